"""Whether the interview of a part is over or to come."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from bot.language.dates.calendar_dates import Days
from bot.language.dates.spot import Spot
from bot.language.evidence import Evidence
from bot.language.parts import Part, Setting
from bot.language.slots import slot_of

_HELD: Final = re.compile(r"\b(?:happened|went|held|took place|over|done)\b")
#: Part of the day -> the hour from which on it is over.
_ENDS: Final = {
    "morning": 11,
    "lunch": 14,
    "afternoon": 16,
    "arvo": 15,
    "aft": 16,
    "evening": 21,
    "night": 22,
}


def tense(part: Part, setting: Setting) -> bool | None:
    """True: the interview is over; False: it is to come; None: not said."""
    e = part.evidence
    dated = any(spot.rule for spot in part.spots)
    for spot in part.spots:
        if (spot.rule or not dated) and slot_of(spot, part) in ("interview", ""):
            sign = _sign(spot, e, setting)
            if sign is not None:
                return sign < 0
    if dated and part.clause.has("moved") and not _HELD.search(setting.text(part)):
        return False
    if e.did or (e.past and not e.will):
        return True
    if (e.will or e.ahead) and not e.past:
        return False
    return None


def _sign(spot: Spot, e: Evidence, setting: Setting) -> int | None:
    """Where the words of a date themselves point: -1 back, 1 ahead, None not said."""
    if spot.lead == "from" and spot.rule != "calendar_range":
        return None
    days = spot.days(setting.context(None))
    behind = (e.did or e.past) and not e.borrowed
    if days is None or days.vague or days.loose or (days.counted_time and days.sign == 1 and behind):
        return None
    if days.sign in (-1, 1):
        return days.sign
    if days.sign != 0 or behind or (spot.at is None and (e.will or e.ahead)):
        return None
    return _within_today(spot, days, setting)


def points(spot: Spot, setting: Setting) -> int | None:
    """Where the words of a date point by themselves: -1 back, 1 ahead, 0 to today at no known hour, None not
    said."""
    days = spot.days(setting.context(None))
    if days is None or days.sign != 0:
        return days.sign if days else None
    return _within_today(spot, days, setting) or 0


def _within_today(spot: Spot, days: Days, setting: Setting) -> int | None:
    """Whether an hour or a part of today is over."""
    if spot.at is not None:
        return -1 if datetime.combine(days.day, spot.at) <= setting.now else 1
    return _part_of_today(spot.wording.text, setting.now.hour)


def _part_of_today(words: str, hour: int) -> int | None:
    """This morning is over in the afternoon, and so on; "today" says nothing."""
    for part_of_day, ends in _ENDS.items():
        if part_of_day in words:
            return -1 if hour >= ends else 1
    return None
