"""Business days, and the moments at which a push is welcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

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


def next_good_moment(instant: datetime, person: Person, calendar: WorkCalendar) -> datetime:
    """The earliest instant from `instant` on that is in working hours, outside quiet hours and on a
    business day, all in the person's zone.

    Where working hours lie wholly in quiet hours, quiet hours win and working hours are not kept.
    """

    def good(wall: datetime) -> bool:
        return calendar.is_business_day(wall.date()) and _awake_at_work(wall.time(), person)

    def quiet_kept(wall: datetime) -> bool:
        return calendar.is_business_day(wall.date()) and not is_quiet(wall.time(), person)

    return _first(instant, person, good) or _first(instant, person, quiet_kept) or instant


def next_waking_moment(instant: datetime, person: Person) -> datetime:
    """As `next_good_moment` but on any day of the week: for what cannot wait over a weekend."""

    def good(wall: datetime) -> bool:
        return _awake_at_work(wall.time(), person)

    def quiet_kept(wall: datetime) -> bool:
        return not is_quiet(wall.time(), person)

    return _first(instant, person, good) or _first(instant, person, quiet_kept) or instant


def _awake_at_work(at: time, person: Person) -> bool:
    return in_working_hours(at, person) and not is_quiet(at, person)


def _first(instant: datetime, person: Person, good: Callable[[datetime], bool]) -> datetime | None:
    zone = zone_of(person)
    start = local(instant, zone)
    if good(start):
        return instant
    # a good stretch can only begin at one of these
    begins = sorted({time(0), person.work_start, person.quiet_end})
    for offset in range(_LOOK_AHEAD_DAYS):
        for at in begins:
            moment = to_utc(start.date() + timedelta(days=offset), at, zone)
            if moment > instant and good(local(moment, zone)):
                return moment
    return None


def _within(at: time, start: time, end: time) -> bool:
    """Whether `at` lies in [start, end), where end may be on the next day."""
    if start <= end:
        return start <= at < end
    return at >= start or at < end
