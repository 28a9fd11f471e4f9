"""After the thank-you: what was promised, asking for news, closing, and patience."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.domain.interviews import is_task
from bot.domain.localtime import short_day, to_utc
from bot.domain.models import CallOutcome, Case, InterviewState, Material, MaterialState, NudgeKind, Promise
from bot.domain.named_days import is_absence, is_earliest
from bot.domain.plan.floors import (
    Floor,
    call_floor,
    call_floors,
    check_in_floors,
    closing_floors,
    highest,
    last_word,
    spacing_floor,
)
from bot.domain.plan.thanks import AFTER_TELLING, is_first, thank_yous
from bot.domain.plan.turns import in_turn
from bot.domain.plan.types import Slot
from bot.domain.plan.view import SPACING, CaseView, day_of_touch
from bot.domain.wording import yours

#: Closing and patience ask nearly the same question; the later keeps this far from the earlier.
_NOT_REACHED = frozenset({CallOutcome.NO_ANSWER.value, CallOutcome.VOICEMAIL.value})
_BETWEEN_CARDS = timedelta(days=7)
#: After a promised date the patience card waits this long, so that the check-in has its turn.
_PATIENCE_AFTER_PROMISE = timedelta(days=7)
#: An offer's deadline is told to the others as early as this before it.
_LEVERAGE_BUSINESS_DAYS = 10
#: Who would rather not call is asked about writing this much later.
_AFTER_DECLINED_CALL_BUSINESS_DAYS = 2


def materials(view: CaseView) -> list[Slot]:
    """The next business morning after something was promised, and once more two business days later.
    What was promised on one day is one nudge."""
    groups: dict[date, list[Material]] = {}
    for material in view.case.materials:
        if material.state is MaterialState.PROMISED:
            groups.setdefault(material.promised_at.date(), []).append(material)
    return [slot for day, group in sorted(groups.items()) for slot in _materials(view, day, group)]


def promised_together(case: Case, material_id: int) -> tuple[Material, ...]:
    """What one nudge asks for: all that was promised on the (UTC) day of that material and is not sent."""
    days = {m.promised_at.date() for m in case.materials if m.id == material_id}
    still = (m for m in case.materials if m.state is MaterialState.PROMISED)
    return tuple(m for m in still if m.promised_at.date() in days)


def _materials(view: CaseView, day: date, group: list[Material]) -> list[Slot]:
    """`day` is that of the promise in UTC: a key that travel does not change."""
    first_key, second_key = (f"{NudgeKind.MATERIALS}:{day.isoformat()}:{n}" for n in (1, 2))
    promised = view.day(group[0].promised_at)
    if view.skipped(first_key) or view.skipped(second_key):
        return []
    first_day = view.calendar.next_business_day(promised)
    second = view.morning(view.calendar.add_business_days(first_day, 2))
    what = yours(" and ".join(m.what for m in group))
    first_reason = f"You promised them {what} on {short_day(promised)}."
    second_reason = f"You promised them {what}; it is not sent yet."
    first = _material(first_key, view.morning(first_day), first_reason, group)
    return in_turn(view, [first, _material(second_key, second, second_reason, group)])


def _material(key: str, due: datetime, reason: str, group: list[Material]) -> Slot:
    return Slot(key=key, kind=NudgeKind.MATERIALS, due=due, why=lambda _: reason, subject_id=group[0].id)


def check_ins(view: CaseView) -> list[Slot]:
    """The first: after the promise, or after the default wait."""
    key = view.slot_key(NudgeKind.CHECK_IN)
    waits_for_nothing = view.round is None and view.promise is None and view.last_answer is None
    if view.asks or view.handled(key) or view.closing_note or waits_for_nothing:
        return []
    return [_ask(view, NudgeKind.CHECK_IN, check_in_floors(view) + _after_open_thanks(view))]


def _after_open_thanks(view: CaseView) -> list[Floor]:
    """A thank-you that came late and is still to be written has its days, too."""
    return [Floor(view.morning_from(s.due + SPACING), "") for s in thank_yous(view) if is_first(s)]


def second_check_ins(view: CaseView) -> list[Slot]:
    """The second, where a call is not to be asked for in its place."""
    if not _second_turn(view) or view.handled(view.slot_key(NudgeKind.SECOND_CHECK_IN)):
        return []
    if _call_may_be_asked_for(view):
        return []
    skipped = _after_handled(view, NudgeKind.CHECK_IN, view.person.cadence.second_check_in_business_days)
    declined = _after_handled(view, NudgeKind.CALL_REQUEST, _AFTER_DECLINED_CALL_BUSINESS_DAYS)
    return [_ask(view, NudgeKind.SECOND_CHECK_IN, check_in_floors(view) + skipped + declined)]


def call_requests(view: CaseView) -> list[Slot]:
    """In place of the second check-in: asks in writing for a time that suits."""
    if not _second_turn(view) or not _call_may_be_asked_for(view):
        return []
    return [_ask(view, NudgeKind.CALL_REQUEST, call_floors(view))]


def _second_turn(view: CaseView) -> bool:
    first_done = view.asks or view.handled(view.slot_key(NudgeKind.CHECK_IN))
    return bool(first_done) and not view.cap_reached and not view.closing_note


def _call_may_be_asked_for(view: CaseView) -> bool:
    handled = view.handled(view.slot_key(NudgeKind.CALL_REQUEST))
    wanted = not view.case.application.no_calls and not handled
    return wanted and view.unanswered_written_ask is not None


def _after_handled(view: CaseView, kind: NudgeKind, business_days: int) -> list[Floor]:
    """The distance from a nudge of that kind that was put aside without a touch."""
    nudge = view.handled(view.slot_key(kind))
    if nudge is None:
        return []
    day = view.day(nudge.handled_at or nudge.due)
    return [Floor(view.morning(view.calendar.add_business_days(day, business_days)), "")]


def closings(view: CaseView) -> list[Slot]:
    """When the cap is reached and it stays silent: final note, keep the door open, or close."""
    due = _closing_due(view)
    if due is None or view.handled(view.slot_key(NudgeKind.CLOSING)):
        return []
    patience = _patience_due(view)
    if patience < due:
        due = max(due, view.morning_from(patience + _BETWEEN_CARDS))
    return [_slot(view, NudgeKind.CLOSING, due)]


def _closing_due(view: CaseView) -> datetime | None:
    if not view.cap_reached or view.closing_note:
        return None
    return highest(closing_floors(view)).at


def patience(view: CaseView) -> list[Slot]:
    """Day 30 with nothing heard, or the day until which the person chose to wait; not before a call that
    is agreed."""
    if view.round is None or view.closing_note:
        return []
    call = call_floor(view)
    due = max(_patience_due(view), call.at) if call else _patience_due(view)
    closing = _closing_due(view)
    if closing is not None and closing <= due:
        due = max(due, view.morning_from(closing + _BETWEEN_CARDS))
    until = view.case.application.keep_waiting_until
    key = view.slot_key(NudgeKind.PATIENCE) + (f":{until.isoformat()}" if until else "")
    return [] if view.handled(key) else [_slot(view, NudgeKind.PATIENCE, due, key)]


def _patience_due(view: CaseView) -> datetime:
    until = view.case.application.keep_waiting_until
    if until:
        return view.morning(until)
    days = [view.silent_since + timedelta(days=view.person.cadence.patience_days)]
    if view.promise:
        days.append(view.promise.due + _PATIENCE_AFTER_PROMISE)
    return view.morning(max(days))


def offer_leverage(view: CaseView) -> list[Slot]:
    """Another employer waits for an answer: this one may want to know before."""
    offer = view.pressing_offer
    if offer is None:
        return []
    early = view.calendar.add_business_days(offer.deadline, -_LEVERAGE_BUSINESS_DAYS)
    due, latest = view.morning(early), to_utc(offer.deadline, time(23, 59), view.zone)
    spacing = spacing_floor(view, view.counterpart)
    if view.round:  # who has just told of it answers the questions about it first
        due = max(due, view.good(view.round.created_at + AFTER_TELLING))
    if spacing and spacing.at < latest:  # a deadline that leaves no room wins over the distance
        due = max(due, spacing.at)
    if view.good(max(due, view.now)) > latest:
        return []
    reason = f"You are to answer {offer.company} by {short_day(offer.deadline)}; they may want to know."
    return [
        Slot(
            key=view.leverage_key(offer),
            kind=NudgeKind.OFFER_LEVERAGE,
            due=due,
            why=lambda _: reason,
            contact_ids=view.counterpart,
            latest=latest,
        )
    ]


def _ask(view: CaseView, kind: NudgeKind, floors: list[Floor]) -> Slot:
    due = highest(floors).at
    # two roles, one recruiter: who is due first asks first (on one day the older case), the other three
    # days later; always letting the older case go first put off a first check-in by two weeks
    for asked in (view.elsewhere.asks.get(contact) for contact in view.counterpart):
        if asked is not None and asked <= due < asked + SPACING:
            due = view.morning_from(asked + SPACING)
    return _slot(view, kind, due)


def _slot(view: CaseView, kind: NudgeKind, due: datetime, key: str = "") -> Slot:
    return Slot(
        key=key or view.slot_key(kind),
        kind=kind,
        due=due,
        why=lambda day: _why(view, kind, day),
        subject_id=view.promise.id if view.promise else None,
        contact_ids=view.counterpart if kind is not NudgeKind.PATIENCE else (),
    )


def _why(view: CaseView, kind: NudgeKind, day: date) -> str:
    """The one sentence that says why on that day."""
    company = view.case.application.company
    if kind is NudgeKind.PATIENCE:
        days = (day - view.silent_since).days
        return f"{days} days without a word from {company}."
    if kind is NudgeKind.CLOSING:
        asked = _times(view.check_ins_used)
        return f"You have asked {asked}, and {company} has been silent since {short_day(last_word(view))}."
    said = last_word(view)
    if view.promise and view.promise.due >= said:
        since = _counted(view.calendar.business_days_between(view.promise.due, day), "working day")
        return f"{_their_day(view.promise)}; it is {since} later."
    since = _counted(view.calendar.business_days_between(said, day), "working day")
    return f"{_last_said(view, said)} on {short_day(said)}, {since} ago; nothing has come since."


def _their_day(promise: Promise) -> str:
    if is_absence(promise):
        return f"Somebody there was away until {short_day(promise.due)}"
    when = "after" if is_earliest(promise) else "by"
    return f"They said they would answer {when} {short_day(promise.due)}"


def _last_said(view: CaseView, said: date) -> str:
    if view.asks and day_of_touch(view.asks[-1]) == said:
        return "You rang" if view.asks[-1].outcome in _NOT_REACHED else "You asked"
    if view.last_answer:
        return "Their last word came"
    if view.round is None:
        return "You told me of it"
    if view.round.state is InterviewState.NO_SHOW:
        return "They missed your interview"
    if is_task(view.round):
        return "You handed in your task" if view.round.over_by else "Your task was due"
    return "Your interview was"


def _times(n: int) -> str:
    return {1: "once", 2: "twice"}.get(n) or _counted(n, "time")


def _counted(n: int, unit: str) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return f"{words[n] if 0 <= n < len(words) else n} {unit}{'' if n == 1 else 's'}"
