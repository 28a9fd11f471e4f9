"""The facts of a case that the rules speak about, derived once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from bot.domain.calendar import WorkCalendar, next_good_moment
from bot.domain.endings import last_told
from bot.domain.interviews import day_of, ends_at
from bot.domain.localtime import local, to_utc, zone_of
from bot.domain.models import (
    CALL_AHEAD,
    HANDLED,
    AgreedCall,
    ApplicationStatus,
    CallOutcome,
    Case,
    Direction,
    FollowUp,
    Interview,
    InterviewState,
    Method,
    Nudge,
    NudgeKind,
    NudgeState,
    Person,
    Promise,
    PromiseState,
    Purpose,
)
from bot.domain.named_days import is_deadline
from bot.domain.plan.types import Elsewhere, OpenOffer

#: Two touches to one person are at least this far apart.
SPACING = timedelta(days=3)

#: A call whose outcome nobody told is asked about, and holds other asks, for this long.
CALL_MEMORY = timedelta(days=5)

#: A note about an offer this long before its deadline was about that offer.
_OFFER_MEMORY = timedelta(days=30)

#: Waiting, on its way, or shown and not settled yet.
LIVE = frozenset({NudgeState.PLANNED, NudgeState.SENDING, NudgeState.SENT})

_CHECKING_IN = frozenset({Purpose.CHECK_IN, Purpose.CALL_REQUEST, Purpose.CALL})
_SPOKEN = frozenset({Method.PHONE, Method.VOICEMAIL, Method.IN_PERSON})
_HEARD = frozenset({CallOutcome.REACHED.value, CallOutcome.WILL_CALL_BACK.value})


@dataclass(frozen=True)
class CaseView:
    """A case at one moment.

    A *round* is the latest interview that was not cancelled, held, to come or missed by the employer.
    Touches are counted from its end: a new round is the employer's move and starts a fresh count.
    An *answer* is anything that came in, or a call in which somebody was reached.
    """

    case: Case
    calendar: WorkCalendar
    now: datetime
    elsewhere: Elsewhere

    @property
    def person(self) -> Person:
        return self.case.person

    @cached_property
    def worked_out(self) -> dict[object, Any]:
        """What rules that ask each other have found so far (see `once`)."""
        return {}

    @cached_property
    def zone(self) -> str:
        return zone_of(self.person)

    # time

    def day(self, instant: datetime) -> date:
        return local(instant, self.zone).date()

    @cached_property
    def today(self) -> date:
        return self.day(self.now)

    def good(self, instant: datetime) -> datetime:
        return next_good_moment(instant, self.person, self.calendar)

    def morning(self, day: date) -> datetime:
        """The preferred nudge time on that day, or on the next business day."""
        business_day = self.calendar.next_business_day(day, including=True)
        return self.good(to_utc(business_day, self.person.nudge_time, self.zone))

    def morning_from(self, instant: datetime) -> datetime:
        """The first preferred nudge time that is not before `instant`."""
        day = self.day(instant)
        at = self.morning(day)
        return at if at >= instant else self.morning(day + timedelta(days=1))

    # the application and its rounds

    @property
    def is_open(self) -> bool:
        return self.case.application.status is ApplicationStatus.ACTIVE

    @cached_property
    def is_left(self) -> bool:
        """Whether the person took another job after all that was told of this one."""
        taken_at = self.elsewhere.taken_at
        return taken_at is not None and last_told(self.case) <= taken_at

    @cached_property
    def interviews(self) -> tuple[Interview, ...]:
        """Those that took place or will, in order of time."""
        standing = (i for i in self.case.interviews if i.state is InterviewState.ARRANGED)
        return tuple(sorted(standing, key=ends_at))

    @cached_property
    def round(self) -> Interview | None:
        wanted = (i for i in self.case.interviews if i.state is not InterviewState.CANCELLED)
        return max(wanted, key=ends_at, default=None)

    @cached_property
    def round_start(self) -> datetime:
        """From when silence and touches count where nothing was heard since."""
        return ends_at(self.round) if self.round else self.case.application.created_at

    @property
    def round_day(self) -> date:
        return day_of(self.round) if self.round else self.day(self.round_start)

    @cached_property
    def employer_zone(self) -> str:
        """Where the employer's days begin and end: as told, else where their interview was."""
        told = self.case.application.employer_zone
        return told or (self.round.zone if self.round else self.zone)

    # the record

    @cached_property
    def outgoing(self) -> tuple[FollowUp, ...]:
        return tuple(f for f in self.case.record if f.direction is Direction.OUT)

    def in_round(self, touch: FollowUp) -> bool:
        """Since the round's end, or where there is none since the case was told of; where only the day is
        known, that day counts as after it."""
        if touch.day_only:
            return local(touch.at, touch.zone).date() >= self.round_day and self.round_start <= self.now
        return touch.at > self.round_start or (self.round is None and touch.at == self.round_start)

    @cached_property
    def last_answer(self) -> FollowUp | None:
        """The latest sign of life from the employer in this round."""
        heard = (f for f in self.case.record if is_answer(f) and self.in_round(f))
        return max(heard, key=lambda f: f.at, default=None)

    @cached_property
    def silent_since(self) -> date:
        """The day from which silence is counted: the round's, or that of the last answer in it."""
        answer = self.last_answer
        return day_of_touch(answer) if answer else self.round_day

    @cached_property
    def promise(self) -> Promise | None:
        """The date the employer is held to. An answer or an interview on that day or later uses it up.
        Where several stand, the latest date: nothing is asked before any of them."""
        standing = (p for p in self.case.promises if p.state in (PromiseState.OPEN, PromiseState.BROKEN))
        answered = self.last_answer.at if self.last_answer else self.round_start
        unmet = (p for p in standing if p.due > self.silent_since or p.said_at >= answered)
        return max(unmet, key=lambda p: (p.due, is_deadline(p)), default=None)

    @cached_property
    def asks(self) -> tuple[FollowUp, ...]:
        """Check-ins, call requests and calls of this round, oldest first."""
        made = (f for f in self.outgoing if f.purpose in _CHECKING_IN and self.in_round(f))
        return tuple(sorted(made, key=lambda f: f.at))

    @cached_property
    def check_ins_used(self) -> int:
        """Touches that count against the cap. A call and the request for it are one; so are several
        attempts to reach somebody on one day."""
        written = sum(f.purpose is Purpose.CHECK_IN for f in self.asks)
        requests = sum(f.purpose is Purpose.CALL_REQUEST for f in self.asks)
        call_days = {day_of_touch(f) for f in self.asks if f.purpose is Purpose.CALL}
        return written + max(requests, len(call_days))

    @property
    def cap_reached(self) -> bool:
        return self.check_ins_used >= self.person.cadence.check_in_cap

    @cached_property
    def closing_note(self) -> FollowUp | None:
        made = (f for f in self.outgoing if f.purpose is Purpose.CLOSING and self.in_round(f))
        return max(made, key=lambda f: f.at, default=None)

    @cached_property
    def unanswered_written_ask(self) -> FollowUp | None:
        """The last check-in, if it was in writing and nobody has answered it."""
        last = self.asks[-1] if self.asks else None
        if last is None or last.purpose is not Purpose.CHECK_IN or last.method in _SPOKEN:
            return None
        heard = self.last_answer is not None and self.last_answer.at > last.at
        return None if heard else last

    @cached_property
    def pending_call(self) -> AgreedCall | None:
        """A call that was agreed and whose outcome is not known yet."""
        agreed = (c for c in self.case.calls if c.state in CALL_AHEAD)
        return max((c for c in agreed if self.now < c.at + CALL_MEMORY), key=lambda c: c.at, default=None)

    # people

    @cached_property
    def counterpart(self) -> tuple[int, ...]:
        """Whom to ask: who made the promise, else who answered last, else the people of the round,
        else anybody known in the case. Empty where nobody is."""
        here = self.case.contacts
        if self.promise and self.promise.said_by:
            said_by = set(self.promise.said_by.casefold().split())
            named = tuple(c.id for c in here if said_by <= set(c.name.casefold().split()))
            if named:
                return named[:1]
        if self.last_answer and self.last_answer.contact_id:
            return (self.last_answer.contact_id,)
        met = self.case.who_was_at(self.round.id) if self.round else ()
        return tuple(c.id for c in (met or here))[:1]

    def last_touch(self, contact_ids: Iterable[int]) -> datetime | None:
        """The latest outgoing touch to any of them, in this case or elsewhere. One that names nobody
        counts as to everybody in the case."""
        wanted = set(contact_ids)
        reached = [
            f.at for f in self.outgoing if f.contact_id is None or not wanted or f.contact_id in wanted
        ]
        reached += [at for contact, at in self.elsewhere.touches.items() if contact in wanted]
        return max(reached, default=None)

    # offers elsewhere

    @cached_property
    def pressing_offer(self) -> OpenOffer | None:
        """The first offer elsewhere to be answered, as long as this employer does not know of it."""
        coming = [o for o in self.elsewhere.offers if o.deadline >= self.today]
        offer = min(coming, key=lambda o: (o.deadline, o.company), default=None)
        if offer is None or self.handled(self.leverage_key(offer)):
            return None
        told = (day_of_touch(f) for f in self.outgoing if f.purpose is Purpose.EXPEDITE)
        return None if any(day >= offer.deadline - _OFFER_MEMORY for day in told) else offer

    def leverage_key(self, offer: OpenOffer) -> str:
        return f"{NudgeKind.OFFER_LEVERAGE}:{offer.deadline.isoformat()}"

    # what was nudged before

    @cached_property
    def nudges(self) -> dict[str, Nudge]:
        return {n.key: n for n in self.case.nudges}

    def handled(self, key: str) -> Nudge | None:
        """The nudge of that slot if nothing more will happen with it."""
        nudge = self.nudges.get(key)
        return nudge if nudge and nudge.state in HANDLED else None

    def skipped(self, key: str) -> bool:
        nudge = self.nudges.get(key)
        return nudge is not None and nudge.state is NudgeState.SKIPPED

    def was_shown(self, key: str) -> bool:
        nudge = self.nudges.get(key)
        return nudge is not None and (nudge.sent_at is not None or nudge.state is NudgeState.SENDING)

    def put_off(self, key: str) -> datetime | None:
        """The time the person chose for that slot instead of the plan's, still to come or just shown."""
        nudge = self.nudges.get(key)
        return nudge.put_off_to if nudge and nudge.state in LIVE else None

    def slot_key(self, kind: NudgeKind) -> str:
        """The slot of that kind in this silence: a new round or a new answer opens a new one."""
        round_id = self.round.id if self.round else 0
        answer = f".{self.last_answer.id}" if self.last_answer else ""
        return f"{kind}:{round_id}{answer}"


def is_answer(touch: FollowUp) -> bool:
    return touch.direction is Direction.IN or touch.outcome in _HEARD


def day_of_touch(touch: FollowUp) -> date:
    """The local day of a line of the record, where it was made."""
    return local(touch.at, touch.zone).date()
