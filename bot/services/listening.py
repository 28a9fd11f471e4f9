"""One message heard: is it the answer to the open question, or something new?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from bot.domain.models import Case, Question
from bot.language.understanding import Intent
from bot.services import answers, lookback, questions, waiting
from bot.services.acting import act
from bot.services.asides import company_beside, is_aside, parted
from bot.services.corrections import says_when
from bot.services.desk import Desk
from bot.services.doubts import NAMED, NEW_CASE, days_in_doubt
from bot.services.escaping import escapes
from bot.services.kept_words import chosen, company_named, confirmed
from bot.services.mail import passed_on
from bot.services.matching import OPEN, by_role, find_by_name, same_company
from bot.services.phrasing import SORRY, SURE_ENOUGH
from bot.services.ports import Link
from bot.services.put_right import names_company
from bot.services.questions import FREE
from bot.services.replan import replanned
from bot.services.sentences import is_a_sentence
from bot.services.told import (
    Captured,
    ContactKept,
    Corrected,
    DeadlineNoted,
    Heard,
    MaterialsNoted,
    PromiseNoted,
    Snoozed,
    Told,
)
from bot.services.zones import keep_said

#: Before the name of a case: "no that was Monzo".
_THAT_WAS: Final = re.compile(
    rf"{SORRY}*"
    r"(?:(?:that|it)(?:[’']?s| is| was)(?: for| about| at)? |(?:i )?mean(?:t)? |the )+",
    re.IGNORECASE,
)
#: News of the case in hand behind which a look back goes on.
_GO_ON: Final = (PromiseNoted, MaterialsNoted, Corrected, ContactKept)
#: Words of a company typed alone.
LONGEST_COMPANY: Final = 4


def hear(desk: Desk, text: str, reply_to: Link | None = None) -> Heard:
    """Everything that a typed message changes or asks. The caller has opened the transaction."""
    question = desk.unit.question()
    if elsewhere(question, reply_to):
        return _told_of_another(desk, question, text, reply_to)
    heard = desk.read(text)
    if question and (kind := lookback.told_early(question, heard)):
        return _kept_early(desk, question, kind, text)
    if question and answers.is_case_question(question):
        if beside := _answer_and_news(desk, question, text):
            return beside
        if not escapes(desk, heard, question):
            return answered(desk, question, text)
    if question:
        desk.unit.close_question()
    hint = reply_to.application_id if reply_to else None
    aside = question is not None and is_aside(desk, heard, question)
    names_it = names_company(text) or bool(company_beside(text)[1])
    if hint is None and question and (aside or (names_it and _asked_last(desk, question))):
        hint = question.application_id
    news = replace(_told(desk, text, hint, reply_to), settled=question)
    news = waiting.again(desk, _resumed(desk, news, question, again=aside), question)
    return keep_said(desk, news, text, question)


def elsewhere(question: Question | None, reply_to: Link | None) -> bool:
    """Whether a reply is to a message about another case than the open question, which it leaves open."""
    about = reply_to.application_id if reply_to else None
    return question is not None and about not in (None, question.application_id)


def _told_of_another(desk: Desk, question: Question | None, text: str, reply_to: Link | None) -> Heard:
    """News of the case replied to. The question stays open, or comes again where the look back of the other
    case would begin; only what must be known first takes its place."""
    news = _told(desk, text, reply_to.application_id if reply_to else None, reply_to)
    if news.question is None or question is None:
        return keep_said(desk, news, text, question)
    if answers.is_case_question(question) and news.question.kind in questions.AFTER_PAST:
        news = replace(news, question=desk.unit.ask(replace(question, id=0, asked_at=desk.now)))
    return keep_said(desk, replace(news, settled=question), text, question)


def _asked_last(desk: Desk, question: Question) -> bool:
    """Whether no nudge of another case came after the question."""
    others = [case for case in desk.unit.cases() if case.application.id != question.application_id]
    return not any(n.sent_at and n.sent_at > question.asked_at for case in others for n in case.nudges)


def _told(desk: Desk, text: str, hint: int | None, reply_to: Link | None) -> Heard:
    """The message carried out; where it says what the company is called beside other things, first that."""
    rest, naming = company_beside(text)
    if not naming:
        return act(desk, passed_on(desk.read(text)), hint, reply_to)
    named = act(desk, desk.read(naming), hint, reply_to)
    if hint is None:
        hint = next((t.case.application.id for t in named.told if isinstance(t, Corrected)), None)
    more = act(desk, desk.read(rest), hint, reply_to)
    return replace(more, told=(*named.told, *more.told), change_id=more.change_id or named.change_id)


def _answer_and_news(desk: Desk, question: Question, text: str) -> Heard | None:
    """ "We talked about budgets, they decide on Monday": the answer, and the news of the same case beside it.
    None where the message is one of the two."""
    if question.kind not in FREE | {"role"}:
        return None
    answer, beside = parted(desk, text, question.kind)
    if not answer or not beside or escapes(desk, desk.read(answer), question):
        return None
    if answers.answer(desk, question, answer):
        return None
    each = [act(desk, desk.read(part), question.application_id) for part in beside]
    assert question.application_id is not None
    case = replanned(desk, question.application_id)
    heard = Heard(
        told=(_now_known(question, case), *(told for news in each for told in news.told)),
        change_id=desk.unit.change_id,
        settled=question,
        answer=answer,
        question=_asked_first(desk, each, question) or questions.ask_next(desk, question),
    )
    return waiting.again(desk, heard, question, answered=True)


def _asked_first(desk: Desk, news: Sequence[Heard], question: Question) -> Question | None:
    """What must be known of the news before the look back goes on, as it does behind a day in doubt."""
    asked = [one.question for one in news if one.question and one.question.kind not in questions.AFTER_PAST]
    first = asked[-1] if asked else None  # the newest has taken the place of the others
    if first is None:
        return None
    if first.kind != "due":
        return first
    left = {**first.data, "left": question.data.get("left", "")}
    return desk.unit.ask(replace(first, interview_id=question.interview_id, data=left))


def _kept_early(desk: Desk, question: Question, kind: str, text: str) -> Heard:
    """What the look back would have asked behind the question for the zone, told already: it goes on."""
    answers.answer(desk, replace(question, kind=kind), text)
    assert question.application_id is not None
    case = replanned(desk, question.application_id)
    told = _now_known(replace(question, kind=kind), case)
    left = [other for other in question.data.get("left", "").split(",") if other != kind]
    upcoming = questions.ask_next(desk, replace(question, data={**question.data, "left": ",".join(left)}))
    heard = Heard(told=(told,), change_id=desk.unit.change_id, question=upcoming, settled=question)
    return keep_said(desk, heard, None, question)


def means_no_place(desk: Desk, question: Question, text: str) -> bool:
    """Whether words sent while the zone was asked for put something right, or answer what is asked next."""
    return says_when(desk, text) or lookback.told_early(question, desk.read(text)) is not None


def _resumed(desk: Desk, heard: Heard, question: Question | None, *, again: bool = False) -> Heard:
    """After news that belongs to the look back it came into, the look back goes on; after a correction, or
    whatever else could not be meant for an answer (`again`), with the same question. Where the person is
    waits as it was asked, and is not asked again."""
    if (
        question is None
        or question.kind == "zone"
        or heard.question is not None
        or not (question.data.get("left") or again)
    ):
        return heard
    goes_on = (*_GO_ON, Snoozed) if again else _GO_ON  # who wants to be asked later is left in peace
    news = [t for t in heard.told if isinstance(t, goes_on)]
    if len(news) != len(heard.told) or {t.case.application.id for t in news} != {question.application_id}:
        return heard
    if again or any(isinstance(t, Corrected) for t in news):
        question = questions.with_next(question, question.kind)
    return replace(heard, question=questions.ask_next(desk, question))


def company_told(desk: Desk, question: Question, text: str) -> Heard:
    """The answer to "Which company is it about?"."""
    heard = company_named(desk, question, text)
    if heard.problem:
        return heard
    heard = waiting.again(desk, heard, question, answered=True)
    case = next((t.case for t in heard.told if isinstance(t, Captured)), None)
    return keep_said(
        desk, heard, question.data["text"], question, company=case.application.company if case else None
    )


def case_told(desk: Desk, question: Question, application_id: int) -> Heard:
    """The answer to "Which one?"."""
    heard = waiting.again(desk, chosen(desk, question, application_id), question, answered=True)
    return keep_said(desk, heard, None, question)


def which_named(desk: Desk, question: Question, text: str) -> Heard | None:
    """The answer to "Which one?" in words: a company or role of those offered, else of any open case, or a
    company that is not on file. None where the message is something else."""
    if not re.search(r"\w", text) or says_news(desk, text):
        return None
    sentence = is_a_sentence(text)
    offered = [int(n) for n in question.data["choices"].split(",")]
    if NEW_CASE in offered and same_company(text, question.data.get(NAMED, "")):
        return case_told(desk, question, NEW_CASE)
    bare = text[found.end() :] if (found := _THAT_WAS.match(text)) else text
    for name, cases in product((text, bare), (_offered(desk, offered), desk.unit.cases(list(OPEN)))):
        meant = find_by_name(name, cases)
        if named := meant.case or by_role(name, cases):
            return case_told(desk, question, named.application.id)
        if meant.choices:
            return Heard(question=question)  # several are called so: asked again
    if sentence or NEW_CASE not in offered or desk.read(text).first.ask is not None:
        return None
    return company_told(desk, question, text) if len(text.split()) <= LONGEST_COMPANY else None


def _offered(desk: Desk, numbers: Sequence[int]) -> list[Case]:
    return [case for number in numbers if (case := desk.unit.case(number))]


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
    heard = Heard(
        told=(told,), change_id=desk.unit.change_id, settled=question, answer=text, question=upcoming
    )
    return waiting.again(desk, heard, question, answered=True)


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
    upcoming = questions.ask_next(desk, question, skipped=True)
    return waiting.again(desk, Heard(question=upcoming), question, answered=True).question


def asked_again(desk: Desk, question: Question) -> Question | None:
    """The question of a look back that was left for words nobody understood, asked once more behind them."""
    if not answers.is_case_question(question) or "left" not in question.data:
        return None
    return questions.ask_next(desk, questions.with_next(question, question.kind))


def says_something(desk: Desk, text: str) -> bool:
    """Whether a message that is no answer is a sentence of its own, rather than a failed answer."""
    event = desk.read(text).first
    return event.ask is not None or event.intent not in (Intent.OTHER, Intent.SNOOZE)


def says_news(desk: Desk, text: str) -> bool:
    """Whether a message, sent while a company was asked for, is a sentence of its own."""
    event = desk.read(text).first
    return event.intent is not Intent.OTHER and event.company is not None and event.sure >= SURE_ENOUGH
