"""The plan made anew and what is stored reconciled with it: after every change, for every open case,
since a touch in one case can move another's (the same recruiter, an offer with a deadline)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.endings import taken_at
from bot.domain.models import ApplicationStatus, Case, Direction, Nudge, NudgeState
from bot.domain.plan import Elsewhere, OpenOffer, PlannedNudge, asks_of, plan
from bot.domain.promises import settle
from bot.domain.reconcile import is_over, moved, new_nudge, reconcile, superseded
from bot.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Replanned:
    """A case as it is now, what the others meant for its plan, and the plan; None where its nudges changed
    since it was made."""

    case: Case
    elsewhere: Elsewhere
    plan: tuple[PlannedNudge, ...] | None


def replan(desk: Desk) -> list[Case]:
    """Bring every case's stored nudges in line with the plan; returns the cases as they are now."""
    return [each.case for each in replan_together(desk)]


def replan_together(desk: Desk) -> list[Replanned]:
    """As `replan`, with what the plans were made from. The older case plans first: of two that share a
    recruiter the newer one waits for its turn."""
    cases = settle_promises(desk, desk.unit.cases())
    planned: dict[int, Replanned] = {}
    asks: dict[int, datetime] = {}
    for case in reversed(cases):
        others = replace(elsewhere(case, cases), asks=dict(asks))
        wanted = plan(case, calendar=desk.calendar(), now=desk.now, elsewhere=others)
        for contact_id, at in asks_of(wanted).items():
            asks[contact_id] = min(at, asks.get(contact_id, at))
        now_is = _reconcile(desk, case, wanted)
        planned[case.application.id] = Replanned(now_is, others, wanted if now_is is case else None)
    return [planned[case.application.id] for case in cases]


def replan_at_once(desk: Desk) -> list[Case]:
    """As `replan`, where the person's zone, hours or pause changed: what waited because of the old ones (for
    the morning, for the end of the pause) is looked at again now."""
    waiting = [n for case in desk.unit.cases() for n in case.nudges if _waits(n)]
    desk.unit.save_plans([replace(nudge, snoozed_until=None) for nudge in waiting])
    return replan(desk)


def replanned(desk: Desk, application_id: int) -> Case:
    """Replan everything and return that case."""
    return next(c for c in replan(desk) if c.application.id == application_id)


def _waits(nudge: Nudge) -> bool:
    """Whether the bot itself holds back what nobody has seen yet."""
    held = nudge.state is NudgeState.PLANNED and nudge.snoozed_until is not None
    return held and nudge.put_off_to is None


def elsewhere(case: Case, cases: Sequence[Case]) -> Elsewhere:
    """What the person's other cases mean for this one."""
    others = [c for c in cases if c.application.id != case.application.id]
    touches: dict[int, datetime] = {}
    for entry in (e for c in others for e in c.record):
        if entry.direction is Direction.OUT and entry.contact_id is not None:
            earlier = touches.get(entry.contact_id)
            touches[entry.contact_id] = max(entry.at, earlier) if earlier else entry.at
    offers = tuple(
        OpenOffer(c.application.company, c.application.offer_deadline)
        for c in others
        if c.application.status is ApplicationStatus.OFFER and c.application.offer_deadline
    )
    return Elsewhere(touches=touches, offers=offers, taken_at=taken_at(others))


def settle_promises(desk: Desk, cases: Sequence[Case]) -> list[Case]:
    """Mark promises kept or broken as the record now shows."""
    settled = []
    for case in cases:
        changed = {p.id: desk.unit.save(p) for p in settle(case, desk.now)}
        promises = tuple(changed.get(p.id, p) for p in case.promises)
        settled.append(replace(case, promises=promises) if changed else case)
    return settled


def _reconcile(desk: Desk, case: Case, wanted: Sequence[PlannedNudge]) -> Case:
    changes = reconcile(wanted, case.nudges, desk.now, over=is_over(case.application))
    if not changes:
        return case
    saved = desk.unit.save_plans(
        [
            *(new_nudge(case, planned) for planned in changes.add),
            *(moved(stored, planned) for stored, planned in changes.move),
            *(superseded(stored, desk.now) for stored in changes.supersede),
        ]
    )
    # one that was shown and no longer asks is to be settled in the chat, too
    touched = (*(stored for stored, _ in changes.move), *changes.supersede)
    desk.overtaken.extend((case, stored) for stored in touched if stored.state is NudgeState.SENT)
    nudges = {nudge.id: nudge for nudge in (*case.nudges, *saved)}
    return replace(case, nudges=tuple(nudges.values()))
