"""What an answer to a question changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.models import Case, Interview, PromiseState, Question
from bot.language.reader import read_company, read_contacts, read_role, read_topics
from bot.language.understanding import Event, Found, Intent, Span
from bot.places.phones import read_phone
from bot.services.at_hand import add_topics
from bot.services.calls import keep_number
from bot.services.desk import Desk
from bot.services.empty_answers import means_nothing, says_too_little
from bot.services.facts import person_in_charge
from bot.services.interviews import is_ahead, latest, note_promise, on_its_day, put_right
from bot.services.lookback import more_told
from bot.services.materials import promise_material
from bot.services.outcomes import note_deadline
from bot.services.people import meet, only_these, parted
from bot.services.phrasing import WEEKDAY
from bot.services.sentences import is_a_question, tells_no_title
from bot.services.talked import subjects

#: More strengths than this make no letter better.
MOST_STRENGTHS: Final = 5
LONGEST_NAME: Final = 80
_YES: Final = re.compile(r"\A\s*(?:yes|yeah|yep|ok|okay|sure)\b[,.!]*\s*(?:it[’']?s )?", re.IGNORECASE)
#: "With Mrs Patel, teaching assistant": the person, and the role that was asked for.
_WITH: Final = re.compile(r"with (?P<who>[^,]{2,60}),\s*(?:for |as )?(?P<role>[^,]+)", re.IGNORECASE)
#: Where one sentence ends and another begins.
_SENTENCES: Final = re.compile(r"[.!?]\s+[A-Z]|\n")
#: Who was met, told where the topics were asked for.
_MET: Final = re.compile(r"\b(?:met|saw|(?:spoke|talked|chatted|was) (?:to|with))\b", re.IGNORECASE)
_WERE: Final = r" (?:was|were|seemed|is|are)\b"  # behind whose name it is told how they were
#: What somebody thought or did, in a list of things to send.
_A_CLAUSE: Final = re.compile(
    r"(?:i|he|she|they|we|it)(?:[’'](?:m|s|re|ve|d|ll))? (?!ask|want|need|request)\w+", re.IGNORECASE
)
#: More people beside those who are known.
_ALSO: Final = re.compile(r"(?:and|also|plus|add|as well as)\b", re.IGNORECASE)
#: "Thursday or Friday": the later counts, and both are their words.
_EITHER_DAY: Final = re.compile(
    r"(?:by |on )?(?:(?:next |this )?[a-z]{3,9}day|mon|tues?|wed|thu|fri),? (?:or|/)"
    r" (?P<later>(?:next |this |on )?(?:[a-z]{3,9}day|mon|tues?|wed|thu|fri))[.!]?",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"(?:mostly |mainly )?(?:about|we (?:talked|spoke|chatted)|how|why)\b", re.IGNORECASE
)


def answer(desk: Desk, question: Question, text: str) -> str | None:
    """Take the text as the answer of a case question. Returns what is wrong with it, or None."""
    case = desk.unit.case(question.application_id) if question.application_id else None
    if case is None:
        return None
    interview = next((i for i in case.interviews if i.id == question.interview_id), None)
    if means_nothing(text, question.kind):
        return None
    if says_too_little(text):
        return question.kind
    if question.kind == "phone":
        return keep_number(desk, question, text)
    if question.kind == "day":
        text = _one_offered(desk, question, text)
    return _ANSWERS[question.kind](desk, case, interview or latest(case, desk.today), text.strip())


def _one_offered(desk: Desk, question: Question, text: str) -> str:
    """The words, or of the days to choose from the one on the weekday that they name: "wednesday" behind
    "last week" is not that of this week."""
    found = desk.moment(text, past=True)
    offered = [date.fromisoformat(day) for day in question.data.get("days_day", "").split(",") if day]
    if found is None or found.value.at or found.value.day in offered:
        return text
    fitting = [day for day in offered if day.weekday() == found.value.day.weekday()]
    return fitting[0].isoformat() if len(fitting) == 1 and WEEKDAY.fullmatch(text.strip(" .")) else text


def is_case_question(question: Question) -> bool:
    return question.kind in _ANSWERS or question.kind == "phone"


def _employer(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    company = read_company(text)
    if not company:
        return "employer"
    desk.unit.save(replace(case.application, company=company[:LONGEST_NAME]))
    return None


def _role(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    said = _YES.sub("", text)
    if both := _WITH.fullmatch(said):
        meet(desk, case, [person.name for person in read_contacts(both["who"])], interview)
        said = both["role"]
    role = read_role(said)
    if role is None or is_a_question(said) or _tells_no_title(desk, said):
        return "role"
    desk.unit.save(replace(case.application, role=role[:120]))
    return None


def _tells_no_title(desk: Desk, text: str) -> bool:
    """Whether the words tell something, and no job is in them: "start monday maybe", "there are 3 parts"."""
    return desk.read(text).first.role is None and bool(tells_no_title(text) or desk.moment(text))


def _who(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    if more_told(desk, case, interview, text):
        return None
    if _ABOUT.match(text):  # they answer what was asked before, or what will be asked next
        return _topics(desk, case, interview, text)
    in_charge = person_in_charge(text)
    named = [in_charge] if in_charge else read_contacts(text)
    if not named:
        return "who"
    named = tuple(replace(n, name=part) for n in named for part in parted(n.name, case.contacts))
    take = meet if _ALSO.match(text) else only_these
    people = take(desk, case, [n.name for n in named], interview)
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
    tells = _SENTENCES.search(text) or _MET.search(text)
    if interview is None or (tells and more_told(desk, case, interview, text)):
        return None
    topics, people = _apart(desk, text)
    if people:
        meet(desk, case, people, interview)
    if not topics:
        return None if people else "topics"
    add_topics(desk, interview, topics)
    return None


def _apart(desk: Desk, text: str) -> tuple[list[str], list[str]]:
    """What was talked about, and who was there: "sarah and tom were lovely" tells of nothing else."""
    if said := subjects(text):
        return list(said), []
    topics = list(read_topics(text))
    named = [who.value for event in desk.read(text).events for who in event.people]
    remarks = [topic for topic in topics if any(re.match(f"{re.escape(who)}{_WERE}", topic) for who in named)]
    if not remarks:
        return topics, []
    return [topic for topic in topics if topic not in {*remarks, *named}], named


def _stuck(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    if interview is not None:
        desk.unit.save(replace(interview, stuck=text[:300], debriefed=True))
    return None


def _day(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    past = interview is None or interview.over_by is not None or interview.day < desk.today
    found = desk.moment(text, past=past)
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
    if moment.day < desk.today and is_ahead(desk, interview):
        interview = _over(desk, interview)
    put_right(desk, interview, on_its_day(text, found, interview.day))
    return None


def _over(desk: Desk, interview: Interview) -> Interview:
    """A round that was thought to be still to come; the questions that follow are its debrief."""
    return replace(interview, over_by=desk.now, debriefed=True)


def _due(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    found = desk.moment(text)
    standing = [p for p in case.promises if p.state in (PromiseState.OPEN, PromiseState.BROKEN)]
    if found is None or not standing:
        return "day"
    meant = replace(standing[-1], due=found.value.day, state=PromiseState.OPEN, settled_at=None)
    desk.unit.save(meant)
    return None


def _deadline(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    """The day by which the person must answer an offer; the other cases are planned by it."""
    found = desk.moment(text)
    if found is None or found.value.day < desk.today:
        return "deadline"
    note_deadline(desk, case, found.value.day, found.value.at)
    return None


def _promise(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    event = promised(desk, text)
    if event is None:
        return "promise"
    note_promise(desk, event, case, text)
    return None


def promised(desk: Desk, text: str) -> Event | None:
    """The day they named, in a sentence ("they said two weeks") or on its own ("two weeks")."""
    heard = desk.read(text)
    if event := next((e for e in heard.events if e.reply_by), None):
        return event
    if both := _EITHER_DAY.fullmatch(text.strip()):
        found, span = desk.moment(both["later"]), Span(0, len(text))
    else:
        found, span = desk.moment(text), None
    if found is None or found.value.day < desk.today:
        return None
    days = tuple(m.day for m in found.others)
    said = Found(found.value.day, span or found.span, found.sure, days)
    return Event(intent=Intent.TIMELINE_UPDATE, reply_by=said)


def _materials(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    heard = desk.read(text)
    named = [m.value for e in heard.events for m in e.materials] or list(read_topics(text))
    named = [what for what in named if not _A_CLAUSE.match(what)] or [text]
    for what in named[:5]:
        promise_material(desk, case, what[:120])
    return None


def _strengths(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    desk.unit.save(replace(desk.person, strengths=tuple(read_topics(text) or (text,))[:MOST_STRENGTHS]))
    return None


def _name(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    desk.unit.save(replace(desk.person, name=text[:LONGEST_NAME]))
    return None


def _my_phone(desk: Desk, case: Case, interview: Interview | None, text: str) -> str | None:
    number = read_phone(text, desk.person.country)
    if number is None:
        return "my_phone"
    desk.unit.save(replace(desk.person, phone=number))
    return None


_ANSWERS: Final[dict[str, Callable[[Desk, Case, Interview | None, str], str | None]]] = {
    "day": _day,
    "due": _due,
    "employer": _employer,
    "role": _role,
    "who": _who,
    "topics": _topics,
    "stuck": _stuck,
    "promise": _promise,
    "deadline": _deadline,
    "materials": _materials,
    "strengths": _strengths,
    "name": _name,
    "my_phone": _my_phone,
}
