"""How a search ends: an offer and the day to answer it by, a no, the person's own yes or withdrawal."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final

from bot.domain.endings import ACCEPTANCE, OFFER, REJECTION
from bot.domain.localtime import short_day, to_utc
from bot.domain.models import (
    ApplicationStatus,
    Case,
    Direction,
    Method,
    Nudge,
    NudgeKind,
    NudgeState,
    Purpose,
)
from bot.language.understanding import Event, Found, Intent, Moment, Signal
from bot.services.desk import Desk
from bot.services.feedback import feedback_in
from bot.services.interviews import note_promise
from bot.services.matching import OPEN, Match
from bot.services.people import meet
from bot.services.phrasing import ACCEPTED, DECLINED, LATER_DEADLINE, LETTER_COMES
from bot.services.record import entry_of, set_status, their_way
from bot.services.told import DeadlineNoted, OutcomeNoted

#: The one reminder of the day by which an offer is to be answered.
_REMINDER: Final = "reminder:deadline"
_BY_PHONE: Final = re.compile(r"\b(?:rang|called|phoned|on the phone|by phone|phone call)\b", re.IGNORECASE)
_WANT_AN_ANSWER: Final = re.compile(
    r"[\s,:(-]*(?:(?:wants?|needs?|expects?|is|has|gave me|an?|my|answer|reply|deadline) )*", re.IGNORECASE
)
_WEEK: Final = timedelta(days=7)
#: What "accepted it on the phone" may be read as.
_OF_AN_OFFER: Final = frozenset(
    {Intent.OTHER, Intent.OUTCOME_OFFER, Intent.LOG_FOLLOWUP, Intent.REPLY_RECEIVED, Intent.TIMELINE_UPDATE}
)


def note_outcome(
    desk: Desk, event: Event, case: Case, status: ApplicationStatus, text: str = ""
) -> OutcomeNoted:
    """It is decided: an offer, a no, or the person's own withdrawal."""
    declined = status is not ApplicationStatus.OFFER or DECLINED.search(text)
    if Signal.WITHDRAWN in event.signals and declined:
        status = ApplicationStatus.WITHDRAWN
    if status is ApplicationStatus.OFFER:
        return _note_offer(desk, event, case, text)
    set_status(desk, case.application, status)
    if status is ApplicationStatus.REJECTED:
        why = feedback_in(text)
        desk.unit.save(
            entry_of(desk, case, Purpose.REPLY, direction=Direction.IN, outcome=REJECTION, text=why)
        )
    return OutcomeNoted(case=case, status=status)


def _note_offer(desk: Desk, event: Event, case: Case, text: str) -> OutcomeNoted:
    """The offer, with the day to answer it by. A day by which their letter comes is a promise of theirs."""
    _log_offer(desk, event, case, text)
    deadline, promise = event.deadline, None
    if deadline and LETTER_COMES.search(text[: deadline.span.start]):
        promise = note_promise(desk, replace(event, reply_by=deadline), case, text)
        deadline = None
    day = deadline.value if deadline else None
    at = _hour(desk, deadline, text)
    set_status(desk, case.application, ApplicationStatus.OFFER, offer_deadline=day)
    if day:
        remind_of_answer(desk, case, day, at)
    return OutcomeNoted(
        case=case, status=ApplicationStatus.OFFER, deadline=day, deadline_at=at, promise=promise
    )


def _log_offer(desk: Desk, event: Event, case: Case, text: str) -> None:
    """Their offer in the record, by whom and how it came where that is said."""
    people = meet(desk, case, event.people)
    entry = entry_of(
        desk,
        case,
        Purpose.REPLY,
        method=their_way(case, text),
        contact=people[0] if people else None,
        direction=Direction.IN,
        outcome=OFFER,
    )
    desk.unit.save(entry)


def _hour(desk: Desk, deadline: Found[date] | None, text: str) -> time | None:
    """The hour of the deadline, where one is said: "by Friday noon"."""
    said = desk.moment(text[deadline.span.start :]) if deadline else None
    return said.value.at if said and deadline and said.value.day == deadline.value else None


