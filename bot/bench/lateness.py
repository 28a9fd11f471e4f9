"""`lateness`: how long after their time nudges go out, over a day that is simulated.

The real tick, store and limits, on a clock that goes on at the pace of this machine while something is done
and jumps where nothing is. The calls themselves are not made.
"""

from __future__ import annotations

import asyncio
import math
import random
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.app import App, Tuning
from bot.bench.databases import Databases
from bot.bench.people import FIRST_CHAT, NOTHING_ELSE_DUE, with_due_nudges
from bot.bench.report import Report, at_most
from bot.bench.rounds import percentile
from bot.bench.sizes import Size
from bot.chat.runtime.budget import Ledger, Limits, weight_of
from bot.chat.runtime.messenger import CONNECTIONS as AT_HAND
from bot.domain.figures import BenchRow
from bot.services.ports import Waiting
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
    number = size.of(40, 1_000, A_DAY)
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
    with_due_nudges(url, number, [NOTHING_ELSE_DUE + timedelta(seconds=at) for at in offsets])
    clock = JumpingClock(NOTHING_ELSE_DUE)
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


class _Outbox:
    """The sending side: as many calls at hand as the real one has, each made when its turn has come."""

    def __init__(self, app: App, clock: JumpingClock) -> None:
        self._app, self._clock = app, clock
        self._ledger = Ledger(Limits())
        self._at_hand: dict[int, Waiting] = {}
        #: chat -> the second its first message went out
        self.sent: dict[int, float] = {}

    def send(self) -> bool:
        """Claim what there is room for, and make the calls whose turn it is; False if there were none."""
        room = AT_HAND - len(self._at_hand)
        if room:
            now = self._clock.now()
            for one in self._app.store.claim_outgoing(now, owner="bench", lease_seconds=1e6, limit=room):
                self._at_hand[one.id] = one
        ready = [one for one in self._at_hand.values() if not self._wait(one)]
        for one in ready:
            if not self._wait(one):
                self._make(one)
        return bool(ready)

    def wait_seconds(self) -> float:
        """Until the next turn; infinite where nothing is at hand."""
        return min(map(self._wait, self._at_hand.values()), default=math.inf)

    def _wait(self, one: Waiting) -> float:
        return self._ledger.wait(one.chat_id, weight_of(one.call.method), self._clock.seconds())

    def _make(self, one: Waiting) -> None:
        store, weight = self._app.store, weight_of(one.call.method)
        store.note_sending([one.id], self._clock.now())
        self._ledger.take(one.chat_id, weight)
        self.sent.setdefault(one.chat_id, self._clock.seconds())
        self._ledger.end(one.chat_id, weight, self._clock.seconds())
        store.note_sent(one, one.id, self._clock.now())
        del self._at_hand[one.id]


async def _play(app: App, clock: JumpingClock, number: int) -> list[tuple[int, float]]:
    """Until everything is sent: each nudge's chat and the second its first message went out, in order."""
    outbox = _Outbox(app, clock)
    while True:
        due = await app.next_due()
        if due is not None and due <= clock.now():
            await app.tick(clock.now())
        if outbox.send():
            continue
        wait = outbox.wait_seconds()
        if len(outbox.sent) == number and wait == math.inf:
            return list(outbox.sent.items())
        due = await app.next_due()
        until_due = (due - clock.now()).total_seconds() if due else math.inf
        clock.jump(min(wait, until_due))
