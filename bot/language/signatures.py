"""What stands below a mail: who signs, and for which employer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.language import lexicon
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.patterns import one_of
from bot.language.text import Message
from bot.language.understanding import Span

_DASH: Final = re.compile(r"\s[-–]\s")
_LINES: Final = re.compile(r"[\n|(),]")
_TITLE: Final = re.compile(
    r"\b"
    + one_of(
        "manager|recruiter|director|head|lead|partner|officer|assistant|coordinator|acquisition|talent",
        "resources|hr|people|team|recruitment|engineer|founder|ceo|cto|consultant|administrator|specialist|vp",
        r"president|tel|phone|mobile|email|www|http|sent from|she|he|they|\d",
    )
    + r"\b|\x01"
)
_FOR: Final = re.compile(r"(?:\bat|@|,|-|–) (.+)$")
_AROUND: Final = " \t>\"'-–|."
_LONGEST_NAME: Final = 40  # letters


@dataclass(frozen=True, slots=True)
class Signature:
    """The spans of the name that signs, and of the employer."""

    signed: Span | None = None
    company: Span | None = None


def read(message: Message, closing: re.Match[str]) -> Signature:
    """The signature behind "Best regards": groups `name`, its first line, and `rest`."""
    start, end = tidy(message, closing.span("name"))
    if split := _DASH.search(message.plain[start:end]):  # "Best, Colleen - Bluefin Software"
        name = tidy(message, (start, start + split.start()))
        return Signature(Span(*name), Span(*tidy(message, (start + split.end(), end))))
    words = message.low[start:end].split()
    if _no_person(words):
        return Signature(None, None if "team" in words else Span(start, end))
    return Signature(Span(start, end) if end > start else None, _company(message, closing.span("rest")))


def tidy(message: Message, span: tuple[int, int]) -> tuple[int, int]:
    """The span without the marks around it."""
    start, end = span
    while end > start and not message.plain[end - 1].isalnum():
        end -= 1
    while start < end and not message.plain[start].isalnum():
        start += 1
    return start, end


def _no_person(words: list[str]) -> bool:
    """ "Acme Ltd", "The Recruitment Team"."""
    return (
        len(words) > 1
        and words[0] not in lexicon.given_names()
        and (words[-1] in COMPANY_ENDINGS or "team" in words)
    )


def _company(message: Message, span: tuple[int, int]) -> Span | None:
    """The line that is neither name nor title, or what a title's line says behind "at"."""
    for place, line in _lines(message, span):
        if _TITLE.search(line.casefold()):
            behind = _FOR.search(line)
            if behind and not _TITLE.search(behind[1].casefold()) and behind[1][0].isupper():
                begin = place + behind.start(1)
                return Span(begin, begin + len(behind[1]))
        elif not _no_employer(line.casefold()):
            return Span(place, place + len(line))
    return None


def _lines(message: Message, span: tuple[int, int]) -> Iterator[tuple[int, str]]:
    """The lines that can be a name, and where they begin."""
    start, end = span
    at = start
    for line in _LINES.split(message.plain[start:end]):
        text = line.strip(_AROUND)
        place = message.plain.find(text, at) if text else -1
        at += len(line) + 1
        if text and (text[0].isupper() or text[0].isdigit()) and len(text) <= _LONGEST_NAME:
            yield place, text


def _no_employer(low: str) -> bool:
    """An agency, or a job's title alone."""
    heads, others = lexicon.role_heads(), lexicon.role_words()
    return low in lexicon.agencies() or all(word in heads or word in others for word in low.split())
