"""Measuring: rounds in turn, medians, percentiles, and how long the event loop was held up."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Final, TypeVar

T = TypeVar("T")

#: How often the event loop is asked whether it still runs.
PROBE_SECONDS: Final = 0.002


def in_turn(rounds: int, *subjects: Callable[[], T]) -> list[list[T]]:
    """Every subject once in each round, so that a busy moment of the machine meets them all; the results
    by subject. The order turns round from one round to the next."""
    results: list[list[T]] = [[] for _ in subjects]
    for number in range(rounds):
        order = range(len(subjects)) if number % 2 == 0 else reversed(range(len(subjects)))
        for index in order:
            results[index].append(subjects[index]())
    return results


def median(values: Sequence[float]) -> float:
    return statistics.median(values) if values else float("nan")


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of them do not exceed; nan for none."""
    if not values:
        return float("nan")
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class LoopProbe:
    """Inside `async with` it notes the longest time in which the event loop ran nothing of ours."""

    def __init__(self) -> None:
        self.longest_ms = 0.0

    async def __aenter__(self) -> LoopProbe:
        self._task = asyncio.create_task(self._watch())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task

    async def _watch(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(PROBE_SECONDS)
            late = time.perf_counter() - before - PROBE_SECONDS
            self.longest_ms = max(self.longest_ms, late * 1000)
