# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""What sort of day the employer's words name: one by which they answer ("by Friday"), one before which they
will not ("after Christmas"), or one until which somebody is away ("Jane is on holiday till the 7th")."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from bot.domain.models import Promise

_EARLIEST: Final = re.compile(
    r"(?:(?:not|no) (?:before|earlier than|sooner than)|(?:some ?time |any ?time |shortly |soon |only )?after"
    r"|from|once|in the new year|early in the new year)\b",
    re.IGNORECASE,
)
_ON_LEAVE: Final = r"(?:(?:off )?on (?:[\w-]+ ){0,2}(?:leave|holidays?|vacation|break)|away|ooo|out of (?:the )?office|abroad|off sick)"
_AWAY: Final = (
    rf"(?:{_ON_LEAVE}|off|out(?= (?:until|till?|this week|next week))|travell?ing|closed|shut|unavailable"
    r"|not (?:in|back|available|around)|back(?! (?:to me|with|in touch|for)\b))\b"
)
#: Who is not away but something else: the sender, a thing, or no subject at all.
_NOT_THEY: Final = (
    r"(?!(?:i|i[’']m|im|we|you|it|it[’']s|that|this|there|by|in|on|at|within|before|get|be|come|hear)\b)"
    r"(?!(?:(?:the|my|their|this|all|your) )?(?:role|job|position|vacanc\w+|applications?|deadline|offer|case|shifts?"
    r"|portal|results?|decisions?|references?|rota|shortlist|letter|contract|form)\b)"
)
_WHO: Final = rf"{_NOT_THEY}(?:(?:the|my|their|her|his) )?[\w’'&.-]+(?: [\w’'&.-]+)?"
_IS: Final = r"(?:[’']s|[’']re|[’']ll be| is| are| will be)(?: (?:now|currently|just|also|still))?"
_ABSENCE: Final = re.compile(
    rf"{_WHO}(?:{_IS} {_AWAY}| {_ON_LEAVE})\b(?P<when>.*)", re.IGNORECASE | re.DOTALL
)
#: After the day before which nothing is decided, this long is no lateness.
GRACE: Final = timedelta(days=7)


def is_absence(promise: Promise) -> bool:
    """Whether somebody is away until that day: nobody promised to answer by it."""
    return absence(promise.words) is not None


def absence(words: str) -> re.Match[str] | None:
    """Whoever is away, with `when` behind it; None where the words say nothing of the kind."""
    return _ABSENCE.fullmatch(words.strip()[:200])


def is_earliest(promise: Promise) -> bool:
    """Whether the answer comes after that day, and not by it."""
    return _EARLIEST.match(promise.words) is not None


def is_deadline(promise: Promise) -> bool:
    """Whether they are to answer by that day."""
    return not is_absence(promise) and not is_earliest(promise)


def last_day(promise: Promise) -> date:
    """The day on which the answer is due at the latest, as far as the words tell."""
    return promise.due + GRACE if is_earliest(promise) else promise.due
