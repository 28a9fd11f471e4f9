"""An interview day of several parts is one interview, from the first part to the last."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.language.reader import understand
from bot.language.understanding import Event, Intent, Moment

#: A Monday evening.
NOW = datetime(2026, 4, 20, 18, 10, tzinfo=UTC)
THURSDAY = date(2026, 4, 23)


def read(text: str) -> Event:
    return understand(text, now=NOW, tz="Europe/London").first


@pytest.mark.parametrize(
    ("text", "begins", "minutes"),
    [
        (
            "I have an interview at Oakfield Primary on Thursday 23 April: lesson obs 9.15, pupil panel 11, "
            "formal interview 13.30 with Mr Hughes (Head) and Mrs Begum",
            time(9, 15),
            255,
        ),
        (
            "Interview at Oakfield Primary on Thursday - lesson observation 9:15, formal interview 1:30 with "
            "Mr Hughes",
            time(9, 15),
            255,
        ),
        (
            "Interview at Acme on Thursday: 10am with Jane, 11:30 system design, 1pm lunch with Tom",
            time(10),
            180,
        ),
    ],
)
def test_a_list_of_hours_is_to_come(text: str, begins: time, minutes: int) -> None:
    """It begins at the first, reads on past noon, and lies on the next such day."""
    event = read(text)
    assert event.intent is Intent.INTERVIEW_UPCOMING
    assert event.interview_at is not None
    assert event.interview_at.value == Moment(THURSDAY, begins)
    assert event.last_part_after == minutes


@pytest.mark.parametrize(
    "text",
    [
        "Interview at Acme on Thursday at 10, I'm free until 2pm",
        "Interview at Acme on Thursday at 10, my train leaves at 7:30am",
        "Interview at Acme on Thursday at 10am and at Globex at 2pm",
        "Interview at Acme on Thursday at 10am, they decide on Friday at 3pm",
    ],
)
def test_other_hours_are_no_parts(text: str) -> None:
    """What is free, leaves, decides, or is elsewhere has its own hour."""
    assert read(text).last_part_after is None


def test_told_as_past_it_stays_past() -> None:
    """A verb that says so wins."""
    event = read(
        "I interviewed at Acme last Thursday: 10am with Jane, 11:30 system design, 1pm lunch with Tom"
    )
    assert event.intent is Intent.INTERVIEW_PAST
