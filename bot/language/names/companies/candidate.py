"""A place where a frame says that a name follows, and the name that was read there."""

from __future__ import annotations

from dataclasses import dataclass

from bot.language.names.runs import Run
from bot.language.names.runs.run import is_small
from bot.language.names.search import Search
from bot.language.names.tokens import capital, capital_name, low_at
from bot.language.text import Message


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a frame stands: at token `index`, the name it announces at token `name`, articles skipped."""

    search: Search
    index: int
    name: int

    @property
    def message(self) -> Message:
        return self.search.message

    @property
    def word(self) -> str:
        """The frame itself."""
        return self.message.tokens[self.index].low

    @property
    def before(self) -> str:
        """The word before the frame."""
        return low_at(self.message, self.index - 1)

    @property
    def capital(self) -> bool:
        """Whether a capital stands where the name would."""
        return capital(self.message, self.name)

    @property
    def capital_name(self) -> bool:
        """Whether that capital is no day or month."""
        return capital_name(self.message, self.name)


@dataclass(frozen=True, slots=True)
class Candidate:
    """The name behind a frame, company or person."""

    spot: Spot
    run: Run
    score: float  # evidence for a company

    @property
    def search(self) -> Search:
        return self.spot.search

    @property
    def message(self) -> Message:
        return self.spot.message

    @property
    def small(self) -> bool:
        """Whether it is written without a capital."""
        return is_small(self.message, self.run)
