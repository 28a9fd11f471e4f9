"""Weights in memory and in files.

A weight is one byte, 128 standing for nothing. In memory a feature's weights for all labels are one whole
number, two bytes a label: tens of thousands of them take a few megabytes, and those of many features are
added up at once, as numbers are, without leaving C.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from struct import Struct

NOTHING = 128
_MOST = 127
_LEAST = 2  # steps: below that a weight says nothing
_AT_ONCE = 257  # rows of which the sums, of one byte each, still fit into two bytes
_FOLDER = "data/weights"
_END = b"\x00"  # stands between the features and their weights: no feature holds one


@dataclass(frozen=True, slots=True)
class Weights:
    """`rows`: feature -> its weights, packed. `step`: what one unit is worth (in classifiers: natural
    logarithm of odds)."""

    labels: tuple[str, ...]
    step: float
    rows: Mapping[str, int]

    def add_up(self, features: Iterable[str]) -> list[int]:
        """The sum of each label over the features that have weights, in steps."""
        known = list(filter(None, map(self.rows.get, features)))  # quickly: most of a reading is here
        if len(known) <= _AT_ONCE:
            return self._sums(known)
        parts = (known[at : at + _AT_ONCE] for at in range(0, len(known), _AT_ONCE))
        return [sum(column) for column in zip(*map(self._sums, parts), strict=True)]

    def _sums(self, rows: list[int]) -> list[int]:
        width, nothing = len(self.labels), NOTHING * len(rows)
        return [total - nothing for total in _lanes(width)(sum(rows).to_bytes(2 * width, "little"))]


@cache
def _lanes(width: int) -> Callable[[bytes], tuple[int, ...]]:
    return Struct(f"<{width}H").unpack


def pack(weights: bytes) -> int:
    """One byte a label as one number of two bytes a label."""
    return int.from_bytes(_widened(weights), "little")


def _widened(weights: bytes) -> bytearray:
    wide = bytearray(2 * len(weights))
    wide[::2] = weights
    return wide


def _unpacked(row: int, width: int) -> bytes:
    return row.to_bytes(2 * width, "little")[::2]


def rounded(labels: tuple[str, ...], learned: Mapping[str, list[float]]) -> Weights:
    """Weights in bytes; what says (nearly) nothing of every label is left out."""
    most = max((abs(weight) for row in learned.values() for weight in row), default=1.0) or 1.0
    step = most / _MOST
    rows = {feature: bytes(NOTHING + round(w / step) for w in row) for feature, row in learned.items()}
    telling = {f: pack(row) for f, row in rows.items() if any(abs(byte - NOTHING) >= _LEAST for byte in row)}
    return Weights(labels, step, telling)


def load(name: str) -> Weights:
    """The weights that ship with the bot, by the name of their file."""
    packed = files("bot.language").joinpath(_FOLDER, f"{name}.gz").read_bytes()
    text, _, weights = gzip.decompress(packed).partition(_END)
    head, *features = text.decode().split("\n")
    step, *labels = head.split("\t")
    wide, size, number = bytes(_widened(weights)), 2 * len(labels), int.from_bytes
    rows = {
        feature: number(wide[at : at + size], "little")
        for feature, at in zip(features, range(0, len(wide), size), strict=True)
    }
    return Weights(tuple(labels), float(step), rows)


def save(weights: Weights, folder: Path, name: str) -> Path:
    """A line with the step and the labels, a line a feature, and behind them all their bytes. In order: the
    same weights make the same file, byte for byte."""
    head = "\t".join([repr(weights.step), *weights.labels])
    rows = sorted(weights.rows.items())
    text = "\n".join([head, *(feature for feature, _ in rows)])
    path = folder / f"{name}.gz"
    numbers = b"".join(_unpacked(row, len(weights.labels)) for _, row in rows)
    path.write_bytes(gzip.compress(text.encode() + _END + numbers, mtime=0))
    return path
