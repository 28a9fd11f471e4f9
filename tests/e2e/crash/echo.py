"""A small bot on the real runtime and the real store: it files every text once and answers it.

Run as a process of its own, so that a test can kill it: `python -m tests.e2e.crash.echo '<json of Orders>'`.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.chat.runtime.budget import Limits
from bot.chat.runtime.lifecycle import Runtime, Wiring
from bot.chat.runtime.webhook import WebhookAddress
from bot.domain.models import Application
from bot.services.ports import Handling, Outgoing, StoredUpdate
from bot.store import SqlStore, StoreError


@dataclass(frozen=True)
class Orders:
    """What a test tells the process. It ends itself with SIGKILL when `die_at` is reached for the
    `die_on`th time. `limits`: whether Telegram's rates are kept."""

    api_url: str
    token: str
    database: str
    webhook: str = ""
    secret: str = ""
    port: int = 0
    owner: str = "echo"
    die_at: str = ""
    die_on: int = 1
    limits: bool = False


class RealClock:
    """The time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class Death:
    """Dies at one of the named instants."""

    def __init__(self, orders: Orders) -> None:
        self._name, self._left = orders.die_at, orders.die_on
        self._lock = threading.Lock()

    def reach(self, name: str) -> None:
        if name != self._name:
            return
        with self._lock:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def answer(handling: Handling, now: datetime) -> None:
    """One effect, one answer. "poison" never works out."""
    message = handling.update.payload["message"]
    text, sender = message["text"], message["from"]
    if text == "poison":
        raise ZeroDivisionError
    unit = handling.unit(
        telegram_id=sender["id"], chat_id=message["chat"]["id"], name=sender["first_name"], language_code="en"
    )
    unit.save(Application(person_id=unit.person.id, company=text, created_at=now))
    unit.send(Outgoing(method="sendMessage", payload={"text": f"re: {text}"}))


def nothing(_: StoredUpdate) -> None:
    """Nobody is told of a poisoned update here."""


async def main(orders: Orders) -> None:
    store = SqlStore(orders.database)
    store.migrate()
    workers = 1 if orders.database.startswith("sqlite") else 8
    wiring = Wiring(
        token=orders.token,
        api_url=orders.api_url,
        webhook=WebhookAddress(orders.webhook, orders.secret, orders.port, "127.0.0.1")
        if orders.webhook
        else None,
        owner=orders.owner,
        store=store,
        executor=ThreadPoolExecutor(workers),
        clock=RealClock(),
        dispatch=answer,
        on_poisoned=nothing,
        away=(StoreError,),
        flood=None,
        limits=Limits() if orders.limits else Limits(overall=None),
        faults=Death(orders),
    )
    runtime = Runtime(wiring)
    await runtime.run()
    store.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, format="%(name)s %(message)s")
    asyncio.run(main(Orders(**json.loads(sys.argv[1]))))
