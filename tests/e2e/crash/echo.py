"""A small bot on the real runtime, scheduler and store: it files every text once and answers it, and plans a
nudge for some of them.

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
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.chat.runtime import outbox
from bot.chat.runtime.budget import Limits
from bot.chat.runtime.lifecycle import Runtime, WebhookAddress, Wiring
from bot.chat.runtime.threads import Threads
from bot.domain.models import Application, Nudge, NudgeKind, NudgeState
from bot.scheduler import Scheduler
from bot.services.ports import Handling, Outgoing, StoredUpdate
from bot.store import SqlStore, StoreError


@dataclass(frozen=True)
class Orders:
    """What a test tells the process. It ends itself with SIGKILL when `die_at` is reached for the
    `die_on`th time. `limits`: whether Telegram's rates are kept; `nudges`: whether any are planned;
    `lease_seconds`: how long a claim is."""

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
    nudges: bool = False
    lease_seconds: float = outbox.LEASE_SECONDS


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


def answer(handling: Handling, now: datetime, nudges: bool) -> None:
    """One effect, one answer; with `nudges`, a text that ends with 0, 3, 6 or 9 has one. "poison" never works
    out."""
    message = handling.update.payload["message"]
    text, sender = message["text"], message["from"]
    if text == "poison":
        raise ZeroDivisionError
    unit = handling.unit(
        telegram_id=sender["id"], chat_id=message["chat"]["id"], name=sender["first_name"], language_code="en"
    )
    case = unit.save(Application(person_id=unit.person.id, company=text, created_at=now))
    unit.send(Outgoing(method="sendMessage", payload={"text": f"re: {text}"}))
    if nudges and text[-1] in "0369":
        due = now + timedelta(seconds=0.3 * int(text[-1]))
        unit.save_plan(
            Nudge(
                person_id=unit.person.id,
                application_id=case.id,
                key="soon",
                kind=NudgeKind.THANK_YOU,
                due=due,
                reason=text,
            )
        )


class Nudges:
    """What is due, put into the outbox; as the real use case does it, without its plan."""

    def __init__(self, store: SqlStore, threads: Threads) -> None:
        self._store, self._threads = store, threads
        self.wake = lambda: None

    async def tick(self, now: datetime) -> datetime | None:
        """Everybody's due nudges; the time of the next."""
        for person_id in await self._threads.run(self._store.people_due, now, 100):
            await self._threads.run(self._deliver, person_id, now)
            self.wake()
        return await self._threads.run(self._store.next_due)

    def _deliver(self, person_id: int, now: datetime) -> None:
        with self._store.work(person_id, now) as unit:
            due = [n for case in unit.cases() for n in case.nudges if n.state is NudgeState.PLANNED]
            for nudge in due:
                if nudge.due <= now:
                    unit.save_plan(replace(nudge, state=NudgeState.SENDING))
                    text = {"text": f"nudge: {nudge.reason}"}
                    unit.send(Outgoing(method="sendMessage", payload=text, nudge_ids=(nudge.id,)))


def nothing(_: StoredUpdate) -> None:
    """Nobody is told of a poisoned update here."""


async def main(orders: Orders) -> None:
    store = SqlStore(orders.database)
    store.migrate()
    workers = 1 if orders.database.startswith("sqlite") else 8
    executor = ThreadPoolExecutor(workers)
    clock = RealClock()
    nudges = Nudges(store, Threads(executor))
    scheduler = Scheduler(nudges.tick, clock)
    outbox.LEASE_SECONDS = orders.lease_seconds
    wiring = Wiring(
        token=orders.token,
        api_url=orders.api_url,
        webhook=WebhookAddress(orders.webhook, orders.secret, orders.port, "127.0.0.1")
        if orders.webhook
        else None,
        owner=orders.owner,
        store=store,
        executor=executor,
        clock=clock,
        dispatch=partial(answer, nudges=orders.nudges),
        on_poisoned=nothing,
        away=(StoreError,),
        flood=None,
        limits=Limits() if orders.limits else Limits(overall=None),
        on_handled=scheduler.poke,
        faults=Death(orders),
    )
    runtime = Runtime(wiring)
    runtime.add(scheduler)
    nudges.wake = runtime.outbox.wake
    await runtime.run()
    store.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, format="%(name)s %(message)s")
    asyncio.run(main(Orders(**json.loads(sys.argv[1]))))
