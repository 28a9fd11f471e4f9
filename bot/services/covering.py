"""One message for two roles: what was written to somebody may stand for another case of theirs, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.domain.models import (
    ApplicationStatus,
    Case,
    Direction,
    FollowUp,
    NudgeKind,
    NudgeState,
    Purpose,
)
from bot.services.desk import Desk
from bot.services.record import settle_nudges
from bot.services.replan import replanned
from bot.services.taps import Done, StaleTap

#: What asks about an answer, and so may ask for two at once.
_ASKS: Final = frozenset({Purpose.CHECK_IN, Purpose.CALL_REQUEST, Purpose.CALL})
_WAITS_FOR: Final = frozenset({NudgeKind.CHECK_IN, NudgeKind.SECOND_CHECK_IN, NudgeKind.CALL_REQUEST})


def also_meant(desk: Desk, case: Case, entries: Sequence[FollowUp]) -> Case | None:
    """Another open case with the same person in which an update is waited for; the one whose turn comes
    first."""
    asked = [f for f in entries if f.purpose in _ASKS and f.contact_id is not None]
    others = [
        c for c in desk.unit.cases([ApplicationStatus.ACTIVE]) if c.application.id != case.application.id
    ]
    waiting = [(at, c) for c in others for f in asked if _knows(c, f) and (at := _asks_at(c))]
    return min(waiting, key=lambda found: found[0])[1] if waiting else None


def cover(desk: Desk, entry_id: int, application_id: int) -> tuple[FollowUp, Done]:
    """Write the line down in the other case as well. Raises `StaleTap` where it stands there already, or
    one of the two is gone or closed."""
    entry = desk.unit.get(FollowUp, entry_id)
    other = desk.unit.case(application_id)
    if entry is None or other is None or other.application.status is not ApplicationStatus.ACTIVE:
        raise StaleTap
    if entry.purpose not in _ASKS or entry.direction is not Direction.OUT or not _knows(other, entry):
        raise StaleTap
    if application_id == entry.application_id or any(_same(entry, line) for line in other.record):
        raise StaleTap
    copy = replace(entry, id=0, application_id=application_id, interview_id=None, nudge_id=None)
    copy = desk.unit.save(copy)
    settle_nudges(desk, other, entry.purpose)
    case = replanned(desk, application_id)
    return entry, Done(case=case, change_id=desk.unit.change_id, entries=(copy,))


def _knows(case: Case, entry: FollowUp) -> bool:
    return any(c.id == entry.contact_id for c in case.contacts)


def _asks_at(case: Case) -> datetime | None:
    """When the case would ask next; None where it waits for nothing."""
    asking = [
        n.wakes_at
        for n in case.nudges
        if n.kind in _WAITS_FOR and n.state in (NudgeState.PLANNED, NudgeState.SENT)
    ]
    return min(asking, default=None)


def _same(entry: FollowUp, line: FollowUp) -> bool:
    return (entry.at, entry.contact_id, entry.purpose) == (line.at, line.contact_id, line.purpose)