def remind_of_answer(desk: Desk, case: Case, day: date, at: time | None = None) -> Nudge | None:
    """A reminder on the working morning before the day, else on the day's own; None where that is over. A
    day that moves takes its reminder along."""
    before = desk.calendar().add_business_days(day, -1)
    mornings = (to_utc(d, desk.person.nudge_time, desk.zone) for d in (before, day))
    due = next((morning for morning in mornings if morning > desk.now), None)
    kept = next((n for n in case.nudges if n.key == _REMINDER), None)
    if due is None:
        if kept and kept.state is NudgeState.PLANNED:
            desk.unit.save_plan(replace(kept, state=NudgeState.SUPERSEDED))
        return None
    until = f"{short_day(day)}, {at:%H:%M}" if at else short_day(day)
    nudge = Nudge(
        id=kept.id if kept else 0,
        person_id=desk.person.id,
        application_id=case.application.id,
        key=_REMINDER,
        kind=NudgeKind.REMINDER,
        due=due,
        reason=f"Your answer to their offer is due by {until}.",
        asked_exact=True,
        state=NudgeState.PLANNED,
    )
    return desk.unit.save(nudge)


def about_the_offer(desk: Desk, event: Event, found: Match, text: str) -> OutcomeNoted | DeadlineNoted | None:
    """The offer that is on file taken, or its day moved; None where nothing of the kind is said."""
    cases = [found.case] if found.case else found.choices
    offers = [c for c in cases if c.application.status is ApplicationStatus.OFFER]
    if len(offers) != 1 or event.ask is not None:
        return None
    if event.intent in _OF_AN_OFFER and ACCEPTED.search(text):
        return accept(desk, event, offers[0], text)
    if due := _deadline_told(event, offers[0], text):
        return note_deadline(desk, offers[0], due)
    return _deadline_moved(desk, offers[0], text) if LATER_DEADLINE.search(text) else None


def _deadline_told(event: Event, case: Case, text: str) -> date | None:
    """ "Bolt by Friday": the day for the answer to an offer that has none yet, right behind the name."""
    if event.intent is not Intent.TIMELINE_UPDATE or not event.company or not event.reply_by:
        return None
    between = text[event.company.span.end : event.reply_by.span.start]
    fresh = case.application.offer_deadline is None
    return event.reply_by.value if fresh and _WANT_AN_ANSWER.fullmatch(between) else None


def note_deadline(desk: Desk, case: Case, day: date, at: time | None = None) -> DeadlineNoted:
    """The day, and the hour where one is said, by which the person must answer an offer."""
    desk.unit.save(replace(case.application, offer_deadline=day))
    remind_of_answer(desk, case, day, at)
    return DeadlineNoted(case=case, day=day, at=at)


def accept(desk: Desk, event: Event, case: Case, text: str) -> OutcomeNoted:
    """The person took the offer: this search is over, and their yes is in the record behind the offer."""
    if case.application.status is not ApplicationStatus.OFFER:
        _log_offer(desk, event, case, text)
    by_phone = Method.PHONE if _BY_PHONE.search(text) else None
    desk.unit.save(entry_of(desk, case, Purpose.ANSWER, method=by_phone, outcome=ACCEPTANCE))
    set_status(desk, case.application, ApplicationStatus.CLOSED)
    others = tuple(c for c in desk.unit.cases([*OPEN]) if c.application.id != case.application.id)
    return OutcomeNoted(case=case, status=ApplicationStatus.CLOSED, accepted=True, others=others)


def _deadline_moved(desk: Desk, case: Case, text: str) -> DeadlineNoted | None:
    """ "Extended to Tuesday": the first Tuesday behind the old day."""
    found: Found[Moment] | None = desk.moment(text)
    if found is None or found.value.day < desk.today:
        return None
    day, before = found.value.day, case.application.offer_deadline
    while before and day <= before and before - day < _WEEK:
        day += _WEEK
    return note_deadline(desk, case, day, found.value.at)
