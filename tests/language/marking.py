"""Marks what was understood against what should be, as the corpus does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.language.jsonl import run

KEYS = ("company", "people", "stage", "interview_at", "reply_by", "followup_at", "snooze_until", "method")

Pair = tuple[dict[str, Any], dict[str, Any]]


def answered(file: Path) -> list[Pair]:
    """(what was understood, what should be) of every message of a file."""
    messages = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    answers = [json.loads(line) for line in run(json.dumps(message) for message in messages)]
    return [(answer, message["expect"]) for answer, message in zip(answers, messages, strict=True)]


def intended(answer: dict[str, Any], expect: dict[str, Any]) -> bool:
    return answer["intent"] in (expect["intent"], *expect.get("alt", {}).get("intent", []))


def right(key: str, answer: dict[str, Any], expect: dict[str, Any]) -> bool:
    options = [expect.get(key), *expect.get("alt", {}).get(key, [])]
    found = answer.get(key)
    if key == "people":
        return sorted(found or []) in [sorted(option or []) for option in options]
    if key == "company":
        return _bare(found) in [_bare(option) for option in options]
    return found in options


def f1(key: str, pairs: Sequence[Pair]) -> float:
    """How often a value is right, of those found and of those to be found (0 to 1)."""
    due = [pair for pair in pairs if pair[0].get(key) or not _may_lack(key, pair[1])]
    hits = sum(right(key, *pair) for pair in due)
    found = sum(bool(answer.get(key)) for answer, _ in due)
    wanted = sum(bool(expect.get(key)) or right(key, answer, expect) for answer, expect in due)
    return 2 * hits / (found + wanted)


def _may_lack(key: str, expect: dict[str, Any]) -> bool:
    return not expect.get(key) or None in expect.get("alt", {}).get(key, [])


def _bare(name: str | None) -> str:
    return (name or "").casefold().removeprefix("the ")
