"""The rows that benchmarks print: one subject, ours or an anchor, and its figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BenchRow:
    """One line of a benchmark's table; `figures` maps a column's heading (with its unit) to its value."""

    name: str
    ours: bool
    figures: dict[str, float | str]
