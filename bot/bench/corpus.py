"""The corpora that come with the benchmarks: messages to understand, drafts to proofread."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "corpora"
MESSAGES: Final = _FOLDER / "messages.jsonl"
DRAFTS: Final = _FOLDER / "drafts.jsonl"
