"""Weights in memory and in files.

A weight is one byte, 128 standing for nothing, and a feature's weights for all labels are one `bytes`: tens
of thousands of them take a few megabytes. To be added up, the bytes of a feature stand in one number, far
enough apart that no sum runs into the next: then one addition does it for all labels.
"""

from __future__ import annotations

import gzip
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

NOTHING = 128
_MOST = 127
_ROOM = 4  # bytes for a sum: as `struct` reads an "I"
_LEAST = 2  # steps: below that a weight says nothing
_FOLDER = "data/weights"
_END = b"\x00"  # stands between the features and their weights: no feature holds one


@dataclass(frozen=True, slots=True)
class Weights:
    """`rows`: feature -> one byte a label. `step`: what one unit is worth (in classifiers: natural
    logarithm of odds)."""

    labels: tuple[str, ...]
    step: float
    rows: Mapping[str, bytes]


class Adder:
    """Adds up the weights of features."""

    def __init__(self, weights: Weights) -> None:
        self._width = _ROOM * len(weights.labels)
        self._apart = struct.Struct(f"<{len(weights.labels)}I").unpack
        self._rows = dict(zip(weights.rows, self._numbers(weights.rows.values()), strict=True))

    def add_up(self, features: Iterable[str]) -> list[int]:
        """The sum of each label over the features that have weights, in steps."""
        known = list(filter(None, map(self._rows.get, features)))  # quickly: most of a reading is here
        nothing = NOTHING * len(known)
        return [total - nothing for total in self._apart(sum(known).to_bytes(self._width, "little"))]

    def _numbers(self, rows: Iterable[bytes]) -> Iterator[int]:
        packed = b"".join(rows)
        spread = bytearray(_ROOM * len(packed))
        spread[::_ROOM] = packed
        for at in range(0, len(spread), self._width):
            yield int.from_bytes(spread[at : at + self._width], "little")


def rounded(labels: tuple[str, ...], learned: Mapping[str, list[float]]) -> Weights:
    """Weights in bytes; what says (nearly) nothing of every label is left out."""
    most = max((abs(weight) for row in learned.values() for weight in row), default=1.0) or 1.0
    step = most / _MOST
    rows = {feature: bytes(NOTHING + round(w / step) for w in row) for feature, row in learned.items()}
    telling = {f: row for f, row in rows.items() if any(abs(byte - NOTHING) >= _LEAST for byte in row)}
    return Weights(labels, step, telling)


def load(name: str) -> Weights:
    """The weights that ship with the bot, by the name of their file."""
    packed = files("bot.language").joinpath(_FOLDER, f"{name}.gz").read_bytes()
    text, _, weights = gzip.decompress(packed).partition(_END)
    head, *features = text.decode().split("\n")
    step, *labels = head.split("\t")
    width = len(labels)
    rows = {feature: weights[at * width : (at + 1) * width] for at, feature in enumerate(features)}
    return Weights(tuple(labels), float(step), rows)


def save(weights: Weights, folder: Path, name: str) -> Path:
    """A line with the step and the labels, a line a feature, and behind them all their bytes. In order: the
    same weights make the same file, byte for byte."""
    head = "\t".join([repr(weights.step), *weights.labels])
    rows = sorted(weights.rows.items())
    text = "\n".join([head, *(feature for feature, _ in rows)])
    path = folder / f"{name}.gz"
    path.write_bytes(gzip.compress(text.encode() + _END + b"".join(row for _, row in rows), mtime=0))
    return path
