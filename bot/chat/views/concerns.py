"""Answers to what a person asks of a case: kind, short, with what is on file and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from bot.chat.buttons import Do
from bot.chat.views.after import next_line
from bot.chat.views.base import Key, View, copy_key, e, key, lines, names, short
from bot.chat.views.card import title
from bot.chat.views.reassurance import AVERAGE_DAYS, UNANSWERED, named_day
from bot.domain.localtime import local
from bot.domain.models import Case, MaterialState
from bot.domain.wording import yours
from bot.places.phones import show_phone
from bot.services.told import Answered, Concern
from bot.writing.names import first

#: The words of an answer, as they stand behind the case's name.
_Words = Callable[[Answered, datetime, str], str]


def answered(told: Answered, now: datetime, zone: str) -> View:
    """The answer, and what comes next in the case."""
    words = _ANSWERS[told.concern](told, now, zone)
    return View(lines(f"{title(told.case)}: {words}", next_line(told.case, now, zone)), _keys(told))


def _keys(told: Answered) -> tuple[tuple[Key, ...], ...]:
    case_id = told.case.application.id
    if told.concern is Concern.THANK_OTHERS:
        copy = copy_key("📋 Copy the text", told.copy)
        return ((copy,),) if copy else ()
    helps = told.concern is Concern.RUINED or (told.concern is Concern.LEFT_OUT and not told.delicate)
    if helps and told.thanks_open:
        return ((key("✍️ Thank-you", Do.DRAFT, case_id, "thank_you"),),)
    return ()


def _when(told: Answered, now: datetime, zone: str) -> str:
    if told.promise is not None:
        return named_day(told.promise, local(now, zone).date())
    return (
        f"they named no day. Hiring takes {AVERAGE_DAYS} days on average in the US (Glassdoor, 2017), so a "
        "week or two without a word says nothing yet."
    )


def _unanswered(told: Answered, now: datetime, zone: str) -> str:
    return (
        "then you ask once, and once more a week later, in writing or by telephone; after that comes a friendly "
        f"closing note, and that is enough. It is no fault of yours: {UNANSWERED} never got an answer "
        "(CareerBuilder, 2013). I’ll say when each is due."
    )


def _ruined(told: Answered, now: datetime, zone: str) -> str:
    thanks = " A short thank-you is the place to say your main point once more." if told.thanks_open else ""
    return (
        "hardly. One moment seldom decides it, and people notice their own slips far more than others do. "
        f"Leave it unmentioned.{thanks}"
    )


def _left_out(told: Answered, now: datetime, zone: str) -> str:
    if told.delicate:
        return (
            "not now. Pay and terms belong to the moment they make an offer, or to a talk with the recruiter; keep "
            "them out of your notes until then."
        )
    where = "the thank-you" if told.thanks_open else "your next message"
    return f"yes, in one sentence of {where}. Nothing is lost by asking or saying it later."


def _thank_others(told: Answered, now: datetime, zone: str) -> str:
    copied = "the button copies it" if copy_key("", told.copy) else "here it is"
    text = f"\n\n<pre>{e(told.copy)}</pre>"
    return f"yes, whoever arranged it, too. Two or three lines are enough, {copied}:{text}"


def _promised(told: Answered, now: datetime, zone: str) -> str:
    case, today = told.case, local(now, zone).date()
    to_send = _materials(case, MaterialState.PROMISED)
    sent = _materials(case, MaterialState.SENT)
    parts = [
        f"still to send: {to_send}." if to_send else "nothing is left for you to send.",
        f"Sent: {sent}." if sent else "",
        named_day(told.promise, today) if told.promise else "They named no day.",
    ]
    return " ".join(part for part in parts if part)


def _materials(case: Case, state: MaterialState) -> str:
    return e(short(yours(names(m.what for m in case.materials if m.state is state)), 300))


def _number(told: Answered, now: datetime, zone: str) -> str:
    known = [(c.name, (show_phone(c.phone) if c.phone else "", c.email)) for c in told.case.contacts]
    rows = [f"{e(short(name, 60))}, {e(', '.join(filter(None, ways)))}" for name, ways in known if any(ways)]
    if rows:
        return "; ".join(rows) + "."
    example = first(told.case.contacts[0].name) if told.case.contacts else "Jane"
    return f"I have no number yet. Type “{e(example)}’s number is …” and I’ll keep it."


_ANSWERS: Final[dict[Concern, _Words]] = {
    Concern.WHEN: _when,
    Concern.UNANSWERED: _unanswered,
    Concern.RUINED: _ruined,
    Concern.LEFT_OUT: _left_out,
    Concern.THANK_OTHERS: _thank_others,
    Concern.PROMISED: _promised,
    Concern.NUMBER: _number,
}
