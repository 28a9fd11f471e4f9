"""What holds in every life, each as a small checker that yields a sentence for every breach.

They are written from the product page and the record alone: none of them asks the plan when a nudge
should have come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.domain.calendar import is_quiet, next_good_moment
from bot.domain.interviews import day_of, ends_at
from bot.domain.localtime import local
from bot.domain.models import (
    ApplicationStatus,
    CallState,
    Case,
    Direction,
    FollowUp,
    Interview,
    InterviewState,
    Nudge,
    NudgeKind,
    NudgeState,
    PromiseState,
    Purpose,
)
from bot.domain.plan import plan
from bot.domain.plan.types import APPOINTMENT_KINDS, ASKING_KINDS
from bot.services.desk import Desk
from bot.services.replan import elsewhere
from bot.simulation.run import Life
from bot.simulation.world import Shown

SPACING: Final = timedelta(days=3)
THANKS_WITHIN: Final = timedelta(hours=48)
#: A nudge up to this late still counts as at the time that was asked for.
ON_TIME: Final = timedelta(hours=1)
LATE: Final = timedelta(hours=3)
_ASKS: Final = frozenset({Purpose.CHECK_IN, Purpose.CALL_REQUEST, Purpose.CALL})

Checker = Callable[[Life], Iterator[str]]


def never_at_night(life: Life) -> Iterator[str]:
    """No nudge in quiet hours, unless the person named that very time: put the nudge on it, asked for a
    reminder then, or has the appointment itself there (`asked_exact`)."""
    for shown in life.world.shown:
        if not _asked_for(shown) and is_quiet(shown.wall.time(), shown.person):
            yield f"{_told(shown)} in quiet hours"


def only_in_working_hours(life: Life) -> Iterator[str]:
    """No nudge on weekends and holidays or outside working hours, unless asked for as above. A first
    thank-you of a working day's interview may come in a waking hour of any day: on the evening before
    days off, or where no working hour is left of its 48 hours."""
    for shown in life.world.shown:
        if _asked_for(shown) or next_good_moment(shown.at, shown.person, shown.calendar) == shown.at:
            continue
        if not _cannot_wait(shown):
            yield f"{_told(shown)} outside working hours"


def nothing_before_a_promise(life: Life) -> Iterator[str]:
    """Nothing asks for an update up to and with the latest day that the employer named and that nothing
    has overtaken: no later word of theirs, no later date, no interview since."""
    for shown in life.world.shown:
        if shown.nudge.kind in ASKING_KINDS:
            for promise in shown.case.promises:
                if promise.state is PromiseState.OPEN and promise.due >= shown.day:
                    yield f"{_told(shown)} before the promise of {promise.due}"


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
                yield f"{_told(shown)} soon after {touch.purpose} on {touch.at:%d %b %H:%M} to {touch.contact_id}"


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
            yield f"{_told(shown)} after a closing note"
        used = sum(f.purpose is Purpose.CHECK_IN for f in made)
        requests = sum(f.purpose is Purpose.CALL_REQUEST for f in made)
        calls = len({local(f.at, f.zone).date() for f in made if f.purpose is Purpose.CALL})
        used += max(requests, calls)
        if shown.nudge.kind is not NudgeKind.CLOSING and used >= shown.person.cadence.check_in_cap:
            yield f"{_told(shown)} with {used} touches used"


def calls_are_welcome(life: Life) -> Iterator[str]:
    """No call is asked for where the employer wants none."""
    for shown in life.world.shown:
        if shown.nudge.kind is NudgeKind.CALL_REQUEST and shown.case.application.no_calls:
            yield _told(shown)


def one_a_day_for_a_case(life: Life) -> Iterator[str]:
    """At most one message a day for a case, the days being those of the zone where the later one came.
    Exempt: nudges of an appointment; what the person put on that day; and a first thank-you, where the
    day after would leave its 48 hours. Several nudges in one message are one."""
    counted: dict[int, list[Shown]] = {}
    for shown in life.world.shown:
        if shown.nudge.kind in APPOINTMENT_KINDS or shown.own_time or shown.nudge.asked_exact:
            continue
        earlier = counted.setdefault(shown.case.application.id, [])
        same_day = [
            s for s in earlier if local(s.at, shown.zone).date() == shown.day and s.message != shown.message
        ]
        if same_day and not any(_is_first_thanks(s) for s in (shown, *same_day)):
            yield f"{_told(shown)} on the day of {_told(same_day[0])}"
        earlier.append(shown)


def thanks_inside_two_days(life: Life) -> Iterator[str]:
    """Every interview that ended on a working day has its thank-you nudge inside 48 hours, if within them
    it was told (at least twelve hours before they end), and from its end to their end: it stood as it is
    now, the case was open, nothing kept person and bot apart (no pause, no block, no downtime), the
    person's zone and hours stayed the same, nothing was taken back, and nobody was thanked before."""
    for case in life.world.cases():
        for interview in case.interviews:
            end, within = ends_at(interview), ends_at(interview) + THANKS_WITHIN
            if not _expects_thanks(life, case, interview, within):
                continue
            came = [
                s
                for s in life.world.shown
                if s.nudge.kind is NudgeKind.THANK_YOU and s.nudge.interview_id == interview.id
            ]
            if not any(s.at <= within for s in came):
                yield f"no thank-you for {case.application.company} after {end:%a %d %b %H:%M}"


