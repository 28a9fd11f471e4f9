"""What the employer did, in words that may sound like the person's own deed: "she rang, I have to wait"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.localtime import local
from bot.domain.models import Case, Promise, PromiseState
from bot.language.understanding import Event, Found, Intent, Signal
from bot.services.desk import Desk
from bot.services.interviews import coming, latest
from bot.services.matching import OPEN, match
from bot.services.phrasing import SILENT
from bot.services.record import came_from_them

_I_DID: Final = re.compile(
    r"\b(?:i|i[’']?ve|we)(?: have| also| then| just)?"
    r" (?:called|rang|phoned|wrote|emailed|e-mailed|sent|left|texted|messaged|replied|answered)\b"
    r"|(?:^|[.,;!?]\s*|\b(?:and|then|so|but) )"
    r"(?:emailed|e-mailed|wrote|sent|texted|replied|thanked|followed up|called|rang|phoned|spoke (?:to|with)"
    r"|left)\b(?! (?:me|us)\b)",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(r"\b(?:until|till|til|by|on|before|in)\b", re.IGNORECASE)
#: "She's pushing it to the 10th": what is put off, and to when.
_PUT_OFF: Final = re.compile(
    r"\b(?:(?:(?:push|mov|shift|delay|postpon|extend|put|bring|brought)\w* "
    r"(?:it|that|this|things|everything"
    r"|(?:(?:the|their|her|his|my) )?(?:final )?(?:decision|answer|deadline|timeline|result)s?)"
    r"|slipp(?:ed|ing)|delay(?:ed|ing))"
    r"(?: (?:back|off|out|on|forward))?(?= (?:to|till?|until|by)\b)"
    r"|(?:it|that)(?:[’']s| is) now\b)",
    re.IGNORECASE,
)
#: What the person asks for is not done yet: "asked her to push it to Friday".
_ASKED_TO: Final = re.compile(
    r"\b(?:ask(?:ed|ing)?|request\w*|want(?:ed)?|hop(?:e|ed|ing)|if|whether|could|can|should|may|might)\b",
    re.IGNORECASE,
)
#: What "she's pushing it to the 10th" may be read as.
_UNTOLD: Final = frozenset({Intent.REPLY_RECEIVED, Intent.OTHER, Intent.TIMELINE_UPDATE})


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
    return _day_ahead(desk, text, until.start()) if until else None


def _day_ahead(desk: Desk, text: str, begin: int) -> Found[date] | None:
    """The day still to come that is named from `begin` on."""
    found = desk.moment(text[begin:])
    if found is None or found.value.day <= desk.today:
        return None
    span = replace(found.span, start=begin + found.span.start, end=begin + found.span.end)
    return Found(found.value.day, span, found.sure, tuple(other.day for other in found.others))


def as_put_off(desk: Desk, event: Event, text: str, hint: int | None) -> Event:
    """The event as the day by which they will answer now, where they put "it" off and no round is to come
    that they could mean."""
    put_off = _PUT_OFF.search(text) if not event.reply_by and _may_be_put_off(event) else None
    if put_off is None or SILENT.search(text) or _ASKED_TO.search(text[: put_off.start()]):
        return event
    named = _day_ahead(desk, text, put_off.end())
    case = match(event, desk.unit.cases(), hint).case if named else None
    if case is None or coming(case, desk.now, desk.today):
        return event
    signals = event.signals - {Signal.MOVED}
    return replace(event, intent=Intent.TIMELINE_UPDATE, reply_by=named, interview_at=None, signals=signals)


def _may_be_put_off(event: Event) -> bool:
    """Whether no round is told: one with its hour or its kind is news of its own."""
    if event.intent is not Intent.INTERVIEW_UPCOMING:
        return event.intent in _UNTOLD
    return event.stage is None and (event.interview_at is None or event.interview_at.value.at is None)


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
