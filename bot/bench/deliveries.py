"""Telegram's side of a webhook: every update is posted until it is answered with 200."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import httpx

#: Side by side, as the bot asks for it in `setWebhook`.
CONNECTIONS: Final = 40
_PAUSE_SECONDS: Final = 0.2


@contextmanager
def deliver(updates: Sequence[dict[str, Any]], url: str, secret: str) -> Iterator[None]:
    """In a thread of its own, until all are taken or the block ends."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="telegram", daemon=True)
    thread.start()
    delivering = asyncio.run_coroutine_threadsafe(_deliver(updates, url, secret), loop)
    try:
        yield
    finally:
        delivering.cancel()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)


async def _deliver(updates: Sequence[dict[str, Any]], url: str, secret: str) -> None:
    waiting = iter(updates)
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with httpx.AsyncClient(headers=headers, trust_env=False, timeout=10) as client:

        async def post() -> None:
            for update in waiting:
                while not await _taken(client, url, update):
                    await asyncio.sleep(_PAUSE_SECONDS)

        await asyncio.gather(*(post() for _ in range(CONNECTIONS)))


async def _taken(client: httpx.AsyncClient, url: str, update: dict[str, Any]) -> bool:
    try:
        return (await client.post(url, json=update)).status_code == 200
    except httpx.HTTPError:
        return False
