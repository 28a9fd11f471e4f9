"""Taps on nudges, and on texts written on request. Each edits its message to the settled state; a stale
one says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.chat.buttons import Tap
from bot.chat.handlers import replies, texts
from bot.chat.handlers.cases import one_of
from bot.chat.talk import Talk, link_to
from bot.chat.views import after as words, drafts, nudges
from bot.chat.views.base import View, when
from bot.domain.models import (
    CallOutcome,
    Case,
    Draft,
    Method,
    Nudge,
    NudgeKind,
    NudgeState,
)
from bot.domain.snooze import next_working_morning
from bot.services import covering, nudging, sending, taps
from bot.services.drafting import drafts_for_nudge
from bot.services.interviews import latest
from bot.services.ports import Link, LinkRole
from bot.services.questions import ask_about
from bot.services.snoozing import later_offers
from bot.services.taps import Done, StaleTap

#: No id has more digits than fit into the database.
MOST_DIGITS: Final = 19


def undo(talk: Talk, tap: Tap) -> None:
    before = talk.desk.unit.cases()
    if not replies.undo(talk, tap.id):
        return talk.toast("That can’t be undone any more: it has changed since.", alert=True)
    talk.toast("Undone")
    link = talk.desk.unit.link_of(talk.message_id) if talk.message_id else None
    talk.edit(_undone(talk, link))
    if link and link.role in (LinkRole.NEWS, LinkRole.CARD):
        _put_cards_back(talk, link, before)
    return None


def _put_cards_back(talk: Talk, tapped: Link, before: Sequence[Case]) -> None:
    """The cards that showed what is undone, beside the message tapped, as they are again."""
    for case in talk.desk.unit.cases():
        own = tapped.role is LinkRole.CARD and tapped.application_id == case.application.id
        if case not in before and not own:
            replies.refresh_card(talk, case)


def _undone(talk: Talk, link: Link | None) -> View:
    """What stands in the message of an undone change: the card or the nudge as it is again, or what
    comes next in the case."""
    case = talk.desk.unit.case(link.application_id) if link and link.application_id else None
    nudge = talk.desk.unit.get(Nudge, link.nudge_id) if link and link.nudge_id else None
    if link and case and link.role is LinkRole.CARD:
        return replies.card_view(talk, case)
    if case and nudge and nudge.state in taps.ACTIONABLE:
        return replies.nudge_view(talk, case, nudge)
    draft = talk.desk.unit.get(Draft, link.draft_id) if link and link.draft_id else None
    if case and draft:
        return drafts.headline(case, draft)
    return words.undone(case, talk.now, talk.zone)


def sent(talk: Talk, tap: Tap) -> None:
    """Logged at once; the way it went may be told behind it."""
    done = taps.sent(talk.desk, tap.id, None)
    talk.toast("Logged. How did you send it?")
    talk.edit(how_sent(talk, done))


def how_sent(talk: Talk, done: Done) -> View:
    assert done.nudge is not None
    after = words.next_line(done.case, talk.now, talk.zone)
    return nudges.how_sent(done.case, done.nudge, done.entries, talk.now, after, done.change_id)


def back(talk: Talk, tap: Tap) -> None:
    nudge, case = taps.live_nudge(talk.desk, tap.id)
    talk.toast()
    talk.edit_keys(replies.nudge_view(talk, case, nudge))


def by(talk: Talk, tap: Tap) -> None:
    """Logged: date, time and method; what was logged without one is logged anew."""
    way, _, change = tap.arg.partition(":")
    method = one_of(Method, way)
    if change and not (_is_number(change) and taps.undo(talk.desk, int(change))):
        raise StaleTap(NudgeState.DONE)
    _settled(talk, taps.sent(talk.desk, tap.id, method))


def _is_number(arg: str) -> bool:
    return arg.isascii() and arg.isdigit() and len(arg) < MOST_DIGITS


def draft_sent(talk: Talk, tap: Tap) -> None:
    """A text written on request was sent: how, then logged."""
    if tap.arg:
        return _settled(talk, sending.draft_sent(talk.desk, tap.id, one_of(Method, tap.arg)))
    draft, _ = sending.unsent(talk.desk, tap.id)
    talk.toast("How did you send it?")
    return talk.edit_keys(drafts.how_sent(draft))


def draft_unsent(talk: Talk, tap: Tap) -> None:
    draft, case = sending.unsent(talk.desk, tap.id)
    talk.toast()
    talk.edit_keys(drafts.headline(case, draft))


def call_went(talk: Talk, tap: Tap) -> None:
    """Logged; who was reached has said by when there will be news, perhaps."""
    outcome = one_of(CallOutcome, tap.arg)
    done = taps.call_went(talk.desk, tap.id, outcome)
    _settled(talk, done)
    if outcome is CallOutcome.REACHED:
        replies.ask(talk, ask_about(talk.desk, done.case, "promise", latest(done.case, talk.desk.today)))


def _settled(talk: Talk, done: Done) -> None:
    talk.toast("Logged")
    after = words.next_line(done.case, talk.now, talk.zone)
    also = covering.also_meant(talk.desk, done.case, done.entries)
    keys = (*words.undo_key(done.change_id), *words.covers_key(done.case, done.entries, also))
    talk.edit(nudges.settled(done.case, done.entries, talk.now, after, keys))


def covers(talk: Talk, tap: Tap) -> None:
    """The same message was meant for another case as well."""
    if not _is_number(tap.arg):
        raise StaleTap
    entry, done = covering.cover(talk.desk, tap.id, int(tap.arg))
    case = talk.desk.unit.case(entry.application_id)
    assert case is not None  # a line of the record goes with its case
    talk.toast("Logged")
    keys = words.undo_key(done.change_id)
    talk.edit(words.covered(entry, case, done.case, talk.now, talk.zone, keys))


def skip(talk: Talk, tap: Tap) -> None:
    view = _skipped(talk, tap.id)
    talk.toast()
    talk.edit(view)


def skip_in_words(talk: Talk, nudge_id: int) -> None:
    """Typed rather than tapped."""
    nudge, case = taps.live_nudge(talk.desk, nudge_id)
    talk.say(_skipped(talk, nudge_id))
    talk.desk.overtaken.append((case, nudge))


def _skipped(talk: Talk, nudge_id: int) -> View:
    done = taps.skip(talk.desk, nudge_id)
    assert done.nudge is not None
    question = talk.desk.unit.question()
    if done.nudge.kind is NudgeKind.DEBRIEF and question and question.interview_id == done.nudge.interview_id:
        talk.desk.unit.close_question()
        replies.settle(talk, question)
    after = words.next_line(done.case, talk.now, talk.zone)
    return nudges.passed(done.case, done.nudge, after, words.undo_key(done.change_id))


def call_instead(talk: Talk, tap: Tap) -> None:
    """A call rather than a letter: the nudge becomes the request for one, with its words."""
    nudge, case = taps.ask_for_call(talk.desk, tap.id)
    talk.toast()
    view = nudges.nudge(case, nudge, now=talk.now, zone=talk.zone)
    talk.edit(view)
    texts.show(talk, case, drafts_for_nudge(talk.desk, case, nudge), headed=False)


def later(talk: Talk, tap: Tap) -> None:
    nudge, case = taps.live_nudge(talk.desk, tap.id)
    talk.toast("When?")
    talk.edit_keys(nudges.later_keys(nudge, later_offers(talk.desk, case, nudge), talk.zone))


def put_off(talk: Talk, tap: Tap) -> None:
    instant = _offered(talk, tap)
    if instant is None:
        return talk.toast("That time has passed. Choose another.", alert=True)
    done = taps.later(talk.desk, tap.id, instant)
    assert done.nudge is not None
    talk.toast()
    until = when(instant, talk.zone, talk.desk.today)
    return talk.edit(nudges.put_off(done.case, done.nudge, until, words.undo_key(done.change_id)))


def _offered(talk: Talk, tap: Tap) -> datetime | None:
    """The instant behind an offered time, if it is still to come."""
    if tap.arg == nudges.WORKING_MORNING:
        return next_working_morning(talk.now, talk.person, talk.desk.calendar())
    nudge, case = taps.live_nudge(talk.desk, tap.id)
    offered = later_offers(talk.desk, case, nudge)
    return next((o.until for o in offered if o.code == tap.arg), None)


def type_time(talk: Talk, tap: Tap) -> None:
    nudge, _ = taps.live_nudge(talk.desk, tap.id)
    talk.toast()
    replies.ask(talk, taps.ask_time(talk.desk, nudge))


def open_nudge(talk: Talk, tap: Tap) -> None:
    """One out of a list: shown in full, with its words."""
    nudge, case = taps.live_nudge(talk.desk, tap.id)
    if nudge.message_id is None:
        nudge = talk.desk.unit.save_plan(replace(nudge, message_id=talk.message_id))
    talk.toast()
    show_nudge(talk, case, nudge)


def show_nudge(talk: Talk, case: Case, nudge: Nudge) -> None:
    due = nudging.with_words(talk.desk, nudging.DueNudge(case=case, nudge=nudge))
    talk.say(replies.nudge_view(talk, case, nudge), link_to(case, LinkRole.NUDGE, nudge_id=nudge.id))
    texts.show(talk, case, due.drafts, headed=False)
    if question := nudging.open_debrief(talk.desk, due):
        replies.ask(talk, question)


def settle_overtaken(talk: Talk) -> None:
    """Nudges that were shown and no longer apply lose their buttons and say so; the one that was tapped
    has said what came of it."""
    tapped = talk.desk.unit.link_of(talk.message_id) if talk.message_id and talk.query_id else None
    for case, nudge in talk.desk.overtaken:
        if (tapped and tapped.nudge_id == nudge.id) or nudge.message_id is None:
            continue  # what came of it has been said; named in a list alone, it has no message to settle
        link = link_to(case, LinkRole.NUDGE, nudge_id=nudge.id)
        talk.edit_linked(nudges.overtaken(case, nudge), link)
