"""Around an appointment the person named: before and after an interview, at an agreed call.

These keep the appointment's own time, on any day of the week. Quiet hours move them, except where the
appointment itself lies in or just after quiet hours: who has an interview at 8:30 is up at 7:30.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.domain.calendar import is_quiet
from bot.domain.interviews import begins_at, day_of, ends_at, is_task, starts_at
from bot.domain.localtime import local, short_day, to_utc
from bot.domain.models import (
    CALL_AHEAD,
    AgreedCall,
    CallState,
    Direction,
    Interview,
    InterviewState,
    NudgeKind,
    Purpose,
)
from bot.domain.plan.thanks import thank_yous
from bot.domain.plan.types import Slot
from bot.domain.plan.view import CALL_MEMORY, CaseView, is_answer

_EVE = time(18, 0)
_NOON = time(12, 0)
_BEFORE_QUIET = timedelta(minutes=30)
_HOUR_BEFORE = timedelta(hours=1)
_DEBRIEF_AFTER = timedelta(minutes=30)
_OUTCOME_AFTER = timedelta(minutes=15)
_NO_SHOW_AFTER = timedelta(minutes=15)
#: What stuck in the memory is asked for this long, and a missed appointment is worth a note as long.
_FRESH = timedelta(days=5)


def prepares(view: CaseView) -> list[Slot]:
    """The evening before at 18:00, and an hour before the start; neither once it is overtaken. A task
    without a time of day has the morning of the day it is due in place of the hour."""
    return [slot for interview in view.interviews for slot in _prepare(view, interview)]


def _prepare(view: CaseView, interview: Interview) -> list[Slot]:
    start = starts_at(interview)
    begin = begins_at(interview)
    hour, task = begin - _HOUR_BEFORE, is_task(interview)
    if view.now >= min(begin, ends_at(interview)):
        return []
    slots = []
    eve = _eve(view, begin)
    if eve and interview.created_at < eve and view.now < hour:
        reason = f"A quiet moment to {'finish it' if task else 'go through it once more'}."
        slots.append(_prepare_slot(interview, f"eve:{_stamp(begin)}", eve, reason))
    if start and interview.created_at < hour:
        reason = "It is due soon." if task else "Your interview begins soon."
        slots.append(_prepare_slot(interview, f"hour:{_stamp(begin)}", hour, reason))
    morning = to_utc(interview.day, view.person.nudge_time, view.zone)
    if task and not start and interview.created_at < morning < begin:
        slots.append(
            _prepare_slot(interview, f"day:{_stamp(begin)}", morning, "Tell me when you have handed it in.")
        )
    return slots


def _prepare_slot(interview: Interview, which: str, due: datetime, reason: str) -> Slot:
    return Slot(
        key=f"{NudgeKind.PREPARE}:{interview.id}:{which}",
        kind=NudgeKind.PREPARE,
        due=due,
        why=lambda _: reason,
        interview_id=interview.id,
        asked_exact=True,
        catch_up=False,
    )


def _stamp(appointment: datetime) -> str:
    """Part of the key: an appointment that moves is nudged for anew, whatever became of the old time."""
    return f"{appointment:%Y%m%dT%H%MZ}"


def _eve(view: CaseView, begin: datetime) -> datetime | None:
    """18:00 of the day before, or shortly before quiet hours where those begin earlier in the
    afternoon; None where quiet hours leave nothing of it."""
    day = view.day(begin) - timedelta(days=1)
    due = to_utc(day, _EVE, view.zone)
    if is_quiet(_EVE, view.person):
        due = to_utc(day, view.person.quiet_start, view.zone) - _BEFORE_QUIET
        wall = local(due, view.zone)
        if not _NOON <= wall.time() < _EVE or is_quiet(wall.time(), view.person):
            return None
    return due


def debriefs(view: CaseView) -> list[Slot]:
    """Half an hour after the end; at once for an interview told as past."""
    slots = []
    for interview in (x for x in view.interviews if not is_task(x)):
        end = ends_at(interview)
        if not interview.debriefed and view.now <= max(end, interview.created_at) + _FRESH:
            slots.append(_debrief(view, interview, end))
    return slots


def _debrief(view: CaseView, interview: Interview, end: datetime) -> Slot:
    due, exact = end + _DEBRIEF_AFTER, True
    if interview.created_at >= end:
        due, exact = interview.created_at, True
    if is_quiet(local(due, view.zone).time(), view.person):
        due, exact = _held_by_the_night(view, interview, due), False
    day = short_day(day_of(interview))
    reason = f"Your interview on {day} is over; what you note now makes the next message yours."
    return Slot(
        key=f"{NudgeKind.DEBRIEF}:{interview.id}",
        kind=NudgeKind.DEBRIEF,
        due=due,
        why=lambda _: reason,
        interview_id=interview.id,
        asked_exact=exact,
    )


def _held_by_the_night(view: CaseView, interview: Interview, due: datetime) -> datetime:
    """The preferred time of the next working day, or with the thank-you where that comes sooner: what is
    noted makes it better, so it is never asked for afterwards."""
    thanks = (slot.due for slot in thank_yous(view) if slot.interview_id == interview.id)
    return min([view.morning_from(due), *(at for at in thanks if at >= due)])


def no_shows(view: CaseView) -> list[Slot]:
    """A short note when the employer did not call or come, at the next good moment."""
    return [
        _no_show(view, interview)
        for interview in view.case.interviews
        if interview.state is InterviewState.NO_SHOW and not _settled(view, interview)
    ]


def _settled(view: CaseView, interview: Interview) -> bool:
    """Written to, heard from since, a new time found, or too long ago."""
    began = begins_at(interview)
    written = any(
        f.direction is Direction.OUT
        and f.purpose is Purpose.NO_SHOW
        and (f.interview_id == interview.id or f.at > began)
        for f in view.case.record
    )
    heard = any(is_answer(f) and f.at > began for f in view.case.record)
    new_time = any(ends_at(i) > ends_at(interview) for i in view.interviews)
    return written or heard or new_time or view.now > began + _FRESH


def _no_show(view: CaseView, interview: Interview) -> Slot:
    start = starts_at(interview)
    began = begins_at(interview)
    when = short_day(interview.day)
    if start:  # both by the clock of the person, who may have moved since
        wall = local(start, view.zone)
        when = f"{short_day(wall.date())} at {wall:%H:%M}"
    reason = f"They did not come to your interview on {when}; a short note asks for a new time."
    return Slot(
        key=f"{NudgeKind.NO_SHOW}:{interview.id}",
        kind=NudgeKind.NO_SHOW,
        due=view.good(began + _NO_SHOW_AFTER),
        why=lambda _: reason,
        interview_id=interview.id,
        contact_ids=tuple(c.id for c in view.case.who_was_at(interview.id)),
    )


def calls(view: CaseView) -> list[Slot]:
    """The call card at the agreed time; it makes room for the question how it went."""
    return [
        _call(NudgeKind.CALL, call, call.at, _why_now(call, view.zone))
        for call in _agreed(view)
        if view.now < call.at + _OUTCOME_AFTER
    ]


def _why_now(call: AgreedCall, zone: str) -> str:
    at = f"{local(call.at, zone):%H:%M} today"
    said = {CallState.MEANT: f"You meant to call at {at}.", CallState.THEIRS: f"They ring you at {at}."}
    return said.get(call.state, f"A call is agreed for {at}.")


def call_outcomes(view: CaseView) -> list[Slot]:
    """How did it go? A quarter of an hour after the agreed time."""
    return [
        _call(
            NudgeKind.CALL_OUTCOME,
            call,
            call.at + _OUTCOME_AFTER,
            f"Your call was at {local(call.at, view.zone):%H:%M}.",
        )
        for call in _agreed(view)
        if view.now < call.at + CALL_MEMORY
    ]


def _agreed(view: CaseView) -> list[AgreedCall]:
    return [c for c in view.case.calls if c.state in CALL_AHEAD and c.outcome is None]


def _call(kind: NudgeKind, call: AgreedCall, due: datetime, reason: str) -> Slot:
    return Slot(
        key=f"{kind}:{call.id}:{_stamp(call.at)}",
        kind=kind,
        due=due,
        why=lambda _: reason,
        subject_id=call.id,
        contact_ids=(call.contact_id,) if call.contact_id else (),
        asked_exact=True,
        catch_up=kind is NudgeKind.CALL_OUTCOME,
    )
