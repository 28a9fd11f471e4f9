"""The `understand` benchmark: our reader beside the usual libraries, on the same messages, in one run."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.language.reader import understand

CORPUS = Path("../shared/corpus/dev.jsonl")
_KEYS = ("interview_at", "reply_by", "followup_at", "snooze_until")

Days = set[date]
Finder = Callable[[str, datetime, str], Days]


@dataclass(frozen=True, slots=True)
class BenchRow:
    """One reader: `figures` are F1, precision and recall of days (0 to 1), the share of messages without
    a date that were given one, and the median and 99th percentile of the time for a message in ms."""

    name: str
    ours: bool
    figures: dict[str, float | str]


def run(corpus: Path = CORPUS, *, limit: int | None = None) -> list[BenchRow]:
    """Our reader first, then each anchor that is installed; one that is not says so in its figures."""
    messages = _messages(corpus)[:limit]
    rows = [BenchRow("afterword", True, _measure(_ours, messages))]
    for name, load in (
        ("dateparser.search_dates", _default_dateparser),
        ("dateparser.search_dates, English only", _english_dateparser),
        ("parsedatetime", _parsedatetime),
    ):
        try:
            finder = load()
        except ImportError as missing:
            rows.append(BenchRow(name, False, {"not measured": f"{missing.name} is not installed"}))
            continue
        rows.append(BenchRow(name, False, _measure(finder, messages)))
    return rows


def _messages(corpus: Path) -> list[dict[str, Any]]:
    """The corpus, or where it is absent a few messages of our own in the same schema."""
    if corpus.exists():
        return [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines() if line.strip()]
    own: list[dict[str, Any]] = json.loads(
        files("bot.language").joinpath("data", "bench_messages.json").read_text(encoding="utf-8")
    )
    return own


def _measure(finder: Finder, messages: list[dict[str, Any]]) -> dict[str, float | str]:
    right = found = wanted = dateless = given = 0
    times = []
    for message in messages[:40]:  # every reader loads its tables before it is timed
        finder(message["text"], datetime.fromisoformat(message["now"]), message["tz"])
    for message in messages:
        now = datetime.fromisoformat(message["now"])
        begun = time.perf_counter()
        days = finder(message["text"], now, message["tz"])
        times.append((time.perf_counter() - begun) * 1000)
        gold = _gold(message["expect"])
        accepted = {day for options in gold for day in options}
        matched = sum(bool(days & options) for options in gold)
        right += matched
        wanted += len(gold)
        found += matched + len(days - accepted - _others(message["expect"]))
        if not accepted and not _others(message["expect"]):
            dateless += 1
            given += bool(days)
    precision, recall = right / found if found else 0.0, right / wanted if wanted else 0.0
    return {
        "F1 of days": 2 * precision * recall / (precision + recall) if right else 0.0,
        "precision": precision,
        "recall": recall,
        "dateless given one": given / dateless if dateless else 0.0,
        "median ms": statistics.median(times),
        "p99 ms": sorted(times)[int(len(times) * 0.99)] if times else 0.0,
    }


def _events(expect: dict[str, Any]) -> list[dict[str, Any]]:
    return [expect, *expect.get("also", [])]


def _gold(expect: dict[str, Any]) -> list[Days]:
    """For each date that is expected, the days that count as right."""
    gold = []
    for event in _events(expect):
        for key in _KEYS:
            if key in event:
                options = [event[key], *event.get("alt", {}).get(key, [])]
                gold.append({date.fromisoformat(value[:10]) for value in options if value})
    return gold


def _others(expect: dict[str, Any]) -> Days:
    """Days that the text names without their belonging to a key: finding them is no fault."""
    named = set()
    for event in _events(expect):
        values = list(event.get("other_dates", []))
        for key in _KEYS:
            values += [value for value in event.get("alt", {}).get(key, []) if value]
        named |= {date.fromisoformat(value[:10]) for value in values}
    return named


def _ours(text: str, now: datetime, tz: str) -> Days:
    days = set()
    for event in understand(text, now=now, tz=tz).events:
        for moment in (event.interview_at, event.followup_at, event.snooze_until):
            if moment:
                days.add(moment.value.day)
        if event.reply_by:
            days.add(event.reply_by.value)
    return days


def _searcher(languages: list[str] | None) -> Finder:
    from dateparser.search import search_dates

    def find(text: str, now: datetime, tz: str) -> Days:
        base = now.astimezone(ZoneInfo(tz)).replace(tzinfo=None)
        found = search_dates(text, languages=languages, settings={"RELATIVE_BASE": base}) or []
        return {moment.date() for _, moment in found}

    return find


def _default_dateparser() -> Finder:
    return _searcher(None)


def _english_dateparser() -> Finder:
    return _searcher(["en"])


def _parsedatetime() -> Finder:
    import parsedatetime

    calendar = parsedatetime.Calendar()

    def find(text: str, now: datetime, tz: str) -> Days:
        base = now.astimezone(ZoneInfo(tz)).replace(tzinfo=None)
        return {found[0].date() for found in calendar.nlp(text, sourceTime=base) or ()}

    return find
