"""Corrections in words: "no, it was Tuesday", "the role is Staff Engineer"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.models import Case, Interview
from bot.language.understanding import Event, Intent, Moment, Signal
from bot.services.desk import Desk
from bot.services.interviews import coming, latest, note_promise, on_its_day, put_right
from bot.services.matching import same_company
from bot.services.people import meet
from bot.services.told import Corrected


def correct(desk: Desk, event: Event, case: Case, text: str) -> Corrected | None:
    """Put right the thing that the message names; None when it names nothing of the case."""
    interview = coming(case, desk.now, desk.today) or latest(case, desk.today)
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
    past = interview.day <= desk.today
    found = event.interview_at or desk.moment(text, past=past)
    return on_its_day(text, found, interview) if found else None


def _put_people_right(desk: Desk, event: Event, case: Case, interview: Interview | None, text: str) -> None:
    """ "With Jane, not John": Jane was there, and John was not."""
    wrong = {contact.id for contact in case.contacts if _denied(contact.name, text)}
    meet(desk, case, [p for p in event.people if not _denied(p.value, text)], interview)
    for part in case.participations:
        if part.contact_id in wrong:
            desk.unit.delete(part)


def _denied(name: str, text: str) -> bool:
    """Whether the person, by the full name or the first, is said not to have been there."""
    names = "|".join(re.escape(each) for each in (name, name.split()[0]))
    return re.search(rf"\bnot (?:with )?(?:{names})\b", text, re.IGNORECASE) is not None
