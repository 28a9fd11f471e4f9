"""What is said beside the intent, and what questions ask for."""

from __future__ import annotations

from datetime import date

import pytest

from bot.language.understanding import Ask, Intent, Known, Signal
from tests.language.reading import read, written


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("no, it was Thursday", Signal.CORRECTION),
        ("the role is Staff Engineer", Signal.CORRECTION),
        ("Acme cancelled my interview", Signal.CANCELLED),
        ("Acme moved my interview to Friday at 4", Signal.MOVED),
        ("Acme never called at 2", Signal.NO_SHOW),
        ("nobody turned up for the interview with Acme today", Signal.NO_SHOW),
        ("no calls please", Signal.NO_CALLS),
        ("please don't phone them", Signal.NO_CALLS),
        ("I withdrew from Acme", Signal.WITHDRAWN),
        ("Hi Sam,\n\nWe will decide by Friday.\n\nBest,\nRaj Patel\nVirtucon", Signal.PASTED),
    ],
)
def test_signals(text: str, signal: Signal) -> None:
    """Each phrase raises its signal."""
    assert signal in read(text).signals


def test_what_is_handed_in_is_not_turned_down() -> None:
    """ "Turned it in" speaks of a task, "turned it down" of an offer."""
    assert Signal.WITHDRAWN not in read("I turned it in yesterday").signals
    assert Signal.WITHDRAWN in read("I turned it down yesterday").signals


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("Can you write me a thank-you note for Acme?", Ask.DRAFT),
        ("how do I write a thank you email", Ask.DRAFT),
        ("should I check in with Acme?", Ask.MAY_I_WRITE),
        ("how long should I wait before following up?", Ask.MAY_I_WRITE),
        ("can I call them?", Ask.MAY_I_CALL),
        ("when is my interview with Globex?", Ask.WHEN_INTERVIEW),
        ("what's next?", Ask.WHAT_IS_DUE),
        ("show my applications", Ask.LIST),
        ("what did I send Acme?", Ask.RECORD),
        ("pause until Monday", Ask.PAUSE),
        ("what can you do?", Ask.HELP),
        ("hi", Ask.GREETING),
        ("thanks!", Ask.THANKS),
    ],
)
def test_asks(text: str, ask: Ask) -> None:
    """Each question is known by what it wants."""
    event = read(text)
    assert event.ask is ask


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Acme replied, they asked for my portfolio", "my portfolio"),
        ("I have to send two references to Acme", "two references"),
    ],
)
def test_materials(text: str, what: str) -> None:
    """What was asked for or promised is kept in the person's words."""
    assert [item.value for item in read(text).materials] == [what]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Acme asked for my portfolio and two references", ["my portfolio", "two references"]),
        (
            "They want transcripts, a signed NDA and references",
            ["transcripts", "a signed NDA", "references"],
        ),
        ("I promised Tom a work sample, plus proof of address", ["a work sample", "proof of address"]),
        ("They need my passport and they'll call on Friday", ["my passport"]),
    ],
)
def test_several_materials(text: str, what: list[str]) -> None:
    """Each of several things asked for or promised is found."""
    assert [item.value for item in read(text).materials] == what


def test_the_senders_own_deadline_is_no_promise() -> None:
    """ "Have to answer by Friday" binds the sender, not the employer."""
    event = read("Offer from Acme, have to answer by Friday")
    assert event.intent is Intent.OUTCOME_OFFER
    assert event.deadline is not None
    assert event.deadline.value == date(2026, 3, 13)
    assert event.reply_by is None


def test_known_companies_win() -> None:
    """A known name is found in small letters and without a frame."""
    event = read("blue heron was lovely", known=Known(companies=("Blue Heron",)))
    assert event.company is not None
    assert event.company.value == "blue heron"


def test_a_promise_keeps_the_employers_words() -> None:
    """The span of the promise covers what they said."""
    text = "Sarah from Acme says they will decide by the end of next week"
    found = read(text).reply_by
    assert found is not None
    assert text[found.span.start : found.span.end] == "by the end of next week"


@pytest.mark.parametrize(
    "text", ["We need another week", "They need another week", "They want one more week"]
)
def test_more_time_is_a_timeline(text: str) -> None:
    """Also in the employer's own words, passed on without a quotation mark."""
    event = read(text)
    assert event.intent is Intent.TIMELINE_UPDATE
    assert event.reply_by is not None
    assert event.reply_by.value.isoformat() == "2026-03-17"


def test_an_hour_that_works_is_an_appointment() -> None:
    """A bare date asks for a reminder; a day and an hour that suit agree to an interview."""
    assert read("Friday at 11").intent is Intent.SNOOZE
    agreed = read("Friday at 11 works")
    assert agreed.intent is Intent.INTERVIEW_UPCOMING
    assert written(agreed.interview_at and agreed.interview_at.value) == "2026-03-13T11:00"
