"""Words of a sentence with what agreement needs: whether a clause opens there, and nouns' number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.lexicon import lexicon
from bot.writing.proofread.patterns import same_case
from bot.writing.proofread.text import Span, Text
from bot.writing.proofread.wordsets import word_set

PLURAL_FOR = {
    **{"is": "are", "was": "were", "has": "have", "does": "do"},
    **{"isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"},
}
SINGULAR_FOR = {
    **{"are": "is", "were": "was", "have": "has", "do": "does"},
    **{"aren't": "isn't", "weren't": "wasn't", "haven't": "hasn't", "don't": "doesn't"},
}
WHY_PLURAL = "The subject is plural, so the verb is too."
WHY_SINGULAR = "The subject is singular, so the verb is too."
_PLURALS = frozenset(["people", "children", "men", "women", "staffs"])
_NO_NUMBER = frozenset(
    ["data", "half", "number", "lot", "majority", "rest", "series", "species", "aircraft", "means"]
)


@dataclass(frozen=True)
class Token:
    """One word in lower case, its place, whether a clause opens there, whether punctuation stands before."""

    word: str
    start: int
    end: int
    opens: bool
    gap: bool


def tokens_of(sentence: Span, text: Text) -> list[Token]:
    """The words of a sentence."""
    tokens: list[Token] = []
    end = sentence.start
    for found in re.compile(r"[^\W_][\w'-]*").finditer(text.plain, sentence.start, sentence.end):
        gap = re.search(r"[,;:()—–\"]| - ", text.plain[end : found.start()]) is not None
        before = tokens[-1].word if tokens else ""
        opens = (
            not tokens or gap or before in word_set("openers") or (before == "and" and _joins_clauses(tokens))
        )
        tokens.append(Token(found.group().casefold(), found.start(), found.end(), opens, gap))
        end = found.end()
    return tokens


def _joins_clauses(tokens: list[Token]) -> bool:
    """Whether the "and" just read joins two clauses: it follows a comma, or a clause that has its verb."""
    if tokens[-1].gap:
        return True
    clause: list[str] = []
    for token in reversed(tokens[:-1]):
        clause.append(token.word)
        if token.gap:
            break
    finite = any(word in ("is", "was", "were", "are", "am", "will", "can", "would") for word in clause)
    return finite and not any(
        word in lexicon().ing or word in ("to", "what", "between", "both") for word in clause
    )


def number_of(word: str, context: DraftContext) -> str | None:
    """Whether a noun is "singular" or "plural", where that is plain; else None."""
    words = lexicon()
    if word in _PLURALS:
        return "plural"
    if word in word_set("singular_s") or word in word_set("not_heads") or word in _NO_NUMBER:
        return None
    if word in words.plural and word not in words.singular:
        return None if words.plural[word] in _NO_NUMBER else "plural"
    if word not in words.singular and word not in words.mass:
        return None
    either = word in words.collective and (context.british or word not in word_set("american_singular"))
    return None if either else "singular"


def finding(text: Text, token: Token, fix: str, why: str) -> Finding:
    """A finding on one word, with its replacement if there is one."""
    words = text.raw[token.start : token.end]
    fixes = (same_case(fix, words),) if fix else ()
    return Finding(FaultKind.GRAMMAR, token.start, token.end, words, why, fixes)
