"""Sends what the outbox holds: one chat in order, chats side by side, each call accounted for.

Claim (with a lease) → wait for the budget → note that it is being sent → call → note what became of it.
A process that dies before the note of sending has certainly sent nothing: the call is made again as if
nothing had been. One that dies between that note and the last leaves it unknown: made again, once for
each such death, and said so in the log, because Telegram cannot be asked.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from datetime import timedelta
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
from bot.chat.runtime.faults import FaultPoints, NoFaults
from bot.chat.runtime.messenger import CONNECTIONS, Calls, as_new_message
from bot.chat.runtime.metrics import Metrics
from bot.chat.runtime.threads import Threads
from bot.chat.runtime.together import Together
from bot.services.ports import Clock, Sent, Store, Waiting

log = logging.getLogger(__name__)

T = TypeVar("T")

#: A claim is ours for so long. It must outlast the wait for the budget and the call together, or another
#: replica would make the same call.
LEASE_SECONDS = 30.0
BUDGET_SECONDS = 5.0
CALL_SECONDS = 20.0

#: How often the outbox is looked through for what nobody announced.
SWEEP_SECONDS = 1.0

#: Claims follow each other no faster than this where there is something to send: under load one claim then
#: takes several calls, and an idle outbox still sends at once. After a claim that took so many there is more,
#: and the next one follows as soon as it can take as many.
CLAIM_PAUSE_SECONDS = 0.01
ENOUGH = CONNECTIONS // 2

#: Pause between attempts to note a result while the database is away.
NOTE_PAUSE_SECONDS = 1.0


class Outbox:
    """One per process. `owner` names the process in its leases."""

    def __init__(
        self,
        *,
        store: Store,
        threads: Threads,
        clock: Clock,
        calls: Calls,
        budget: Budget,
        owner: str,
        on_bad_token: Callable[[], None],
        metrics: Metrics,
        faults: FaultPoints | None = None,
    ) -> None:
        self._store = store
        self._threads = threads
        self._clock = clock
        self._calls = calls
        self._budget = budget
        self._owner = owner
        self._on_bad_token = on_bad_token
        self._metrics = metrics
        self._faults = faults or NoFaults()
        self._in_flight: dict[int, asyncio.Task[None]] = {}
        self._unread = Complaint(log, "the outbox cannot be read")
        self._unnoted = Complaint(log, "what became of a call cannot be noted")
        self._fence = Together(threads, self._note_sending)
        self._notes = Together(threads, store.note_all_sent)
        self._woken = asyncio.Event()
        self._empty = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None

    async def start(self) -> None:
        self._loop = asyncio.create_task(self._send_for_ever(), name="outbox")

    def wake(self) -> None:
        """Something has been put into the outbox."""
        self._woken.set()

    async def stop(self, within_seconds: float = 3.0) -> None:
        """Send what waits, for so long at most; what is in flight then is left for the next process."""
        if self._loop is None:
            return
        self._empty.clear()
        self.wake()
        with suppress(TimeoutError):
            async with asyncio.timeout(within_seconds):
                await self._empty.wait()
        self._loop.cancel()
        if self._in_flight:
            _, late = await asyncio.wait(self._in_flight.values(), timeout=1.0)
            for task in late:
                task.cancel()
        await self._threads.run(self._store.free_leases, self._owner)

    async def _send_for_ever(self) -> None:
        while True:
            self._woken.clear()
            try:
                claimed = await self._claim()
                self._unread.settled()
            except Exception as error:
                self._unread.say(error)
                claimed = []
            for waiting in claimed:
                self._begin(waiting)
            if not claimed and not self._in_flight and not self._woken.is_set():
                self._empty.set()
            await self._rest()
            if len(claimed) >= ENOUGH:
                await self._room()
            elif claimed or self._in_flight:
                await asyncio.sleep(CLAIM_PAUSE_SECONDS)

    async def _claim(self) -> list[Waiting]:
        free = CONNECTIONS - len(self._in_flight)
        if free <= 0 or self._budget.paused_for():
            return []
        claimed = await self._threads.run(
            self._store.claim_outgoing,
            self._clock.now(),
            owner=self._owner,
            lease_seconds=LEASE_SECONDS,
            limit=free,
        )
        if claimed:
            self._faults.reach("after claim")
        return claimed

    async def _room(self) -> None:
        """For several calls at once; where they take long, for as many as there is."""
        with suppress(TimeoutError):
            async with asyncio.timeout(CLAIM_PAUSE_SECONDS):
                while CONNECTIONS - len(self._in_flight) < ENOUGH:
                    self._woken.clear()
                    await self._woken.wait()

    async def _rest(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(SWEEP_SECONDS):
                await self._woken.wait()

    def _begin(self, waiting: Waiting) -> None:
        """A clock that jumped ahead ends leases early: what is in flight here is not begun again."""
        if waiting.id in self._in_flight:
            return
        task = asyncio.create_task(self._send(waiting), name=f"call {waiting.id}")
        self._in_flight[waiting.id] = task
        task.add_done_callback(lambda _: self._done(waiting.id))

    def _done(self, call_id: int) -> None:
        del self._in_flight[call_id]
        self.wake()

    async def _send(self, waiting: Waiting) -> None:
        try:
            if waiting.repeat:
                self._metrics.count("repeated")
                log.warning("call %d is made again: Telegram may have had it (REPEAT)", waiting.id)
            await self._send_claimed(waiting)
        except Exception as error:  # the lease lapses, and it comes again
            log.error("call %d: %s; trying again", waiting.id, in_words(error))

    async def _send_claimed(self, waiting: Waiting) -> None:
        async with self._turn(waiting) as granted:
            if not granted:
                return await self._wait_for_the_limit(waiting)
            if not await self._still_ours(waiting):
                return None
            self._faults.reach("before send")
            verdict, message_id = await self._make(waiting)
        anew = as_new_message(waiting) if isinstance(verdict, MessageGone) else None
        if anew is not None:
            waiting = anew
            async with self._turn(waiting) as granted:
                if not granted:
                    return await self._wait_for_the_limit(waiting)
                verdict, message_id = await self._make(waiting)
        return await self._settle(waiting, verdict, message_id)

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

    async def _make(self, waiting: Waiting) -> tuple[Verdict | None, int | None]:
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

    async def _settle(self, waiting: Waiting, verdict: Verdict | None, message_id: int | None) -> None:
        match verdict:
            case None | Harmless() | MessageGone():
                self._faults.reach("after send")
                await self._note_sent(waiting, message_id)
                self._faults.reach("after note")
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
        asyncio.get_running_loop().call_later(seconds, self.wake)

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
