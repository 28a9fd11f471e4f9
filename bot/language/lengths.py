"""How long an interview takes: until an hour that is told ("9am to 4pm"), for so many hours, over several
days, or as long as a trial shift or an assessment day usually does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Final

from bot.language.dates.spot import Spot
from bot.language.dates.words import NUMBERS
from bot.language.parts import Setting
from bot.language.patterns import one_of
from bot.language.understanding import Found, Moment

#: When a day of interviews is over, where nothing else is told.
EVENING: Final = time(17, 0)
_DAY, _HALF_A_DAY, _HOUR = 24 * 60, 12 * 60, 60  # minutes
_SHORTEST, _LONGEST = 10, 14 * _HOUR  # of one day
_MOST_DAYS: Final = 4  # behind the first
_FRIDAY, _WEEKEND = 4, 3  # a weekday; days to the Monday behind it

_CLOCK: Final = r"(\d{1,2})(?:[:.h]?(\d\d))?(?: ?([ap])\.?m?\b\.?)?"
_UNTIL: Final = re.compile(
    rf"(?<![\d:.,/£$€-]){_CLOCK} ?(?:-|–|to|till?|until|and (?:ends?|finish(?:es)?) (?:at|by))"
    rf" ?{_CLOCK}(?![\d:/%])"
)
_NUMBER: Final = r"(\d{1,3}(?:\.5)?|" + one_of("|".join(NUMBERS)) + ")"
_UNIT: Final = "(h|hrs?|hours?|mins?|minutes?)"
_OF_WHAT: Final = one_of(
    "interview|assessment|panel|call|chat|trial|shift|test|session|meeting|visit|zoom|teams|video|onsite",
    "presentation|round|screen|exercise|slot|thing|event|day|centre|center|technical|long|in total|tour",
)
#: "For two hours", "lasting 90 minutes", "a three-hour panel", "an hour and a half long".
_FOR: Final = re.compile(
    r"\b(?:for|lasts?|lasting|takes?|taking|will be|supposed to be|scheduled for)"
    r" (?:about |around |approx\.? |roughly |up to |a |the )?"
    rf"{_NUMBER}(?: (?:of )?(?:a|an))?[ -]?{_UNIT}\b( and a half)?"
)
_SO_LONG: Final = re.compile(
    rf"\b{_NUMBER}(?: (?:of )?(?:a|an))?[ -]?{_UNIT}\b( and a half)?[ -](?:[a-z]+ )?{_OF_WHAT}\b"
)
_ALL_DAY: Final = re.compile(r"\b(?:all|the (?:whole|entire|full)|a (?:whole|full)|full)[ -]day\b")
_HALF: Final = re.compile(r"\bhalf[ -]day\b")
#: What takes a day, and what takes hours, though nobody says so.
_TAKES_A_DAY: Final = re.compile(
    r"\b"
    + one_of(
        "(?:assessment|selection|recruitment|discovery) (?:centre|center|day|event)",
        "super[ -]?day|(?:campus|site|fly) ?-?(?:visit|out)|(?:trial|working|work|taster) day|interview day",
    )
    + r"s?\b"
)
_TAKES_HOURS: Final = re.compile(r"\b(?:trial|work|working|cook|kitchen) (?:shift|trial|interview|lesson)\b")
_SHIFT: Final = 4 * _HOUR
_AND: Final = re.compile(r"\s*(?:,|and|&|\+|, and)\s*(?:on |the )?")
#: Behind a day: something else is on it.
_TELLS: Final = re.compile(r"[ ,]*(?:i|i'm|i'll|we|they|they'll|he|she|it|is|the second|second|another|at)\b")
_THROUGH: Final = re.compile(r"\s*(?:-|–|to|till?|until|through)\s*(?:on |the )?")


def lasts(found: Found[Moment], spots: Sequence[Spot], text: str, past: bool, setting: Setting) -> int | None:
    """The minutes from the beginning of an interview, told in `text` (small letters), to its end; None where
    nothing tells. `spots`: all the dates beside its own that may be days of it."""
    at = found.value.at
    days = _days_on(found, spots, past, setting)
    told = _told_until(found, setting) or next(_told(text, at), None)
    if not days:
        return told or _usual(text, at)
    return days * _DAY + (told or (_until_evening(at) if at else _HOUR))


def _told_until(found: Found[Moment], setting: Setting) -> int | None:
    """The minutes until the hour beside its own: "it's a 9 to 5 job" stands elsewhere."""
    at, elsewhere = found.value.at, found.value.zone is not None
    hit = _UNTIL.search(setting.message.low, max(0, found.span.start - 1), found.span.end)
    return _between(hit, at, elsewhere) if hit and at else None


def _told(text: str, at: time | None) -> Iterator[int]:
    for pattern in (_FOR, _SO_LONG):
        yield from (minutes for hit in pattern.finditer(text) if (minutes := _counted(hit)))
    if _ALL_DAY.search(text) and at is not None:
        yield _until_evening(at)
    if _HALF.search(text):
        yield _SHIFT


def _between(hit: re.Match[str], at: time, elsewhere: bool) -> int | None:
    """The minutes between two hours, where the first is the one read (`elsewhere`: by another clock)."""
    start, end = _minute(hit[1], hit[2], hit[3]), _minute(hit[4], hit[5], hit[6])
    begins = at.hour * _HOUR + at.minute
    if start is None or end is None or not (elsewhere or (start - begins) % _HALF_A_DAY == 0):
        return None
    known = hit[6] or end >= _HALF_A_DAY + _HOUR
    begins = start if elsewhere and (hit[3] or not known) else begins
    minutes = (end - begins) % (_DAY if known else _HALF_A_DAY)
    return minutes if _SHORTEST <= minutes <= _LONGEST else None


def _minute(hour: str, minute: str | None, letter: str | None) -> int | None:
    """Of the day; None where there is no such hour."""
    if int(hour) >= _DAY // _HOUR or int(minute or 0) >= _HOUR:
        return None
    of_half = int(hour) % 12 if letter else int(hour)
    return (of_half + (12 if letter == "p" else 0)) * _HOUR + int(minute or 0)


def _counted(hit: re.Match[str]) -> int | None:
    number = float(NUMBERS[hit[1]]) if hit[1] in NUMBERS else float(hit[1])
    minutes = int((number + 0.5 * bool(hit[3])) * (_HOUR if hit[2].startswith("h") else 1))
    return minutes if _SHORTEST <= minutes <= _LONGEST else None


def _usual(text: str, at: time | None) -> int | None:
    if _TAKES_A_DAY.search(text):
        return _until_evening(at) if at else None
    return _SHIFT if _TAKES_HOURS.search(text) else None


def _until_evening(at: time) -> int:
    """What begins late takes a few hours all the same."""
    return max(_SHIFT, (EVENING.hour - at.hour) * _HOUR - at.minute)


def _days_on(begins: Found[Moment], spots: Sequence[Spot], past: bool, setting: Setting) -> int:
    """How many days behind the first it goes on: "tomorrow and Thursday", "7-9 December"."""
    first = last = begins.value.day
    ordered = sorted(spots, key=lambda spot: spot.start)
    days = [(spot, found) for spot in ordered if (found := spot.days(setting.context(past)))]
    for _, found in days:
        if found.first == first and not found.vague:
            last = found.day
    for (spot, one), (other, another) in pairwise(days):
        if one.day == last and _goes_on(spot, other, another.day - last, last, setting.message.low):
            last = another.day
    days_on = (last - first).days
    return days_on if days_on <= _MOST_DAYS else 0


def _goes_on(spot: Spot, other: Spot, apart: timedelta, day: date, low: str) -> bool:
    """The next working day, or any later one that the words go through to; "Tuesday they decide" is none."""
    between = low[spot.end : other.start]
    if other.negated or _TELLS.match(low, other.end):
        return False
    if _THROUGH.fullmatch(between):
        return 0 < apart.days <= _MOST_DAYS
    following = apart.days == 1 or (day.weekday() == _FRIDAY and 1 < apart.days <= _WEEKEND)
    return following and _AND.fullmatch(between) is not None
