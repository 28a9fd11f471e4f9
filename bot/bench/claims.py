"""`claim`: calls claimed and marked in batches, beside the raw driver with the very same statements."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, text

from bot.bench.databases import NO_POSTGRESQL, Databases, has_postgresql
from bot.bench.people import DUE_AT
from bot.bench.report import Check, Report, at_least, at_most
from bot.bench.rounds import in_turn, median
from bot.bench.running import as_once_started
from bot.bench.sizes import Size
from bot.chat.runtime.messenger import CONNECTIONS
from bot.domain.figures import BenchRow
from bot.services.ports import Sent
from bot.store import SqlStore
from bot.store.engine import normalised

FEW: Final = 1_000
#: As long ago as these was the first row put into the outbox.
_SECONDS_APART: Final = 0.001

#: So many rows of different chats, all of them nudges that could be sent now, made by the database itself.
_FILL: Final = """
INSERT INTO outbox (id, chat_id, method, payload, nudge_ids, rank, ready_at, attempts, repeats)
SELECT n, 1000000 + n, 'sendMessage', :payload, '[]', 1, READY, 0, 0 FROM NUMBERS
"""
_NUMBERS: Final = {
    "sqlite": "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < :most) "
    "SELECT n FROM c)",
    "postgresql": "generate_series(1, :most) AS s(n)",
}
_READY: Final = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f', '2026-03-10 10:00', '+' || (n * 0.001) || ' seconds') || '000'",
    "postgresql": "timestamptz '2026-03-10 10:00:00+00' + n * interval '1 millisecond'",
}


@dataclass
class Statements:
    """What was said to the driver, in order; None where a transaction was committed."""

    said: list[tuple[str, Any] | None] = field(default_factory=list)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Note everything that any engine of this process says to its driver."""
        heard: dict[str, Callable[..., None]] = {
            "begin": self._begin,
            "before_cursor_execute": self._execute,
            "commit": self._commit,
        }
        for name, listener in heard.items():
            event.listen(Engine, name, listener)
        try:
            yield
        finally:
            for name, listener in heard.items():
                event.remove(Engine, name, listener)

    def _begin(self, connection: Connection) -> None:
        if (
            connection.dialect.name == "sqlite"
        ):  # the store says it to the driver itself; psycopg does so unasked
            self.said.append(("BEGIN IMMEDIATE", ()))

    def _execute(self, _c: Any, _cursor: Any, statement: str, parameters: Any, _x: Any, _many: bool) -> None:
        self.said.append((statement, parameters))

    def _commit(self, _connection: Connection) -> None:
        self.said.append(None)


def run(size: Size) -> Report:
    batches, rounds, many = size.of((4, 1, 5_000), (40, 3, 1_000_000), (40, 5, 1_000_000))
    rows: list[BenchRow] = []
    checks: list[Check] = []
    engines = ["sqlite", "postgresql"] if has_postgresql() else ["sqlite"]
    for engine in engines:
        with Databases(engine) as databases:
            measured, found = _on(engine, databases, batches, rounds, many)
        rows += measured
        checks += found
    return Report(
        "claim",
        "calls claimed, noted as being sent and noted as sent",
        f"{batches} batches of {CONNECTIONS}, {rounds} rounds in turn, medians, each in its own copy",
        rows,
        checks,
        ["the raw driver executes the statements that ours was heard to execute, and fetches their rows"]
        + ([NO_POSTGRESQL] if len(engines) == 1 else []),
    )


def _on(
    engine: str, databases: Databases, batches: int, rounds: int, many: int
) -> tuple[list[BenchRow], list[Check]]:
    few = _filled(databases, FEW)
    statements = _overheard(databases, few, batches)
    ours, raw = in_turn(
        rounds, lambda: _ours(databases, few, batches), lambda: _raw(databases, few, statements.said)
    )
    full = _filled(databases, many)
    held = _ours(databases, full, batches, copied=False)
    calls = batches * CONNECTIONS
    rates = [median([calls / seconds for seconds in found]) for found in (ours, raw)]
    rows = [
        BenchRow(
            f"Afterword, {engine}", True, {"calls/s": rates[0], "ms a batch": 1000 * CONNECTIONS / rates[0]}
        ),
        BenchRow(
            f"raw driver, {engine}", False, {"calls/s": rates[1], "ms a batch": 1000 * CONNECTIONS / rates[1]}
        ),
        BenchRow(
            f"Afterword, {engine}, {many} rows waiting",
            True,
            {"calls/s": calls / held, "ms a batch": 1000 * held / batches},
        ),
    ]
    times = held / median(ours)
    return rows, [
        at_least(f"{engine}: beside the raw driver", rates[0] / rates[1], 0.3),
        at_most(f"{engine}: {many} waiting rows beside {FEW}", times, 1.5, " times"),
    ]


def _filled(databases: Databases, number: int) -> str:
    url = databases.fresh()
    engine = create_engine(normalised(url))
    kind = databases.engine
    fill = _FILL.replace("READY", _READY[kind]).replace("NUMBERS", _NUMBERS[kind])
    with engine.begin() as connection:
        connection.execute(text(fill), {"most": number, "payload": '{"text": "A nudge."}'})
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
    engine.dispose()
    return url


def _work(store: SqlStore, batches: int) -> None:
    """What the outbox does, without the network between."""
    now = DUE_AT
    for _ in range(batches):
        now += timedelta(seconds=_SECONDS_APART)
        claimed = store.claim_outgoing(now, owner="bench", lease_seconds=30.0, limit=CONNECTIONS)
        if (
            len(claimed) != CONNECTIONS
            or len(store.note_sending([w.id for w in claimed], now)) != CONNECTIONS
        ):
            raise RuntimeError("a batch could not be claimed")
        store.note_all_sent([Sent(waiting, waiting.id, now) for waiting in claimed])


def _overheard(databases: Databases, model: str, batches: int) -> Statements:
    url = databases.fresh(model)
    store, statements = SqlStore(url), Statements()
    with statements.listening():
        _work(store, batches)
    store.close()
    databases.drop(url)
    return statements


def _ours(databases: Databases, model: str, batches: int, *, copied: bool = True) -> float:
    """Seconds. The first connection is made before."""
    url = databases.fresh(model) if copied else model
    store = SqlStore(url)
    store.next_due()
    with as_once_started():
        began = time.perf_counter()
        _work(store, batches)
        elapsed = time.perf_counter() - began
    store.close()
    databases.drop(url)
    return elapsed


def _raw(databases: Databases, model: str, said: list[tuple[str, Any] | None]) -> float:
    url = databases.fresh(model)
    connection = _raw_connection(databases, url)
    cursor = connection.cursor()
    began = time.perf_counter()
    for each in said:
        if each is None:
            connection.commit()
        else:
            cursor.execute(*each)
            if cursor.description:
                cursor.fetchall()
    elapsed = time.perf_counter() - began
    connection.close()
    databases.drop(url)
    return elapsed


def _raw_connection(databases: Databases, url: str) -> Any:
    if databases.engine == "postgresql":
        import psycopg

        return psycopg.connect(databases.raw_url(url))
    connection = sqlite3.connect(databases.raw_url(url), isolation_level=None)
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection
