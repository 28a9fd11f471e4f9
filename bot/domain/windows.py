"""Two stretches of time to offer for a call, in the working hours of both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import WorkCalendar, is_quiet
from bot.domain.localtime import local, to_utc, today, zone_of
from bot.domain.models import Case

#: They need a day to answer, so the first window lies on the second business day from now.
_NOTICE_BUSINESS_DAYS = 2
_LENGTH = timedelta(hours=2)
_STEP = timedelta(minutes=30)
#: Hours of the day, theirs and the person's, from the best to what a wide ocean leaves.
_HOURS = ((time(9, 30), time(17, 0)), (time(8, 0), time(18, 30)), (time(7, 0), time(20, 0)))
_MORNING = time(10, 0)
_AFTERNOON = time(14, 0)


@dataclass(frozen=True, slots=True)
class Window:
    """Both instants in UTC."""

    starts: datetime
    ends: datetime


def call_windows(case: Case, *, calendar: WorkCalendar, now: datetime) -> tuple[Window, ...]:
    """Two windows of two hours on two coming business days, one of a morning and one of an afternoon
    where both sides' hours leave the choice, an hour at the edge of the day where zones lie far apart.
    The employer's holidays are taken to be the person's. Empty where the person's quiet hours leave
    nothing of the employer's day."""
    first = calendar.add_business_days(today(now, zone_of(case.person)), _NOTICE_BUSINESS_DAYS)
    days = (first, calendar.next_business_day(first))
    found = (_on(case, calendar, day, best) for day, best in zip(days, (_MORNING, _AFTERNOON), strict=True))
    return tuple(window for window in found if window is not None)


def _on(case: Case, calendar: WorkCalendar, day: date, best: time) -> Window | None:
    """The window of that day nearest to `best`, in the person's zone."""
    person = case.person
    mine = zone_of(person)
    zones = {mine, case.application.employer_zone or mine}
    midnight, wish = to_utc(day, time(0), mine), to_utc(day, best, mine)
    nearest_first = sorted((midnight + n * _STEP for n in range(48)), key=lambda start: abs(start - wish))
    for hours in _HOURS:
        for length in (_LENGTH, _LENGTH / 2):
            for window in (Window(start, start + length) for start in nearest_first):
                if all(_within(window, hours, zone, calendar) for zone in zones) and not is_quiet(
                    local(window.starts, mine).time(), person
                ):
                    return window
    return None


def _within(window: Window, hours: tuple[time, time], zone: str, calendar: WorkCalendar) -> bool:
    begins, ends = local(window.starts, zone), local(window.ends, zone)
    in_hours = begins.date() == ends.date() and hours[0] <= begins.time() and ends.time() <= hours[1]
    return in_hours and calendar.is_business_day(begins.date())
