"""What the employer did, in words that may sound like the person's own deed: "she rang, I have to wait"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.localtime import local
from bot.domain.models import Case, Promise, PromiseState
from bot.language.understanding import Event, Found, Intent
from bot.services.desk import Desk
from bot.services.interviews import latest
from bot.services.matching import OPEN
from bot.services.record import came_from_them

_I_DID: Final = re.compile(
    r"\b(?:i|i[’']?ve|we)(?: have| also| then| just)?"
    r" (?:called|rang|phoned|wrote|emailed|e-mailed|sent|left|texted|messaged|replied|answered)\b"
    r"|(?:^|[.,;!?]\s*|\b(?:and|then|so|but) )"
    r"(?:emailed|e-mailed|wrote|sent|texted|replied|thanked|followed up|called|rang|phoned|spoke (?:to|with)"
    r"|left)\b(?! (?:me|us)\b)",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(r"\b(?:until|till|til|by|on|before|in)\b.*", re.IGNORECASE | re.DOTALL)


def as_theirs(desk: Desk, event: Event, text: str) -> Event:
    """The event as one of theirs, where the words have them ring or write, and the person do nothing; a day
    still to come is then the one they named."""
    if event.intent is not Intent.LOG_FOLLOWUP or _I_DID.search(text):
        return event
    if not any(came_from_them(case, text) for case in desk.unit.cases(list(OPEN))):
        return event
    named = event.reply_by or _day_named(desk, text)
    intent = Intent.TIMELINE_UPDATE if named else Intent.REPLY_RECEIVED
    return replace(event, intent=intent, reply_by=named, followup_at=None)


def _day_named(desk: Desk, text: str) -> Found[date] | None:
    until = _UNTIL.search(text)
    found = desk.moment(until[0]) if until else None
    if until is None or found is None or found.value.day <= desk.today:
        return None
    begin = until.start()
    span = replace(found.span, start=begin + found.span.start, end=begin + found.span.end)
    return Found(found.value.day, span, found.sure)


def promise_missed(desk: Desk, case: Case) -> Promise | None:
    """The day they named for an answer, which has come or gone without one; None where they owe a round
    rather than an answer."""
    unsettled = (p for p in case.promises if p.state in (PromiseState.OPEN, PromiseState.BROKEN))
    passed = [p for p in unsettled if p.due <= desk.today and p.settled_at is None]
    if not passed:
        return None
    last = latest(case, desk.today)
    said_on = local(passed[-1].said_at, desk.zone).date()
    return passed[-1] if last is None or last.day <= said_on else None
