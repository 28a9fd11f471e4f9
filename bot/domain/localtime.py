"""Wall time and instants.

A wall time that a change to summer time skips is moved forward by the length of the gap (02:30 in Berlin
on 29 March 2026 is 03:30 summer time); one that comes twice means the first of the two.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain.models import Person

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@lru_cache(maxsize=1024)
def zone_info(zone: str) -> ZoneInfo:
    """The IANA zone; ValueError naming it where there is none of that name."""
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError) as problem:  # a malformed key is a ValueError, "Europe" an OSError
        raise ValueError(f"no time zone is called {zone!r}") from problem


@lru_cache(maxsize=4096)  # a plan asks for the same few moments over and over
def to_utc(day: date, at: time, zone: str) -> datetime:
    """The instant of a wall time. `at` carries no zone of its own; ValueError for an unknown zone."""
    # fold=0 reads a skipped time with the offset before the gap, a doubled one as the first of the two
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0), zone_info(zone))
    return wall.astimezone(UTC)


def local(instant: datetime, zone: str) -> datetime:
    """The wall time of an aware instant; ValueError for a naive one or an unknown zone."""
    if instant.tzinfo is None:
        raise ValueError(f"{instant.isoformat()} has no time zone")
    return instant.astimezone(zone_info(zone))


def today(now: datetime, zone: str) -> date:
    return local(now, zone).date()


def zone_of(person: Person) -> str:
    """The person's zone; the likeliest as long as they have not told theirs, UTC where nothing is known."""
    return person.zone or person.assumed_zone or "UTC"


def short_day(day: date) -> str:
    """As in "Tue 8 Dec", for the sentences that say why."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
