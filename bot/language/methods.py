# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""How a follow-up was made."""

from __future__ import annotations

import re

from bot.language.phrases import Hit
from bot.language.text import Message

_BY = (
    (
        "voicemail",
        re.compile(r"\b(?:voice ?-?mails?|vm|vmail|answerphone|answering machine|voice message)\b"),
    ),
    ("linkedin", re.compile(r"\b(?:linkedin|linkedin'd|inmail|inmailed|linked in|over li|on li)\b")),
    (
        "text",
        re.compile(
            r"\b(?:texted|text|texts|sms|whatsapp|whatsapped|whats app|wa message|imessage|txt|txted|signal|telegram|wechat)\b"
        ),
    ),
    (
        "in_person",
        re.compile(
            r"\b(?:in person|in-person|popped (?:in|into|by|round|over)|dropped (?:(?:an?|the|my|some|off) [\w -]{0,24}?)?(?:in|into|by|off|round|over)(?: to| at| with)?|stopped (?:in|by)|called in (?:at|to)|went (?:in|into|by|round|over|to)|visited|hand[- ]delivered|handed|swung by|bumped into|walked (?:in|into|over)|nipped (?:in|into)|face to face)\b"
        ),
    ),
    ("email", re.compile(r"\b(?:e-?mails?|e-?mailed|mail|mailed)\b")),
    (
        "phone",
        re.compile(
            r"\b(?:called|rang|phoned|phone|telephoned|call|ring|bell|buzz|rung|hung up|ringing|calling|dialled|dialed)\b"
        ),
    ),
)


def _named(text: str, start: int) -> tuple[str, int, int] | None:
    """The first method whose words stand in a text that begins at `start`."""
    for method, pattern in _BY:
        if found := pattern.search(text):
            return method, start + found.start(), start + found.end()
    return None


def of(message: Message, hits: list[Hit], start: int, end: int) -> tuple[str, int, int] | None:
    """(method, start, end) of the first follow-up in the clauses from `start` to `end`."""
    text = message.low[start:end]
    if not hits:
        return _named(text, start)
    first = hits[0]
    own = message.low[first.start : first.end]
    if first.label in ("voicemail",):
        return first.label, first.start, first.end
    later = next((h for h in hits if h.label == "voicemail"), None)
    if later and first.label == "phone":
        return "voicemail", later.start, later.end
    by = re.search(
        r"\b(?:by|via|over|on|through|with an?|in an?|using) (?:an? |the |my )?(e-?mail|mail|phone|linkedin|text|sms|whatsapp|voicemail|inmail|person)\b",
        text,
    )
    if by:
        kind = {
            "e-mail": "email",
            "mail": "email",
            "sms": "text",
            "whatsapp": "text",
            "inmail": "linkedin",
            "person": "in_person",
        }.get(by[1], by[1])
        return kind, start + by.start(1), start + by.end(1)
    if first.label in ("phone", "in_person", "linkedin", "text"):
        if first.label == "phone" and (found := _BY[3][1].search(own)):
            return "in_person", first.start + found.start(), first.start + found.end()
        return first.label, first.start, first.end
    for method, pattern in _BY:
        found = pattern.search(text, max(0, first.start - start - 24))
        if found and not (method == "phone" and first.label == "email"):
            return method, start + found.start(), start + found.end()
    if first.label == "email" and own.split()[0] in ("wrote", "written", "replied"):
        return "email", first.start, first.end
    return None
