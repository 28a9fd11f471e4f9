"""What every part of the stand-in works on, and the record of the bot's calls."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.playground.clock import MovableClock
from bot.playground.faults import Faults, RateLimits
from bot.playground.updates import Updates
from bot.playground.world import World

_CALLS_KEPT = 50_000


@dataclass
class Call:
    """One call of the Bot API: when (by the moved clock, ISO in UTC), with what, and how it ended."""

    number: int
    at: str
    method: str
    params: dict[str, Any]
    ok: bool | None = None
    error_code: int | None = None
    description: str = ""

    def as_json(self) -> dict[str, Any]:
        """For the control interface."""
        return asdict(self)


@dataclass
class Core:
    """The stand-in without its HTTP: state, the queue of updates, scripted trouble, the record of calls."""

    clock: MovableClock
    world: World
    updates: Updates = field(default_factory=Updates)
    faults: Faults = field(default_factory=Faults)
    limits: RateLimits = field(default_factory=RateLimits)
    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=_CALLS_KEPT))
    call_count: int = 0
    running: int = 0
    last_activity: float = field(default_factory=time.monotonic)

    def record(self, method: str, params: dict[str, Any]) -> Call:
        """Note that a call came in."""
        self.call_count += 1
        call = Call(self.call_count, self.clock.now().isoformat(), method, params)
        self.calls.append(call)
        return call

    def touch(self) -> None:
        """Something happened that `wait_idle` has to wait after."""
        self.last_activity = time.monotonic()

    def reset(self) -> None:
        """Forget people, messages, calls and faults; the bot's webhook, commands and update ids stay."""
        commands, menu_button = self.world.commands, self.world.menu_button
        descriptions = self.world.descriptions
        self.world.clear()
        self.world.commands, self.world.menu_button = commands, menu_button
        self.world.descriptions = descriptions
        self.updates.drop_pending()
        self.faults.script.clear()
        self.calls.clear()
        self.clock.reset()
        self.world.events.send({"type": "reset"})
