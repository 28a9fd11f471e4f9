"""Capitals for an employer's name that was typed in small letters."""

from __future__ import annotations

import re
from typing import Final

from bot.language.names.words.endings import COMPANY_ENDINGS, SHORT_FORMS

_SMALL: Final = frozenset({"of", "and", "the", "for", "in", "on", "at", "de", "la", "del", "du"})
_INITIALS: Final = frozenset({"nhs", "uk", "usa", "ymca", "bbc", "itv", "ai", "it", "hr"})


def capitals(name: str) -> str:
    """ "st thomas hospital" as "St Thomas Hospital". Only where the last word says what kind of place it is:
    who writes "adidas" or "ustwo" may well mean it so."""
    words = name.split()
    if name != name.lower() or len(words) < 2 or words[-1] not in COMPANY_ENDINGS | SHORT_FORMS:
        return name
    return " ".join(_capital(word, first=at == 0) for at, word in enumerate(words))


def _capital(word: str, *, first: bool) -> str:
    if word in _INITIALS:
        return word.upper()
    if (word in _SMALL and not first) or re.search(r"[^a-z’'-]", word):
        return word
    return word[:1].upper() + word[1:]
