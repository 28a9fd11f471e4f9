"""The outbox of this process: what it takes from the store's, and in which order it is made.

Two ways lead here. What a transaction of this process put into the outbox, and what has nothing of its chat
before it, is leased to this process from the start and made right after the commit (`new_post`, `send`).
Everything else is claimed: what was put off, what others left behind, what there was no hand free for.

Lease → wait for the budget → note that it is being sent → call → note what became of it. A process that dies
before the note of sending has certainly sent nothing: the call is made again as if nothing had been. One that
dies between that note and the last leaves it unknown: made again, once for each such death, and said so in
the log, because Telegram cannot be asked.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import groupby
from typing import Protocol

from bot.chat.runtime.budget import Budget
from bot.chat.runtime.carrier import Carrier, Term
from bot.chat.runtime.complaint import Complaint
from bot.chat.runtime.faults import FaultPoints, NoFaults
from bot.chat.runtime.messenger import CONNECTIONS, Calls
from bot.chat.runtime.metrics import Metrics
from bot.chat.runtime.threads import Threads
from bot.services.ports import Clock, Lease, Post, Store, Waiting

log = logging.getLogger(__name__)

#: A call is ours for so long. It must outlast the wait for the budget, for a hand, and the call together, or
#: another replica would make the same call: what does not wait for its turn within the first share of it, and
#: is not made within the second, is given back.
LEASE_SECONDS = 30.0
BEGIN_WITHIN, SEND_WITHIN = 1 / 6, 1 / 3
#: As many calls may wait for their turn here before even answers are left to be claimed. No nudge is composed
#: while there are more than hands.
MOST_IN_HAND = 4 * CONNECTIONS

#: How often the outbox is looked through for what nobody announced.
SWEEP_SECONDS = 1.0

#: Claims follow each other no faster than this where there is something to send: under load one claim then
#: takes several calls, and an idle outbox still sends at once. After a claim that took so many there is more,
#: and the next one follows as soon as it can take as many.
CLAIM_PAUSE_SECONDS = 0.01
ENOUGH = CONNECTIONS // 2


class Sender(Protocol):
    """Sends what a transaction put into the outbox."""

    def new_post(self) -> Post:
        """For the transaction that is about to begin."""

    def send(self, post: Post) -> None:
        """That transaction is committed."""

    async def room(self) -> None:
        """Wait until there is a hand free for what would be put into the outbox now."""


class NoSender:
    """Where something else claims what is in the outbox."""

    def new_post(self) -> Post:
        return Post()

    def send(self, post: Post) -> None:
        """It is claimed."""

    async def room(self) -> None:
        """There always is."""


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
        self._budget = budget
        self._owner = owner
        self._faults = faults or NoFaults()
        self._carrier = Carrier(
            store=store,
            threads=threads,
            clock=clock,
            calls=calls,
            budget=budget,
            on_bad_token=on_bad_token,
            wake_in=self._wake_in,
            metrics=metrics,
            faults=self._faults,
        )
        self._in_hand: dict[int, asyncio.Task[None]] = {}
        self._unread = Complaint(log, "the outbox cannot be read")
        self._more = True  # there may be calls to claim that could not be claimed yet
        self._woken = asyncio.Event()
        self._freed = asyncio.Event()
        self._empty = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self._stopping = False

    async def start(self) -> None:
        self._loop = asyncio.create_task(self._claim_for_ever(), name="outbox")

    def wake(self) -> None:
        """Something has been put into the outbox, or may be claimed by now."""
        self._more = True
        self._woken.set()

    def new_post(self) -> Post:
        """As `Sender`: with a lease, unless too much is in hand already."""
        if self._stopping or len(self._in_hand) >= MOST_IN_HAND or self._budget.paused_for():
            return Post()
        return Post(Lease(self._owner, self._lease_ends()))

    def send(self, post: Post) -> None:
        if post.taken:
            assert post.lease is not None
            self._faults.reach("after claim")
            for _, of_chat in groupby(post.taken, key=lambda waiting: waiting.chat_id):
                self._begin(list(of_chat), post.lease.until)
        if post.left:
            self.wake()

    async def room(self) -> None:
        while len(self._in_hand) >= CONNECTIONS:
            self._freed.clear()
            await self._freed.wait()

    async def stop(self, within_seconds: float = 3.0) -> None:
        """Send what waits, for so long at most; what is in hand then is left for the next process."""
        self._stopping = True
        if self._loop is None:
            return
        self._empty.clear()
        self.wake()
        with suppress(TimeoutError):
            async with asyncio.timeout(within_seconds):
                await self._empty.wait()
        self._loop.cancel()
        if self._in_hand:
            _, late = await asyncio.wait(self._in_hand.values(), timeout=1.0)
            for task in late:
                task.cancel()
        await self._threads.run(self._store.free_leases, self._owner)

    async def _claim_for_ever(self) -> None:
        while True:
            self._woken.clear()
            until = self._lease_ends()
            try:
                claimed = await self._claim()
                self._unread.settled()
            except Exception as error:
                self._unread.say(error)
                claimed = []
            for waiting in claimed:
                self._begin([waiting], until)
            if not claimed and not self._in_hand and not self._woken.is_set():
                self._more = False  # what comes from now on is announced, or found by the next sweep
                self._empty.set()
            await self._rest()
            if len(claimed) >= ENOUGH:
                await self._enough_room()
            elif claimed or self._in_hand:
                await asyncio.sleep(CLAIM_PAUSE_SECONDS)

    async def _claim(self) -> list[Waiting]:
        free = CONNECTIONS - len(self._in_hand)
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
            self._more = True
            self._faults.reach("after claim")
        return claimed

    def _lease_ends(self) -> datetime:
        return self._clock.now() + timedelta(seconds=LEASE_SECONDS)

    async def _enough_room(self) -> None:
        """For several calls at once; where they take long, for as many as there is."""
        with suppress(TimeoutError):
            async with asyncio.timeout(CLAIM_PAUSE_SECONDS):
                while CONNECTIONS - len(self._in_hand) < ENOUGH:
                    self._woken.clear()
                    await self._woken.wait()

    async def _rest(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(SWEEP_SECONDS):
                await self._woken.wait()

    def _begin(self, calls: Sequence[Waiting], leased_until: datetime) -> None:
        """A clock that jumped ahead ends leases early: what is in hand here is not begun again."""
        calls = [waiting for waiting in calls if waiting.id not in self._in_hand]
        begin_by, send_by = (
            leased_until - timedelta(seconds=LEASE_SECONDS * (1 - share))
            for share in (BEGIN_WITHIN, SEND_WITHIN)
        )
        task = asyncio.create_task(self._make(calls, Term(begin_by, send_by)), name="calls")
        self._in_hand.update({waiting.id: task for waiting in calls})

    async def _make(self, calls: Sequence[Waiting], term: Term) -> None:
        """The calls of one chat in order, each once the one before has arrived; otherwise they are given
        back, so that each is claimed behind it."""
        arrived = True
        for waiting in calls:
            try:
                if arrived:
                    arrived = await self._carrier.carry(waiting, term)
                else:
                    await self._carrier.give_back(waiting)
            finally:
                self._done(waiting.id)

    def _done(self, call_id: int) -> None:
        del self._in_hand[call_id]
        self._freed.set()
        if self._more or self._stopping:
            self._woken.set()

    def _wake_in(self, seconds: float) -> None:
        asyncio.get_running_loop().call_later(seconds, self.wake)
