"""News noted for the wrong case: moved to where it belongs, as one change that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.endings import OFFER, REJECTION
from bot.domain.models import (
    ApplicationStatus,
    Case,
    Direction,
    FollowUp,
    NudgeState,
    Promise,
    PromiseState,
    Purpose,
)
from bot.services.desk import Desk
from bot.services.interviews import last_told, latest
from bot.services.record import set_status, settle_nudges
from bot.services.replan import replan
from bot.services.told import Heard, Logged, OutcomeNoted, PromiseNoted, ReplyNoted, Told

#: Who meant another company says so soon after.
SAID_AGAIN_WITHIN: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Moved:
    """`source` as it stands without the news, and the news as noted for the case meant."""

    source: Case
    heard: Heard


def move_last(desk: Desk, to: Case) -> Moved | None:
    """What was last said about another case, said about `to` instead: an attempt, a reply, a date they named,
    how it ended. None, and nothing is touched, where nothing of the kind was said just now."""
    source = max(desk.unit.cases(), key=last_told)
    at = last_told(source)
    entries = [x for x in source.record if x.at == at]
    promises = [p for p in source.promises if p.said_at == at]
    elsewhere = source.application.id != to.application.id
    if not elsewhere or desk.now - at > SAID_AGAIN_WITHIN or not (entries or promises):
        return None
    told = [*_outcome(desk, source, to, at), *_entries(desk, entries, to), *_promises(desk, promises, to)]
    _as_before(desk, source, at)
    cases = {case.application.id: case for case in replan(desk)}
    meant = cases[to.application.id]
    news = tuple(_about(each, meant) for each in told)
    heard = Heard(told=news, change_id=desk.unit.change_id)
    return Moved(source=cases[source.application.id], heard=heard)


def _entries(desk: Desk, entries: list[FollowUp], to: Case) -> list[Told]:
    """Lines of the record, with the person where the other case has the same one. What tells how it ended
    is told by that."""
    people, round_ = {contact.id for contact in to.contacts}, latest(to, desk.today)
    kept = []
    for entry in entries:
        of_round = round_.id if round_ and entry.purpose is Purpose.THANK_YOU else None
        contact = entry.contact_id if entry.contact_id in people else None
        moved = replace(entry, application_id=to.application.id, interview_id=of_round, contact_id=contact)
        kept.append(desk.unit.save(replace(moved, nudge_id=None)))
        settle_nudges(desk, to, entry.purpose)
    sent = tuple(entry for entry in kept if entry.direction is Direction.OUT)
    came = [x for x in kept if x.direction is Direction.IN and not x.outcome]
    replies: list[Told] = [ReplyNoted(case=to, entry=entry) for entry in came]
    return [Logged(case=to, entries=sent), *replies] if sent else replies


def _promises(desk: Desk, promises: list[Promise], to: Case) -> list[Told]:
    """A date they named; one that they had named before is put off by it."""
    for earlier in (p for p in to.promises if promises and p.state is PromiseState.OPEN):
        desk.unit.save(replace(earlier, state=PromiseState.MOVED, settled_at=desk.now))
    moved = [desk.unit.save(replace(p, application_id=to.application.id)) for p in promises]
    return [PromiseNoted(case=to, promise=promise) for promise in moved]


def _outcome(desk: Desk, source: Case, to: Case, at: datetime) -> list[Told]:
    """An offer or a no that came then; the other case is open again."""
    ended = source.application
    if not any(x.at == at and x.outcome in (OFFER, REJECTION) for x in source.record):
        return []
    set_status(desk, to.application, ended.status, offer_deadline=ended.offer_deadline)
    open_again = replace(ended, status=ApplicationStatus.ACTIVE, closed_at=None, offer_deadline=None)
    desk.unit.save(open_again)
    return [OutcomeNoted(case=to, status=ended.status, deadline=ended.offer_deadline)]


def _as_before(desk: Desk, source: Case, at: datetime) -> None:
    """What the news had settled there is open again."""
    for nudge in source.nudges:
        if nudge.state is NudgeState.DONE and nudge.handled_at == at:
            desk.unit.save(replace(nudge, state=NudgeState.SENT, handled_at=None))
    for promise in source.promises:
        if promise.settled_at == at:
            desk.unit.save(replace(promise, state=PromiseState.OPEN, settled_at=None))


def _about(told: Told, case: Case) -> Told:
    """The same news with the case as it is after re-planning."""
    match told:
        case Logged() | ReplyNoted() | PromiseNoted() | OutcomeNoted():
            return replace(told, case=case)
    return told
