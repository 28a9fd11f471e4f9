"""What came of a message, shown: the news, then the one question to ask next."""

from __future__ import annotations

from collections.abc import Callable

from bot.chat.talk import Talk, link_to
from bot.chat.views import after, news as words, nudges, pages, questions
from bot.chat.views.base import View
from bot.chat.views.card import card
from bot.domain.models import Case, Nudge, NudgeState, Question
from bot.domain.snooze import after_days_off
from bot.places import zone_label
from bot.places.zones import city
from bot.services import taps, told as news, waiting
from bot.services.advice import may_call_instead, pressure_of
from bot.services.changes import taken_back
from bot.services.desk import UNKNOWN_ZONE
from bot.services.ports import Link, LinkRole
from bot.services.told import Heard, Told
from bot.services.zones import GOING, place_typed


def show(talk: Talk, heard: Heard) -> None:
    """Say what changed, settle the question that was answered, ask the next."""
    if heard.problem and heard.question:
        return ask(talk, heard.question, heard.problem)
    if heard.settled and _comes_again(heard):
        talk.take_buttons_off(link_of(heard.settled))
    elif heard.settled:
        settle(talk, heard.settled, heard.answer)
    for place, told in enumerate(heard.told):
        _show_one(talk, told, heard, with_undo=place == max(taken_back(heard), default=None))
    if heard.question:
        ask(talk, heard.question)
    elif heard.answer is not None and _chain_ended(heard):
        talk.say(questions.rest_settled())
    return None


def _comes_again(heard: Heard) -> bool:
    """Whether the question that was left for other news is asked once more behind it, sooner or later."""
    before, now = heard.settled, heard.question
    if heard.answer is not None or before is None or now is None:
        return False
    return before.kind == now.kind or (before.kind == "which" and waiting.WAITS in now.data)


def case_id(heard: Heard) -> int | None:
    """The case that the first piece of news is about."""
    case = _case_of(heard)
    return case.application.id if case else None


def company_of(heard: Heard) -> str:
    """What that case's company is called; empty where there is none."""
    case = _case_of(heard)
    return case.application.company if case else ""


def _case_of(heard: Heard) -> Case | None:
    cases = (getattr(told, "case", None) for told in heard.told)
    return next((case for case in cases if isinstance(case, Case)), None)


def ask(talk: Talk, question: Question, problem: str | None = None) -> None:
    """Put the question in a message of its own."""
    talk.say(_question_view(talk, question, problem), link_of(question))


def _question_view(talk: Talk, question: Question, problem: str | None) -> View:
    if question.kind == "zone" and (going := question.data.get(GOING)):
        there = place_typed(talk.desk, going)
        called = city(there) if there else zone_label(going)
        return questions.journey(question, talk.now, going, called, zone_label(talk.zone))
    if question.kind == "zone" and talk.person.zone:
        label = zone_label(talk.person.zone)
        travelling = "travel" in question.data
        return questions.zone_known(
            question, talk.now, talk.person.zone, label, problem, travelling=travelling
        )
    if question.kind == "zone":
        guess = None if talk.zone == UNKNOWN_ZONE else talk.zone
        return questions.zone_question(question, talk.now, guess, problem)
    if question.kind == "note":
        return pages.not_understood(question.data["text"], question, _choices(talk, question))
    if question.kind == "which":
        return questions.which(question, _choices(talk, question))
    case = talk.desk.unit.case(question.application_id) if question.application_id else None
    return questions.question(question, case, problem)


def _choices(talk: Talk, question: Question) -> list[Case]:
    found = (talk.desk.unit.case(int(n)) for n in question.data["choices"].split(","))
    return [c for c in found if c]


def link_of(question: Question) -> Link:
    """The link of the message that asks it."""
    return Link(role=LinkRole.QUESTION, application_id=question.application_id, question_id=question.id)


def settle(talk: Talk, question: Question, answer: str | None = None) -> None:
    """Take the buttons off a question that is no longer open."""
    if question.kind in questions.WORDS or question.kind == "which":
        talk.edit_linked(questions.settled(question, answer), link_of(question))
    elif question.kind == "note":
        talk.edit_linked(pages.not_understood(question.data["text"]), link_of(question))


