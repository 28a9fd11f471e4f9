"""Who was met, by a name that no list has."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.language.reader import understand

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def read(text: str) -> tuple[str | None, list[str]]:
    event = understand(text, now=NOW, tz="Europe/London").first
    return event.company and event.company.value, [person.value for person in event.people]


@pytest.mark.parametrize(
    ("text", "company", "people"),
    [
        ("interviewed at Bolt yesterday with Kati as analyst", "Bolt", ["Kati"]),
        ("Interview at Marriott today with Zorro for housekeeper", "Marriott", ["Zorro"]),
        ("interviewed at Bolt yesterday with Kati Tamm", "Bolt", ["Kati Tamm"]),
        ("I had an interview at Acme today with Mati, it went well", "Acme", ["Mati"]),
    ],
)
def test_behind_with_stands_who_was_there(text: str, company: str, people: list[str]) -> None:
    """Where the employer stands behind "at", the other name is a person's."""
    assert read(text) == (company, people)


@pytest.mark.parametrize(
    "text",
    [
        "interviewed at Bolt yesterday with Python",
        "interviewed at Bolt yesterday with Deloitte",
        "I interviewed at Acme with Zoom today",
        "interviewed at Bolt yesterday with some people",
        "interviewed at Bolt yesterday with kubernetes questions",
    ],
)
def test_tools_and_known_employers_are_nobody(text: str) -> None:
    """Nothing is met that is not somebody."""
    assert read(text)[1] == []
