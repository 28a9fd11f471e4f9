# ruff: noqa: E501  (one message a line)
"""The reader on a corpus of our own: messages in many styles with what should be understood."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.language.bench import run as bench
from tests.language.marking import KEYS, answered, intended, right

DATA = Path(__file__).parent / "data"
MESSAGES = [json.loads(line) for line in (DATA / "messages.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("key", "least"),
    [("intent", 0.95), ("company", 0.93), ("people", 0.94), ("interview_at", 0.97), ("reply_by", 0.96), ("followup_at", 0.97),
     ("snooze_until", 0.97), ("method", 0.97), ("stage", 0.97)],
)  # fmt: skip
def test_our_own_messages_are_understood(key: str, least: float) -> None:
    """Over all messages, in every style, each key is right at least this often."""
    pairs = answered(DATA / "messages.jsonl")
    assert sum(right(key, *pair) for pair in pairs) / len(pairs) >= least


@pytest.mark.parametrize("file", sorted(DATA.glob("first_contact_*.jsonl")), ids=lambda file: file.stem)
def test_messages_written_before_the_reader_saw_them_stay_understood(file: Path) -> None:
    """In each batch written in other words, the intent and then every field stay right this often."""
    pairs = answered(file)
    assert sum(intended(answer, expect) for answer, expect in pairs) / len(pairs) >= 0.95
    whole = sum(intended(*pair) and all(right(key, *pair) for key in KEYS) for pair in pairs)
    assert whole / len(pairs) >= 0.85


def test_every_message_has_its_own_text() -> None:
    """The corpus repeats nothing."""
    assert len({message["text"] for message in MESSAGES}) == len(MESSAGES) >= 250


def test_the_benchmark_puts_us_beside_the_anchors() -> None:
    """Every reader is measured on the same messages, ours first, and ours finds more days than any."""
    ours, *anchors = bench(Path("no such corpus"), limit=12)
    assert ours.ours
    assert len(anchors) == 3
    figure: Callable[[Any], float] = lambda row: float(row.figures.get("F1 of days", 0))  # noqa: E731
    assert all(figure(ours) > figure(anchor) for anchor in anchors)
