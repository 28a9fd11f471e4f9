"""From when to when somebody is away: "on holiday from the 12th, back on the 16th"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.language.answers.moments import read_moment
from bot.language.patterns import one_of
from bot.language.understanding import Moment

_DAY: Final = (
    r"(?=(?:the )?(?:\d|"
    + one_of("mon|tue|wed|thu|fri|sat|sun|next", "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
    + "))"
)
_FROM: Final = re.compile(r"\b(?:from|starting|beginning|as of)\b", re.IGNORECASE)
#: Before the day of the return. A bare "to" may lead to a place.
_UNTIL: Final = (
    re.compile(r"\b(?:back|until|till|til|returning)\b", re.IGNORECASE),
    re.compile(rf"\bto {_DAY}|[-–] ?{_DAY}", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class Absence:
    """`starts` is None where it has begun; `ends` is the day of the return, None where none is named."""

    starts: Moment | None
    ends: Moment | None


def read_absence(text: str, *, now: datetime, tz: str, country: str | None = None) -> Absence:
    """The two ends of an absence or a pause; a day with no word before it is the end."""

    def named(words: str) -> Moment | None:
        found = read_moment(words, now=now, tz=tz, country=country)
        return found.value if found else None

    begins = _FROM.search(text)
    behind = begins.end() if begins else 0
    for until in _UNTIL:
        for found in until.finditer(text, behind):
            if ends := named(text[found.end() :]):
                return Absence(named(text[behind : found.start()]) if begins else None, ends)
    return Absence(named(text[behind:]), None) if begins else Absence(None, named(text))
