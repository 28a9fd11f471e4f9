"""How a follow-up was made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.language.patterns import one_of
from bot.language.phrases import Hit
from bot.language.text import Message


class Way(NamedTuple):
    """A method, and where the words for it stand."""

    method: str
    start: int
    end: int


_IN_PERSON: Final = re.compile(
    r"\b"
    + one_of(
        "in person|in-person|face to face|visited|bumped into|hand[- ]delivered|handed",
        "popped (?:in|into|by|round|over)|stopped (?:in|by)|swung by|nipped (?:in|into)",
        r"dropped (?:(?:an?|the|my|some|off) [\w -]{0,24}?)?(?:in|into|by|off|round|over)(?: to| at| with)?",
        "called in (?:at|to)|went (?:in|into|by|round|over|to)|walked (?:in|into|over)",
    )
    + r"\b"
)
#: The surest first.
_WORDS: Final = (
    (
        "voicemail",
        re.compile(r"\b(?:voice ?-?mails?|vm|vmail|answerphone|answering machine|voice message)\b"),
    ),
    ("linkedin", re.compile(r"\b(?:linkedin|linkedin'd|inmail|inmailed|linked in|over li|on li)\b")),
    (
        "text",
        re.compile(
            r"\b"
            + one_of(
                "texted|text|texts|txt|txted|sms|imessage|whatsapp|whatsapped|whats app|wa message|signal",
                "telegram|wechat",
            )
            + r"\b"
        ),
    ),
    ("in_person", _IN_PERSON),
    ("email", re.compile(r"\b(?:e-?mails?|e-?mailed|mail|mailed)\b")),
    (
        "phone",
        re.compile(
            r"\b"
            + one_of(
                "called|rang|phoned|phone|telephoned|call|ring|bell|buzz|rung|hung up|ringing|calling",
                "dialled|dialed",
            )
            + r"\b"
        ),
    ),
)
#: "By email", "over the phone": said outright.
_BY: Final = re.compile(
    r"\b(?:by|via|over|on|through|with an?|in an?|using) (?:an? |the |my )?"
    r"(e-?mail|mail|phone|linkedin|text|sms|whatsapp|voicemail|inmail|person)\b"
)
_SAID_BY: Final = {
    "e-mail": "email",
    "mail": "email",
    "sms": "text",
    "whatsapp": "text",
    "inmail": "linkedin",
    "person": "in_person",
}
_BEFORE: Final = 24  # letters before the verb in which its method can stand


def of(message: Message, hits: Sequence[Hit], start: int, end: int) -> Way | None:
    """The way of the first follow-up in the clauses from `start` to `end`."""
    text = message.low[start:end]
    if not hits:
        return _in_words(text, start)
    first = hits[0]
    return (
        _voicemail(hits)
        or _by(text, start)
        or _by_the_verb(message, first)
        or _in_words(text, start, max(0, first.start - start - _BEFORE), written=first.label == "email")
        or _wrote(message, first)
    )


def _voicemail(hits: Sequence[Hit]) -> Way | None:
    """ "Left a voicemail", "called and left a voicemail"."""
    if hits[0].label not in ("voicemail", "phone"):
        return None
    return next((Way(hit.label, hit.start, hit.end) for hit in hits if hit.label == "voicemail"), None)


def _by(text: str, start: int) -> Way | None:
    found = _BY.search(text)
    return _way(_SAID_BY.get(found[1], found[1]), start, found.span(1)) if found else None


def _by_the_verb(message: Message, hit: Hit) -> Way | None:
    if hit.label == "phone" and (found := _IN_PERSON.search(message.low[hit.start : hit.end])):
        return _way("in_person", hit.start, found.span())  # "called in at"
    if hit.label in ("phone", "in_person", "linkedin", "text"):
        return Way(hit.label, hit.start, hit.end)
    return None


def _in_words(text: str, start: int, begin: int = 0, *, written: bool = False) -> Way | None:
    """The first method whose words stand in a text that begins at `start`; what was `written` was no call."""
    for method, pattern in _WORDS:
        found = pattern.search(text, begin)
        if found and not (written and method == "phone"):
            return _way(method, start, found.span())
    return None


def _wrote(message: Message, hit: Hit) -> Way | None:
    verb = message.low[hit.start : hit.end].split()[0]
    if hit.label == "email" and verb in ("wrote", "written", "replied"):
        return Way("email", hit.start, hit.end)
    return None


def _way(method: str, start: int, span: tuple[int, int]) -> Way:
    return Way(method, start + span[0], start + span[1])
