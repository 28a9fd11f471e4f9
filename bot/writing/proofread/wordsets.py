"""Closed sets of words that the rules use, kept as data so that the code reads as rules."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _sets() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in (files(__package__) / "data" / "word_sets.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            found[name] = []
        elif line and not line.startswith("#"):
            found[name] += line.split()
    return {each: frozenset(words) for each, words in found.items()}


def word_set(name: str) -> frozenset[str]:
    """The set of that name; KeyError if the data file has none."""
    return _sets()[name]
