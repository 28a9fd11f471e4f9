"""`start`: from the command to the first `getUpdates`, and the memory at rest."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from bot.bench.databases import Databases
from bot.bench.loopback import Loopback
from bot.bench.report import Check, Report, at_most
from bot.bench.rounds import in_turn, median
from bot.bench.running import Orders, end, kill, python, start_process
from bot.bench.sizes import Size
from bot.domain.figures import BenchRow

FOUR_LIBRARIES: Final = "import telegram, sqlalchemy, apscheduler.schedulers.asyncio, dateparser"
#: By then everything is loaded, the proofreader too where it is to be.
REST_SECONDS: Final = 6.0
_LONGEST_SECONDS: Final = 60.0


def run(size: Size) -> Report:
    rounds, rest = size.of((1, 0.5), (3, REST_SECONDS), (9, REST_SECONDS))
    with Loopback() as loopback, Databases() as databases:
        first, later, libraries = in_turn(
            rounds,
            lambda: _start(loopback, f"sqlite:///{databases.folder}/new{time.monotonic_ns()}.db"),
            lambda: _start(loopback, databases.fresh()),
            _import,
        )
        cold = _memory_mb(loopback, databases, rest, warm="reader")
        warm = _memory_mb(loopback, databases, rest, warm="all")
    seconds = "s to the first getUpdates"
    rows = [
        BenchRow("Afterword", True, {seconds: median(later), **_told(cold)}),
        BenchRow("Afterword, making its database first", True, {seconds: median(first)}),
        BenchRow("Afterword with the proofreader loaded", True, _told(warm)),
        BenchRow("importing the four libraries", False, {seconds: median(libraries)}),
    ]
    checks = [at_most("start beside the imports", median(later) / median(libraries), 2.0, " times")]
    checks.append(
        at_most("memory at rest", cold, 120, " MB")
        if cold
        else Check("memory at rest", "-", "at most 120 MB", None)
    )
    return Report(
        "start",
        "from the command to the first getUpdates; memory at rest (SQLite, polling)",
        f"{rounds} rounds in turn, medians; memory (RSS) {rest:g} s after the start, once",
        rows,
        checks,
        [f"the anchor is python -c {FOUR_LIBRARIES!r}, from start to end"],
    )


def _told(memory_mb: float | None) -> dict[str, float | str]:
    return {"memory MB": memory_mb if memory_mb else "not told by this system"}


def _start(loopback: Loopback, database: str) -> float:
    """Seconds from the start of `python -m bot` to its first poll."""
    loopback.reset()
    began = time.monotonic()
    process = python("bot", **Orders(loopback.url, database).environment)
    try:
        _wait_for_poll(loopback)
        return loopback.account().polled_at[0] - began
    finally:
        end(process)


def _import() -> float:
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", FOUR_LIBRARIES], check=True, capture_output=True)
    return time.monotonic() - began


def _memory_mb(loopback: Loopback, databases: Databases, rest_seconds: float, *, warm: str) -> float | None:
    """Resident memory; None where the system has no /proc."""
    loopback.reset()
    process = start_process(Orders(loopback.url, databases.fresh(), warm=warm))
    try:
        _wait_for_poll(loopback)
        time.sleep(rest_seconds)
        return _resident_mb(process.pid)
    finally:
        kill(process)


def _resident_mb(pid: int) -> float | None:
    status = Path(f"/proc/{pid}/status")
    if os.name != "posix" or not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def _wait_for_poll(loopback: Loopback) -> None:
    if not loopback.wait_for("polls", 1, _LONGEST_SECONDS):
        raise RuntimeError("the bot did not poll in time")
