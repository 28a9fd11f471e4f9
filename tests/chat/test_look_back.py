"""The look back after an interview, and the question under it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize("passed_over", [(), ("/cancel",), ("ok",)])
def test_it_comes_though_nobody_knows_where_they_are(
    new_phone: Callable[..., Phone], passed_over: tuple[str, ...]
) -> None:
    """Whoever left the question for their city open, dropped it, or talked past it gets every nudge."""
    phone = new_phone(language_code="en")
    phone.say("interview at Acme tomorrow 10am")
    for said in passed_over:
        phone.say(said)
    phone.wait(days=1, hours=6)
    assert phone.find("How did it go?")
    phone.wait(days=1)
    assert phone.find("thank-you")


def test_the_newest_is_what_an_answer_is_for(settled: Phone) -> None:
    """A question of another case that has waited since yesterday gives way to the one under it."""
    settled.say("I have an interview at Globex tomorrow at 11am with Raj for the Data Analyst role")
    settled.say("/cancel")
    settled.say("I interviewed at Initech today at 9 with Ana for the Auditor role")
    assert settled.last.text.startswith("Initech")
    settled.wait(days=1, hours=3)
    assert settled.last.text.startswith("Globex")
    settled.say("card issuing and fraud rules")
    settled.say("/list")
    settled.tap("Globex")
    assert "💬 card issuing" in str(settled)


@pytest.mark.parametrize(
    "told",
    [
        "I have an interview at Oakfield Primary on Thursday 23 April: lesson obs 9.15, pupil panel 11, "
        "formal interview 13.30 with Mr Hughes (Head) and Mrs Begum",
        "Interview at Oakfield Primary on Thursday - lesson observation 9:15, "
        "formal interview 1:30 with Mr Hughes",
    ],
)
def test_it_waits_for_the_last_part_of_the_day(new_phone: Callable[..., Phone], told: str) -> None:
    """Nobody is asked about, or to thank, people who are met in the afternoon, at noon."""
    phone = new_phone(now=datetime(2026, 4, 20, 18, 10, tzinfo=UTC))
    phone.say("/timezone London")
    assert "Thu 23 Apr at 09:15" in phone.say(told)[0].text
    due = phone.say("/due")[-1].text
    assert "Thu 23 Apr, 15:00: a minute to look back" in due
    assert "Thu 23 Apr, 16:30: thank-you note" in due
