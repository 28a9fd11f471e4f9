"""How much may be sent: Telegram's limits, kept before Telegram has to remind us.

Source (Telegram's Bots FAQ, "My bot is hitting limits"): in a single chat no more than one message a
second, about 30 messages a second over all chats. "Short bursts" are tolerated by Telegram and not used
here. The FAQ speaks of messages: an edit counts towards the 30, to be careful, but not as a message to its
chat; an answered tap (`answerCallbackQuery`) has no chat in its parameters and counts for nothing.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import Enum
from math import inf


class Weight(Enum):
    """What a call counts as."""

    NOTHING = 0
    OVERALL = 1  # towards the limit over all chats
    MESSAGE = 2  # and as a message to its chat


def weight_of(method: str) -> Weight:
    """What a call of this Bot API method counts as."""
    if method == "answerCallbackQuery":
        return Weight.NOTHING
    new_message = method.startswith("send") and method != "sendChatAction"
    return Weight.MESSAGE if new_message else Weight.OVERALL


@dataclass(frozen=True, slots=True)
class Limits:
    """`overall` calls, and one message per chat, in any `window_seconds`, counted from the end of a call:
    when on its way it reached Telegram is not known, and a line that stalls now and then must not turn 30 a
    second into 31 on arrival. `overall` None: no limits at all."""

    overall: int | None = 30
    window_seconds: float = 1.02


#: entries of chats that are within their limit are forgotten when so many are known
FORGET_AT = 10_000


class Ledger:
    """The limits as arithmetic: no clock, no waiting. Times are seconds of one monotonic clock."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._in_flight = 0
        self._ended: deque[float] = deque()
        self._free_at: dict[int, float] = {}  # chat -> when its next message may be sent
        self._paused: dict[int, float] = {}  # chat -> until
        self._all_paused = 0.0

    def wait(self, chat_id: int, weight: Weight, now: float) -> float:
        """Seconds until such a call is allowed; 0 when it is, infinite while that hangs on calls that have
        not ended."""
        until = max(self._all_paused, self._paused.get(chat_id, 0.0))
        if weight is not Weight.NOTHING and self._limits.overall is not None:
            until = max(until, self._place_free_at(self._limits.overall, now))
        if weight is Weight.MESSAGE:
            until = max(until, self._free_at.get(chat_id, 0.0))
        return max(0.0, until - now)

    def paused_for(self, now: float) -> float:
        """Seconds for which nothing at all may be sent."""
        return max(0.0, self._all_paused - now)

    def take(self, chat_id: int, weight: Weight) -> None:
        """The call is made now."""
        if self._limits.overall is None or weight is Weight.NOTHING:
            return
        self._in_flight += 1
        if weight is Weight.MESSAGE:
            self._free_at[chat_id] = inf

    def end(self, chat_id: int, weight: Weight, now: float) -> None:
        """The call that was made is over, however it went."""
        if self._limits.overall is None or weight is Weight.NOTHING:
            return
        self._in_flight -= 1
        self._ended.append(now)
        if weight is Weight.MESSAGE:
            self._free_at[chat_id] = now + self._limits.window_seconds
        if len(self._free_at) > FORGET_AT:
            self._forget(now)

    def pause(self, chat_id: int, seconds: float, now: float) -> None:
        """Telegram answered 429 for this chat. It does not say whether the chat or the bot is meant:
        when a second chat gets one while the first is still paused, it is the bot."""
        others = any(until > now for chat, until in self._paused.items() if chat != chat_id)
        self._paused[chat_id] = max(self._paused.get(chat_id, 0.0), now + seconds)
        if others:
            self._all_paused = max(self._all_paused, now + seconds)

    def _place_free_at(self, overall: int, now: float) -> float:
        while self._ended and self._ended[0] + self._limits.window_seconds <= now:
            self._ended.popleft()
        if self._in_flight + len(self._ended) < overall:
            return 0.0
        return self._ended[0] + self._limits.window_seconds if self._ended else inf

    def _forget(self, now: float) -> None:
        self._free_at = {chat: at for chat, at in self._free_at.items() if at > now}
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}


@dataclass(eq=False, slots=True)
class Waiter:
    """A call that waits for its turn."""

    chat_id: int
    weight: Weight
    turn: asyncio.Future[None]


class Budget:
    """The ledger with a queue before it: answers go first, nudges take what is left."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._ledger = Ledger(limits or Limits())
        self._answers: list[Waiter] = []
        self._nudges: list[Waiter] = []
        self._timer: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def turn(
        self, chat_id: int, method: str, *, nudge: bool, patience_seconds: float
    ) -> AsyncIterator[bool]:
        """Wait until the call may be made, which is then done inside; False if that takes longer than the
        patience."""
        waiter = Waiter(chat_id, weight_of(method), asyncio.get_running_loop().create_future())
        (self._nudges if nudge else self._answers).append(waiter)
        try:
            self._grant()
            if not waiter.turn.done():
                await asyncio.wait((waiter.turn,), timeout=patience_seconds)
            waiter.turn.cancel()  # which changes nothing where it was granted
            yield not waiter.turn.cancelled()
        finally:
            if not waiter.turn.cancel() and not waiter.turn.cancelled():
                self._end(waiter)

    def pause(self, chat_id: int, seconds: float) -> None:
        """A 429 for this chat: nothing to it (or to anybody, see `Ledger.pause`) for so long."""
        self._ledger.pause(chat_id, seconds, asyncio.get_running_loop().time())

    def paused_for(self) -> float:
        """Seconds for which nothing at all may be sent."""
        return self._ledger.paused_for(asyncio.get_running_loop().time())

    def _end(self, waiter: Waiter) -> None:
        """A call that had its turn is over."""
        self._ledger.end(waiter.chat_id, waiter.weight, asyncio.get_running_loop().time())
        if self._answers or self._nudges:
            self._grant()

    def _grant(self) -> None:
        loop = asyncio.get_running_loop()
        if self._timer:
            self._timer.cancel()
        waits = [
            wait for queue in (self._answers, self._nudges) for wait in self._grant_in(queue, loop.time())
        ]
        soonest = min(waits, default=inf)
        self._timer = loop.call_later(soonest, self._grant) if soonest < inf else None

    def _grant_in(self, queue: list[Waiter], now: float) -> list[float]:
        """Give every waiter of the queue its turn who may have it; what the others have to wait."""
        waits = []
        for waiter in tuple(queue):
            wait = self._ledger.wait(waiter.chat_id, waiter.weight, now)
            if waiter.turn.done():  # its patience is over
                queue.remove(waiter)
            elif wait > 0:
                waits.append(wait)
            else:
                queue.remove(waiter)
                self._ledger.take(waiter.chat_id, waiter.weight)
                waiter.turn.set_result(None)
        return waits
