"""One message heard: is it the answer to the open question, or something new?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.models import Case, Question
from bot.language.understanding import Ask, Event, Intent, Understanding
from bot.services import answers, lookback, questions
from bot.services.acting import INTERVIEW, act
from bot.services.corrections import says_when
from bot.services.desk import Desk
from bot.services.doubts import NEW_CASE, days_in_doubt
from bot.services.empty_answers import means_nothing
from bot.services.facts import says_right_name
from bot.services.kept_words import chosen, company_named, confirmed
from bot.services.matching import OPEN, by_role, find_by_name, same_company
from bot.services.phrasing import ANSWER_DUE, ASKS, ASKS_BACK, HEARD_BACK, WILL_MEET, WORRIES
from bot.services.ports import Link
from bot.services.replan import replanned
from bot.services.rounds import CHANGES
from bot.services.told import Captured, Corrected, DeadlineNoted, Heard, MaterialsNoted, PromiseNoted, Told
from bot.services.zones import keep_said

#: Questions that are answered by a day; a bare day is read as a snooze where nothing says otherwise.
_DATED: Final = frozenset({"promise", "due", "day", "deadline"})
#: What an answer to each kind of question may be taken for on its own.
_ANSWERS_LIKE: Final = {
    **dict.fromkeys(_DATED, frozenset({Intent.SNOOZE, Intent.TIMELINE_UPDATE, *INTERVIEW})),
    "materials": frozenset({Intent.REPLY_RECEIVED, Intent.LOG_FOLLOWUP}),
    "topics": frozenset({Intent.INTERVIEW_PAST, Intent.REPLY_RECEIVED}),
    "stuck": frozenset({Intent.INTERVIEW_PAST, Intent.REPLY_RECEIVED}),
    "who": frozenset({Intent.INTERVIEW_PAST}),
}
#: Questions that anything can be the answer to.
_FREE: Final = frozenset({"topics", "stuck", "strengths", "materials"})
#: How sure a reading must be to count as a new sentence while a question is open.
SURE_ENOUGH: Final = 0.6
#: A person's name and title, in words.
_A_NAME: Final = 4
#: Who answers a question after so long has seen it; later, news is news.
ANSWERED_WITHIN: Final = timedelta(days=1)
#: A sentence about somebody, where a thing to send was asked for...
_TELLS: Final = re.compile(
    r"(?:i|i[’']?d|i[’']?ll|i[’']?m|he|she|they|we|it|nobody|no one|(?:my|his|her|their) \w+ (?:is|was))\b",
    re.IGNORECASE,
)
#: ... unless it says that it is to be sent.
_TO_SEND: Final = re.compile(
    r"\b(?:ask|want|need|send|sent|share|promis|provid|forward|mail|submit|upload|request|like|see)\w*",
    re.IGNORECASE,
)
#: Words of a company typed alone.
LONGEST_COMPANY: Final = 4
_DEEDS: Final = frozenset(
    {
        Intent.LOG_FOLLOWUP,
        Intent.OUTCOME_OFFER,
        Intent.OUTCOME_REJECTION,
        Intent.REPLY_RECEIVED,
        Intent.SNOOZE,
    }
)


def hear(desk: Desk, text: str, reply_to: Link | None = None) -> Heard:
    """Everything that a typed message changes or asks. The caller has opened the transaction."""
    question = desk.unit.question()
    heard = desk.read(text)
    if question and (kind := lookback.told_early(question, heard)):
        return _kept_early(desk, question, kind, text)
    if question and answers.is_case_question(question) and not escapes(desk, heard, question):
        return answered(desk, question, text)
    if question:
        desk.unit.close_question()
    hint = reply_to.application_id if reply_to else None
    news = replace(act(desk, heard, hint, reply_to), settled=question)
    return keep_said(desk, _resumed(desk, news, question), text, question)


def _kept_early(desk: Desk, question: Question, kind: str, text: str) -> Heard:
    """What the look back would have asked behind the question for the zone, told already: it goes on from
    there."""
    answers.answer(desk, replace(question, kind=kind), text)
    assert question.application_id is not None
    case = replanned(desk, question.application_id)
    told = _now_known(replace(question, kind=kind), case)
    upcoming = questions.ask_next(desk, question)
    heard = Heard(told=(told,), change_id=desk.unit.change_id, question=upcoming, settled=question)
    return keep_said(desk, heard, None, question)


def means_no_place(desk: Desk, question: Question, text: str) -> bool:
    """Whether words sent while the zone was asked for put something right, or answer what is asked next."""
    return says_when(desk, text) or lookback.told_early(question, desk.read(text)) is not None


def _resumed(desk: Desk, heard: Heard, question: Question | None) -> Heard:
    """After news that belongs to the look back it came into, the look back goes on; after a correction, with
    the same question. Where the person is waits as it was asked, and is not asked again."""
    if (
        question is None
        or question.kind == "zone"
        or heard.question is not None
        or not question.data.get("left")
    ):
        return heard
    news = [t for t in heard.told if isinstance(t, PromiseNoted | MaterialsNoted | Corrected)]
    if len(news) != len(heard.told) or {t.case.application.id for t in news} != {question.application_id}:
        return heard
    if any(isinstance(t, Corrected) for t in news):
        question = questions.with_next(question, question.kind)
    return replace(heard, question=questions.ask_next(desk, question))


def company_told(desk: Desk, question: Question, text: str) -> Heard:
    """The answer to "Which company is it about?"."""
    heard = company_named(desk, question, text)
    if heard.problem:
        return heard
    case = next((t.case for t in heard.told if isinstance(t, Captured)), None)
    return keep_said(
        desk, heard, question.data["text"], question, company=case.application.company if case else None
    )


def case_told(desk: Desk, question: Question, application_id: int) -> Heard:
    """The answer to "Which one?"."""
    return keep_said(desk, chosen(desk, question, application_id), None, question)


def which_named(desk: Desk, question: Question, text: str) -> Heard | None:
    """The answer to "Which one?" in words: a company or role of those offered, else of any open case, or a
    company that is not on file. None where the message is something else."""
    if not re.search(r"\w", text) or says_news(desk, text):
        return None
    offered = [int(n) for n in question.data["choices"].split(",")]
    for cases in ([case for n in offered if (case := desk.unit.case(n))], desk.unit.cases(list(OPEN))):
        found = find_by_name(text, cases)
        if named := found.case or by_role(text, cases):
            return case_told(desk, question, named.application.id)
        if found.choices:
            return Heard(question=question)  # several are called so: asked again
    if NEW_CASE not in offered or desk.read(text).first.ask is not None:
        return None
    return company_told(desk, question, text) if len(text.split()) <= LONGEST_COMPANY else None


def mail_confirmed(desk: Desk, question: Question) -> Heard:
    """What a mail proposed is taken."""
    return keep_said(desk, confirmed(desk, question), None, question)


def answered(desk: Desk, question: Question, text: str) -> Heard:
    """The answer taken, and the next question of its chain."""
    if problem := answers.answer(desk, question, text):
        return Heard(question=question, problem=problem)
    assert question.application_id is not None
    case = replanned(desk, question.application_id)
    upcoming = questions.ask_next(desk, _with_doubt(desk, question, case, text))
    told = _now_known(question, case)
    return Heard(
        told=(told,), change_id=desk.unit.change_id, settled=question, answer=text, question=upcoming
    )


def _with_doubt(desk: Desk, question: Question, case: Case, text: str) -> Question:
    """ "By next Friday", as an answer, too, has two readings: which one is asked next."""
    event = answers.promised(desk, text) if question.kind == "promise" else None
    days = days_in_doubt(desk, event, case).get("due") if event else None
    if days is None:
        return question
    question = questions.with_next(question, "due")
    return replace(question, data={**question.data, "days_due": days})


def _now_known(question: Question, case: Case) -> Told:
    """What to say of an answer: a deadline has its own words, all else stands on the card."""
    if question.kind == "deadline" and case.application.offer_deadline:
        return DeadlineNoted(case=case, day=case.application.offer_deadline)
    interview = next((i for i in case.interviews if i.id == question.interview_id), None)
    return Captured(case=case, interview=interview, new_case=False, past=True)


def skipped(desk: Desk, question: Question) -> Question | None:
    """The open question passed over; the next one of its chain."""
    return questions.ask_next(desk, question, skipped=True)


def escapes(desk: Desk, heard: Understanding, question: Question) -> bool:
    """Whether a message is a new sentence rather than the answer to the open question."""
    event = heard.first
    if WORRIES.match(heard.text) or (question.kind not in _DATED and says_when(desk, heard.text)):
        return True
    if WILL_MEET.match(heard.text) and question.kind != "who":
        return True
    if question.kind != "employer" and says_right_name(desk.unit.cases(), heard.text):
        return True
    if _no_answer(desk, heard, question) or _of_mine_to_send(heard, question):
        return True
    if event.intent is Intent.OTHER and _speaks_to_us(event, heard.text, question):
        return True
    if event.signals & CHANGES and question.kind not in _FREE | _DATED:
        return True
    other = _of_another_company(desk, event, question)
    if len(heard.events) > 1 or event.sure < SURE_ENOUGH:
        return len(heard.events) > 1 or (other and _names_nobody(heard, question))
    if event.intent is Intent.OTHER:  # a name in it may be that of a tool: "Figma"
        return other and question.kind not in _FREE
    if other:
        return True
    if event.intent in _ANSWERS_LIKE.get(question.kind, frozenset()):
        if event.intent is Intent.REPLY_RECEIVED and question.kind in _FREE - {"materials"}:
            return bool(HEARD_BACK.search(heard.text))
        return event.intent is Intent.SNOOZE and bool(ASKS_BACK.search(heard.text))
    if event.intent in INTERVIEW:
        return bool(event.company and event.interview_at) or event.intent is Intent.INTERVIEW_UPCOMING
    if event.intent is Intent.TIMELINE_UPDATE and question.kind in _FREE:
        return bool(ANSWER_DUE.search(heard.text))  # "their closing takes nine days" is what was talked about
    return event.intent in _DEEDS or question.kind not in _DATED


def _of_another_company(desk: Desk, event: Event, question: Question) -> bool:
    """Whether another company is named than that of the question. What anything can be the answer to names
    one only if it is on file, has a capital, or comes with the day of an interview: "they asked abt
    conflict" names none."""
    case = desk.unit.case(question.application_id) if question.application_id else None
    if event.company is None or case is None or same_company(event.company.value, case.application.company):
        return False
    name = event.company.value
    on_file = any(same_company(name, company) for company in desk.known().companies)
    return question.kind not in _FREE or on_file or name != name.lower() or event.interview_at is not None


