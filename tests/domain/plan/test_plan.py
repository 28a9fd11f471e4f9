"""The whole plan by examples: each row is a day in somebody's search."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.calendar import WorkCalendar
from bot.domain.models import (
    ApplicationStatus,
    NudgeKind,
    Purpose,
)
from bot.domain.plan import RULES, Elsewhere, OpenOffer
from tests.domain.stories import TUESDAY, Story


def test_every_kind_has_its_rule() -> None:
    """The table speaks of every kind but the reminder, which the person sets."""
    assert {rule.kind for rule in RULES} == set(NudgeKind) - {NudgeKind.REMINDER}
    assert all(rule.when and rule.not_if and rule.at_most for rule in RULES)


def test_an_offer_elsewhere_replans_by_its_deadline() -> None:
    """They are told at the next good moment; the check-in waits until the deadline is over."""
    story = Story()
    story.interview(TUESDAY)
    now = story.at(date(2026, 12, 5), "14:00")  # a Saturday
    story.elsewhere = Elsewhere(offers=(OpenOffer("Globex", date(2026, 12, 10)),))
    assert story.times(now, NudgeKind.OFFER_LEVERAGE) == ["Mon 7 Dec 08:30"]
    assert story.times(now, NudgeKind.CHECK_IN) == ["Fri 11 Dec 09:00"]
    story.touch(Purpose.EXPEDITE, story.at(date(2026, 12, 7)))
    assert story.times(now, NudgeKind.OFFER_LEVERAGE) == []


@pytest.mark.parametrize("status", [s for s in ApplicationStatus if s is not ApplicationStatus.ACTIVE])
def test_nothing_after_an_outcome(status: ApplicationStatus) -> None:
    """A decided case has no plan."""
    story = Story()
    story.interview(TUESDAY)
    story.material("portfolio", story.at(TUESDAY))
    story.decided(status, story.at(TUESDAY, "12:00"))
    assert story.planned(story.at(TUESDAY, "12:00")) == ()


def test_from_london_to_tokyo_in_mid_plan() -> None:
    """The plan keeps 09:00 and the days; only the clock it is read on changes."""
    story = Story("Europe/London")
    interview = story.interview(TUESDAY)
    now = interview.created_at
    home = story.times(now, NudgeKind.CHECK_IN, NudgeKind.PATIENCE)
    story.now_in("Asia/Tokyo")
    assert (
        story.times(now, NudgeKind.CHECK_IN, NudgeKind.PATIENCE)
        == home
        == ["Tue 8 Dec 09:00", "Thu 31 Dec 09:00"]
    )


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_summer_time_never_moves_nine_o_clock(zone: str) -> None:
    """Check-ins planned across either change of the year are at 09:00 by the wall."""
    for day in (
        date(2026, 3, 23),
        date(2026, 3, 5),
        date(2026, 10, 20),
        date(2026, 10, 28),
        date(2026, 9, 28),
    ):
        story = Story(zone)
        interview = story.interview(day)
        times = story.times(interview.created_at, NudgeKind.CHECK_IN, NudgeKind.PATIENCE)
        assert [t.split()[-1] for t in times] == ["09:00", "09:00"]


def test_a_wall_time_that_was_skipped() -> None:
    """Who wants nudges at 02:30 and has none of the hours kept gets 03:30 on 29 March in Berlin."""
    story = Story(
        "Europe/Berlin",
        WorkCalendar(weekend=frozenset()),
        nudge_time=time(2, 30),
        quiet_start=time(0),
        quiet_end=time(0),
        work_start=time(0),
        work_end=time(0),
    )
    interview = story.interview(date(2026, 3, 24), "10:00")
    assert story.times(interview.created_at, NudgeKind.CHECK_IN) == ["Sun 29 Mar 03:30"]


def test_somebody_without_a_zone_is_planned_in_utc() -> None:
    """Until the zone is told the wall clock is that of UTC."""
    story = Story("UTC")
    interview = story.interview(TUESDAY)
    expected = story.planned(interview.created_at)
    story.case = replace(story.case, person=replace(story.case.person, zone=None))
    assert story.planned(interview.created_at) == expected


def shifted(thing: Any, weeks: timedelta) -> Any:
    """Every day and instant in it, later by `weeks`."""
    if isinstance(thing, (datetime, date)):
        return thing + weeks
    if isinstance(thing, tuple):
        return tuple(shifted(one, weeks) for one in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{f.name: shifted(getattr(thing, f.name), weeks) for f in fields(thing)})
    return thing


@settings(deadline=None)
@given(
    st.integers(0, 60),
    st.times(time(6), time(21)),
    st.none() | st.integers(1, 20),
    st.integers(0, 200),
    st.sampled_from(list(Purpose)),
    st.integers(1, 40),
)
def test_whole_weeks_later_is_the_same_plan_whole_weeks_later(
    day: int, clock: time, promised: int | None, hours: int, purpose: Purpose, weeks: int
) -> None:
    """Without holidays and summer time nothing depends on the date itself."""
    story = Story("Asia/Tokyo")
    start = date(2026, 1, 1) + timedelta(days=day)
    interview = story.interview(start, clock.isoformat("minutes"))
    if promised:
        story.promise(start + timedelta(days=promised), interview.created_at)
    story.touch(purpose, interview.created_at + timedelta(hours=hours))
    now, by = interview.created_at + timedelta(hours=hours), timedelta(weeks=weeks)
    before = [(n.kind, n.due + by) for n in story.planned(now)]
    story.case = shifted(story.case, by)
    assert [(n.kind, n.due) for n in story.planned(now + by)] == before
