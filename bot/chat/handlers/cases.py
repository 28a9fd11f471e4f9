"""Taps on cases: shown, drawn, written for, closed, taken up again, put right, forgotten."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from bot.chat.buttons import Do, Tap
from bot.chat.handlers import pages, replies, texts
from bot.chat.talk import Talk
from bot.chat.views import after as words, nudges
from bot.chat.views.base import View, when
from bot.domain.models import Application, ApplicationStatus, Case
from bot.services import taps
from bot.services.snoozing import remind_unless_planned
from bot.services.taps import StaleTap
from bot.writing.drafts import DraftKind

Named = TypeVar("Named", bound=StrEnum)


def one_of(kind: type[Named], arg: str) -> Named:
    """The argument of a tap as a member; raises `StaleTap` where it names none."""
    try:
        return kind(arg)
    except ValueError as error:
        raise StaleTap from error


def case_of(talk: Talk, tap: Tap) -> Case:
    """The case of a tap; raises `StaleTap` where it is gone or not this person's."""
    case = talk.desk.unit.case(tap.id)
    if case is None:
        raise StaleTap
    return case


def show_card(talk: Talk, tap: Tap) -> None:
    case = case_of(talk, tap)
    talk.toast()
    pages.show_card(talk, case)


def show_record(talk: Talk, tap: Tap) -> None:
    case = case_of(talk, tap)
    talk.toast()
    pages.show_record(talk, case)


def show_timeline(talk: Talk, tap: Tap) -> None:
    case = case_of(talk, tap)
    talk.toast()
    pages.show_timeline(talk, case)


def kinds(talk: Talk, tap: Tap) -> None:
    """Which text for this case?"""
    case = case_of(talk, tap)
    talk.toast()
    texts.wanted(talk, case)


def write(talk: Talk, tap: Tap) -> None:
    case, kind = case_of(talk, tap), one_of(DraftKind, tap.arg)
    talk.toast()
    texts.write(talk, case, kind)


def stand(talk: Talk, tap: Tap) -> None:
    """Close the case, or take it up again."""
    closing = tap.do is Do.CLOSE
    status = ApplicationStatus.CLOSED if closing else ApplicationStatus.ACTIVE
    done = taps.stand(talk.desk, tap.id, status)
    talk.toast("Closed" if closing else "Open again")
    if closing:
        talk.edit(nudges.closed(done.case, words.undo_key(done.change_id)))
    else:
        talk.edit(replies.card_view(talk, done.case, done.change_id))


def keep_waiting(talk: Talk, tap: Tap) -> None:
    done = taps.keep_waiting(talk.desk, tap.id)
    talk.toast("Waiting")
    talk.edit(nudges.waiting(done.case, words.undo_key(done.change_id)))


def calls(talk: Talk, tap: Tap) -> None:
    """Calls welcome, or not."""
    application = talk.desk.unit.get(Application, tap.id)
    if application is None:
        raise StaleTap
    done = taps.welcome_calls(talk.desk, application, welcome=tap.arg == "1")
    talk.toast("Set")
    talk.edit(replies.card_view(talk, done.case, done.change_id))


def edit(talk: Talk, tap: Tap) -> None:
    """What can be put right on a card."""
    case = case_of(talk, tap)
    talk.toast()
    talk.edit_keys(nudges.edit_keys(case))


def forget(talk: Talk, tap: Tap) -> None:
    """The whole case taken off the record, for what was a mistake."""
    case = case_of(talk, tap)
    change_id = taps.forget(talk.desk, case)
    talk.toast("Forgotten")
    talk.edit(nudges.forgotten(case, words.undo_key(change_id)))


def override(talk: Talk, tap: Tap) -> None:
    """Against the advice to wait."""
    write(talk, tap)


def remind_then(talk: Talk, tap: Tap) -> None:
    case = case_of(talk, tap)
    if not (tap.arg.isascii() and tap.arg.isdigit() and len(tap.arg) < 11):
        raise StaleTap
    until = datetime.fromtimestamp(int(tap.arg), UTC)
    if until <= talk.now:
        return talk.toast("That time has passed: now is a good moment.", alert=True)
    reminder = remind_unless_planned(talk.desk, case, until)
    talk.toast("I’ll remind you")
    keys = words.undo_key(talk.desk.unit.change_id) if reminder else ()
    return talk.edit(View(f"⏰ I’ll remind you on {when(until, talk.zone, talk.desk.today)}.", (keys,)))
