"""What is due now: found in the store, put into the outbox, a few persons at a time."""

from __future__ import annotations

import asyncio
import logging
import random
import traceback
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.chat.runtime.outbox import NoSender, Sender
from bot.chat.runtime.threads import Threads
from bot.polisher import BackgroundPolisher
from bot.services.desk import Desk
from bot.services.nudging import Presenter, deliver_due
from bot.services.ports import Almanac, Clock, Post, Store
from bot.store import StoreError

log = logging.getLogger(__name__)

#: One round looks so often for due nudges, of so many persons each time, before the time is asked again.
LOOKS_A_ROUND: Final = 20
PEOPLE_A_LOOK: Final = 200
#: Where replicas share the work they take so many at a time, out of so many that are due.
PEOPLE_TOGETHER: Final = 12
PEOPLE_SHARED: Final = 100
#: So many share a transaction: no more, because on SQLite an answer has to wait for it.
PEOPLE_A_HOP: Final = 4


class DueNudges:
    """`shared`: other replicas see to the same people, on a database that works on several things at once.
    `zone` is read with where a person has not told theirs. Times are of `clock`."""

    def __init__(
        self,
        *,
        store: Store,
        threads: Threads,
        clock: Clock,
        almanac: Almanac,
        zone: str,
        presenter: Presenter,
        shared: bool,
    ) -> None:
        self._store = store
        self._threads = threads
        self._clock = clock
        self._almanac = almanac
        self._zone = zone
        self.presenter = presenter
        self._shared = shared
        self.sender: Sender = NoSender()
        self.polisher: BackgroundPolisher | None = None

    async def round(self, now: datetime) -> None:
        """Put everything that is due into the outbox. With whom that goes wrong waits for the next round."""
        failed: set[int] = set()
        for _ in range(LOOKS_A_ROUND):
            look = PEOPLE_SHARED if self._shared else PEOPLE_A_LOOK
            due = await self._threads.run(self._store.people_due, now, look)
            mine = self._mine([person_id for person_id in due if person_id not in failed])
            if not mine:
                return
            failed |= await self._see_to(mine)

    def _mine(self, due: list[int]) -> list[int]:
        """Whom to see to before looking again: where other replicas see the same list at the same moment, a
        few at random, or all would come for the same person first."""
        if not self._shared or len(due) <= PEOPLE_TOGETHER:
            return due
        return random.sample(due, PEOPLE_TOGETHER)

    async def _see_to(self, people: Sequence[int]) -> set[int]:
        """Their due nudges; with whom that went wrong. On a shared database side by side, since most of the
        time is spent waiting for its disk; on SQLite, with its one thread, what else is to be done gets its
        turn in between."""
        hops = [people[at : at + PEOPLE_A_HOP] for at in range(0, len(people), PEOPLE_A_HOP)]
        if self._shared:
            failed = await asyncio.gather(*(self._see_to_few(few) for few in hops))
        else:
            failed = [await self._see_to_few(few) for few in hops]
        return set().union(*failed)

    async def _see_to_few(self, people: Sequence[int]) -> set[int]:
        await self.sender.room()  # no text is composed long before it can be sent
        post = self.sender.new_post()
        failed = await self._threads.run(self._deliver_or_find_who_fails, people, post)
        self.sender.send(post)
        if self.polisher:
            self.polisher.wake()
        return failed

    def _deliver_or_find_who_fails(self, people: Sequence[int], post: Post) -> set[int]:
        """In a worker thread: the due nudges of these persons together; where that goes wrong, which must not
        keep the others waiting, of each alone, and with whom it did."""
        try:
            self._deliver(people, post)
        except StoreError:
            raise
        except Exception as error:
            post.taken.clear()
            post.left = True
            if len(people) > 1:
                return set().union(*(self._deliver_or_find_who_fails([one], Post()) for one in people))
            frames = "".join(traceback.format_tb(error.__traceback__))
            log.error("a person's nudges could not be delivered: %s\n%s", type(error).__name__, frames)
            return set(people)
        return set()

    def _deliver(self, people: Sequence[int], post: Post) -> None:
        """The due nudges of these persons in one transaction, without those whom another replica sees to."""
        now = self._clock.now()
        with self._store.work_if_due(people, now, post) as units:
            for unit in units:
                desk = Desk(unit, now, self._almanac, self._zone)
                deliver_due(desk, self.presenter)
                if self.polisher:
                    self.polisher.note(desk)
