"""The budget of a process that is not alone: turns are taken from the pace that all of them share."""

from __future__ import annotations

import asyncio
import itertools
import logging
from contextlib import suppress
from dataclasses import replace

from bot.chat.runtime.budget import Budget, Limits, Waiter, Weight
from bot.chat.runtime.errors import in_words
from bot.chat.runtime.threads import Threads
from bot.services.ports import Pace, Turn, TurnAsked

log = logging.getLogger(__name__)

#: Who waits asks again no sooner, so that waiting costs the database little, and no later, because a turn
#: that somebody else did not use is free again at any time.
SHORTEST_SECONDS = 0.03
LONGEST_SECONDS = 0.25


class SharedBudget(Budget):
    """As `Budget`. What waits is asked for together, answers before nudges; the pace sees to it that
    nudges of this process give way to answers of another, too. 429s of single chats are kept to here."""

    def __init__(self, pace: Pace, threads: Threads, limits: Limits) -> None:
        super().__init__(Limits(overall=None))
        self._pace, self._threads, self._limits = pace, threads, limits
        self._ids = itertools.count()
        self._opened = False
        self._held: dict[Waiter, Turn] = {}
        self._over: list[tuple[Turn, float]] = []  # and when it ended
        self._woken = asyncio.Event()
        self._asking: asyncio.Task[None] | None = None
        self._pausing: asyncio.Task[None] | None = None

    def pause(self, chat_id: int, seconds: float) -> None:
        """As `Budget.pause`; a pause for all chats is one for all processes."""
        before = self.paused_for()
        super().pause(chat_id, seconds)
        if self.paused_for() > before:
            self._pausing = asyncio.create_task(self._pause_everybody(self.paused_for()))

    async def _pause_everybody(self, seconds: float) -> None:
        try:
            await self._threads.run(self._pace.pause, seconds)
        except Exception as error:  # each will be told by Telegram itself
            log.error("a pause cannot be shared (%s)", in_words(error))

    def _end(self, waiter: Waiter) -> None:
        turn = self._held.pop(waiter, None)
        if turn is not None:
            self._over.append((turn, asyncio.get_running_loop().time()))
            self._keep_asking()

    def _grant(self) -> None:
        self._woken.set()
        self._keep_asking()

    def _keep_asking(self) -> None:
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask_while_any_wait(), name="rate limit")

    async def _ask_while_any_wait(self) -> None:
        """Where nobody waits, places are given back together after a while: they rest for longer anyway."""
        while self._answers or self._nudges or self._over:
            if not self._answers and not self._nudges:
                await self._woken_within(LONGEST_SECONDS)
            self._woken.clear()
            try:
                wait = await self._ask()
            except Exception as error:
                log.error("the shared rate limit cannot be read (%s); trying again", in_words(error))
                wait = LONGEST_SECONDS
            if self._answers or self._nudges:
                await asyncio.sleep(SHORTEST_SECONDS)
                await self._woken_within(wait - SHORTEST_SECONDS)

    async def _woken_within(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()

    async def _ask(self) -> float:
        """Ask for everybody who may have a turn as far as this process knows; seconds until it is of use
        to ask again."""
        if not self._opened:
            assert self._limits.overall is not None
            await self._threads.run(self._pace.open, self._limits.overall)
            self._opened = True
        asked = {self._asked(waiter): waiter for waiter in self._unpaused()}
        over = self._what_is_over()
        if not asked and not over:
            return LONGEST_SECONDS
        turns = await self._threads.run(self._pace.take, tuple(asked), over)
        for turn in turns.granted:
            waiter = asked[turn.asked]
            self._held[waiter] = turn
            if waiter.turn.done():  # no patience left: the turn is not used
                self._end(waiter)
            self._let_go(waiter)
        return min(max(turns.wait_seconds, SHORTEST_SECONDS), LONGEST_SECONDS)

    def _what_is_over(self) -> list[Turn]:
        """Turns whose calls have ended, free for others a window after that."""
        over, self._over = self._over, []
        rests = asyncio.get_running_loop().time() - self._limits.window_seconds
        return [replace(turn, free_after_seconds=max(0.0, ended - rests)) for turn, ended in over]

    def _unpaused(self) -> list[Waiter]:
        """Those to ask for, one a chat; what needs no turn has it at once, and who has no patience left is
        forgotten."""
        now = asyncio.get_running_loop().time()
        unpaused: dict[int, Waiter] = {}
        for waiter in (*self._answers, *self._nudges):
            paused = self._ledger.wait(waiter.chat_id, waiter.weight, now) > 0
            if waiter.turn.done() or (waiter.weight is Weight.NOTHING and not paused):
                self._let_go(waiter)
            elif not paused:
                unpaused.setdefault(waiter.chat_id, waiter)
        return list(unpaused.values())

    def _asked(self, waiter: Waiter) -> TurnAsked:
        return TurnAsked(
            id=next(self._ids),
            chat_id=waiter.chat_id,
            message=waiter.weight is Weight.MESSAGE,
            nudge=waiter in self._nudges,
        )

    def _let_go(self, waiter: Waiter) -> None:
        for queue in (self._answers, self._nudges):
            if waiter in queue:
                queue.remove(waiter)
        if not waiter.turn.done():
            waiter.turn.set_result(None)


def budget_for(limits: Limits, pace: Pace | None, threads: Threads) -> Budget:
    """The budget of this process: with the others where there may be others, or on its own."""
    if pace is None or limits.overall is None:
        return Budget(limits)
    return SharedBudget(pace, threads, limits)
