"""The thank-you: inside 48 hours of the interview's end, at most three nudges.

1. Two hours after the end where that is before 18:00 and a good moment (up to four hours after, where
   it has to wait for the working day to begin); else at the preferred time of the next morning.
2. On a Friday or the eve of a holiday the draft still comes the same day, before quiet hours begin.
3. Chased 24 hours after the end, and for the last time after 44, each only if that is still inside the
   48 hours and on a later day than the one before. After an interview on a weekend or holiday the
   hours count from the first nudge.

Where a working day's interview ends in quiet hours before a long weekend, no working moment is left
inside the 48 hours: this one nudge then comes on the next waking morning, whatever day it is.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.domain.calendar import is_quiet, next_waking_moment
from bot.domain.interviews import day_of, ends_at, is_task
from bot.domain.localtime import local, short_day, to_utc
from bot.domain.models import Direction, Interview, NudgeKind, Purpose
from bot.domain.plan.turns import in_turn
from bot.domain.plan.types import GivesWay, Slot
from bot.domain.plan.view import CaseView

WINDOW = timedelta(hours=48)
_BEST_WITHIN = timedelta(hours=24)
_FIRST_AFTER = timedelta(hours=2)
_FIRST_AT_LATEST = timedelta(hours=4)
_EVENING = time(18, 0)
_CHASES_AFTER = (timedelta(hours=24), timedelta(hours=44))
#: The person who has just told of an interview answers the debrief first.
AFTER_TELLING = timedelta(minutes=30)
_BEFORE_QUIET = timedelta(minutes=15)
#: Older than this when told: one late note, if it is not far too late for that as well.
LATE_AFTER = timedelta(days=5)
_TOO_LATE_AFTER = timedelta(days=21)


def thank_yous(view: CaseView) -> list[Slot]:
    meetings = (x for x in view.interviews if not is_task(x))
    return [slot for interview in meetings for slot in _of_interview(view, interview)]


def to_thank(view: CaseView, interview: Interview) -> tuple[int, ...] | None:
    """The contacts of the round who have not been thanked; None when the round is done with."""
    thanked = [
        f
        for f in view.case.record
        if f.direction is Direction.OUT
        and f.purpose is Purpose.THANK_YOU
        and (f.interview_id == interview.id or (f.interview_id is None and _fits(view, f.at, interview)))
    ]
    met = tuple(contact.id for contact in view.case.who_was_at(interview.id))
    if not thanked:
        return met
    if any(f.contact_id is None for f in thanked):
        return None
    left = tuple(c for c in met if c not in {f.contact_id for f in thanked})
    return left or None


def _fits(view: CaseView, at: datetime, interview: Interview) -> bool:
    """Whether a thank-you that names no round belongs to this one: the last that was over by then."""
    day = view.day(at)
    over = [i for i in view.interviews if day_of(i) <= day]
    return bool(over) and over[-1].id == interview.id


def _of_interview(view: CaseView, interview: Interview) -> list[Slot]:
    if to_thank(view, interview) is None or _declined(view, interview):
        return []
    end, told = ends_at(interview), interview.created_at
    if told > end + LATE_AFTER:
        return _late_note(view, interview)
    put_off = any(view.put_off(_key(interview, n)) for n in ("1", "2", "3"))
    if view.now > end + LATE_AFTER and not put_off:
        return []
    first = _first(view, interview)
    series = [first, *_chases(view, interview, first)]
    if not any(view.was_shown(slot.key) for slot in series):
        # its day was taken, or nobody could be reached: what nobody has seen cannot be chased yet
        return [slot for slot in series if slot is first or slot.due > view.now]
    return in_turn(view, series)


def _declined(view: CaseView, interview: Interview) -> bool:
    return any(view.skipped(_key(interview, n)) for n in ("1", "2", "3", "late"))


def _key(interview: Interview, which: str) -> str:
    return f"{NudgeKind.THANK_YOU}:{interview.id}:{which}"


def _first(view: CaseView, interview: Interview) -> Slot:
    due, urgent = _first_moment(view, interview)
    day = short_day(day_of(interview))
    company = view.case.application.company
    fresh = due <= ends_at(interview) + _BEST_WITHIN
    welcome = "best within a day" if fresh else "still welcome"
    reason = f"You spoke with {company} on {day}; a thank-you is {welcome}."
    eve = view.calendar.next_business_day(view.day(due))
    if urgent:
        reason = (
            f"You spoke with {company} on {day}; on {short_day(eve)}, the next working day, it would be late."
        )
    return _slot(view, interview, "1", due, reason, urgent=urgent)


def _first_moment(view: CaseView, interview: Interview) -> tuple[datetime, bool]:
    """When the first thank-you comes, and whether it cannot wait for a working hour."""
    end = ends_at(interview)
    known = max(end, interview.created_at)
    wanted = max(end + _FIRST_AFTER, interview.created_at + AFTER_TELLING)
    good = view.good(wanted)
    wall = local(good, view.zone)
    if good <= known + _FIRST_AT_LATEST and wall.date() == view.day(known) and wall.time() < _EVENING:
        return good, False
    morning = view.morning_from(known)
    weekday = view.calendar.is_business_day(day_of(interview))
    if weekday and view.calendar.is_business_day(view.day(known)):
        tomorrow_off = not view.calendar.is_business_day(view.day(known) + timedelta(days=1))
        evening = _last_moment_today(view, known, wanted) if tomorrow_off else None
        if evening is not None:
            return evening, True
    if weekday and morning > end + WINDOW:
        waking = next_waking_moment(_next_nudge_time(view, known, wanted), view.person)
        if waking <= end + WINDOW:
            return waking, True
    return morning, False


def _last_moment_today(view: CaseView, known: datetime, wanted: datetime) -> datetime | None:
    """`wanted`, or a little before quiet hours where it would fall into them; None if neither is left."""
    person, day = view.person, view.day(known)
    due = wanted
    if view.day(due) != day or is_quiet(local(due, view.zone).time(), person):
        due = to_utc(day, person.quiet_start, view.zone) - _BEFORE_QUIET
    awake = view.day(due) == day and not is_quiet(local(due, view.zone).time(), person)
    return due if due > known and awake else None


def _next_nudge_time(view: CaseView, known: datetime, wanted: datetime) -> datetime:
    """The preferred time of the first day it has not passed on, working day or not; `wanted` if the
    person told in the daytime of such a day."""
    day = view.day(known)
    at = to_utc(day, view.person.nudge_time, view.zone)
    if at >= wanted:
        return at
    if not view.calendar.is_business_day(day) and not is_quiet(local(wanted, view.zone).time(), view.person):
        return wanted
    return to_utc(day + timedelta(days=1), view.person.nudge_time, view.zone)


def _chases(view: CaseView, interview: Interview, first: Slot) -> list[Slot]:
    weekday = view.calendar.is_business_day(day_of(interview))
    base = ends_at(interview) if weekday else first.due
    before, slots = first.due, []
    for which, after in zip(("2", "3"), _CHASES_AFTER, strict=True):
        due = view.good(base + after)
        if due > base + WINDOW or view.day(due) <= view.day(before) or interview.created_at >= due:
            continue
        reason = f"The thank-you for {short_day(day_of(interview))} is still open, and still welcome today."
        if which == "3":
            reason = f"The last good day to thank them for {short_day(day_of(interview))}."
        slot = _slot(view, interview, which, due, reason, gives_way=GivesWay.BY_STAYING_AWAY, catch_up=False)
        slots.append(slot)
        before = due
    return slots


def _late_note(view: CaseView, interview: Interview) -> list[Slot]:
    told = interview.created_at
    if told > ends_at(interview) + _TOO_LATE_AFTER or view.now > told + LATE_AFTER:
        return []
    reason = f"Your interview was on {short_day(day_of(interview))}; a short late thank-you is still kind."
    return [_slot(view, interview, "late", view.good(told + AFTER_TELLING), reason)]


def _slot(
    view: CaseView,
    interview: Interview,
    which: str,
    due: datetime,
    reason: str,
    *,
    urgent: bool = False,
    gives_way: GivesWay = GivesWay.TO_NEXT_FREE_DAY,
    catch_up: bool = True,
) -> Slot:
    weekday = view.calendar.is_business_day(day_of(interview))
    return Slot(
        key=_key(interview, which),
        kind=NudgeKind.THANK_YOU,
        due=due,
        why=lambda _: reason,
        interview_id=interview.id,
        contact_ids=to_thank(view, interview) or (),
        urgent=urgent,
        gives_way=gives_way,
        latest=ends_at(interview) + WINDOW if weekday and which != "late" else None,
        catch_up=catch_up,
    )
