"""Wait mode: "may I write (call) now?" answered with go ahead, or hold until when and why; "is it normal?"
answered with what is known."""

from __future__ import annotations

from bot.domain.interviews import starts_at
from bot.domain.localtime import local
from bot.domain.models import Case, Nudge, NudgeKind, NudgeState, PromiseState, Purpose
from bot.domain.plan import CaseView, Elsewhere
from bot.domain.pressure import Go, Hold, Pressure, may_touch, pressure
from bot.services.desk import Desk
from bot.services.inbound import promise_missed
from bot.services.interviews import latest
from bot.services.replan import elsewhere
from bot.services.told import Advice, Reassured


def advise(desk: Desk, case: Case, *, call: bool) -> Advice:
    """Whether a check-in (or a call) is due yet; where they asked for no calls, the answer is about a
    check-in."""
    purpose = Purpose.CALL if call and not case.application.no_calls else Purpose.CHECK_IN
    thanks_first = not call and thanks_open(desk, case)
    missed = promise_missed(desk, case)
    return Advice(
        case=case, call=call, verdict=verdict(desk, case, purpose), thanks_first=thanks_first, missed=missed
    )


def reassure(desk: Desk, case: Case) -> Reassured | None:
    """How long nothing was heard, and the day they named; None before the first interview."""
    if latest(case, desk.today) is None:
        return None
    since = CaseView(case, desk.calendar(), desk.now, Elsewhere()).silent_since
    standing = [p for p in case.promises if p.state is not PromiseState.MOVED and p.due >= since]
    heard = max([since, *(local(p.said_at, desk.zone).date() for p in case.promises)])
    days = (desk.today - heard).days
    return Reassured(case=case, silent_days=max(days, 0), promise=standing[-1] if standing else None)


def thanks_open(desk: Desk, case: Case) -> bool:
    """Whether the plan still asks for a thank-you for a round that is over."""
    over = {x.id for x in case.interviews if x.over_by or ((starts := starts_at(x)) and starts < desk.now)}
    asking = (NudgeState.PLANNED, NudgeState.SENT)
    return any(
        n.kind is NudgeKind.THANK_YOU and n.state in asking and n.interview_id in over for n in case.nudges
    )


def may_call_instead(desk: Desk, case: Case, nudge: Nudge) -> bool:
    """Whether the nudge asks for a check-in, and the silence has lasted long enough to ask for a telephone
    call in its place."""
    asks = nudge.kind in (NudgeKind.CHECK_IN, NudgeKind.SECOND_CHECK_IN)
    return asks and isinstance(verdict(desk, case, Purpose.CALL_REQUEST), Go)


def pressure_of(desk: Desk, case: Case) -> Pressure:
    """How many of the allowed messages are used up, and when the next may go."""
    others = elsewhere(case, desk.unit.cases())
    return pressure(case, calendar=desk.calendar(), now=desk.now, elsewhere=others)


def verdict(desk: Desk, case: Case, purpose: Purpose) -> Go | Hold:
    """Whether now is a good moment for such a message."""
    others = elsewhere(case, desk.unit.cases())
    return may_touch(case, purpose, calendar=desk.calendar(), now=desk.now, elsewhere=others)
