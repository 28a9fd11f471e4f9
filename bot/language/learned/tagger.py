"""Which tokens form a name of which kind: a linear chain, read with Viterbi's algorithm.

Tags follow the BIO scheme of the field: "B-company" begins a company, "I-company" goes on with it, "O" is
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import add
from typing import Final

from bot.language.learned.weights import Weights

OUTSIDE: Final = "O"
NEVER: Final = -1e9


@dataclass(frozen=True, slots=True)
class Tagged:
    """Tokens `first` to `last` (exclusive) form a name of this kind."""

    kind: str
    first: int
    last: int


def may_follow(before: str, tag: str) -> bool:
    """A name is gone on with only where one of its kind has begun."""
    return not tag.startswith("I-") or before[2:] == tag[2:]


def move(before: str, tag: str) -> str:
    """The feature of one tag following another; its weight stands under the first label."""
    return f"{before}>{tag}"


def tagged(tags: Sequence[str]) -> Iterator[Tagged]:
    """The names that a row of tags spells."""
    first = 0
    for index, tag in enumerate(tags):
        if tag == OUTSIDE:
            continue
        if tag.startswith("B-"):
            first = index
        if index + 1 == len(tags) or not tags[index + 1].startswith("I-"):
            yield Tagged(tag[2:], first, index + 1)


def best_way(sums: Sequence[Sequence[float]], moves: Sequence[Sequence[float]], start: int) -> list[int]:
    """The numbers of the tags with the greatest total. `sums[place][tag]`; `moves[tag][tag before]`; before
    the first place stands the tag `start`."""
    best = [own + row[start] for own, row in zip(sums[0], moves, strict=True)]
    ways: list[list[int]] = []
    for here in sums[1:]:
        way, reached = [], []
        for row, own in zip(moves, here, strict=True):
            totals = list(map(add, best, row))
            top = max(totals)
            way.append(totals.index(top))
            reached.append(top + own)
        ways.append(way)
        best = reached
    road = [max(range(len(best)), key=best.__getitem__)]
    for way in reversed(ways):
        road.append(way[road[-1]])
    return road[::-1]


class Tagger:
    """Tags the tokens of a message."""

    def __init__(self, weights: Weights) -> None:
        self.labels = weights.labels
        self._weights = weights
        self._moves = [[self._move(before, tag) for before in self.labels] for tag in self.labels]

    def _move(self, before: str, tag: str) -> float:
        if not may_follow(before, tag):
            return NEVER
        return self._weights.add_up([move(before, tag)])[0]

    def tags(self, tokens: Sequence[Sequence[str]], given: Mapping[int, str]) -> list[str]:
        """One tag a token, from each token's features; those `given` for some tokens stand."""
        if not tokens:
            return []
        sums = [self._sums(features, given.get(index)) for index, features in enumerate(tokens)]
        road = best_way(sums, self._moves, self.labels.index(OUTSIDE))
        return [self.labels[number] for number in road]

    def _sums(self, features: Sequence[str], given: str | None) -> Sequence[float]:
        if given is not None:
            return [0 if tag == given else NEVER for tag in self.labels]
        return self._weights.add_up(features)
