"""`understand`: days found in messages and the time a message takes, beside the usual libraries."""

from __future__ import annotations

from bot.bench.corpus import MESSAGES, lines
from bot.bench.report import Report, at_most
from bot.bench.sizes import Size
from bot.domain.figures import BenchRow
from bot.language.bench import run as measure


def run(size: Size) -> Report:
    limit = size.of(10, None, None)
    rows = [BenchRow(row.name, row.ours, row.figures) for row in measure(MESSAGES, limit=limit)]
    ours = rows[0].figures
    return Report(
        "understand",
        "days found in messages (ours finds company, role, people and events, too), and the time for it",
        f"n = {limit or lines(MESSAGES)} messages, once each, warm",
        rows,
        [
            at_most("median time", float(ours["median ms"]), 1.5, " ms"),
            at_most("p99 time", float(ours["p99 ms"]), 6.0, " ms"),
        ],
    )
