"""The record: every attempt with date, time, method, direction and person; and what came in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.localtime import to_utc
from bot.domain.models import (
    Application,
    ApplicationStatus,
    CallOutcome,
    Case,
    Contact,
    Direction,
    FollowUp,
    Method,
    Nudge,
    NudgeKind,
    NudgeState,
    Purpose,
)
from bot.language.understanding import Event, Moment
from bot.services.desk import Desk
from bot.services.interviews import coming, latest, note_promise
from bot.services.materials import materials_sent, names_some, note_materials, send_materials
from bot.services.people import meet
from bot.services.phrasing import CAME, PUT_TO_THEM, UNREACHED
from bot.services.thanked import all_but, met_last, named_among
from bot.services.told import Logged, PromiseNoted, ReplyNoted
from bot.writing.names import first, is_title

#: What doing a nudge is, in the record.
PURPOSE: dict[NudgeKind, Purpose] = {
    NudgeKind.THANK_YOU: Purpose.THANK_YOU,
    NudgeKind.MATERIALS: Purpose.MATERIALS,
    NudgeKind.CHECK_IN: Purpose.CHECK_IN,
    NudgeKind.SECOND_CHECK_IN: Purpose.CHECK_IN,
    NudgeKind.CALL_REQUEST: Purpose.CALL_REQUEST,
    NudgeKind.CALL: Purpose.CALL,
    NudgeKind.CALL_OUTCOME: Purpose.CALL,
    NudgeKind.CLOSING: Purpose.CLOSING,
    NudgeKind.OFFER_LEVERAGE: Purpose.EXPEDITE,
    NudgeKind.NO_SHOW: Purpose.NO_SHOW,
}
#: A thank-you is what a message in the first days after an interview is, unless it says otherwise.
THANKS_WITHIN = timedelta(days=5)
NOON = time(12, 0)
_RANG = re.compile(r"\b(?:rang|called|phoned)\b", re.IGNORECASE)
_VOICEMAIL = re.compile(r"\b(?:voice ?mail|left (?:me|us) (?:a )?message)\b", re.IGNORECASE)
_ANOTHER_OFFER = re.compile(
    r"\b(?:an?other|other|second|competing|different) (?:job )?offer\b", re.IGNORECASE
)
_FOR_A_CALL = re.compile(
    r"\b(?:ask\w*|request\w*|propos\w+|suggest\w*|about|to) (?:\w+ ){0,4}?"
    r"(?:(?:when|what time|if|whether) (?:\w+ ){0,5}?(?:call|phone|chat|speak|talk|ring)\b"
    r"|for (?:a|another) (?:\w+ )?(?:call|chat)\b)"
    r"|\b(?:arrange|set up|schedule|book|fix|request\w*|propos\w+|suggest\w*)"
    r" (?:a|another) (?:\w+ )?(?:call|chat)\b"
)
_NOT_TO = (
    r"\b(?:no (?:e-?mail|address|contact|details|number)(?: address| details)? (?:for|from|of)"
    r"|not(?: yet)?(?: to| for)?|except(?: for| to)?|apart from|(?:but )?nothing (?:to|for)) "
)


def log_followup(desk: Desk, event: Event, case: Case, text: str) -> Logged:
    """Keep what the person did, one line per person written to, and settle the nudge that asked."""
    written_to = [person for person in event.people if not _left_out(person.value, text)]
    named = tuple({c.id: c for c in (*meet(desk, case, written_to), *named_among(case, text))}.values())
    at, day_only = _instant(desk, event.followup_at.value if event.followup_at else None)
    method = Method(event.method.value) if event.method else None
    sent = send_materials(desk, materials_sent(text, case))
    purpose = _purpose(desk, event, case, text, bool(sent))
    people = all_but(met_last(desk, case), text) or named or _the_one_to_thank(desk, case, purpose) or (None,)
    unreached = method is Method.PHONE and UNREACHED.search(text)
    outcome = CallOutcome.NO_ANSWER.value if unreached else ""
    lines = (
        entry_of(
            desk, case, purpose, method=method, contact=contact, at=at, day_only=day_only, outcome=outcome
        )
        for contact in people
    )
    entries = tuple(desk.unit.save(line) for line in lines)
    settle_nudges(desk, case, purpose)
    return Logged(
        case=case,
        entries=entries,
        sent=sent,
        promise=note_promise(desk, event, case, text),
        to_send=note_materials(desk, event, case, text),
    )


def _left_out(name: str, text: str) -> bool:
    """ "No e-mail for Mrs Collins", "not to Tom yet", "about Webb's lecture": named, and not written to."""
    parts = [part for part in name.split() if not is_title(part)]
    called = f"(?:{'|'.join(map(re.escape, (name, *parts)))})"
    left_out = rf"{_NOT_TO}(?:the )?{called}\b|\babout {called}[’']s\b"
    return re.search(left_out, text, re.IGNORECASE) is not None


def _the_one_to_thank(desk: Desk, case: Case, purpose: Purpose) -> tuple[Contact, ...]:
    """Whom a thank-you that names nobody went to, where only one person was met."""
    met = met_last(desk, case) if purpose is Purpose.THANK_YOU else ()
    return met if len(met) == 1 else ()


def entry_of(
    desk: Desk,
    case: Case,
    purpose: Purpose,
    *,
    method: Method | None = None,
    contact: Contact | None = None,
    at: datetime | None = None,
    day_only: bool = False,
    nudge: Nudge | None = None,
    text: str = "",
    outcome: str = "",
    direction: Direction = Direction.OUT,
) -> FollowUp:
    """A line of the record, made now unless told otherwise."""
    interview = latest(case, desk.today) if purpose is Purpose.THANK_YOU else None
    interview_id = interview.id if interview else None
    if nudge and nudge.interview_id:
        interview_id = nudge.interview_id
    return FollowUp(
        person_id=desk.person.id,
        application_id=case.application.id,
        contact_id=contact.id if contact else None,
        nudge_id=nudge.id if nudge else None,
        interview_id=interview_id,
        at=at or desk.now,
        zone=desk.zone,
        day_only=day_only,
        method=method,
        direction=direction,
        purpose=purpose,
        outcome=outcome,
        text=text,
    )


def note_reply(desk: Desk, event: Event, case: Case, text: str) -> ReplyNoted:
    """They wrote or called."""
    people = meet(desk, case, event.people)
    entry = desk.unit.save(
        entry_of(
            desk,
            case,
            Purpose.REPLY,
            method=Method(event.method.value) if event.method else their_way(case, text),
            contact=people[0] if people else None,
            direction=Direction.IN,
            text=text[:1000],
        )
    )
    note_materials(desk, event, case, text)
    return ReplyNoted(case=case, entry=entry)


def note_who_wrote(desk: Desk, event: Event, case: Case | None, text: str) -> Event:
    """ "Kevin replied, the next round is with Tom": Kevin's reply logged; the event with the others alone."""
    wrote = [p for p in event.people if re.search(rf"\b{re.escape(p.value)} (?:has |just )?{CAME}", text)]
    if case is None or not (wrote or came_from_them(case, text)):
        return event
    note_reply(desk, replace(event, people=tuple(wrote), materials=()), case, text)
    return replace(event, people=tuple(p for p in event.people if p not in wrote))


