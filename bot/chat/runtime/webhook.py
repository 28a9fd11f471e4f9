"""Updates by webhook: for many people and several replicas behind one address.

Telegram sends the updates of one chat one after the other, each once the one before is answered with
200, and those of different chats side by side (as its Bot API server does it, and as grammY documents);
so the order per chat holds with any number of replicas.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from typing import Any
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.chat.runtime.errors import PAUSES_SECONDS, TokenRefusedError, in_words
from bot.chat.runtime.inbox import ALLOWED_UPDATES, Inbox
from bot.chat.runtime.lifecycle import WebhookAddress

log = logging.getLogger(__name__)

#: Updates that Telegram may hand over side by side.
MAX_CONNECTIONS = 40

#: An update is a few kB; this is no door for anything else.
LARGEST_BODY_BYTES = 1_000_000

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Webhook:
    """Serves the address; answers 200 once the update is stored, 503 if it could not be."""

    def __init__(self, bot: Bot, inbox: Inbox, address: WebhookAddress) -> None:
        self._bot = bot
        self._address = address
        path = urlsplit(address.url).path or "/"
        given = {"inbox": inbox, "secret": address.secret}
        self._server = HTTPServer(
            Application([(path, _Hook, given)], log_function=_silent), max_body_size=LARGEST_BODY_BYTES
        )

    async def start(self) -> None:
        """Serve, and tell Telegram the address, however long that takes. Replicas all do so: the address
        is the same. Raises TokenRefusedError, and OSError when the port is taken."""
        self._server.listen(self._address.port, self._address.listen)
        attempt = 0
        while not await self._register(said=attempt > 0):
            await asyncio.sleep(min(PAUSES_SECONDS[min(attempt, len(PAUSES_SECONDS) - 1)], 30.0))
            attempt += 1
        log.info("serving the webhook on port %d", self._address.port)

    async def stop(self) -> None:
        """Serve no more. The webhook stays set, so that Telegram keeps what comes meanwhile."""
        self._server.stop()
        await self._server.close_all_connections()

    async def _register(self, *, said: bool) -> bool:
        try:
            return await self._bot.set_webhook(
                self._address.url,
                secret_token=self._address.secret,
                allowed_updates=ALLOWED_UPDATES,
                max_connections=MAX_CONNECTIONS,
                drop_pending_updates=False,
            )
        except InvalidToken:
            raise TokenRefusedError from None
        except TelegramError as error:
            if not said:
                log.error("Telegram does not take the webhook: %s; trying on", error.message)
            return False


class _Hook(RequestHandler):
    """One update."""

    SUPPORTED_METHODS = ("POST",)

    def initialize(self, inbox: Inbox, secret: str) -> None:
        self._inbox, self._secret = inbox, secret

    async def post(self) -> None:
        given = self.request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            self.set_status(403)
            return
        update = _update_in(self.request.body)
        if update is None:
            self.set_status(400)
            return
        try:
            await self._inbox.keep([update])
        except Exception as error:  # Telegram keeps it and sends it again
            log.error("update %d cannot be written down (%s)", update["update_id"], in_words(error))
            self.set_status(503)


def _update_in(body: bytes) -> dict[str, Any] | None:
    """The update, or None where there is none: it could not even be stored under its id."""
    try:
        update = json.loads(body)
    except ValueError:
        return None
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        return None
    return update


def _silent(handler: RequestHandler) -> None:
    """No line in the log for every update."""
    del handler
