"""From when to when somebody is away: "on holiday from the 12th, back on the 16th"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.language.answers.moments import read_moment
from bot.language.patterns import one_of
from bot.language.understanding import Moment

_DAY: Final = (
    r"(?=(?:the )?(?:\d|"
    + one_of("mon|tue|wed|thu|fri|sat|sun|next", "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
    + "))"
)
#: Before the day on which it begins; the second where no return is named behind it.
_FROM: Final = re.compile(r"\b(?:from|between|starting|beginning|as of)\b", re.IGNORECASE)
_ON: Final = re.compile(rf"\b(?:over|during|(?:on|in) {_DAY})", re.IGNORECASE)
#: Before the day of the return. A bare "to" may lead to a place.
_UNTIL: Final = (
    re.compile(r"\b(?:back|until|till|til|returning)\b", re.IGNORECASE),
    re.compile(rf"\b(?:to|and) {_DAY}|[-–] ?{_DAY}", re.IGNORECASE),
)
_FOR: Final = re.compile(r"\bfor (?P<long>(?:\w+ ){1,2}?(?:day|week|fortnight|month)s?)\b", re.IGNORECASE)
_NEXT_WEEK: Final = re.compile(r"\bnext week\b", re.IGNORECASE)
_WEEK: Final = timedelta(days=7)
_NOON: Final = time(12)
_DAY_ALONE: Final = re.compile(r"\s*(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Absence:
    """`starts` is None where it has begun; `ends` is the day of the return, None where none is named."""

    starts: Moment | None
    ends: Moment | None


def read_absence(text: str, *, now: datetime, tz: str, country: str | None = None) -> Absence:
    """The two ends of an absence or a pause; a day with no word before it is the end."""

    def named(words: str, on: date | None = None) -> Moment | None:
        then = datetime.combine(on, _NOON, now.tzinfo) if on else now
        found = read_moment(words, now=then, tz=tz, country=country)
        return found.value if found else None

    begins = _FROM.search(text)
    behind = begins.end() if begins else 0
    for until in _UNTIL:
        for found in until.finditer(text, behind):
            if ends := named(text[found.end() :]):
                before = text[behind : found.start()]
                starts = _day_alone(before, ends) or named(before)
                return Absence(starts if starts and starts.day < ends.day else None, ends)
    begins = begins or _ON.search(text) or _NEXT_WEEK.search(text)
    return _of_one_day(named, text, begins) if begins else Absence(None, named(text))


def _of_one_day(named: Callable[..., Moment | None], text: str, begins: re.Match[str]) -> Absence:
    """An absence with its first day alone, or with how long it lasts."""
    starts, long = named(_FOR.sub("", text[begins.start() :])), _FOR.search(text)
    if starts is None:
        return Absence(None, named(text))
    if long:
        return Absence(starts, named(f"in {long['long']}", starts.day))
    return Absence(starts, Moment(starts.day + _WEEK) if _NEXT_WEEK.search(text) else None)


def _day_alone(words: str, ends: Moment) -> Moment | None:
    """ "From 20 to 27 December": the first day is of the month of the other."""
    found = _DAY_ALONE.fullmatch(words)
    day = int(found["day"]) if found else 0
    return Moment(ends.day.replace(day=day)) if 0 < day < ends.day.day else None
