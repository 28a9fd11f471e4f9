"""`proofread`: faults found and false alarms, beside two checkers as they come."""

from __future__ import annotations

from bot.bench.corpus import DRAFTS, lines
from bot.bench.report import Report
from bot.bench.sizes import Size
from bot.writing.proofread.bench import run as measure


def run(size: Size) -> Report:
    del size  # a corpus is one size
    rows = measure(DRAFTS)
    return Report(
        "proofread",
        "faults found and false alarms in drafts with seeded faults and without",
        f"n = {lines(DRAFTS)} drafts, each checked once",
        rows,
    )
