"""A sentence that was kept with a question, carried out once that is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.models import ApplicationStatus, Case, Question
from bot.language.reader import read_company, understand
from bot.language.understanding import Event, Found, Intent, Signal, Span, Understanding
from bot.services.acting import act
from bot.services.desk import Desk
from bot.services.doubts import REFUSED
from bot.services.empty_answers import means_nothing
from bot.services.mail import read_as_theirs
from bot.services.outcomes import note_outcome
from bot.services.replan import replanned
from bot.services.told import Heard


def company_named(desk: Desk, question: Question, text: str) -> Heard:
    """The answer to "Which company is it about?": the kept sentence, now with its company."""
    if means_nothing(text, question.kind):
        return Heard(question=question, problem="company_later")
    name = read_company(text)
    if not name:
        return Heard(question=question, problem="company")
    desk.unit.close_question()
    heard = _again(desk, question)
    company = Found(name, Span(0, 0))
    return act(desk, replace(heard, events=(replace(heard.first, company=company), *heard.events[1:])), None)


def chosen(desk: Desk, question: Question, application_id: int) -> Heard:
    """The answer to "Which one?": the kept sentence, now with its case."""
    desk.unit.close_question()
    heard, case = _again(desk, question), desk.unit.case(application_id)
    if case is not None and heard.first.company is not None:  # it may have been said a little differently
        if question.data.get("why") == "longer":
            renamed = replace(case.application, company=heard.first.company.value)
            case = replace(case, application=desk.unit.save(renamed))
        company = replace(heard.first.company, value=case.application.company)
        heard = replace(heard, events=(replace(heard.first, company=company), *heard.events[1:]))
    return act(desk, heard, application_id)


def confirmed(desk: Desk, question: Question) -> Heard:
    """The proposal of a mail accepted: what it says is noted, as said by them."""
    desk.unit.close_question()
    if refused := desk.unit.case(int(question.data.get(REFUSED, 0))):
        return _refused(desk, refused)
    heard = _again(desk, question)
    event = replace(heard.first, signals=heard.first.signals - {Signal.PASTED, Signal.CORRECTION})
    if event.intent is Intent.OTHER:
        event = replace(event, intent=Intent.REPLY_RECEIVED)
    event, sender = read_as_theirs(desk, event, question.data["text"])
    return act(desk, replace(heard, events=(event,)), sender.application.id if sender else None)


def _refused(desk: Desk, case: Case) -> Heard:
    """They did say no."""
    told = note_outcome(desk, Event(Intent.OUTCOME_REJECTION), case, ApplicationStatus.REJECTED)
    told = replace(told, case=replanned(desk, case.application.id))
    return Heard(told=(told,), change_id=desk.unit.change_id)


def _again(desk: Desk, question: Question) -> Understanding:
    """The sentence kept with a question, read as of when it was said."""
    said_at = datetime.fromisoformat(question.data["said_at"])
    return understand(question.data["text"], now=said_at, tz=desk.zone, known=desk.known())
