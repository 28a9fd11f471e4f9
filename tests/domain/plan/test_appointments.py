"""Around interviews and agreed calls, by examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.domain.models import (
    CallState,
    InterviewState,
    NudgeKind,
    Purpose,
    Stage,
)
from tests.domain.stories import CHECKS, TUESDAY, Story


@pytest.mark.parametrize(
    ("day", "clock", "told", "expected"),
    [
        pytest.param(
            "2026-12-10", "14:00", "2026-12-01 09:00", ["Wed 9 Dec 18:00", "Thu 10 Dec 13:00"], id="usual"
        ),
        pytest.param(
            "2026-12-14",
            "14:00",
            "2026-12-01 09:00",
            ["Sun 13 Dec 18:00", "Mon 14 Dec 13:00"],
            id="Sunday eve",
        ),
        pytest.param(
            "2026-12-10", "08:30", "2026-12-01 09:00", ["Wed 9 Dec 18:00", "Thu 10 Dec 07:30"], id="early"
        ),
        pytest.param(
            "2026-12-10", "14:00", "2026-12-09 19:00", ["Thu 10 Dec 13:00"], id="told in the evening before"
        ),
        pytest.param("2026-12-10", "14:00", "2026-12-10 13:30", [], id="told half an hour before"),
        pytest.param("2026-12-10", None, "2026-12-01 09:00", ["Wed 9 Dec 18:00"], id="only the day is known"),
    ],
)
def test_before_an_interview(day: str, clock: str | None, told: str, expected: list[str]) -> None:
    """The evening before and an hour before, on any day of the week; never after the fact."""
    story = Story()
    told_day, told_clock = told.split()
    now = story.at(date.fromisoformat(told_day), told_clock)
    story.interview(date.fromisoformat(day), clock, told=now)
    assert story.times(now, NudgeKind.PREPARE) == expected


def test_an_evening_in_quiet_hours_comes_earlier() -> None:
    """Who is quiet from 17:00 prepares at 16:30, who is quiet from noon not at all."""
    for quiet_start, expected in ((time(17), ["Wed 9 Dec 16:30"]), (time(12), [])):
        story = Story(quiet_start=quiet_start)
        story.interview(date(2026, 12, 10), None, told=story.at(TUESDAY))
        assert story.times(story.at(TUESDAY), NudgeKind.PREPARE) == expected


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        pytest.param("18:00", ["Wed 9 Dec 18:00", "Thu 10 Dec 17:00"], id="due at an hour"),
        pytest.param(None, ["Wed 9 Dec 18:00", "Thu 10 Dec 09:00"], id="due on a day"),
    ],
)
def test_before_a_task_is_due(clock: str | None, expected: list[str]) -> None:
    """The evening before, then an hour before it is due, or that morning where no hour is known."""
    story = Story()
    story.interview(date(2026, 12, 10), clock, told=story.at(TUESDAY), stage=Stage.TAKE_HOME)
    assert story.times(story.at(TUESDAY), NudgeKind.PREPARE) == expected


def test_nobody_is_thanked_for_a_task() -> None:
    """A task done at home is followed by a check-in alone: nobody was met, nothing was talked about."""
    story = Story()
    story.interview(date(2026, 12, 10), None, told=story.at(TUESDAY), stage=Stage.TAKE_HOME)
    now = story.at(TUESDAY)
    assert story.times(now, NudgeKind.DEBRIEF) == story.times(now, NudgeKind.THANK_YOU) == []
    assert story.times(now, NudgeKind.CHECK_IN) == ["Thu 17 Dec 09:00"]


def test_a_cancelled_interview_has_no_nudges() -> None:
    """Neither preparation nor thanks nor check-in."""
    story = Story()
    story.interview(date(2026, 12, 10), told=story.at(TUESDAY), state=InterviewState.CANCELLED)
    assert story.planned(story.at(TUESDAY)) == ()


@pytest.mark.parametrize(
    ("clock", "told", "expected"),
    [
        pytest.param("14:00", "2026-12-01 09:00", "Tue 1 Dec 15:30", id="half an hour after the end"),
        pytest.param("14:00", "2026-12-01 15:10", "Tue 1 Dec 15:10", id="told as past: at once"),
        pytest.param("20:00", "2026-12-01 09:00", "Wed 2 Dec 09:00", id="after quiet hours"),
    ],
)
def test_the_debrief(clock: str, told: str, expected: str) -> None:
    """Half an hour after the end, at once for a past one, never in quiet hours."""
    story = Story()
    day, at = told.split()
    now = story.at(date.fromisoformat(day), at)
    interview = story.interview(TUESDAY, clock, told=now)
    assert story.times(now, NudgeKind.DEBRIEF) == [expected]
    story.case = replace(story.case, interviews=(replace(interview, debriefed=True),))
    assert story.times(now, NudgeKind.DEBRIEF) == []


def test_a_day_without_a_time_ends_at_five_or_when_told() -> None:
    """A day alone ends at 17:00; told as past at 12:10 of the same day it was over by then."""
    past, to_come = Story(), Story()
    now = past.at(TUESDAY, "12:10")
    past.interview(TUESDAY, None, told=now, over_by=now)
    to_come.interview(TUESDAY, None, told=now)
    assert past.times(now, NudgeKind.THANK_YOU)[0] == "Tue 1 Dec 14:10"
    assert to_come.times(now, NudgeKind.THANK_YOU)[0] == "Wed 2 Dec 09:00"


def test_told_as_past_and_then_moved() -> None:
    """An interview that turns out to be still to come is prepared for and debriefed at its new time."""
    story = Story()
    now = story.at(TUESDAY, "12:10")
    story.interview(date(2026, 12, 10), "14:00", told=now, over_by=now)
    assert story.times(now, NudgeKind.PREPARE, NudgeKind.DEBRIEF) == [
        "Wed 9 Dec 18:00",
        "Thu 10 Dec 13:00",
        "Thu 10 Dec 15:30",
    ]


def test_they_did_not_call() -> None:
    """A no-show is nudged for at the next good moment, once, and not when a new time is found."""
    story = Story()
    told = story.at(date(2026, 11, 25))
    missed = story.interview(TUESDAY, "14:00", told=told, state=InterviewState.NO_SHOW)
    now = story.at(TUESDAY, "14:40")
    (nudge,) = (n for n in story.planned(now) if n.kind is NudgeKind.NO_SHOW)
    assert nudge.due == now
    assert (
        nudge.reason
        == "They did not come to your interview on Tue 1 Dec at 14:00; a short note asks for a new time."
    )
    assert story.times(now, NudgeKind.THANK_YOU, NudgeKind.DEBRIEF) == []
    story.touch(Purpose.NO_SHOW, now, interview_id=missed.id)
    assert story.times(now, NudgeKind.NO_SHOW) == []


def test_an_agreed_call_moved_twice() -> None:
    """The card and the question after it follow the call; the old times are gone."""
    story = Story()
    story.interview(TUESDAY)
    now = story.at(date(2026, 12, 9), "12:00")
    call = story.call(story.at(date(2026, 12, 14), "15:00"))
    keys = set()
    for day, clock in ((14, "15:00"), (15, "10:30"), (13, "19:15")):  # the last one on a Sunday evening
        at = story.at(date(2026, 12, day), clock)
        story.case = replace(story.case, calls=(replace(call, at=at),))
        card, asked = (n for n in story.planned(now) if n.subject_id == call.id)
        assert (card.kind, card.due, card.asked_exact) == (NudgeKind.CALL, at, True)
        assert (asked.kind, asked.due) == (NudgeKind.CALL_OUTCOME, at + timedelta(minutes=15))
        keys |= {card.key, asked.key}
    assert len(keys) == 6
    story.case = replace(story.case, calls=(replace(call, state=CallState.CANCELLED),))
    assert not [n for n in story.planned(now) if n.subject_id == call.id]


def test_an_agreed_call_holds_other_asks() -> None:
    """Nothing asks for news while a call is coming."""
    story = Story()
    story.interview(TUESDAY)
    story.call(story.at(date(2026, 12, 16), "15:00"))
    assert story.times(story.at(TUESDAY, "12:00"), *CHECKS) == ["Fri 18 Dec 09:00"]


def test_missed_and_moved_away_since() -> None:
    """Day and hour of the interview that nobody came to are told by the clock of where the person is."""
    story = Story()
    story.interview(TUESDAY, "02:00", told=story.at(date(2026, 11, 25)), state=InterviewState.NO_SHOW)
    story.now_in("America/New_York")
    (nudge,) = (n for n in story.planned(story.at(TUESDAY)) if n.kind is NudgeKind.NO_SHOW)
    assert "your interview on Mon 30 Nov at 21:00;" in nudge.reason


def test_the_night_holds_the_debrief_no_longer_than_the_thank_you() -> None:
    """After a journey both would fall into the small hours: they come together as the working day begins."""
    story = Story()
    now = story.at(TUESDAY)
    story.interview(date(2026, 12, 2), "10:00", told=now)
    story.now_in("America/New_York")
    assert story.times(now, NudgeKind.DEBRIEF) == ["Wed 2 Dec 08:30"]
    assert story.times(now, NudgeKind.THANK_YOU)[0] == "Wed 2 Dec 08:30"
