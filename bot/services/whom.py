"""Whom a message goes to. The plan keeps its distance from somebody, the text is addressed to somebody,
the record names somebody: the three must mean the same person."""

from __future__ import annotations

from bot.domain.models import AgreedCall, Case, Contact, Nudge, NudgeKind
from bot.domain.plan import CaseView, Elsewhere
from bot.services.desk import Desk


def counterpart(desk: Desk, case: Case, nudge: Nudge | None = None) -> Contact | None:
    """The one person to write to or call now: whom the call is agreed with, who was to be there when
    nobody came, else whom the plan asks. None where nobody is known."""
    by_id = {contact.id: contact for contact in case.contacts}
    for contact_id in (*_of_appointment(desk, case, nudge), *_of_plan(desk, case)):
        if contact_id in by_id:
            return by_id[contact_id]
    return None


def _of_appointment(desk: Desk, case: Case, nudge: Nudge | None) -> tuple[int, ...]:
    if nudge is None:
        return ()
    if nudge.kind in (NudgeKind.CALL, NudgeKind.CALL_OUTCOME) and nudge.subject_id:
        call = desk.unit.get(AgreedCall, nudge.subject_id)
        return (call.contact_id,) if call and call.contact_id else ()
    if nudge.kind is NudgeKind.NO_SHOW and nudge.interview_id:
        return tuple(contact.id for contact in case.who_was_at(nudge.interview_id))
    return ()


def _of_plan(desk: Desk, case: Case) -> tuple[int, ...]:
    return CaseView(case, desk.calendar(), desk.now, Elsewhere()).counterpart
