"""Grows a title to the right of its head. A rule sees the token behind what was read so far and says how
many tokens it adds; the first rule that adds any is followed."""

from __future__ import annotations

from collections.abc import Callable

from bot.language.names.roles.role import modifier
from bot.language.names.roles.words import CHEF_DE, FIELDS, LEVELS, OF_SOMETHING, TAUGHT, VICE, WARDS
from bot.language.names.tokens import capital, glued, low_at
from bot.language.text import Message

_LONGEST = 8  # tokens behind the head


def last_of_title(message: Message, begin: int) -> int:
    """The token after the title whose head ends before `begin`."""
    last = begin
    while last < len(message.tokens) and last - begin < _LONGEST:
        added = next((added for rule in _RULES if (added := rule(message, last))), 0)
        if not added:
            break
        last += added
    return last


def _level(message: Message, at: int) -> int:
    """ "Analyst II", "engineer 2"."""
    low = message.tokens[at].low
    return int(
        low in LEVELS and message.gap(at - 1) == " " and (_all_capitals(message, at) or low in ("2", "3"))
    )


def _all_capitals(message: Message, at: int) -> bool:
    return message.plain[message.tokens[at].start : message.tokens[at].end].isupper()


def _of_something(message: Message, at: int) -> int:
    """ "head of Sales & Marketing"."""
    if message.tokens[at].low != "of" or message.tokens[at - 1].low not in OF_SOMETHING:
        return 0
    last = at + 1
    while (
        last < len(message.tokens)
        and last - at < _LONGEST
        and message.gap(last - 1) == " "
        and (
            modifier(message, last)
            or capital(message, last)
            or message.tokens[last].low in FIELDS
            or message.tokens[last].low in ("&", "and")
        )
    ):
        last += 1
    while message.tokens[last - 1].low in ("&", "and"):
        last -= 1
    return last - at if last > at + 1 else 0


def _chef_de(message: Message, at: int) -> int:
    """ "chef de partie"."""
    return 2 if message.tokens[at].low == "de" and low_at(message, at + 1) in CHEF_DE else 0


def _taught(message: Message, at: int) -> int:
    """ "lecturer in nursing"."""
    taught = (
        message.tokens[at].low == "in"
        and message.tokens[at - 1].low in TAUGHT
        and at + 1 < len(message.tokens)
        and modifier(message, at + 1)
        and not capital(message, at + 1)
    )
    return 2 if taught else 0


def _ward(message: Message, at: int) -> int:
    """ "staff nurse ICU"."""
    return int(message.tokens[at].low in WARDS and message.gap(at - 1) == " " and _all_capitals(message, at))


def _slash(message: Message, at: int) -> int:
    """ "driver/warehouse", "manager-sales"."""
    joins = message.tokens[at].low in ("-", "/") and glued(message, at) and modifier(message, at + 1)
    return 2 if joins else 0


def _vice(message: Message, at: int) -> int:
    """ "director VP", "VP marketing"."""
    named = message.tokens[at - 1].low in VICE and modifier(message, at) and message.gap(at - 1) == " "
    return int(named or message.tokens[at].low in VICE)


_RULES: tuple[Callable[[Message, int], int], ...] = (
    _level, _of_something, _chef_de, _taught, _ward, _slash, _vice,
)  # fmt: skip
