"""Business days, and the moments at which a push is welcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial

from bot.domain.localtime import local, to_utc, zone_of
from bot.domain.models import Person

#: Nobody is off for longer than this; a search that finds nothing meets impossible settings.
_LOOK_AHEAD_DAYS = 60
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkCalendar:
    """The weekend (Monday is 0) and the public holidays, with their names, of one country.

    ValueError where the whole week is weekend: there would be no business day to find.
    """

    weekend: frozenset[int] = frozenset({5, 6})
    holidays: Mapping[date, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.weekend >= frozenset(range(7)):
            raise ValueError("a week needs a working day")

    def is_business_day(self, day: date) -> bool:
        return day.weekday() not in self.weekend and day not in self.holidays

    def next_business_day(self, day: date, including: bool = False) -> date:
        """The first business day after `day`, or from `day` on."""
        if not including:
            day += _DAY
        while not self.is_business_day(day):
            day += _DAY
        return day

    def add_business_days(self, day: date, n: int) -> date:
        """The n-th business day after `day` (before it where n is negative); `day` itself for 0."""
        step = _DAY if n >= 0 else -_DAY
        for _ in range(abs(n)):
            day += step
            while not self.is_business_day(day):
                day += step
        return day

    def business_days_between(self, start: date, end: date) -> int:
        """How many business days there are after `start` up to and with `end`; negative backwards."""
        if end < start:
            return -self.business_days_between(end, start)
        days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(map(self.is_business_day, days))


def is_quiet(at: time, person: Person) -> bool:
    """Within the person's quiet hours, which may reach over midnight. Equal bounds: no quiet hours."""
    return person.quiet_start != person.quiet_end and _within(at, person.quiet_start, person.quiet_end)


def in_working_hours(at: time, person: Person) -> bool:
    """Within the hours in which nudges may come. Equal bounds: the whole day."""
    return person.work_start == person.work_end or _within(at, person.work_start, person.work_end)


def next_good_moment(
    instant: datetime, person: Person, calendar: WorkCalendar, by: datetime | None = None
) -> datetime:
    """The earliest instant from `instant` on that is in working hours, outside quiet hours and on a
    business day, all in the person's zone.

    Where that is later than `by`, politeness gives way step by step: a working hour of any day, then any
    hour that is not quiet. If neither comes by then, nothing is gained by it and nothing gives way.
    Where working hours lie wholly in quiet hours, quiet hours win and working hours are not kept.
    """

    def worked(wall: datetime) -> bool:
        return calendar.is_business_day(wall.date())

    def at_work(wall: datetime) -> bool:
        return in_working_hours(wall.time(), person)

    def awake(wall: datetime) -> bool:
        return not is_quiet(wall.time(), person)

    first = partial(_first, instant, person)
    good = first(worked, at_work, awake) or first(worked, awake) or instant
    if by is None or good <= by:
        return good
    sooner = (first(at_work, awake), first(awake))
    return next((moment for moment in sooner if moment and moment <= by), good)


def _first(instant: datetime, person: Person, *wanted: Callable[[datetime], bool]) -> datetime | None:
    """The first instant from then on whose wall time is all that is wanted."""
    zone = zone_of(person)
    start = local(instant, zone)
    if all(holds(start) for holds in wanted):
        return instant
    # a good stretch can only begin at one of these
    begins = sorted({time(0), person.work_start, person.quiet_end})
    for offset in range(_LOOK_AHEAD_DAYS):
        for at in begins:
            moment = to_utc(start.date() + timedelta(days=offset), at, zone)
            wall = local(moment, zone)
            if moment > instant and all(holds(wall) for holds in wanted):
                return moment
    return None


def _within(at: time, start: time, end: time) -> bool:
    """Whether `at` lies in [start, end), where end may be on the next day."""
    if start <= end:
        return start <= at < end
    return at >= start or at < end
