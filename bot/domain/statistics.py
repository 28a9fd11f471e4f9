"""What a person's own record says about their search: how far, how often, how late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from bot.domain.interviews import day_of, ends_at
from bot.domain.localtime import local, today, zone_of
from bot.domain.models import (
    ApplicationStatus,
    Case,
    Direction,
    FollowUp,
    Interview,
    InterviewState,
    Promise,
    PromiseState,
    Purpose,
)
from bot.domain.named_days import is_deadline

_THANKED_WITHIN = timedelta(hours=48)  # the first of the ten tips: within 24 to 48 hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """How many cases got how far. Each number contains the next: an offer is an answer, and so is the
    invitation to a further round."""

    applications: int
    interviewed: int
    heard_back: int
    further_round: int
    offers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """Employers against the dates they named themselves. A date to come is not counted. Days are
    calendar days past the date; where nothing has come yet, up to today."""

    due: int
    on_time: int
    late: int
    median_days_late: float | None
    most_days_late: int | None
    latest_company: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Everything /stats tells. Rates are from 0 to 1, None where there is nothing to divide by."""

    funnel: Funnel
    response_rate: float | None  # of the cases interviewed, how many were answered
    median_days_to_answer: float | None  # calendar days from an interview to the first answer after it
    thanked_in_time: float | None  # of the interviews held, how many were thanked for within 48 hours
    touches: int  # outgoing attempts
    lateness: Lateness


def statistics(cases: Sequence[Case], now: datetime) -> Statistics:
    """The figures of all of a person's cases, open and closed. `now` is aware."""
    interviewed = [case for case in cases if _held(case, now)]
    answered = [case for case in interviewed if _answered(case, now)]
    further = [case for case in answered if _further_round(case)]
    waits = [
        (answer - day_of(interview)).days
        for case in interviewed
        for interview in _held(case, now)
        if (answer := _answer_after(case, interview)) is not None
    ]
    return Statistics(
        funnel=Funnel(
            applications=len(cases),
            interviewed=len(interviewed),
            heard_back=len(answered),
            further_round=len(further),
            offers=sum(_offered(case) for case in answered),
        ),
        response_rate=len(answered) / len(interviewed) if interviewed else None,
        median_days_to_answer=median(waits) if waits else None,
        thanked_in_time=_thanked_in_time(interviewed, now),
        touches=sum(one.direction is Direction.OUT for case in cases for one in case.record),
        lateness=_lateness(cases, now),
    )


def _held(case: Case, now: datetime) -> list[Interview]:
    """The interviews that took place, in their order."""
    took_place = (
        interview
        for interview in case.interviews
        if interview.state is InterviewState.ARRANGED and ends_at(interview) <= now
    )
    return sorted(took_place, key=ends_at)


def _further_round(case: Case) -> bool:
    """Whether a second interview was arranged, or an offer made without one."""
    rounds = [one for one in case.interviews if one.state is not InterviewState.CANCELLED]
    return len(rounds) > 1 or _offered(case)


def _offered(case: Case) -> bool:
    return case.application.status is ApplicationStatus.OFFER


def _answered(case: Case, now: datetime) -> bool:
    """Whether the employer said anything after an interview, be it no."""
    if case.application.status in (ApplicationStatus.OFFER, ApplicationStatus.REJECTED):
        return True
    return _further_round(case) or any(_answer_after(case, one) is not None for one in _held(case, now))


def _answer_after(case: Case, interview: Interview) -> date | None:
    """The day of the employer's first word after that interview and before the next: a reply, a further
    round being arranged, the verdict. Local to the person."""
    end = ends_at(interview)
    words = [_latest(one) for one in case.record if one.direction is Direction.IN]
    words += [one.created_at for one in case.interviews if one.id != interview.id]
    if case.application.status is ApplicationStatus.REJECTED and case.application.closed_at:
        words.append(case.application.closed_at)
    later = [ends_at(one) for one in case.interviews if ends_at(one) > end]
    answers = [at for at in words if end < at and all(at < other for other in later)]
    return local(min(answers), zone_of(case.person)).date() if answers else None


def _latest(one: FollowUp) -> datetime:
    """When it happened; the end of its day where only the day is known (`at` is noon then), so that what
    came on the day of an interview is not taken for earlier."""
    return one.at + timedelta(hours=11, minutes=59) if one.day_only else one.at


def _thanked_in_time(cases: Sequence[Case], now: datetime) -> float | None:
    in_time = [
        any(
            one.purpose is Purpose.THANK_YOU
            and timedelta() <= _latest(one) - ends_at(interview) <= _THANKED_WITHIN
            for one in case.record
        )
        for case in cases
        for interview in _held(case, now)
    ]
    return sum(in_time) / len(in_time) if in_time else None


def _lateness(cases: Sequence[Case], now: datetime) -> Lateness:
    days_late = [
        (late, case.application.company)
        for case in cases
        for promise in case.promises
        if is_deadline(promise) and (late := _days_late(case, promise, now)) is not None
    ]
    late_ones = [days for days, _ in days_late if days > 0]
    most, company = max(days_late, key=lambda one: one[0], default=(0, None))
    return Lateness(
        due=len(days_late),
        on_time=len(days_late) - len(late_ones),
        late=len(late_ones),
        median_days_late=median(late_ones) if late_ones else None,
        most_days_late=most if late_ones else None,
        latest_company=company if late_ones else None,
    )


def _days_late(case: Case, promise: Promise, now: datetime) -> int | None:
    """Days between the promised date and the employer's first word after the promise was given, up to
    today or to the end of the case where there was none. None while the date is still to come, and where
    the case ended before it. Early counts as 0; naming a later date is a word, too.
    """
    zone = zone_of(case.person)
    words = [one.at for one in case.record if one.direction is Direction.IN and one.at > promise.said_at]
    if promise.state in (PromiseState.KEPT, PromiseState.MOVED) and promise.settled_at:
        words.append(promise.settled_at)
    ended = case.application.closed_at
    if ended and case.application.status is ApplicationStatus.REJECTED:
        words.append(ended)
    if words:
        return max(0, (local(min(words), zone).date() - promise.due).days)
    late = (today(ended or now, zone) - promise.due).days
    return late if late > 0 else None
