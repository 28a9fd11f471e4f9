"""Weights in memory and in files.

A weight is one byte, 128 standing for nothing, and a feature's weights for all labels are one `bytes`: tens
of thousands of them take a few megabytes, and a column is added up without leaving C.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

NOTHING = 128
_MOST = 127
_FOLDER = "data/weights"


@dataclass(frozen=True, slots=True)
class Weights:
    """`rows`: feature -> one byte a label. `step`: what one unit is worth (in classifiers: natural
    logarithm of odds)."""

    labels: tuple[str, ...]
    step: float
    rows: Mapping[str, bytes]

    def add_up(self, features: Iterable[str]) -> list[int]:
        """The sum of each label over the features that have weights, in steps."""
        known = [row for feature in features if (row := self.rows.get(feature)) is not None]
        if not known:
            return [0] * len(self.labels)
        nothing = NOTHING * len(known)
        return [sum(column) - nothing for column in zip(*known, strict=True)]


def rounded(labels: tuple[str, ...], learned: Mapping[str, list[float]]) -> Weights:
    """Weights in bytes; what rounds to nothing for every label is left out."""
    most = max((abs(weight) for row in learned.values() for weight in row), default=1.0) or 1.0
    step = most / _MOST
    rows = {feature: bytes(NOTHING + round(w / step) for w in row) for feature, row in learned.items()}
    empty = bytes([NOTHING] * len(labels))
    return Weights(labels, step, {feature: row for feature, row in rows.items() if row != empty})


def load(name: str) -> Weights:
    """The weights that ship with the bot, by the name of their file."""
    packed = files("bot.language").joinpath(_FOLDER, f"{name}.txt.gz").read_bytes()
    head, *lines = gzip.decompress(packed).decode().split("\n")
    step, *labels = head.split("\t")
    rows = dict(line.split("\t") for line in lines)
    return Weights(tuple(labels), float(step), {feature: bytes.fromhex(row) for feature, row in rows.items()})


def save(weights: Weights, folder: Path, name: str) -> Path:
    """One line a feature, in order: the same weights make the same file, byte for byte."""
    head = "\t".join([repr(weights.step), *weights.labels])
    lines = [f"{feature}\t{row.hex()}" for feature, row in sorted(weights.rows.items())]
    path = folder / f"{name}.txt.gz"
    path.write_bytes(gzip.compress("\n".join([head, *lines]).encode(), mtime=0))
    return path
