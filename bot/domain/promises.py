"""What became of the dates employers named, and what a person may learn from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from statistics import median

from bot.domain.localtime import local, today, zone_of
from bot.domain.models import Application, ApplicationStatus, Case, Promise, PromiseState
from bot.domain.named_days import is_absence, is_deadline, last_day
from bot.domain.plan.view import day_of_touch, is_answer

#: Fewer settled promises than this say nothing about employers.
_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class Slack:
    """`late` of `of` promises were broken; where they were, by `median_days` calendar days."""

    late: int
    of: int
    median_days: int


def settle(case: Case, now: datetime) -> tuple[Promise, ...]:
    """The promises whose state changes at `now`, as they are to be stored.

    Kept: a word after it was given and up to the day's end, or a decision or a new interview by then.
    Broken: the day (in the person's zone) passed without one. A broken promise is settled for good when
    the word comes after all: `settled_at` then says how late that was; until then it is None.
    """
    changed = (_settled(case, promise, now) for promise in case.promises)
    return tuple(after for before, after in zip(case.promises, changed, strict=True) if after != before)


def learned_slack(promises: Iterable[Promise]) -> Slack | None:
    """How late employers have been, from at least four settled promises; None where they were not, or
    too few are known. Days count from the promised day to that of the answer (UTC)."""
    promised = (p for p in promises if is_deadline(p) and p.settled_at)
    settled = [p for p in promised if p.state in (PromiseState.KEPT, PromiseState.BROKEN)]
    late = [days for p in settled if p.state is PromiseState.BROKEN and (days := _days_late(p)) > 0]
    if len(settled) < _ENOUGH or not late:
        return None
    return Slack(late=len(late), of=len(settled), median_days=round(median(late)))


def _settled(case: Case, promise: Promise, now: datetime) -> Promise:
    unsettled = promise.state is PromiseState.OPEN or (
        promise.state is PromiseState.BROKEN and promise.settled_at is None
    )
    if not unsettled or is_absence(promise):
        return promise
    word = _first_word(case, promise, now)
    passed = today(now, zone_of(case.person)) > last_day(promise)
    if word is not None and word[0] <= last_day(promise):
        # a mere reply before the day leaves the promise standing until the day is over
        done = passed or _decided(case.application)
        return replace(promise, state=PromiseState.KEPT, settled_at=word[1]) if done else promise
    if passed and not _ended_before(case.application, promise):
        return replace(promise, state=PromiseState.BROKEN, settled_at=word[1] if word else None)
    return promise


def _first_word(case: Case, promise: Promise, now: datetime) -> tuple[date, datetime] | None:
    """The first sign of life after the promise was given: its local day and instant."""
    said = local(promise.said_at, zone_of(case.person)).date()
    words = [
        (day_of_touch(f), f.at)
        for f in case.record
        if is_answer(f) and (day_of_touch(f) > said if f.day_only else f.at > promise.said_at)
    ]
    zone = zone_of(case.person)
    later = [i.created_at for i in case.interviews if i.created_at > promise.said_at + timedelta(minutes=1)]
    if _decided(case.application) and case.application.closed_at:
        later.append(case.application.closed_at)
    words += [(local(at, zone).date(), at) for at in later]
    return min((w for w in words if w[1] <= now), default=None)


def _decided(application: Application) -> bool:
    return application.status in (ApplicationStatus.OFFER, ApplicationStatus.REJECTED)


def _ended_before(application: Application, promise: Promise) -> bool:
    """Whether the person ended it before the promised day: nobody was held to it any more."""
    return application.closed_at is not None and application.closed_at.date() <= promise.due


def _days_late(promise: Promise) -> int:
    return (promise.settled_at.date() - promise.due).days if promise.settled_at else 0
