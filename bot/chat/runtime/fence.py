"""The note that is written just before a call is made."""

from __future__ import annotations

import asyncio

from bot.chat.runtime.threads import Threads
from bot.services.ports import Clock, Store


class Fence:
    """One note of sending for all calls that ask in the same round of the event loop."""

    def __init__(self, threads: Threads, store: Store, clock: Clock) -> None:
        self.closed = False
        self._ids: list[int] = []
        self._threads, self._store, self._clock = threads, store, clock
        self._written = asyncio.create_task(self._write())

    async def may_be_sent(self, call_id: int) -> bool:
        """After the note is written: whether this call is still ours to make."""
        self._ids.append(call_id)
        return call_id in await asyncio.shield(self._written)

    async def _write(self) -> set[int]:
        await asyncio.sleep(0)
        self.closed = True
        return set(await self._threads.run(self._store.note_sending, tuple(self._ids), self._clock.now()))
