"""`kill`: what a kill -9 in mid-burst loses and doubles, of nudges and of updates."""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import create_engine, text

from bot.bench.databases import Databases
from bot.bench.deliveries import deliver
from bot.bench.job_bot import send_one
from bot.bench.loopback import Loopback
from bot.bench.nudges import job_store
from bot.bench.people import DUE_AT, FIRST_CHAT, an_update, with_due_nudges
from bot.bench.report import Report, at_most
from bot.bench.running import SECRET, Orders, end, free_port, kill, python, start_process
from bot.bench.sizes import Size
from bot.domain.figures import BenchRow
from bot.store.engine import normalised

SEND_SECONDS: Final = 0.05
QUIET_SECONDS: Final = 4.0
_LONGEST_SECONDS: Final = 150.0
#: Measured once at length, with other kills; printed beside what this run finds.
DOCUMENTED: Final = (
    "documented for the anchors, over many kills: APScheduler with SQLAlchemyJobStore 6 of 500 nudges lost a "
    "kill, all of 1,000 after downtime with its default grace; python-telegram-bot as it comes 983 of 1,000 "
    "updates lost behind a webhook, 666 under polling"
)


#: Starts the bot.
Start = Callable[[], subprocess.Popen[bytes]]


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of `number` things after a kill and a new start. `under_way`: messages that were being
    sent at the kill, with no note yet of what became of them."""

    number: int
    lost: int
    repeated: int
    under_way: int

    def row(self, name: str, ours: bool) -> BenchRow:
        told: dict[str, float | str] = {"of": self.number, "lost": self.lost, "repeated": self.repeated}
        return BenchRow(name, ours, told | {"under way at the kill": self.under_way})


def run(size: Size) -> Report:
    nudges, updates = size.of((30, 30), (500, 1000), (500, 1000))
    with Loopback() as loopback, Databases() as databases:
        sent = _our_nudges(loopback, databases, nudges)
        jobs = _their_jobs(loopback, databases, nudges)
        polled, hooked = (_our_updates(loopback, databases, updates, hook) for hook in (False, True))
        theirs_polled, theirs_hooked = (
            _their_updates(loopback, databases, updates, hook) for hook in (False, True)
        )
    return Report(
        "kill",
        "lost and doubled by a kill -9 in mid-burst, after one new start (SQLite)",
        f"one kill each, when about a third was done; {SEND_SECONDS * 1000:.0f} ms a nudge's message",
        [
            sent.row("Afterword, nudges", True),
            jobs.row("APScheduler and its job store, nudges", False),
            polled.row("Afterword, updates polled", True),
            hooked.row("Afterword, updates by webhook", True),
            theirs_polled.row("python-telegram-bot as it comes, polled", False),
            theirs_hooked.row("python-telegram-bot as it comes, webhook", False),
        ],
        [
            at_most("nudges lost", sent.lost, 0),
            at_most("nudges repeated beyond those under way", max(0, sent.repeated - sent.under_way), 0),
            at_most("updates lost, polling and webhook", polled.lost + hooked.lost, 0),
        ],
        [DOCUMENTED, "a nudge is lost where a message of it never came, an update where it has no answer"],
    )


def _our_nudges(loopback: Loopback, databases: Databases, number: int) -> Tally:
    loopback.reset(SEND_SECONDS)
    url = databases.fresh()
    each = with_due_nudges(url, number)
    orders = Orders(loopback.url, url, now=DUE_AT.isoformat())
    _kill_in_the_middle(loopback, start_process(orders), number * each // 3)
    under_way = _being_sent(url)
    again = start_process(orders)
    _settle(loopback)
    end(again)
    return _tally(number, loopback.account().messages_by_chat(), each, under_way)


def _their_jobs(loopback: Loopback, databases: Databases, number: int) -> Tally:
    loopback.reset(SEND_SECONDS)
    file = str(databases.folder / "jobs.db")
    job_store(databases.folder / "jobs.db", number, send_one).engine.dispose()
    start = ("bot.bench.job_bot", loopback.url, file)
    under_way = _kill_in_the_middle(loopback, python(*start), number // 3)
    again = python(*start)
    _settle(loopback)
    kill(again)
    return _tally(number, loopback.account().messages_by_chat(), 1, under_way)


def _our_updates(loopback: Loopback, databases: Databases, number: int, hook: bool) -> Tally:
    url = databases.fresh()
    orders = Orders(loopback.url, url, now=DUE_AT.isoformat(), port=free_port() if hook else 0)
    found = _updates(loopback, number, orders.hook if hook else "", lambda: start_process(orders), url)
    databases.drop(url)
    return found


def _their_updates(loopback: Loopback, databases: Databases, number: int, hook: bool) -> Tally:
    file = str(databases.folder / f"messages{hook}.db")
    port = free_port() if hook else 0
    arguments = (loopback.url, file, *([str(port)] if hook else []))
    address = f"http://127.0.0.1:{port}/hook" if hook else ""
    return _updates(loopback, number, address, lambda: python("bot.bench.anchor_bot", *arguments))


def _updates(loopback: Loopback, number: int, hook: str, start: Start, url: str = "") -> Tally:
    """As many chats as updates: whoever has no answer in the end, whose update is lost. The process is killed
    when a third is answered, and takes up what is left when it runs again. `url`: our database."""
    loopback.reset()
    chats = range(FIRST_CHAT, FIRST_CHAT + number)
    updates = [an_update(n, chat, "/help", DUE_AT) for n, chat in enumerate(chats, 1)]
    process = start()
    _wait_for_start(loopback, hook)
    with deliver(updates, hook, SECRET) if hook else contextlib.nullcontext():
        if not hook:
            loopback.push(updates)
        under_way = _kill_in_the_middle(loopback, process, number // 3)
        under_way = _being_sent(url) if url else under_way
        process = start()
        _settle(loopback)
    end(process)
    return _tally(number, loopback.account().messages_by_chat(), 1, under_way)


def _being_sent(url: str) -> int:
    """How many calls our database says were being made when their process died."""
    engine = create_engine(normalised(url))
    with engine.connect() as connection:
        counted = connection.execute(text("SELECT count(*) FROM outbox WHERE sending_at IS NOT NULL"))
        being_sent = int(counted.scalar_one())
    engine.dispose()
    return being_sent


def _wait_for_start(loopback: Loopback, hook: str) -> None:
    """Until it polls, or has registered its webhook."""
    ends = time.monotonic() + _LONGEST_SECONDS
    while time.monotonic() < ends:
        account = loopback.account()
        if any(call.method == "setWebhook" for call in account.calls) if hook else account.polled_at:
            return
        time.sleep(0.05)
    raise RuntimeError("the process did not start in time")


def _kill_in_the_middle(loopback: Loopback, process: subprocess.Popen[bytes], messages: int) -> int:
    """Kill it after so many messages; how many the stand-in was still to answer just then."""
    ends = time.monotonic() + _LONGEST_SECONDS
    while len(loopback.account().messages) < messages:
        if time.monotonic() > ends:
            raise RuntimeError("the burst did not begin in time")
        time.sleep(0.01)
    in_flight = loopback.count()["in_flight"]
    kill(process)
    return in_flight


def _settle(loopback: Loopback) -> None:
    """Until nothing has been sent for longer than our first pauses: a lease of the killed process ends with
    the new start, where there is one process."""
    loopback.wait_until_quiet(QUIET_SECONDS, _LONGEST_SECONDS)


def _tally(number: int, sent: Counter[int], each: int, under_way: int) -> Tally:
    chats: Iterable[int] = range(FIRST_CHAT, FIRST_CHAT + number)
    return Tally(
        number=number,
        lost=sum(sent[chat] < each for chat in chats),
        repeated=sum(max(0, sent[chat] - each) for chat in chats),
        under_way=under_way,
    )
