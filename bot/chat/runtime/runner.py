"""Handles what the inbox holds: one chat in order, chats side by side."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass

from bot.chat.runtime.complaint import Complaint
from bot.chat.runtime.handler import Handler, Turn
from bot.chat.runtime.outbox import Sender
from bot.chat.runtime.threads import Threads
from bot.chat.runtime.together import Together
from bot.services.ports import Clock, Store

log = logging.getLogger(__name__)

#: How often the inbox is looked through for what nobody announced: retries, other replicas' leftovers.
SWEEP_SECONDS = 1.0

#: Updates handled at once, at most, whatever the number of chats. With one writer they share a transaction,
#: and as many more stand ready for the next, so that the writer waits for nobody.
SIDE_BY_SIDE = 8


@dataclass(frozen=True, slots=True)
class FloodRule:
    """More than `updates` in `seconds` from one chat: told so once, and then handled one every
    `pause_seconds`, which is as fast as Telegram takes the answers. Nothing said is dropped."""

    updates: int = 30
    seconds: float = 60.0
    pause_seconds: float = 1.0


class Runner:
    """Woken by the inbox, and every second by itself. `flood` None: no limit."""

    def __init__(
        self,
        *,
        store: Store,
        threads: Threads,
        clock: Clock,
        handler: Handler,
        sender: Sender,
        on_handled: Callable[[], None],
        flood: FloodRule | None = None,
    ) -> None:
        self._store = store
        self._threads = threads
        self._clock = clock
        self._handle = handler.handle
        self._together = Together(threads, self._handle, most=SIDE_BY_SIDE) if store.one_writer else None
        self._sender = sender
        self._on_handled = on_handled
        self._unread = Complaint(log, "the inbox cannot be read")
        self._unhandled = Complaint(log, "updates cannot be handled")
        self._floods = Floods(flood) if flood else None
        self._chats: dict[int, asyncio.Task[None]] = {}
        self._announced: Counter[int] = Counter()  # a chat's updates stored by us and not yet taken up
        self._leftovers: set[int] = set()  # chats in which the sweep found more
        self._slots = asyncio.Semaphore(2 * SIDE_BY_SIDE if store.one_writer else SIDE_BY_SIDE)
        self._sweeper: asyncio.Task[None] | None = None
        self._stopping = False

    async def start(self) -> None:
        """Begin, with whatever the last process left behind."""
        self._sweeper = asyncio.create_task(self._sweep_for_ever(), name="inbox sweep")

    def wake(self, chat_id: int) -> None:
        """An update of this chat has been written down."""
        self._announced[chat_id] += 1
        self._begin(chat_id)

    async def stop(self, within_seconds: float = 2.0) -> None:
        """Finish the updates that are being handled, begin no other."""
        self._stopping = True
        if self._sweeper:
            self._sweeper.cancel()
        if self._chats:
            _, late = await asyncio.wait(self._chats.values(), timeout=within_seconds)
            for task in late:
                task.cancel()

    async def _sweep_for_ever(self) -> None:
        while True:
            try:
                for chat_id in await self._threads.run(self._store.chats_waiting, self._clock.now()):
                    self._leftovers.add(chat_id)
                    self._begin(chat_id)
                self._unread.settled()
            except Exception as error:
                self._unread.say(error)
            if self._floods:
                self._floods.forget(asyncio.get_running_loop().time())
            await asyncio.sleep(SWEEP_SECONDS)

    def _begin(self, chat_id: int) -> None:
        if chat_id not in self._chats and not self._stopping:
            self._chats[chat_id] = asyncio.create_task(self._work_off(chat_id), name=f"chat {chat_id}")

    async def _work_off(self, chat_id: int) -> None:
        """Handle the chat's updates until there is none; between two of them others get their turn.

        To look and find none costs a transaction: after announced updates only, it is left to the sweep.
        """
        try:
            handled = True
            while handled and (self._announced[chat_id] > 0 or chat_id in self._leftovers):
                self._announced[chat_id] -= 1
                notice = await self._slow_down(chat_id)
                async with self._slots:
                    handled = not self._stopping and await self._handle_one(chat_id, notice)
        finally:
            self._leftovers.discard(chat_id)
            del self._chats[chat_id], self._announced[chat_id]

    async def _slow_down(self, chat_id: int) -> bool:
        """Wait where the chat floods; whether it is to be told so."""
        if not self._floods:
            return False
        now = asyncio.get_running_loop().time()
        pause, first = self._floods.pause(chat_id, now)
        if pause:
            await asyncio.sleep(pause)
        return first

    async def _handle_one(self, chat_id: int, notice: bool) -> bool:
        """Handle the chat's next update; False if there is none to handle now."""
        turn = Turn(chat_id, notice, self._sender.new_post())
        try:
            handled = await self._take_turn(turn)
        except Exception as error:  # the store itself: nothing is lost, the sweep comes again
            self._unhandled.say(error)
            return False
        self._unhandled.settled()
        if handled:
            if self._floods:
                self._floods.note(chat_id, asyncio.get_running_loop().time())
            self._sender.send(turn.post)
            self._on_handled()
        return handled

    async def _take_turn(self, turn: Turn) -> bool:
        if self._together:
            return await self._together.ask(turn)
        return (await self._threads.run(self._handle, [turn]))[0]


class Floods:
    """Who wrote how much lately. Times are seconds of the event loop's clock."""

    def __init__(self, rule: FloodRule) -> None:
        self._rule = rule
        self._handled: dict[int, deque[float]] = {}
        self._told: set[int] = set()

    def note(self, chat_id: int, now: float) -> None:
        """An update of the chat was handled."""
        self._handled.setdefault(chat_id, deque(maxlen=self._rule.updates)).append(now)

    def pause(self, chat_id: int, now: float) -> tuple[float, bool]:
        """Seconds to wait before the chat's next update, and whether this flood is a new one."""
        handled = self._handled.get(chat_id)
        if not handled or len(handled) < self._rule.updates or handled[0] < now - self._rule.seconds:
            return 0.0, False
        new = chat_id not in self._told
        self._told.add(chat_id)
        return max(0.0, handled[-1] + self._rule.pause_seconds - now), new

    def forget(self, now: float) -> None:
        """Drop the chats that have been quiet for the rule's time."""
        quiet = [c for c, handled in self._handled.items() if handled[-1] < now - self._rule.seconds]
        for chat_id in quiet:
            del self._handled[chat_id]
            self._told.discard(chat_id)
