"""What an understood message changes: each event carried out, in text order."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from bot.domain.models import ApplicationStatus, Case, Question
from bot.language.reader import read_company, understand
from bot.language.understanding import Ask, Event, Found, Intent, Signal, Span, Understanding
from bot.services import questions, snoozing
from bot.services.advice import advise
from bot.services.calls import agree_in_words, agreed_time, number_wanted
from bot.services.corrections import correct
from bot.services.covering import also_meant
from bot.services.desk import Desk
from bot.services.interviews import capture, note_materials, open_case
from bot.services.mail import propose
from bot.services.matching import OPEN, Match, another_role, match
from bot.services.ports import Link
from bot.services.record import log_followup, note_outcome, note_reply, note_timeline
from bot.services.replan import replan
from bot.services.told import (
    Advice,
    Asked,
    CallAgreed,
    Captured,
    DraftWanted,
    Heard,
    MailRead,
    MaterialsNoted,
    NothingOnFile,
    PromiseNoted,
    SnoozeNeedsTime,
    Told,
)

#: The choice "another one" among cases; no application has this id.
NEW_CASE: Final = 0
INTERVIEW: Final = frozenset({Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING})


def act(desk: Desk, heard: Understanding, hint: int | None, reply_to: Link | None = None) -> Heard:
    """Carry out every event of an understood message, in text order."""
    told: list[Told] = []
    for event in heard.events:
        outcome = _act_on(desk, event, heard.text, hint, reply_to)
        if isinstance(outcome, Heard):  # a question must be answered first
            return replace(outcome, told=(*told, *outcome.told))
        told.append(outcome)
    cases = {c.application.id: c for c in replan(desk)}
    fresh = tuple(_fresh(t, cases) for t in told)
    change_id = desk.unit.change_id if any(_changes(t) for t in fresh) else None
    return Heard(told=fresh, change_id=change_id, question=_follow_on(desk, heard, fresh))


def company_named(desk: Desk, question: Question, text: str) -> Heard:
    """The answer to "Which company was it with?": the kept sentence, now with its company."""
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
    return act(desk, _again(desk, question), application_id)


def _again(desk: Desk, question: Question) -> Understanding:
    """The sentence kept with a question, read as of when it was said."""
    said_at = datetime.fromisoformat(question.data["said_at"])
    return understand(question.data["text"], now=said_at, tz=desk.zone, known=desk.known())


def _act_on(desk: Desk, event: Event, text: str, hint: int | None, reply_to: Link | None) -> Told | Heard:
    if Signal.PASTED in event.signals and event.intent is not Intent.OTHER:
        return propose(desk, event, text)
    cases = desk.unit.cases()
    if event.intent in INTERVIEW:  # a new interview at a company of the past is a new case
        cases = [c for c in cases if c.application.status in OPEN]
    found = match(event, cases, hint)
    case = found.case or _newest(cases, hint)
    if case is not None and (at := agreed_time(desk, event, case, text)):
        return agree_in_words(desk, event, case, at)
    if Signal.CORRECTION in event.signals and case and (corrected := correct(desk, event, case, text)):
        return corrected
    if event.intent in INTERVIEW:
        return _interview(desk, event, found, text, hint)
    if event.intent is Intent.SNOOZE:
        return snoozing.snooze_in_words(desk, event, found.case, reply_to)
    if event.intent is Intent.OTHER:
        return _question(desk, event, found)
    if found.case is None:
        if len(found.choices) > 1:
            return _which(desk, found, text)
        return _unknown(desk, event, text)
    return _deed(desk, event, found.case, text)


def _deed(desk: Desk, event: Event, case: Case, text: str) -> Told:
    if event.intent is Intent.LOG_FOLLOWUP:
        logged = log_followup(desk, event, case, text)
        return replace(logged, also=also_meant(desk, case, logged.entries))
    if event.intent is Intent.OUTCOME_OFFER:
        return note_outcome(desk, event, case, ApplicationStatus.OFFER)
    if event.intent is Intent.OUTCOME_REJECTION:
        return note_outcome(desk, event, case, ApplicationStatus.REJECTED)
    if event.materials and not event.reply_by:
        return MaterialsNoted(case=case, materials=note_materials(desk, event, case))
    if event.intent is Intent.TIMELINE_UPDATE and (noted := note_timeline(desk, event, case, text)):
        return noted
    return note_reply(desk, event, case, text)


def _interview(desk: Desk, event: Event, found: Match, text: str, hint: int | None) -> Told | Heard:
    case = found.case
    if hint == NEW_CASE and event.company is not None:
        return capture(desk, event, None, text)
    if case is not None and hint is None and another_role(event, case):
        return _which(desk, Match(choices=(case,)), text, new_case=True)
    if len(found.choices) > 1 and not (event.company and event.role):
        return _which(desk, found, text)
    if case is None and event.company is None:
        if Signal.CANCELLED in event.signals or Signal.MOVED in event.signals:
            return NothingOnFile(company=None)
        return _ask_company(desk, text)
    if case is not None and event.company is None and event.interview_at and not _adds_to(event, case):
        return _ask_company(desk, text)
    return capture(desk, event, case, text)


def _adds_to(event: Event, case: Case) -> bool:
    """Whether a report without a company belongs to the case at hand rather than to a new one."""
    assert event.interview_at is not None
    day = event.interview_at.value.day
    return bool({Signal.MOVED, Signal.CANCELLED, Signal.NO_SHOW} & event.signals) or any(
        i.day == day for i in case.interviews
    )


def _question(desk: Desk, event: Event, found: Match) -> Told:
    case = found.case
    if event.materials and case:
        kept = note_materials(desk, event, case)
        return MaterialsNoted(case=case, materials=kept)
    if event.company and case is None and event.ask in (Ask.DRAFT, Ask.MAY_I_WRITE, Ask.MAY_I_CALL):
        return NothingOnFile(company=event.company.value)
    if event.ask in (Ask.MAY_I_WRITE, Ask.MAY_I_CALL) and case:
        return advise(desk, case, call=event.ask is Ask.MAY_I_CALL)
    if event.ask is Ask.DRAFT and case:
        return DraftWanted(case=case)
    return Asked(ask=event.ask, case=case)


def _unknown(desk: Desk, event: Event, text: str) -> Told | Heard:
    """A deed at a company that is not on file: open the case, so that nothing said is lost."""
    if event.company is None:
        return NothingOnFile(company=None)
    return _deed(desk, event, open_case(desk, event), text)


def _which(desk: Desk, found: Match, text: str, *, new_case: bool = False) -> Heard:
    choices = [c.application.id for c in found.choices[:6]] + [NEW_CASE] * new_case
    return Heard(question=_keep(desk, "which", text, {"choices": ",".join(map(str, choices))}))


def _ask_company(desk: Desk, text: str) -> Heard:
    return Heard(question=_keep(desk, "company", text, {}))


def _keep(desk: Desk, kind: str, text: str, data: dict[str, str]) -> Question:
    """Ask, and keep the sentence that waits for the answer."""
    kept = {"text": text, "said_at": desk.now.isoformat(), **data}
    return desk.unit.ask(Question(person_id=desk.person.id, kind=kind, data=kept, asked_at=desk.now))


def _newest(cases: list[Case], hint: int | None) -> Case | None:
    return next((c for c in cases if c.application.id == hint), cases[0] if cases else None)


def _fresh(told: Told, cases: dict[int, Case]) -> Told:
    """The same news with the case as it is after re-planning."""
    case = getattr(told, "case", None)
    if isinstance(case, Case) and case.application.id in cases:
        with_case: Any = told  # every member of the union that has a case is a dataclass with that field
        told = replace(with_case, case=cases[case.application.id])
    return told


def _changes(told: Told) -> bool:
    return not isinstance(told, Asked | Advice | DraftWanted | NothingOnFile | MailRead | SnoozeNeedsTime)


def _follow_on(desk: Desk, heard: Understanding, told: tuple[Told, ...]) -> Question | None:
    """What to ask after the news: first a day that can be read two ways, then the missing facts."""
    captured = [t for t in told if isinstance(t, Captured)]
    if calls := [t for t in told if isinstance(t, CallAgreed)]:
        return number_wanted(desk, calls[0])
    noted = [t for t in told if isinstance(t, PromiseNoted)]
    if noted and (doubts := _days_in_doubt(heard.first)):
        return questions.ask_chain(desk, noted[0].case, (), None, doubts)
    if not captured or len(captured) > 1:
        if captured and not desk.person.zone:
            return questions.ask_chain(desk, captured[-1].case, (), captured[-1].interview)
        return None
    news = captured[0]
    chain = questions.AFTER_PAST if news.past else questions.AFTER_UPCOMING
    return questions.ask_chain(desk, news.case, chain, news.interview, _days_in_doubt(heard.first))


def _days_in_doubt(event: Event) -> dict[str, str]:
    """The days of which the text means one, by the question that asks which."""
    doubts = {}
    if event.interview_at and event.interview_at.others:
        doubts["day"] = [m.day for m in (event.interview_at.value, *event.interview_at.others)]
    if event.reply_by and event.reply_by.others:
        doubts["due"] = [event.reply_by.value, *event.reply_by.others]
    return {kind: ",".join(d.isoformat() for d in dict.fromkeys(days)) for kind, days in doubts.items()}


def hear_mail(desk: Desk, text: str) -> Heard:
    """A forwarded message: somebody else's words, from which one change is proposed."""
    heard = understand(text, now=desk.now, tz=desk.zone, known=desk.known())
    return propose(desk, heard.first, text)


def confirmed(desk: Desk, question: Question) -> Heard:
    """The proposal of a mail accepted: what it says is noted, as said by them."""
    desk.unit.close_question()
    heard = _again(desk, question)
    event = replace(heard.first, signals=heard.first.signals - {Signal.PASTED, Signal.CORRECTION})
    if event.intent is Intent.OTHER:
        event = replace(event, intent=Intent.REPLY_RECEIVED)
    return act(desk, replace(heard, events=(event,)), None)