def note_timeline(desk: Desk, event: Event, case: Case, text: str) -> PromiseNoted | None:
    """They named a day (None when the event holds none)."""
    if came_from_them(case, text):
        note_reply(desk, event, case, text)
    else:
        meet(desk, case, event.people)
        note_materials(desk, event, case, text)
    promise = note_promise(desk, event, case, text)
    return PromiseNoted(case=case, promise=promise) if promise else None


def their_way(case: Case, text: str) -> Method | None:
    """By telephone, where it says that they rang; anything else is not told apart."""
    if not came_from_them(case, text):
        return None
    if _VOICEMAIL.search(text):
        return Method.VOICEMAIL
    return Method.PHONE if _RANG.search(text) else None


def came_from_them(case: Case, text: str) -> bool:
    """Whether it says that they wrote or called, rather than what they had said."""
    called = [name for c in case.contacts for name in (c.name, first(c.name))]
    them = ("they", "he", "she", "recruiter", "hr", "manager", case.application.company, *called)
    who = "|".join(map(re.escape, them))
    return bool(re.search(rf"\b(?:{who})(?: (?:has|have|just|finally|also))* {CAME}", text, re.IGNORECASE))


def set_status(
    desk: Desk, application: Application, status: ApplicationStatus, offer_deadline: date | None = None
) -> Application:
    """Where the application stands, with the instant of its end."""
    ended = None if status in (ApplicationStatus.ACTIVE, ApplicationStatus.OFFER) else desk.now
    deadline = offer_deadline or application.offer_deadline
    return desk.unit.save(replace(application, status=status, closed_at=ended, offer_deadline=deadline))


def settle_nudges(desk: Desk, case: Case, purpose: Purpose) -> None:
    """Mark the nudges that asked for this as done, so that they do not ask again."""
    for nudge in case.nudges:
        if nudge.state is NudgeState.SENT and PURPOSE.get(nudge.kind) is purpose:
            desk.unit.save(replace(nudge, state=NudgeState.DONE, handled_at=desk.now))
            desk.overtaken.append((case, nudge))


def _instant(desk: Desk, moment: Moment | None) -> tuple[datetime, bool]:
    """When it was done, and whether only the day is known."""
    if moment is None:
        return desk.now, False
    if moment.at is None and moment.day == desk.today:
        return desk.now, False
    at = to_utc(moment.day, moment.at or NOON, desk.zone)
    return min(at, desk.now), moment.at is None


def _written(event: Event) -> bool:
    return event.method is None or event.method.value not in ("phone", "voicemail")


def _arranges_a_call(event: Event, low: str) -> bool:
    """ "Emailed Jane to ask when a call would suit"."""
    return _written(event) and _FOR_A_CALL.search(low) is not None


def _purpose(desk: Desk, event: Event, case: Case, text: str, sent_material: bool) -> Purpose:
    low = text.casefold()
    if "thank" in low:
        return Purpose.THANK_YOU
    if _arranges_a_call(event, low):
        return Purpose.CALL_REQUEST
    if sent_material:
        return Purpose.MATERIALS
    if _ANOTHER_OFFER.search(text) and case.application.status is ApplicationStatus.ACTIVE:
        return Purpose.EXPEDITE
    asked = PUT_TO_THEM.fullmatch(text.strip()) is not None
    if asked and coming(case, desk.now, desk.today):
        return Purpose.OTHER  # about the round, and not about their answer
    if any(n.kind is NudgeKind.CHECK_IN and n.state is NudgeState.SENT for n in case.nudges):
        return Purpose.CHECK_IN
    interview = latest(case, desk.today)
    thanked = interview and any(
        f.purpose is Purpose.THANK_YOU and f.interview_id == interview.id for f in case.record
    )
    written = _written(event)
    fresh = interview and desk.today - interview.day <= THANKS_WITHIN
    asking = asked or any(w in low for w in ("follow", "chase", "check", "update"))
    if fresh and written and not thanked and not asking:
        return Purpose.OTHER if names_some(text, case) else Purpose.THANK_YOU
    if written and not asking and (interview is None or (fresh and thanked)):
        return Purpose.OTHER
    return Purpose.CHECK_IN if written else Purpose.CALL
