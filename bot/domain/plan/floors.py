"""Why not sooner: the floors under everything that asks the employer for something.

Each floor is an earliest moment with its reason. The plan nudges at the highest; wait mode quotes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.localtime import short_day, to_utc
from bot.domain.models import FollowUp, Promise
from bot.domain.named_days import is_absence, is_earliest, last_day
from bot.domain.plan.view import SPACING, CaseView, day_of_touch

#: A second check-in is never sooner than this after the first, whatever the business days say.
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Floor:
    """Not before `at`, `because`: a clause that stands after "Hold: earliest good moment Tue 8 Dec,"."""

    at: datetime
    because: str
    promise: Promise | None = None


def highest(floors: list[Floor]) -> Floor:
    return max(floors, key=lambda floor: floor.at)


def check_in_floors(view: CaseView) -> list[Floor]:
    """Of the first check-in, and of a second that follows an answer."""
    return [*_always(view), _of_promise(view) or _of_silence(view), *_of_last_ask(view)]


def call_floors(view: CaseView) -> list[Floor]:
    """Of asking for a call: a week of silence after an unanswered written check-in; where no promise
    was given and nothing asked yet, a week after the interview."""
    asked = view.unanswered_written_ask
    if asked is not None:
        return [*_always(view), *_promise_floor(view), _silent_week(view, asked)]
    if view.promise is None and not view.asks:
        since = view.silent_since
        because = f"a call fits after a week of silence, and it is silent since {short_day(since)}"
        at = view.morning(since + timedelta(days=view.person.cadence.call_after_silent_days))
        return [*_always(view), Floor(at, because)]
    first = highest(check_in_floors(view))
    later = view.morning(view.day(first.at) + timedelta(days=view.person.cadence.call_after_silent_days))
    because = "a call fits a week after a check-in in writing that stays unanswered"
    return [Floor(later, first.because if first.promise else because, first.promise)]


def closing_floors(view: CaseView) -> list[Floor]:
    days = view.person.cadence.closing_business_days
    since = last_word(view)
    because = f"the last word was on {short_day(since)}; a final note fits {days} working days later"
    at = view.morning(view.calendar.add_business_days(since, days))
    return [*_always(view), *_promise_floor(view), Floor(at, because)]


def last_word(view: CaseView) -> date:
    """The day of the latest word of either side in this round, the interview included."""
    said = [*view.asks, *([view.closing_note] if view.closing_note else [])]
    return max([view.silent_since, *(day_of_touch(f) for f in said)])


def spacing_floor(view: CaseView, contact_ids: tuple[int, ...]) -> Floor | None:
    """Three days after the last touch to the same people, here or in another case."""
    touched = view.last_touch(contact_ids)
    if touched is None:
        return None
    because = f"you wrote to them on {short_day(view.day(touched))}"
    return Floor(view.morning_from(touched + SPACING), because)


def _always(view: CaseView) -> list[Floor]:
    """The floors that every ask has."""
    floors = [
        spacing_floor(view, view.counterpart),
        call_floor(view),
        _of_patience(view),
        _of_offer(view),
    ]
    return [floor for floor in floors if floor is not None]


def _promise_floor(view: CaseView) -> list[Floor]:
    floor = _of_promise(view)
    return [floor] if floor else []


def _of_promise(view: CaseView) -> Floor | None:
    promise = view.promise
    if promise is None:
        return None
    slack = view.person.cadence.promise_slack_business_days
    at = view.morning(view.calendar.add_business_days(last_day(promise), slack))
    over = _morning(view, last_day(promise) + timedelta(days=1), view.employer_zone)
    return Floor(max(at, over), they_said(promise), promise)


def they_said(promise: Promise) -> str:
    """As in "they said Fri 4 Dec", "they said after Fri 25 Dec", "somebody there is away until Mon 7 Dec"."""
    if is_absence(promise):
        return f"somebody there is away until {short_day(promise.due)}"
    return f"they said {'after ' if is_earliest(promise) else ''}{short_day(promise.due)}"


def _of_silence(view: CaseView) -> Floor:
    days = view.person.cadence.check_in_business_days
    at = view.morning(view.calendar.add_business_days(view.silent_since, days))
    if view.last_answer:
        return Floor(at, f"they last answered on {short_day(view.silent_since)}")
    if view.round is None:
        return Floor(at, f"it is silent since {short_day(view.silent_since)} only")
    was = "is" if view.round_start > view.now else "was"
    return Floor(at, f"your interview {was} on {short_day(view.silent_since)}")


def _of_last_ask(view: CaseView) -> list[Floor]:
    """The second check-in's distance from the first: business days, and a week at the least."""
    if not view.asks:
        return []
    asked = view.asks[-1]
    last = day_of_touch(asked)
    day = view.calendar.add_business_days(last, view.person.cadence.second_check_in_business_days)
    return [Floor(_morning(view, max(day, last + _WEEK), asked.zone), f"you asked on {short_day(last)}")]


def _silent_week(view: CaseView, asked: FollowUp) -> Floor:
    last = day_of_touch(asked)
    day = last + timedelta(days=view.person.cadence.call_after_silent_days)
    return Floor(_morning(view, day, asked.zone), f"you asked on {short_day(last)}")


def _morning(view: CaseView, day: date, zone: str) -> datetime:
    """The nudge time of that day, once it has begun in `zone`, too: a journey east makes no wait shorter, and
    no named date passes sooner than where it was named."""
    return max(view.morning(day), view.morning_from(to_utc(day, time(0), zone)))


def call_floor(view: CaseView) -> Floor | None:
    """Two business days after a call that is agreed and whose outcome is not known."""
    call = view.pending_call
    if call is None:
        return None
    day = view.day(call.at)
    at = view.morning(view.calendar.add_business_days(day, 2))
    return Floor(at, f"a call is agreed for {short_day(day)}")


def _of_patience(view: CaseView) -> Floor | None:
    until = view.case.application.keep_waiting_until
    if until is None:
        return None
    return Floor(view.morning(until), f"you chose to wait until {short_day(until)}")


def _of_offer(view: CaseView) -> Floor | None:
    """Until its deadline, the offer elsewhere is the better reason to write."""
    offer = view.pressing_offer
    if offer is None:
        return None
    because = f"{offer.company} waits for your answer until {short_day(offer.deadline)}; write of that first"
    return Floor(view.morning(offer.deadline + timedelta(days=1)), because)
