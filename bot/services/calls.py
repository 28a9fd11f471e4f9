"""Phone calls at a time both sides agreed on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.domain.localtime import to_utc
from bot.domain.models import (
    CALL_AHEAD,
    AgreedCall,
    CallState,
    Case,
    Contact,
    Direction,
    NudgeKind,
    NudgeState,
    Purpose,
    Question,
    Stage,
)
from bot.language.understanding import Event, Intent
from bot.places.phones import read_phone
from bot.services.desk import Desk
from bot.services.matching import name_words, words_of
from bot.services.people import meet
from bot.services.record import note_reply
from bot.services.told import CallAgreed

#: Rounds that are held on the telephone; any other stage is an interview, not a call we asked for.
_BY_PHONE: Final = frozenset({Stage.PHONE_SCREEN.value, Stage.RECRUITER_SCREEN.value})
_MAY_AGREE: Final = frozenset(
    {Intent.INTERVIEW_UPCOMING, Intent.TIMELINE_UPDATE, Intent.REPLY_RECEIVED, Intent.OTHER, Intent.SNOOZE}
)
#: "Calling Jane tomorrow at 3" reads like an attempt that was made, and all of these like no other news.
_NO_OTHER_NEWS: Final = frozenset({Intent.LOG_FOLLOWUP, Intent.OTHER, Intent.SNOOZE})
_CALL_WORDS: Final = re.compile(
    r"\b(?:call|calls|phone|ring|rings|speak|talk"
    r"|suggests?|suggested|proposes?|proposed|available|free|works|suits|can (?:do|make))\b",
    re.IGNORECASE,
)
#: They ask to be called, though nobody had asked them for a time.
_INVITES: Final = re.compile(
    r"\b(?:(?:call|ring|phone) (?:me|him|her|them)|for a (?:quick |short |brief )?(?:call|chat))\b",
    re.IGNORECASE,
)
#: The same in what somebody said: "Jane says call her Thursday at 2".
_SAYS_CALL: Final = re.compile(
    r"\b(?:says?|said|wrote|texted|messaged|e-?mailed|replied|asked|wants|told)(?: (?:me|us))?[:,]?"
    r"(?: (?:to|please|i (?:can|could|should|may)|that i (?:can|could|should|may)|just|if i (?:can|could)))*"
    r" (?:call|ring|phone|give) (?:me|him|her|them|back)\b",
    re.IGNORECASE,
)
#: Who rings is they: "she will call me Monday at 10".
_THEY_RING: Final = re.compile(
    r"\b(?:will|would|[’']ll|is|are|[’']s|[’']re|theyre|theyll|shell|hell|can|could|going to|gonna|wants? to"
    r"|promised to|she|he|they) (?:call|ring|phone)(?:s|ing)? (?:me|again|back)\b",
    re.IGNORECASE,
)
#: "Call with Jane tomorrow 3pm", said of somebody who is known.
_CALL_WITH: Final = re.compile(r"(?:i have |i[’']ve got |got )?(?:a )?(?:phone )?call with\b", re.IGNORECASE)
#: The person means to ring them, asked or not.
_MEANS_TO_CALL: Final = re.compile(
    r"(?:\bi(?:[’']?ll| will| shall|[’']?m going to| am going to|[’']?m gonna| plan to| want to| have to"
    r"| need to| must| should|[’']?ve got to| gotta)"
    r"|(?:^|[.!?;,\n] ?)(?:gonna|going to|will|planning to|need to|have to)) (?:\w+ )?"
    r"(?:call|ring|phone|give (?:\w+ ){1,3}a (?:call|ring))\b"
    r"|(?:\bi[’']?m|\bi am|^|[.!?;,\n]) ?(?:calling|ringing|phoning) (?!me\b|back\b|about me\b)"
    r"|\b(?:(?:says?|said|told me|asked me|and) )to (?:ring|call|phone)(?: (?:back|him|her|them))?\b"
    r"|(?:(?<!when )(?<!should )(?<!do )\bi |^(?=\w+ (?:him|her|them)\b))(?:call|ring|phone)\b",
    re.IGNORECASE,
)
_MARKS: Final = ".!?;,\n "
_CLAUSE_ENDS: Final = re.compile(r"[.!?;\n](?!\d)|,? (?:and|but) (?:they|she|he|we|i)\b", re.IGNORECASE)
_HAS_DONE: Final = re.compile(
    r"\b(?:called|rang|phoned|rung|spoke|spoken|emailed|e-mailed|wrote|written|sent|left|texted|messaged)\b",
    re.IGNORECASE,
)
#: Said to us, not about them.
_REMINDS: Final = re.compile(r"\b(?:remind|nudge|ping|snooze|not now|later)\b", re.IGNORECASE)
#: What follows a time that suits: "Friday at 11 works for a call".
_IT_SUITS: Final = re.compile(
    r",? (?:works|suits|fits|is (?:good|fine|ok(?:ay)?|best)|would (?:work|suit|be)|for a call)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def agreed_time(desk: Desk, event: Event, case: Case | None, text: str) -> datetime | None:
    """The time of the call that was asked for, where the message names one; None where the message is
    about anything else, such as a new interview."""
    if case is None or event.ask is not None or _REMINDS.search(text):
        return None
    if not (only_means_to_call(event, text) or (_may_agree(event, text) and _expected(case, event, text))):
        return None
    if event.stage is not None and event.stage.value not in _BY_PHONE:
        return None
    found = event.interview_at
    if found is None or found.value.at is None:
        said = _IT_SUITS.sub("", text)
        found = desk.moment(said)
    if found is None or found.value.at is None:
        return None
    at = to_utc(found.value.day, found.value.at, desk.zone)
    return at if at > desk.now else None


def only_means_to_call(event: Event, text: str) -> bool:
    """Whether the person says that they will ring somebody, and no other news."""
    if not means_to_call(text) or event.intent not in _MAY_AGREE | _NO_OTHER_NEWS:
        return False
    return event.intent in _NO_OTHER_NEWS or not told_beside_a_call(text)


def _may_agree(event: Event, text: str) -> bool:
    speaks_of_it = _CALL_WORDS.search(text) or _THEY_RING.search(text)
    return event.intent in _MAY_AGREE and speaks_of_it is not None


def _expected(case: Case, event: Event, text: str) -> bool:
    return (
        _with_one_known(case, text) or _asked_for(case) or agreed(case) is not None or _invited(event, text)
    )


def agree_in_words(desk: Desk, event: Event, case: Case, at: datetime, text: str) -> CallAgreed:
    """The call is kept at `at`, with whoever is named; who names a time has answered, unless it is the
    person's own idea."""
    own = means_to_call(text)
    if agreed(case) is None and not own:
        note_reply(desk, event, case, text)
    people = [_with_number(desk, one, text) for one in meet(desk, case, event.people)]
    state = CallState.MEANT if own and not _both_agreed(case) else CallState.AGREED
    if not own and _THEY_RING.search(text):
        state = CallState.THEIRS
    return agree(desk, case, at, people[0] if people else None, state)


