"""The tables that the search for names looks words up in. Every word is one token, in small letters."""

from __future__ import annotations


def table(*rows: str) -> frozenset[str]:
    """The words of some rows of text."""
    return frozenset(" ".join(rows).split())
