"""The second look, at delivery: does this nudge still make sense, and is now the moment?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.calendar import WorkCalendar, is_quiet, next_good_moment
from bot.domain.localtime import local, zone_of
from bot.domain.models import ApplicationStatus, Case, Nudge, NudgeKind, NudgeState, Person
from bot.domain.plan import CaseView, Elsewhere, PlannedNudge, plan
from bot.domain.plan.spread import STILL_THAT_TIME
from bot.domain.reconcile import is_over

#: A nudge that comes later than this says so.
LATE = timedelta(hours=3)
#: A pause without an end, and a blocked chat, are looked at again after this.
_LOOK_AGAIN = timedelta(days=1)
_NOTHING_ELSE = Elsewhere()


@dataclass(frozen=True, slots=True)
class SendNow:
    """`late_by` is set where it is more than three hours late."""

    late_by: timedelta | None = None


@dataclass(frozen=True, slots=True)
class WaitUntil:
    instant: datetime


@dataclass(frozen=True, slots=True)
class Drop:
    """`reason` is one sentence, for the log."""

    reason: str


def recheck(
    nudge: Nudge,
    case: Case,
    *,
    calendar: WorkCalendar,
    now: datetime,
    elsewhere: Elsewhere = _NOTHING_ELSE,
    planned: Sequence[PlannedNudge] | None = None,
) -> SendNow | WaitUntil | Drop:
    """What to do with `nudge`, of `case`, whose time has come at `now`. `case.nudges` holds it. `planned` is
    the plan made of the same, where the caller has it."""
    if nudge.state is not NudgeState.PLANNED and nudge.state is not NudgeState.SENDING:
        return Drop("It was shown or settled already.")
    person = case.person
    resumes = _resumes(person, now)
    if nudge.kind is NudgeKind.REMINDER:
        if is_over(case.application):
            return Drop("The case is over.")
        return WaitUntil(resumes) if resumes else _in_time(nudge, None, person, calendar, now)
    if planned is None:
        planned = plan(case, calendar=calendar, now=now, elsewhere=elsewhere)
    wanted = next((p for p in planned if p.key == nudge.key), None)
    if wanted is None:
        return Drop(_why_not(case, calendar, now, elsewhere))
    if resumes:
        return WaitUntil(resumes)
    if wanted.due > now:
        return WaitUntil(wanted.due)
    return _in_time(nudge, wanted, person, calendar, now)


def _resumes(person: Person, now: datetime) -> datetime | None:
    """When to look again for somebody who wants no nudges now; None where they do."""
    if person.paused and person.paused_until is None:
        return now + _LOOK_AGAIN
    if person.paused and person.paused_until and person.paused_until > now:
        return person.paused_until
    return now + _LOOK_AGAIN if person.blocked else None


def _in_time(
    nudge: Nudge, wanted: PlannedNudge | None, person: Person, calendar: WorkCalendar, now: datetime
) -> SendNow | WaitUntil:
    """Still wanted: now, or at the next moment at which it may come."""
    late_by = now - (nudge.put_off_to or nudge.due)
    asked = late_by <= STILL_THAT_TIME and _asked_for(nudge, wanted, person, now)
    if not asked and not _on_its_evening(wanted, person, now):
        good = next_good_moment(now, person, calendar, by=wanted.latest if wanted else None)
        if good > now:
            return WaitUntil(good)
    return SendNow(late_by if late_by > LATE else None)


def _asked_for(nudge: Nudge, wanted: PlannedNudge | None, person: Person, now: datetime) -> bool:
    """Whether the person chose this time. Quiet hours give way to one that was named alone: one of those
    offered is never in them, unless a journey or a pause has moved it there."""
    if nudge.asked_exact or (wanted is not None and wanted.asked_exact):
        return True
    return nudge.put_off_to is not None and not is_quiet(local(now, zone_of(person)).time(), person)


def _on_its_evening(wanted: PlannedNudge | None, person: Person, now: datetime) -> bool:
    """Whether it is urgent, and this is its day and no quiet hour."""
    if wanted is None or not wanted.urgent:
        return False
    wall = local(now, zone_of(person))
    return wall.date() == local(wanted.due, zone_of(person)).date() and not is_quiet(wall.time(), person)


def _why_not(case: Case, calendar: WorkCalendar, now: datetime, elsewhere: Elsewhere) -> str:
    if case.application.status is not ApplicationStatus.ACTIVE:
        return f"The case is decided: {case.application.status}."
    if CaseView(case, calendar, now, elsewhere).last_answer:
        return "They have answered since."
    return "The plan no longer wants it."
