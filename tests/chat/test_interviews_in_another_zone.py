"""An interview is shown by the clock of wherever the person is now, and stays what was agreed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone

#: A Monday.
NOON = datetime(2026, 11, 9, 12, 0, tzinfo=UTC)


@pytest.fixture
def londoner(new_phone: Callable[..., Phone]) -> Phone:
    phone = new_phone(now=NOON)
    phone.say("/timezone London")
    return phone


@pytest.fixture
def flown(londoner: Phone) -> Phone:
    """From London to New York, with an interview by the clocks of London ahead."""
    londoner.say("interview with Monzo on Friday at 10am with Priya for backend engineer")
    londoner.say("/timezone New York")
    return londoner


def test_both_clocks_are_told(flown: Phone) -> None:
    """In the record, on the card, and in both nudges before it."""
    at = "Fri 13 Nov at 05:00 for you, 10:00 London time, with Priya"
    assert f"Interview: {at}" in flown.say("/record Monzo")[-1].text
    assert f"Interview: {at}" in flown.tap("Card")[-1].text
    flown.wait(days=3, hours=12)
    assert flown.find(f"Interview: tomorrow, {at}")
    flown.wait(hours=10)
    assert flown.find(f"Interview: today, {at}")


def test_what_is_over_stays_where_it_was(flown: Phone) -> None:
    """Nobody was there at five in the morning but by the clock of London."""
    flown.wait(days=5)
    assert "Fri 13 Nov at 10:00 London time, with Priya" in flown.say("/record Monzo")[-1].text


def test_the_look_back_comes_before_the_thank_you(flown: Phone) -> None:
    """Also where the night holds both: what is noted makes the note better."""
    due = flown.say("/due")[-1].text
    assert due.index("a minute to look back") < due.index("thank-you note")


def test_another_day_there(londoner: Phone) -> None:
    """Both days are named where they differ."""
    londoner.say("interview with Monzo on Friday at 10pm for backend engineer")
    londoner.say("/timezone Tokyo")
    at = "Sat 14 Nov at 07:00 for you, Fri 13 Nov at 22:00 London time"
    assert at in londoner.say("/record Monzo")[-1].text


def test_a_zone_named_with_the_time_is_kept(londoner: Phone) -> None:
    """ "3pm London time", told in New York, is 15:00 again at home."""
    londoner.say("I have an onsite with Cleo on Friday at 2pm for platform engineer")
    londoner.say("/cancel")
    londoner.say("/timezone New York")
    moved = londoner.say("Cleo rescheduled to next Tuesday 3pm London time")[-1].text
    assert "now Tue 17 Nov at 10:00 for you, 15:00 London time." in moved
    londoner.say("I'm back in London")
    assert "Onsite: Tue 17 Nov at 15:00\n" in londoner.say("/record Cleo")[-1].text
    londoner.wait(days=8, hours=2, minutes=5)
    assert londoner.find("Onsite: today, Tue 17 Nov at 15:00")


def test_another_day_keeps_the_hour_that_was_agreed(flown: Phone) -> None:
    """ "They moved it to Thursday" leaves ten o'clock in London what it was."""
    moved = flown.say("they moved it to Thursday")[-1].text
    assert "Thu 12 Nov at 05:00 for you, 10:00 London time" in moved


def test_past_midnight_is_still_the_day_it_began(new_phone: Callable[..., Phone]) -> None:
    """An interview from 23:30 on was on Saturday, in the nudge as in the letter."""
    phone = new_phone(now=datetime(2026, 12, 5, 6, 30, tzinfo=UTC))
    phone.say("/timezone Kolkata")
    phone.say("I have an interview with Airbnb today at 23:30 with Jane Doe for platform engineer")
    phone.wait(days=2, hours=3)
    phone.tap("thank-you note")
    assert "You spoke with Airbnb on Sat 5 Dec" in str(phone)
    assert "on Saturday" in str(phone)
    assert "6 Dec" not in str(phone)
