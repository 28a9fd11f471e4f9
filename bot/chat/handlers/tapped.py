"""Taps on nudges and cases. Each edits its message to the settled state; a stale one says so."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from bot.chat.buttons import Do, Tap
from bot.chat.handlers import pages, replies, texts
from bot.chat.talk import Talk, link_to
from bot.chat.views import news as words, nudges
from bot.chat.views.base import View, when
from bot.domain.models import Application, ApplicationStatus, CallOutcome, Case, Method, Nudge, NudgeKind
from bot.domain.snooze import after_days_off, next_working_morning, offers
from bot.services import covering, nudging, taps
from bot.services.advice import may_call_instead
from bot.services.drafting import drafts_for_nudge
from bot.services.ports import LinkRole
from bot.services.snoozing import remind
from bot.services.taps import Done, StaleTap
from bot.writing.drafts import DraftKind

Named = TypeVar("Named", bound=StrEnum)


def undo(talk: Talk, tap: Tap) -> None:
    if not taps.undo(talk.desk, tap.id):
        return talk.toast("That can’t be undone any more: it has changed since.", alert=True)
    talk.toast("Undone")
    link = talk.desk.unit.link_of(talk.message_id) if talk.message_id else None
    case = talk.desk.unit.case(link.application_id) if link and link.application_id else None
    if link and case and link.role is LinkRole.CARD:
        return talk.edit(replies.card_view(talk, case))
    return talk.edit(View("↩️ Undone."))


def sent(talk: Talk, tap: Tap) -> None:
    nudge, _ = taps.live_nudge(talk.desk, tap.id)
    talk.toast("How did you send it?")
    talk.edit_keys(nudges.how_sent(nudge))


def back(talk: Talk, tap: Tap) -> None:
    nudge, case = taps.live_nudge(talk.desk, tap.id)
    talk.toast()
    morning = after_days_off(talk.now, talk.person, talk.desk.calendar())
    may_call = may_call_instead(talk.desk, case, nudge)
    talk.edit_keys(View("", nudges.nudge_keys(case, nudge, morning=morning, may_call=may_call)))


def by(talk: Talk, tap: Tap) -> None:
    """Logged: date, time and method."""
    done = taps.sent(talk.desk, tap.id, one_of(Method, tap.arg))
    _settled(talk, done)


def call_went(talk: Talk, tap: Tap) -> None:
    _settled(talk, taps.call_went(talk.desk, tap.id, one_of(CallOutcome, tap.arg)))


def _settled(talk: Talk, done: Done) -> None:
    talk.toast("Logged")
    after = words.next_line(done.case, talk.now, talk.zone)
    also = covering.also_meant(talk.desk, done.case, done.entries)
    keys = (*words.undo_key(done.change_id), *words.covers_key(done.case, done.entries, also))
    talk.edit(nudges.settled(done.case, done.entries, talk.now, after, keys))


def covers(talk: Talk, tap: Tap) -> None:
    """The same message was meant for another case as well."""
    if not (tap.arg.isascii() and tap.arg.isdigit() and len(tap.arg) < 19):
        raise StaleTap
    entry, done = covering.cover(talk.desk, tap.id, int(tap.arg))
    case = talk.desk.unit.case(entry.application_id)
    assert case is not None  # a line of the record goes with its case
    talk.toast("Logged")
    keys = words.undo_key(done.change_id)
    talk.edit(words.covered(entry, case, done.case, talk.now, talk.zone, keys))


def skip(talk: Talk, tap: Tap) -> None:
    done = taps.skip(talk.desk, tap.id)
    assert done.nudge is not None
    question = talk.desk.unit.question()
    if done.nudge.kind is NudgeKind.DEBRIEF and question and question.interview_id == done.nudge.interview_id:
        talk.desk.unit.close_question()
        replies.settle(talk, question)
    talk.toast()
    after = words.next_line(done.case, talk.now, talk.zone)
    talk.edit(nudges.passed(done.case, done.nudge, after, words.undo_key(done.change_id)))


def call_instead(talk: Talk, tap: Tap) -> None:
    """A call rather than a letter: the nudge becomes the request for one, with its words."""
    nudge, case = taps.ask_for_call(talk.desk, tap.id)
    talk.toast()
    view = nudges.nudge(case, nudge, now=talk.now, zone=talk.zone)
    talk.edit(view)
    texts.show(talk, case, drafts_for_nudge(talk.desk, case, nudge), headed=False)


def later(talk: Talk, tap: Tap) -> None:
    nudge, _ = taps.live_nudge(talk.desk, tap.id)
    talk.toast("When?")
    talk.edit_keys(nudges.later_keys(nudge, offers(talk.now, talk.person), talk.zone))


def put_off(talk: Talk, tap: Tap) -> None:
    instant = _offered(talk, tap.arg)
    if instant is None:
        return talk.toast("That time has passed. Choose another.", alert=True)
    done = taps.later(talk.desk, tap.id, instant)
    assert done.nudge is not None
    talk.toast()
    until = when(instant, talk.zone, talk.desk.today)
    return talk.edit(nudges.put_off(done.case, done.nudge, until, words.undo_key(done.change_id)))


def _offered(talk: Talk, code: str) -> datetime | None:
    """The instant behind an offered time, if it is still to come."""
    if code == nudges.WORKING_MORNING:
        return next_working_morning(talk.now, talk.person, talk.desk.calendar())
    return next((o.until for o in offers(talk.now, talk.person) if o.code == code), None)


def type_time(talk: Talk, tap: Tap) -> None:
    nudge, _ = taps.live_nudge(talk.desk, tap.id)
    talk.toast()
    replies.ask(talk, taps.ask_time(talk.desk, nudge))


def open_nudge(talk: Talk, tap: Tap) -> None:
    """One out of a list: shown in full, with its words."""
    nudge, case = taps.live_nudge(talk.desk, tap.id)
    talk.toast()
    show_nudge(talk, case, nudge)


def show_nudge(talk: Talk, case: Case, nudge: Nudge) -> None:
    due = nudging.with_words(talk.desk, nudging.DueNudge(case=case, nudge=nudge))
    view = nudges.nudge(case, nudge, now=talk.now, zone=talk.zone)
    talk.say(view, link_to(case, LinkRole.NUDGE, nudge_id=nudge.id))
    texts.show(talk, case, due.drafts, headed=False)
    if question := nudging.open_debrief(talk.desk, due):
        replies.ask(talk, question)


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
    talk.toast("Waiting on")
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
    remind(talk.desk, case, until)
    talk.toast("I’ll remind you")
    keys = words.undo_key(talk.desk.unit.change_id)
    return talk.edit(View(f"⏰ I’ll remind you on {when(until, talk.zone, talk.desk.today)}.", (keys,)))


def settle_overtaken(talk: Talk) -> None:
    """Nudges that were shown and no longer apply lose their buttons and say so; the one that was tapped
    has said what came of it."""
    tapped = talk.desk.unit.link_of(talk.message_id) if talk.message_id and talk.query_id else None
    for case, nudge in talk.desk.overtaken:
        if tapped and tapped.nudge_id == nudge.id:
            continue
        link = link_to(case, LinkRole.NUDGE, nudge_id=nudge.id)
        talk.edit_linked(nudges.overtaken(case, nudge), link)
