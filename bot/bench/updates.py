"""`update`: one update the whole way, from the poll that brings it to the answer that Telegram has."""

from __future__ import annotations

import asyncio
import itertools
import time
from dataclasses import dataclass
from typing import Any, Final

from bot.bench.anchor_bot import Anchor, running_anchor
from bot.bench.databases import Databases
from bot.bench.loopback import Loopback
from bot.bench.people import DUE_AT, FIRST_CHAT, an_update
from bot.bench.report import Report, at_least, at_most
from bot.bench.rounds import in_turn, median, percentile
from bot.bench.running import Orders, running_here
from bot.bench.sizes import Size
from bot.domain.figures import BenchRow

#: What each person types, in this order.
SAID: Final = (
    "I interviewed at {company} this morning with Jane Doe for the Backend Engineer role",
    "They said I'd hear back by next Friday",
    "Emailed Jane at {company} to say thank you",
    "/list",
    "They wrote back, no decision yet",
)
COMPANIES: Final = ("Acme", "Globex", "Initech", "Umbrella", "Hooli", "Stark Industries")
PER_SECOND: Final = 20.0
LONGEST_SECONDS: Final = 90.0


@dataclass(frozen=True, slots=True)
class Found:
    """`messages`: sent for one update. `latencies_ms`: from the moment Telegram has an update to its first
    answer."""

    per_second: float = 0.0
    messages: float = 0.0
    latencies_ms: tuple[float, ...] = ()


def run(size: Size) -> Report:
    updates, rounds, paced = size.of((20, 1, 5), (300, 3, 200), (1000, 5, 600))
    with Loopback() as loopback, Databases() as databases:
        subjects = [
            lambda: asyncio.run(_ours(loopback, databases, updates)),
            lambda: asyncio.run(_anchor(loopback, databases, updates, answers=False)),
            lambda: asyncio.run(_anchor(loopback, databases, updates, answers=True)),
        ]
        asyncio.run(_ours(loopback, databases, len(SAID)))  # what is loaded when first needed does not count
        found = in_turn(rounds, *subjects)
        ours, insert, answer = (median([each.per_second for each in of]) for of in found)
        late = [
            asyncio.run(_ours_paced(loopback, databases, paced)),
            asyncio.run(_anchor_paced(loopback, databases, paced)),
        ]
    rows = [
        _row("Afterword", True, ours, found[0][0].messages, late[0]),
        _row("python-telegram-bot, one insert", False, insert, 0, Found()),
        _row("python-telegram-bot, one insert and an answer", False, answer, 1, late[1]),
    ]
    return Report(
        "update",
        "one update the whole way: written down, understood, stored, answered (SQLite, polling)",
        f"n = {updates} in a burst, {rounds} rounds in turn, medians; then {paced} at {PER_SECOND:.0f}/s",
        rows,
        [
            at_least("throughput beside one insert and an answer", ours / answer, 0.3),
            at_most("p99 at 20 updates/s", percentile(late[0].latencies_ms, 0.99), 25.0, " ms"),
        ],
        [
            f"what people type, in turn: {' · '.join(SAID)}",
            f"beside one insert without an answer, which is not the whole way: {ours / insert:.3f}",
        ],
    )


def _row(name: str, ours: bool, per_second: float, messages: float, late: Found) -> BenchRow:
    figures: dict[str, float | str] = {"updates/s": per_second, "messages an update": messages}
    if late.latencies_ms:
        for share in (0.5, 0.99):
            figures[f"p{share * 100:.0f} ms at {PER_SECOND:.0f}/s"] = percentile(late.latencies_ms, share)
    return BenchRow(name, ours, figures)


def burst(number: int) -> list[dict[str, Any]]:
    """So many updates of as many people as it takes, each saying everything in order."""
    chats = range(FIRST_CHAT, FIRST_CHAT + -(-number // len(SAID)))
    said = ((chat, words) for words in SAID for chat in chats)
    return [
        an_update(n, chat, words.format(company=COMPANIES[chat % len(COMPANIES)]), DUE_AT)
        for n, (chat, words) in enumerate(itertools.islice(said, number), 1)
    ]


async def _ours(loopback: Loopback, databases: Databases, number: int) -> Found:
    loopback.reset()
    orders = Orders(loopback.url, databases.fresh(), now=DUE_AT.isoformat())
    async with running_here(orders) as app:
        await asyncio.to_thread(loopback.push, burst(number))
        began = time.perf_counter()
        while app.metrics["handled"] < number or app.store.counts()["messages waiting"]:
            _in_time(began, app.metrics["handled"])
            await asyncio.sleep(0.05)
        elapsed = time.perf_counter() - began
        messages = len((await asyncio.to_thread(loopback.account)).messages)
    databases.drop(orders.database)
    return Found(number / elapsed, messages / number)


async def _anchor(loopback: Loopback, databases: Databases, number: int, *, answers: bool) -> Found:
    loopback.reset()
    file = databases.folder / "anchor.db"
    async with running_anchor(Anchor(str(file), loopback.url, answers)) as anchor:
        await asyncio.to_thread(loopback.push, burst(number))
        began = time.perf_counter()
        while anchor.handled < number:
            _in_time(began, anchor.handled)
            await asyncio.sleep(0.01)
        elapsed = time.perf_counter() - began
    databases.drop(f"sqlite:///{file}")
    return Found(number / elapsed)


async def _ours_paced(loopback: Loopback, databases: Databases, number: int) -> Found:
    loopback.reset()
    orders = Orders(loopback.url, databases.fresh(), now=DUE_AT.isoformat())
    async with running_here(orders):
        return await _paced(loopback, number)


async def _anchor_paced(loopback: Loopback, databases: Databases, number: int) -> Found:
    loopback.reset()
    file = databases.folder / "anchor.db"
    async with running_anchor(Anchor(str(file), loopback.url, answers=True)):
        found = await _paced(loopback, number)
    databases.drop(f"sqlite:///{file}")
    return found


async def _paced(loopback: Loopback, number: int) -> Found:
    """Everybody writes their first sentence, one after the other; the first few, which load what is loaded
    when first needed, do not count."""
    warming = 5
    pushed: dict[int, float] = {}
    begins = time.monotonic() + 0.5
    for index in range(number + warming):
        words = SAID[0].format(company=COMPANIES[index % len(COMPANIES)])
        update = an_update(index + 1, FIRST_CHAT + index, words, DUE_AT)
        await asyncio.sleep(max(0.0, begins + index / PER_SECOND - time.monotonic()))
        pushed[FIRST_CHAT + index] = time.monotonic()
        await asyncio.to_thread(loopback.push, [update])
    answered: dict[int, float] = {}
    ends = time.monotonic() + LONGEST_SECONDS
    while len(answered) < len(pushed):
        if time.monotonic() > ends:
            raise RuntimeError(f"only {len(answered)} of {len(pushed)} updates were answered")
        await asyncio.sleep(0.1)
        for call in (await asyncio.to_thread(loopback.account)).messages:
            answered.setdefault(call.chat_id, call.at)
    chats = list(pushed)[warming:]
    return Found(latencies_ms=tuple((answered[chat] - pushed[chat]) * 1000 for chat in chats))


def _in_time(began: float, handled: int) -> None:
    if time.perf_counter() - began > LONGEST_SECONDS:
        raise RuntimeError(f"only {handled} updates were handled within {LONGEST_SECONDS:.0f} s")
