"""From what the rules want to what is due: nothing twice, and one nudge a day for a case.

What is wanted in the past because nobody could plan it earlier comes at the next good moment. What was
planned or shown stays where it is, so that planning again changes nothing.

The days of a case are shared out by importance. A nudge whose day is taken moves to the next free
business day; a chase of a thank-you stays away. Exempt are the nudges of an appointment the person
named, a first thank-you that would leave its 48 hours, and the word on an offer whose deadline leaves
no other working day. Several thank-yous of one day come at one time and so are one message: first ones by
their rule, a chase by joining another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.calendar import next_good_moment
from bot.domain.models import Nudge, NudgeKind, NudgeState
from bot.domain.plan.rules import IMPORTANCE
from bot.domain.plan.types import APPOINTMENT_KINDS, GivesWay, Slot
from bot.domain.plan.view import LIVE, CaseView

_SHOWN = frozenset({NudgeState.SENT, NudgeState.SENDING})
#: Up to this late an appointment's nudge still comes as at the time the person named.
STILL_THAT_TIME = timedelta(hours=1)
#: What was shown is not shown again because its time shifts by less than this (travel, a new setting).
_SAME_SHOWING = timedelta(hours=24)


def settle(view: CaseView, slots: Iterable[Slot]) -> list[Slot]:
    """Without the handled ones, and with the past made present."""
    return [s for s in (_settled(view, slot) for slot in slots) if s is not None]


def _settled(view: CaseView, slot: Slot) -> Slot | None:
    if view.handled(slot.key):
        return None
    stored = view.nudges.get(slot.key)
    if stored is not None and stored.state in LIVE:
        kept = _kept_due(view, slot, stored)
        if kept is not None:
            return replace(slot, due=kept)
    if slot.due > view.now:
        return slot
    if not slot.catch_up:
        return None
    return replace(slot, due=_soonest(view, slot, view.now))


def _kept_due(view: CaseView, slot: Slot, stored: Nudge) -> datetime | None:
    """The stored time where it stands: already shown, or passed and waiting to be sent."""
    if stored.state in _SHOWN and slot.due - stored.due < _SAME_SHOWING:
        return stored.due
    if slot.due <= stored.due <= view.now:
        return stored.due
    return None


def _soonest(view: CaseView, slot: Slot, instant: datetime) -> datetime:
    """The next moment at which that nudge may come."""
    if slot.asked_exact and instant - slot.due <= STILL_THAT_TIME:
        return instant
    return next_good_moment(instant, view.person, view.calendar, by=slot.latest)


def share_out(view: CaseView, slots: list[Slot]) -> list[Slot]:
    """One nudge a day; see above for who gives way."""
    exempt = [s for s in slots if s.kind in APPOINTMENT_KINDS]
    counted = [s for s in slots if s.kind not in APPOINTMENT_KINDS]
    placed = [s for s in counted if _stands(view, s)]
    taken = _days_shown(view) | {_day(view, s) for s in placed}
    thanks: dict[date, datetime] = {}  # days on which a thank-you goes out, and when
    for slot in sorted((s for s in counted if not _stands(view, s)), key=_importance):
        found = _place(view, slot, taken, thanks)
        if found is None or _asked_that_day(view, found, placed):
            continue
        placed.append(found)
        taken.add(_day(view, found))
        if found.kind is NudgeKind.THANK_YOU:
            thanks.setdefault(_day(view, found), found.due)
    return exempt + placed


def _place(view: CaseView, slot: Slot, taken: set[date], thanks: dict[date, datetime]) -> Slot | None:
    """The slot on a day it may have; None where it stays away."""
    day = _day(view, slot)
    if day not in taken:
        return slot
    if slot.kind is NudgeKind.THANK_YOU and day in thanks:
        return _joining(slot, thanks[day])
    if slot.gives_way is GivesWay.BY_STAYING_AWAY:
        return None
    while day in taken:
        day = view.calendar.next_business_day(day)
    due = view.morning(day)
    last_chance = slot.latest is not None and slot.due <= slot.latest < due
    return slot if last_chance else replace(slot, due=due)


def _asked_that_day(view: CaseView, slot: Slot, placed: list[Slot]) -> bool:
    """Whether it chases a thank-you that comes on the same day itself."""
    return slot.gives_way is GivesWay.BY_STAYING_AWAY and any(
        s.kind is slot.kind and s.interview_id == slot.interview_id and _day(view, s) == _day(view, slot)
        for s in placed
    )


def _joining(slot: Slot, at: datetime) -> Slot | None:
    """A thank-you beside another of the same day: a chase at the other's time, if not too late for it; a
    first one at its own."""
    chase = slot.gives_way is GivesWay.BY_STAYING_AWAY
    if chase and slot.latest and at > slot.latest:
        return None
    return replace(slot, due=at) if chase else slot


def _importance(slot: Slot) -> tuple[int, datetime, str]:
    """A chase counts less than anything but patience."""
    chase = slot.gives_way is GivesWay.BY_STAYING_AWAY
    kind = NudgeKind.CLOSING if chase else slot.kind
    return IMPORTANCE[kind], slot.due, slot.key


def _stands(view: CaseView, slot: Slot) -> bool:
    """Shown already, or put by the person on a time of their own: neither gives way."""
    stored = view.nudges.get(slot.key)
    if stored is None:
        return False
    return stored.state in _SHOWN or (stored.state is NudgeState.PLANNED and stored.put_off_to is not None)


def _days_shown(view: CaseView) -> set[date]:
    counted = (n for n in view.case.nudges if n.kind not in APPOINTMENT_KINDS)
    return {view.day(n.sent_at) for n in counted if n.sent_at is not None}


def _day(view: CaseView, slot: Slot) -> date:
    """The local day on which the person will see it, or has."""
    stored = view.nudges.get(slot.key)
    if stored is not None and stored.state in _SHOWN:
        return view.day(stored.sent_at or view.now)
    due = (stored.put_off_to if stored and _stands(view, slot) else None) or slot.due
    return view.day(due if due > view.now else _soonest(view, slot, view.now))
