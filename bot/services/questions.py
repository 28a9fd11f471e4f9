"""The one open question of a person: what is asked after a capture, in which order, and what an
answer changes. The chain still to be asked is kept in the question's row, so a restart loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.domain.models import Case, Interview, PromiseState, Question
from bot.language.reader import read_contacts, read_moment, read_role, read_topics
from bot.language.understanding import Event, Found, Intent
from bot.services.calls import keep_number
from bot.services.desk import Desk
from bot.services.interviews import latest, note_promise, promise_material, put_right
from bot.services.people import meet

#: Asked after a past interview, if not said already; `zone` comes before all of them.
AFTER_PAST: Final = ("role", "who", "topics", "stuck", "promise", "materials", "strengths")
#: What the debrief asks; the rest of the facts were asked when the interview was arranged.
DEBRIEF: Final = ("who", "topics", "stuck", "promise", "materials", "strengths")
#: More strengths than this make no letter better.
MOST_STRENGTHS: Final = 5
LONGEST_NAME: Final = 80
AFTER_UPCOMING: Final = ("role", "who")


def ask_chain(
    desk: Desk,
    case: Case,
    kinds: tuple[str, ...],
    interview: Interview | None,
    options: Mapping[str, str] | None = None,
) -> Question | None:
    """Open the first question of the chain whose answer is not on file; None when all are. `options`
    are the days to choose from where a day can be read two ways, by the question that asks."""
    options = options or {}
    kinds = (*options, *kinds)
    if not desk.person.zone:
        kinds = ("zone", *kinds)
    left = [k for k in kinds if k == "zone" or k in options or _missing(k, case, interview)]
    if not left:
        return None
    return desk.unit.ask(
        Question(
            person_id=desk.person.id,
            application_id=case.application.id,
            interview_id=interview.id if interview else None,
            kind=left[0],
            data={"left": ",".join(left[1:]), **{f"days_{k}": v for k, v in options.items()}},
            asked_at=desk.now,
        )
    )


def ask_next(desk: Desk, answered: Question) -> Question | None:
    """Open the question that comes after this one."""
    desk.unit.close_question()
    left = tuple(k for k in answered.data.get("left", "").split(",") if k)
    case = desk.unit.case(answered.application_id) if answered.application_id else None
    if case is None or not left:
        return None
    interview = next((i for i in case.interviews if i.id == answered.interview_id), None)
    options = {k: answered.data[f"days_{k}"] for k in left if f"days_{k}" in answered.data}
    return ask_chain(
        desk, case, tuple(k for k in left if k != "zone" and k not in options), interview, options
    )


def ask_about(
    desk: Desk, case: Case, kind: str, interview: Interview | None, data: dict[str, str] | None = None
) -> Question:
    """One question on its own, to put right or fill in what is on file."""
    return desk.unit.ask(
        Question(
            person_id=desk.person.id,
            application_id=case.application.id,
            interview_id=interview.id if interview else None,
            kind=kind,
            data=data or {},
            asked_at=desk.now,
        )
    )


def _missing(kind: str, case: Case, interview: Interview | None) -> bool:
    if kind == "role":
        return not case.application.role
    if kind == "who":
        return interview is None or not case.who_was_at(interview.id)
    if kind == "topics":
        return interview is not None and not interview.topics
    if kind == "stuck":
        return interview is not None and not interview.stuck
    if kind == "promise":
        return not any(p.state is PromiseState.OPEN for p in case.promises)
    if kind == "strengths":
        return not case.person.strengths
    return kind == "materials" and not case.materials


def answer(desk: Desk, question: Question, text: str) -> str | None:
    """Take the text as the answer of a case question. Returns what is wrong with it, or None."""
    case = desk.unit.case(question.application_id) if question.application_id else None
    if case is None:
        return None
    interview = next((i for i in case.interviews if i.id == question.interview_id), None)
    if _means_nothing(text):
        return None
    if question.kind == "phone":
        return keep_number(desk, question, text)
    return _ANSWERS[question.kind](desk, case, interview or latest(case, desk.today), text.strip())


def is_case_question(question: Question) -> bool:
    return question.kind in _ANSWERS or question.kind == "phone"


def _means_nothing(text: str) -> bool:
    """ "No", "nothing", "don't know": as good as a Skip."""
    plain = text.casefold().strip(" .!")
    return plain in {
        "no", "nope", "none", "nothing", "skip", "n/a", "na", "-", "no idea", "don't know", "dont know",
        "not sure", "nobody", "no one", "not really", "idk", "nothing else", "they didn't say",
        "they didnt say", "didn't say", "they did not say",
    }  # fmt: skip


def _role(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    role = read_role(text)
    if role is None:
        return "role"
    desk.unit.save(replace(case.application, role=role[:120]))
    return None


def _who(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    named = read_contacts(text)
    if not named:
        return "who"
    people = meet(desk, case, [n.name for n in named], interview)
    for found, contact in zip(named, people, strict=True):
        told = replace(
            contact,
            title=found.title or contact.title,
            email=found.email or contact.email,
            phone=found.phone or contact.phone,
        )
        if told != contact:
            desk.unit.save(told)
    return None


def _topics(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    if interview is None:
        return None
    topics = read_topics(text) or (text[:200],)
    merged = tuple(dict.fromkeys((*interview.topics, *topics)))
    desk.unit.save(replace(interview, topics=merged, debriefed=True))
    return None


def _stuck(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    if interview is not None:
        desk.unit.save(replace(interview, stuck=text[:300], debriefed=True))
    return None


def _day(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    past = interview is None or interview.over_by is not None or interview.day < desk.today
    found = read_moment(text, now=desk.now, tz=desk.zone, country=desk.person.country, past=past)
    if found is None:
        return "day"
    moment = found.value
    if interview is None:
        interview = Interview(
            person_id=desk.person.id,
            application_id=case.application.id,
            day=moment.day,
            zone=desk.zone,
            over_by=desk.now if moment.day < desk.today else None,
            created_at=desk.now,
        )
    put_right(desk, interview, moment)
    return None


def _due(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    found = read_moment(text, now=desk.now, tz=desk.zone, country=desk.person.country)
    open_promises = [p for p in case.promises if p.state is PromiseState.OPEN]
    if found is None or not open_promises:
        return "day"
    desk.unit.save(replace(open_promises[-1], due=found.value.day))
    return None


def _promise(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    """In a sentence ("they said two weeks") or on its own ("two weeks")."""
    heard = desk.read(text)
    event = next((e for e in heard.events if e.reply_by), None)
    if event is None:
        found = read_moment(text, now=desk.now, tz=desk.zone, country=desk.person.country)
        if found is None or found.value.day < desk.today:
            return "promise"
        days = tuple(m.day for m in found.others)
        said = Found(found.value.day, found.span, found.sure, days)
        event = Event(intent=Intent.TIMELINE_UPDATE, reply_by=said)
    note_promise(desk, event, case, text)
    return None


def _materials(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    heard = desk.read(text)
    named = [m.value for e in heard.events for m in e.materials] or list(read_topics(text)) or [text]
    for what in named[:5]:
        promise_material(desk, case, what[:120])
    return None


def _strengths(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    desk.unit.save(replace(desk.person, strengths=tuple(read_topics(text) or (text,))[:MOST_STRENGTHS]))
    return None


def _name(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    desk.unit.save(replace(desk.person, name=text[:LONGEST_NAME]))
    return None


_ANSWERS: Final[dict[str, Callable[[Desk, Case, Interview | None, str], str | None]]] = {
    "day": _day,
    "due": _due,
    "role": _role,
    "who": _who,
    "topics": _topics,
    "stuck": _stuck,
    "promise": _promise,
    "materials": _materials,
    "strengths": _strengths,
    "name": _name,
}
