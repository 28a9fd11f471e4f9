"""Words that read like a date, with what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.text import Message, Token


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `last` (inclusive) of a message; `classes` are those of the date grammar."""

    tokens: Sequence[Token]
    classes: Sequence[tuple[str, int]]
    first: int
    last: int
    message: Message

    @property
    def before(self) -> str:
        return self.tokens[self.first - 1].low if self.first else ""

    @property
    def after(self) -> str:
        return self.low_behind(1)

    @property
    def begins(self) -> Token:
        return self.tokens[self.first]

    @property
    def ends(self) -> Token:
        return self.tokens[self.last]

    @property
    def names(self) -> list[str]:
        """The classes of its own tokens."""
        return [name for name, _ in self.classes[self.first : self.last + 1]]

    def low_behind(self, steps: int) -> str:
        """The token so many places behind the last one; nothing behind the text."""
        at = self.last + steps
        return self.tokens[at].low if at < len(self.tokens) else ""

    def class_behind(self) -> str:
        """The class of the next token; nothing behind the text."""
        return self.classes[self.last + 1][0] if self.last + 1 < len(self.classes) else ""
