"""Who was met, by a name that no list has: "interviewed at Bolt yesterday with Kati as analyst"."""

from __future__ import annotations

from typing import Final

from bot.language import lexicon
from bot.language.names.search import KNOWN, Named, Names
from bot.language.names.tokens import capital, dated, kind_at, low_at, ordinary, possessive, uncommon
from bot.language.text import Message

_AT: Final = frozenset({"at", "@"})
_MEETS: Final = frozenset(
    {"interview", "interviewed", "interviewing", "met", "spoke", "talked", "trial", "chat"}
)
#: What goes on behind the name of a person.
_GOES_ON: Final = frozenset(
    {"for", "as", "about", "on", "in", "at", "this", "last", "who", "she", "he", "they"}
)
_LONGEST: Final = 2  # given name and surname


def met_with(message: Message, names: Names) -> Names:
    """The names, with the one behind "with" as a person's: where the employer stands behind "at" and nobody
    is named besides, it is that of who was there."""
    at = [one for one in names.companies if low_at(message, one.first - 1) in _AT]
    if names.people or len(at) != 1 or not any(token.low in _MEETS for token in message.tokens):
        return names
    met = [one for one in names.companies if one.score < KNOWN and _is_met(message, one)]
    companies = [one for one in names.companies if one not in met]
    return Names(companies, met) if len(met) == 1 else names


def _is_met(message: Message, one: Named) -> bool:
    return (
        low_at(message, one.first - 1) == "with"
        and one.last - one.first <= _LONGEST
        and all(_of_a_name(message, index) for index in range(one.first, one.last))
        and message.low[one.start : one.end] not in lexicon.employers()
        and _ends(message, one.last)
    )


def _of_a_name(message: Message, index: int) -> bool:
    return (
        kind_at(message, index) == "word"
        and capital(message, index)
        and uncommon(message, index)
        and not ordinary(low_at(message, index))
        and not possessive(message, index)
    )


def _ends(message: Message, index: int) -> bool:
    if index >= len(message.tokens):
        return True
    return kind_at(message, index) == "mark" or low_at(message, index) in _GOES_ON or dated(message, index)
