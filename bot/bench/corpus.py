"""The corpora that come with the benchmarks: messages to understand, drafts to proofread."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "corpora"
MESSAGES: Final = _FOLDER / "messages.jsonl"
DRAFTS: Final = _FOLDER / "drafts.jsonl"


def lines(corpus: Path) -> int:
    """How many messages or drafts it holds."""
    return sum(1 for line in corpus.read_text(encoding="utf-8").splitlines() if line.strip())
