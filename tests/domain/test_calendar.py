"""Business days and good moments."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.calendar import WorkCalendar, in_working_hours, is_quiet, next_good_moment
from bot.domain.localtime import local, to_utc
from bot.domain.models import Person
from tests.domain.life import ZONES

US = WorkCalendar(holidays={date(2026, 11, 26): "Thanksgiving Day", date(2026, 12, 25): "Christmas Day"})
EMIRATES = WorkCalendar(weekend=frozenset({4, 5}))


def person(zone: str = "UTC", **more: object) -> Person:
    born = datetime(2026, 1, 1, tzinfo=UTC)
    return Person(telegram_id=1, chat_id=1, zone=zone, created_at=born, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("calendar", "day", "n", "expected"),
    [
        (US, date(2026, 11, 24), 0, date(2026, 11, 24)),
        (US, date(2026, 11, 24), 2, date(2026, 11, 27)),  # over Thanksgiving
        (US, date(2026, 11, 27), 1, date(2026, 11, 30)),  # over a weekend
        (US, date(2026, 11, 28), 1, date(2026, 11, 30)),  # from a Saturday
        (US, date(2026, 11, 30), -2, date(2026, 11, 25)),
        (EMIRATES, date(2026, 11, 26), 1, date(2026, 11, 29)),  # Thursday, then Sunday
    ],
)
def test_business_days_are_added(calendar: WorkCalendar, day: date, n: int, expected: date) -> None:
    """Weekends of the country and its holidays are stepped over, both ways."""
    assert calendar.add_business_days(day, n) == expected


def test_a_business_day_or_the_next() -> None:
    """`including` lets the day itself count."""
    assert US.next_business_day(date(2026, 11, 25)) == date(2026, 11, 27)
    assert US.next_business_day(date(2026, 11, 25), including=True) == date(2026, 11, 25)


@settings(deadline=None)
@given(st.dates(date(2026, 1, 1), date(2026, 12, 1)), st.integers(0, 40))
def test_adding_and_counting_agree(day: date, n: int) -> None:
    """From a day to the n-th business day after it there are n business days."""
    later = US.add_business_days(day, n)
    assert US.business_days_between(day, later) == n
    assert US.business_days_between(later, day) == -n


def test_a_week_needs_a_working_day() -> None:
    """A calendar in which no day is worked is refused."""
    with pytest.raises(ValueError, match="working day"):
        WorkCalendar(weekend=frozenset(range(7)))


@pytest.mark.parametrize(
    ("given_at", "expected"),
    [
        ("2026-11-24T11:07", "2026-11-24T11:07"),  # good as it is
        ("2026-11-24T05:00", "2026-11-24T08:30"),  # before work
        ("2026-11-24T18:30", "2026-11-25T08:30"),  # the working day has just ended
        ("2026-11-24T23:59", "2026-11-25T08:30"),
        ("2026-11-25T21:00", "2026-11-27T08:30"),  # over Thanksgiving
        ("2026-11-27T19:00", "2026-11-30T08:30"),  # over a weekend
    ],
)
def test_the_next_good_moment(given_at: str, expected: str) -> None:
    """Working hours of the next business day, in the person's zone."""
    zone = "America/New_York"
    wall = datetime.fromisoformat(given_at)
    found = next_good_moment(to_utc(wall.date(), wall.time(), zone), person(zone), US)
    assert local(found, zone).replace(tzinfo=None) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("at", "start", "end", "quiet"),
    [
        (time(23), time(20), time(8), True),
        (time(3), time(20), time(8), True),
        (time(8), time(20), time(8), False),
        (time(13, 30), time(13), time(14), True),
        (time(12), time(0), time(0), False),  # no quiet hours at all
    ],
)
def test_quiet_hours_may_reach_over_midnight(at: time, start: time, end: time, quiet: bool) -> None:
    """The start is quiet, the end is not."""
    assert is_quiet(at, person(quiet_start=start, quiet_end=end)) is quiet


def test_working_hours_within_quiet_hours_give_way() -> None:
    """Settings that leave no moment keep the quiet hours."""
    contradictory = person(work_start=time(21), work_end=time(22))
    found = next_good_moment(datetime(2026, 11, 24, 9, tzinfo=UTC), contradictory, US)
    assert found == datetime(2026, 11, 24, 9, tzinfo=UTC)


times = st.times().map(lambda t: t.replace(second=0, microsecond=0))


@settings(deadline=None)
@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(ZONES),
    times,
    times,
    times,
    times,
)
def test_a_good_moment_is_good_and_the_first(
    instant: datetime, zone: str, work_start: time, work_end: time, quiet_start: time, quiet_end: time
) -> None:
    """Never before the instant given, never in quiet hours, always on a business day, and no earlier
    quarter of an hour would have done."""
    who = person(zone, work_start=work_start, work_end=work_end, quiet_start=quiet_start, quiet_end=quiet_end)

    def good(moment: datetime) -> bool:
        wall = local(moment, zone)
        at_work = in_working_hours(wall.time(), who) and not is_quiet(wall.time(), who)
        return at_work and US.is_business_day(wall.date())

    found = next_good_moment(instant, who, US)
    assert found >= instant
    assert not is_quiet(local(found, zone).time(), who)
    assert US.is_business_day(local(found, zone).date())
    if good(found):
        step, moment = timedelta(minutes=15), instant
        while moment < found:
            assert not good(moment)
            moment += step
    assert next_good_moment(instant, who, US, by=instant) <= found
