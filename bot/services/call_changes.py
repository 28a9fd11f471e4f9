"""A call that was agreed on: its time put right, and what came of it, told in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.localtime import local, to_utc
from bot.domain.models import AgreedCall, CallOutcome, CallState, Case, Contact, FollowUp, Method, Purpose
from bot.domain.plan.view import CALL_MEMORY
from bot.language.understanding import Event, Intent
from bot.services.calls import agree, agreed
from bot.services.corrections import says_when
from bot.services.desk import Desk
from bot.services.interviews import coming, last_spoken_of, last_told, on_its_day
from bot.services.phrasing import SORRY
from bot.services.record import entry_of, settle_nudges
from bot.services.told import CallAgreed, Logged

#: "Actually make it 2:30", "can we move the call to Friday at 3".
_MAKE_IT: Final = re.compile(
    rf"{SORRY}*(?:(?i:let[’']?s|please) )?(?i:make|change|move) (?i:it|that|(?:the|our|my) call)"
    r"(?: (?i:to|for))? (?P<when>[^,;!?]{1,40}?)(?: (?i:instead|then|please|pls))*[.!]*"
)
#: They talked: "spoke to her", "just off the phone".
_SPOKE: Final = re.compile(
    r"\b(?:(?:spoke|spoken|talked|chatted) (?:to|with)|we (?:spoke|talked)|(?:just )?off the phone"
    r"|(?:had|did) (?:the|our|that) (?:call|chat)|(?:the|our|that) call (?:went|was)|got through"
    r"|(?:she|he|they) (?:picked up|answered the phone))\b",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    r"\b(?:haven[’']?t|not|didn[’']?t|never|couldn[’']?t|should|if|when|will)\b", re.IGNORECASE
)
#: A call is made a little before its time, too.
_EARLY: Final = timedelta(minutes=30)
#: What "spoke to her" may be read as, with nothing else told.
_NO_OTHER_NEWS: Final = frozenset({Intent.INTERVIEW_PAST, Intent.LOG_FOLLOWUP, Intent.OTHER})
_AS_OUTCOME: Final = {Method.VOICEMAIL: CallOutcome.VOICEMAIL, Method.PHONE: CallOutcome.REACHED}


def call_put_right(desk: Desk, text: str) -> CallAgreed | None:
    """The call that was spoken of last, at the time that words alone put right; None where they say anything
    else, or a round to come was told since."""
    said = _MAKE_IT.fullmatch(text.strip())
    if said is None and not says_when(desk, text):
        return None
    case = max(desk.unit.cases(), key=last_spoken_of, default=None)
    call = agreed(case) if case else None
    if case is None or call is None or call.at <= desk.now or _round_told_last(desk, case):
        return None
    words = said["when"] if said else text
    found = desk.moment(words)
    if found is None:
        return None
    before = local(call.at, call.zone)
    moment = on_its_day(words, found, before.date())
    at = to_utc(moment.day, moment.at or before.time(), desk.zone)
    return agree(desk, case, at, None, call.state) if at > desk.now else None


def _round_told_last(desk: Desk, case: Case) -> bool:
    ahead = coming(case, desk.now, desk.today)
    return ahead is not None and ahead.created_at == last_told(case)


def due_call(desk: Desk, case: Case) -> AgreedCall | None:
    """The call of which it may be told now how it went."""
    call = agreed(case)
    return call if call and call.at - _EARLY <= desk.now <= call.at + CALL_MEMORY else None


def call_held(desk: Desk, event: Event, case: Case, text: str) -> Logged | None:
    """ "Spoke to her", of a call that was due, and nothing else; None for any other news."""
    told_more = event.intent not in _NO_OTHER_NEWS or event.ask or event.company or event.interview_at
    if told_more or not (entry := note_call_held(desk, case, text)):
        return None
    return Logged(case=case, entries=(entry,))


def note_call_held(desk: Desk, case: Case, text: str) -> FollowUp | None:
    """The call that was due, on record where the words say that they talked: it is asked about no more."""
    call = due_call(desk, case)
    if call is None or not _SPOKE.search(text) or _NOT.search(text):
        return None
    contact = desk.unit.get(Contact, call.contact_id) if call.contact_id else None
    entry = entry_of(
        desk,
        case,
        Purpose.CALL,
        method=Method.PHONE,
        contact=contact,
        outcome=CallOutcome.REACHED.value,
    )
    over(desk, call, CallOutcome.REACHED)
    settle_nudges(desk, case, Purpose.CALL)
    return desk.unit.save(entry)


def settled_by(desk: Desk, logged: Logged) -> Logged:
    """What was logged, with the call that was due settled where it was that call."""
    call, first = due_call(desk, logged.case), logged.entries[0]  # all have one purpose and one method
    if call is None or first.purpose is not Purpose.CALL or first.method is None:
        return logged
    outcome = CallOutcome(first.outcome) if first.outcome else _AS_OUTCOME.get(first.method)
    if outcome is None:
        return logged
    over(desk, call, outcome)
    entries = tuple(
        desk.unit.save(replace(e, outcome=outcome.value, contact_id=e.contact_id or call.contact_id))
        for e in logged.entries
    )
    return replace(logged, entries=entries)


def over(desk: Desk, call: AgreedCall, outcome: CallOutcome) -> None:
    desk.unit.save(replace(call, state=CallState.DONE, outcome=outcome))
