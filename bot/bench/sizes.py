"""How much is measured."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

T = TypeVar("T")


class Size(Enum):
    """A smoke test; all benchmarks in one run of a few minutes; one benchmark by name, at its full size."""

    QUICK = 0
    USUAL = 1
    FULL = 2

    def of(self, quick: T, usual: T, full: T) -> T:
        """That one of the three."""
        return (quick, usual, full)[self.value]
