"""The labelled messages that are learned from: JSON lines in the schema of the message corpus, or with a
text and its intent alone.

Those of a folder's own files were in view when the rules were written: there the rules look better than
they are, and a model would learn to trust them blindly. Those of its folder `fresh` were not."""

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
    False where only its intent is labelled, `fresh` where the rules know the message."""

    text: str
    now: datetime
    tz: str
    expect: dict[str, Any]
    whole: bool
    fresh: bool

    @property
    def events(self) -> list[dict[str, Any]]:
        return [self.expect, *self.expect.get("also", [])]

    @property
    def intents(self) -> list[str]:
        """The right intent of the first event, and others that are just as right."""
        return [self.expect["intent"], *self.expect.get("alt", {}).get("intent", [])]


def read(folder: Path) -> Iterator[Labelled]:
    """Every message of the folder and its `fresh`, in the order of names and lines."""
    for fresh, within in ((False, folder), (True, folder / "fresh")):
        for path in sorted(within.glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                yield labelled(json.loads(line), fresh)


def labelled(told: dict[str, Any], fresh: bool) -> Labelled:
    whole = "expect" in told
    expect = told["expect"] if whole else {"intent": told["intent"], "alt": {"intent": told.get("alt", [])}}
    return Labelled(told["text"], datetime.fromisoformat(told["now"]), told["tz"], expect, whole, fresh)
