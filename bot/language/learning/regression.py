"""Learns a classifier: multinomial logistic regression by stochastic gradients, with steps that grow
smaller for features seen often (AdaGrad; Duchi, Hazan and Singer, 2011) and a pull towards nothing."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.language.learned.weights import Weights, rounded

_STEP: Final = 0.05
_PULL: Final = 1e-3
_AT_LEAST: Final = 0.02  # an error too small to learn from


@dataclass(frozen=True, slots=True)
class Example:
    """Features, and the labels that are right: the likeliest first, others just as good behind."""

    features: Sequence[str]
    right: Sequence[str]


class _Regression:
    def __init__(self, labels: tuple[str, ...]) -> None:
        self.labels = labels
        self._rows: dict[str, list[float]] = {}
        self._squares: dict[str, list[float]] = {}

    def learn(self, example: Example) -> None:
        chances = self._chances(example.features)
        wanted = self._wanted(example.right, chances)
        errors = [w - c for w, c in zip(wanted, chances, strict=True)]
        if max(map(abs, errors)) < _AT_LEAST:
            return
        for feature in example.features:
            row = self._rows.setdefault(feature, [0.0] * len(self.labels))
            squares = self._squares.setdefault(feature, [0.5] * len(self.labels))
            for label, error in enumerate(errors):
                slope = error - _PULL * row[label]
                squares[label] += slope * slope
                row[label] += _STEP * slope / math.sqrt(squares[label])

    def weights(self) -> Weights:
        return rounded(self.labels, self._rows)

    def _chances(self, features: Sequence[str]) -> list[float]:
        rows = [row for feature in features if (row := self._rows.get(feature))]
        sums = [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(self.labels)
        top = max(sums)
        odds = [math.exp(total - top) for total in sums]
        whole = sum(odds)
        return [o / whole for o in odds]

    def _wanted(self, right: Sequence[str], chances: Sequence[float]) -> list[float]:
        """All for the one right label; of several, half for the first, half as the chances are by now."""
        wanted = [0.0] * len(self.labels)
        numbers = [self.labels.index(label) for label in right]
        whole = sum(chances[number] for number in numbers)
        for number in numbers:
            wanted[number] = 0.5 * chances[number] / whole
        wanted[numbers[0]] += 0.5
        return wanted


def learn_labels(
    examples: Sequence[Example],
    labels: tuple[str, ...],
    *,
    rounds: int = 14,
    seen_at_least: int = 3,
    seed: int = 1,
) -> Weights:
    """Each example `rounds` times, in an order that `seed` fixes. Features of fewer than `seen_at_least`
    examples say nothing that would hold elsewhere, and are left out."""
    seen = Counter(feature for example in examples for feature in set(example.features))
    kept = [Example([f for f in e.features if seen[f] >= seen_at_least], e.right) for e in examples]
    regression = _Regression(labels)
    shuffle = random.Random(seed).shuffle
    for _ in range(rounds):
        shuffle(kept)
        for example in kept:
            regression.learn(example)
    return regression.weights()
