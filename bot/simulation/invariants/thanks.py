"""The thank-you: in time, and not too often."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.domain.interviews import ends_at
from bot.domain.models import Case, Interview, InterviewState, NudgeKind, Purpose
from bot.simulation.invariants.facts import told
from bot.simulation.run import Life

THANKS_WITHIN: Final = timedelta(hours=48)


def thanks_inside_two_days(life: Life) -> Iterator[str]:
    """Every interview, on whatever day, has its thank-you nudge inside 48 hours, if within them
    it was told (at least twelve hours before they end), and from its end to their end: it stood as it is
    now, the case was open, nothing kept person and bot apart (no pause, no block, no downtime), the
    person's zone and hours stayed the same, nothing was taken back, and nobody was thanked before."""
    for case in life.world.cases():
        for interview in case.interviews:
            end, within = ends_at(interview), ends_at(interview) + THANKS_WITHIN
            if not _expects_thanks(life, case, interview, within):
                continue
            came = [
                s
                for s in life.world.shown
                if s.nudge.kind is NudgeKind.THANK_YOU and s.nudge.interview_id == interview.id
            ]
            if not any(s.at <= within for s in came):
                yield f"no thank-you for {case.application.company} after {end:%a %d %b %H:%M}"


def at_most_three_thanks(life: Life) -> Iterator[str]:
    """One interview is nudged about at most three times, not counting what came again because the person
    put it off or took something back, or because the interview moved."""
    for case in life.world.cases():
        for interview in case.interviews:
            keys = {
                s.nudge.key
                for s in life.world.shown
                if s.nudge.kind is NudgeKind.THANK_YOU and s.nudge.interview_id == interview.id
            }
            if len(keys) > 3:
                yield f"{sorted(keys)} for one interview of {case.application.company}"


def one_thank_you_a_message(life: Life) -> Iterator[str]:
    """One message never asks twice to thank for the same interview."""
    seen: set[tuple[int, int | None]] = set()
    for shown in life.world.shown:
        if shown.nudge.kind is NudgeKind.THANK_YOU:
            key = shown.message, shown.nudge.interview_id
            if key in seen:
                yield told(shown)
            seen.add(key)


def _expects_thanks(life: Life, case: Case, interview: Interview, within: datetime) -> bool:
    world, end = life.world, ends_at(interview)
    start = min(end, interview.created_at)
    if interview.state is not InterviewState.ARRANGED or within > life.end:
        return False
    if interview.created_at > within - timedelta(hours=12) or case.application.id in world.ended:
        return False
    disturbed = any(s.touches(start, within) for s in world.stretches)
    disturbed |= any(start <= at <= within for at in (*world.changes, *world.undone))
    thanked = any(f.purpose is Purpose.THANK_YOU for f in case.record)
    return not disturbed and not thanked
