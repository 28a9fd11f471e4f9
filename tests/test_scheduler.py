"""The clock wakes when something is due, at least every so often, and never twice at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from bot import scheduler as scheduler_module
from bot.scheduler import Scheduler
from tests.fakes import FakeClock


class Ticks:
    """A tick that remembers when it ran; `due` tells the next time."""

    def __init__(self, clock: FakeClock, due: Callable[[datetime], datetime | None]) -> None:
        self.clock, self.due = clock, due
        self.at: list[float] = []
        self.seconds = 0.0
        self.running = self.most_at_once = 0
        self.fails = 0

    async def __call__(self, now: datetime) -> datetime | None:
        self.at.append(time.monotonic())
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        await asyncio.sleep(self.seconds)
        self.running -= 1
        if self.fails:
            self.fails -= 1
            raise OSError("the database is away")
        return self.due(now)


def run(
    ticks: Ticks, seconds: float, longest: float, acts: Callable[[Scheduler], None] | None = None
) -> None:
    async def story() -> None:
        scheduler = Scheduler(ticks, ticks.clock, longest_seconds=longest)
        await scheduler.start()
        await asyncio.sleep(seconds / 2)
        if acts:
            acts(scheduler)
        await asyncio.sleep(seconds / 2)
        await scheduler.stop()

    asyncio.run(story())


def test_wakes_at_least_every_so_often() -> None:
    """With nothing planned the tick still runs at the start and after the longest pause."""
    ticks = Ticks(FakeClock(), lambda _: None)
    run(ticks, 0.5, longest=0.1)
    assert 3 <= len(ticks.at) <= 6


def test_wakes_when_due() -> None:
    """The next run comes at the due time, not before."""
    ticks = Ticks(FakeClock(), lambda now: now + timedelta(seconds=0.2) if len(ticks.at) < 2 else None)
    run(ticks, 0.4, longest=30)
    assert len(ticks.at) == 2
    assert ticks.at[1] - ticks.at[0] == pytest.approx(0.2, abs=0.05)


def test_moved_clock_and_poke() -> None:
    """When the visitor moves the clock past the due time and pokes, the tick runs at once."""
    clock = FakeClock()
    goal = datetime.now(UTC) + timedelta(days=1)
    ticks = Ticks(clock, lambda now: goal if now < goal else None)

    def move(scheduler: Scheduler) -> None:
        clock.ahead = timedelta(days=2)
        scheduler.poke()

    run(ticks, 0.6, longest=30, acts=move)
    assert len(ticks.at) == 2


def test_poke_during_a_run_runs_again_after_it() -> None:
    """A poke while the tick runs is not lost, and the tick does not overlap itself."""
    ticks = Ticks(FakeClock(), lambda _: None)
    ticks.seconds = 0.1

    async def story() -> None:
        scheduler = Scheduler(ticks, ticks.clock)
        await scheduler.start()
        await asyncio.sleep(0.05)
        for _ in range(5):
            scheduler.poke()
        await asyncio.sleep(0.3)
        await scheduler.stop()

    asyncio.run(story())
    assert len(ticks.at) == 2
    assert ticks.most_at_once == 1


def test_pokes_in_a_row_share_a_run() -> None:
    """A hundred messages in a moment do not make the clock look a hundred times."""
    ticks = Ticks(FakeClock(), lambda _: None)

    async def story() -> None:
        scheduler = Scheduler(ticks, ticks.clock)
        await scheduler.start()
        for _ in range(100):
            scheduler.poke()
            await asyncio.sleep(0.005)
        await asyncio.sleep(0.3)
        await scheduler.stop()

    asyncio.run(story())
    assert 3 <= len(ticks.at) <= 6


def test_survives_a_failing_tick() -> None:
    """A tick that fails is logged and tried again after the longest pause."""
    ticks = Ticks(FakeClock(), lambda _: None)
    ticks.fails = 2
    run(ticks, 0.4, longest=0.1)
    assert len(ticks.at) >= 3


def test_poisoned_row_does_not_spin() -> None:
    """A due time that comes back unchanged slows the clock down instead of spinning it."""
    stuck = datetime(2026, 1, 1, tzinfo=UTC)
    ticks = Ticks(FakeClock(), lambda _: stuck)
    run(ticks, 0.5, longest=30)
    assert 2 <= len(ticks.at) <= 4


def test_backlog_runs_without_a_pause() -> None:
    """While due times move on, a backlog is worked off tick after tick."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    ticks = Ticks(
        FakeClock(), lambda _: start + timedelta(seconds=len(ticks.at)) if len(ticks.at) < 50 else None
    )
    run(ticks, 0.6, longest=30)
    assert len(ticks.at) == 50


def test_clock_set_back_does_not_oversleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wall clock set back an hour delays the next run by no more than the guard."""
    monkeypatch.setattr(scheduler_module, "GUARD_SECONDS", 0.1)
    ticks = Ticks(FakeClock(), lambda _: None)

    class SetBack(datetime):
        """The wall clock, an hour behind from now on."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> SetBack:
            return cls.fromtimestamp(time.time() - 3600, tz)

    def set_back(_: Scheduler) -> None:
        monkeypatch.setattr("apscheduler.schedulers.base.datetime", SetBack)
        monkeypatch.setattr(scheduler_module, "datetime", SetBack)

    run(ticks, 0.6, longest=0.2, acts=set_back)
    assert ticks.at[-1] - ticks.at[0] > 0.4


def test_stop_waits_for_the_run() -> None:
    """A tick in hand is finished at the end, and no other begun."""
    ticks = Ticks(FakeClock(), lambda _: None)
    ticks.seconds = 0.2
    run(ticks, 0.1, longest=0.01)
    assert len(ticks.at) == 1
    assert ticks.running == 0
