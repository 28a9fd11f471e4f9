"""What an interview was about."""

from __future__ import annotations

import pytest

from tests.language.reading import read


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Interviewed at Initech yesterday, we talked about pricing and churn", ["pricing", "churn"]),
        ("Interview at Initech today: payroll, notice period, my strengths", None),
        ("They mainly wanted to know about night shifts. Initech, yesterday", ["night shifts"]),
        ("Interviewed at Initech yesterday with Sarah and Tom, fine I think", []),
        ("Did they ask about salary at your interview?", []),
    ],
)
def test_topics_are_found_however_they_are_listed(text: str, topics: list[str] | None) -> None:
    """Behind a verb, in a bare list or in a sentence of their own; where none is named, none is found."""
    found = [topic.value for topic in read(text).topics]
    assert found == (topics if topics is not None else ["payroll", "notice period", "my strengths"])
