"""What the tagger of names sees of each token: the word, its shape, the lists it is in, its neighbours, and
what the rules took it for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from bot.language import lexicon
from bot.language.names.roles import Role
from bot.language.names.search import Names
from bot.language.text import Message

_HEAD: Final = re.compile(r"[^\W_]+")
_OVER: Final = 4  # scores above are as sure as this one
_LISTS: Final = (
    ("given", lexicon.given_names),
    ("common", lexicon.common_words),
    ("head", lexicon.role_heads),
    ("role", lexicon.role_words),
    ("agency", lexicon.agencies),
    ("surname", lexicon.surnames),
)


@dataclass(frozen=True, slots=True)
class _Token:
    low: str
    shape: str
    lists: str
    begins: bool  # a sentence or a line
    ruled: str  # what the rules took it for
    employer: str  # whether a well-known employer's name begins here ("B") or goes on ("I")


_EDGE = _Token("|", "|", "", False, "", "")


def contexts(message: Message, names: Names, jobs: Sequence[Role], *, fame: bool = True) -> list[list[str]]:
    """The features of each token, in order; without `fame` as if no employer were well known."""
    tokens = _tokens(message, names, jobs, _employers(message) if fame else {})
    whole = _whole(message)
    padded = [_EDGE, _EDGE, _EDGE, *tokens, _EDGE, _EDGE]
    return [
        [*_around(padded, at + 3), *_place(at, len(tokens), tokens[at]), *whole] for at in range(len(tokens))
    ]


def _tokens(
    message: Message, names: Names, jobs: Sequence[Role], employers: Mapping[int, str]
) -> list[_Token]:
    ruled = _ruled(len(message.tokens), names, jobs)
    tokens: list[_Token] = []
    before = -1
    for index, token in enumerate(message.tokens):
        begins = before < 0 or "\n" in message.plain[before : token.start] or tokens[-1].low in ".!?:"
        word = message.plain[token.start : token.end]
        lists = _lists(token.low, message.classes[index][0])
        tokens.append(_Token(token.low, shape(word), lists, begins, ruled[index], employers.get(index, "")))
        before = token.end
    return tokens


@lru_cache(maxsize=8192)  # few words make up most of what is written
def _lists(low: str, kind: str) -> str:
    inside = [name for name, words in _LISTS if low in words()]
    return ",".join(inside if kind == "WORD" else [*inside, kind])


def _ruled(count: int, names: Names, jobs: Sequence[Role]) -> list[str]:
    ruled = [""] * count
    for mark, ranges in (
        ("C", [(n.first, n.last, n.score) for n in names.companies]),
        ("P", [(n.first, n.last, n.score) for n in names.people]),
        ("R", [(job.first, job.last, job.score) for job in jobs]),
    ):
        for first, last, score in ranges:
            for index in range(first, last):
                ruled[index] += f"{mark}{min(_OVER, int(score))}"
    return ruled


@cache
def _employers_by_first() -> dict[str, list[str]]:
    """Well-known employers by the first letters and digits of their names, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(lexicon.employers(), key=len, reverse=True):
        found.setdefault(_head(name), []).append(name)
    return found


def _head(text: str) -> str:
    head = _HEAD.match(text)
    return head[0] if head else ""


def _employers(message: Message) -> dict[int, str]:
    """Where names of well-known employers begin ("B") and go on ("I"), a possessive 's included."""
    marks: dict[int, str] = {}
    for first, token in enumerate(message.tokens):
        if first not in marks and (end := _employer_ends(message.low, token.start, _head(token.low))):
            inside = range(first, bisect_left(message.tokens, end, key=lambda token: token.start))
            marks |= {index: "B" if index == first else "I" for index in inside}
    return marks


def _employer_ends(low: str, start: int, head: str) -> int:
    """Where the employer's name that begins at `start` ends; 0 if none begins."""
    for name in _employers_by_first().get(head, ()):
        end = start + len(name)
        if low.startswith(name, start) and not low[end : end + 1].isalnum():
            return end
    return 0


def shape(word: str) -> str:
    """How a word is written: X, XX, Xx, xX (eBay), x, 9, x9, or the mark itself."""
    if word.islower() and word.isalpha():  # most are
        return "x"
    if word.isdigit():
        return "9"
    if any(letter.isdigit() for letter in word):
        return "x9"
    if not word[0].isalpha():
        return word[0]
    if word.islower():
        return "x"
    if word.isupper():
        return "XX" if len(word) > 1 else "X"
    return "Xx" if word[0].isupper() and word[1:].islower() else "xX"


def _whole(message: Message) -> list[str]:
    """What holds for the whole message: capitals that say nothing."""
    return [mark for mark, holds in (("small", message.small), ("loud", message.shouted)) if holds]


def _around(tokens: Sequence[_Token], at: int) -> list[str]:
    third, second, one, own, after, later = tokens[at - 3 : at + 3]
    return [
        f"w {own.low}",
        f"end {own.low[-3:]}",
        f"sh {own.shape}",
        f"in {own.lists}",
        f"sh in {own.shape} {own.lists} {own.begins}",
        f"-1 {one.low}",
        f"-2 {second.low}",
        f"+1 {after.low}",
        f"+2 {later.low}",
        f"-1sh {one.shape}",
        f"+1sh {after.shape}",
        f"-1in {one.lists}",
        f"+1in {after.lists}",
        f"-21 {second.low} {one.low}",
        f"-321 {third.low} {second.low} {one.low}",
        f"+12 {after.low} {later.low}",
        f"-1 sh {one.low} {own.shape}",
        f"-2 sh {second.low} {own.shape}",
        f"+1 sh {after.low} {own.shape}",
        f"+1in sh {after.lists} {own.shape}",
        f"-1 in {one.low} {own.lists}",
        f"shapes {one.shape} {own.shape} {after.shape}",
        f"-1+1 {one.low} {after.low}",
        f"-1w {one.low} {own.low}",
        f"w+1 {own.low} {after.low}",
        f"firm {own.employer} {own.shape}",
        f"firm -1 {own.employer} {one.low}",
        f"firm rule {own.employer} {own.ruled}",
        f"rule {own.ruled}",
        f"rule- {one.ruled} {own.ruled}",
        f"rule+ {own.ruled} {after.ruled}",
        f"rule sh {own.ruled} {own.shape}",
        f"rule in {own.ruled} {own.lists}",
    ]


def _place(at: int, count: int, token: _Token) -> list[str]:
    """Beginnings and ends say much in short notes: "Acme: no", "... regards, Leo"."""
    marks = ["begins"] if token.begins else []
    if at < 2:
        marks.append(f"at {at} {token.shape}")
    if at >= count - 2:
        marks.append(f"left {count - 1 - at} {token.shape}")
    return marks
