"""The anchor for nudges: APScheduler with its job store, each nudge a job that sends one message.

As a process of its own: `python -m bot.bench.job_bot API_URL FILE`, with jobs already in the file.
"""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import UTC
from typing import Any

from bot.bench.loopback import TOKEN
from bot.bench.running import end_with_parent

_BOT: list[Any] = []  # jobs are pickled and reach what they need only by a module


async def send_one(chat_id: int) -> None:
    """The job."""
    await _BOT[0].send_message(chat_id, "A nudge.")


async def main(api_url: str, file: str) -> None:
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    from bot.chat.runtime.messenger import build_bot

    bot = build_bot(TOKEN, api_url)
    await bot.initialize()
    _BOT.append(bot)
    store = SQLAlchemyJobStore(f"sqlite:///{file}")
    scheduler = AsyncIOScheduler(jobstores={"default": store}, timezone=UTC)
    scheduler.start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    end_with_parent()
    sys.modules["bot.bench.job_bot"] = sys.modules["__main__"]  # where the pickled jobs look for it
    asyncio.run(main(*sys.argv[1:]))
    os._exit(0)
