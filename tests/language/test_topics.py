"""What an interview was about."""

from __future__ import annotations

from bisect import bisect_left

import pytest

from bot.language.text import Message
from bot.language.topic_ends import widened
from bot.language.wording import Word
from tests.language.reading import read


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Interviewed at Initech yesterday, we talked about pricing and churn", ["pricing", "churn"]),
        ("Interview at Initech today: payroll, notice period, my strengths", None),
        ("They mainly wanted to know about night shifts. Initech, yesterday", ["night shifts"]),
        ("Interviewed at Initech yesterday with Sarah and Tom, fine I think", []),
        ("met Sarah at Initech today, they asked about pricing, do i thank both?", ["pricing"]),
        ("Did they ask about salary at your interview?", []),
        ("Interviewed at Initech today. I totally blanked on the question about deferred tax", []),
        ("Interview at Initech today, we talked about rotas. I froze when they asked about VAT", ["rotas"]),
    ],
)
def test_topics_are_found_however_they_are_listed(text: str, topics: list[str] | None) -> None:
    """Behind a verb, in a bare list or in a sentence of their own; where none is named, none is found."""
    found = [topic.value for topic in read(text).topics]
    assert found == (topics if topics is not None else ["payroll", "notice period", "my strengths"])


@pytest.mark.parametrize(
    ("text", "seen", "topics"),
    [
        ("flat rate pay, parking", ["flat rate", "parking"], ["flat rate pay", "parking"]),
        ("about night shifts and why I left the last place.", ["why"], ["why I left the last place"]),
        ("on x-ray safety", ["ray"], ["x-ray safety"]),
        ("about my notice period", ["my"], ["my notice period"]),
        ("a lot about hiring", ["a lot", "hiring"], ["hiring"]),
        ("parking for an hour", ["parking"], ["parking"]),
        ("asked about pay and parking", ["pay"], ["pay"]),
    ],
)
def test_a_topic_is_a_whole_item_of_its_list(text: str, seen: list[str], topics: list[str]) -> None:
    """However little of it was seen; what leads up to it or is told behind it is none of it."""
    message = Message(text)
    words = [Word(token.start, token.low) for token in message.tokens]
    starts = [word.start for word in words]
    found = [
        (starts.index(at), bisect_left(starts, at + len(part))) for part in seen for at in [text.index(part)]
    ]
    assert [text[span.start : span.end] for span in widened(message, words, found)] == topics


def test_a_topic_is_read_to_its_end() -> None:
    """In a message, too."""
    told = read("Initech today, we talked about night shifts, why I left the last place and parking.")
    assert [topic.value for topic in told.topics] == ["night shifts", "why I left the last place", "parking"]
