"""Trouble on demand: scripted faults for the next calls, and Telegram's rate limits when switched on."""

from __future__ import annotations

import asyncio
import math
import time
from collections import deque
from dataclasses import dataclass
from typing import Any

from bot.playground.errors import ApiError, too_many_requests

KINDS = ("429", "500", "error", "stall", "drop_before", "drop_after")
_OVERALL_A_SECOND = 30
_CHAT_A_SECOND = 1


@dataclass
class Fault:
    """What happens to the next `times` calls of `method` ("*" is any but getUpdates).

    429: refused for `seconds`. 500: refused. error: refused with `code`, `description` and `parameters`.
    stall: answered after `seconds`. drop_before: the connection ends and nothing is done. drop_after: it is
    done, and then the connection ends without an answer.
    """

    method: str
    kind: str
    times: int = 1
    seconds: float = 1
    code: int = 400
    description: str = "Bad Request: scripted"
    parameters: dict[str, Any] | None = None

    def fits(self, method: str) -> bool:
        """Whether this call is meant; method names have no case."""
        named = self.method.lower()
        return named == method.lower() or (named == "*" and method.lower() != "getupdates")


class DroppedError(Exception):
    """The connection is to end without an answer."""


class Faults:
    """The script of faults, first come first served."""

    def __init__(self) -> None:
        self.script: list[Fault] = []

    def add(self, given: dict[str, Any]) -> Fault:
        """Append a fault from its JSON form. ValueError when it is not one."""
        fault = Fault(**{**given, "kind": str(given.get("kind", ""))})
        if fault.kind not in KINDS or not fault.method or fault.times < 1:
            raise ValueError(f"a fault has a method, 1 or more times, and a kind of {', '.join(KINDS)}")
        self.script.append(fault)
        return fault

    def take(self, method: str) -> Fault | None:
        """The fault for this call, used up by one."""
        for fault in self.script:
            if fault.fits(method):
                fault.times -= 1
                if not fault.times:
                    self.script.remove(fault)
                return fault
        return None


async def before(fault: Fault | None) -> None:
    """What a fault does before the call is carried out."""
    if fault is None:
        return
    if fault.kind == "drop_before":
        raise DroppedError
    if fault.kind == "stall":
        await asyncio.sleep(fault.seconds)
    elif fault.kind == "429":
        raise too_many_requests(math.ceil(fault.seconds))
    elif fault.kind == "500":
        raise ApiError(500, "Internal Server Error")
    elif fault.kind == "error":
        raise ApiError(fault.code, fault.description, fault.parameters)


class RateLimits:
    """Telegram's published limits: 30 messages a second overall, one a second to one chat. Off at first."""

    def __init__(self) -> None:
        self.on = False
        self._overall: deque[float] = deque()
        self._chats: dict[str, deque[float]] = {}

    def check(self, chat_id: str) -> None:
        """Count one message to a chat. ApiError 429 when it is one too many; a refused one does not count."""
        if not self.on:
            return
        now = time.monotonic()
        chat = self._chats.setdefault(chat_id, deque())
        for window in (self._overall, chat):
            while window and window[0] <= now - 1:
                window.popleft()
        if len(self._overall) >= _OVERALL_A_SECOND or len(chat) >= _CHAT_A_SECOND:
            raise too_many_requests(1)
        self._overall.append(now)
        chat.append(now)
