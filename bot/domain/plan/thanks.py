"""The thank-you: inside 48 hours of the interview's end, at most three nudges.

1. Two hours after the end where that is before 18:00 and a good moment (up to four hours after, where
   it has to wait for the working day to begin); else at the preferred time of the next morning.
2. On a Friday or the eve of a holiday the draft still comes the same day, before quiet hours begin.
3. Chased 24 hours after the end, and for the last time after 44, each only if that is still inside the
   48 hours and on a later day than the one before. After an interview on a weekend or holiday the
   hours count from the first nudge.

The 48 hours win over weekends, holidays and working hours: where the next working morning would be too
late, the first nudge comes at the preferred time of any day, else in the next hour that is not quiet.
Quiet hours win over the 48 hours. Where those leave nothing, or the interview is told when they are over,
nothing is gained by hurry: the note is late either way, and comes on the next working morning.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import is_quiet, next_good_moment
from bot.domain.interviews import day_of, ends_at, is_task
from bot.domain.localtime import local, short_day, to_utc
from bot.domain.models import Direction, Interview, NudgeKind, Purpose
from bot.domain.plan.once import once
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


@once
def thank_yous(view: CaseView) -> tuple[Slot, ...]:
    meetings = (x for x in view.interviews if not is_task(x))
    slots = [slot for interview in meetings for slot in _of_interview(view, interview)]
    return tuple(_together(view, slots))


def is_first(slot: Slot) -> bool:
    return slot.kind is NudgeKind.THANK_YOU and slot.gives_way is GivesWay.TO_NEXT_FREE_DAY


def _together(view: CaseView, slots: list[Slot]) -> list[Slot]:
    """First thank-yous of one day (several rounds in a day) wait for the last of them, if that is in time."""
    last: dict[date, Slot] = {}
    for slot in sorted(filter(is_first, slots), key=lambda s: (s.due, s.urgent)):
        last[view.day(slot.due)] = slot

    def joined(slot: Slot) -> Slot:
        joint = last[view.day(slot.due)]
        in_time = slot.latest is None or joint.due <= slot.latest
        return replace(slot, due=joint.due, urgent=joint.urgent) if in_time else slot

    return [joined(slot) if is_first(slot) else slot for slot in slots]


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
    later = _thanked_later(view, interview)
    if not thanked and not later:
        return met
    if any(f.contact_id is None for f in thanked):
        return None
    left = tuple(c for c in met if c not in {f.contact_id for f in thanked} | later)
    return left or None


def _thanked_later(view: CaseView, interview: Interview) -> set[int]:
    """Whoever was thanked for a later round: nobody is thanked for the one before after that."""
    rounds = {i.id for i in view.interviews if ends_at(i) > ends_at(interview)}
    notes = [f for f in view.case.record if f.direction is Direction.OUT and f.purpose is Purpose.THANK_YOU]
    thanked: set[int] = set()
    for note in notes:
        if note.interview_id is None or note.interview_id not in rounds:
            continue
        if note.contact_id is not None:
            thanked.add(note.contact_id)
        else:
            thanked.update(contact.id for contact in view.case.who_was_at(note.interview_id))
    return thanked


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
    return [slot for slot in in_turn(view, series) if not _missed(view, slot)]


def _missed(view: CaseView, slot: Slot) -> bool:
    """Whether it is a chase that nobody has seen and that finds no working hour in its time any more."""
    chase = slot.gives_way is GivesWay.BY_STAYING_AWAY and not view.was_shown(slot.key)
    return chase and slot.latest is not None and view.good(max(slot.due, view.now)) > slot.latest


def _declined(view: CaseView, interview: Interview) -> bool:
    return any(view.skipped(_key(interview, n)) for n in ("1", "2", "3", "late"))


def _key(interview: Interview, which: str) -> str:
    return f"{NudgeKind.THANK_YOU}:{interview.id}:{which}"


def _first(view: CaseView, interview: Interview) -> Slot:
    due = _first_moment(view, interview)
    day, company = short_day(day_of(interview)), view.case.application.company
    fresh = due <= ends_at(interview) + _BEST_WITHIN
    reason = f"a thank-you is {'best within a day' if fresh else 'still welcome'}."
    if urgent := view.good(due) != due:
        working_day = short_day(view.calendar.next_business_day(view.day(due)))
        reason = f"on {working_day}, the next working day, it would be late."
    reason = f"You spoke with {company} on {day}; {reason}"
    latest = ends_at(interview) + WINDOW
    return _slot(view, interview, "1", due, reason, urgent=urgent, latest=latest)


def _first_moment(view: CaseView, interview: Interview) -> datetime:
    """The best moment; sooner than that, at any hour that is not quiet, if it would be too late."""
    end = ends_at(interview)
    known, latest = max(end, interview.created_at), end + WINDOW
    wanted = max(end + _FIRST_AFTER, _answered_by(interview))
    best = _best_moment(view, interview, known, wanted)
    if best <= latest:
        return best
    sooner = (
        next_good_moment(instant, view.person, view.calendar, by=latest)
        for instant in (_next_nudge_time(view, known, wanted), wanted, known)
    )
    return next((moment for moment in sooner if moment <= latest), best)


def _best_moment(view: CaseView, interview: Interview, known: datetime, wanted: datetime) -> datetime:
    """Soon on the same day, before days off on its evening, else on the next working morning."""
    day, good = view.day(known), view.good(wanted)
    wall = local(good, view.zone)
    if good <= known + _FIRST_AT_LATEST and wall.date() == day and wall.time() < _EVENING:
        return good
    tomorrow_off = not view.calendar.is_business_day(day + timedelta(days=1))
    works = all(view.calendar.is_business_day(d) for d in (day, day_of(interview)))
    evening = _last_moment_today(view, known, wanted) if works and tomorrow_off else None
    return evening or view.morning_from(known)


def _answered_by(interview: Interview) -> datetime:
    """Half an hour after it was told, or sooner where the 48 hours are over in it."""
    told, latest = interview.created_at, ends_at(interview) + WINDOW
    return min(told + AFTER_TELLING, latest) if told <= latest else told + AFTER_TELLING


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
    before, latest, slots = first.due, base + WINDOW, []
    for which, after in zip(("2", "3"), _CHASES_AFTER, strict=True):
        due = view.good(base + after)
        if due > latest or view.day(due) <= view.day(before) or interview.created_at >= due:
            continue
        reason = f"The thank-you for {short_day(day_of(interview))} is still open, and still welcome today."
        if which == "3":
            reason = f"The last good day to thank them for {short_day(day_of(interview))}."
        slot = _slot(view, interview, which, due, reason, latest=latest)
        slots.append(replace(slot, gives_way=GivesWay.BY_STAYING_AWAY, catch_up=False))
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
    latest: datetime | None = None,
) -> Slot:
    return Slot(
        key=_key(interview, which),
        kind=NudgeKind.THANK_YOU,
        due=due,
        why=lambda _: reason,
        interview_id=interview.id,
        contact_ids=to_thank(view, interview) or (),
        urgent=urgent,
        latest=latest,
    )
