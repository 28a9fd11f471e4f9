"""A message edited after more was told of its case: it cannot be taken back any more, but what it says
otherwise now is put right."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.models import Case, Interview
from bot.language.understanding import Event
from bot.services.deeds import INTERVIEW
from bot.services.desk import Desk
from bot.services.interviews import note_promise, placed, put_right
from bot.services.matching import at_company, same_person
from bot.services.people import meet
from bot.services.replan import replanned
from bot.services.told import Corrected


def read_otherwise(desk: Desk, text: str, case: Case) -> Corrected | None:
    """The case with what the message says now: company, role, day, the person met, the day they named. None,
    and nothing is touched, where it tells nothing else of the one round there is, or more than that."""
    heard = desk.read(text)
    event = heard.first
    one_round = len(heard.events) == 1 and event.intent in INTERVIEW and len(case.interviews) == 1
    if not one_round or _of_another_case(desk, event, case):
        return None
    interview = case.interviews[0]
    changed = [
        field
        for field, differs in (
            ("company", _company(desk, event, case)),
            ("role", _role(desk, event, case)),
            ("day", _day(desk, event, interview)),
            ("people", _people(desk, event, case, interview)),
            ("promise", _promise(desk, event, case, text)),
        )
        if differs
    ]
    if not changed:
        return None
    return Corrected(case=replanned(desk, case.application.id), field=changed[0])


def _of_another_case(desk: Desk, event: Event, case: Case) -> bool:
    """Whether the company it names now has a case of its own."""
    others = [c for c in desk.unit.cases() if c.application.id != case.application.id]
    return event.company is not None and bool(at_company(event.company.value, others))


def _company(desk: Desk, event: Event, case: Case) -> bool:
    if event.company is None or event.company.value.casefold() == case.application.company.casefold():
        return False
    current = desk.unit.case(case.application.id) or case
    desk.unit.save(replace(current.application, company=event.company.value))
    return True


def _role(desk: Desk, event: Event, case: Case) -> bool:
    if event.role is None or event.role.value == case.application.role:
        return False
    current = desk.unit.case(case.application.id) or case
    desk.unit.save(replace(current.application, role=event.role.value))
    return True


def _day(desk: Desk, event: Event, interview: Interview) -> bool:
    moment = event.interview_at.value if event.interview_at else None
    if moment is None or (moment.day, moment.at or interview.at) == (interview.day, interview.at):
        return False
    put_right(desk, placed(interview, moment.day, moment.at or interview.at, desk.zone), moment)
    return True


def _people(desk: Desk, event: Event, case: Case, interview: Interview) -> bool:
    """Whoever is named now was there; in the place of the one who was named before, if it was one."""
    there = case.who_was_at(interview.id)
    named = [p.value for p in event.people]
    new = [name for name in named if not any(same_person(name, c.name) for c in there)]
    if not new:
        return False
    if len(named) == len(there) == 1:
        for part in (p for p in case.participations if p.interview_id == interview.id):
            desk.unit.delete(part)
    meet(desk, case, new, interview)
    return True


def _promise(desk: Desk, event: Event, case: Case, text: str) -> bool:
    due = event.reply_by.value if event.reply_by else None
    if due is None or any(promise.due == due for promise in case.promises):
        return False
    note_promise(desk, event, case, text)
    return True
