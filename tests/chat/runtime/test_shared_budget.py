"""Turns are asked for together, and waiting for them costs little."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.chat.runtime.budget import Budget, Limits
from bot.chat.runtime.shared_budget import SharedBudget, budget_for
from bot.services.ports import Turn, TurnAsked, Turns
from tests.chat.runtime.parts import threads
from tests.fakes import AwayError


class FakePace:
    """Grants `free` turns and then none; remembers what it was asked."""

    def __init__(self, free: int) -> None:
        self.free = free
        self.opened = 0
        self.asked: list[list[TurnAsked]] = []
        self.over: list[Turn] = []
        self.pauses: list[float] = []
        self.away = 0

    def open(self, overall: int) -> None:
        self.opened = overall

    def take(self, asked: Sequence[TurnAsked], over: Sequence[Turn] = ()) -> Turns:
        if self.away:
            self.away -= 1
            raise AwayError
        self.over += over
        if asked:
            self.asked.append(list(asked))
        granted = tuple(Turn(n, one) for n, one in enumerate(asked[: self.free]))
        self.free -= len(granted)
        return Turns(granted, 0.05)

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


async def turn(budget: Budget, chat: int, *, nudge: bool = False, method: str = "sendMessage") -> bool:
    async with budget.turn(chat, method, nudge=nudge, patience_seconds=0.5) as granted:
        return granted


def test_who_waits_is_asked_for_together() -> None:
    """Calls that wait share one look at the database, answers in front; nobody is forgotten."""
    pace = FakePace(free=20)

    async def story() -> list[bool]:
        budget = SharedBudget(pace, threads(), Limits())
        turns = [turn(budget, n, nudge=n < 3) for n in range(6)]
        return list(await asyncio.gather(*turns))

    assert asyncio.run(story()) == [True] * 6
    assert pace.opened == 30
    assert [[(one.chat_id, one.nudge) for one in asked] for asked in pace.asked] == [
        [(3, False), (4, False), (5, False), (0, True), (1, True), (2, True)]
    ]


def test_places_are_given_back() -> None:
    """Once a call is over its place is free for others, a window after its end, and not one too many."""
    pace = FakePace(free=2)

    async def story() -> None:
        budget = SharedBudget(pace, threads(), Limits(window_seconds=1.0))
        await asyncio.gather(turn(budget, 1), turn(budget, 2), turn(budget, 3))
        await asyncio.sleep(0.4)

    asyncio.run(story())
    assert [one.asked.chat_id for one in pace.over] == [1, 2]
    assert all(0.4 < one.free_after_seconds < 1.0 for one in pace.over)


def test_patience_ends() -> None:
    """Who gets no turn in time is told so, and not asked for any longer."""
    pace = FakePace(free=1)

    async def story() -> list[bool]:
        budget = SharedBudget(pace, threads(), Limits())
        found = list(await asyncio.gather(turn(budget, 1), turn(budget, 2)))
        asked = len(pace.asked)
        await asyncio.sleep(0.3)
        assert len(pace.asked) <= asked + 1
        return found

    assert asyncio.run(story()) == [True, False]
    assert len(pace.asked) < 20


def test_an_answered_tap_needs_no_turn() -> None:
    """What counts for nothing is let through with none left."""

    async def story() -> bool:
        return await turn(SharedBudget(FakePace(0), threads(), Limits()), 1, method="answerCallbackQuery")

    assert asyncio.run(story()) is True


def test_a_database_away_only_delays() -> None:
    """While the pace cannot be read nobody is let through; then everything goes on."""
    pace = FakePace(free=5)
    pace.away = 1

    async def story() -> bool:
        return await turn(SharedBudget(pace, threads(), Limits()), 1)

    assert asyncio.run(story()) is True
    assert pace.away == 0


def test_a_pause_for_all_is_shared() -> None:
    """One chat's 429 stays here, and holds that chat; a second one stops every process."""
    pace = FakePace(free=5)

    async def story() -> list[bool]:
        budget = SharedBudget(pace, threads(), Limits())
        budget.pause(1, 5.0)
        found = [await turn(budget, 1), await turn(budget, 2)]
        assert pace.pauses == []
        budget.pause(2, 5.0)
        await asyncio.sleep(0.05)
        return [*found, await turn(budget, 3)]

    assert asyncio.run(story()) == [False, True, False]
    assert len(pace.pauses) == 1


def test_alone_or_without_limits_nothing_is_shared() -> None:
    """One process on SQLite, and a bot without limits, keep to themselves."""
    assert type(budget_for(Limits(), None, threads())) is Budget
    assert type(budget_for(Limits(overall=None), FakePace(1), threads())) is Budget
    assert type(budget_for(Limits(), FakePace(1), threads())) is SharedBudget
