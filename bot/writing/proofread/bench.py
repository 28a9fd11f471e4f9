"""The benchmark `proofread`: faults found and false alarms, ours beside two checkers as they come."""

from __future__ import annotations

import importlib
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.domain.figures import BenchRow
from bot.writing.proofread.context import DraftContext, from_json
from bot.writing.proofread.engine import PlainEngine
from bot.writing.proofread.jsonl import faults
from bot.writing.proofread.proofreader import Proofreader

Spans = list[tuple[str, int, int]]  # wire name of the kind ("" where a checker has none), start, end
Checker = Callable[[str, DraftContext], Spans]
_PER_WORDS = 120  # times are given for a message of this length


@dataclass
class _Tally:
    seeded: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    alarms: int = 0  # findings on clean messages
    clean: int = 0
    alarmed: int = 0  # clean messages with at least one finding
    extra: int = 0  # findings on faulty messages that touch no seeded fault
    times_ms: list[float] = field(default_factory=list)


def run(corpus: Path) -> list[BenchRow]:
    """One row a checker, ours first: found per kind, false alarms, milliseconds per 120 words.

    Times are of each message's first check, everything loaded. A checker that is not installed has a row
    that says so.
    """
    lines = [json.loads(line) for line in corpus.read_text("utf-8").splitlines() if line.strip()]
    proofreader = Proofreader()
    proofreader.warm_up()
    rows = [_row("ours", True, _measured(_ours(proofreader), lines))]
    for name, build in (("harper, defaults", _plain_engine), ("pyspellchecker", _word_list)):
        try:
            rows.append(_row(name, False, _measured(build(), lines)))
        except ImportError:
            rows.append(BenchRow(name, False, {"note": "not installed"}))
    return rows


def _ours(proofreader: Proofreader) -> Checker:
    def check(text: str, context: DraftContext) -> Spans:
        return [(each["kind"], *each["span"]) for each in faults(proofreader.check(text, context))]

    return check


def _plain_engine() -> Checker:
    engine = PlainEngine()
    for british in (True, False):
        engine.spans("A conversaton on zorblimentaqua.", british)
    return lambda text, context: [("", *span) for span in engine.spans(text, context.british)]


def _word_list() -> Checker:
    checker: Any = importlib.import_module("spellchecker").SpellChecker()

    def check(text: str, _: DraftContext) -> Spans:
        words = list(re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text))
        unknown = checker.unknown([word.group().lower() for word in words])
        return [("", *word.span()) for word in words if word.group().lower() in unknown]

    return check


def _measured(check: Checker, lines: list[dict[str, Any]]) -> _Tally:
    tally = _Tally()
    for line in lines:
        context = from_json(line["context"])
        begun = time.perf_counter()
        spans = check(line["text"], context)
        elapsed_ms = (time.perf_counter() - begun) * 1000
        tally.times_ms.append(elapsed_ms * _PER_WORDS / max(1, len(line["text"].split())))
        if line["clean"]:
            tally.clean += 1
            tally.alarms += len(spans)
            tally.alarmed += bool(spans)
        else:
            _count(tally, line["faults"], spans)
    return tally


def _count(tally: _Tally, seeded: list[dict[str, Any]], spans: Spans) -> None:
    used: set[int] = set()
    for fault in seeded:
        hits = [index for index, span in enumerate(spans) if _hits(fault, span)]
        used.update(hits)
        tally.seeded[fault["kind"]] += 1
        tally.found[fault["kind"]] += bool(hits)
    tally.extra += len(spans) - len(used)


def _hits(fault: dict[str, Any], span: tuple[str, int, int]) -> bool:
    """Whether a finding counts: the spans overlap; for the whole message, the kind is the same."""
    start, end = (int(each) for each in fault["span"])
    if start == end == 0:
        return span[0] == str(fault["kind"])
    return span[1] < end and start < span[2]


def _row(name: str, ours: bool, tally: _Tally) -> BenchRow:
    seeded, found = sum(tally.seeded.values()), sum(tally.found.values())
    figures: dict[str, float | str] = {
        "found": f"{found}/{seeded}",
        "share found": round(found / max(1, seeded), 3),
    }
    figures |= {
        "clean with an alarm": f"{tally.alarmed}/{tally.clean}",
        "alarms on clean": tally.alarms,
        "findings beside the seeded": tally.extra,
        "median ms per 120 words": round(statistics.median(tally.times_ms), 1),
        "p99 ms per 120 words": round(_percentile(tally.times_ms, 0.99), 1),
    }
    return BenchRow(
        name, ours, figures | {kind: f"{tally.found[kind]}/{count}" for kind, count in tally.seeded.items()}
    )


def _percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
