"""The clock: one in-memory job that wakes when something is due, and at least every 30 seconds.

What is due stands in the database alone. So a job that is lost with its process costs nothing, and one
look-up serves a hundred thousand nudges as well as one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.services.ports import Clock

log = logging.getLogger(__name__)

#: Does what is due by the given time; returns the next due time, or None where nothing is planned.
Tick = Callable[[datetime], Awaitable[datetime | None]]

#: The longest sleep: a machine that slept, a clock that was set, or a nudge that another process planned
#: costs no more than this.
LONGEST_SECONDS = 30.0

#: The pauses while the same due time comes back again and again, which means that the tick cannot settle
#: it; so a poisoned row cannot spin.
NO_PROGRESS_SECONDS = (0.0, 0.1, 0.5, 1.0, 2.0, 5.0)

#: Pokes that come faster than this share a run: every handled message pokes, and a look costs two queries.
POKE_GAP_SECONDS = 0.2

#: A clock set back would make the scheduler, which goes by wall time, oversleep; a timer that does not
#: look at the wall wakes it so long after its time.
GUARD_SECONDS = 1.0


class Scheduler:
    """Runs the tick; never two at once. Due times are of `clock`, which a visitor of the playground may
    move: they are turned into a real delay each time, and `poke` asks for a run now."""

    def __init__(self, tick: Tick, clock: Clock, longest_seconds: float = LONGEST_SECONDS) -> None:
        self._tick = tick
        self._clock = clock
        self._longest = longest_seconds
        self._apscheduler = AsyncIOScheduler(timezone=UTC)
        self._running: asyncio.Task[None] | None = None
        self._poked = False
        self._stopped = False
        self._last_due: datetime | None = None
        self._no_progress = 0
        self._ran_at = 0.0
        self._guard: asyncio.TimerHandle | None = None

    async def start(self) -> None:
        """Run now, and then whenever something is due."""
        self._apscheduler.start()
        self._plan(0.0)

    async def stop(self) -> None:
        """Let a running tick end; begin no other."""
        self._stopped = True
        if self._guard:
            self._guard.cancel()
        if self._running:
            await asyncio.wait((self._running,), timeout=2.0)
        if self._apscheduler.running:
            self._apscheduler.shutdown(wait=False)

    def poke(self) -> None:
        """Run now, or once more after the run that is going on: something is due earlier than known."""
        if self._poked or self._stopped:
            return
        self._poked = True
        if not self._running:
            self._plan(self._poke_delay())

    def _poke_delay(self) -> float:
        return max(0.0, self._ran_at + POKE_GAP_SECONDS - asyncio.get_running_loop().time())

    def _plan(self, delay_seconds: float) -> None:
        """Put the one job at its new time. No grace limit: late is better than never."""
        self._apscheduler.add_job(
            self._run,
            "date",
            run_date=datetime.now(UTC) + timedelta(seconds=delay_seconds),
            id="tick",
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=2,  # a run plans the next one before it has ended; `_run` lets in one at a time
        )
        if self._guard:
            self._guard.cancel()
        self._guard = asyncio.get_running_loop().call_later(delay_seconds + GUARD_SECONDS, self._overslept)

    def _overslept(self) -> None:
        self._poked = False
        self.poke()

    async def _run(self) -> None:
        if self._running or self._stopped:
            return
        self._running = asyncio.current_task()
        self._ran_at = asyncio.get_running_loop().time()
        self._poked = False
        if self._guard:
            self._guard.cancel()
        try:
            delay = self._delay(await self._tick(self._clock.now()))
        except Exception:
            log.exception("what is due could not be done; trying again")
            delay = self._longest
        finally:
            self._running = None
        if not self._stopped:
            self._plan(min(delay, self._poke_delay()) if self._poked else delay)

    def _delay(self, due: datetime | None) -> float:
        """Seconds of real time until the next run."""
        if due is None:
            return self._longest
        delay = (due - self._clock.now()).total_seconds()
        if delay > 0:
            self._no_progress = 0
            return min(delay, self._longest)
        self._no_progress = self._no_progress + 1 if due == self._last_due else 0
        self._last_due = due
        return NO_PROGRESS_SECONDS[min(self._no_progress, len(NO_PROGRESS_SECONDS) - 1)]
