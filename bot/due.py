"""What is due now: found in the store, put into the outbox, a few persons at a time."""

from __future__ import annotations

import asyncio
import logging
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
PEOPLE_A_LOOK: Final = 120
#: So many share a transaction: no more, because on SQLite an answer has to wait for it.
PEOPLE_AT_ONCE: Final = 4
#: So many such transactions are under way side by side where replicas share the work.
SIDE_BY_SIDE: Final = 3


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
            due = await self._threads.run(self._store.people_due, now, PEOPLE_A_LOOK)
            due = [person_id for person_id in due if person_id not in failed]
            if not due:
                return
            failed |= await self._see_to(due)

    async def _see_to(self, due: Sequence[int]) -> set[int]:
        """The due nudges of these or, where other replicas see the same list at the same moment, of a few
        whom nobody else is just seeing to; with whom that went wrong. On a shared database side by side,
        since most of the time is spent waiting for its disk; on SQLite, with its one thread, what else is to
        be done gets its turn in between."""
        if self._shared:
            failed = await asyncio.gather(*(self._see_to_few(due) for _ in range(SIDE_BY_SIDE)))
        else:
            few = (due[at : at + PEOPLE_AT_ONCE] for at in range(0, len(due), PEOPLE_AT_ONCE))
            failed = [await self._see_to_few(them) for them in few]
        return set().union(*failed)

    async def _see_to_few(self, due: Sequence[int]) -> set[int]:
        await self.sender.room()  # no text is composed long before it can be sent
        post = self.sender.new_post()
        failed = await self._threads.run(self._deliver_or_find_who_fails, due, post)
        self.sender.send(post)
        if self.polisher:
            self.polisher.wake()
        return failed

    def _deliver_or_find_who_fails(self, due: Sequence[int], post: Post) -> set[int]:
        """In a worker thread: the due nudges of a few together; where that goes wrong, which must not keep
        the others waiting, of each of them alone, and with whom it did."""
        tried: list[int] = []
        try:
            self._deliver(due, post, tried)
        except StoreError:
            raise
        except Exception as error:
            post.taken.clear()
            post.left = True
            if len(tried) > 1:
                return set().union(*(self._deliver_or_find_who_fails([one], Post()) for one in tried))
            frames = "".join(traceback.format_tb(error.__traceback__))
            log.error("a person's nudges could not be delivered: %s\n%s", type(error).__name__, frames)
            return set(tried)
        return set()

    def _deliver(self, due: Sequence[int], post: Post, tried: list[int]) -> None:
        """In one transaction the due nudges of a few of these, whose ids go into `tried`."""
        now = self._clock.now()
        with self._store.work_if_due(due, now, most=PEOPLE_AT_ONCE, post=post) as units:
            tried += (unit.person.id for unit in units)
            for unit in units:
                desk = Desk(unit, now, self._almanac, self._zone)
                deliver_due(desk, self.presenter)
                if self.polisher:
                    self.polisher.note(desk)
