"""What came of a message, shown: the news, then the one question to ask next."""

from __future__ import annotations

from bot.chat.talk import Talk, link_to
from bot.chat.views import news as words, pages, questions
from bot.chat.views.base import View
from bot.chat.views.card import card
from bot.domain.models import Case, Question
from bot.places import zone_label
from bot.services import told as news
from bot.services.advice import pressure_of
from bot.services.desk import UNKNOWN_ZONE
from bot.services.ports import Link, LinkRole
from bot.services.told import Heard, Told


def show(talk: Talk, heard: Heard) -> None:
    """Say what changed, settle the question that was answered, ask the next."""
    if heard.problem and heard.question:
        return ask(talk, heard.question, heard.problem)
    if heard.settled:
        settle(talk, heard.settled, heard.answer)
    for told in heard.told:
        _show_one(talk, told, heard)
    if heard.question:
        ask(talk, heard.question)
    elif heard.answer is not None and _chain_ended(heard):
        talk.say(questions.rest_settled())
    return None


def case_id(heard: Heard) -> int | None:
    """The case that the first piece of news is about."""
    cases = (getattr(t, "case", None) for t in heard.told)
    return next((c.application.id for c in cases if isinstance(c, Case)), None)


def ask(talk: Talk, question: Question, problem: str | None = None) -> None:
    """Put the question in a message of its own."""
    talk.say(_question_view(talk, question, problem), _question_link(question))


def _question_view(talk: Talk, question: Question, problem: str | None) -> View:
    if question.kind == "zone" and talk.person.zone:
        label = zone_label(talk.person.zone)
        travelling = "travel" in question.data
        return questions.zone_known(
            question, talk.now, talk.person.zone, label, problem, travelling=travelling
        )
    if question.kind == "zone":
        assumed = talk.desk.assumed_zone
        guess = None if assumed == UNKNOWN_ZONE else assumed
        return questions.zone_question(question, talk.now, guess, problem)
    if question.kind == "which":
        ids = [int(n) for n in question.data["choices"].split(",")]
        found = (talk.desk.unit.case(n) for n in ids)
        return questions.which(question, [c for c in found if c])
    case = talk.desk.unit.case(question.application_id) if question.application_id else None
    return questions.question(question, case, problem)


def _question_link(question: Question) -> Link:
    return Link(role=LinkRole.QUESTION, application_id=question.application_id, question_id=question.id)


def settle(talk: Talk, question: Question, answer: str | None = None) -> None:
    """Take the buttons off a question that is no longer open."""
    if question.kind in questions.WORDS:
        talk.edit_linked(questions.settled(question, answer), _question_link(question))


def _show_one(talk: Talk, told: Told, heard: Heard) -> None:
    if isinstance(told, news.Asked | news.DraftWanted):
        return  # answered by the pages
    case = getattr(told, "case", None)
    if isinstance(told, news.Captured) and heard.answer is not None:
        refresh_card(talk, told.case, heard.change_id)
        return
    if isinstance(told, news.Captured | news.Corrected) and isinstance(case, Case):
        view = words.with_card(told, card_view(talk, case, heard.change_id))
        talk.say(view, link_to(case, LinkRole.CARD, change_id=heard.change_id))
        return
    view = words.tell(told, talk.now, talk.zone, heard.change_id)
    if isinstance(case, Case) and case.application.id in heard.opened:
        view = words.with_opened(view, case)
    talk.say(view, link_to(case, live=False) if isinstance(case, Case) else None)


def refresh_card(talk: Talk, case: Case, change_id: int | None = None) -> None:
    """The case's card, edited in place to what is known now."""
    talk.refresh_card(case, card_view(talk, case, change_id))


def card_view(talk: Talk, case: Case, change_id: int | None = None) -> View:
    pressure = pressure_of(talk.desk, case)
    return card(case, now=talk.now, zone=talk.zone, pressure=pressure, change_id=change_id)


def _chain_ended(heard: Heard) -> bool:
    return bool(heard.settled and heard.settled.application_id and "left" in heard.settled.data)


def cannot_redo(talk: Talk) -> None:
    talk.say(pages.cannot_redo())