def at_most_three_thanks(life: Life) -> Iterator[str]:
    """One interview is nudged about at most three times, not counting what came again because the person
    put it off or took something back, or because the interview moved."""
    for case in life.world.cases():
        for interview in case.interviews:
            keys = {
                s.nudge.key
                for s in life.world.shown
                if s.nudge.kind is NudgeKind.THANK_YOU and s.nudge.interview_id == interview.id
            }
            if len(keys) > 3:
                yield f"{sorted(keys)} for one interview of {case.application.company}"


def nothing_after_the_end(life: Life) -> Iterator[str]:
    """Nothing is nudged about a case that is decided or closed. Only reminders that the person asked for
    still come while an offer waits for their answer."""
    for shown in life.world.shown:
        status = shown.case.application.status
        reminder = shown.nudge.kind is NudgeKind.REMINDER and status is ApplicationStatus.OFFER
        if status is not ApplicationStatus.ACTIVE and not reminder:
            yield f"{_told(shown)} though {status}"


def nothing_in_a_pause(life: Life) -> Iterator[str]:
    """Nothing comes to somebody who paused nudges or blocked the bot."""
    for shown in life.world.shown:
        person = shown.person
        paused = person.paused and (person.paused_until is None or person.paused_until > shown.at)
        if paused or person.blocked:
            yield f"{_told(shown)} in a pause"


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
            yield f"{_told(shown)} again, after {before.at:%a %d %b %H:%M}"


def nothing_while_a_call_is_agreed(life: Life) -> Iterator[str]:
    """While an agreed call is ahead, nothing asks the employer for news and nothing counts the days of
    silence."""
    for shown in life.world.shown:
        ahead = [c for c in shown.case.calls if c.state is CallState.AGREED and c.at > shown.at]
        if ahead and shown.nudge.kind in ASKING_KINDS | {NudgeKind.PATIENCE}:
            yield f"{_told(shown)} before the call on {ahead[0].at:%a %d %b %H:%M}"


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
            news |= (
                shown.nudge.kind is NudgeKind.MATERIALS and shown.nudge.subject_id != put_off.nudge.subject_id
            )
            news |= shown.nudge.kind in (NudgeKind.REMINDER, NudgeKind.PREPARE)
            if not news:
                yield f"{_told(shown)}, put off on {put_off.at:%a %d %H:%M} until {put_off.until:%a %d %H:%M}"


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


def late_ones_say_so(life: Life) -> Iterator[str]:
    """A nudge more than three hours after its time says that it is late, and no other does."""
    for shown in life.world.shown:
        late = shown.at - shown.nudge.wakes_at
        if (late > LATE) != (shown.due.late_by is not None):
            yield f"{_told(shown)}: {late} late, says {shown.due.late_by}"


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


INVARIANTS: Final[tuple[Checker, ...]] = (
    never_at_night,
    only_in_working_hours,
    nothing_before_a_promise,
    touches_are_spaced,
    caps_hold,
    calls_are_welcome,
    one_a_day_for_a_case,
    thanks_inside_two_days,
    at_most_three_thanks,
    nothing_after_the_end,
    nothing_in_a_pause,
    nothing_is_lost,
    nothing_comes_twice,
    nothing_while_a_call_is_agreed,
    put_off_is_put_off,
    appointments_are_kept,
    late_ones_say_so,
    nobody_is_forgotten,
)


