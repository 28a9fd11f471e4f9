"""Taps on questions: skip, a ready answer, which one, note it or leave it."""

from __future__ import annotations

from typing import Final

from bot.chat.buttons import Tap
from bot.chat.handlers import pages, places, replies
from bot.chat.handlers.cases import case_of
from bot.chat.talk import Talk
from bot.chat.views import news, pages as words, questions as views
from bot.chat.views.base import View
from bot.domain.models import Question
from bot.places import zone_label
from bot.services import account, listening, notes, questions
from bot.services.interviews import coming, latest
from bot.services.taps import StaleTap
from bot.services.told import Heard

_YES: Final = frozenset({"yes", "yeah", "yep", "y", "yes please", "correct", "right"})
_NO: Final = frozenset({"no", "nope", "nah", "n", "no thanks", "leave it"})


def open_question(talk: Talk, tap: Tap) -> Question:
    """The question of the tap, if it is the one still open; raises `StaleTap` otherwise."""
    question = talk.desk.unit.question()
    if question is None or question.id != tap.id:
        raise StaleTap
    return question


def skip(talk: Talk, tap: Tap) -> None:
    question = open_question(talk, tap)
    talk.toast()
    talk.edit(_passed_over(talk, question))
    _ask_next(talk, question)


def skip_in_words(talk: Talk, question: Question) -> None:
    """Typed rather than tapped; what has no Skip is dropped."""
    if question.kind in views.UNSKIPPABLE or not (question.kind in views.WORDS or question.kind == "zone"):
        return pages.cancel(talk, "")
    talk.edit_linked(_passed_over(talk, question), replies.link_of(question))
    return _ask_next(talk, question)


def _passed_over(talk: Talk, question: Question) -> View:
    if question.kind != "zone":
        return views.settled(question, None)
    return views.zone_passed_over(talk.now, talk.zone, zone_label(talk.zone))


def _ask_next(talk: Talk, skipped: Question) -> None:
    upcoming = listening.skipped(talk.desk, skipped)
    if upcoming:
        replies.ask(talk, upcoming)
    elif skipped.data.get("left") is not None:
        talk.say(views.rest_settled())


def answer(talk: Talk, tap: Tap) -> None:
    """A ready answer: the same as if it had been typed."""
    question = open_question(talk, tap)
    talk.toast()
    replies.show(talk, listening.answered(talk.desk, question, tap.arg))


def which(talk: Talk, tap: Tap) -> None:
    question = open_question(talk, tap)
    if tap.arg not in question.data.get("choices", "").split(","):
        raise StaleTap
    talk.toast()
    chosen = talk.desk.unit.case(int(tap.arg))
    talk.edit(View(views.about(chosen) if chosen else "👌 Another one"))
    _go_on(talk, listening.case_told(talk.desk, question, int(tap.arg)), question.data["text"])


def keep_note(talk: Talk, tap: Tap) -> None:
    """Words that said nothing to us, kept with a case."""
    question = open_question(talk, tap)
    offered = tap.arg in question.data.get("choices", "").split(",")
    case = talk.desk.unit.case(int(tap.arg)) if offered else None
    kept = notes.note_chosen(talk.desk, question, case) if case else None
    if kept is None:
        raise StaleTap
    talk.toast("Noted")
    talk.edit(news.tell(kept, talk.now, talk.zone, talk.desk.unit.change_id))
    if upcoming := questions.ask_next(talk.desk, question):
        replies.ask(talk, upcoming)


def confirm(talk: Talk, tap: Tap) -> None:
    question = open_question(talk, tap)
    talk.toast("Noted")
    talk.edit(View("✅ Noted from the message."))
    _go_on(talk, listening.mail_confirmed(talk.desk, question), question.data["text"])


def confirmed_in_words(talk: Talk, question: Question, said: str) -> bool:
    """ "Yes" or "no", typed rather than tapped; False where it is neither."""
    plain = said.casefold().strip(" .!")
    if plain in _YES:
        _go_on(talk, listening.mail_confirmed(talk.desk, question), question.data["text"])
    elif plain in _NO:
        talk.desk.unit.close_question()
        talk.take_buttons_off(replies.link_of(question))
        talk.say(View("Left as it was."))
        replies.leave_out(talk, question)
    return plain in _YES | _NO


def dismiss(talk: Talk, tap: Tap) -> None:
    question = open_question(talk, tap)
    talk.desk.unit.close_question()
    talk.toast()
    talk.edit(View("Left as it was."))
    replies.leave_out(talk, question)


def _go_on(talk: Talk, heard: Heard, said: str) -> None:
    replies.show(talk, heard)
    pages.answer_question(talk, heard, said)


def zone(talk: Talk, tap: Tap) -> None:
    """Welcome as long as nobody knows where they are, whatever was asked since."""
    if talk.person.zone is not None:
        open_question(talk, tap)
    places.chosen(talk, tap.arg)


def another_zone(talk: Talk, tap: Tap) -> None:
    open_question(talk, tap)
    places.other(talk)


def fix(talk: Talk, tap: Tap) -> None:
    """A tap under Edit: ask for that one thing."""
    case = case_of(talk, tap)
    if tap.arg not in views.WORDS:
        raise StaleTap
    interview = coming(case, talk.now, talk.desk.today) or latest(case, talk.desk.today)
    talk.toast()
    replies.ask(talk, questions.ask_about(talk.desk, case, tap.arg, interview))


def export(talk: Talk, tap: Tap) -> None:
    talk.toast()
    pages.export(talk, "")


def erase(talk: Talk, tap: Tap) -> None:
    """After this nothing of the person is kept."""
    account.erase(talk.desk)
    talk.part(words.erased())


def keep_data(talk: Talk, tap: Tap) -> None:
    talk.toast()
    talk.edit(words.kept())
