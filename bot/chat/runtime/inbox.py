"""Where updates arrive: nothing is acknowledged to Telegram before it is written down.

python-telegram-bot's `Updater` awaits `put` of every update before it raises the offset of the next
`getUpdates` (which is what acknowledges), and before it answers a webhook; and an update that was cut
off in the middle of `put` is not confirmed at shutdown either. So a `put` that stores is all it takes.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from telegram import Update

from bot.chat.runtime.faults import FaultPoints, NoFaults
from bot.chat.runtime.metrics import Metrics
from bot.chat.runtime.threads import Threads
from bot.services.ports import Clock, Store, StoredUpdate

log = logging.getLogger(__name__)

#: What Telegram is asked to send; everything else would be stored only to be thrown away.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

#: Seconds between attempts to write an update down while the database is away; the last one for ever.
PAUSES_SECONDS = (0.2, 0.5, 1.0, 2.0, 5.0)


class Inbox(asyncio.Queue[object]):
    """The `update_queue` of the `Updater`. It holds nothing: `put` stores, and `get` is never called.

    `patient`: `put` keeps trying while the store cannot be reached (polling: the next `getUpdates`
    waits meanwhile). Otherwise it raises, the webhook answers 5xx, and Telegram sends it again.
    """

    def __init__(
        self,
        *,
        store: Store,
        threads: Threads,
        clock: Clock,
        wake: Callable[[int], None],
        away: tuple[type[Exception], ...],
        patient: bool,
        metrics: Metrics,
        faults: FaultPoints | None = None,
    ) -> None:
        super().__init__()
        self._store = store
        self._threads = threads
        self._clock = clock
        self._wake = wake
        self._away = away
        self._patient = patient
        self._metrics = metrics
        self._faults = faults or NoFaults()

    async def put(self, item: object) -> None:
        """Write an update down. Returns only when that is committed."""
        if not isinstance(item, Update):
            raise TypeError(f"not an update: {type(item).__name__}")
        update = as_stored(item, self._clock)
        self._faults.reach("before store")
        if await self._keep(update):
            self._metrics.count("updates")
        self._faults.reach("after store")
        self._wake(update.chat_id)

    async def _keep(self, update: StoredUpdate) -> bool:
        attempt = 0
        while True:
            try:
                return await self._threads.run(self._store.keep_update, update)
            except self._away as error:
                if not self._patient:
                    raise
                log.error(
                    "update %d cannot be written down (%s); trying again",
                    update.update_id,
                    type(error).__name__,
                )
            except Exception:
                if not self._patient:
                    raise
                # the Updater would end its polling without a word
                log.exception("update %d cannot be written down; trying again", update.update_id)
            await asyncio.sleep(PAUSES_SECONDS[min(attempt, len(PAUSES_SECONDS) - 1)])
            attempt += 1


def as_stored(update: Update, clock: Clock) -> StoredUpdate:
    """The update as a row. Order is kept per chat; one without a chat counts as its sender's."""
    chat, user = update.effective_chat, update.effective_user
    return StoredUpdate(
        update_id=update.update_id,
        chat_id=chat.id if chat else user.id if user else 0,
        payload=update.to_dict(),
        received_at=clock.now(),
    )
