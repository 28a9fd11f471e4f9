"""An interview that was told without its day, and the day told behind it."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize("between", [(), ("London",), ("London", "cook", "/cancel")])
@pytest.mark.parametrize("said", ["Friday at 10", "it's on Friday at 10", "on friday 10am"])
def test_a_day_alone_is_that_interviews(phone: Phone, said: str, between: tuple[str, ...]) -> None:
    """Whatever was answered meanwhile, it is no reminder."""
    for words in ("I have an interview at Acme", *between):
        phone.say(words)
    phone.say(said)
    assert "Interview: Fri 27 Nov at 10:00" in str(phone)
    assert "I’ll remind you" not in str(phone)


@pytest.mark.parametrize("said", ["remind me on Friday", "ask me again on Friday"])
def test_a_wish_to_be_reminded_stays_one(phone: Phone, said: str) -> None:
    """It says more than a day."""
    for words in ("I have an interview at Acme", "London", "/cancel"):
        phone.say(words)
    phone.say(said)
    assert "I’ll remind you" in str(phone)


def test_a_role_keeps_all_its_letters(phone: Phone) -> None:
    """ "Cook" ends as "ok" does, and is no yes."""
    for words in ("I have an interview at Acme", "London", "cook"):
        phone.say(words)
    assert "Acme · cook" in str(phone)
