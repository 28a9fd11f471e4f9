"""How a search ends, and what that means for the others: an offer, the person's yes to one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from bot.domain.models import ApplicationStatus, Case

#: How the person's yes stands in the record, and their offer and their no.
ACCEPTANCE: Final = "accepted"
OFFER: Final = "offer"
REJECTION: Final = "rejection"


def accepted(case: Case) -> bool:
    """Whether the person took this job."""
    closed = case.application.status is ApplicationStatus.CLOSED
    return closed and any(entry.outcome == ACCEPTANCE for entry in case.record)


def offered(case: Case) -> bool:
    """Whether they made an offer, answered or not."""
    return case.application.status is ApplicationStatus.OFFER or any(e.outcome == OFFER for e in case.record)


def taken_at(cases: Iterable[Case]) -> datetime | None:
    """When the person took the last job that they took; None where none was."""
    ends = (case.application.closed_at for case in cases if accepted(case))
    return max((end for end in ends if end), default=None)


def last_told(case: Case) -> datetime:
    """When something was last said about the case."""
    told = [
        case.application.created_at,
        *(i.created_at for i in case.interviews),
        *(p.said_at for p in case.promises),
        *(m.promised_at for m in case.materials),
        *(f.at for f in case.record),
    ]
    return max(told)
