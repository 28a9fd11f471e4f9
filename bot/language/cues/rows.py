"""The rows of a phrasebook, several of one kind at once."""

from __future__ import annotations

#: (kind, first words, pattern of the rest)
Row = tuple[str, str, str]


def rows(kind: str, *phrases: tuple[str, str]) -> list[Row]:
    """The phrases of one kind: (first words separated by "|", pattern of what follows the first word)."""
    return [(kind, firsts, rest) for firsts, rest in phrases]
