"""Where updates arrive: nothing is acknowledged to Telegram before it is written down.

Updates are kept as the JSON that Telegram sent. Whether they make sense is found out when they are handled,
where one that does not is set aside; here it could only block all behind it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.chat.runtime.faults import FaultPoints, NoFaults
from bot.chat.runtime.metrics import Metrics
from bot.chat.runtime.threads import Threads
from bot.services.ports import Clock, Store, StoredUpdate

log = logging.getLogger(__name__)

#: What Telegram is asked to send; everything else would be stored only to be thrown away.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


class Inbox:
    """`keep` is called by whatever receives updates, before it acknowledges them."""

    def __init__(
        self,
        *,
        store: Store,
        threads: Threads,
        clock: Clock,
        wake: Callable[[int], None],
        metrics: Metrics,
        faults: FaultPoints | None = None,
    ) -> None:
        self._store = store
        self._threads = threads
        self._clock = clock
        self._wake = wake
        self._metrics = metrics
        self._faults = faults or NoFaults()

    async def keep(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Write updates down, in one transaction. Returns only when that is committed; raises what the
        store raises, and then they are to be given again, which does no harm."""
        stored = [as_stored(update, self._clock) for update in updates]
        self._faults.reach("before store")
        self._metrics.count("updates", await self._threads.run(self._store.keep_updates, stored))
        self._faults.reach("after store")
        for update in stored:
            self._wake(update.chat_id)


def as_stored(update: Mapping[str, Any], clock: Clock) -> StoredUpdate:
    """The update as a row. Order is kept per chat; one without a chat counts as its sender's."""
    return StoredUpdate(
        update_id=int(update["update_id"]),
        chat_id=_chat_of(update),
        payload=dict(update),
        received_at=clock.now(),
    )


def _chat_of(update: Mapping[str, Any]) -> int:
    for about in update.values():
        if isinstance(about, dict):
            message = about.get("message")
            chat = about.get("chat") or (message.get("chat") if isinstance(message, dict) else None)
            who = chat or about.get("from")
            return int(who["id"]) if isinstance(who, dict) and "id" in who else 0
    return 0
