"""Whether bare numbers can be an hour: "at 3", "half two", "9 to 5"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.language.dates.candidate import Candidate
from bot.language.text import Token

_RANGES: Final = (["NUM", "DASH", "NUM"], ["NUM", "TO", "NUM"], ["NUM", "BY", "NUM"])
_DAYS: Final = ("WEEKDAY", "MONTH", "NUM", "ORDINAL", "TOMORROW", "TODAY", "YEAR", "NUMERIC")
_UNITS: Final = ("WORD", "DAY", "WEEK", "HOUR", "MINUTE", "MONTH_UNIT", "YEAR_UNIT")
_HOURS: Final = 12
_BEFORE_HOURS: Final = ("at", "by", "from", "around", "about", "half", "past", "to", "until", "till")
#: What is counted, and not told by the clock.
_THINGS: Final = ("people", "different", "other", "of", "separate", "local", "big", "%", "/")
#: Words on -s behind an hour that count nothing.
_NO_PLURALS: Final = (
    "teams",
    "this",
    "sharp",
    "plus",
    "thurs",
    "tues",
    "weds",
    "wednesday",
    "works",
    "suits",
)
_SHORTEST_PLURAL: Final = 4


def allowed_hour(c: Candidate) -> bool:
    if c.names in _RANGES:
        return _range_behind_a_day(c)
    return not any(refuses(c) for refuses in (_length, _open_range, _one_of_some, _counts, _from, _age))


def _range_behind_a_day(c: Candidate) -> bool:
    """ "Friday, 10-11": else it is a score, a count or a part of something."""
    if c.first < 2 or c.classes[c.first - 1][0] not in ("COMMA", "STOP", "OPEN"):
        return False
    hours = c.classes[c.first][1] <= _HOURS and c.classes[c.last][1] <= _HOURS
    return c.classes[c.first - 2][0] in _DAYS and hours


def _length(c: Candidate) -> bool:
    """ "Around 30 people", "about 3 weeks"."""
    return c.names[0] == "AROUND" and c.class_behind() in _UNITS


def _open_range(c: Candidate) -> bool:
    return c.names[0] == "BETWEEN" and c.names[-1] not in ("NUM", "NUMWORD")


def _one_of_some(c: Candidate) -> bool:
    """ "One on Monday, one today", "the Acme one on Friday"."""
    return c.begins.low == "one" and c.before not in _BEFORE_HOURS and c.after in ("today", "tomorrow", "on")


def _counts(c: Candidate) -> bool:
    return counts_things(c.tokens, c.last)


def counts_things(tokens: Sequence[Token], last: int) -> bool:
    """Whether the word behind token `last`, a number, is what is counted: "2 people"."""
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    plural = after.endswith("s") and after.isalpha() and len(after) >= _SHORTEST_PLURAL
    return after in _THINGS or (plural and after not in _NO_PLURALS)


def _from(c: Candidate) -> bool:
    """ "From 3" without an end."""
    ended = any(name in ("TO", "DASH", "BY") for name in c.names[:-1])
    onwards = c.after in ("on", "tomorrow", "today", "till", "until", "onwards")
    return c.begins.low == "from" and not ended and not onwards


def _age(c: Candidate) -> bool:
    return c.before in ("years", "months") or c.after in ("week", "day")
