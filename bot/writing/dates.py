"""Days and times as a person writes them in a letter, British and American."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday(day: date) -> str:
    """'Tuesday', whatever the machine's language."""
    return _WEEKDAYS[day.weekday()]


def written(day: date, *, us: bool) -> str:
    """'Tuesday 24 November', or 'Tuesday, November 24' in the United States."""
    month = _MONTHS[day.month - 1]
    return f"{weekday(day)}, {month} {day.day}" if us else f"{weekday(day)} {day.day} {month}"


def when(day: date, today: date, *, us: bool) -> str:
    """A day seen from `today`: 'today', 'yesterday', 'tomorrow', 'on Tuesday' within six days before
    it, else 'on Tuesday 24 November'."""
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}
    gone = (today - day).days
    if gone in near:
        return near[gone]
    if 2 <= gone <= 6:
        return f"on {weekday(day)}"
    return f"on {written(day, us=us)}"


def clock(at: time, *, us: bool) -> str:
    """'14:00', or '2:00 p.m.' in the United States."""
    if not us:
        return f"{at.hour}:{at.minute:02d}"
    return f"{at.hour % 12 or 12}:{at.minute:02d} {'a' if at.hour < 12 else 'p'}.m."


def zone_of(name: str | None) -> ZoneInfo | None:
    """The zone called `name`, or None where there is none such."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_label(name: str) -> str:
    """A zone as people say it: 'New York' for America/New_York, 'UTC' for itself."""
    area, _, city = name.rpartition("/")
    if not area or area == "Etc":
        return "UTC" if city in {"UTC", "GMT", "Universal", "Zulu"} else city
    return city.replace("_", " ")


def window(starts: datetime, ends: datetime, zone: str, other: str | None, *, us: bool) -> str:
    """'Tuesday 1 December, 10:00 to 11:00', with the other side's clock where it differs."""
    own = zone_of(zone) or UTC
    here, till = starts.astimezone(own), ends.astimezone(own)
    text = f"{written(here.date(), us=us)}, {_span(here, till, us)}"
    there = _there(starts, here, other)
    if there is None or other is None:
        return text
    theirs = _span(there, ends.astimezone(there.tzinfo), us)
    day = "" if there.date() == here.date() else f"{weekday(there.date())} "
    return f"{text} {zone_label(zone)} time ({day}{theirs} {zone_label(other)} time)"


def _there(at: datetime, here: datetime, other: str | None) -> datetime | None:
    """The other side's clock, or None where it shows the same."""
    zone = zone_of(other)
    if zone is None:
        return None
    there = at.astimezone(zone)
    return None if there.utcoffset() == here.utcoffset() else there


def _span(start: datetime, end: datetime, us: bool) -> str:
    return f"{clock(start.time(), us=us)} to {clock(end.time(), us=us)}"