def _with_number(desk: Desk, contact: Contact, text: str) -> Contact:
    """Whoever is to be called, with the number that stands beside the time."""
    number = read_phone(text, desk.person.country)
    return desk.unit.save(replace(contact, phone=number)) if number else contact


def _both_agreed(case: Case) -> bool:
    before = agreed(case)
    return before is not None and before.state is not CallState.MEANT


def own_call_words(text: str) -> str | None:
    """The words in which the person says that they will ring somebody, to the end of their clause."""
    found = _MEANS_TO_CALL.search(text)
    return None if found is None else _CLAUSE_ENDS.split(text[found.start() :].lstrip(_MARKS), maxsplit=1)[0]


def told_beside_a_call(text: str) -> str:
    """What else is told in words in which they say so; all of them where they do not."""
    return text.replace(own_call_words(text) or "", "", 1).strip(_MARKS)


def means_to_call(text: str) -> bool:
    """Whether the person says that they will ring somebody, and not that they have done something."""
    if text.rstrip().endswith("?") or _HAS_DONE.search(text):
        return False
    return _MEANS_TO_CALL.search(text) is not None


def day_of_call(desk: Desk, event: Event, text: str) -> datetime | None:
    """When to remind of a call that the person means to make on a day, at no hour; None where the message
    says nothing of the kind."""
    found = desk.moment(text) if means_to_call(text) and event.ask is None else None
    if found is None or found.value.at is not None:
        return None
    at = to_utc(found.value.day, desk.person.nudge_time, desk.zone)
    return at if at > desk.now else None


def agree(
    desk: Desk,
    case: Case,
    at: datetime,
    contact: Contact | None = None,
    state: CallState = CallState.AGREED,
) -> CallAgreed:
    """Keep the time; a call already agreed on moves."""
    contact_id = contact.id if contact else _asked_of(case)
    before = agreed(case)
    call = replace(before, at=at, zone=desk.zone, state=state) if before else None
    call = call or AgreedCall(
        person_id=desk.person.id,
        application_id=case.application.id,
        contact_id=contact_id,
        at=at,
        zone=desk.zone,
        state=state,
    )
    return CallAgreed(case=case, call=desk.unit.save(call), moved=before is not None)


def agreed(case: Case) -> AgreedCall | None:
    """The call that is agreed on, or meant to be made, and not over."""
    return next((c for c in reversed(case.calls) if c.state in CALL_AHEAD), None)


def number_wanted(desk: Desk, told: CallAgreed) -> Question | None:
    """Ask for the telephone number where it is not known."""
    contact = desk.unit.get(Contact, told.call.contact_id) if told.call.contact_id else None
    if contact is None or contact.phone or told.call.state is CallState.THEIRS:
        return None
    return desk.unit.ask(
        Question(
            person_id=desk.person.id,
            application_id=told.case.application.id,
            kind="phone",
            data={"contact": str(contact.id)},
            asked_at=desk.now,
        )
    )


def keep_number(desk: Desk, question: Question, text: str) -> str | None:
    """The typed number, kept as E.164; the name of the problem where it is none."""
    contact = desk.unit.get(Contact, int(question.data["contact"]))
    number = read_phone(text, desk.person.country)
    if contact is None or number is None:
        return "phone"
    desk.unit.save(replace(contact, phone=number))
    return None


def _with_one_known(case: Case, text: str) -> bool:
    """Whether it is a call with somebody of the case."""
    if not (_CALL_WITH.match(text.strip()) or _THEY_RING.search(text)):
        return False
    words = set(words_of(text))
    return any(words & set(name_words(contact.name)) for contact in case.contacts)


def _asked_for(case: Case) -> bool:
    ours = [f for f in case.record if f.direction is Direction.OUT]
    asking = any(n.kind is NudgeKind.CALL_REQUEST and n.state is NudgeState.SENT for n in case.nudges)
    return asking or (bool(ours) and ours[-1].purpose is Purpose.CALL_REQUEST)


def _invited(event: Event, text: str) -> bool:
    told = event.intent in (Intent.REPLY_RECEIVED, Intent.TIMELINE_UPDATE)
    return bool(_SAYS_CALL.search(text)) or (told and bool(_INVITES.search(text)))


def _asked_of(case: Case) -> int | None:
    asked = [f.contact_id for f in case.record if f.purpose is Purpose.CALL_REQUEST and f.contact_id]
    return asked[-1] if asked else next((c.id for c in case.contacts), None)
