"""What the runtime's tests share: updates as Telegram sends them, and a `telegram` that only remembers."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

from bot.chat.runtime.budget import Budget, Limits
from bot.chat.runtime.metrics import Metrics
from bot.chat.runtime.outbox import Outbox
from bot.chat.runtime.threads import Threads
from bot.services.ports import Outgoing
from tests.fakes import FakeClock, FakeStore


def update_json(update_id: int, chat_id: int = 7, text: str = "hello") -> dict[str, Any]:
    """A text message in a private chat."""
    who = {"id": chat_id, "first_name": "Ada", "is_bot": False}
    chat = {"id": chat_id, "type": "private", "first_name": "Ada"}
    message = {"message_id": update_id, "date": 1_700_000_000, "chat": chat, "from": who, "text": text}
    return {"update_id": update_id, "message": message}


def threads() -> Threads:
    """One worker, as on SQLite."""
    return Threads(ThreadPoolExecutor(1))


def message(text: str, **given: Any) -> Outgoing:
    """A call that sends a text."""
    return Outgoing(method="sendMessage", payload={"text": text}, **given)


class FakeCalls:
    """Telegram, as far as the outbox sees it: `fails` holds what the next calls raise, by text."""

    def __init__(self) -> None:
        self.made: list[tuple[int, str, str]] = []
        self.at: list[datetime] = []
        self.fails: dict[str, list[Exception]] = {}
        self.seconds = 0.0
        self.side_by_side = 0
        self._running = 0

    async def make(self, chat_id: int, call: Outgoing) -> int | None:
        text = str(call.payload.get("text", ""))
        self.made.append((chat_id, call.method, text))
        self.at.append(datetime.now(UTC))
        self._running += 1
        self.side_by_side = max(self.side_by_side, self._running)
        try:
            await asyncio.sleep(self.seconds)
            if self.fails.get(text):
                raise self.fails[text].pop(0)
            return len(self.made)
        finally:
            self._running -= 1

    def texts(self, chat_id: int) -> list[str]:
        """What was sent to the chat, every attempt, in order."""
        return [text for chat, _, text in self.made if chat == chat_id]


class Post:
    """An outbox on a fake store and a fake Telegram."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.store, self.clock, self.calls, self.metrics = FakeStore(), FakeClock(), FakeCalls(), Metrics()
        self.bad_token = False
        self.outbox = Outbox(
            store=self.store,  # type: ignore[arg-type]  # the fake has the inbox and the outbox alone
            threads=threads(),
            clock=self.clock,
            calls=self.calls,
            budget=Budget(limits or Limits(overall=None)),
            owner="me",
            on_bad_token=self._refused,
            metrics=self.metrics,
        )

    def _refused(self) -> None:
        self.bad_token = True

    def whats(self, *kinds: str) -> list[str]:
        """What was noted, without the notes of sending."""
        return [
            told.what
            for told in self.store.told
            if told.what in (kinds or ("sent", "retry", "failed", "blocked"))
        ]