def breaches(life: Life) -> list[str]:
    """Everything that does not hold in that life, each with the name of what it breaks."""
    return [f"{checker.__name__}: {told}" for checker in INVARIANTS for told in checker(life)]


# what they rest on


def _told(shown: Shown) -> str:
    return f"{shown.nudge.key} ({shown.case.application.company}) on {shown.wall:%a %d %b %H:%M}"


def _asked_for(shown: Shown) -> bool:
    exact = shown.own_time or shown.nudge.asked_exact
    return exact and shown.at - shown.nudge.wakes_at <= ON_TIME


def _is_first_thanks(shown: Shown) -> bool:
    return shown.nudge.kind is NudgeKind.THANK_YOU and shown.nudge.key.endswith((":1", ":late"))


def _cannot_wait(shown: Shown) -> bool:
    interview = _interview(shown)
    if interview is None or not _is_first_thanks(shown):
        return False
    if not shown.calendar.is_business_day(day_of(interview)) or is_quiet(shown.wall.time(), shown.person):
        return False
    known = max(ends_at(interview), interview.created_at)
    tomorrow = local(known, shown.zone).date() + timedelta(days=1)
    eve = shown.day == local(known, shown.zone).date() and not shown.calendar.is_business_day(tomorrow)
    good = next_good_moment(shown.at, shown.person, shown.calendar)
    return eve or good > ends_at(interview) + THANKS_WITHIN


def _interview(shown: Shown) -> Interview | None:
    return next((i for i in shown.case.interviews if i.id == shown.nudge.interview_id), None)


def _touches(shown: Shown) -> Iterator[FollowUp]:
    """Everything that went out to anybody, in any case, up to that instant."""
    return (f for case in shown.cases for f in case.record if f.direction is Direction.OUT)


def _round_start(case: Case) -> datetime:
    rounds = [i for i in case.interviews if i.state is not InterviewState.CANCELLED]
    return max((ends_at(i) for i in rounds), default=case.application.created_at)


def _expects_thanks(life: Life, case: Case, interview: Interview, within: datetime) -> bool:
    world, end = life.world, ends_at(interview)
    start = min(end, interview.created_at)
    if interview.state is not InterviewState.ARRANGED or within > life.end:
        return False
    if not world.calendar_on(end).is_business_day(day_of(interview)):
        return False
    if (
        interview.created_at > within - timedelta(hours=12)
        or case.application.status is not ApplicationStatus.ACTIVE
    ):
        return False
    disturbed = any(s.touches(start, within) for s in world.stretches)
    disturbed |= any(start <= at <= within for at in (*world.changes, *world.undone))
    thanked = any(f.purpose is Purpose.THANK_YOU for f in case.record)
    return not disturbed and not thanked


def _their_moves(case: Case) -> Iterator[datetime]:
    """When the employer answered, named a day or invited."""
    yield from (f.at for f in case.record if f.direction is Direction.IN)
    yield from (p.said_at for p in case.promises)
    yield from (i.created_at for i in case.interviews)


def _undisturbed(life: Life, case: Case, at: datetime) -> bool:
    """From a day before until then nothing changed for the person or the case, and the case was open."""
    world, since = life.world, at - timedelta(days=1)
    if at + timedelta(minutes=1) > life.end or case.application.status is not ApplicationStatus.ACTIVE:
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


def _wanted_and_gone(desk: Desk, case: Case, cases: list[Case]) -> Iterator[str]:
    stored: dict[str, Nudge] = {n.key: n for n in case.nudges}
    for wanted in plan(case, calendar=desk.calendar(), now=desk.now, elsewhere=elsewhere(case, cases)):
        nudge = stored.get(wanted.key)
        gone = nudge is None or nudge.state in (NudgeState.SUPERSEDED, NudgeState.SENDING)
        overdue = nudge is not None and nudge.state is NudgeState.PLANNED and nudge.wakes_at < desk.now
        if gone or overdue:
            yield f"{wanted.key} is wanted on {wanted.due:%a %d %b %H:%M}, and is {nudge.state if nudge else 'not there'}"
