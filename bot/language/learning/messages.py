"""The labelled messages that are learned from: JSON lines in the schema of the message corpus, or with a
text and its intent alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message, when and where it was sent, and what it says. `expect` is as in the corpus; `whole` is
    False where only its intent is labelled."""

    text: str
    now: datetime
    tz: str
    expect: dict[str, Any]
    whole: bool

    @property
    def events(self) -> list[dict[str, Any]]:
        return [self.expect, *self.expect.get("also", [])]

    @property
    def intents(self) -> list[str]:
        """The right intent of the first event, and others that are just as right."""
        return [self.expect["intent"], *self.expect.get("alt", {}).get("intent", [])]


def read(folder: Path) -> Iterator[Labelled]:
    """Every message of the folder's `*.jsonl`, in the order of names and lines."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield labelled(json.loads(line))


def labelled(told: dict[str, Any]) -> Labelled:
    whole = "expect" in told
    expect = told["expect"] if whole else {"intent": told["intent"], "alt": {"intent": told.get("alt", [])}}
    return Labelled(told["text"], datetime.fromisoformat(told["now"]), told["tz"], expect, whole)
