"""Long polling: for oneself, with no public address."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from telegram import Bot
from telegram.error import Conflict, TelegramError
from telegram.ext import Updater
from telegram.request import HTTPXRequest

from bot.chat.runtime.inbox import ALLOWED_UPDATES, Inbox

log = logging.getLogger(__name__)

#: How long Telegram may hold a `getUpdates` open when there is nothing.
POLL_SECONDS = 25

#: How long the end may take: the last `getUpdates`, which confirms what was stored, may meet a dead line.
STOP_SECONDS = 2.5


class PollRequest(HTTPXRequest):
    """The connection of `getUpdates`. The `Updater` ends its polling without a word when the token is
    refused, and tells nobody when things are well again; here both can be seen."""

    def __init__(self, on_bad_token: Callable[[], None]) -> None:
        super().__init__(connection_pool_size=2, connect_timeout=5.0, read_timeout=10.0, pool_timeout=5.0)
        self._on_bad_token = on_bad_token
        self.on_answer: Callable[[], None] = lambda: None

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """As `HTTPXRequest.do_request`."""
        code, body = await super().do_request(*args, **kwargs)
        if code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self._on_bad_token()
        elif code == HTTPStatus.OK:
            self.on_answer()
        return code, body


class Poller:
    """`getUpdates` for ever: pauses grow up to 30 s while Telegram cannot be reached, or while another
    program polls with the same token; each is said once, and so is its end."""

    def __init__(self, bot: Bot, request: PollRequest, inbox: Inbox) -> None:
        self._updater = Updater(bot, inbox)
        self._trouble: type[TelegramError] | None = None
        request.on_answer = self._on_answer

    async def start(self) -> None:
        """Begin; a webhook that was set is removed, what waits at Telegram is kept."""
        await self._updater.initialize()
        await self._updater.start_polling(
            timeout=timedelta(seconds=POLL_SECONDS),
            bootstrap_retries=-1,
            allowed_updates=ALLOWED_UPDATES,
            drop_pending_updates=False,
            error_callback=self._on_error,
        )
        log.info("polling")

    async def stop(self) -> None:
        """Take no more; what was stored is confirmed to Telegram if it can be reached."""
        if not self._updater.running:
            return
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._updater.stop()
        except TimeoutError:
            log.warning("Telegram does not answer; the last updates will come again and be known")

    def _on_error(self, error: TelegramError) -> None:
        if type(error) is self._trouble:
            return
        self._trouble = type(error)
        if isinstance(error, Conflict):
            log.error(
                "another program polls with this bot's token, or a webhook is set; "
                "only one of them gets each message. Trying on."
            )
        else:
            log.warning("Telegram cannot be reached (%s); trying again", type(error).__name__)

    def _on_answer(self) -> None:
        if self._trouble:
            self._trouble = None
            log.info("polling again")
