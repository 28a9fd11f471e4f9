"""Wait mode and the pressure meter: may I get in touch now, how often have I, and when again.

Counted are the asks of the present round: check-ins (a request for a call and the call are one) and the
closing note. What the employer asked for or has earned, thanks, materials, an answer, a word about
another offer or a missed appointment, is never held, but does count as a touch for what follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.calendar import WorkCalendar
from bot.domain.localtime import short_day
from bot.domain.models import Case, Method, Promise, Purpose
from bot.domain.plan import CaseView, Elsewhere
from bot.domain.plan.floors import (
    Floor,
    call_floors,
    check_in_floors,
    closing_floors,
    highest,
    last_word,
    spacing_floor,
)

_NEVER_HELD = frozenset(
    {Purpose.THANK_YOU, Purpose.MATERIALS, Purpose.ANSWER, Purpose.EXPEDITE, Purpose.NO_SHOW, Purpose.REPLY}
)
#: An agreed call may begin this much before its time.
_ON_TIME = timedelta(minutes=15)
_NOTHING_ELSE = Elsewhere()


@dataclass(frozen=True, slots=True)
class Go:
    """Now is a good moment."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Better wait `until` (UTC). `because` is a clause that stands after that date: "they said Fri 4 Dec".
    `promise` is the date given by the employer, where that is the reason."""

    until: datetime
    because: str
    promise: Promise | None = None


@dataclass(frozen=True, slots=True)
class Pressure:
    """`used` of `cap` touches: `check_ins` and, where one went out, the closing note.

    `next_allowed` is the local day on which the next one fits (today or earlier: now); None where the
    cap is used up or the case is decided. `channels` are those of all outgoing touches, in the order of
    their first use. `why` is a clause as in `Hold`, empty where nothing holds.
    """

    used: int
    cap: int
    check_ins: int
    closing_used: bool
    next_allowed: date | None
    channels: tuple[Method, ...]
    why: str


def may_touch(
    case: Case,
    purpose: Purpose,
    *,
    calendar: WorkCalendar,
    now: datetime,
    elsewhere: Elsewhere = _NOTHING_ELSE,
) -> Go | Hold:
    """Whether a touch of that purpose fits now. `Purpose.CALL` at an agreed time is always Go."""
    view = CaseView(case, calendar, now, elsewhere)
    if purpose in _NEVER_HELD or _call_is_due(view, purpose):
        return Go()
    floor = _floor(view, purpose)
    if floor is None or view.day(floor.at) <= view.today:
        return Go()
    return Hold(floor.at, floor.because, floor.promise)


def pressure(
    case: Case, *, calendar: WorkCalendar, now: datetime, elsewhere: Elsewhere = _NOTHING_ELSE
) -> Pressure:
    """The meter of a case at `now`."""
    view = CaseView(case, calendar, now, elsewhere)
    closing_used = view.closing_note is not None
    floor = _floor(view, Purpose.CLOSING if view.cap_reached else Purpose.CHECK_IN)
    allowed = view.day(floor.at) if floor and view.is_open and not closing_used else None
    why = _spent(view) if closing_used else ""
    if allowed and floor and allowed > view.today:
        why = floor.because
    return Pressure(
        used=view.check_ins_used + closing_used,
        cap=view.person.cadence.check_in_cap + 1,
        check_ins=view.check_ins_used,
        closing_used=closing_used,
        next_allowed=allowed,
        channels=tuple(dict.fromkeys(f.method for f in view.outgoing if f.method)),
        why=why,
    )


def _call_is_due(view: CaseView, purpose: Purpose) -> bool:
    call = view.pending_call
    return purpose is Purpose.CALL and call is not None and view.now >= call.at - _ON_TIME


def _floor(view: CaseView, purpose: Purpose) -> Floor | None:
    """The highest floor under a touch of that purpose; None where nothing holds it."""
    if purpose is Purpose.OTHER:
        return spacing_floor(view, view.counterpart)
    if view.closing_note:
        return _much_later(view)
    if purpose is Purpose.CLOSING:
        return highest(closing_floors(view))
    if view.cap_reached:
        closing = highest(closing_floors(view))
        return Floor(closing.at, _spent(view), closing.promise)
    if purpose is Purpose.CHECK_IN:
        return highest(check_in_floors(view))
    if view.case.application.no_calls:
        return Floor(_much_later(view).at, "they asked for no calls; a written check-in is the way")
    return highest(call_floors(view))


def _much_later(view: CaseView) -> Floor:
    days = view.person.cadence.patience_days
    return Floor(view.morning(last_word(view) + timedelta(days=days)), _spent(view))


def _spent(view: CaseView) -> str:
    if view.closing_note:
        return f"your closing note went out on {short_day(view.day(view.closing_note.at))}; it is their turn"
    times = {1: "once", 2: "twice"}.get(view.check_ins_used, f"{view.check_ins_used} times")
    return f"you have asked {times} already; what is left is a closing note"
