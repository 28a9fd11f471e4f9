"""Patterns put together from lists of words, so that a long choice is read in several short lines.

Each piece is itself a pattern, and may hold several ways: `one_of("a|an", "the")` is `(?:a|an|the)`."""

from __future__ import annotations


def either(*ways: str) -> str:
    """The ways in a row, to stand inside a choice."""
    return "|".join(ways)


def one_of(*ways: str) -> str:
    return f"(?:{either(*ways)})"


def maybe(*ways: str) -> str:
    """One of the ways, or nothing."""
    return f"(?:{either(*ways)})?"


def any_of(*ways: str) -> str:
    """As many of the ways as there are, in any order, or nothing."""
    return f"(?:{either(*ways)})*"
