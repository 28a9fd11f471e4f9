"""Waiting for what another task, thread or process does."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator

#: Far more than anything takes on a machine that is busy with other things: no test is about its speed.
PATIENCE_SECONDS = 60.0


async def until(true: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> None:
    """Let the event loop go round until it is so. AssertionError when it does not come true."""
    for _ in _looks(true, seconds, str):
        await asyncio.sleep(0.005)


def wait_until(
    true: Callable[[], object], seconds: float = PATIENCE_SECONDS, told: Callable[[], str] = str
) -> None:
    """Wait until it is so. AssertionError, with what `told` then tells, when it does not come true."""
    for _ in _looks(true, seconds, told):
        time.sleep(0.02)


def _looks(true: Callable[[], object], seconds: float, told: Callable[[], str]) -> Iterator[None]:
    ends = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < ends, f"it did not happen within {seconds} s\n{told()}"
        yield
