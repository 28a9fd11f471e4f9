"""The same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.lexicon import lexicon
from bot.writing.proofread.text import Text, folded
from bot.writing.proofread.wordsets import word_set

_REPEAT = re.compile(r"(?<![\w'-])([^\W\d_]+(?:'[a-z]+)?)(\s+\1)+(?![\w'-])", re.IGNORECASE)


def check_repeats(text: Text, own: frozenset[str]) -> Iterator[Finding]:
    """The same word twice in a row, save where that is right (had had, that that, names)."""
    for found in _REPEAT.finditer(text.plain):
        word = found[1]
        if (
            "\n" in found.group()
            or word.casefold() in word_set("repeats_right")
            or (word[0].isupper() and word.casefold() not in lexicon().common)
        ):
            continue
        if folded(word) in own and word[0].isupper():
            continue
        yield Finding(
            FaultKind.REPEATED_WORD,
            *found.span(),
            text.raw[found.start() : found.end()],
            "The word stands twice.",
            (text.raw[found.start() : found.start() + len(word)],),
        )
