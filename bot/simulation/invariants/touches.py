"""What a nudge may ask of an employer: after promises, with distance, within the caps, before the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.domain.interviews import ends_at
from bot.domain.localtime import local
from bot.domain.models import (
    ApplicationStatus,
    CallState,
    Case,
    Direction,
    FollowUp,
    InterviewState,
    NudgeKind,
    PromiseState,
    Purpose,
)
from bot.domain.plan import ASKING_KINDS
from bot.simulation.invariants.facts import told
from bot.simulation.log import Shown
from bot.simulation.run import Life

SPACING: Final = timedelta(days=3)


def nothing_before_a_promise(life: Life) -> Iterator[str]:
    """Nothing asks for an update up to and with the latest day that the employer named and that nothing
    has overtaken: no later word of theirs, no later date, no interview since."""
    for shown in life.world.shown:
        if shown.nudge.kind in ASKING_KINDS:
            for promise in shown.case.promises:
                if promise.state is PromiseState.OPEN and promise.due >= shown.day:
                    yield f"{told(shown)} before the promise of {promise.due}"


def touches_are_spaced(life: Life) -> Iterator[str]:
    """What asks the employer for something never suggests writing to somebody within three days of the
    last logged touch to the same person, in this case or another. Suggested is whoever the text is
    written to; where nobody is known, a touch of the case counts. A touch that names nobody counts as to
    everybody of its case. (A thank-you, promised material, an answer to a missed interview and a word on
    an offer are owed or urgent: they are not asks.)"""
    for shown in life.world.shown:
        if shown.nudge.kind not in ASKING_KINDS:
            continue
        to = {draft.contact_id for draft in shown.drafts} - {None}
        for touch in _touches(shown):
            here = touch.application_id == shown.case.application.id
            same = touch.contact_id in to or (here and (touch.contact_id is None or not to))
            if same and timedelta(0) <= shown.at - touch.at < SPACING:
                yield f"{told(shown)} soon after {touch.purpose} on {touch.at:%d %b %H:%M}"


def caps_hold(life: Life) -> Iterator[str]:
    """In one round: no check-in or call is suggested when as many were logged as the person allows (a
    call and the request for it are one), and nothing more is asked after a closing note."""
    for shown in life.world.shown:
        if shown.nudge.kind not in ASKING_KINDS:
            continue
        made = [
            f for f in shown.case.record if f.direction is Direction.OUT and f.at > _round_start(shown.case)
        ]
        if any(f.purpose is Purpose.CLOSING for f in made):
            yield f"{told(shown)} after a closing note"
        used = sum(f.purpose is Purpose.CHECK_IN for f in made)
        requests = sum(f.purpose is Purpose.CALL_REQUEST for f in made)
        calls = len({local(f.at, f.zone).date() for f in made if f.purpose is Purpose.CALL})
        used += max(requests, calls)
        if shown.nudge.kind is not NudgeKind.CLOSING and used >= shown.person.cadence.check_in_cap:
            yield f"{told(shown)} with {used} touches used"


def calls_are_welcome(life: Life) -> Iterator[str]:
    """No call is asked for where the employer wants none."""
    for shown in life.world.shown:
        if shown.nudge.kind is NudgeKind.CALL_REQUEST and shown.case.application.no_calls:
            yield told(shown)


def nothing_while_a_call_is_agreed(life: Life) -> Iterator[str]:
    """While an agreed call is ahead, nothing asks the employer for news and nothing counts the days of
    silence."""
    for shown in life.world.shown:
        ahead = [c for c in shown.case.calls if c.state is CallState.AGREED and c.at > shown.at]
        if ahead and shown.nudge.kind in ASKING_KINDS | {NudgeKind.PATIENCE}:
            yield f"{told(shown)} before the call on {ahead[0].at:%a %d %b %H:%M}"


def nothing_after_the_end(life: Life) -> Iterator[str]:
    """Nothing is nudged about a case that is decided or closed. Only reminders that the person asked for
    still come while an offer waits for their answer."""
    for shown in life.world.shown:
        status = shown.case.application.status
        reminder = shown.nudge.kind is NudgeKind.REMINDER and status is ApplicationStatus.OFFER
        if status is not ApplicationStatus.ACTIVE and not reminder:
            yield f"{told(shown)} though {status}"


def _touches(shown: Shown) -> Iterator[FollowUp]:
    """Everything that went out to anybody, in any case, up to that instant."""
    return (f for case in shown.cases for f in case.record if f.direction is Direction.OUT)


def _round_start(case: Case) -> datetime:
    rounds = [i for i in case.interviews if i.state is not InterviewState.CANCELLED]
    return max((ends_at(i) for i in rounds), default=case.application.created_at)
