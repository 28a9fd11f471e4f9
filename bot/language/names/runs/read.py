"""Which way a name is read, by how its first token is written."""

from __future__ import annotations

from typing import cast

from bot.language.names.runs.capitals import read_capitals
from bot.language.names.runs.run import Run
from bot.language.names.runs.small import read_small, read_workplace
from bot.language.names.tokens import capital, capital_name, kind_at, low_at, uncommon
from bot.language.names.words import table
from bot.language.names.words.verbs import NEVER_FIRST
from bot.language.text import Message

_AFTER_NUMBERS = table("st nd rd th am pm k h hr hrs min mins m d x ish")  # "3pm", "5k": no names


def read(message: Message, first: int, small: bool) -> Run | None:
    """The name that starts at token `first`: capitals, or (if `small`) uncommon small words."""
    if first >= len(message.tokens):
        return None
    key = (first, small)
    if key not in message.remembered:
        message.remembered[key] = _read(message, first, small)
    return cast("Run | None", message.remembered[key])


def _read(message: Message, first: int, small: bool) -> Run | None:
    if message.tokens[first].low in NEVER_FIRST:
        return None
    if capital(message, first) or _digits_of_a_name(message, first):
        return read_capitals(message, first)
    numbered = _behind_a_number(message, first)
    if numbered is not None or not small:
        return numbered
    return read_workplace(message, first) or (
        read_small(message, first) if uncommon(message, first) else None
    )


def _digits_of_a_name(message: Message, index: int) -> bool:
    """3M, 7-Eleven, 23andMe: digits with no space before letters."""
    if kind_at(message, index) != "number" or message.gap(index):
        return False
    after = message.tokens[index + 1]
    if after.low == "-":
        return not message.gap(index + 1) and capital(message, index + 2)
    if after.low == "m":
        return message.plain[after.start] == "M"
    return after.kind == "word" and after.low not in _AFTER_NUMBERS


def _behind_a_number(message: Message, first: int) -> Run | None:
    """ "3 Rivers Logistics": two words at least, or a frame before them that dates do not have."""
    if (
        kind_at(message, first) != "number"
        or message.gap(first) != " "
        or not capital_name(message, first + 1)
    ):
        return None
    rest = read_capitals(message, first + 1)
    if rest is None or (
        rest.last - rest.first < 2 and low_at(message, first - 1) not in ("with", "w", "/", "from", "for")
    ):
        return None
    return Run(first, rest.last, message.tokens[first].start, rest.end)
