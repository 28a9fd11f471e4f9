"""Finds set phrases quickly: a phrase is filed under its first word, so that only phrases which
can begin at a word are tried there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.language.text import Message

_BOUNDARY = r"(?:(?!\w)|(?<=[\s'\"]))"  # a phrase ends with a word, or before the word that it looks ahead to


_LONGEST = 72  # letters looked at behind the first word: keeps hostile texts cheap


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of kind `label`, from token `index` on; `start` and `end` are places in the text."""

    label: str
    index: int
    start: int
    end: int


class Phrasebook:
    """Built from rows (label, first words separated by "|", pattern of what follows the first word).
    Patterns see small letters and start right behind the first word; they should begin with a space."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self._rows: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for label, firsts, rest in rows:
            pattern = re.compile(rest + _BOUNDARY)
            for first in firsts.split("|"):
                self._rows.setdefault(first, []).append((label, pattern))

    def find(self, message: Message) -> Iterator[Hit]:
        """Every phrase at every place, in text order; phrases may overlap."""
        rows, low = self._rows, message.low
        for index, token in enumerate(message.tokens):
            for label, pattern in rows.get(token.low, ()):
                found = pattern.match(low, token.end, token.end + _LONGEST)
                if found:
                    yield Hit(label, index, token.start, found.end())
