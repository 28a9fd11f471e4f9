"""Whether the neighbours of words that read like a date allow them to be one: a check for each kind of date
whose words also mean something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.language.dates.candidate import Candidate
from bot.language.dates.plausible_hours import allowed_hour
from bot.language.dates.plausible_lengths import allowed_count
from bot.language.dates.words import DOUBTFUL
from bot.language.text import Message, Token

_LIKE_MONTHS: Final = ("may", "march", "mar")
_PRONOUNS: Final = ("i", "we", "they", "you", "it", "he", "she", "that", "this", "which", "who")
#: "The third candidate", "the 2nd floor".
_COUNTED: Final = frozenset(
    [
        *("round", "interview", "stage", "time", "one", "ones", "person", "people", "floor", "call", "chat"),
        *("week", "year", "quarter", "place", "attempt", "try", "choice", "candidate", "candidates", "step"),
        *("phase", "half", "meeting", "email", "mail", "part", "test", "edition", "street", "avenue", "line"),
        *("degree", "party", "option", "reason", "thing", "question", "task", "year's", "class", "opinion"),
        *("thought", "language", "rate", "day", "interviewer", "message", "reminder", "month", "grade"),
        *("team", "job", "offer", "panel", "session", "screen", "conversation", "generation"),
    ]
)
_LIMITS: Final = ("on", "by", "until", "before")
_BEFORE_ORDINALS: Final = (*_LIMITS, "till", "from", "til", "mon", "is", "was", "to", "-")
#: "The weekend shift".
_OF_WEEKENDS: Final = (
    *("work", "shift", "shifts", "rota", "hours", "cover", "role", "working", "staff", "job"),
    "availability",
)
_BEFORE_WEEKDAYS: Final = (
    *("on", "by", "until", "till", "this", "next", "last", "before", "from", "since", "for", "to"),
    *("coming", "or", "due"),
)
_MAKE_WEEKDAYS: Final = ("CLOCK", "NOON", "AT", "NUM", "ORDINAL", "TODAY", "MONTH", "NUMERIC")


def plausible(
    rule: str,
    tokens: Sequence[Token],
    classes: Sequence[tuple[str, int]],
    first: int,
    last: int,
    message: Message,
) -> bool:
    """Whether tokens `first` to `last` (inclusive), a date by the grammar's `rule`, can be one."""
    check = _CHECKS.get(rule)
    return check is None or check(Candidate(tokens, classes, first, last, message))


def _weekday(c: Candidate) -> bool:
    """ "Sat", "sun" and "mon" are other words more often than days."""
    if c.begins.low not in DOUBTFUL:
        return True
    if c.before in _BEFORE_WEEKDAYS:
        return not (c.before in ("to", "for") and c.begins.low in ("sat", "sun"))
    if c.last > c.first:
        return True
    behind = c.class_behind() or "STOP"
    if behind in _MAKE_WEEKDAYS:
        return c.begins.low != "sat" or behind != "AT"
    if c.before in ("the", "i", "we", "a", "was", "just", "they"):
        return False
    return c.begins.low not in ("sat", "sun") or _written_as_a_name(c)


def _written_as_a_name(c: Candidate) -> bool:
    """A capital that no beginning of a sentence explains."""
    unexplained = c.first > 0 and not c.message.shouted and c.before not in ("the", ".", "!", "?", "")
    return c.begins.capital and unexplained


def _calendar(c: Candidate) -> bool:
    """ "I may 3 times": the verb."""
    month = next(at for at in range(c.first, c.last + 1) if c.classes[at][0] == "MONTH")
    return not (month == c.first and c.begins.low in _LIKE_MONTHS and c.before in _PRONOUNS)


def _ordinal(c: Candidate) -> bool:
    if c.after in _COUNTED or (c.after == "and" and c.low_behind(2) in ("final", "last")):
        return False
    if c.classes[c.last][0] == "ORDWORD":
        return c.before in _LIMITS and c.class_behind() != "WORD"
    return c.names[0] == "THE" or c.before in _BEFORE_ORDINALS or c.after in ("", ",", ".")


def _month_alone(c: Candidate) -> bool:
    return c.ends.low not in _LIKE_MONTHS or c.begins.low in ("in", "by")


def _four_digits(c: Candidate) -> bool:
    """ "2026 hiring" is the year."""
    following = c.message.low[c.ends.end : c.ends.end + 12]
    return c.classes[c.last][0] != "YEAR" or not re.match(r"\s*\w+ing", following)


def _coming_part(c: Candidate) -> bool:
    if c.ends.low != "morning" or c.first == 0:
        return c.ends.low == "morning"
    return c.tokens[c.first - 1].kind == "word" and c.classes[c.first - 1][0] in ("WORD", "OR", "BLOCKED")


def _next_day(c: Candidate) -> bool:
    return c.before not in ("had", "have", "nice") and c.after not in ("job", "off")


def _feast(c: Candidate) -> bool:
    """ "Happy Easter" is a greeting."""
    return c.before not in ("happy", "merry", "a")


def _weekend(c: Candidate) -> bool:
    return c.after not in _OF_WEEKENDS


def _minutes_to(c: Candidate) -> bool:
    return c.after not in ("days", "weeks", "people", "months", "business", "working")


_CHECKS: Final[Mapping[str, Callable[[Candidate], bool]]] = {
    "weekday": _weekday,
    "weekday_number": _weekday,
    "calendar": _calendar,
    "ordinal": _ordinal,
    "counted": allowed_count,
    "counted_range": allowed_count,
    "count_or_so": allowed_count,
    "month_alone": _month_alone,
    "hour": allowed_hour,
    "spoken_time": allowed_hour,
    "four_digits": _four_digits,
    "coming_part": _coming_part,
    "next_day": _next_day,
    "feast": _feast,
    "weekend": _weekend,
    "minutes_to": _minutes_to,
}
