# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""The day that employers named, as they meant it: in their words, and counted from when they said it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final

from bot.domain.localtime import local, to_utc
from bot.domain.models import Case, Direction, Interview
from bot.language.understanding import Found
from bot.services.desk import Desk

#: Words before the day that make it the first of many, and no last one.
_LEAD: Final = re.compile(
    r"(?:\b(?:not|no) (?:before|earlier than|sooner than)|\b(?:some ?time |any ?time |shortly |soon |only )?after"
    r"|\bearly in|\bin)(?: the)? $",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    r"(?:\b(?:not|won[’']?t|nothing|never|unlikely|no (?:decision|answer|news))\b|n[’']t\b)[^.,;!?]*$",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"^before\b|\bbefore(?: the)? $", re.IGNORECASE)
_NUMBER: Final = (
    r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|ten|couple(?: of)?|few|a few|a couple(?: of)?)"
)
#: Counted from the day on which it was said.
_COUNTED: Final = re.compile(
    rf"(?:(?:with)?in |after |about |around |for |up to |the next )*{_NUMBER}(?:(?: to | or |-){_NUMBER})?[ -]"
    r"(?:(?:business|working|more) )?(?:day|week|wk|month|fortnight)s?(?: or (?:so|two))?|(?:in )?a fortnight",
    re.IGNORECASE,
)
#: What they had said, and not what they say now.
_HAD_SAID: Final = re.compile(r"\b(?:said|told|mentioned|promised|reckoned|quoted)\b", re.IGNORECASE)
_JUST_NOW: Final = re.compile(
    r"\b(?:today|tonight|just|now|this (?:morning|afternoon|evening)|yesterday|again|another|more|longer|extra|still"
    r"|called|rang|phoned|wrote|emailed|e-mailed|replied|texted|messaged|got back|spoke|chased)\b",
    re.IGNORECASE,
)
#: So soon behind the round a day more or less says nothing.
_SOON: Final = timedelta(days=3)
_NOON: Final = time(12)
LONGEST: Final = 80


def as_they_said(desk: Desk, found: Found[date], case: Case, text: str) -> tuple[str, date]:
    """Their words, with "after" before the day where they said so, and the day that they meant."""
    start, end = found.span.start, found.span.end
    if lead := _LEAD.search(text[:start]):
        start = lead.start()
    words = text[start:end].strip(" .,:;!?\"'“”‘’\n")
    before = _BEFORE.search(words) or _BEFORE.search(text[:start])
    if before and _NOT.search(text[:start]):
        day = re.sub(r"^before ", "", words, flags=re.IGNORECASE)
        words = f"not before {day}"
    return words or text[:LONGEST], counted_from_the_round(desk, found, case, text) or found.value


def counted_from_the_round(desk: Desk, found: Found[date], case: Case, text: str) -> date | None:
    """The day that "a few days", said in a round of some time ago, comes to; None where it counts from today."""
    held = _round_it_was_said_in(desk, case)
    words = text[found.span.start : found.span.end].strip(" .,:;!?\"'“”‘’\n")
    if held is None or not _COUNTED.fullmatch(words) or not _HAD_SAID.search(text) or _JUST_NOW.search(text):
        return None
    then = replace(desk, now=to_utc(held.day, _NOON, desk.zone))
    moment = then.moment(words if re.match(r"(?:with)?in\b|after\b", words, re.IGNORECASE) else f"in {words}")
    return moment.value.day if moment else held.day + (found.value - desk.today)


def _round_it_was_said_in(desk: Desk, case: Case) -> Interview | None:
    """The last round, where it is some days past and nothing was heard since."""
    held = [i for i in case.interviews if i.day <= desk.today - _SOON and i.over_by is not None]
    last = max(held, key=lambda i: i.day, default=None)
    if last is None or any(i.day > last.day for i in case.interviews):
        return None
    heard = (f for f in case.record if f.direction is Direction.IN)
    return None if any(local(f.at, desk.zone).date() > last.day for f in heard) else last
