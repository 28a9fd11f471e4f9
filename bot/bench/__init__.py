"""`python -m bot bench`: every figure that the design promises, measured beside what it is compared with.

Each benchmark runs ours and its anchors in one run, in turn, so that ratios hold on any machine, however
busy. All of them together take a few minutes; one by its name is run at its full size.
"""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from bot.bench.report import Machine, Report, as_json, table
from bot.bench.sizes import Size

#: name -> the module with its `run(size)`, loaded when it is its turn
BENCHMARKS: Final = {
    "understand": "bot.bench.understanding",
    "proofread": "bot.bench.proofreading",
    "update": "bot.bench.updates",
    "nudges": "bot.bench.nudges",
    "claim": "bot.bench.claims",
    "replicas": "bot.bench.replicas",
    "kill": "bot.bench.kills",
    "lateness": "bot.bench.lateness",
    "start": "bot.bench.starts",
}


def run(name: str | None, *, as_json: bool) -> int:
    """Run one benchmark or all, and print the tables (or one JSON document); the exit code: 2 for an unknown
    name, 1 where a benchmark could not be carried out. A missed target is a figure, not a failure."""
    if name is not None and name not in BENCHMARKS:
        print(f"There is no benchmark {name!r}: choose of {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    wanted = (name,) if name else tuple(BENCHMARKS)
    return measure(wanted, Size.FULL if name else Size.USUAL, in_json=as_json)


def measure(names: Sequence[str], size: Size, *, in_json: bool) -> int:
    """As `run`, at the given size."""
    with _unlogged():
        return _measure(names, size, in_json=in_json)


@contextmanager
def _unlogged() -> Iterator[None]:
    """Killed processes and refused calls are what is measured here: nobody needs to be told of them."""
    before = logging.root.manager.disable
    logging.disable(logging.ERROR)
    try:
        yield
    finally:
        logging.disable(before)


def _measure(names: Sequence[str], size: Size, *, in_json: bool) -> int:
    machine = Machine()
    if not in_json:
        print(machine, flush=True)
    reports, failed = [], 0
    for each in names:
        try:
            reports.append(report_of(each, size))
        except Exception as error:
            failed += 1
            print(f"\n{each} could not be carried out: {type(error).__name__}: {error}", file=sys.stderr)
            continue
        if not in_json:
            print(f"\n{table(reports[-1])}", flush=True)
    if in_json:
        print(as_json(machine, reports))
    return 1 if failed else 0


def report_of(name: str, size: Size) -> Report:
    """Run one benchmark."""
    module: Any = importlib.import_module(BENCHMARKS[name])
    report: Report = module.run(size)
    return report