def leave_out(talk: Talk, question: Question) -> None:
    """Say that the sentence which waits behind a dropped question is left out."""
    if behind := waiting.left_behind(question):
        talk.say(questions.settled(behind, None))


def _show_one(talk: Talk, told: Told, heard: Heard, *, with_undo: bool) -> None:
    """One piece of the news. The last that changed something has the one Undo of the message."""
    if isinstance(told, news.Asked | news.DraftWanted):
        return None  # answered by the pages
    case = getattr(told, "case", None)
    change_id = heard.change_id if with_undo else None
    if isinstance(told, news.Captured | news.Corrected):
        return _show_card(talk, told, heard, change_id)
    view = words.tell(told, talk.now, talk.zone, change_id)
    if isinstance(case, Case) and case.application.id in heard.opened:
        view = words.with_opened(view, case)
    link = _news_of(case, heard.change_id) if isinstance(case, Case) else None
    return talk.say(after.undoing(view, len(taken_back(heard))), link)


def _show_card(talk: Talk, told: news.Captured | news.Corrected, heard: Heard, change_id: int | None) -> None:
    """The card of the case: in its place, where a question of ours was answered."""
    card = after.undoing(card_view(talk, told.case, change_id), len(taken_back(heard)))
    if isinstance(told, news.Captured) and heard.answer is not None:
        return talk.refresh_card(told.case, card)
    link = link_to(told.case, LinkRole.CARD, change_id=heard.change_id)
    return talk.say(words.with_card(told, card), link)


def _news_of(case: Case, change_id: int | None) -> Link:
    return link_to(case, LinkRole.NEWS, live=False, change_id=change_id)


def take_back_news(talk: Talk, change_id: int) -> None:
    """What was said back of a change that is done anew has no buttons any more."""
    talk.take_buttons_off(Link(role=LinkRole.NEWS, change_id=change_id))


def refresh_card(talk: Talk, case: Case) -> None:
    """The case's card, edited in place to what is known now."""
    talk.refresh_card(case, card_view(talk, case))


def card_view(talk: Talk, case: Case, change_id: int | None = None) -> View:
    pressure = pressure_of(talk.desk, case)
    return card(case, now=talk.now, zone=talk.zone, pressure=pressure, change_id=change_id)


def _chain_ended(heard: Heard) -> bool:
    return bool(heard.settled and heard.settled.application_id and "left" in heard.settled.data)


def nudge_view(talk: Talk, case: Case, nudge: Nudge) -> View:
    """The nudge with the buttons that fit now."""
    morning = after_days_off(talk.now, talk.person, talk.desk.calendar())
    may_call = may_call_instead(talk.desk, case, nudge)
    return nudges.nudge(case, nudge, now=talk.now, zone=talk.zone, morning=morning, may_call=may_call)


def redraw_nudges(talk: Talk, case: Case) -> bool:
    """The messages of the case's nudges that wait for an answer, as they came; whether there are any."""
    waiting = [nudge for nudge in case.nudges if nudge.state is NudgeState.SENT]
    for nudge in waiting:
        view = nudge_view(talk, case, nudge)
        talk.edit_linked(view, link_to(case, LinkRole.NUDGE, nudge_id=nudge.id))
    return bool(waiting)


def undo(talk: Talk, change_id: int, of_gone: Callable[[Case], View] = after.gone) -> bool:
    """Take a change back; the question that was open goes with it, and the card of a case that is gone
    says so (`of_gone`). False where it cannot be taken back any more."""
    question, before = talk.desk.unit.question(), talk.desk.unit.cases()
    if not taps.undo(talk.desk, change_id):
        return False
    if question:
        settle(talk, question)
    left = {case.application.id for case in talk.desk.unit.cases()}
    for case in before:
        if case.application.id not in left and case.interviews:  # else it never had a card
            talk.edit_linked(of_gone(case), link_to(case, LinkRole.CARD))
    return True


def cannot_redo(talk: Talk) -> None:
    talk.say(pages.cannot_redo())
