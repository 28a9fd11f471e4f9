"""Learns a tagger: the averaged structured perceptron (Collins, 2002)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.learned.tagger import NEVER, OUTSIDE, best_way, may_follow, move
from bot.language.learned.weights import Weights, rounded


@dataclass(frozen=True, slots=True)
class Sentence:
    """The features of each token, and its right tag."""

    tokens: Sequence[Sequence[str]]
    tags: Sequence[str]


class _Chain:
    """Weights while they are learned. Beside each row stands the sum of its changes times their moment,
    from which its average over all moments follows."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        self.labels = labels
        self.moment = 1
        self._rows: dict[str, list[float]] = {}
        self._late: dict[str, list[float]] = {}

    def learn(self, sentence: Sentence) -> None:
        """Weights towards the right tags, and away from those taken for right."""
        taken = self._tags(sentence.tokens)
        if taken != sentence.tags:
            self._shift(sentence.tokens, sentence.tags, 1.0)
            self._shift(sentence.tokens, taken, -1.0)
        self.moment += 1

    def averaged(self) -> dict[str, list[float]]:
        """The mean of each weight over all moments."""
        return {
            feature: [now - late / self.moment for now, late in zip(row, self._late[feature], strict=True)]
            for feature, row in self._rows.items()
        }

    def _shift(self, tokens: Sequence[Sequence[str]], tags: Sequence[str], by: float) -> None:
        before = OUTSIDE
        for features, tag in zip(tokens, tags, strict=True):
            label = self.labels.index(tag)
            for feature in features:
                self._change(feature, label, by)
            self._change(move(before, tag), 0, by)
            before = tag

    def _change(self, feature: str, label: int, by: float) -> None:
        row = self._rows.setdefault(feature, [0.0] * len(self.labels))
        late = self._late.setdefault(feature, [0.0] * len(self.labels))
        row[label] += by
        late[label] += by * self.moment

    def _tags(self, tokens: Sequence[Sequence[str]]) -> list[str]:
        sums = [self._sums(features) for features in tokens]
        moves = [[self._move(before, tag) for before in self.labels] for tag in self.labels]
        return [self.labels[n] for n in best_way(sums, moves, self.labels.index(OUTSIDE))]

    def _sums(self, features: Sequence[str]) -> list[float]:
        rows = [row for feature in features if (row := self._rows.get(feature))]
        return [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(self.labels)

    def _move(self, before: str, tag: str) -> float:
        if not may_follow(before, tag):
            return NEVER
        return self._rows.get(move(before, tag), [0.0])[0]


def learn_chain(
    sentences: Sequence[Sentence],
    labels: tuple[str, ...],
    *,
    rounds: int = 5,
    seeds: Sequence[int] = (1, 2, 3),
) -> Weights:
    """Each sentence `rounds` times, in an order that the seed fixes; the weights of all seeds together,
    since what one order learned by chance another does not."""
    together: dict[str, list[float]] = {}
    for seed in seeds:
        for feature, row in _learned(sentences, labels, rounds, seed).items():
            sums = together.setdefault(feature, [0.0] * len(labels))
            sums[:] = [one + other for one, other in zip(sums, row, strict=True)]
    return rounded(labels, together)


def _learned(
    sentences: Sequence[Sentence], labels: tuple[str, ...], rounds: int, seed: int
) -> dict[str, list[float]]:
    chain, order = _Chain(labels), [sentence for sentence in sentences if sentence.tokens]
    shuffle = random.Random(seed).shuffle
    for _ in range(rounds):
        shuffle(order)
        for sentence in order:
            chain.learn(sentence)
    return chain.averaged()
