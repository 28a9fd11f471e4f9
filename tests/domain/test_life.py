"""What holds in every life of a case: random people, employers, calendars and zones over 60 days."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.calendar import is_quiet, next_good_moment
from bot.domain.interviews import day_of, ends_at
from bot.domain.localtime import local, zone_of
from bot.domain.models import (
    CADENCE_BOUNDS,
    Cadence,
    Direction,
    InterviewState,
    NudgeKind,
    PromiseState,
    Purpose,
)
from bot.domain.plan import APPOINTMENT_KINDS, ASKING_KINDS
from tests.domain import corners
from tests.domain.life import Life
from tests.domain.stories import Story
from tests.domain.watch import Shown


def lived(random: Random) -> Life:
    life = Life(random)
    life.live_for()
    return life


def check(life: Life) -> None:
    for shown in life.shown:
        good_moment(shown)
        a_week_of_silence(shown)
        after_the_promise(shown)
        spacing_and_cap(shown)
        nothing_after_the_end(shown)
    one_a_day(life)
    nothing_twice(life)
    thanks_in_time(life)
    stable(life)


def good_moment(shown: Shown) -> None:
    """No quiet hours, weekend or holiday unless the person named the time; 48 hours of a first thank-you
    allow an evening before days off or, where no working hour is left of them, any hour that is awake."""
    person, view = shown.view.person, shown.view
    if shown.snoozed or shown.nudge.asked_exact:
        return
    assert not is_quiet(local(shown.at, zone_of(person)).time(), person), shown
    good = next_good_moment(shown.at, person, view.calendar)
    if shown.nudge.kind is NudgeKind.THANK_YOU and shown.nudge.key.endswith(":1"):
        interview = next(i for i in view.case.interviews if i.id == shown.nudge.interview_id)
        assert good == shown.at or shown.urgent or good > ends_at(interview) + timedelta(hours=48), shown
        return
    assert good == shown.at, shown


def after_the_promise(shown: Shown) -> None:
    if shown.nudge.kind in ASKING_KINDS:
        open_ones = [p for p in shown.view.case.promises if p.state is PromiseState.OPEN]
        assert all(p.due < shown.view.today for p in open_ones), shown


def spacing_and_cap(shown: Shown) -> None:
    if shown.nudge.kind not in ASKING_KINDS:
        return
    view = shown.view
    touched = view.last_touch(view.counterpart)
    assert touched is None or shown.at - touched >= timedelta(days=3), shown
    rounds = [i for i in view.case.interviews if i.state is not InterviewState.CANCELLED]
    since = max(ends_at(i) for i in rounds)
    made = [f for f in view.case.record if f.direction is Direction.OUT and f.at > since]
    assert not any(f.purpose is Purpose.CLOSING for f in made), shown
    asked = {
        (f.purpose, f.at if f.purpose is Purpose.CHECK_IN else "by phone")
        for f in made
        if f.purpose in (Purpose.CHECK_IN, Purpose.CALL_REQUEST)
    }
    if shown.nudge.kind is not NudgeKind.CLOSING:
        assert len(asked) < 2, shown


def a_week_of_silence(shown: Shown) -> None:
    """A call or a second answer is asked for seven days after the last ask, wherever it was made from."""
    if shown.nudge.kind in (NudgeKind.CALL_REQUEST, NudgeKind.SECOND_CHECK_IN) and shown.view.asks:
        last = shown.view.asks[-1]
        days = local(shown.at, last.zone).date() - local(last.at, last.zone).date()
        assert days >= timedelta(days=7), shown


def nothing_after_the_end(shown: Shown) -> None:
    assert shown.view.is_open


def one_a_day(life: Life) -> None:
    """At most one message a day that is not about an appointment, nor put there by the person, nor a
    first thank-you or a word on an offer that has no other day (the simulation holds that exactly). A day is
    one of where the person is when the later comes: a journey west has the same date twice."""
    counted = []
    for shown in life.shown:
        first_thanks = shown.nudge.kind is NudgeKind.THANK_YOU and shown.nudge.key.endswith(":1")
        firm = first_thanks or shown.nudge.kind is NudgeKind.OFFER_LEVERAGE
        if shown.nudge.kind in APPOINTMENT_KINDS or shown.snoozed or firm:
            continue
        counted.append(shown)
    for earlier, later in pairwise(counted):
        here = zone_of(later.view.person)
        same_day = local(earlier.at, here).date() == local(later.at, here).date()
        assert earlier.at == later.at or not same_day, (earlier, later)


def nothing_twice(life: Life) -> None:
    """A slot is shown again only after a snooze, or where its time was put off by a day or more."""
    seen: dict[str, Shown] = {}
    for shown in life.shown:
        before = seen.get(shown.nudge.key)
        assert (
            before is None
            or shown.snoozed
            or shown.nudge.due - before.nudge.due >= timedelta(hours=24)
            or (shown.nudge.sent_at is not None)
        ), (before, shown)
        seen[shown.nudge.key] = shown


def thanks_in_time(life: Life) -> None:
    """Where no journey comes between, which may leave only quiet hours of the 48."""
    if life.downtime:
        return
    for shown in life.shown:
        if shown.nudge.kind is not NudgeKind.THANK_YOU or shown.snoozed:
            continue
        interview = next(i for i in shown.view.case.interviews if i.id == shown.nudge.interview_id)
        weekday = shown.view.calendar.is_business_day(day_of(interview))
        in_time = interview.created_at <= ends_at(interview) + timedelta(hours=24)
        if any(interview.created_at <= at <= shown.at for at in life.journeys):
            continue
        if in_time and (weekday or shown.nudge.key.endswith(":1")):
            assert shown.at <= ends_at(interview) + timedelta(hours=48), shown


def stable(life: Life) -> None:
    """Planning again changes nothing."""
    life.replan()
    assert not life.replan()


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_every_life_keeps_the_promises_of_the_plan(random: Random) -> None:
    """Good moments, promises, spacing, caps, one a day, nothing twice, thanks in time, stability."""
    check(lived(random))


@st.composite
def lives_in_corners(draw: st.DrawFn) -> Life:
    """Around holidays and changes of the clocks, in far zones, with hours set widely."""
    day = draw(corners.days())
    story = Story(draw(corners.ZONES), draw(corners.calendars(day)), **draw(corners.habits()))
    cadence = {name: draw(st.sampled_from(bounds)) for name, bounds in CADENCE_BOUNDS.items()}
    story.case = replace(story.case, person=replace(story.case.person, cadence=Cadence(**cadence)))
    return Life(
        draw(st.randoms(use_true_random=False)), story, day - timedelta(days=draw(st.integers(0, 30)))
    )


@settings(max_examples=40)
@given(lives_in_corners())
def test_lives_in_corners_keep_them_too(life: Life) -> None:
    """The same where holidays, nights and zones are at their worst and each number at one of its bounds."""
    life.live_for()
    check(life)


def test_the_same_seed_gives_the_same_life() -> None:
    """Nothing in the plan depends on anything but its arguments."""
    first, second = lived(Random(7)), lived(Random(7))
    assert [(s.at, s.nudge) for s in first.shown] == [(s.at, s.nudge) for s in second.shown]
    assert first.shown


@pytest.mark.slow
@pytest.mark.parametrize("block", range(2))
def test_two_thousand_lives(block: int) -> None:
    """The same, for 2,000 seeds; ten thousand go through the real services (tests/simulation)."""
    for seed in range(block * 1000, block * 1000 + 1000):
        try:
            check(lived(Random(seed)))
        except AssertionError as broken:
            raise AssertionError(f"seed {seed}: {broken}") from broken
