"""How much may be sent: Telegram's limits, kept before Telegram has to remind us.

Source (Telegram's Bots FAQ, "My bot is hitting limits"): in a single chat no more than one message a
second, about 30 messages a second over all chats. "Short bursts" are tolerated by Telegram and not used
here. The FAQ speaks of messages: an edit counts towards the 30, to be careful, but not as a message to its
chat; an answered tap (`answerCallbackQuery`) has no chat in its parameters and counts for nothing.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from enum import Enum


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
    """`overall` calls, and one message per chat, in any `window_seconds`: a little over a second, so that
    jitter of the line does not turn 30 a second into 31 on arrival. `overall` None: no limits at all."""

    overall: int | None = 30
    window_seconds: float = 1.05


#: entries of chats that are within their limit are forgotten when so many are known
FORGET_AT = 10_000


class Ledger:
    """The limits as arithmetic: no clock, no waiting. Times are seconds of one monotonic clock."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._sent: deque[float] = deque(maxlen=limits.overall)
        self._free_at: dict[int, float] = {}  # chat -> when its next message may be sent
        self._paused: dict[int, float] = {}  # chat -> until
        self._all_paused = 0.0

    def wait(self, chat_id: int, weight: Weight, now: float) -> float:
        """Seconds until such a call is allowed; 0 when it is."""
        until = max(self._all_paused, self._paused.get(chat_id, 0.0))
        if weight is not Weight.NOTHING and len(self._sent) == self._limits.overall:
            until = max(until, self._sent[0] + self._limits.window_seconds)
        if weight is Weight.MESSAGE:
            until = max(until, self._free_at.get(chat_id, 0.0))
        return max(0.0, until - now)

    def paused_for(self, now: float) -> float:
        """Seconds for which nothing at all may be sent."""
        return max(0.0, self._all_paused - now)

    def take(self, chat_id: int, weight: Weight, now: float) -> None:
        """The call is made now."""
        if self._limits.overall is None or weight is Weight.NOTHING:
            return
        self._sent.append(now)
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

    def _forget(self, now: float) -> None:
        self._free_at = {chat: at for chat, at in self._free_at.items() if at > now}
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}


@dataclass(eq=False, slots=True)
class _Waiter:
    chat_id: int
    weight: Weight
    turn: asyncio.Future[None]


class Budget:
    """The ledger with a queue before it: answers go first, nudges take what is left."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._ledger = Ledger(limits or Limits())
        self._answers: list[_Waiter] = []
        self._nudges: list[_Waiter] = []
        self._timer: asyncio.TimerHandle | None = None

    async def turn(self, chat_id: int, method: str, *, nudge: bool, patience_seconds: float) -> bool:
        """Wait until the send may be made and count it; False if that takes longer than the patience."""
        loop = asyncio.get_running_loop()
        waiter = _Waiter(chat_id, weight_of(method), loop.create_future())
        (self._nudges if nudge else self._answers).append(waiter)
        self._grant()
        if not waiter.turn.done():
            await asyncio.wait((waiter.turn,), timeout=patience_seconds)
        granted = waiter.turn.done()
        waiter.turn.cancel()
        return granted

    def pause(self, chat_id: int, seconds: float) -> None:
        """A 429 for this chat: nothing to it (or to anybody, see `Ledger.pause`) for so long."""
        self._ledger.pause(chat_id, seconds, asyncio.get_running_loop().time())

    def paused_for(self) -> float:
        """Seconds for which nothing at all may be sent."""
        return self._ledger.paused_for(asyncio.get_running_loop().time())

    def _grant(self) -> None:
        loop = asyncio.get_running_loop()
        if self._timer:
            self._timer.cancel()
        waits = [
            wait for queue in (self._answers, self._nudges) for wait in self._grant_in(queue, loop.time())
        ]
        self._timer = loop.call_later(min(waits), self._grant) if waits else None

    def _grant_in(self, queue: list[_Waiter], now: float) -> list[float]:
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
                self._ledger.take(waiter.chat_id, waiter.weight, now)
                waiter.turn.set_result(None)
        return waits
