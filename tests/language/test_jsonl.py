"""The command: JSON lines in, JSON lines out."""

from __future__ import annotations

import json

import pytest

from bot.language.jsonl import run

LINE = {
    "id": "a",
    "now": "2026-03-10T18:05:00+00:00",
    "tz": "Europe/London",
    "text": "I interviewed at Acme today",
}


def test_a_line_is_answered_in_the_schema_of_the_corpus() -> None:
    """What was found is there under its key; what was not is left out."""
    (answer,) = run([json.dumps(LINE)])
    assert json.loads(answer) == {
        "id": "a",
        "intent": "interview_past",
        "company": "Acme",
        "interview_at": "2026-03-10",
    }


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        json.dumps({"id": "a"}),
        json.dumps(LINE | {"now": "2026-03-10T18:05:00"}),
        json.dumps(LINE | {"now": 5}),
        json.dumps(LINE | {"tz": "Mars/Base"}),
        json.dumps(LINE | {"text": None}),
    ],
)
def test_a_bad_line_is_answered_with_its_cure(line: str) -> None:
    """No line stops the run; the error says what to send."""
    bad, good = run([line, json.dumps(LINE)])
    assert json.loads(bad)["error"]
    assert json.loads(good)["intent"] == "interview_past"
