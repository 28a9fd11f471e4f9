"""What the plan gives, and what it is told beside the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum

from bot.domain.models import NudgeKind

#: These belong to an appointment that the person named. They come at its time and do not count as the
#: one nudge a day of a case.
APPOINTMENT_KINDS = frozenset(
    {
        NudgeKind.PREPARE,
        NudgeKind.DEBRIEF,
        NudgeKind.CALL,
        NudgeKind.CALL_OUTCOME,
        NudgeKind.REMINDER,
    }
)

#: These ask the employer for something: never before a promised date, never within three days of
#: another touch to the same person.
ASKING_KINDS = frozenset(
    {NudgeKind.CHECK_IN, NudgeKind.SECOND_CHECK_IN, NudgeKind.CALL_REQUEST, NudgeKind.CLOSING}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedNudge:
    """A push the plan wants: `due` in UTC, `reason` one sentence for the person.

    `key` names the slot it fills and stays the same over re-planning. `contact_ids` are the people to
    write to or call, where known. `asked_exact`: at the time of an appointment the person named, so
    neither quiet hours nor weekends move it. `urgent`: on its day only quiet hours hold it. `latest`: it
    waits for a working hour only as long as one comes by then, and else takes any that is not quiet.
    """

    key: str
    kind: NudgeKind
    due: datetime
    reason: str
    interview_id: int | None = None
    subject_id: int | None = None
    contact_ids: tuple[int, ...] = ()
    asked_exact: bool = False
    urgent: bool = False
    latest: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpenOffer:
    """An offer the person holds in another case, to be answered by `deadline` (a local day)."""

    company: str
    deadline: date


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the person's other cases mean for this one: the latest outgoing touch to each contact there
    (by contact id), the offers that wait for an answer, when an older case is going to ask the same contact
    (see `asks_of`), and when the person took a job there, if they did."""

    touches: Mapping[int, datetime] = field(default_factory=dict)
    offers: tuple[OpenOffer, ...] = ()
    asks: Mapping[int, datetime] = field(default_factory=dict)
    taken_at: datetime | None = None


def asks_of(planned: Iterable[PlannedNudge]) -> dict[int, datetime]:
    """Whom a plan is going to ask for news next, and when: `Elsewhere.asks` for the newer cases."""
    asking = sorted((p for p in planned if p.kind in ASKING_KINDS), key=lambda p: p.due, reverse=True)
    return {contact: p.due for p in asking for contact in p.contact_ids}


class GivesWay(IntEnum):
    """What happens to a nudge whose day is taken by a more important one of the same case."""

    TO_NEXT_FREE_DAY = 0
    BY_STAYING_AWAY = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A nudge as a rule wants it, before the days of the case are shared out.

    `why` makes the reason from the local day it ends up on. `latest`: after that it comes too late.
    `catch_up`: wanted even when its time passed before anybody could plan it.
    """

    key: str
    kind: NudgeKind
    due: datetime
    why: Callable[[date], str]
    interview_id: int | None = None
    subject_id: int | None = None
    contact_ids: tuple[int, ...] = ()
    asked_exact: bool = False
    urgent: bool = False
    gives_way: GivesWay = GivesWay.TO_NEXT_FREE_DAY
    latest: datetime | None = None
    catch_up: bool = True

    def planned(self, day: date) -> PlannedNudge:
        return PlannedNudge(
            key=self.key,
            kind=self.kind,
            due=self.due,
            reason=self.why(day),
            interview_id=self.interview_id,
            subject_id=self.subject_id,
            contact_ids=self.contact_ids,
            asked_exact=self.asked_exact,
            urgent=self.urgent,
            latest=self.latest,
        )
