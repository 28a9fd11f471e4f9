"""Updates by webhook: for many people and several replicas behind one address.

Telegram sends the updates of one chat one after the other, each once the one before is answered with
200, and those of different chats side by side (as its Bot API server does it, and as grammY documents);
so the order per chat holds with any number of replicas.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from urllib.parse import urlsplit

from telegram import Bot
from telegram.ext import Updater

from bot.chat.runtime.inbox import ALLOWED_UPDATES, Inbox

log = logging.getLogger(__name__)

#: Updates that Telegram may hand over side by side.
MAX_CONNECTIONS = 40
STOP_SECONDS = 2.5


@dataclass(frozen=True, slots=True)
class WebhookAddress:
    """`url` is what Telegram calls; its path is served on `port`, behind whatever does TLS. Every request
    must carry `secret` in Telegram's header; others are answered 403."""

    url: str
    secret: str
    port: int = 8080
    listen: str = "0.0.0.0"


class Webhook:
    """Serves the address; answers 200 once the update is stored, 5xx if it could not be."""

    def __init__(self, bot: Bot, inbox: Inbox, address: WebhookAddress) -> None:
        self._updater = Updater(bot, inbox)
        self._address = address

    async def start(self) -> None:
        """Tell Telegram the address and serve it. Replicas all do so: the address is the same."""
        await self._updater.initialize()
        await self._updater.start_webhook(
            listen=self._address.listen,
            port=self._address.port,
            url_path=urlsplit(self._address.url).path,
            webhook_url=self._address.url,
            secret_token=self._address.secret,
            bootstrap_retries=-1,
            allowed_updates=ALLOWED_UPDATES,
            drop_pending_updates=False,
            max_connections=MAX_CONNECTIONS,
        )
        log.info("serving the webhook on port %d", self._address.port)

    async def stop(self) -> None:
        """Serve no more. The webhook stays set, so that Telegram keeps what comes meanwhile."""
        if not self._updater.running:
            return
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._updater.stop()
        except TimeoutError:
            log.warning("a webhook request would not end")
