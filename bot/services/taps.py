"""What a tap changes. A tap on something already settled changes nothing and says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.interviews import unthanked
from bot.domain.models import (
    AgreedCall,
    Application,
    ApplicationStatus,
    CallOutcome,
    CallState,
    Case,
    Contact,
    FollowUp,
    Method,
    Nudge,
    NudgeKind,
    NudgeState,
    Purpose,
    Question,
)
from bot.domain.plan import promised_together
from bot.services.desk import Desk
from bot.services.materials import send_materials
from bot.services.record import PURPOSE, entry_of, set_status
from bot.services.replan import replan, replanned
from bot.services.snoozing import snooze
from bot.services.whom import counterpart

#: A nudge in one of these can still be acted on. `SENDING`: Telegram may show it before our note of it.
ACTIONABLE = frozenset({NudgeState.SENT, NudgeState.SENDING})


class StaleTap(Exception):  # noqa: N818 - nothing went wrong: the tap came late
    """The button belongs to something settled, changed or never there. `state` is what it is now."""

    def __init__(self, state: NudgeState | None = None) -> None:
        super().__init__(state.value if state else "gone")
        self.state = state


@dataclass(frozen=True, slots=True)
class Done:
    """A tap carried out: the case afterwards, what was written down, and how to undo it."""

    case: Case
    change_id: int
    entries: tuple[FollowUp, ...] = ()
    nudge: Nudge | None = None


def live_nudge(desk: Desk, nudge_id: int) -> tuple[Nudge, Case]:
    """The nudge if it can still be acted on; raises `StaleTap` otherwise."""
    nudge = desk.unit.get(Nudge, nudge_id)
    case = desk.unit.case(nudge.application_id) if nudge else None
    if nudge is None or case is None or nudge.state not in ACTIONABLE:
        raise StaleTap(nudge.state if nudge else None)
    return nudge, case


def sent(desk: Desk, nudge_id: int, method: Method | None) -> Done:
    """ "I did it, by e-mail" (None: not said how): written down once for each person it went to."""
    nudge, case = live_nudge(desk, nudge_id)
    purpose = purpose_by(PURPOSE.get(nudge.kind, Purpose.OTHER), method)
    entries = tuple(
        desk.unit.save(entry_of(desk, case, purpose, method=method, contact=contact, nudge=nudge))
        for contact in _reached(desk, case, nudge)
    )
    if nudge.kind is NudgeKind.MATERIALS and nudge.subject_id:
        send_materials(desk, promised_together(case, nudge.subject_id))
    return _settle(desk, nudge, NudgeState.DONE, entries)


def purpose_by(purpose: Purpose, method: Method | None) -> Purpose:
    """What it was for, seen how it was done: a call that was to be arranged by phone was made."""
    called = purpose is Purpose.CALL_REQUEST and method in (Method.PHONE, Method.VOICEMAIL)
    return Purpose.CALL if called else purpose


def ask_for_call(desk: Desk, nudge_id: int) -> tuple[Nudge, Case]:
    """Turn a check-in that is shown into the request for a call."""
    nudge, case = live_nudge(desk, nudge_id)
    return desk.unit.save(replace(nudge, kind=NudgeKind.CALL_REQUEST)), case


def skip(desk: Desk, nudge_id: int) -> Done:
    nudge, _ = live_nudge(desk, nudge_id)
    return _settle(desk, nudge, NudgeState.SKIPPED)


def later(desk: Desk, nudge_id: int, until: datetime) -> Done:
    """Put off; the plan behind it is untouched."""
    nudge, _ = live_nudge(desk, nudge_id)
    put_off = snooze(desk, nudge, until)
    case = replanned(desk, nudge.application_id)
    return Done(case=case, change_id=desk.unit.change_id, nudge=put_off)


def call_went(desk: Desk, nudge_id: int, outcome: CallOutcome) -> Done:
    """How the call went, written down as date, time and method."""
    nudge, case = live_nudge(desk, nudge_id)
    call = desk.unit.get(AgreedCall, nudge.subject_id) if nudge.subject_id else None
    if call:
        desk.unit.save(replace(call, state=CallState.DONE, outcome=outcome))
    method = Method.VOICEMAIL if outcome is CallOutcome.VOICEMAIL else Method.PHONE
    contact = next((c for c in case.contacts if call and c.id == call.contact_id), None)
    entry = entry_of(
        desk, case, Purpose.CALL, method=method, contact=contact, nudge=nudge, outcome=outcome.value
    )
    return _settle(desk, nudge, NudgeState.DONE, (desk.unit.save(entry),))


def stand(desk: Desk, application_id: int, status: ApplicationStatus) -> Done:
    """Close a case, or take it up again."""
    application = desk.unit.get(Application, application_id)
    if application is None:
        raise StaleTap
    set_status(desk, application, status)
    return Done(case=replanned(desk, application_id), change_id=desk.unit.change_id)


def undo(desk: Desk, change_id: int) -> bool:
    """Put everything of one change back and plan again; False when it cannot be any more."""
    undone = desk.unit.undo(change_id)
    if undone:
        desk.unit.close_question()
        replan(desk)
    return undone


def _reached(desk: Desk, case: Case, nudge: Nudge) -> Sequence[Contact | None]:
    interview = next((i for i in case.interviews if i.id == nudge.interview_id), None)
    if nudge.kind is NudgeKind.THANK_YOU and interview:
        return unthanked(case, interview) or (None,)
    return (counterpart(desk, case, nudge),)


def _settle(desk: Desk, nudge: Nudge, state: NudgeState, entries: tuple[FollowUp, ...] = ()) -> Done:
    settled = desk.unit.save(replace(nudge, state=state, handled_at=desk.now))
    case = replanned(desk, nudge.application_id)
    return Done(case=case, change_id=desk.unit.change_id, entries=entries, nudge=settled)


def forget(desk: Desk, case: Case) -> int:
    """Take the case off the record; returns the change that can undo it."""
    desk.unit.close_question()
    desk.unit.delete(case.application)
    replan(desk)
    return desk.unit.change_id


def ask_time(desk: Desk, nudge: Nudge) -> Question:
    """Wait for a typed time to put the nudge off to."""
    return desk.unit.ask(
        Question(
            person_id=desk.person.id,
            application_id=nudge.application_id,
            kind="time",
            data={"nudge": str(nudge.id)},
            asked_at=desk.now,
        )
    )


def keep_waiting(desk: Desk, application_id: int) -> Done:
    """Patience renewed: the case stays open and quiet for another stretch of the person's own length."""
    application = desk.unit.get(Application, application_id)
    if application is None:
        raise StaleTap
    until = desk.today + timedelta(days=desk.person.cadence.patience_days)
    desk.unit.save(replace(application, keep_waiting_until=until))
    return Done(case=replanned(desk, application_id), change_id=desk.unit.change_id)


def welcome_calls(desk: Desk, application: Application, *, welcome: bool) -> Done:
    desk.unit.save(replace(application, no_calls=not welcome))
    return Done(case=replanned(desk, application.id), change_id=desk.unit.change_id)
