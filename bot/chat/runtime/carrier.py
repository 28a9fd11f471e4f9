"""Makes one call: waits for its turn, notes that it is being made, makes it, notes what became of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from bot.chat.runtime.budget import Budget
from bot.chat.runtime.complaint import Complaint
from bot.chat.runtime.errors import (
    BadToken,
    Blocked,
    Harmless,
    MessageGone,
    Migrated,
    Passing,
    Permanent,
    Verdict,
    classify,
    in_words,
    pause_after,
)
from bot.chat.runtime.faults import FaultPoints
from bot.chat.runtime.messenger import CONNECTIONS, Calls, as_new_message
from bot.chat.runtime.metrics import Metrics
from bot.chat.runtime.threads import Threads
from bot.chat.runtime.together import Together
from bot.services.ports import Clock, Sent, Store, Waiting

log = logging.getLogger(__name__)

T = TypeVar("T")

#: The longest wait for the budget, and the longest call.
BUDGET_SECONDS = 5.0
CALL_SECONDS = 20.0

#: Pause between attempts to note a result while the database is away.
NOTE_PAUSE_SECONDS = 1.0


#: What Telegram said against it, and the id of the message that came of it.
Made = tuple[Verdict | None, int | None]


@dataclass(frozen=True, slots=True)
class Term:
    """A call that is ours for a while has to wait for its turn no later than `begin_by`, and be made no later
    than `send_by`, or that while might end during it."""

    begin_by: datetime
    send_by: datetime


class Carrier:
    """One per process, for as many calls at a time as there are connections. `wake_in` is told after how
    many seconds a call that was put off may be claimed again."""

    def __init__(
        self,
        *,
        store: Store,
        threads: Threads,
        clock: Clock,
        calls: Calls,
        budget: Budget,
        on_bad_token: Callable[[], None],
        wake_in: Callable[[float], None],
        metrics: Metrics,
        faults: FaultPoints,
    ) -> None:
        self._store = store
        self._threads = threads
        self._clock = clock
        self._calls = calls
        self._budget = budget
        self._on_bad_token = on_bad_token
        self._wake_in = wake_in
        self._metrics = metrics
        self._faults = faults
        self._hands = asyncio.Semaphore(CONNECTIONS)
        self._unnoted = Complaint(log, "what became of a call cannot be noted")
        self._fence = Together(threads, self._note_sending)
        self._notes = Together(threads, store.note_all_sent)

    async def carry(self, waiting: Waiting, term: Term) -> bool:
        """Make the call, account for it; whether it arrived. What cannot be done within its term is given
        back."""
        try:
            if self._clock.now() > term.begin_by:
                return await self.give_back(waiting)
            return await self._carry(waiting, term)
        except Exception as error:  # the lease lapses, and it comes again
            log.error("call %d: %s; trying again", waiting.id, in_words(error))
            return False

    async def give_back(self, waiting: Waiting) -> bool:
        """Let whoever has time claim it, now."""
        await self._later(waiting, "waiting for a free hand", 0.0, failed=False)
        return False

    async def _carry(self, waiting: Waiting, term: Term) -> bool:
        made = await self._in_its_turn(waiting, lambda: self._first_time(waiting, term))
        anew = as_new_message(waiting) if made and isinstance(made[0], MessageGone) else None
        if anew is not None:
            waiting = anew
            made = await self._in_its_turn(waiting, lambda: self._make(anew))
        return made is not None and await self._settle(waiting, *made)

    async def _in_its_turn(self, waiting: Waiting, make: Callable[[], Awaitable[Made | None]]) -> Made | None:
        """None where it was not made. Only who has their turn takes a hand, so that an answer does not wait
        for the hands of nudges that wait for theirs."""
        async with self._turn(waiting) as granted:
            if granted:
                async with self._hands:
                    return await make()
        await self._wait_for_the_limit(waiting)
        return None

    async def _first_time(self, waiting: Waiting, term: Term) -> Made | None:
        if self._clock.now() > term.send_by:
            await self.give_back(waiting)
            return None
        if not await self._still_ours(waiting):
            return None
        if waiting.repeat:
            self._metrics.count("repeated")
            log.warning("call %d is made again: Telegram may have had it (REPEAT)", waiting.id)
        self._faults.reach("before send")
        return await self._make(waiting)

    def _turn(self, waiting: Waiting) -> AbstractAsyncContextManager[bool]:
        return self._budget.turn(
            waiting.chat_id,
            waiting.call.method,
            nudge=bool(waiting.call.nudge_ids),
            patience_seconds=BUDGET_SECONDS,
        )

    async def _wait_for_the_limit(self, waiting: Waiting) -> None:
        """It has to wait for so long that its lease might lapse: it is put off."""
        await self._later(waiting, "waiting for the rate limit", self._budget.paused_for(), failed=False)

    async def _still_ours(self, waiting: Waiting) -> bool:
        """Write the note of sending; False if the lease lapsed meanwhile or the person was erased."""
        return await self._fence.ask(waiting.id)

    def _note_sending(self, ids: Sequence[int]) -> list[bool]:
        """In a worker thread: which of the calls may be made."""
        ours = set(self._store.note_sending(ids, self._clock.now()))
        return [call_id in ours for call_id in ids]

    async def _make(self, waiting: Waiting) -> Made:
        """The call, where the chat moved once more in its new place; a verdict if it failed."""
        chat_id = waiting.chat_id
        verdict: Verdict | None = None
        for _ in range(2):
            try:
                async with asyncio.timeout(CALL_SECONDS):
                    return None, await self._calls.make(chat_id, waiting.call)
            except Exception as error:
                verdict = classify(error)
                log.info("call %d (%s): %s", waiting.id, waiting.call.method, type(error).__name__)
            if not isinstance(verdict, Migrated):
                break
            chat_id = verdict.new_chat_id
        return verdict, None

    async def _settle(self, waiting: Waiting, verdict: Verdict | None, message_id: int | None) -> bool:
        match verdict:
            case None | Harmless() | MessageGone():
                self._faults.reach("after send")
                await self._note_sent(waiting, message_id)
                self._faults.reach("after note")
                return True
            case Passing():
                await self._put_off(waiting, verdict)
            case Blocked():
                log.info("call %d: the person is gone or blocked the bot", waiting.id)
                await self._note_in_thread(lambda: self._store.note_blocked(waiting, self._clock.now()))
            case BadToken():
                self._on_bad_token()
            case Permanent() | Migrated():
                reason = verdict.reason if isinstance(verdict, Permanent) else "the chat keeps moving"
                log.error("call %d (%s) is refused for good: %s", waiting.id, waiting.call.method, reason)
                self._metrics.count("refused")
                await self._note_in_thread(
                    lambda: self._store.note_failed(waiting, reason, self._clock.now())
                )
        return False

    async def _note_sent(self, waiting: Waiting, message_id: int | None) -> None:
        sent = Sent(waiting, message_id, self._clock.now())
        meant_for = await self._note(lambda: self._notes.ask(sent))
        self._metrics.count("sent")
        self._metrics.count("nudges", len(meant_for))
        for due in meant_for:
            self._metrics.note_lateness((sent.at - due).total_seconds())

    async def _put_off(self, waiting: Waiting, verdict: Passing) -> None:
        if verdict.retry_after is not None:
            self._budget.pause(waiting.chat_id, verdict.retry_after)
            log.warning("Telegram asks to wait %.0f s (429)", verdict.retry_after)
        if verdict.unknown:
            log.warning("call %d: no answer came; Telegram may have it or not", waiting.id)
        pause = pause_after(verdict, waiting.failures + 1)
        await self._later(waiting, f"{verdict}", pause, failed=True, maybe_sent=verdict.unknown)

    async def _later(
        self, waiting: Waiting, why: str, seconds: float, *, failed: bool, maybe_sent: bool = False
    ) -> None:
        self._metrics.count("retried")
        retry_at = self._clock.now() + timedelta(seconds=seconds)
        await self._note_in_thread(
            lambda: self._store.note_retry(waiting, why, retry_at, failed=failed, maybe_sent=maybe_sent)
        )
        self._wake_in(seconds)

    async def _note_in_thread(self, write: Callable[[], None]) -> None:
        await self._note(lambda: self._threads.run(write))

    async def _note(self, write: Callable[[], Awaitable[T]]) -> T:
        """Write a result down, however long that takes: only this process knows it."""
        while True:
            try:
                noted = await write()
                self._unnoted.settled()
                return noted
            except Exception as error:
                self._unnoted.say(error)
            await asyncio.sleep(NOTE_PAUSE_SECONDS)
