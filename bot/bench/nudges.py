"""`nudges`: due nudges sent with the limiter off, and how long the event loop is held up meanwhile."""

from __future__ import annotations

import asyncio
import pickle
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import event, insert
from telegram import Bot

from bot.bench.anchor_bot import write_ahead
from bot.bench.databases import Databases
from bot.bench.loopback import TOKEN, Loopback
from bot.bench.people import DUE_AT, FIRST_CHAT, with_due_nudges
from bot.bench.report import Report, at_least, at_most
from bot.bench.rounds import LoopProbe, in_turn, median
from bot.bench.running import Orders, running_here
from bot.bench.sizes import Size
from bot.domain.figures import BenchRow

LONGEST_SECONDS: Final = 120.0
LONGEST_BLOCK_MS: Final = 50.0


@dataclass(frozen=True, slots=True)
class Sent:
    """In one second; `blocked_ms` is the longest time the event loop was held up."""

    messages: float
    nudges: float
    blocked_ms: float


def run(size: Size) -> Report:
    number, rounds, jobs = size.of((20, 1, 300), (300, 3, 10_000), (1000, 5, 10_000))
    with Loopback() as loopback, Databases() as databases:
        people = databases.fresh()
        each = with_due_nudges(people, number)
        ours, bare = in_turn(
            rounds + (rounds > 1),
            lambda: asyncio.run(_ours(loopback, databases, people, number, each)),
            lambda: asyncio.run(_bare(loopback, number * each)),
        )
        job_store_ms = asyncio.run(_job_store_block(databases.folder, jobs))
    blocked = _worst(ours)
    if rounds > 1:  # in the first, everything is loaded that is loaded when first needed
        ours, bare = ours[1:], bare[1:]
    our_rate, bare_rate = (median([s.messages for s in found]) for found in (ours, bare))
    rows = [
        BenchRow(
            "Afterword",
            True,
            {
                "messages/s": our_rate,
                "nudges/s": median([s.nudges for s in ours]),
                "loop held up ms": blocked,
            },
        ),
        BenchRow("bare Bot.send_message", False, {"messages/s": bare_rate, "loop held up ms": _worst(bare)}),
        BenchRow(f"APScheduler's job store, {jobs} due", False, {"loop held up ms": job_store_ms}),
    ]
    return Report(
        "nudges",
        "nudges sent, limiter off: claimed, checked again, composed, sent, recorded (SQLite)",
        f"n = {number} due nudges of {each} messages each, {rounds} rounds in turn after one to warm up, "
        "medians; the worst hold-up of all rounds",
        rows,
        [
            at_least("messages beside bare sends", our_rate / bare_rate, 0.5),
            at_most("event loop held up", blocked, LONGEST_BLOCK_MS, " ms"),
        ],
        ["bare sends follow one another, which on loopback is faster than several at once"],
    )


def _worst(found: list[Sent]) -> float:
    return max(each.blocked_ms for each in found)


async def _ours(loopback: Loopback, databases: Databases, people: str, number: int, each: int) -> Sent:
    loopback.reset()
    orders = Orders(loopback.url, databases.fresh(people), now=DUE_AT.isoformat())
    began = time.perf_counter()
    async with LoopProbe() as probe, running_here(orders) as app:
        while app.metrics["sent"] < number * each:
            if time.perf_counter() - began > LONGEST_SECONDS:
                raise RuntimeError(f"only {app.metrics['sent']} messages were sent")
            await asyncio.sleep(0.01)
        elapsed = time.perf_counter() - began
    sent = (await asyncio.to_thread(loopback.account)).messages_by_chat()
    if set(sent) != set(range(FIRST_CHAT, FIRST_CHAT + number)) or set(sent.values()) != {each}:
        raise RuntimeError("a nudge was lost or sent twice")
    databases.drop(orders.database)
    return Sent(number * each / elapsed, number / elapsed, probe.longest_ms)


async def _bare(loopback: Loopback, messages: int) -> Sent:
    loopback.reset()
    bot = Bot(TOKEN, base_url=f"{loopback.url}/bot")  # the library as it comes
    await bot.initialize()
    began = time.perf_counter()
    async with LoopProbe() as probe:
        for chat_id in range(FIRST_CHAT, FIRST_CHAT + messages):
            await bot.send_message(chat_id, "A nudge of about the length that a nudge has. " * 5)
        elapsed = time.perf_counter() - began
    await bot.shutdown()
    return Sent(messages / elapsed, messages / elapsed, probe.longest_ms)


async def _job_store_block(folder: Path, jobs: int) -> float:
    """The longest time that APScheduler holds up the event loop with so many due jobs in its job store."""
    from apscheduler.executors.asyncio import AsyncIOExecutor
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    scheduler = AsyncIOScheduler(
        jobstores={"default": job_store(folder / "jobs.db", jobs, nothing)},
        executors={"default": AsyncIOExecutor()},
        timezone=UTC,
    )
    async with LoopProbe() as probe:
        scheduler.start()
        await asyncio.sleep(0.2)
    scheduler.shutdown(wait=False)
    return probe.longest_ms


async def nothing(_: int) -> None:
    """A job."""


def job_store(file: Path, jobs: int, job: Callable[[int], Awaitable[None]]) -> Any:
    """APScheduler's job store, on a write-ahead log as ours, with so many jobs that have just become due,
    written in one go."""
    from apscheduler.job import Job
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
    from apscheduler.schedulers.asyncio import AsyncIOScheduler
    from apscheduler.triggers.date import DateTrigger

    store = SQLAlchemyJobStore(f"sqlite:///{file}")
    scheduler = AsyncIOScheduler(timezone=UTC)
    due = datetime.now(UTC) - timedelta(milliseconds=1)
    options = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1, "executor": "default"}
    rows = []
    for number in range(jobs):
        made = Job(
            scheduler, id=f"{number:06}", func=job, args=(FIRST_CHAT + number,), kwargs={}, name="job",
            trigger=DateTrigger(due, UTC), next_run_time=due, **options,
        )  # fmt: skip
        state = pickle.dumps(made.__getstate__(), store.pickle_protocol)
        rows.append({"id": made.id, "next_run_time": due.timestamp(), "job_state": state})
    event.listen(store.engine, "connect", write_ahead)
    store.jobs_t.create(store.engine, checkfirst=True)
    with store.engine.begin() as connection:
        connection.execute(insert(store.jobs_t), rows)
    return store