def _names_nobody(heard: Understanding, question: Question) -> bool:
    """A whole sentence without a person in it, where a person was asked for."""
    return question.kind == "who" and not heard.first.people and len(heard.text.split()) > _A_NAME


def _no_answer(desk: Desk, heard: Understanding, question: Question) -> bool:
    """Whether the message can hardly be meant for the question: news a day later, or, where a thing to send
    was asked for, a sentence that speaks of none."""
    if question.kind in _FREE and desk.now - question.asked_at > ANSWERED_WITHIN:
        news = heard.first.intent is not Intent.OTHER and heard.first.sure >= SURE_ENOUGH
        if news and not heard.first.materials:
            return True
    if question.kind != "materials" or heard.first.materials or means_nothing(heard.text, question.kind):
        return False
    return bool(_TELLS.match(heard.text.strip())) and not _TO_SEND.search(heard.text)


def _of_mine_to_send(heard: Understanding, question: Question) -> bool:
    """Whether something of the person's own was promised or asked for, where anything else was asked."""
    mine = any(found.value.casefold().startswith("my ") for found in heard.first.materials)
    return mine and question.kind != "materials" and bool(_TELLS.match(heard.text.strip()))


def _speaks_to_us(event: Event, text: str, question: Question) -> bool:
    """Whether a message asks the bot something. Thanks may be what was talked about; a request without a
    question mark may be, too, unless it is a name that was asked for."""
    if event.ask in (Ask.THANKS, Ask.GREETING):
        return False
    asks = bool(ASKS.match(text.strip()))
    if text.rstrip().endswith("?"):
        return asks or event.ask is not None
    return (event.ask is not None or asks) and question.kind not in (
        "topics",
        "stuck",
        "strengths",
        "materials",
    )


def says_something(desk: Desk, text: str) -> bool:
    """Whether a message that is no answer is a sentence of its own, rather than a failed answer."""
    event = desk.read(text).first
    return event.ask is not None or event.intent not in (Intent.OTHER, Intent.SNOOZE)


def says_news(desk: Desk, text: str) -> bool:
    """Whether a message, sent while a company was asked for, is a sentence of its own."""
    event = desk.read(text).first
    return event.intent is not Intent.OTHER and event.company is not None and event.sure >= SURE_ENOUGH
