"""The anchor: python-telegram-bot as it comes, with one SQLAlchemy insert in its handler.

Here in the process, or as one of its own: `python -m bot.bench.anchor_bot API_URL FILE [PORT]`.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Engine, Integer, MetaData, String, Table, create_engine, event, insert
from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from bot.bench.loopback import TOKEN
from bot.bench.running import end_with_parent

MESSAGES = Table(
    "message",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("chat_id", Integer),
    Column("text", String),
)


@dataclass
class Anchor:
    """`answers`: whether each message is answered, too."""

    file: str
    api_url: str
    answers: bool
    handled: int = 0

    def __post_init__(self) -> None:
        self.engine: Engine = create_engine(f"sqlite:///{self.file}")
        event.listen(self.engine, "connect", write_ahead)
        MESSAGES.create(self.engine, checkfirst=True)
        builder = Application.builder().token(TOKEN).base_url(f"{self.api_url}/bot")
        self.application: Any = builder.build()
        self.application.add_handler(MessageHandler(filters.ALL, self._handle))

    async def _handle(self, update: Update, _context: object) -> None:
        message = update.effective_message
        assert message is not None
        with self.engine.begin() as connection:
            connection.execute(insert(MESSAGES).values(chat_id=message.chat_id, text=message.text))
        if self.answers:
            await message.reply_text("ok")
        self.handled += 1


def write_ahead(raw: Any, _record: object) -> None:
    """SQLite's faster log, as a bot for more than a toy has it."""
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = NORMAL")


@asynccontextmanager
async def running_anchor(anchor: Anchor) -> AsyncIterator[Anchor]:
    """Polling, in this process."""
    application = anchor.application
    await application.initialize()
    await application.start()
    await application.updater.start_polling()
    try:
        yield anchor
    finally:
        await application.updater.stop()
        await application.stop()
        await application.shutdown()
        anchor.engine.dispose()


def main(api_url: str, file: str, port: str = "") -> None:
    asyncio.set_event_loop(asyncio.new_event_loop())
    application = Anchor(file, api_url, answers=True).application
    if not port:
        application.run_polling()
        return
    hook = f"http://127.0.0.1:{port}/hook"
    application.run_webhook(listen="127.0.0.1", port=int(port), url_path="hook", webhook_url=hook)


if __name__ == "__main__":
    end_with_parent()
    main(*sys.argv[1:])
