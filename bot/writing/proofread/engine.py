"""The grammar checker behind our own interface: the only importer of `harper`.

What it must not judge (names, terms of trades, codes) is replaced by everyday words before it looks, and its
answers are put back in their places. Its spans count code points, as ours do. Building a checker takes about
a second and its first text about two more. It is not thread-safe; the caller holds the lock.
"""

from __future__ import annotations

import importlib.util
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

UNKNOWN_WORD_RULES = frozenset({"SpellCheck", "SplitWords", "WrongNegative"})


@dataclass(frozen=True)
class Hint:
    """One remark: the rule's name, the place in the text as given, its words for it, suggestions."""

    rule: str
    kind: str
    start: int
    end: int
    message: str
    suggestions: tuple[str, ...]


@dataclass(frozen=True)
class Mask:
    """A piece of the text and the everyday word that stands in for it while the engine looks."""

    start: int
    end: int
    stand_in: str


class Engine:
    """One grammar checker for British and American English, each built at first use."""

    def __init__(self) -> None:
        self._linters: dict[bool, Any] = {}
        self._broken = importlib.util.find_spec("harper") is None

    @property
    def available(self) -> bool:
        """Whether the package is there and has not failed."""
        return not self._broken

    def hints(self, text: str, masks: list[Mask], british: bool) -> list[Hint]:
        """The engine's remarks on a text; none where the package is missing or fails."""
        linter = self._linter(british)
        if linter is None:
            return []
        masked, original = _masked(text, masks)
        try:
            found = linter.organized_lints(masked, language="plaintext")
        except (RuntimeError, ValueError):  # its own failures; the rules of our own still stand
            self._broken = True
            return []
        return [
            hint
            for rule, lints in found.items()
            for hint in (_hint(rule, lint, original) for lint in lints)
            if not any(
                mask.start < hint.end and hint.start < mask.end and rule in UNKNOWN_WORD_RULES
                for mask in masks
            )
        ]

    def _linter(self, british: bool) -> Any:
        if self._broken:
            return None
        if british not in self._linters:
            try:
                self._linters[british] = _built(british)
            except (ImportError, RuntimeError, ValueError, OSError):
                self._broken = True
                return None
        return self._linters[british]


def _chosen_rules() -> frozenset[str]:
    lines = (files(__package__) / "data" / "engine_rules.txt").read_text("utf-8").splitlines()
    return frozenset(rule for line in lines if not line.startswith("#") for rule in line.split())


def _built(british: bool) -> Any:
    import harper

    linter = harper.Linter(harper.Dialect.BRITISH if british else harper.Dialect.AMERICAN)
    chosen = _chosen_rules()
    linter.set_lint_config({rule: rule in chosen for rule in linter.get_lint_config()})
    return linter


def _hint(rule: str, lint: Any, original: Callable[[int, bool], int]) -> Hint:
    start, end = original(lint.span.start, False), original(lint.span.end, True)
    options = tuple(_option(lint, suggestion) for suggestion in lint.suggestions)
    return Hint(rule, lint.lint_kind, start, end, lint.message, options)


def _option(lint: Any, suggestion: Any) -> str:
    if suggestion.kind == 2:  # insert after the words
        return str(lint.problem_text) + str(suggestion.replacement_text)
    return str(suggestion.replacement_text)  # empty where the words are to go


def _masked(text: str, masks: list[Mask]) -> tuple[str, Callable[[int, bool], int]]:
    """The text with stand-ins, and the way back from its positions to those of the text."""
    pieces: list[str] = []
    marks: list[tuple[int, int, bool]] = [
        (0, 0, False)
    ]  # (masked position, original position, inside a stand-in)
    position = length = 0
    for mask in masks:
        pieces += [text[position : mask.start], mask.stand_in]
        length += mask.start - position
        marks.append((length, mask.start, True))
        length += len(mask.stand_in)
        marks.append((length, mask.end, False))
        position = mask.end
    pieces.append(text[position:])
    starts = [mark[0] for mark in marks]

    def original(at: int, is_end: bool) -> int:
        index = bisect_right(starts, at - 1 if is_end else at) - 1
        begin, where, inside = marks[max(index, 0)]
        if inside:
            return marks[index + 1][1] if is_end else where
        return where + at - begin

    return "".join(pieces), original


class PlainEngine:
    """The engine as it comes, all default rules and no masks: what the benchmark compares with."""

    def __init__(self) -> None:
        import harper

        self._linters = {
            True: harper.Linter(harper.Dialect.BRITISH),
            False: harper.Linter(harper.Dialect.AMERICAN),
        }

    def spans(self, text: str, british: bool) -> list[tuple[int, int]]:
        """Where it remarks on something."""
        return [
            (lint.span.start, lint.span.end)
            for lint in self._linters[british].lint(text, language="plaintext")
        ]
