"""Nothing lost, nothing doubled, nobody forgotten, every appointment kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.domain.interviews import ends_at
from bot.domain.models import (
    ApplicationStatus,
    CallState,
    Case,
    Direction,
    InterviewState,
    Nudge,
    NudgeKind,
    NudgeState,
)
from bot.domain.plan import ASKING_KINDS, plan
from bot.services.desk import Desk
from bot.services.replan import elsewhere
from bot.simulation.invariants.facts import told
from bot.simulation.log import Shown
from bot.simulation.run import Life


def nothing_is_lost(life: Life) -> Iterator[str]:
    """After each look of the bot, whatever was due is shown, on a later time, or given up by the plan; at
    the end, everything that the plan wants is waiting for its time or was shown or handled."""
    for lost in life.world.lost:
        yield f"{lost.nudge.key} at {lost.at:%a %d %b %H:%M} {lost.why}"
    world = life.world
    if any(s.end >= life.end for s in world.stretches):
        return
    with world.memory.work(world.memory.person.id, life.end) as unit:
        desk = Desk(unit, life.end, world.almanac)
        cases = unit.cases()
        for case in cases:
            yield from _wanted_and_gone(desk, case, cases)


def nothing_comes_twice(life: Life) -> Iterator[str]:
    """A slot of the plan is shown once. It comes again only if the person put it off, if what it waits
    for was put off by a day or more after it had been shown (a new promise, an answer, a moved
    interview), if news had overtaken it and were overtaken themselves (a new round that is cancelled, a
    case closed and opened again), or if something was taken back in between."""
    seen: dict[str, Shown] = {}
    for shown in life.world.shown:
        key = f"{shown.case.application.id}/{shown.nudge.key}"
        before = seen.get(key)
        seen[key] = shown
        if before is None or shown.own_time:
            continue
        moved = shown.nudge.due - before.nudge.due >= timedelta(hours=24)
        put_off = any(before.at <= p.at and p.nudge.id == shown.nudge.id for p in life.world.put_off)
        undone = any(before.at <= at <= shown.at for at in life.world.undone)
        gone = any(before.at <= at <= shown.at and i == shown.nudge.id for at, i in life.world.overtaken)
        if not (moved or undone or put_off or gone):
            yield f"{told(shown)} again, after {before.at:%a %d %b %H:%M}"


def put_off_is_put_off(life: Life) -> Iterator[str]:
    """Who puts a nudge off is not asked the same before that time: not by another nudge of its kind about
    the same round either. A new date, round or answer meanwhile makes it another question."""
    world = life.world
    for put_off in world.put_off:
        for shown in world.shown:
            same = (
                shown.nudge.application_id == put_off.nudge.application_id
                and shown.nudge.kind is put_off.nudge.kind
                and shown.nudge.interview_id == put_off.nudge.interview_id
            )
            if not same or not put_off.at < shown.at < put_off.until:
                continue
            news = any(put_off.at <= at <= shown.at for at in (*world.undone, *world.changes))
            news |= any(put_off.at <= at <= shown.at for at in _their_moves(shown.case))
            news |= any(put_off.at <= at <= shown.at for at, _ in world.overtaken)
            news |= any(put_off.at < p.at <= shown.at for p in world.put_off)
            news |= _of_something_else(put_off.nudge, shown.nudge)
            news |= shown.nudge.kind in (NudgeKind.REMINDER, NudgeKind.PREPARE)
            if not news:
                yield f"{told(shown)}, put off on {put_off.at:%a %d %H:%M} until {put_off.until:%a %d %H:%M}"


def _of_something_else(one: Nudge, other: Nudge) -> bool:
    """Another thing to send, or the deadline of another offer, which cannot wait for the first."""
    if one.kind is NudgeKind.MATERIALS:
        return one.subject_id != other.subject_id
    return one.kind is NudgeKind.OFFER_LEVERAGE and one.key != other.key


def appointments_are_kept(life: Life) -> Iterator[str]:
    """An hour before an interview with a known time, and at the time of an agreed call, the card comes to
    the minute, if it was told two hours before, the case was open and stood as it is now from a day before
    on, nothing kept person and bot apart, and an interview's hour is not in quiet hours."""
    world = life.world
    for case in world.cases():
        for interview in case.interviews:
            start = interview.starts_at
            if start is None or interview.state is not InterviewState.ARRANGED or interview.over_by:
                continue
            at = start - timedelta(hours=1)
            told = interview.created_at + timedelta(hours=2) <= start
            if told and _undisturbed(life, case, at) and not _came(life, NudgeKind.PREPARE, interview.id, at):
                yield f"no card an hour before {case.application.company}, {start:%a %d %b %H:%M}"
        for call in case.calls:
            if call.state is CallState.CANCELLED or not _undisturbed(life, case, call.at):
                continue
            if not _came(life, NudgeKind.CALL, call.id, call.at):
                yield f"no call card for {case.application.company}, {call.at:%a %d %b %H:%M}"


