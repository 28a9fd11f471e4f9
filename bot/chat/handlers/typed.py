"""Typed text: an answer, a new sentence, a correction by editing, or a mail that was passed on."""

from __future__ import annotations

from telegram import Contact

from bot.chat.handlers import asked, bare, journeys, pages, places, replies, texts
from bot.chat.talk import Talk
from bot.chat.views import after, news as views, pages as words
from bot.domain.models import Question
from bot.language.slips import with_apostrophes
from bot.places.zones import country_name
from bot.services import editing, facts, listening, mail, numbers, preferences, snoozing
from bot.services.empty_answers import means_nothing
from bot.services.no_answers import behind_a_no
from bot.services.ports import Link, LinkRole
from bot.services.sentences import is_a_sentence
from bot.services.told import Heard
from bot.services.zones import GOING, MAYBE

#: Questions whose answer is free text that must not be read as news.
_FREE_TEXT = frozenset({"own", "blank"})


def text(talk: Talk, said: str, reply_to: int | None) -> None:
    """A message of the person."""
    said = with_apostrophes(said)
    question = talk.desk.unit.question()
    said = behind_a_no(said) if question else said
    link = talk.desk.unit.link_of(reply_to) if reply_to else None
    if link and link.role is LinkRole.DRAFT and link.draft_id and texts.is_letter(said):
        return texts.check_own(talk, said, link.draft_id)
    if texts.check_greeting(talk, said):
        return None
    if bare.said_to_the_bot(talk, said):
        return None
    if question and question.kind in _FREE_TEXT:
        return texts.answer(talk, question, said)
    if question and question.kind == "zone":
        may_pass = (talk.person.zone is None or GOING in question.data) and MAYBE not in question.data
        if may_pass and means_nothing(said, "zone"):
            return asked.skip_in_words(talk, question)
        if places.answer(talk, question, said):
            return None
    if question and question.kind == "confirm" and asked.confirmed_in_words(talk, question, said):
        return None
    if places.named_alone(talk, said) or journeys.ahead(talk, said):
        return None
    if question is None and journeys.told(talk, said):
        return None
    journeys.home_beside(talk, said)
    heard = _hear(talk, question, said, link)
    _show(talk, heard, said)
    if question and heard.answer is not None and "draft" in question.data:
        texts.refill(talk, int(question.data["draft"]))
    return None


def edited(talk: Talk, said: str) -> None:
    """The person changed a message of theirs: what it had done is put back and done anew, or put right."""
    assert talk.message_id is not None
    said = with_apostrophes(said)
    link = talk.desk.unit.link_of(talk.message_id)
    if link and link.change_id and not replies.undo(talk, link.change_id, after.read_anew):
        return _read_otherwise(talk, said, link)
    if link and link.change_id:
        replies.take_back_news(talk, link.change_id)
    return _show(talk, listening.hear(talk.desk, said, link and _only_case(link)), said)


def _read_otherwise(talk: Talk, said: str, link: Link) -> None:
    """More was told since: the message can only put right what stands there. What it had done first stays its
    change, so that it is read in the same way when it is edited once more."""
    case = talk.desk.unit.case(link.application_id) if link.application_id else None
    right = editing.read_otherwise(talk.desk, said, case) if case else None
    if right is None:
        return replies.cannot_redo(talk)
    return replies.show(talk, Heard(told=(right,), change_id=talk.desk.unit.change_id))


def contact(talk: Talk, card: Contact) -> None:
    """A shared contact: the number is kept with whom it belongs to."""
    name = " ".join(filter(None, (card.first_name, card.last_name)))
    kept = facts.contact_shared(talk.desk, name, card.phone_number)
    if kept is None:
        return talk.say(words.whose_contact())
    return talk.say(views.tell(kept, talk.now, talk.zone, talk.desk.unit.change_id))


def passed_on(talk: Talk, said: str) -> None:
    """A forwarded message: somebody else's words."""
    _show(talk, mail.hear_mail(talk.desk, said), said)


def _hear(talk: Talk, question: Question | None, said: str, link: Link | None) -> Heard:
    if listening.elsewhere(question, link):
        return listening.hear(talk.desk, said, link)
    if question and question.kind == "company" and not listening.says_news(talk.desk, said):
        if is_a_sentence(said):
            return Heard(question=question, problem="company")
        return listening.company_told(talk.desk, question, said)
    if question and question.kind == "which" and (chosen := listening.which_named(talk.desk, question, said)):
        if chosen.question != question:
            talk.edit_linked(words.chosen(replies.company_of(chosen) or said), replies.link_of(question))
        return chosen
    if question and (kept := numbers.of_another(talk.desk, question, said)):
        return kept
    if question and question.kind == "time":
        put_off = snoozing.answer_time(talk.desk, question, said)
        if put_off is not None:
            return put_off
        if not listening.says_something(talk.desk, said):
            return Heard(question=question, problem="time")
    if question and question.kind in preferences.STANDING_FACTS and question.application_id is None:
        if preferences.answer(talk.desk, question, said):
            country = talk.person.country if question.kind == "country" else None
            return Heard(settled=question, answer=country_name(country) if country else said)
        return Heard(question=question, problem=question.kind)
    return listening.hear(talk.desk, said, link)


def _show(talk: Talk, heard: Heard, said: str) -> None:
    replies.show(talk, heard)
    if heard.change_id and talk.message_id:
        own = Link(role=LinkRole.OTHER, change_id=heard.change_id, application_id=replies.case_id(heard))
        talk.desk.unit.note_link(talk.message_id, own)
    pages.answer_question(talk, heard, said)


def _only_case(link: Link) -> Link:
    return Link(role=LinkRole.OTHER, application_id=link.application_id)


def new_command(talk: Talk, said: str) -> None:
    """/new, alone or with the sentence behind it."""
    if said:
        text(talk, said, None)
    else:
        pages.new(talk, said)
