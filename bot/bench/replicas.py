"""`replicas`: the same nudges sent by 1, 2, 4 and 8 identical processes on one PostgreSQL database."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.bench.databases import NO_POSTGRESQL, Databases, has_postgresql
from bot.bench.loopback import Account, Loopback
from bot.bench.people import DUE_AT, FIRST_CHAT, wake, with_due_nudges
from bot.bench.report import Check, Report, at_least, at_most
from bot.bench.rounds import percentile
from bot.bench.running import Orders, end, free_port, start_process
from bot.bench.sizes import Size
from bot.domain.figures import BenchRow

#: Telegram's limit over all chats (its FAQ for bots), counted over any second.
OVERALL: Final = 30
#: Until everything is ready, the nudges are put off to then.
ASLEEP: Final = DUE_AT + timedelta(days=1)
#: So many for each replica are put off to another time and woken first: what a process loads when it is first
#: needed says nothing of how fast several are together.
WARMING_EACH: Final = 25
WARMING: Final = DUE_AT + timedelta(days=2)
_START_SECONDS: Final = 90.0
_LONGEST_SECONDS: Final = 120.0
#: No call for so long: they are done.
_QUIET_SECONDS: Final = 2.5


@dataclass(frozen=True, slots=True)
class Burst:
    """What became of the nudges: `missing` and `extra` messages; how many a second, and in the busiest."""

    missing: int
    extra: int
    per_second: float
    busiest_second: int


def run(size: Size) -> Report:
    counts, number, limited, limited_number = size.of(
        ((2,), 15, 2, 20), ((1, 2, 4, 8), 200, 4, 150), ((1, 2, 4, 8), 1000, 4, 400)
    )
    title = "nudges sent by identical processes behind webhooks on one PostgreSQL"
    if not has_postgresql():
        return Report("replicas", title, "not run", [], [], [NO_POSTGRESQL])
    with Databases("postgresql") as databases, Loopback() as loopback:
        free = {count: _burst(databases, loopback, count, number, limits=False) for count in counts}
        kept = _burst(databases, loopback, limited, limited_number, limits=True)
    rows = [_row(f"{count} replica{'s' * (count > 1)}, limiter off", burst) for count, burst in free.items()]
    rows.append(_row(f"{limited} replicas, limiter on", kept))
    return Report(
        "replicas",
        title,
        f"n = {number} nudges that fall due once all have started; limiter on: n = {limited_number}; once",
        rows,
        _checks(free, kept),
        ["anchor: one replica; more replicas than cores share the cores, with the database and the stand-in"],
    )


def _checks(free: dict[int, Burst], kept: Burst) -> list[Check]:
    bursts = [*free.values(), kept]
    first, *others = free.values()
    checks = [
        at_most("messages lost, all rows together", sum(b.missing for b in bursts), 0),
        at_most("messages sent twice, all rows together", sum(b.extra for b in bursts), 0),
        at_most("messages in the busiest second over all replicas, limiter on", kept.busiest_second, OVERALL),
    ]
    if others:
        slowest = min(b.per_second for b in others)
        checks.append(at_least("slowest of several replicas beside one", slowest / first.per_second, 1.0))
    return checks


def _row(name: str, burst: Burst) -> BenchRow:
    return BenchRow(
        name,
        True,
        {
            "messages/s": burst.per_second,
            "in the busiest second": burst.busiest_second,
            "lost": burst.missing,
            "twice": burst.extra,
        },
    )


def _burst(databases: Databases, loopback: Loopback, count: int, number: int, *, limits: bool) -> Burst:
    """The replicas wait; then everybody's nudge falls due at once."""
    loopback.reset()
    url = databases.fresh()
    warming = 0 if limits else WARMING_EACH * count
    each = with_due_nudges(url, warming + number, [WARMING] * warming + [ASLEEP] * number)
    with _replicas(loopback, url, count, limits):
        calls = _registrations(count) + warming * each
        wake(url, WARMING, DUE_AT)
        loopback.wait_for("calls", calls, _LONGEST_SECONDS)
        time.sleep(_QUIET_SECONDS)
        began = time.monotonic()
        wake(url, ASLEEP, DUE_AT)
        if loopback.wait_for("calls", calls + number * each, _LONGEST_SECONDS):
            time.sleep(_QUIET_SECONDS / 2)
        account = loopback.account()
    databases.drop(url)
    return _judged(account, began, warming + number, each)


def _registrations(count: int) -> int:
    """Calls that a start makes: the webhook, the menu of commands and two descriptions."""
    return 4 * count


@contextmanager
def _replicas(loopback: Loopback, url: str, count: int, limits: bool) -> Iterator[None]:
    orders = [
        Orders(loopback.url, url, DUE_AT.isoformat(), tick_seconds=0.5, limits=limits, port=free_port())
        for _ in range(count)
    ]
    processes = [start_process(each) for each in orders]
    try:
        if not loopback.wait_for("calls", _registrations(count), _START_SECONDS):
            raise RuntimeError("the replicas did not start in time")
        yield
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            end(process)


def _judged(account: Account, began: float, number: int, each: int) -> Burst:
    sent = account.messages_by_chat()
    counts = [sent[chat] - each for chat in range(FIRST_CHAT, FIRST_CHAT + number)]
    times = sorted(call.at for call in account.messages if call.at >= began)
    # The last few wait for whatever: up to where 98 of 100 are sent tells the rate better.
    until = percentile(times, 0.98) if times else began
    spent = max(until - (times[0] if times else began), 0.001)
    return Burst(
        missing=-sum(c for c in counts if c < 0),
        extra=sum(c for c in counts if c > 0),
        per_second=len(times) * 0.98 / spent,
        busiest_second=busiest_second(times),
    )


def busiest_second(times: list[float]) -> int:
    """The most that fall into any one second; `times` ascending."""
    most = first = 0
    for last, at in enumerate(times):
        while times[first] <= at - 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most