def nobody_is_forgotten(life: Life) -> Iterator[str]:
    """A case that is open at the end and whose interview is over for 40 days, with nothing heard, told,
    put off or kept away since, has been nudged about its silence."""
    if not life.quiet:
        return
    world = life.world
    for case in world.cases():
        interviews = [i for i in case.interviews if i.state is InterviewState.ARRANGED]
        if case.application.status is not ApplicationStatus.ACTIVE or not interviews:
            continue
        last = max(ends_at(i) for i in interviews)
        told = max([case.application.created_at, last, *(i.created_at for i in interviews)])
        heard = any(f.direction is Direction.IN for f in case.record) or bool(case.promises)
        if heard or life.end - told < timedelta(days=40):
            continue
        kinds = {s.nudge.kind for s in world.shown if s.case.application.id == case.application.id}
        if not kinds & (ASKING_KINDS | {NudgeKind.PATIENCE, NudgeKind.OFFER_LEVERAGE}):
            yield f"{case.application.company}: silent since {told:%a %d %b}, and only {sorted(kinds)}"


def _wanted_and_gone(desk: Desk, case: Case, cases: list[Case]) -> Iterator[str]:
    stored: dict[str, Nudge] = {n.key: n for n in case.nudges}
    for wanted in plan(case, calendar=desk.calendar(), now=desk.now, elsewhere=elsewhere(case, cases)):
        nudge = stored.get(wanted.key)
        gone = nudge is None or nudge.state in (NudgeState.SUPERSEDED, NudgeState.SENDING)
        overdue = nudge is not None and nudge.state is NudgeState.PLANNED and nudge.wakes_at < desk.now
        if gone or overdue:
            state = nudge.state if nudge else "not there"
            yield f"{wanted.key} is wanted on {wanted.due:%a %d %b %H:%M}, and is {state}"


def _their_moves(case: Case) -> Iterator[datetime]:
    """When the employer answered, named a day or invited."""
    yield from (f.at for f in case.record if f.direction is Direction.IN)
    yield from (p.said_at for p in case.promises)
    yield from (i.created_at for i in case.interviews)


def _undisturbed(life: Life, case: Case, at: datetime) -> bool:
    """From a day before until then nothing changed for the person or the case, and the case was open."""
    world, since = life.world, at - timedelta(days=1)
    if at + timedelta(minutes=1) > life.end or case.application.id in world.ended:
        return False
    apart = any(s.touches(since, at + timedelta(minutes=1)) for s in world.stretches)
    upset = any(since <= i <= at + timedelta(minutes=1) for i in (*world.changes, *world.undone))
    reopened = any(since <= i <= at for i, _ in world.overtaken)
    return not (apart or upset or reopened)


def _came(life: Life, kind: NudgeKind, about: int, at: datetime) -> bool:
    return any(
        s.nudge.kind is kind and about in (s.nudge.interview_id, s.nudge.subject_id) and s.at == at
        for s in life.world.shown
    )
