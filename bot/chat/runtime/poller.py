"""Long polling: for oneself, with no public address.

The offset of a `getUpdates` is what acknowledges: it is raised only once everything before it is stored.
python-telegram-bot's own `Updater` could be given a queue that stores, too; but it parses every update
first, and asks for ever, without a pause, for one that it cannot parse; and it ends without a word when the
token is refused.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from telegram import Bot
from telegram.error import Conflict, EndPointNotFound, InvalidToken, TelegramError

from bot.chat.runtime.errors import Passing, classify, in_words, pause_after
from bot.chat.runtime.inbox import ALLOWED_UPDATES, Inbox

log = logging.getLogger(__name__)

#: How long Telegram may hold a `getUpdates` open when there is nothing, and how much longer we wait.
POLL_SECONDS = 25
GRACE_SECONDS = 10

#: The longest pause between two attempts.
LONGEST_PAUSE_SECONDS = 30.0

#: How long the last `getUpdates`, which confirms what was stored, may take.
STOP_SECONDS = 2.0


class Poller:
    """`getUpdates` for ever. Trouble is said once, and so is its end: Telegram out of reach, another program
    that polls with the same token, a database that is away (nothing is confirmed meanwhile)."""

    def __init__(self, bot: Bot, inbox: Inbox, on_bad_token: Callable[[], None]) -> None:
        self._bot = bot
        self._inbox = inbox
        self._on_bad_token = on_bad_token
        self._offset = 0
        self._trouble = ""
        self._failures = 0
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin; a webhook that was set is removed, what waits at Telegram is kept."""
        self._task = asyncio.create_task(self._poll_for_ever(), name="polling")

    async def stop(self) -> None:
        """Take no more; what was stored is confirmed to Telegram if it can be reached."""
        if self._task is None:
            return
        self._task.cancel()
        await asyncio.wait((self._task,), timeout=STOP_SECONDS)
        if self._offset:
            try:
                async with asyncio.timeout(STOP_SECONDS):
                    await self._get_updates(wait_seconds=0, limit=1)
            except (TelegramError, TimeoutError):
                log.info("what was stored could not be confirmed; it will come again and be known")

    async def _poll_for_ever(self) -> None:
        ready = False
        while True:
            try:
                if not ready:
                    ready = await self._bot.delete_webhook(drop_pending_updates=False)
                await self._poll()
            except (InvalidToken, EndPointNotFound) as error:
                if await self._token_is_refused():
                    self._on_bad_token()
                    return
                await self._pause(error)
            except Exception as error:
                await self._pause(error)
            else:
                self._all_is_well()

    async def _poll(self) -> None:
        updates = await self._get_updates(wait_seconds=0 if self._trouble else POLL_SECONDS, limit=100)
        if updates:
            await self._inbox.keep(updates)
            self._offset = max(update["update_id"] for update in updates) + 1

    async def _get_updates(self, *, wait_seconds: int, limit: int) -> list[dict[str, Any]]:
        parameters = {
            "offset": self._offset,
            "limit": limit,
            "timeout": wait_seconds,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        updates: list[dict[str, Any]] = await self._bot.do_api_request(
            "getUpdates", parameters, read_timeout=wait_seconds + GRACE_SECONDS
        )
        return updates

    async def _token_is_refused(self) -> bool:
        """A 401 or 404 of `getUpdates` may be a proxy's; `getMe` gives the second opinion."""
        try:
            await self._bot.get_me()
        except InvalidToken:
            return True
        except TelegramError:
            return False
        return False

    async def _pause(self, error: Exception) -> None:
        said = _in_words(error)
        if said != self._trouble:
            log.error("%s; trying on", said)
        self._trouble = said
        self._failures += 1
        verdict = classify(error)
        asked = verdict.retry_after if isinstance(verdict, Passing) else None
        await asyncio.sleep(asked or min(pause_after(Passing(), self._failures), LONGEST_PAUSE_SECONDS))

    def _all_is_well(self) -> None:
        if self._trouble:
            log.info("polling again")
        self._trouble, self._failures = "", 0


def _in_words(error: Exception) -> str:
    if isinstance(error, Conflict):
        return (
            "another program polls with this bot's token, or has set a webhook; "
            "only one of them gets each message"
        )
    if isinstance(error, TelegramError):
        return f"Telegram cannot be reached ({type(error).__name__})"
    return f"updates cannot be written down ({in_words(error)})"
