"""Which of a few labels fits best: multinomial logistic regression."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from bot.language.learned.weights import Adder, Weights


@dataclass(frozen=True, slots=True)
class Verdict:
    """`chances` holds a probability (0 to 1) for every label."""

    chances: dict[str, float]

    @property
    def best(self) -> str:
        return max(self.chances, key=self.chances.__getitem__)

    @property
    def sure(self) -> float:
        return max(self.chances.values())


class Classifier:
    """Judges by weights."""

    def __init__(self, weights: Weights) -> None:
        self._labels, self._step, self._adder = weights.labels, weights.step, Adder(weights)

    def judge(self, features: Iterable[str]) -> Verdict:
        sums = [total * self._step for total in self._adder.add_up(features)]
        top = max(sums)
        odds = [math.exp(total - top) for total in sums]
        whole = sum(odds)
        return Verdict({label: o / whole for label, o in zip(self._labels, odds, strict=True)})
