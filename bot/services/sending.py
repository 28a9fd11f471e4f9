"""A text written on request and then sent: written down as if its nudge had asked for it."""

from __future__ import annotations

from typing import Final

from bot.domain.endings import ACCEPTANCE
from bot.domain.models import (
    ApplicationStatus,
    Case,
    Direction,
    Draft,
    MaterialState,
    Method,
    NudgeState,
    Purpose,
)
from bot.services.desk import Desk
from bot.services.matching import OPEN
from bot.services.materials import send_materials
from bot.services.record import entry_of, set_status, settle_nudges
from bot.services.replan import replanned
from bot.services.taps import Done, StaleTap
from bot.writing.drafts import DraftKind

#: What sending each kind of text is, in the record. What is said aloud is logged by how the call went.
PURPOSE_OF: Final[dict[DraftKind, Purpose]] = {
    DraftKind.THANK_YOU: Purpose.THANK_YOU,
    DraftKind.MATERIALS: Purpose.MATERIALS,
    DraftKind.CHECK_IN: Purpose.CHECK_IN,
    DraftKind.SECOND_CHECK_IN: Purpose.CHECK_IN,
    DraftKind.CALL_REQUEST: Purpose.CALL_REQUEST,
    DraftKind.CLOSING: Purpose.CLOSING,
    DraftKind.EXPEDITE: Purpose.EXPEDITE,
    DraftKind.NO_SHOW: Purpose.NO_SHOW,
    DraftKind.REJECTION_ANSWER: Purpose.ANSWER,
    DraftKind.OFFER_ANSWER: Purpose.ANSWER,
    DraftKind.ACCEPTANCE: Purpose.ANSWER,
    DraftKind.MORE_TIME: Purpose.ANSWER,
    DraftKind.OFFER_TERMS: Purpose.ANSWER,
    DraftKind.OFFER_REFUSAL: Purpose.ANSWER,
    DraftKind.WITHDRAWAL: Purpose.ANSWER,
}
#: How it stands behind the letter.
_ENDS_AS: Final = {
    DraftKind.ACCEPTANCE: ApplicationStatus.CLOSED,
    DraftKind.OFFER_REFUSAL: ApplicationStatus.WITHDRAWN,
    DraftKind.WITHDRAWAL: ApplicationStatus.WITHDRAWN,
}


def _end(desk: Desk, case: Case, kind: DraftKind) -> None:
    status = _ENDS_AS.get(kind)
    if status and case.application.status in OPEN:
        set_status(desk, case.application, status)


def unsent(desk: Desk, draft_id: int) -> tuple[Draft, Case]:
    """The draft, if it can still be logged as sent; raises `StaleTap` where it is gone, or something of its
    kind went to the same person since it was written."""
    draft = desk.unit.get(Draft, draft_id)
    case = desk.unit.case(draft.application_id) if draft else None
    if draft is None or case is None or DraftKind(draft.kind) not in PURPOSE_OF:
        raise StaleTap
    purpose = PURPOSE_OF[DraftKind(draft.kind)]
    sent = (purpose, draft.contact_id, Direction.OUT)
    since = (entry for entry in case.record if entry.at >= draft.created_at)
    if any((entry.purpose, entry.contact_id, entry.direction) == sent for entry in since):
        raise StaleTap(NudgeState.DONE)
    return draft, case


def draft_sent(desk: Desk, draft_id: int, method: Method) -> Done:
    """ "I sent it, by e-mail": one line in the record, and the nudge that asked for it is settled. A yes or a
    no of the person's ends the search there."""
    draft, case = unsent(desk, draft_id)
    purpose = PURPOSE_OF[DraftKind(draft.kind)]
    contact = next((c for c in case.contacts if c.id == draft.contact_id), None)
    outcome = ACCEPTANCE if draft.kind == DraftKind.ACCEPTANCE.value else ""
    entry = desk.unit.save(entry_of(desk, case, purpose, method=method, contact=contact, outcome=outcome))
    if purpose is Purpose.MATERIALS:
        send_materials(desk, tuple(m for m in case.materials if m.state is MaterialState.PROMISED))
    settle_nudges(desk, case, purpose)
    _end(desk, case, DraftKind(draft.kind))
    case = replanned(desk, case.application.id)
    return Done(case=case, change_id=desk.unit.change_id, entries=(entry,))
