"""Makes the calls of the outbox over HTTP."""

from __future__ import annotations

import warnings
from dataclasses import replace
from functools import cache
from typing import Any, Protocol

import httpx
from telegram import Bot, InputFile
from telegram.error import EndPointNotFound
from telegram.warnings import PTBDeprecationWarning, PTBUserWarning

from bot.chat.runtime.wire import Wire
from bot.services.ports import Outgoing, Waiting

#: Telegram's own server
TELEGRAM_API_URL = "https://api.telegram.org"

#: Calls in flight at once, at most; one more connection is kept for everything else.
CONNECTIONS = 16

#: method -> the parameter that holds the upload
UPLOADS = {"sendDocument": "document", "sendPhoto": "photo"}


def build_bot(token: str, api_url: str = TELEGRAM_API_URL) -> Bot:
    """A bot on the given server, over connections of our own."""
    _quieten_the_library()
    base = api_url.rstrip("/")
    certificates = cache(httpx.create_ssl_context)  # read once, at the first connection: that takes long
    return Bot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=Wire(base, CONNECTIONS + 1, certificates),
        get_updates_request=Wire(base, 2, certificates),
    )


def _quieten_the_library() -> None:
    """`do_api_request` advises against itself where a method has a typed twin; the outbox holds the
    parameters as JSON already, and building objects from them only to take them apart costs time. Every 429
    warns that `retry_after` will change its type; both types are understood."""
    warnings.filterwarnings("ignore", message="Please use 'Bot", category=PTBUserWarning)
    warnings.filterwarnings("ignore", message=".*`retry_after`", category=PTBDeprecationWarning)


class Calls(Protocol):
    async def make(self, chat_id: int, call: Outgoing) -> int | None:
        """Make the call; the id of the message it made or changed."""


class Messenger:
    """`Outgoing` calls on a `telegram.Bot`."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def make(self, chat_id: int, call: Outgoing) -> int | None:
        """Make the call; the message's id where it made or changed one.

        Raises python-telegram-bot's errors; `InvalidToken` only if the bot's token itself is refused.
        """
        parameters: dict[str, Any] = {"chat_id": chat_id, **call.payload}
        if call.method == "answerCallbackQuery":
            del parameters["chat_id"]
        if call.document:
            name, content = call.document
            parameters[UPLOADS[call.method]] = InputFile(content, filename=name)
        try:
            result = await self._bot.do_api_request(call.method, parameters)
        except EndPointNotFound:
            # said of an unknown method and of a refused token alike; getMe tells them apart
            await self._bot.get_me()
            raise
        return result.get("message_id") if isinstance(result, dict) else None


def as_new_message(waiting: Waiting) -> Waiting | None:
    """An edit of a text whose message is gone (deleted by the person) becomes a message of its own, which
    takes the old one's place; None where only its buttons were to change."""
    call = waiting.call
    if call.method != "editMessageText":
        return None
    payload = {name: value for name, value in call.payload.items() if name != "message_id"}
    anew = replace(call, method="sendMessage", payload=payload, link=call.link or call.edits, edits=None)
    return replace(waiting, call=anew)
