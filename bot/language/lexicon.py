"""The word lists of `data/`, each read once when first needed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def _lines(name: str) -> list[str]:
    text = files("bot.language").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def given_names() -> frozenset[str]:
    return _words("given_names.txt")


@cache
def common_words() -> frozenset[str]:
    """Words that are no names when written small."""
    return _words("common_words.txt")


@cache
def sure_names() -> frozenset[str]:
    """Given names that are no word of the language."""
    return given_names() - common_words()


@cache
def role_heads() -> frozenset[str]:
    return _words("roles.txt")


@cache
def role_words() -> frozenset[str]:
    """Words that can stand before the head noun of a job title."""
    return _words("role_words.txt")


@cache
def agencies() -> frozenset[str]:
    """Agencies, job boards and apps: never the employer by themselves."""
    return frozenset(_lines("agencies.txt"))


@cache
def mail_providers() -> frozenset[str]:
    return _words("mail_providers.txt")


@cache
def companies_like_words() -> frozenset[str]:
    """Employers whose names read as dates, persons or common words."""
    return frozenset(_lines("companies_like_words.txt"))


@cache
def employers() -> frozenset[str]:
    """Well-known employers, as people write them."""
    return frozenset(_lines("employers.txt"))


@cache
def surnames() -> frozenset[str]:
    return _words("surnames.txt")
