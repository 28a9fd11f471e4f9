"""A long queue costs no more than a short one."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import time as time_of_day, timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert, text

from bot.domain import models as m
from bot.store import SqlStore
from tests.databases import Databases
from tests.store.people import NOW, SOON

_BATCH = 20_000


@pytest.fixture
def url(databases: Databases, engine: str) -> Iterator[str]:
    """A database that holds nothing dead: its size is what is measured."""
    made = databases.fresh(engine)
    yield made
    databases.drop(made)


def fill(store: SqlStore, number: int) -> None:
    """So many calls and updates of a fourth as many chats, so many nudges of a tenth as many people."""
    tables, people = store._tables, max(100, number // 10)
    with store._database.write() as connection:
        for first in range(0, number, _BATCH):
            batch = range(first, min(number, first + _BATCH))
            connection.execute(insert(tables.outbox), [a_call(n, max(400, number // 4)) for n in batch])
            connection.execute(insert(tables.inbox), [an_update_row(n, max(400, number // 4)) for n in batch])
        connection.execute(insert(tables.person), [a_person(n) for n in range(people)])
        connection.execute(
            text(
                "INSERT INTO application (person_id, company, status, no_calls, created_at)"
                " SELECT id, 'Acme', 'active', false, created_at FROM person"
            )
        )
        for first in range(0, number, _BATCH):
            batch = range(first, min(number, first + _BATCH))
            connection.execute(insert(tables.nudge), [a_nudge(n, people) for n in batch])


def a_call(number: int, chats: int) -> dict[str, Any]:
    told = {"chat_id": number % chats, "method": "sendMessage", "payload": {"text": "x"}, "nudge_ids": []}
    return told | {"rank": 1, "ready_at": NOW, "attempts": 0, "repeats": 0}


def an_update_row(number: int, chats: int) -> dict[str, Any]:
    told = {"update_id": number, "chat_id": number % chats, "payload": {}, "state": "waiting"}
    return told | {"attempts": 0, "received_at": NOW}


def a_person(number: int) -> dict[str, Any]:
    hours = ("work_start", "work_end", "quiet_start", "quiet_end", "nudge_time")
    told: dict[str, Any] = dict.fromkeys(hours, time_of_day(9))
    told |= {
        "telegram_id": number,
        "chat_id": number,
        "name": "Ana",
        "language_code": "",
        "tone": m.Tone.WARM,
    }
    return told | {
        "strengths": (),
        "cadence": m.Cadence(),
        "paused": False,
        "blocked": False,
        "created_at": NOW,
    }


def a_nudge(number: int, people: int) -> dict[str, Any]:
    wakes = NOW + timedelta(seconds=number)
    told = {"person_id": number % people + 1, "application_id": number % people + 1, "key": str(number)}
    told |= {"kind": m.NudgeKind.CHECK_IN, "due": wakes, "wakes_at": wakes, "reason": ""}
    return told | {"state": m.NudgeState.PLANNED, "asked_exact": False}


def work_once(store: SqlStore) -> None:
    """What the scheduler and the sender do in a round, for fifty."""
    claimed = store.claim_outgoing(SOON, owner="a", lease_seconds=60, limit=50)
    assert len(claimed) == 50
    store.note_sending([waiting.id for waiting in claimed], SOON)
    for waiting in claimed:
        store.note_sent(waiting, 1, SOON)
    assert len(store.people_due(NOW + timedelta(seconds=60), 50)) == 50
    assert store.next_due() == NOW
    assert len(store.chats_waiting(SOON)) == 100


def cost(store: SqlStore, rounds: int = 7) -> float:
    """Seconds a round, the best of several: what else the machine does must not count."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        work_once(store)
        taken.append(time.perf_counter() - began)
    return statistics.median(sorted(taken)[: rounds // 2 + 1])


def test_no_statement_of_a_round_reads_a_whole_table(store: SqlStore, engine: str) -> None:
    """The engine's own plans: nothing of what a round does scans or sorts what waits."""
    fill(store, 2000 if engine == "sqlite" else 20_000)  # PostgreSQL rightly reads a small table whole
    if engine == "postgresql":
        with store._database.write() as connection:
            connection.execute(text("ANALYZE"))
    plans: list[str] = []

    def explain(connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            verb = "EXPLAIN QUERY PLAN" if engine == "sqlite" else "EXPLAIN"
            asked = connection.connection.driver_connection.cursor()
            asked.execute(f"{verb} {statement}", parameters)
            plans.append("\n".join(str(row) for row in asked.fetchall()))

    event.listen(store._database.engine, "before_cursor_execute", explain)
    work_once(store)
    assert plans
    for plan in plans:
        assert "SCAN outbox" not in plan or "USING" in plan
        assert "Seq Scan on" not in plan
        assert "TEMP B-TREE" not in plan


@pytest.mark.slow
def test_a_million_waiting_cost_at_most_half_as_much_again(
    open_store: Callable[..., SqlStore], databases: Databases, engine: str
) -> None:
    """A round among a million waiting rows takes at most 1.5 times a round among a thousand."""
    few, many = SqlStore(databases.fresh(engine)), open_store()
    fill(few, 1000)
    fill(many, 1_000_000)
    ratios = []
    for _ in range(3):  # in turn: the machine may be busier now than then
        fill_again(few)
        ratios.append(cost(many) / cost(few))
    few.close()
    assert min(ratios) < 1.5
    print(f"{engine}: {[round(r, 2) for r in ratios]}")


def fill_again(store: SqlStore) -> None:
    """The calls that were sent, for the next measurement."""
    with store._database.write() as connection:
        connection.execute(insert(store._tables.outbox), [a_call(n, 400) for n in range(400)])
