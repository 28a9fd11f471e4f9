"""Nudges at their time: those due are checked again, given their words, and put into the outbox, all in
one transaction under the person's lock. Sending is the outbox's work, outside any transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final, Protocol

from bot.domain.models import Case, Draft, Nudge, NudgeKind, NudgeState, Question
from bot.domain.recheck import Drop, SendNow, WaitUntil, recheck
from bot.services.desk import Desk
from bot.services.drafting import drafts_for_nudge
from bot.services.ports import Outgoing
from bot.services.questions import AT_HAND_FOR, DEBRIEF, SAID, STILL_AHEAD, ask_chain
from bot.services.replan import Replanned, replan_together

#: A nudge that waits longer than this in the outbox goes back to the plan and is checked again.
STALE_AFTER: Final = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class DueNudge:
    """A nudge to be shown now. `late_by` is set where it comes more than three hours late."""

    case: Case
    nudge: Nudge
    drafts: tuple[Draft, ...] = ()
    late_by: timedelta | None = None


class Presenter(Protocol):
    """Puts nudges into messages."""

    def one(self, desk: Desk, due: DueNudge) -> list[Outgoing]: ...

    def several(self, desk: Desk, due: Sequence[DueNudge]) -> list[Outgoing]:
        """Several nudges in one message, each to be opened by a button."""


def deliver_due(desk: Desk, present: Presenter) -> int:
    """Put this person's due nudges into the outbox; returns how many."""
    due = [
        d
        for planned in replan_together(desk)
        for n in planned.case.nudges
        if _is_due(desk, n) and (d := _check(desk, n, planned))
    ]
    due = _without_repeats(desk, sorted(due, key=lambda d: d.nudge.wakes_at))
    if not due:
        return 0
    claimed = [replace(d, nudge=_claim(desk, d.nudge)) for d in due]
    if len(claimed) == 1:
        open_debrief(desk, claimed[0])
        calls = present.one(desk, with_words(desk, claimed[0]))
    else:
        calls = present.several(desk, claimed)
    ids = tuple(d.nudge.id for d in claimed)
    for call in calls:
        desk.unit.send(replace(call, nudge_ids=ids, not_after=desk.now + STALE_AFTER))
    return len(claimed)


def _without_repeats(desk: Desk, due: Sequence[DueNudge]) -> list[DueNudge]:
    """Of a nudge and its chase that are due together, only the later one comes."""
    last = {(d.case.application.id, d.nudge.kind, d.nudge.interview_id, d.nudge.subject_id): d for d in due}
    kept = [d for d in due if d.nudge.kind is NudgeKind.REMINDER or d in last.values()]
    for repeated in (d for d in due if d not in kept):
        desk.unit.save_plan(replace(repeated.nudge, state=NudgeState.SUPERSEDED))
    return kept


def with_words(desk: Desk, due: DueNudge) -> DueNudge:
    """The nudge with its texts composed from the facts of this moment."""
    return replace(due, drafts=tuple(drafts_for_nudge(desk, due.case, due.nudge)))


def open_debrief(desk: Desk, due: DueNudge) -> Question | None:
    """A debrief nudge asks its first question, in place of those that were asked before the round, or that
    have waited for long: the newest is what an answer is for. Not while another waits that was put just
    now."""
    if due.nudge.kind is not NudgeKind.DEBRIEF:
        return None
    waiting = desk.unit.question()
    if waiting and not _gives_way(waiting, due, desk):
        return None
    interview = next((i for i in due.case.interviews if i.id == due.nudge.interview_id), None)
    carried = {SAID: waiting.data[SAID]} if waiting and SAID in waiting.data else None
    return ask_chain(desk, due.case, DEBRIEF, interview, carried=carried)


def _gives_way(waiting: Question, due: DueNudge, desk: Desk) -> bool:
    before_it = STILL_AHEAD in waiting.data and waiting.interview_id == due.nudge.interview_id
    return before_it or desk.now - waiting.asked_at >= AT_HAND_FOR


def _is_due(desk: Desk, nudge: Nudge) -> bool:
    return nudge.state is NudgeState.PLANNED and nudge.wakes_at <= desk.now


def _check(desk: Desk, nudge: Nudge, planned: Replanned) -> DueNudge | None:
    """The second look at delivery: send, wait, or drop."""
    verdict = recheck(
        nudge,
        planned.case,
        calendar=desk.calendar(),
        now=desk.now,
        elsewhere=planned.elsewhere,
        planned=planned.plan,
    )
    match verdict:
        case SendNow(late_by=late_by):
            return DueNudge(case=planned.case, nudge=nudge, late_by=late_by)
        case WaitUntil(instant=instant):
            desk.unit.save_plan(replace(nudge, snoozed_until=instant))
        case Drop():
            desk.unit.save_plan(replace(nudge, state=NudgeState.SUPERSEDED))
    return None


def _claim(desk: Desk, nudge: Nudge) -> Nudge:
    """A wait of our own ends here; a time the person chose stays on record."""
    return desk.unit.save_plan(replace(nudge, state=NudgeState.SENDING, snoozed_until=nudge.put_off_to))
