"""The conventions for dates, as tables: words, and the day that they mean on Tuesday 10 March 2026."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.language.dates import tagger
from bot.language.dates.calendar_dates import Context
from bot.language.text import Message
from tests.language.reading import TUESDAY, interview, reply, snooze


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by Friday", "2026-03-13"),
        ("by this Friday", "2026-03-13"),
        ("by next Friday", "2026-03-20"),
        ("by Friday week", "2026-03-20"),
        ("by a week on Friday", "2026-03-20"),
        ("in a week from Friday", "2026-03-20"),
        ("within a week", "2026-03-17"),
        ("in two weeks", "2026-03-24"),
        ("in a fortnight", "2026-03-24"),
        ("in a couple of days", "2026-03-12"),
        ("in a few days", "2026-03-13"),
        ("in one to two weeks", "2026-03-24"),
        ("in a week or two", "2026-03-24"),
        ("within 7-10 days", "2026-03-20"),
        ("within 5 working days", "2026-03-17"),
        ("in 10 business days", "2026-03-24"),
        ("within 48 hours", "2026-03-12"),
        ("in a month", "2026-04-10"),
        ("by the end of the week", "2026-03-13"),
        ("by EOW", "2026-03-13"),
        ("by the end of next week", "2026-03-20"),
        ("early next week", "2026-03-17"),
        ("mid next week", "2026-03-18"),
        ("late next week", "2026-03-20"),
        ("next week", "2026-03-20"),
        ("over the weekend", "2026-03-15"),
        ("by the end of the month", "2026-03-31"),
        ("by month's end", "2026-03-31"),
        ("by the end of June", "2026-06-30"),
        ("by mid-April", "2026-04-15"),
        ("by EOD tomorrow", "2026-03-11"),
        ("by COB Thursday", "2026-03-12"),
        ("before Friday", "2026-03-12"),
        ("by the 20th", "2026-03-20"),
        ("by the 4th of next month", "2026-04-04"),
        ("by 2 April", "2026-04-02"),
        ("by April 2nd", "2026-04-02"),
        ("by 2/4", "2026-04-02"),
        ("by 2026-04-02", "2026-04-02"),
        ("before Christmas", "2026-12-24"),
        ("by tmrw", "2026-03-11"),
        ("by 2moro", "2026-03-11"),
        ("by Weds", "2026-03-11"),
        ("by Thrusday", "2026-03-12"),
        ("by wendesday", "2026-03-11"),
        ("no later than Monday", "2026-03-16"),
    ],
)
def test_a_promise_is_for_the_day_that_people_mean(words: str, day: str) -> None:
    """Each way to say when they will answer names one day."""
    assert str(reply(f"They will get back to me {words}")) == day


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("yesterday", "2026-03-09"),
        ("on Friday", "2026-03-06"),
        ("last Friday", "2026-03-06"),
        ("the day before yesterday", "2026-03-08"),
        ("2 days ago", "2026-03-08"),
        ("3 working days ago", "2026-03-05"),
        ("on the 3rd", "2026-03-03"),
        ("on Tuesday March 3rd at 9:15am", "2026-03-03T09:15"),
        ("on 30 Dec", "2025-12-30"),
        ("this morning", "2026-03-10"),
        ("last night", "2026-03-09"),
        ("two hours ago", "2026-03-10"),
        ("yday", "2026-03-09"),
        ("on Friday just gone", "2026-03-06"),
        ("a week ago", "2026-03-03"),
        ("on Fri, 2nd round", "2026-03-06"),
        ("last week", None),
    ],
)
def test_an_interview_that_is_over_lies_behind(words: str, moment: str | None) -> None:
    """In a clause about the past a date is the nearest one behind; a week is no day."""
    assert interview(f"I interviewed at Acme {words}") == moment


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("tomorrow at 3", "2026-03-11T15:00"),
        ("on Friday at half two", "2026-03-13T14:30"),
        ("on Friday at half past 9", "2026-03-13T09:30"),
        ("on Friday 930a", "2026-03-13T09:30"),
        ("on Friday, 1030am", "2026-03-13T10:30"),
        ("on fri 0930", "2026-03-13T09:30"),
        ("on Friday, 1500h", "2026-03-13T15:00"),
        ("on 13 March, 1120", "2026-03-13T11:20"),
        ("Thursday quarter past ten", "2026-03-12T10:15"),
        ("Thursday at quarter to four", "2026-03-12T15:45"),
        ("Thursday at ten past four", "2026-03-12T16:10"),
        ("on Friday at noon", "2026-03-13T12:00"),
        ("on Friday 10-11am", "2026-03-13T10:00"),
        ("on Friday from 2 to 3pm", "2026-03-13T14:00"),
        ("on Friday @ 1400", "2026-03-13T14:00"),
        ("on Friday 14h", "2026-03-13T14:00"),
        ("on Friday evening at 7", "2026-03-13T19:00"),
        ("on Friday at 8 in the morning", "2026-03-13T08:00"),
        ("Tue 28th 9:30am", "2026-04-28T09:30"),
        ("on the second of April at two", "2026-04-02T14:00"),
        ("a week today, 9am", "2026-03-17T09:00"),
        ("the day after tomorrow", "2026-03-12"),
        ("on 19 March at 2pm ET", "2026-03-19T18:00"),  # summer time has begun there, not in London
        ("on 19 March at 2pm IST", "2026-03-19T08:30"),
        ("on 19 March at 9am UTC+2", "2026-03-19T07:00"),
        ("on 19 March at 9am Oslo time", "2026-03-19T08:00"),
        ("on 19 March at 9am New York time", "2026-03-19T13:00"),
        ("on Friday, 11, by video", "2026-03-13T11:00"),
        ("on Friday 13th, 9 sharp", "2026-03-13T09:00"),
        ("on Friday, the Globex one on Monday", "2026-03-13"),
        ("on 30 February", None),
    ],
)
def test_an_appointment_has_its_day_and_time(words: str, moment: str | None) -> None:
    """A time goes with its day, an hour without am or pm is in the working day, a named zone is converted."""
    assert interview(f"I have an interview with Acme {words}") == moment


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("tomorrow", "2026-03-11"),
        ("in 2 hours", "2026-03-10T20:05"),
        ("in half an hour", "2026-03-10T18:35"),
        ("next week", "2026-03-16"),
        ("next month", "2026-04-01"),
        ("on Monday at 9", "2026-03-16T09:00"),
        ("this evening", "2026-03-10"),
    ],
)
def test_a_reminder_takes_the_first_day_of_a_range(words: str, moment: str) -> None:
    """A snooze to next week is to its Monday; hours count to the minute."""
    assert snooze(f"remind me {words}") == moment


@pytest.mark.parametrize(("tz", "day"), [("Europe/London", "2026-04-03"), ("America/New_York", "2026-03-04")])
def test_numeric_dates_follow_the_country(tz: str, day: str) -> None:
    """3/4 is the third of April in Britain and the fourth of March in the United States."""
    assert interview("I have an interview with Acme on 3/4", tz=tz, now="2026-03-01T12:00:00+00:00") == day


@pytest.mark.parametrize(
    "text",
    [
        "I may march to the beat of my own drum, but give me a second",
        "Round 2 of 4 with March Networks and May Mobility, interviewer was April",
        "We had a 45 minute call about Python 3.11, C++17 and 25 days of holiday",
        "meeting ID 812 3456 7890, passcode 2026, call +44 20 7946 0958",
        "https://jobs.example.com/2026/03/10/backend-engineer-1234",
        "It was an 8/10, they pay $85,000 and want me 24/7",
        "18 months of experience",
        "the sun sat on the second floor",
        "Sent from my iPhone 15",
    ],
)
def test_what_looks_like_a_date_and_is_none(text: str) -> None:
    """Names, versions, scores, money, links, numbers to call and lengths of time hold no dates."""
    event = read_all(text)
    assert event == (None, None, None, None)


def read_all(text: str) -> tuple[object, ...]:
    from tests.language.reading import read

    event = read(text)
    return event.interview_at, event.reply_by, event.followup_at, event.snooze_until


def test_the_same_day_is_the_day_named_before() -> None:
    """With its own hour."""
    text = "Friday at 9.30, then Globex the same day at 2"
    spots = tagger.find(Message(text), bytearray(len(text) + 1))
    moment = Context(datetime.fromisoformat(TUESDAY).replace(tzinfo=None), None, False, ZoneInfo("UTC"))
    found = [(days.day.isoformat(), spot.at) for spot in spots if (days := spot.days(moment))]
    assert found == [("2026-03-13", time(9, 30)), ("2026-03-13", time(14, 0))]


def test_the_round_they_thank_for_is_not_the_one_they_invite_to() -> None:
    """Of two days in an employer's letter the interview is on the one that comes after the thanks."""
    letter = "Thank you for your time on Monday. We would like to invite you to interview on Thursday at 2pm"
    assert interview(letter) == "2026-03-12T14:00"
