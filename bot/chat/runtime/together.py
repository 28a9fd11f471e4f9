"""Store calls of one kind, made together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from bot.chat.runtime.threads import Threads
from bot.services.ports import StoreUnavailable

A = TypeVar("A")
B = TypeVar("B")


class Together(Generic[A, B]):
    """What is asked in the same round of the event loop, or while an earlier call is under way, shares the
    next: one transaction instead of many where much is asked, and no waiting where little is.

    `call` runs in a worker thread and gives back an answer for each, in order; `most` share one. Where it
    fails on several, each is tried alone, so that none fails for another's fault; not where the store is
    away.
    """

    def __init__(
        self, threads: Threads, call: Callable[[Sequence[A]], Sequence[B]], *, most: int | None = None
    ) -> None:
        self._threads, self._call, self._most = threads, call, most
        self._asked: list[tuple[A, asyncio.Future[B]]] = []
        self._working: asyncio.Task[None] | None = None

    async def ask(self, one: A) -> B:
        """Its own answer, once the call it is part of is over; raises what that raised."""
        answer: asyncio.Future[B] = asyncio.get_running_loop().create_future()
        self._asked.append((one, answer))
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._work())
        return await answer

    async def _work(self) -> None:
        await asyncio.sleep(0)  # the others of this round
        while self._asked:
            most = self._most or len(self._asked)
            asked, self._asked = self._asked[:most], self._asked[most:]
            await self._answer(asked)

    async def _answer(self, asked: Sequence[tuple[A, asyncio.Future[B]]]) -> None:
        try:
            answers = await self._threads.run(self._call, [one for one, _ in asked])
        except Exception as error:
            if len(asked) > 1 and not isinstance(error, StoreUnavailable):
                for each in asked:
                    await self._answer([each])
                return
            for _, answer in asked:
                if not answer.done():  # whoever asked may be gone
                    answer.set_exception(error)
            return
        for (_, answer), given in zip(asked, answers, strict=True):
            if not answer.done():
                answer.set_result(given)
