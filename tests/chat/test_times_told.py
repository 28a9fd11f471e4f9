"""Hours and days of interviews, told in passing and in a hurry."""

from __future__ import annotations

from tests.chat.phone import Phone


def test_an_interview_in_two_hours_is_to_come(phone: Phone) -> None:
    """With its hour, and what gets ready for it."""
    card = phone.say("my interview at Asda is in 2 hours")[0].text
    assert "interview coming up" in card
    assert "Interview: today, Tue 24 Nov at 12:00" in card


def test_two_hours_are_two_hours_in_every_zone(phone: Phone) -> None:
    """Once it is known where the person is, the clock there tells when."""
    phone.say("my interview at Asda is in 2 hours")
    phone.say("Berlin")
    assert "today, Tue 24 Nov at 13:00" in phone.say("/record asda")[-1].text


def test_an_hour_by_the_clock_stays_one(phone: Phone) -> None:
    """What was said as 3pm is 3pm wherever they are."""
    phone.say("my interview at Asda is today at 3pm")
    phone.say("Berlin")
    assert "today, Tue 24 Nov at 15:00" in phone.say("/record asda")[-1].text


def test_the_weekday_of_today_is_asked_about(phone: Phone) -> None:
    """Today is taken for now, and a week later is on a button."""
    card = phone.say("i have an interview at KPMG tue 2pm")[0].text
    assert "Interview: today, Tue 24 Nov at 14:00" in card
    asked = phone.say("London")[-1]
    assert asked.text.endswith("Which day is the interview?")
    assert asked.labels[:2] == ["Tue 24 Nov", "Tue 1 Dec"]
