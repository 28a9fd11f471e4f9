"""What is stored brought in line with what the plan wants now.

A slot that was handled is never filled again. One that the plan no longer wants is superseded, shown or
not, so that its message can be settled; a superseded slot wanted again comes back. A time the person chose
is theirs: a moved nudge keeps it, and only an unwanted one loses it. A wait of the bot's own (for the
morning, for the end of a pause) ends with what it waited for: a moved nudge has the plan's new time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.models import HANDLED, Application, ApplicationStatus, Case, Nudge, NudgeKind, NudgeState
from bot.domain.plan import PlannedNudge

#: Nothing is ever nudged about these again. A case with an offer still takes the person's reminders.
_OVER = frozenset({ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN, ApplicationStatus.CLOSED})


@dataclass(frozen=True, slots=True)
class Changes:
    """`move` also holds shown nudges whose time has been put off (their message is to be settled) and
    superseded ones that come back; `moved` gives the row to store for each."""

    add: tuple[PlannedNudge, ...] = ()
    move: tuple[tuple[Nudge, PlannedNudge], ...] = ()
    supersede: tuple[Nudge, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.add or self.move or self.supersede)


def is_over(application: Application) -> bool:
    """Whether even the reminders the person asked for have lost their point."""
    return application.status in _OVER


def reconcile(
    planned: Sequence[PlannedNudge], stored: Sequence[Nudge], now: datetime, *, over: bool = False
) -> Changes:
    """`stored` are all nudges of the application, in any state. `over`: see `is_over`."""
    wanted = {p.key: p for p in planned}
    known = {n.key: n for n in stored}
    add = tuple(p for p in planned if p.key not in known)
    pairs = ((known[key], p) for key, p in wanted.items() if key in known)
    move = tuple((n, p) for n, p in pairs if _must_move(n, p, now))
    supersede = tuple(n for n in stored if n.key not in wanted and _must_go(n, over))
    return Changes(add, move, supersede)


def new_nudge(case: Case, planned: PlannedNudge) -> Nudge:
    """The row for a slot that was never filled."""
    return Nudge(
        person_id=case.person.id,
        application_id=case.application.id,
        interview_id=planned.interview_id,
        subject_id=planned.subject_id,
        key=planned.key,
        kind=planned.kind,
        due=planned.due,
        reason=planned.reason,
        asked_exact=planned.asked_exact,
    )


def moved(nudge: Nudge, planned: PlannedNudge) -> Nudge:
    """The row of a slot after its move; the time the person chose stays with one that was waiting."""
    put_off_to = nudge.put_off_to if nudge.state is NudgeState.PLANNED else None
    return replace(
        nudge,
        interview_id=planned.interview_id,
        subject_id=planned.subject_id,
        due=planned.due,
        reason=planned.reason,
        asked_exact=nudge.asked_exact if put_off_to else planned.asked_exact,
        state=NudgeState.PLANNED,
        snoozed_until=put_off_to,
        handled_at=None,
    )


def superseded(nudge: Nudge, now: datetime) -> Nudge:
    return replace(nudge, state=NudgeState.SUPERSEDED, snoozed_until=None, handled_at=now)


def _must_move(nudge: Nudge, planned: PlannedNudge, now: datetime) -> bool:
    if nudge.state in HANDLED or nudge.state is NudgeState.SENDING:
        return False
    if nudge.state is NudgeState.SUPERSEDED:
        return True
    if nudge.state is NudgeState.SENT:
        return planned.due > now
    if nudge.asked_exact != planned.asked_exact and nudge.put_off_to is None:
        return True
    stands = (nudge.due, nudge.reason, nudge.subject_id) == (planned.due, planned.reason, planned.subject_id)
    return not stands


def _must_go(nudge: Nudge, over: bool) -> bool:
    if nudge.state not in (NudgeState.PLANNED, NudgeState.SENT):
        return False
    return over or nudge.kind is not NudgeKind.REMINDER
