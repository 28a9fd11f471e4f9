"""Bare answers to the bot's own questions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.language.reader import read_company, read_contacts, read_moment, read_people, read_role, read_topics
from bot.language.understanding import Contact, Known
from tests.language.reading import written

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)  # a Monday


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Monday 9am", "2026-11-30T09:00"),
        ("in 2 hours", "2026-11-23T12:00"),
        ("tomorrow", "2026-11-24"),
        ("half two", "2026-11-23T14:30"),
        ("9am", "2026-11-24T09:00"),
        ("9", "2026-11-24T09:00"),
        ("next week", "2026-11-30"),
        ("no idea", None),
    ],
)
def test_moments(text: str, moment: str | None) -> None:
    """A typed time is the next such time."""
    found = read_moment(text, now=NOW, tz="Europe/London")
    assert written(found.value if found else None) == moment


def test_a_moment_in_the_past() -> None:
    """Asked when it was, a weekday and a time lie behind."""
    day = read_moment("Friday", now=NOW, tz="Europe/London", past=True)
    hour = read_moment("3pm", now=NOW, tz="Europe/London", past=True)
    assert written(day.value if day else None) == "2026-11-20"
    assert written(hour.value if hour else None) == "2026-11-22T15:00"


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("jane doe and Tom (CTO)", (Contact("Jane Doe"), Contact("Tom", "CTO"))),
        ("Dr. Bishop, Priya from HR", (Contact("Dr. Bishop"), Contact("Priya", "HR"))),
        ("Jane Doe, jane@acme.com", (Contact("Jane Doe", None, "jane@acme.com"),)),
        ("Raj Patel +44 20 7946 0958", (Contact("Raj Patel", None, None, "+44 20 7946 0958"),)),
        ("Jane Doe, head of engineering", (Contact("Jane Doe", "head of engineering"),)),
        ("ok. bit chaotic, a lady called Priya", (Contact("Priya"),)),
        ("was ok, sous chef called Priya showed me round", (Contact("Priya", "sous chef"),)),
        ("some guy dave and my old boss Pete", (Contact("Dave"), Contact("Pete", "old boss"))),
        ("panel of 3. Raj, Dr. Bishop and Bill", (Contact("Raj"), Contact("Dr. Bishop"), Contact("Bill"))),
        ("Sue showed me the ward, a nice man called Abdul from HR", (Contact("Sue"), Contact("Abdul"))),
        ("a Mrs Okafor", (Contact("Mrs Okafor"),)),
        ("sister boateng", (Contact("Sister Boateng"),)),
        ("it was a disaster", ()),
        ("the head chef", ()),
        ("i forgot their names", ()),
        ("nobody", ()),
        ("I don't remember", ()),
    ],
)
def test_contacts(text: str, contacts: tuple[Contact, ...]) -> None:
    """Names, titles, addresses and numbers are told apart."""
    assert read_contacts(text) == contacts


def test_a_known_contact_is_completed() -> None:
    """A first name that is known brings the full name."""
    assert [p.value for p in read_people("jane", known=Known(people=("Jane Doe",)))] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "We talked about Rust, salary, and relocation to Berlin",
            ("Rust", "salary", "relocation to Berlin"),
        ),
        ("- sql\n- python", ("sql", "python")),
        ("nothing much", ()),
        ("not much it was only 10 mins", ()),
        ("not much, mostly the rota", ("the rota",)),
        ("it was great lol, we talked about pay and rotas", ("pay", "rotas")),
        ("hard skills and quick wins", ("hard skills", "quick wins")),
        ("only 20 minutes, short courses", ("short courses",)),
    ],
)
def test_topics(text: str, topics: tuple[str, ...]) -> None:
    """An answer is cut into topics, as typed."""
    assert read_topics(text) == topics


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("backend engineer", "backend engineer"),
        ("it was for a staff nurse role", "staff nurse"),
        ("chef lol", "chef"),
        ("teacher of english, it was ok", "teacher of english"),
        ("will writer", "will writer"),
        ("EY was a disaster lol", None),
        ("bit chaotic tbh", None),
        ("they didn't say", None),
        ("skip", None),
    ],
)
def test_roles(text: str, role: str | None) -> None:
    """A bare job title is taken whole."""
    assert read_role(text) == role


@pytest.mark.parametrize(
    ("text", "company"), [("it was at acme", "acme"), ("Blue Yonder", "Blue Yonder"), ("don't know", None)]
)
def test_companies(text: str, company: str | None) -> None:
    """A bare employer is taken without "it was at"."""
    assert read_company(text) == company
