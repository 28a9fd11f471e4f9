"""A letter asked for by its purpose: thanks for a job or an offer, a withdrawal."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from bot.domain.endings import accepted
from bot.domain.models import ApplicationStatus, Case
from bot.language.understanding import Ask, Event, Intent
from bot.services.desk import Desk
from bot.services.interviews import last_told
from bot.services.matching import OPEN, at_company, has_contact, named_in
from bot.services.phrasing import WANTS_TO_THANK, WITHDRAWAL_LETTER
from bot.services.told import DraftWanted
from bot.writing.drafts import DraftKind

_SOMEBODY: Final = re.compile(r"\b(?:him|her|them)\b", re.IGNORECASE)


def letter_wanted(desk: Desk, event: Event, text: str) -> DraftWanted | None:
    """The letter asked for and its case; None where the words ask for none of these."""
    if event.intent is Intent.LOG_FOLLOWUP:
        return None
    if WITHDRAWAL_LETTER.search(text):
        case = named_case(desk, event, text) or _last_withdrawn(desk)
        return DraftWanted(case=case, kinds=(DraftKind.WITHDRAWAL,)) if case else None
    if not WANTS_TO_THANK.match(text.strip()):
        return None
    case = named_case(desk, event, text) or (last_ended_or_told(desk) if _SOMEBODY.search(text) else None)
    if case is None:
        return None
    if accepted(case):
        return DraftWanted(case=case, kinds=(DraftKind.ACCEPTANCE,))
    if case.application.status is ApplicationStatus.OFFER:
        return DraftWanted(case=case, kinds=(DraftKind.OFFER_ANSWER,))
    thanks = event.ask is not Ask.DRAFT and case.application.status in OPEN
    return DraftWanted(case=case, kinds=(DraftKind.THANK_YOU,)) if thanks else None


def named_case(desk: Desk, event: Event, text: str) -> Case | None:
    """The one case that is named, by its company or somebody of it."""
    cases = desk.unit.cases()
    named = at_company(event.company.value, cases) if event.company else named_in(text, cases)
    named = named or [c for c in cases if has_contact(c, event)]
    return named[0] if len(named) == 1 else None


def last_ended_or_told(desk: Desk) -> Case | None:
    """The case that ended last or was spoken of last, whichever is later."""
    return max(desk.unit.cases(), key=_spoken_of_at, default=None)


def _spoken_of_at(case: Case) -> tuple[datetime, bool]:
    ended = case.application.closed_at
    return max(last_told(case), ended or last_told(case)), ended is not None


def _last_withdrawn(desk: Desk) -> Case | None:
    """The withdrawn case that ended last, else the only open one."""
    withdrawn = desk.unit.cases([ApplicationStatus.WITHDRAWN])
    if withdrawn:
        return max(withdrawn, key=lambda c: c.application.closed_at or last_told(c))
    open_cases = desk.unit.cases(list(OPEN))
    return open_cases[0] if len(open_cases) == 1 else None
