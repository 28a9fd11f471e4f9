"""Polishes drafts in the background: after they were sent, a few at a time, or not at all.

Nothing waits for it. What does not fit in its queue, comes too late or is refused by a gate stays as it
was composed.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Final, TypeVar

from bot.services.desk import Desk
from bot.services.polishing import Finish, Redraws, Rough, begin, finish, judged
from bot.services.ports import Almanac, Clock, Polisher, Store
from bot.writing.proofread.proofreader import Proofreader

log = logging.getLogger(__name__)

T = TypeVar("T")

#: Models asked at once, and drafts that may wait for their turn.
SIDE_BY_SIDE: Final = 2
MOST_WAITING: Final = 100
#: Looks whether the message has been sent, and the pause between two.
MOST_LOOKS: Final = 40
LOOK_AGAIN_SECONDS: Final = 0.5


class BackgroundPolisher:
    """Woken after each commit; a part of the runtime. It closes the model it was given."""

    def __init__(
        self,
        *,
        model: Polisher,
        store: Store,
        executor: Executor,
        clock: Clock,
        almanac: Almanac,
        zone: str,
        proofreader: Proofreader,
        redraw: Redraws,
        on_put: Callable[[], None],
    ) -> None:
        """`zone` is read with until a person has told theirs; `on_put` hears that a changed message waits
        in the outbox."""
        self._model = model
        self._store = store
        self._executor = executor
        self._clock = clock
        self._almanac = almanac
        self._zone = zone
        self._proofreader = proofreader
        self._redraw = redraw
        self._on_put = on_put
        self._noted: deque[tuple[int, int]] = deque(maxlen=MOST_WAITING)
        self._waiting: asyncio.Queue[tuple[int, int]] = asyncio.Queue(MOST_WAITING)
        self._workers: list[asyncio.Task[None]] = []

    def note(self, desk: Desk) -> None:
        """Remember what a unit composed. From any thread, also before its commit: what is rolled back is
        not found later."""
        self._noted.extend((desk.person.id, draft_id) for draft_id in desk.drafted)

    def wake(self) -> None:
        """What was noted is committed: line it up. What finds the queue full stays as it was composed."""
        while self._noted:
            try:
                self._waiting.put_nowait(self._noted.popleft())
            except asyncio.QueueFull:
                log.info("too many drafts wait to be polished; one stays as it was composed")

    async def start(self) -> None:
        self._workers = [
            asyncio.create_task(self._work(), name=f"polisher {n + 1}") for n in range(SIDE_BY_SIDE)
        ]

    async def stop(self) -> None:
        """At once: nothing is lost but a smoother wording."""
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        await self._model.close()

    async def _work(self) -> None:
        while True:
            person_id, draft_id = await self._waiting.get()
            try:
                await self._polish(person_id, draft_id)
            except LookupError:
                log.info("draft %d: its person is gone", draft_id)
            except Exception as error:  # its text may hold what a person said
                log.warning("draft %d could not be polished (%s)", draft_id, type(error).__name__)

    async def _polish(self, person_id: int, draft_id: int) -> None:
        rough = await self._in_thread(lambda: self._begin(person_id, draft_id))
        answer = await self._model.answer(rough.messages()) if rough else None
        if rough is None or answer is None:
            return
        text, reason = await asyncio.to_thread(judged, rough, answer, self._proofreader)
        if text is None:
            told = reason.partition(":")[0]  # behind the colon stand words of the letter
            log.info("draft %d stays as it was composed: %s", draft_id, told)
            return
        await self._show(rough, text)

    async def _show(self, rough: Rough, text: str) -> None:
        """Once the message is there; until the text is too old."""
        for _ in range(MOST_LOOKS):
            done = await self._in_thread(lambda: self._finish(rough, text))
            if done is not Finish.NOT_SHOWN_YET:
                break
            await asyncio.sleep(LOOK_AGAIN_SECONDS)
        if done is Finish.REPLACED:
            self._on_put()

    def _begin(self, person_id: int, draft_id: int) -> Rough | None:
        """In a worker thread: one short transaction."""
        now = self._clock.now()
        with self._store.work(person_id, now) as unit:
            return begin(Desk(unit, now, self._almanac, self._zone), draft_id)

    def _finish(self, rough: Rough, text: str) -> Finish:
        """In a worker thread: one short transaction."""
        now = self._clock.now()
        with self._store.work(rough.draft.person_id, now) as unit:
            return finish(Desk(unit, now, self._almanac, self._zone), rough, text, self._redraw)

    async def _in_thread(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, call)
