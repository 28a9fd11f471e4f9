"""Numbers beside weekdays, weekdays of a week that is named, and hours counted from now, as they read on
Tuesday 24 November 2026 at 10:07 in London."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.language.reader import understand
from tests.language.reading import interview, reply, snooze, written

NOW = "2026-11-24T10:07:00+00:00"


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("interview with EY wed 11", "2026-11-25T11:00"),  # the 11th was a Wednesday, too
        ("PwC fri 9", "2026-11-27T09:00"),
        ("interview at Wincanton thurs 10", "2026-11-26T10:00"),  # as is 10 December a Thursday
        ("trial shift at Nando's sat 8, floor manager", "2026-11-28T08:00"),
        ("lesson observation at Leeds West Academy wed 2", "2026-11-25T14:00"),
        ("interview with EY tue 1", "2026-12-01"),  # the next Tuesday in any case
        ("interview with EY fri 27", "2026-11-27"),
        ("interview with EY thu 10 at 3pm", "2026-12-10T15:00"),
        ("interview with EY mon 30 11am", "2026-11-30T11:00"),
        ("interview with EY thu 10th", "2026-12-10"),
        ("interviewed at EY wed 11", "2026-11-11"),
        ("interviewed Monday, 2 people from Acme were there", "2026-11-23"),
        ("interviewed Monday 2 people from Acme were there", "2026-11-23"),
    ],
)
def test_a_number_behind_a_weekday_is_an_hour_where_it_can_be_one(words: str, moment: str) -> None:
    """Unless another hour stands beside it, it is the nearest day in any case, or it is told as past."""
    assert interview(words, now=NOW) == moment


def test_a_day_of_the_month_that_limits_something_stays_one() -> None:
    """Nobody promises an answer by ten o'clock."""
    assert str(reply("EY said they'd decide by thu 10", now=NOW)) == "2026-12-10"
    assert snooze("remind me fri 9", now=NOW) == "2026-11-27T09:00"


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("i have an interview at KPMG tue 2pm", "2026-11-24T14:00"),
        ("i have an interview at KPMG tuesday at 9am", "2026-12-01T09:00"),
        ("interviewed at KPMG tue 9am", "2026-11-24T09:00"),
        ("interviewed at KPMG tuesday at 2pm", "2026-11-17T14:00"),
    ],
)
def test_the_weekday_of_today_is_today_as_long_as_the_hour_allows(words: str, moment: str) -> None:
    """An hour still ahead is today's, and one that has passed is where the past is told."""
    assert interview(words, now=NOW) == moment


def moments(text: str) -> list[str | None]:
    events = understand(text, now=datetime.fromisoformat(NOW), tz="Europe/London").events
    return [written(event.interview_at.value) if event.interview_at else None for event in events]


def test_a_list_lies_in_the_week_named_before_it() -> None:
    """Each of its days, with or without a colon in the hour; in this week the hour of today is ahead."""
    listed = "Deloitte mon 10am, KPMG tue 2pm, EY wed 11, PwC thurs 9:30, Accenture fri 3pm"
    assert moments(f"interviews next week: {listed}") == [
        *("2026-11-30T10:00", "2026-12-01T14:00", "2026-12-02T11:00", "2026-12-03T09:30", "2026-12-04T15:00"),
    ]
    assert moments(f"5 interviews this week omg: {listed}") == [
        *("2026-11-23T10:00", "2026-11-24T14:00", "2026-11-25T11:00", "2026-11-26T09:30", "2026-11-27T15:00"),
    ]


def test_what_is_told_anew_need_not_lie_in_that_week() -> None:
    """Last week's list ends where another story begins."""
    told = "last week I interviewed at Acme on Monday, and I have an interview at Globex on Friday at 2pm"
    assert moments(told) == ["2026-11-16", "2026-11-27T14:00"]


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("my interview at Asda is in 2 hours", "2026-11-24T12:00"),
        ("interview at Asda in an hour with Jo", "2026-11-24T11:00"),
        ("got my interview at Asda in half an hour", "2026-11-24T10:30"),
        ("phone screen with Asda in 45 mins, help", "2026-11-24T10:50"),
        ("Asda want me in a couple of hours lol, cashier", "2026-11-24T12:00"),
        ("interview at Asda in 48 hours", "2026-11-26"),
        ("i interviewed at Asda 2 hours ago", "2026-11-24"),
        ("I finished the Asda interview in 2 hours", None),
        ("got asda interview in a fortnight on the tuesday at 3", "2026-12-08T15:00"),
        ("interview at Asda in two weeks' time, on Monday at 10", "2026-12-07T10:00"),
        ("interview at Asda the thursday in two weeks at 4pm", "2026-12-10T16:00"),
        ("interview at Asda two weeks on Monday at 10", "2026-12-14T10:00"),
    ],
)
def test_an_interview_is_counted_from_now(words: str, moment: str | None) -> None:
    """Hours name the time that interviews begin at, lengths none, weeks the day of the week they end in."""
    assert interview(words, now=NOW) == moment
