"""Updates on their way to the bot: one queue, read by long polling or pushed to a webhook.

Ids grow for ever, also over a reset and a restart. A newer getUpdates ends an older one with 409, as on the
live service.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

from telegram.constants import PollingLimit

from bot.playground.errors import conflict

Json = dict[str, Any]

LONGEST_POLL_SECONDS = 50
_NOT_UNLESS_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_ONE_READER = "terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass
class Webhook:
    """Where updates are pushed to, and how that went lately."""

    url: str
    secret: str
    max_connections: int
    last_error_date: int | None = None
    last_error: str = ""


@dataclass
class Pending:
    """An update not yet confirmed. `lane` is the chat: within one lane the order is kept."""

    id: int
    kind: str
    lane: int
    body: Json


@dataclass
class _Poller:
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    ended_by: str = ""


class Updates:
    """The queue of one bot."""

    def __init__(self) -> None:
        self._next_id = int(time.time())  # above all ids of an earlier run, which a bot's database remembers
        self._poller: _Poller | None = None
        self.pending: list[Pending] = []
        self.webhook: Webhook | None = None
        self.allowed: list[str] = []
        self.changed = asyncio.Event()

    def add(self, kind: str, lane: int, body: Json) -> int | None:
        """Queue an update and return its id; None when the bot did not ask for this kind."""
        wanted = kind in self.allowed if self.allowed else kind not in _NOT_UNLESS_ASKED
        if not wanted:
            return None
        self._next_id += 1
        self.pending.append(Pending(self._next_id, kind, lane, {"update_id": self._next_id, kind: body}))
        self._wake()
        return self._next_id

    def confirm_below(self, offset: int) -> None:
        """Forget all before `offset`; a negative one keeps only the last -offset updates."""
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [update for update in self.pending if update.id >= offset]
        self.changed.set()

    def confirm(self, update: Pending) -> None:
        """One update was delivered to the webhook."""
        if update in self.pending:
            self.pending.remove(update)
        self.changed.set()

    def drop_pending(self) -> None:
        """Forget what waits (drop_pending_updates)."""
        self.pending.clear()
        self.changed.set()

    def set_webhook(self, webhook: Webhook | None) -> None:
        """Push from now on, or poll again. A waiting getUpdates ends."""
        self.webhook = webhook
        if webhook and self._poller:
            self._end_poller("terminated by setWebhook request")
        self._wake()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """What getUpdates answers: at once when something waits, else after at most `timeout` seconds."""
        if self.webhook:
            raise conflict(_WEBHOOK_ACTIVE)
        self._end_poller(_ONE_READER)
        if offset:
            self.confirm_below(offset)
        poller = self._poller = _Poller()
        if not PollingLimit.MIN_LIMIT <= limit <= PollingLimit.MAX_LIMIT:
            limit = PollingLimit.MAX_LIMIT
        try:
            if not self.pending and timeout > 0:
                await self._wait(poller, min(timeout, LONGEST_POLL_SECONDS))
            if poller.ended_by:
                raise conflict(poller.ended_by)
            return [update.body for update in self.pending[:limit]]
        finally:
            if self._poller is poller:
                self._poller = None

    def end_polls(self) -> None:
        """The server stops: whoever waits gets an empty answer."""
        if self._poller:
            self._poller.woken.set()

    async def _wait(self, poller: _Poller, seconds: float) -> None:
        try:
            await asyncio.wait_for(poller.woken.wait(), seconds)
        except TimeoutError:
            return

    def _end_poller(self, words: str) -> None:
        if self._poller:
            self._poller.ended_by = words
            self._poller.woken.set()

    def _wake(self) -> None:
        if self._poller:
            self._poller.woken.set()
        self.changed.set()
