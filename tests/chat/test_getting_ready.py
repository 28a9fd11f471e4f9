"""Getting ready is put off to before the interview, never to after it."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def nearly(phone: Phone) -> Phone:
    """An hour before an interview at three."""
    phone.say("/timezone Lisbon")
    phone.say("I have an interview at Acme tomorrow at 3pm with Jane Doe for analyst")
    phone.next_nudge()
    phone.next_nudge()
    return phone


def test_a_typed_time_behind_the_interview_is_not_taken(nearly: Phone) -> None:
    """It says so kindly and asks again; a time before it is taken."""
    nearly.tap("Later")
    nearly.tap("Type a time")
    assert "That is after it begins" in nearly.say("tomorrow 8am")[-1].text
    assert "on Wed 25 Nov, 14:20" in nearly.say("in 20 minutes")[-1].text


def test_a_reminder_for_after_the_interview_is_one_of_its_own(nearly: Phone) -> None:
    """ "Remind me on Friday" is no wish to get ready then."""
    assert "Fri 27 Nov, 09:00" in nearly.say("remind me on Friday")[-1].text
    nearly.wait(days=2)
    assert "⏰ Your reminder" in str(nearly)
    assert str(nearly).count("Your interview is coming up") == 2


def test_an_interview_without_an_hour_offers_no_day_behind_it(phone: Phone) -> None:
    """That evening and the next morning, and no minutes before a time nobody knows."""
    phone.say("/timezone Lisbon")
    phone.say("I have an interview at Acme tomorrow with Jane Doe for analyst")
    phone.next_nudge()
    labels = phone.tap("Later")[-1].labels
    assert labels == ["1 hour (19:00)", "Tomorrow morning (09:00)", "Type a time", "‹ Back"]
    phone.tap("Type a time")
    assert "That is after it begins" in phone.say("on Friday")[-1].text
