"""Store calls that are asked for together are made together."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.chat.runtime.threads import Threads
from bot.chat.runtime.together import Together
from bot.services.ports import StoreUnavailable
from tests.waiting import until


class Doubling:
    """Doubles numbers once it may go on; notes which came together. Negative ones are a fault of its own, 0
    says that the store is away."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.may_go_on = threading.Event()

    def __call__(self, numbers: Sequence[int]) -> list[int]:
        self.batches.append(list(numbers))
        assert self.may_go_on.wait(10)
        if 0 in numbers:
            raise StoreUnavailable
        if min(numbers) < 0:
            raise ZeroDivisionError
        return [2 * number for number in numbers]


def ask(*rounds: Sequence[int], most: int | None = None) -> tuple[list[object], list[list[int]]]:
    """Ask for each round's numbers at once, later ones while the first call is under way: the answers or
    errors, in order, and which numbers came together."""
    doubling = Doubling()

    async def story() -> list[object]:
        with ThreadPoolExecutor(2) as executor:
            together = Together(Threads(executor), doubling, most=most)
            tasks = []
            for numbers in rounds:
                tasks += [asyncio.create_task(together.ask(number)) for number in numbers]
                await until(lambda: bool(doubling.batches))
            doubling.may_go_on.set()
            return list(await asyncio.gather(*tasks, return_exceptions=True))

    return asyncio.run(story()), doubling.batches


def test_everybody_gets_their_own_answer() -> None:
    """Those of one round share a call; those who come while it is under way share the next."""
    answers, batches = ask([1, 2, 3], [4], [5])
    assert answers == [2, 4, 6, 8, 10]
    assert batches == [[1, 2, 3], [4, 5]]


def test_no_more_than_agreed_share_a_call() -> None:
    """The others of the round share the next one, in order."""
    answers, batches = ask([1, 2, 3, 4, 5], most=2)
    assert answers == [2, 4, 6, 8, 10]
    assert batches == [[1, 2], [3, 4], [5]]


def test_nobody_fails_for_anothers_fault() -> None:
    """Where a call on several fails, each is tried alone."""
    answers, batches = ask([1, -1, 2])
    assert [answers[0], answers[2]] == [2, 4]
    assert isinstance(answers[1], ZeroDivisionError)
    assert batches == [[1, -1, 2], [1], [-1], [2]]


def test_a_store_that_is_away_is_not_asked_again_for_each() -> None:
    """All are told at once, and may ask again later."""
    answers, batches = ask([1, 0, 2])
    assert all(isinstance(answer, StoreUnavailable) for answer in answers)
    assert batches == [[1, 0, 2]]


def test_who_is_gone_holds_up_nobody() -> None:
    """An asker that was cancelled meanwhile leaves the others their answers."""
    doubling = Doubling()

    async def story() -> int:
        with ThreadPoolExecutor(1) as executor:
            together = Together(Threads(executor), doubling)
            gone, stays = (asyncio.create_task(together.ask(number)) for number in (1, 2))
            await until(lambda: bool(doubling.batches))
            gone.cancel()
            doubling.may_go_on.set()
            with pytest.raises(asyncio.CancelledError):
                await gone
            return await stays

    assert asyncio.run(story()) == 4
