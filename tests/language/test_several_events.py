"""Several events in one message, each with its own employer, people and days."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.language.reader import understand
from bot.language.understanding import Event, Intent
from tests.language.reading import TUESDAY, written


def events(text: str) -> tuple[Event, ...]:
    return understand(text, now=datetime.fromisoformat(TUESDAY), tz="Europe/London").events


def told(text: str) -> list[tuple[Intent, str | None]]:
    """Intent and company of each event."""
    return [(event.intent, event.company and event.company.value) for event in events(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "They rejected me at Initech but Globex wants a second round Thursday",
            [(Intent.OUTCOME_REJECTION, "Initech"), (Intent.INTERVIEW_UPCOMING, "Globex")],
        ),
        (
            "Interview at Initech on Thursday at 10, and Globex on Friday at 2",
            [(Intent.INTERVIEW_UPCOMING, "Initech"), (Intent.INTERVIEW_UPCOMING, "Globex")],
        ),
        (
            "Initech said no. Globex interviewed me yesterday, it went fine",
            [(Intent.OUTCOME_REJECTION, "Initech"), (Intent.INTERVIEW_PAST, "Globex")],
        ),
        (
            "Had the phone screen with Initech yesterday, the onsite is next Wednesday at 10",
            [(Intent.INTERVIEW_PAST, "Initech"), (Intent.INTERVIEW_UPCOMING, "Initech")],
        ),
        (
            "Initech offered me the job! Globex interviews me on Friday at 10",
            [(Intent.OUTCOME_OFFER, "Initech"), (Intent.INTERVIEW_UPCOMING, "Globex")],
        ),
        (
            "I accepted Initech's offer and withdrew from Globex",
            [(Intent.OUTCOME_OFFER, "Initech"), (Intent.OUTCOME_REJECTION, "Globex")],
        ),
        (
            "Interview on Monday with Initech and then another on Wednesday with Globex",
            [(Intent.INTERVIEW_UPCOMING, "Initech"), (Intent.INTERVIEW_UPCOMING, "Globex")],
        ),
    ],
)
def test_each_event_has_its_own_intent_and_employer(
    text: str, wanted: list[tuple[Intent, str | None]]
) -> None:
    """In the order of the text; one that names no employer speaks of the one before."""
    assert told(text) == wanted


def test_each_event_has_its_own_people_and_days() -> None:
    """What is told of one is not told of the other."""
    one, other = events("Met Sarah at Initech yesterday, and Globex interviews me on Friday at 2 with Tom")
    assert [person.value for person in one.people] == ["Sarah"]
    assert [person.value for person in other.people] == ["Tom"]
    assert written(one.interview_at and one.interview_at.value) == "2026-03-09"
    assert written(other.interview_at and other.interview_at.value) == "2026-03-13T14:00"


def test_who_decides_by_a_day_need_not_be_who_offered() -> None:
    """Beside an offer, a day by which another employer decides is a promise, and not the sender's own."""
    offered, promised = events("Offer from Initech! Globex will decide by Friday")
    assert (offered.intent, offered.reply_by) == (Intent.OUTCOME_OFFER, None)
    assert promised.intent is Intent.TIMELINE_UPDATE
    assert promised.reply_by is not None
    assert promised.reply_by.value.isoformat() == "2026-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "Two interviews this week, Initech on Wednesday at 10",
        "Met Sarah at Initech last Thursday. They want to decide before the end of the month",
        "Emailed Sarah at Initech to say thanks, she wrote back and said they decide by Friday",
        "Interviewed at Initech yesterday. Sarah from Initech told me on the way out I'd hear by Friday",
        "Interviewed at Initech in Leeds yesterday with Sarah, they will decide by Friday",
        "Emailed Sarah at Initech after the interview yesterday",
        "Interview with Initech on Friday at 10, arranged by Hays",
    ],
)
def test_one_event_stays_one(text: str) -> None:
    """A town, a promise behind an interview and an agency begin no other event."""
    assert len(events(text)) == 1
