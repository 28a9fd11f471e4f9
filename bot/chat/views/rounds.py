"""When a round is: by whose clock, and how long it takes."""

from __future__ import annotations

from datetime import datetime

from bot.chat.views.base import clock, day_words, e, near_day
from bot.domain.interviews import USUAL_MINUTES, ends_at, is_ahead, is_task, last_day, starts_at
from bot.domain.localtime import local
from bot.domain.models import Interview
from bot.places import zone_label


def interview_when(interview: Interview, now: datetime, zone: str) -> str:
    """ "today, Mon 23 Nov at 14:00"; of a task "due tomorrow, Sun 29 Nov"."""
    stands = ("handed in " if interview.over_by else "due ") if is_task(interview) else ""
    return stands + _day_and_time(interview, now, zone) + _until(interview, now, zone)


def _day_and_time(interview: Interview, now: datetime, zone: str) -> str:
    """By the person's clock where it is to come, and by the one it was told in, where they have moved since;
    what is over stays where it was."""
    today, start = local(now, zone).date(), starts_at(interview)
    if start is None:
        return near_day(interview.day, today)
    here, there = local(start, zone), local(start, interview.zone)
    if here.utcoffset() == there.utcoffset():
        return f"{near_day(here.date(), today)} at {clock(here.time())}"
    place = f"{e(zone_label(interview.zone))} time"
    if not is_ahead(interview, now, today):
        return f"{near_day(there.date(), today)} at {clock(there.time())} {place}"
    their_day = "" if there.date() == here.date() else f"{day_words(there.date(), today)} at "
    at = f"{near_day(here.date(), today)} at {clock(here.time())}"
    return f"{at} for you, {their_day}{clock(there.time())} {place}"


def _until(interview: Interview, now: datetime, zone: str) -> str:
    """The last of several days; before a round that is longer or shorter than most, about when it is over."""
    today, last = local(now, zone).date(), last_day(interview)
    if last > interview.day:
        return f" to {day_words(last, today)}"
    told = interview.duration_minutes != USUAL_MINUTES and starts_at(interview) is not None
    if not told or is_task(interview) or not is_ahead(interview, now, today):
        return ""
    return f", until about {clock(local(ends_at(interview), zone).time())}"
