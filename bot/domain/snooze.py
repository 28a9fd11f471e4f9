"""The times offered for putting a nudge off. None of them lies in quiet hours, but one that belongs to an
appointment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import WorkCalendar, is_quiet, next_good_moment
from bot.domain.localtime import local, to_utc, zone_of
from bot.domain.models import Person

_EVENING = time(18, 30)
_BEFORE_QUIET = timedelta(minutes=30)
_HOUR = timedelta(hours=1)
_LAST_MINUTES = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Offer:
    """`code` stays the same from one look to the next; `until` is the instant, in UTC."""

    code: str
    label: str
    until: datetime


def offers(
    now: datetime, person: Person, before: datetime | None = None, *, to_the_minute: bool = True
) -> tuple[Offer, ...]:
    """One hour, this evening, tomorrow morning, Monday: those that fit, earliest first. Of what is of use
    only `before` an appointment none lies behind it, and the last minutes before it are one of them where
    it is known `to_the_minute`."""
    day = local(now, zone_of(person)).date()
    tomorrow = day + timedelta(days=1)
    monday = day + timedelta(days=7 - day.weekday())
    found = [
        _offer("1h", "1 hour", now + _HOUR, person),
        _evening(now, person),
        _offer("tomorrow", "Tomorrow morning", _morning(person, tomorrow), person),
        _offer("monday", "Monday", _morning(person, monday), person) if monday != tomorrow else None,
    ]
    fitting = [offer for offer in found if offer is not None]
    if before is None:
        return tuple(fitting)
    last = Offer("last", "15 minutes before", before - _LAST_MINUTES)
    offered = (*fitting, last) if to_the_minute else fitting
    return tuple(offer for offer in offered if now < offer.until <= last.until)


def next_working_morning(now: datetime, person: Person, calendar: WorkCalendar) -> datetime:
    """The start of the next working day: the second button of a Friday's thank-you ("Monday 08:30")."""
    day = calendar.next_business_day(local(now, zone_of(person)).date())
    return next_good_moment(to_utc(day, person.work_start, zone_of(person)), person, calendar)


def after_days_off(now: datetime, person: Person, calendar: WorkCalendar) -> datetime | None:
    """On a Friday or the eve of a holiday: the next working morning. None on any other day."""
    tomorrow = local(now, zone_of(person)).date() + timedelta(days=1)
    return None if calendar.is_business_day(tomorrow) else next_working_morning(now, person, calendar)


def _evening(now: datetime, person: Person) -> Offer | None:
    """18:30, or half an hour before quiet hours where those begin earlier; not once that is within the
    hour that is offered anyway."""
    zone = zone_of(person)
    day = local(now, zone).date()
    at = to_utc(day, _EVENING, zone)
    if is_quiet(_EVENING, person):
        at = to_utc(day, person.quiet_start, zone) - _BEFORE_QUIET
    return _offer("evening", "This evening", at, person) if at > now + _HOUR else None


def _morning(person: Person, day: date) -> datetime:
    zone = zone_of(person)
    at = person.quiet_end if is_quiet(person.nudge_time, person) else person.nudge_time
    return to_utc(day, at, zone)


def _offer(code: str, label: str, until: datetime, person: Person) -> Offer | None:
    quiet = is_quiet(local(until, zone_of(person)).time(), person)
    return None if quiet else Offer(code, label, until)
