"""The .ics file, read back as a calendar reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st
from icalendar import Calendar, Event

from bot.domain.models import CallState, InterviewState
from bot.exports.calendar_file import to_ics
from tests.exports.cases import ANA, NOW, case, full_case, interview


def events(data: bytes) -> dict[str, Event]:
    return {str(event["uid"]): event for event in Calendar.from_ical(data).events}


def test_interviews_calls_and_planned_nudges_are_in_it():
    """Two interviews, a call, the one nudge still planned; nothing that is done."""
    assert set(events(to_ics([full_case()], ANA, NOW))) == {
        "interview-1@4711.afterword",
        "interview-2@4711.afterword",
        "call-3@4711.afterword",
        "nudge-8@4711.afterword",
    }


def test_an_event_says_when_where_and_with_whom():
    """Wall time in its zone, end after the interview's length, summary and description."""
    event = events(to_ics([full_case()], ANA, NOW))["interview-1@4711.afterword"]
    lisbon = ZoneInfo("Europe/Lisbon")
    assert event.start == datetime(2026, 11, 24, 14, 0, tzinfo=lisbon)
    assert event.end == datetime(2026, 11, 24, 15, 0, tzinfo=lisbon)
    assert event["dtstart"].params["TZID"] == "Europe/Lisbon"
    assert event["summary"] == "Interview: Acme (Backend Engineer)"
    assert "With: Jane Doe (Head of Platform)" in event["description"]


def test_every_zone_used_is_described_and_no_more_than_needed():
    """Each TZID has its VTIMEZONE, cut to the years in question."""
    data = to_ics([full_case()], ANA, NOW)
    calendar = Calendar.from_ical(data)
    assert {zone.tz_name for zone in calendar.timezones} == {"Europe/Lisbon", "America/New_York"}
    assert not calendar.get_missing_tzids()
    assert len(data) < 8000


def test_a_later_export_takes_the_place_of_an_earlier_one():
    """The UIDs stay, SEQUENCE grows, DTSTAMP is the moment of the export in UTC."""
    first = events(to_ics([full_case()], ANA, NOW))
    later = events(to_ics([full_case()], ANA, NOW + timedelta(minutes=2)))
    assert set(first) == set(later)
    assert all(later[uid]["sequence"] > first[uid]["sequence"] for uid in first)
    assert {event.DTSTAMP for event in later.values()} == {NOW + timedelta(minutes=2)}
    assert all(0 < event["sequence"] < 2**31 for event in later.values())


@pytest.mark.parametrize(
    ("uid", "triggers"),
    [
        ("interview-1@4711.afterword", [timedelta(days=-1), timedelta(hours=-1)]),
        ("call-3@4711.afterword", [timedelta(minutes=-15)]),
        ("nudge-8@4711.afterword", [timedelta()]),
    ],
)
def test_alarms_ring_in_time(uid, triggers):
    """A day and an hour before an interview, 15 minutes before a call, at a nudge's time."""
    event = events(to_ics([full_case()], ANA, NOW))[uid]
    assert [alarm["trigger"].dt for alarm in event.walk("VALARM")] == triggers


def test_a_day_without_a_time_is_a_whole_day():
    """No hour is invented."""
    told = case(interviews=(interview(1, date(2026, 12, 1), None),))
    [event] = events(to_ics([told], ANA, NOW)).values()
    assert (event.start, event.end) == (date(2026, 12, 1), date(2026, 12, 2))
    assert "description" not in event, "there is nothing to describe"


def test_a_whole_day_rings_on_the_evening_before():
    """At six, not at midnight."""
    told = case(interviews=(interview(1, date(2026, 12, 1), None),))
    [event] = events(to_ics([told], ANA, NOW)).values()
    assert [alarm["trigger"].dt for alarm in event.walk("VALARM")] == [timedelta(hours=-6)]


def test_a_nudge_is_called_by_what_it_asks_for():
    """In the words of the chat, not by the name of its kind."""
    event = events(to_ics([full_case()], ANA, NOW))["nudge-8@4711.afterword"]
    assert event["summary"] == "Thank-you note: Acme (Backend Engineer)"


def test_what_is_cancelled_is_said_to_be():
    """So that a calendar which has the event takes it out; it rings no more."""
    told = full_case()
    told = replace(
        told,
        interviews=(replace(told.interviews[0], state=InterviewState.CANCELLED),),
        calls=(replace(told.calls[0], state=CallState.CANCELLED),),
        nudges=(),
    )
    for event in events(to_ics([told], ANA, NOW)).values():
        assert event["status"] == "CANCELLED"
        assert not event.walk("VALARM")


def test_an_interview_over_a_change_of_clocks_keeps_its_length():
    """An hour from 01:30 summer time, on the night Lisbon's clocks go back, ends at the second 01:30."""
    night = interview(1, date(2026, 10, 25), time(1, 30), starts_at=datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    data = to_ics([case(interviews=(night,))], ANA, NOW)
    assert b"DTSTART;TZID=Europe/Lisbon:20261025T013000" in data
    assert b"DTEND;TZID=Europe/Lisbon:20261025T013000" in data


def test_nothing_to_export_is_an_empty_calendar():
    """A file with no event is still a calendar; what is somebody else's is not in it."""
    assert events(to_ics([], ANA, NOW)) == {}
    assert events(to_ics([replace(full_case(), person=replace(ANA, id=2))], ANA, NOW)) == {}


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_the_file(company, notes):
    """Line breaks, commas, BEGIN:VEVENT: whatever was typed stays text of its one event."""
    told = case(company + "\r\nBEGIN:VEVENT", interviews=(interview(1, date(2026, 12, 1), notes=notes),))
    data = to_ics([told], ANA, NOW)
    assert len(events(data)) == 1
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
