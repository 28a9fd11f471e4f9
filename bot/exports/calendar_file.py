"""The .ics file: interviews, agreed calls and planned nudges for a calendar of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.domain.interviews import last_day, starts_at
from bot.domain.localtime import local, zone_of
from bot.domain.models import (
    AgreedCall,
    CallState,
    Case,
    Contact,
    Interview,
    InterviewState,
    Nudge,
    NudgeState,
    Person,
)
from bot.exports.moments import next_words

if TYPE_CHECKING:
    from icalendar import Event

_CALL_LASTS = timedelta(minutes=30)
_NUDGE_LASTS = timedelta(minutes=15)
_BEFORE_INTERVIEW = (timedelta(days=1), timedelta(hours=1))
#: Where only the day is known: at six in the evening before it, rather than at midnight.
_BEFORE_DAY = (timedelta(hours=6),)
_BEFORE_CALL = (timedelta(minutes=15),)
#: Control characters that iCalendar does not allow; line breaks and tabs it does.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def to_ics(cases: Sequence[Case], person: Person, now: datetime) -> bytes:
    """A calendar with every interview and agreed call, and each nudge still planned.

    UIDs stay the same from export to export and SEQUENCE grows with time, so that importing a later file
    moves the events instead of doubling them. Wall times stand with their zone, and the zones' rules for
    the years in question are in the file. Interviews ring a day and an hour before (on the evening
    before where only the day is known), calls 15 minutes
    before, nudges at their time. A cancelled interview or call is in it as cancelled.
    """
    from icalendar import Calendar  # 50 ms that a start need not wait for, here and below

    calendar = Calendar()
    calendar.add("prodid", "-//Afterword//Afterword//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Afterword")
    days: list[date] = []
    for case in cases:
        if case.person.id != person.id:
            continue
        for event in _events(case, now):
            calendar.add_component(event)
            days.append(_day(event.start))
    if days:
        # From the year's first day to the day after its last, so that both changes of clocks are in it.
        calendar.add_missing_timezones(date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1))
    return bytes(calendar.to_ical())


def _events(case: Case, now: datetime) -> Iterator[Event]:
    for interview in case.interviews:
        yield _interview(case, interview, now)
    for call in case.calls:
        yield _call(case, call, now)
    for nudge in case.nudges:
        if nudge.state in (NudgeState.PLANNED, NudgeState.SENDING):
            yield _nudge(case, nudge, now)


def _interview(case: Case, interview: Interview, now: datetime) -> Event:
    event = _event(case, f"interview-{interview.id}", now)
    event.add("summary", _clean(f"Interview: {_about(case)}"))
    if described := _described(case, interview):
        event.add("description", _clean(described))
    start = starts_at(interview)
    if start is None:  # only the days are known: an event of whole days
        event.add("dtstart", interview.day)
        event.add("dtend", last_day(interview) + timedelta(days=1))
    else:
        _at(event, start, interview.zone, timedelta(minutes=max(interview.duration_minutes, 1)))
    if interview.state is InterviewState.CANCELLED:
        event.add("status", "CANCELLED")
    else:
        _ring(event, _BEFORE_INTERVIEW if start else _BEFORE_DAY)
    return event


def _call(case: Case, call: AgreedCall, now: datetime) -> Event:
    contact = next((one for one in case.contacts if one.id == call.contact_id), None)
    event = _event(case, f"call-{call.id}", now)
    event.add("summary", _clean(f"Call {contact.name if contact else case.application.company}"))
    event.add(
        "description", _clean("\n".join(filter(None, (_about(case), contact.phone if contact else ""))))
    )
    _at(event, call.at, call.zone, _CALL_LASTS)
    if call.state is CallState.CANCELLED:
        event.add("status", "CANCELLED")
    else:
        _ring(event, _BEFORE_CALL)
    return event


def _nudge(case: Case, nudge: Nudge, now: datetime) -> Event:
    event = _event(case, f"nudge-{nudge.id}", now)
    event.add("summary", _clean(f"{_capital(next_words(nudge.kind))}: {_about(case)}"))
    event.add("description", _clean(nudge.reason))
    event.add("transp", "TRANSPARENT")  # a nudge does not make anybody busy
    _at(event, nudge.wakes_at, zone_of(case.person), _NUDGE_LASTS)
    _ring(event, (timedelta(),))
    return event


def _event(case: Case, name: str, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{name}@{case.person.telegram_id}.afterword")
    event.add("dtstamp", now)
    event.add("sequence", int(now.timestamp()) // 60)  # whole minutes: 32 bits last beyond the year 6000
    return event


def _at(event: Event, start: datetime, zone: str, lasts: timedelta) -> None:
    """From `start` for `lasts`, as wall times of the zone. The end is reckoned in UTC: an interview that
    runs over a change of clocks is not an hour longer for it."""
    event.add("dtstart", local(start, zone))
    event.add("dtend", local(start + lasts, zone))


def _ring(event: Event, before: Sequence[timedelta]) -> None:
    from icalendar import Alarm

    for ahead in before:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", str(event["summary"]))
        alarm.add("trigger", -ahead)
        event.add_component(alarm)


def _about(case: Case) -> str:
    role = case.application.role
    return f"{case.application.company} ({role})" if role else case.application.company


def _described(case: Case, interview: Interview) -> str:
    met = ", ".join(map(_named, case.who_was_at(interview.id)))
    lines = (
        f"Stage: {interview.stage.value.replace('_', ' ')}" if interview.stage else "",
        f"With: {met}" if met else "",
        f"Topics: {', '.join(interview.topics)}" if interview.topics else "",
        interview.notes,
    )
    return "\n".join(filter(None, lines))


def _named(contact: Contact) -> str:
    return f"{contact.name} ({contact.title})" if contact.title else contact.name


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _clean(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _day(start: date | datetime) -> date:
    return start.date() if isinstance(start, datetime) else start
