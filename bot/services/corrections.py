"""Corrections in words: "no, it was Tuesday", "the role is Staff Engineer"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Final

from bot.domain.localtime import to_utc
from bot.domain.models import Case, Interview, NudgeKind, NudgeState
from bot.domain.named_days import is_absence
from bot.language.understanding import Event, Found, Intent, Moment, Signal
from bot.services.at_hand import round_at_hand
from bot.services.desk import Desk
from bot.services.interviews import (
    is_ahead,
    last_told,
    note_promise,
    on_its_day,
    put_right,
)
from bot.services.matching import same_company
from bot.services.people import meet
from bot.services.phrasing import SORRY, WEEKDAY
from bot.services.told import Corrected
from bot.writing.names import first

#: "Actualy it was tuesday", "no, Friday", "sorry i meant 3pm": when it was, and nothing else.
_SORRY: Final = rf"(?:{SORRY}|i mean[,.!]* )"
_WHEN_IT_WAS: Final = re.compile(
    rf"(?:{_SORRY}+(?:(?:it|that)(?:[’']?s| is| was) |i (?:meant|mean|said) )?"
    rf"|{_SORRY}*i (?:meant|mean|said) "
    r"|(?=.*\bi (?:said|meant)\W*$))"
    r"(?P<when>(?:on |at |for |this |last |next )?[^,;!?]{2,40}?)"
    r"(?:,? (?:and |but )?not (?:on |at )?[\w: ]{2,20})?(?:,? i (?:said|meant))?[.!]*",
    re.IGNORECASE,
)
#: What may stand around the day without saying anything more.
_NOTHING_ELSE: Final = re.compile(r"(?:\W|on|at|for|the|this|in|actually|instead)*", re.IGNORECASE)
#: Said of a round that is not over.
_STILL_TO_COME: Final = re.compile(
    r"\b(?:interview|meeting|call|round|it) is on\b|\bwill be\b|\bnot today\b", re.IGNORECASE
)
#: "Start in Feb, not March" is about the job that is offered.
_OF_THE_JOB: Final = re.compile(
    r"\b(?:start(?:ing)? (?:in|on|from|date)|start date|salary|pay|wages?|bonus|notice period|\d+ ?k)\b",
    re.IGNORECASE,
)
NOON: Final = time(12)
#: Who misspoke says so soon after.
MISSPOKE_WITHIN: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _When:
    """The words for a day or a time, and the moment that they mean."""

    words: str
    found: Found[Moment]


def says_when(desk: Desk, text: str) -> bool:
    """Whether the words put right a day or a time, and say nothing else."""
    return _when_said(desk, text, past=False) is not None


def put_when_right(desk: Desk, text: str) -> Corrected | None:
    """Put right the day or the time of what was told last, just now: a round, a day they named, a message
    that was sent. None where the words say anything else, or nothing with a day was told."""
    if not says_when(desk, text):
        return None
    if shown := _got_ready_for(desk):
        return _round_on(desk, *shown, text)
    case = max(desk.unit.cases(), key=last_told, default=None)
    if case is None or desk.now - last_told(case) > MISSPOKE_WITHIN:
        return None
    round_told = any(interview.created_at == last_told(case) for interview in case.interviews)
    if not round_told and any(entry.at == last_told(case) for entry in case.record):
        return _logged_at(desk, case, text)
    if any(promise.said_at == last_told(case) for promise in case.promises):
        return _due_on(desk, case, text)
    interview = max(case.interviews, key=lambda i: (i.created_at, i.id), default=None)
    return _round_on(desk, case, interview, text) if interview else None


def _got_ready_for(desk: Desk) -> tuple[Case, Interview] | None:
    """The round to come that a nudge has just prepared for, where nothing was told since: its day is what
    "no, Thursday" puts right."""
    cases = desk.unit.cases()
    told = max((last_told(case) for case in cases), default=desk.now)
    ready = [
        (nudge.sent_at, case, interview)
        for case in cases
        for nudge in case.nudges
        if nudge.kind is NudgeKind.PREPARE and nudge.state is NudgeState.SENT and nudge.sent_at
        for interview in case.interviews
        if interview.id == nudge.interview_id and nudge.sent_at >= told
    ]
    newest = max(ready, key=lambda shown: shown[0], default=None)
    return (newest[1], newest[2]) if newest else None


def _round_on(desk: Desk, case: Case, interview: Interview, text: str) -> Corrected | None:
    said = _when_said(desk, text, past=interview.day <= desk.today and not is_ahead(desk, interview))
    if said is None:
        return None
    moment = on_its_day(said.words, said.found, interview.day)
    put_right(desk, interview, replace(moment, day=_in_that_week(desk, said.words, moment.day, interview)))
    return Corrected(case=case, field="day")


def _in_that_week(desk: Desk, words: str, day: date, interview: Interview) -> date:
    """A weekday alone is that nearest to the day it puts right: "Wednesday, not Tuesday" of next week."""
    if not WEEKDAY.fullmatch(words.strip()) or interview.day < desk.today:
        return day
    near = min((day + timedelta(days=7 * n) for n in (-1, 0, 1, 2)), key=lambda d: abs(d - interview.day))
    return near if near >= desk.today else day


def _due_on(desk: Desk, case: Case, text: str) -> Corrected | None:
    said = _when_said(desk, text, past=False)
    if said is None or said.found.value.day < desk.today:
        return None
    last = case.promises[-1]
    words = last.words if is_absence(last) else said.words
    desk.unit.save(replace(last, due=said.found.value.day, words=words))
    return Corrected(case=case, field="promise")


def _logged_at(desk: Desk, case: Case, text: str) -> Corrected | None:
    said = _when_said(desk, text, past=True)
    moment = said.found.value if said else None
    if moment is None or moment.day > desk.today:
        return None
    at = min(desk.now, to_utc(moment.day, moment.at or NOON, desk.zone))
    for entry in (x for x in case.record if x.at == last_told(case)):
        desk.unit.save(replace(entry, at=at, day_only=moment.at is None))
    return Corrected(case=case, field="record")


def _when_said(desk: Desk, text: str, *, past: bool) -> _When | None:
    said = _WHEN_IT_WAS.fullmatch(text.strip())
    found = desk.moment(said["when"], past=past) if said else None
    if said is None or found is None:
        return None
    rest = said["when"][: found.span.start] + said["when"][found.span.end :]
    return _When(said["when"], found) if _NOTHING_ELSE.fullmatch(rest) else None


def of_the_job(event: Event, text: str) -> Event:
    """What is said of the job, and was read as news of a round at no time, as a remark."""
    undated = event.intent is Intent.INTERVIEW_UPCOMING and event.interview_at is None
    if not undated or event.company is not None or not _OF_THE_JOB.search(text):
        return event
    return replace(event, intent=Intent.OTHER, signals=event.signals - {Signal.CORRECTION})


def correct(desk: Desk, event: Event, case: Case, text: str) -> Corrected | None:
    """Put right the thing that the message names; None when it names nothing of the case, or is about the
    job rather than the search."""
    if _OF_THE_JOB.search(text):
        return None
    interview = round_at_hand(desk, case)
    if event.reply_by:
        note_promise(desk, event, case, text)
        return Corrected(case=case, field="promise")
    moment = _moment(desk, event, interview, text)
    if moment and interview and event.intent is not Intent.LOG_FOLLOWUP:
        put_right(desk, interview, moment)
        return Corrected(case=case, field="day")
    if event.role:
        desk.unit.save(replace(case.application, role=event.role.value))
        return Corrected(case=case, field="role")
    if event.people:
        _put_people_right(desk, event, case, interview, text)
        return Corrected(case=case, field="people")
    if event.company and not same_company(event.company.value, case.application.company):
        desk.unit.save(replace(case.application, company=event.company.value))
        return Corrected(case=case, field="company")
    if Signal.NO_CALLS in event.signals:
        desk.unit.save(replace(case.application, no_calls=True))
        return Corrected(case=case, field="no_calls")
    return None


def _moment(desk: Desk, event: Event, interview: Interview | None, text: str) -> Moment | None:
    """The day that the correction names; read towards the side of today on which the interview lies."""
    if interview is None:
        return event.interview_at.value if event.interview_at else None
    past = interview.day <= desk.today and not _STILL_TO_COME.search(text)
    found = event.interview_at or desk.moment(text, past=past)
    if found is None:
        return None
    words, moment = text[found.span.start : found.span.end], on_its_day(text, found, interview.day)
    return replace(moment, day=_in_that_week(desk, words, moment.day, interview))


def _put_people_right(desk: Desk, event: Event, case: Case, interview: Interview | None, text: str) -> None:
    """ "With Jane, not John": Jane was there, and John was not."""
    wrong = {contact.id for contact in case.contacts if _denied(contact.name, text)}
    meet(desk, case, [p for p in event.people if not _denied(p.value, text)], interview)
    for part in case.participations:
        if part.contact_id in wrong:
            desk.unit.delete(part)


def _denied(name: str, text: str) -> bool:
    """Whether the person, by the full name or the first, is said not to have been there."""
    names = "|".join(re.escape(each) for each in (name, first(name)))
    return re.search(rf"\bnot (?:with )?(?:{names})\b", text, re.IGNORECASE) is not None
