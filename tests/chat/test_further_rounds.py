"""A round that comes after one that was held is added; what has happened is never moved."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def held(phone: Phone) -> Phone:
    """Somebody in Berlin who was at Stripe today."""
    phone.say("first interview at Stripe today with Dana as engineer")
    phone.say("berlin")
    phone.say("/cancel")
    return phone


@pytest.mark.parametrize(
    "said",
    [
        "they moved the next round to Friday 3pm",
        "they moved me to the next round, friday 3pm",
        "next round got moved to friday 3pm",
        "they rescheduled the second interview to friday at 15:00",
        "actually they want a second interview friday at 3pm",
        "actually they invited me back for friday 3pm",
        "wait they just emailed, trial shift on friday 3pm",
    ],
)
def test_it_is_added_whatever_the_sentence_sounds_like(held: Phone, said: str) -> None:
    """Today's interview stays, with its thank-you, beside the new one."""
    held.say(said)
    told = held.record("stripe")
    assert "today, Tue 24 Nov, with Dana" in told
    assert "Fri 27 Nov at 15:00" in told
    assert "thank-you note" in held.say("/due")[-1].text


def test_that_they_wrote_is_in_the_record(phone: Phone) -> None:
    """An old interview stays, too, and the invitation is an answer of theirs."""
    phone.say("interviewed at Northwind 2 weeks ago with Bob as product manager")
    phone.say("london")
    phone.say("/cancel")
    phone.say("actually they just wrote, they want a second interview next tuesday at 3")
    told = phone.record("northwind")
    assert "Tue 10 Nov, with Bob" in told
    assert "reply" in told
    assert "Tue 1 Dec at 15:00" in told


def test_the_added_round_moves(held: Phone) -> None:
    """Once there is one ahead, that is what moves."""
    held.say("they moved the next round to Friday 3pm")
    assert "Moved: Stripe" in str(held.say("they moved it to monday 10am"))
    told = held.record("stripe")
    assert "today, Tue 24 Nov, with Dana" in told
    assert "Mon 30 Nov at 10:00" in told
    assert "Fri 27 Nov" not in told


@pytest.mark.parametrize("said", ["no, it was yesterday", "sorry it was on Monday"])
def test_a_day_that_was_wrong_is_put_right(held: Phone, said: str) -> None:
    """A correction moves the one there is, back to where it was."""
    held.say(said)
    told = held.record("stripe")
    assert "Mon 23 Nov, with Dana" in told
    assert "Tue 24 Nov, with" not in told


def test_one_that_is_ahead_moves_still(phone: Phone) -> None:
    """Nothing is added for it."""
    phone.say("interview at Stripe on Thursday at 3pm with Dana as engineer")
    phone.say("berlin")
    phone.say("/cancel")
    phone.say("they moved it to Friday 3pm")
    told = phone.record("stripe")
    assert "Fri 27 Nov at 15:00" in told
    assert "Thu 26 Nov" not in told


def test_a_decision_that_moves_is_no_round(held: Phone) -> None:
    """It is the day of their answer."""
    held.say("they moved the decision to friday")
    assert "by Fri 27 Nov" in held.last.text
    assert "Interview: Fri" not in held.record("stripe")
