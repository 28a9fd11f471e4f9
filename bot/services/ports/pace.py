"""Telegram's limits as turns: who wants to make a call asks for one, and gives it back afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnAsked:
    """A call that waits for its turn. `message`: it is a new message to its chat, of which Telegram takes
    one a second; `nudge`: it gives way to answers."""

    id: int
    chat_id: int
    message: bool
    nudge: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """A call that may be made now. `place` is the one it takes among those that a window may hold; so long
    after it is given back another may have it."""

    place: int
    asked: TurnAsked
    free_after_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Turns:
    """What was granted; to ask again for the others is of use after `wait_seconds`."""

    granted: tuple[Turn, ...]
    wait_seconds: float


class Pace(Protocol):
    """Telegram's limits, kept by all processes of one bot together."""

    def open(self, overall: int) -> None:
        """From now on so many calls in any window; before the first `take`, and harmless when repeated."""

    def take(self, asked: Sequence[TurnAsked], over: Sequence[Turn] = ()) -> Turns:
        """Turns for as many of these as the limits allow now, answers first; no chat is there twice. What
        is `over` is given back. A turn that is not given back within seconds is taken for lost."""

    def pause(self, seconds: float) -> None:
        """Nobody gets a turn for so long."""
