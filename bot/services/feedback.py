# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Why they said no, where that is told: kept with their answer, and not asked for again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.endings import REJECTION
from bot.domain.models import ApplicationStatus, Case
from bot.services.desk import Desk
from bot.services.told import FeedbackKept

LONGEST: Final = 300
_LEAD: Final = r"(?:(?:the|their|her|his|my|only|and|but|some) )*"
#: They said it themselves...
_NAMED: Final = re.compile(
    rf"\b{_LEAD}(?:feedback|reasons?)(?: (?:they gave(?: me)?|from (?:them|\w+)|given|i got|he gave|she gave))?"
    r"(?: (?:was|is|were|being)(?: that)?|:| that)? (?P<why>[^\n]{3,300})",
    re.IGNORECASE,
)
#: ... or it stands behind the no.
_BECAUSE: Final = re.compile(
    r"\b(?:because|cos|coz|bc|since|as) (?P<because>(?:i|they|my|the|he|she|of) [^\n]{3,300})"
    r"|\b(?:they|he|she)(?: (?:said|felt|thought|told me))? (?:that )?(?P<said>(?:i (?:was|am|need|lack|have|did|do|should|talk)"
    r"|my \w+|(?:wanted|needed|were looking for|was looking for|preferred|chose|picked|found|went (?:with|for)) (?:an? |some(?:one|body) )?"
    r"[^\n]{0,60}(?:more|better|with|who|experience|local|internal))[^\n]{0,200})",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"\b(?:no|without|any|ask(?:ed|ing)?(?: \w+){0,2} for|want|wanted|waiting for|get|some|more|for|didn[’']?t (?:give|get))"
    r" (?:any |some |the |much |more )?(?:feedback|reasons?)\b|\b(?:i think|i guess|probably|maybe|perhaps|no idea)\b",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    rf"(?:(?:oh|and|also|btw|so|ok|well)[,.]? )*{_LEAD}(?:feedback|reason)(?: (?:they gave(?: me)?|from \w+|i got))?"
    r" (?:was|is|being)\b.*|(?:they|he|she) said (?:the )?(?:feedback|reason) (?:was|is)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def feedback_in(text: str) -> str:
    """The reason they gave, as it was told; empty where none is."""
    if _NONE.search(text):
        return ""
    for pattern in (_NAMED, _BECAUSE):
        if found := pattern.search(text):
            why = next(group for group in found.groups() if group)
            return " ".join(why.split()).strip(" .,;:!")[:LONGEST]
    return ""


def feedback_told(desk: Desk, text: str) -> FeedbackKept | None:
    """ "Feedback was I need more SQL", told after their no; None where nobody said no, or it is no feedback."""
    why = feedback_in(text) if _ALONE.fullmatch(text.strip()) else ""
    refused = desk.unit.cases([ApplicationStatus.REJECTED]) if why else []
    case = max(refused, key=_ended, default=None)
    entry = next((f for f in reversed(case.record) if f.outcome == REJECTION), None) if case else None
    if case is None or entry is None:
        return None
    desk.unit.save(replace(entry, text=why))
    return FeedbackKept(case=case, words=why)


def _ended(case: Case) -> float:
    at = case.application.closed_at or case.application.created_at
    return at.timestamp()
