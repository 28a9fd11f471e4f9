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


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Call with Dana at Initech, she says next step is a take home, due sunday", "2026-03-15"),
        ("Interviewed at Initech today, take-home due in a week", "2026-03-17"),
        ("interviewed at Initech today, have to submit the assignment by Friday", "2026-03-13"),
    ],
)
def test_a_task_that_follows_an_interview_is_a_round_of_its_own(text: str, due: str) -> None:
    """Its day is the one on which it is due, and the interview is over."""
    met, task = events(text)
    assert (met.intent, task.intent) == (Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING)
    assert task.stage is not None
    assert (task.stage.value, met.reply_by, task.reply_by) == ("take_home", None, None)
    assert written(task.interview_at and task.interview_at.value) == due


def test_each_event_has_its_own_people_and_days() -> None:
    """What is told of one is not told of the other."""
    one, other = events("Met Sarah at Initech yesterday, and Globex interviews me on Friday at 2 with Tom")
    assert [person.value for person in one.people] == ["Sarah"]
    assert [person.value for person in other.people] == ["Tom"]
    assert written(one.interview_at and one.interview_at.value) == "2026-03-09"
    assert written(other.interview_at and other.interview_at.value) == "2026-03-13T14:00"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("interviewed at Initech this morning and Globex this evening", "2026-03-10 | 2026-03-10"),
        ("interviewed at initech this morning and globex tomorrow morning", "2026-03-10 | 2026-03-11"),
        ("Had Initech on Monday, got Globex on Thursday at 2", "2026-03-09 | 2026-03-12T14:00"),
        ("saw initech yesterday n globex today", "2026-03-09 | 2026-03-10"),
        ("initech tomorrow 10am, globex friday 3pm", "2026-03-11T10:00 | 2026-03-13T15:00"),
        ("onsite at Initech yesterday and a phone screen at Globex on Friday", "2026-03-09 | 2026-03-13"),
        (
            "had one at initech monday and another one with globex on weds 11am",
            "2026-03-09 | 2026-03-11T11:00",
        ),
        ("had 2 interviews yesterday, initech at 10 and globex at 2", "2026-03-09T10:00 | 2026-03-09T14:00"),
        ("Two interviews tomorrow: Initech at 10, Globex at 2", "2026-03-11T10:00 | 2026-03-11T14:00"),
        ("had my Initech interview on Friday and the Globex one is on Thursday", "2026-03-06 | 2026-03-12"),
        ("Initech yesterday went well! Globex next Monday at 10", "2026-03-09 | 2026-03-16T10:00"),
        ("Interviewed at Initech on Monday and Globex on Tuesday", "2026-03-09 | 2026-03-10"),
        ("Interviewed at Initech on Monday. Globex was today at 9", "2026-03-09 | 2026-03-10T09:00"),
        ("interviewed at initech today and royal free on thurs 1pm", "2026-03-10 | 2026-03-12T13:00"),
    ],
)
def test_two_employers_in_one_breath_have_each_their_day(text: str, wanted: str) -> None:
    """However sloppily they are listed; days are told in their order, and one day may do for both hours."""
    days = [written(event.interview_at and event.interview_at.value) for event in events(text)]
    assert " | ".join(map(str, days)) == wanted


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "kings college hosp yesterday 2pm w/ matron Jo Hart and one at Guys tomorrow 10am with Mr Singh",
            [("kings college hosp", ["matron Jo Hart"]), ("Guys", ["Mr Singh"])],
        ),
        (
            "Met Sarah at Initech on Monday and Tom at Globex on Tuesday",
            [("Initech", ["Sarah"]), ("Globex", ["Tom"])],
        ),
        (
            "Yesterday I had Initech with Jane Doe, today Globex with Bob Ray",
            [("Initech", ["Jane Doe"]), ("Globex", ["Bob Ray"])],
        ),
        (
            "Two interviews: Initech Monday at 10 with Jane, Globex Wednesday at 2 with Bob",
            [("Initech", ["Jane"]), ("Globex", ["Bob"])],
        ),
        (
            "had oakfield primary yesterday with mrs patel, ashton academy thurs 8.30 with mr khan",
            [("oakfield primary", ["mrs patel"]), ("ashton academy", ["mr khan"])],
        ),
    ],
)
def test_two_employers_in_one_breath_have_each_their_people(
    text: str, people: list[tuple[str, list[str]]]
) -> None:
    """Who was met at one was not met at the other."""
    found = [(event.company, [one.value for one in event.people]) for event in events(text)]
    assert [(company and company.value, names) for company, names in found] == people


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
        "interviewed at Initech yesterday with Dana at 10 and Eli at 11",
        "Interviewed at Initech today. They want a case study by Friday",
        "Initech take-home test is due on Monday",
        "Met Sarah from Hays and Tom from Initech yesterday",
        "Interview at Marks and Spencer on Monday",
        "Interview with Initech in London on Monday and Berlin on Tuesday",
        "interview at initech leeds on monday and bradford on tuesday",
        "interview at initech tomorrow at 10 and mums birthday friday",
        "interview at initech on friday at 10 and occupational health on monday",
        "Interview at Initech on Friday, Zoom on Monday at 10",
        "interview at st thomas hospital on friday at 10 and occupational health at 12",
    ],
)
def test_one_event_stays_one(text: str) -> None:
    """A town, a promise behind an interview, an agency and what else has its day begin no other event."""
    assert len(events(text)) == 1
