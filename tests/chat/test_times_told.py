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


def test_no_nudge_comes_while_it_lasts(phone: Phone) -> None:
    """An assessment centre from nine to four is asked about after four."""
    phone.say("/timezone London")
    card = phone.say("assessment centre at PwC on 3 december, 9am to 4pm")[0].text
    assert "Interview: Thu 3 Dec at 09:00, until about 16:00" in card
    assert "Thu 3 Dec, 16:30: a minute to look back" in card


def test_a_visit_of_two_days_is_over_on_the_second(phone: Phone) -> None:
    """Both days are said back, and nothing is asked for on the first."""
    phone.say("/timezone London")
    card = phone.say("campus visit at Leeds University tomorrow and Thursday")[0].text
    assert "Interview: tomorrow, Wed 25 Nov to Thu 26 Nov" in card
    assert "Thu 26 Nov, 17:30: a minute to look back" in card
    assert "Fri 27 Nov, 09:00: thank-you note" in card


def test_both_days_of_a_visit_that_is_over_are_kept(phone: Phone) -> None:
    """Last week's, told as past."""
    card = phone.say("campus visit at Leeds University Thursday and Friday last week")[0].text
    assert "Interview: Thu 19 Nov to Fri 20 Nov" in card


def test_the_calendar_shows_both_days(phone: Phone) -> None:
    """The day on which an all-day event ends is not part of it."""
    phone.say("/timezone London")
    phone.say("campus visit at Leeds University tomorrow and Thursday")
    files = [shown.document for shown in phone.say("/export") if shown.document]
    calendar = next(content for name, content in files if name.endswith(".ics"))
    assert b"DTSTART;VALUE=DATE:20261125" in calendar
    assert b"DTEND;VALUE=DATE:20261127" in calendar
