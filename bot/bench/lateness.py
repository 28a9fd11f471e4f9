"""`lateness`: how long after their time nudges go out, over a day that is simulated.

The real tick, store and limits, on a clock that goes on at the pace of this machine while something is done
and jumps where nothing is. The calls themselves are not made.
"""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.app import App, Tuning
from bot.bench.databases import Databases
from bot.bench.people import DUE_AT, FIRST_CHAT, with_due_nudges
from bot.bench.report import Report, at_most
from bot.bench.rounds import percentile
from bot.bench.sizes import Size
from bot.chat.runtime.budget import Ledger, Limits, weight_of
from bot.chat.runtime.messenger import CONNECTIONS
from bot.chat.runtime.outbox import LEASE_SECONDS
from bot.domain.figures import BenchRow
from bot.settings import load

DAY_SECONDS: Final = 86_400.0
A_DAY: Final = 100_000
#: All of them in half an hour: more than Telegram takes.
RUSH_SECONDS: Final = 1_800.0


class JumpingClock:
    """Real time, and the jumps."""

    def __init__(self, starts_at: datetime) -> None:
        self._starts_at, self._began, self._jumped = starts_at, time.monotonic(), 0.0

    def now(self) -> datetime:
        return self._starts_at + timedelta(seconds=self.seconds())

    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self._began + self._jumped

    def jump(self, seconds: float) -> None:
        self._jumped += max(0.0, seconds)


@dataclass(frozen=True, slots=True)
class Day:
    """`late_seconds` of every nudge's first message, in the order they went out; `disordered`: how many
    went out before one that was due more than a second earlier and waited, too."""

    late_seconds: list[float]
    disordered: int
    took_seconds: float


def run(size: Size) -> Report:
    number = size.of(60, 3_000, A_DAY)
    share = number / A_DAY
    with Databases() as databases:
        below = _day(databases, number, DAY_SECONDS * share)
        above = _day(databases, number, RUSH_SECONDS * share)
    rows = [
        _row(f"{A_DAY / DAY_SECONDS:.2g} nudges/s, a whole day", below),
        _row(f"{A_DAY / RUSH_SECONDS:.0f} nudges/s, half an hour's rush", above),
    ]
    return Report(
        "lateness",
        "nudges after their time, below and above Telegram's 30 messages/s (SQLite, simulated clock)",
        f"n = {number} nudges at random times, as dense as {A_DAY} in the time named; one round",
        rows,
        [
            at_most("p99 below Telegram's rate", percentile(below.late_seconds, 0.99), 1.0, " s"),
            at_most("nudges before an older one, above it", above.disordered, 0),
        ],
        [] if number == A_DAY else [f"python -m bot bench lateness runs all {A_DAY}"],
    )


def _row(name: str, day: Day) -> BenchRow:
    late = day.late_seconds
    figures: dict[str, float | str] = {
        "p50 late s": percentile(late, 0.5),
        "p99 late s": percentile(late, 0.99),
        "latest s": max(late),
        "out of order": day.disordered,
        "all sent after s": day.took_seconds,
    }
    return BenchRow(name, True, figures)


def _day(databases: Databases, number: int, seconds: float) -> Day:
    """So many nudges within so many seconds."""
    chance = random.Random(1)
    offsets = sorted(chance.uniform(0, seconds) for _ in range(number))
    url = databases.fresh()
    with_due_nudges(url, number, [DUE_AT + timedelta(seconds=at) for at in offsets])
    clock = JumpingClock(DUE_AT)
    app = App(load({"DATABASE_URL": url}), Tuning(clock))
    try:
        sent = asyncio.run(_play(app, clock, number))
        took = clock.seconds()
    finally:
        app.close()
        databases.drop(url)
    due = [offsets[chat - FIRST_CHAT] for chat, _ in sent]
    late = [at - was_due for (_, at), was_due in zip(sent, due, strict=True)]
    newest, disordered = 0.0, 0
    for was_due in due:
        disordered += was_due < newest - 1.0
        newest = max(newest, was_due)
    return Day(late, disordered, took)


async def _play(app: App, clock: JumpingClock, number: int) -> list[tuple[int, float]]:
    """Until everything is sent: each nudge's chat and the second its first message went out."""
    ledger, sent = Ledger(Limits()), dict[int, float]()
    while True:
        due = await app.next_due()
        if due is not None and due <= clock.now():
            await app.tick(clock.now())
        if _send_some(app, clock, ledger, sent):
            continue
        if len(sent) == number:
            return list(sent.items())
        due = await app.next_due()
        if due is None:
            raise RuntimeError(f"{number - len(sent)} nudges are neither planned nor sent")
        clock.jump((due - clock.now()).total_seconds())


def _send_some(app: App, clock: JumpingClock, ledger: Ledger, sent: dict[int, float]) -> bool:
    """One batch of the outbox, each call in its turn; False where nothing waits."""
    waiting = app.store.claim_outgoing(
        clock.now(), owner="bench", lease_seconds=LEASE_SECONDS, limit=CONNECTIONS
    )
    for one in waiting:
        weight = weight_of(one.call.method)
        clock.jump(ledger.wait(one.chat_id, weight, clock.seconds()))
        app.store.note_sending([one.id], clock.now())
        ledger.take(one.chat_id, weight, clock.seconds())
        sent.setdefault(one.chat_id, clock.seconds())
        app.store.note_sent(one, one.id, clock.now())
    return bool(waiting)
