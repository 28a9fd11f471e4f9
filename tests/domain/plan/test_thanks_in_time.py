"""The 48 hours of the thank-you, where holidays, weekends, nights, journeys and pauses meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.calendar import WorkCalendar, is_quiet
from bot.domain.interviews import ends_at
from bot.domain.localtime import local, zone_of
from bot.domain.models import Interview, NudgeKind
from tests.domain import corners
from tests.domain.stories import Story, said
from tests.domain.watch import Watch

WINDOW = timedelta(hours=48)
#: New Year's Eve of 2026 is a Thursday.
NEW_YEAR = WorkCalendar(holidays={date(2026, 12, 25): "Christmas Day", date(2027, 1, 1): "New Year's Day"})


@pytest.mark.parametrize(
    ("end", "told", "expected"),
    [
        pytest.param("2026-12-31 08:00", "2026-12-31 08:00", "Thu 31 Dec 10:00", id="the morning of the Eve"),
        pytest.param("2026-12-31 15:00", "2026-12-31 15:00", "Thu 31 Dec 17:00", id="soon after it"),
        pytest.param("2026-12-31 18:30", "2026-12-31 18:30", "Thu 31 Dec 19:45", id="before its quiet hours"),
        pytest.param("2026-12-31 21:00", "2026-12-31 21:00", "Fri 1 Jan 09:00", id="the holiday's morning"),
        pytest.param("2026-12-31 15:00", "2027-01-01 12:00", "Fri 1 Jan 12:30", id="told on the holiday"),
        pytest.param("2026-12-31 15:00", "2027-01-01 22:00", "Sat 2 Jan 09:00", id="told in its night"),
        pytest.param(
            "2026-12-31 08:00", "2027-01-01 22:00", "Sat 2 Jan 08:00", id="a waking hour on the brink"
        ),
        pytest.param(
            "2026-12-31 15:00", "2027-01-02 14:45", "Sat 2 Jan 15:00", id="told in the last half hour"
        ),
        pytest.param("2026-12-31 15:00", "2027-01-02 15:15", "Mon 4 Jan 09:00", id="told when they are over"),
        pytest.param("2026-12-31 07:30", "2027-01-01 22:00", "Mon 4 Jan 09:00", id="only a night is left"),
        pytest.param(
            "2026-12-30 15:00", "2026-12-31 19:50", "Fri 1 Jan 09:00", id="ten minutes before the night"
        ),
        pytest.param(
            "2026-12-29 19:30", "2026-12-31 18:40", "Thu 31 Dec 19:10", id="told on its second evening"
        ),
        pytest.param(
            "2026-12-29 08:15", "2026-12-30 18:45", "Wed 30 Dec 19:15", id="the morning would be late"
        ),
        pytest.param("2026-12-25 11:00", "2026-12-25 11:00", "Fri 25 Dec 13:00", id="held on a holiday"),
        pytest.param("2026-12-26 08:00", "2026-12-26 08:00", "Sat 26 Dec 10:00", id="held on a weekend"),
        pytest.param("2026-12-26 11:00", "2026-12-26 11:00", "Mon 28 Dec 09:00", id="Monday is in time"),
    ],
)
def test_the_first_thank_you_around_new_year(end: str, told: str, expected: str) -> None:
    """Inside 48 hours of the end and outside quiet hours wherever both can be had; else on the next
    working morning."""
    story = Story()

    def instant(words: str) -> datetime:
        day, clock = words.split()
        return story.at(date.fromisoformat(day), clock)

    over = instant(end)
    began = local(over - timedelta(hours=1), story.zone)
    story.calendar = NEW_YEAR
    story.interview(began.date(), f"{began:%H:%M}", told=instant(told))
    first = next(n for n in story.planned(instant(told)) if n.kind is NudgeKind.THANK_YOU)
    assert said(first.due, story.zone) == expected


def test_a_thank_you_that_waits_for_another_comes_with_it() -> None:
    """Thursday evening's is due on Friday morning and joins Friday afternoon's on the evening before the
    weekend: there it comes, and does not wait for Monday by itself."""
    story = Story("America/New_York")
    thursday, friday = date(2026, 10, 22), date(2026, 10, 23)
    story.interview(thursday, "18:00", told=story.at(thursday, "06:30"))
    story.interview(friday, "18:00", told=story.at(thursday, "06:30"))
    watch = Watch(story, story.at(thursday, "06:30"))
    watch.live(story.at(date(2026, 10, 28)))
    thanks = [said(s.at, story.zone) for s in watch.shown if s.nudge.kind is NudgeKind.THANK_YOU]
    assert thanks == ["Fri 23 Oct 19:45"] * 2


def test_a_chase_that_was_missed_is_not_made_up_for() -> None:
    """ "The last good day to thank them" is not said on a later one: the bot was down when it was due, and
    is back when no working hour is left of the 48."""
    story = Story()
    wednesday = date(2026, 12, 2)
    story.interview(wednesday, "15:00")
    watch = Watch(story, story.at(wednesday, "16:00"))
    watch.events.append((story.at(date(2026, 12, 3), "17:00"), lambda: setattr(watch, "down_until", back)))
    back = story.at(date(2026, 12, 4), "19:00")
    watch.live(story.at(date(2026, 12, 9)))
    thanks = [said(s.at, story.zone) for s in watch.shown if s.nudge.kind is NudgeKind.THANK_YOU]
    assert thanks == ["Thu 3 Dec 09:00"]


@st.composite
def watches(draw: st.DrawFn) -> Watch:
    """One or two interviews of a day, told any time before or after, and perhaps a journey or a pause."""
    day = draw(corners.days())
    story = Story(draw(corners.ZONES), draw(corners.calendars(day)), **draw(corners.habits()))
    clock, minutes = draw(corners.clocks()), draw(st.sampled_from((15, 30, 60, 180)))
    end = story.at(day, clock) + timedelta(minutes=minutes)
    told = end + timedelta(minutes=draw(st.integers(-600, 600) | st.integers(-4_000, 4_000)))
    story.interview(day, clock, told=told, duration_minutes=minutes)
    if draw(st.integers(0, 3)) == 0:
        story.interview(day, draw(corners.clocks()), told=told)
    watch = Watch(story, told)
    if draw(st.integers(0, 2)) == 0:
        _travels(watch, draw(corners.after(told, 48)), draw(corners.ZONES))
    if draw(st.integers(0, 2)) == 0:
        _pauses(watch, draw(corners.after(told, 48)), draw(st.integers(1, 60)))
    return watch


def _travels(watch: Watch, at: datetime, zone: str) -> None:
    watch.events.append((at, lambda: (watch.story.now_in(zone), watch.look_again())))


def _pauses(watch: Watch, at: datetime, hours: int) -> None:
    until = at + timedelta(hours=hours)

    def pause() -> None:
        case = watch.story.case
        watch.story.case = replace(case, person=replace(case.person, paused=True, paused_until=until))
        watch.look_again()

    watch.events += [(at, pause), (until, lambda: None)]


@settings(max_examples=50)
@given(watches())
def test_a_thank_you_comes_inside_two_days_wherever_it_can(watch: Watch) -> None:
    """Whatever the holidays, hours, zones and pauses: if a waking moment is left of the 48 hours once the
    interview is told (half an hour before, to answer the questions about it) and nothing changes any more,
    the first thank-you comes inside them; and no thank-you ever comes in quiet hours."""
    story = watch.story
    changes = [at for at, _ in watch.events]
    last = max(map(ends_at, story.case.interviews))
    watch.live(max([last, watch.now, *changes]) + timedelta(days=6))
    came = [s for s in watch.shown if s.nudge.kind is NudgeKind.THANK_YOU]
    assert not any(is_quiet(local(s.at, s.view.zone).time(), s.view.person) for s in came)
    for interview in story.case.interviews:
        since = max([ends_at(interview), interview.created_at, *changes])
        if _awake_between(story, since, interview):
            mine = [s.at for s in came if s.nudge.interview_id == interview.id]
            assert min(mine) <= ends_at(interview) + WINDOW


def _awake_between(story: Story, since: datetime, interview: Interview) -> bool:
    """Whether the person is awake at some time from half an hour after `since` to the end of the 48 hours."""
    person, moment = story.case.person, since + timedelta(minutes=30)
    while moment <= ends_at(interview) + WINDOW:
        if not is_quiet(local(moment, zone_of(person)).time(), person):
            return True
        moment += timedelta(minutes=5)
    return False
