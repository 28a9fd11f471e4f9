"""A thank-you that was sent already, told in one breath with the interview."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.language.understanding import Event, Found, Intent, Span
from bot.services.desk import Desk
from bot.services.record import log_followup
from bot.services.told import Captured, Logged, Told

_DONE: Final = r"(?:(?:already|just|also|have|ve|since|even|then|did) )*"
_BEGINS: Final = r"(?:^|[.,;!:(\n–-] *|\b(?:and|but|i|i[’']ve|we|we[’']ve) )"
#: "I already sent thank you", "and thanked her by email", "thank-you note is sent".
_THANKED: Final = re.compile(
    rf"{_BEGINS}(?:(?:and|but|i|i[’']ve|we|we[’']ve) )*{_DONE}"
    r"(?:(?:sent|(?<=already )send|e-?mailed|texted|messaged|wrote|written|dropped|mailed|posted|did|done)\b"
    r"[^.!?;\n]{0,40}?\b(?:thank(?:s|[ -]?yous?)|ty)\b"
    r"|(?:thanked|(?<=already )thank) (?!me\b|us\b)[^.!?;\n]{1,60})"
    r"|\bthank(?:s|[ -]?yous?)(?: (?:note|letter|e-?mail|mail|message|card|text)s?)?"
    r"(?: (?:is|was|are|were|has been|have been|already|all))* (?:sent|done|out|gone|emailed|posted)\b",
    re.IGNORECASE,
)
#: Said on the spot, wished for, or not done.
_NOT_WRITTEN: Final = re.compile(
    r"\b(?:at the end|in person|as i left|when i left|on the way out|before leaving|face to face|on the spot"
    r"|not|never|n[’']t|should|shall|must|if|when|want|need|going to|gonna|will|later|tomorrow|to send)\b|\?",
    re.IGNORECASE,
)


def thanked_already(desk: Desk, text: str, told: Sequence[Told]) -> list[Told]:
    """The thank-you logged for the one round that was captured: to those named in its words, or else to all
    who were met."""
    captured = [t for t in told if isinstance(t, Captured) and t.past and t.interview]
    if len(captured) != 1 or any(isinstance(t, Logged) for t in told):
        return []
    said = _THANKED.search(text)
    if said is None:
        return []
    words = _clause(text, said)
    case = desk.unit.case(captured[0].case.application.id)
    interview = captured[0].interview
    if case is None or interview is None or _NOT_WRITTEN.search(words):
        return []
    event = desk.read(words).first
    if event.intent is not Intent.LOG_FOLLOWUP:
        event = Event(Intent.LOG_FOLLOWUP, people=event.people, method=event.method)
    met = tuple(Found(contact.name, Span(0, 0)) for contact in case.who_was_at(interview.id))
    return [log_followup(desk, replace(event, people=event.people or met, reply_by=None), case, words)]


def _clause(text: str, said: re.Match[str]) -> str:
    """The words of the thank-you to the end of their clause."""
    start = said.start() + len(said[0]) - len(said[0].lstrip(" .,;!:(\n–-"))
    ends = re.search(r"[.!?;\n]|, (?:they|he|she|and|but)\b", text[said.end() :])
    return text[start : said.end() + ends.end() if ends else len(text)].strip()
