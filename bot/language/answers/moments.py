"""A day or a time, in answer to "When?"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.language import mask
from bot.language.dates import tagger, zones
from bot.language.dates.calendar_dates import Context
from bot.language.dates.spot import Spot
from bot.language.regions import month_first
from bot.language.text import Message
from bot.language.understanding import Found, Moment


def read_moment(
    text: str, *, now: datetime, tz: str, country: str | None = None, past: bool = False
) -> Found[Moment] | None:
    """The day (and time) that an answer such as "Monday 9am", "in 2 hours" or "tomorrow" names; a time
    alone is the next such time, or with `past` the last one. Ranges give their first day. None: no date."""
    message = Message(text)
    zone = zones.zone_named(tz) or ZoneInfo("UTC")
    local = now.astimezone(zone).replace(tzinfo=None)
    blocked = bytearray(len(message.low) + 1)
    for start, end in mask.dateless(message.low):
        blocked[start:end] = b"\x01" * (end - start)
    context = Context(local, past, month_first(tz, country), zone)
    spots = tagger.find(message, blocked) or _bare_hour(message)
    for spot in spots:
        days = spot.days(context)
        if days is None or spot.negated:
            continue
        found = tagger.found_moment(spot, days, zone, first=not past)
        if days.counted_time and days.at:
            found = Found(Moment(found.value.day, days.at), found.span)
        return found if spot.rule else _next_such_time(found, local, past)
    return None


def _next_such_time(found: Found[Moment], local: datetime, past: bool) -> Found[Moment]:
    """A time without a day is the first one ahead of `local`, or with `past` the last one before it."""
    day, at = found.value.day, found.value.at
    if at is None:
        return found
    if not past and datetime.combine(day, at) <= local:
        day += timedelta(days=1)
    elif past and datetime.combine(day, at) > local:
        day -= timedelta(days=1)
    return found if day == found.value.day else Found(Moment(day, at), found.span, found.sure)


def _bare_hour(message: Message) -> list[Spot]:
    """ "9" or "half two" by itself, in answer to "At what time?"."""
    if not re.fullmatch(r"\s*(?:around |about |say )?\d{1,2}\s*[.!]?\s*", message.low):
        return []
    return tagger.find(Message("at " + message.text.strip()), bytearray(len(message.low) + 4))
