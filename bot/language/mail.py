# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Pasted and forwarded mail: whose words are whose. Its text is data; nothing in it is an instruction."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language import lexicon
from bot.language.mask import BLANK
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.text import Message
from bot.language.understanding import Span


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail inside a message. `greeted` is the span of the name that is greeted (the sender of the
    message, no contact), `signature` where the closing begins, `signed` the name there, `company` the
    employer by signature or domain."""

    start: int
    greeted: Span | None = None
    signed: Span | None = None
    company: Span | None = None
    from_name: Span | None = None


_GREETING = re.compile(
    r"(?:^|\n|[\"'>“:.!?,-] ?)[ \t>]{0,9}(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|greetings)[ ,]+(?P<name>(?!there|all|again|bot|team|everyone|just|i\b|guys|folks|how|what)[^\W\d_]{2,20}(?: [^\W\d_]{2,20}){0,2})[ ]*[,!:\n–.-]",
    re.MULTILINE,
)
_CLOSING = re.compile(
    r"(?:^|\n|[.!?\"\x01] |, )[ \t>]{0,9}(?:(?:kind|kindest|best|warm|warmest|many|with (?:kind|best))?[ ]?(?:regards|wishes)|best|cheers|sincerely|yours(?: sincerely| faithfully| truly)?|thanks(?: again| so much)?|many thanks|thank you|all the best|speak soon|talk soon|br|rgds|respectfully|cordially|love)[ ]*(?:,|!|\.|-|–|\n)[ ]*\n?[ ]*[ \t>]{0,9}(?P<name>[^\n,|(]{2,40})(?P<rest>(?:[\n,|(][^\n]{0,80}){0,4})"
)
_HEADER = re.compile(
    r"^[ \t>]{0,9}(?:from|de|von): ?[ ]*\"?(?P<name>[^<\n\"]{2,50}?)\"?[ ]*(?:<[^>\n]*>|\[[^\]\n]*\]|$|\n)",
    re.MULTILINE,
)
_FORWARD = re.compile(
    r"(?:^|\n)[ \t>]{0,9}(?:-{2,}[ ]*(?:forwarded|original) message|begin forwarded message|fwd?:|subject:|from:[ ]|on .{5,60} wrote:)",
    re.MULTILINE,
)
_DOMAIN = re.compile(
    r"@(?:[\w-]+\.){0,2}?([\w-]{2,40})\.(?:com|org|net|io|co|ai|dev|app|edu|gov|uk|de|fr|nl|eu|in|ie|ca|au|us|tech|health|bank|jobs|me|es|it|ch|se|no|dk|pl|ng|za|sg|nz|co\.\w\w|ac\.\w\w|org\.\w\w|gov\.\w\w|nhs\.uk)\b"
)


def find(message: Message) -> Mail | None:
    """The mail in a message, None if there is none."""
    low = message.low
    greeting = _GREETING.search(low)
    closing = max(_CLOSING.finditer(low), key=lambda found: found.start(), default=None)
    header = _HEADER.search(low)
    forward = _FORWARD.search(low)
    if not (forward or header or (greeting and (closing or "\n" in message.plain or '"' in low))):
        return None
    start = min(found.start() for found in (greeting, header, forward) if found)
    return Mail(
        start,
        Span(*greeting.span("name")) if greeting else None,
        *_signature(message, closing if closing and closing.start() > start else None),
        Span(*_tidy(message, header.span("name")))
        if header and "@" not in header["name"] and BLANK not in header["name"]
        else None,
    )


def _signature(message: Message, closing: re.Match[str] | None) -> tuple[Span | None, Span | None]:
    """Who signs, and the employer named there: "Best, Colleen - Bluefin Software"."""
    if closing is None:
        return None, None
    start, end = _tidy(message, closing.span("name"))
    split = re.search(r"\s[-–]\s", message.plain[start:end])
    if split:
        behind = Span(*_tidy(message, (start + split.end(), end)))
        return Span(*_tidy(message, (start, start + split.start()))), behind
    words = message.low[start:end].split()
    if (
        words
        and len(words) > 1
        and words[0] not in lexicon.given_names()
        and (words[-1] in COMPANY_ENDINGS or "team" in words)
    ):
        return None, Span(start, end) if "team" not in words else None
    return (Span(start, end) if end > start else None), _company(message, closing)


def _tidy(message: Message, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while end > start and not message.plain[end - 1].isalnum():
        end -= 1
    while start < end and not message.plain[start].isalnum():
        start += 1
    return start, end


_TITLE_LINE = re.compile(
    r"\b(?:manager|recruiter|director|head|lead|partner|officer|assistant|coordinator|acquisition|talent|resources|hr|people|team|recruitment|engineer|founder|ceo|cto|consultant|administrator|specialist|vp|president|tel|phone|mobile|email|www|http|sent from|she|he|they|\d)\b|\x01"
)


def _company(message: Message, closing: re.Match[str] | None) -> Span | None:
    """The line of the signature that is neither name nor title."""
    if closing is None:
        return None
    start, end = closing.span("rest")
    at = start
    for line in re.split(r"[\n|(),]", message.plain[start:end]):
        text = line.strip(" \t>\"'-–|.")
        place = message.plain.find(text, at) if text else -1
        at += len(line) + 1
        if not text or (not text[0].isupper() and not text[0].isdigit()) or len(text) > 40:
            continue
        low = text.casefold()
        behind = re.search(r"(?:\bat|@|,|-|–) (.+)$", text)
        if _TITLE_LINE.search(low):
            if behind and not _TITLE_LINE.search(behind[1].casefold()) and behind[1][0].isupper():
                begin = place + behind.start(1)
                return Span(begin, begin + len(behind[1]))
            continue
        words = low.split()
        if low in lexicon.agencies() or all(
            w in lexicon.role_heads() or w in lexicon.role_words() for w in words
        ):
            continue
        return Span(place, place + len(text))
    return None


def domain(message: Message) -> Span | None:
    """The employer's name in the domain of a mail address, where it is no provider of private mail."""
    for found in _DOMAIN.finditer(message.plain):
        if (
            found[1].casefold() not in lexicon.mail_providers()
            and found[1].casefold() not in lexicon.agencies()
        ):
            return Span(*found.span(1))
    return None
