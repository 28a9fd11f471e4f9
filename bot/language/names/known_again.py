"""People who are known, named by less than their whole name: "sister agnes", "mary sean and aoife"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.language import lexicon
from bot.language.names.search import KNOWN, Named
from bot.language.names.tokens import low_at
from bot.language.names.words.titles import ADDRESSED_BY, BEFORE_A_NAME
from bot.language.text import Message

_OF_SOMEBODY: Final = frozenset({"my", "his", "her", "their", "our", "your"})

_GREETING: Final = frozenset({"dear", "hi", "hello", "hey"})  # who is greeted reads it, and is not spoken of


def known_again(
    message: Message, people: Sequence[Named], companies: Sequence[Named], known: tuple[str, ...]
) -> list[Named]:
    """The people of a message in text order, with those added who are known by a first name or a title."""
    firsts = {first for name in known if (first := _first_name(name)) in lexicon.sure_names()}
    parted = [part for one in people for part in _apart(message, one, firsts)]
    taken = {index for one in (*parted, *companies) for index in range(one.first, one.last)}
    added: list[Named] = []
    for index, token in enumerate(message.tokens):
        if index in taken or low_at(message, index - 1) in _GREETING:
            continue
        if token.low in firsts:
            added.append(_by_first_name(message, index))
        elif token.low in BEFORE_A_NAME and _means_one(message, index, known):
            added.append(_named(message, index, index + 1))
    return sorted([*parted, *added], key=lambda one: one.start)


def _apart(message: Message, one: Named, firsts: set[str]) -> list[Named]:
    """ "mary sean": first names of several who are known, and not one of them with a surname."""
    inside = range(one.first, one.last)
    if len(inside) < 2 or not all(low_at(message, index) in firsts for index in inside):
        return [one]
    return [_named(message, index, index + 1) for index in inside]


def _by_first_name(message: Message, index: int) -> Named:
    """The first name, with the title before it."""
    titled = low_at(message, index - 1) in BEFORE_A_NAME and low_at(message, index - 2) not in _OF_SOMEBODY
    return _named(message, index - titled, index + 1)


def _means_one(message: Message, index: int, known: tuple[str, ...]) -> bool:
    """Whether the title alone, with no name behind it, is that of just one who is known: "sister"."""
    low = message.tokens[index].low
    bearers = [name for name in known if name.casefold().split()[:1] == [low]]
    behind = low_at(message, index + 1)
    return (
        len(bearers) == 1
        and (behind in ("", "and", "&", ",", ".", "!", "said") or message.gap(index) != " ")
        and low_at(message, index - 1) not in (_OF_SOMEBODY | {"a"})
    )


def _named(message: Message, first: int, last: int) -> Named:
    return Named(first, last, message.tokens[first].start, message.tokens[last - 1].end, KNOWN)


def _first_name(name: str) -> str:
    words = [word for word in name.casefold().split() if word.rstrip(".") not in ADDRESSED_BY]
    return words[0] if words else ""
