"""Sentences typed as facts: what of them can stand in a letter, and where."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.domain.models import Tone
from bot.writing.drafts import Channel, DraftKind, Length, compose
from bot.writing.facts import Facts
from bot.writing.topics import stuck, topic

from .some_facts import believable

_WHO = ("they", "we", "I", "she", "everyone", "the role", "their team", "it", "there")
_DO = (
    "ask about",
    "said",
    "say",
    "are",
    "is",
    "have",
    "has no",
    "were using",
    "realised that they need",
    "work",
)
_WHAT = (
    "safeguarding",
    "rotation nights",
    "friendly",
    "a new ward",
    "on-call, had a laugh about it",
    "small teams",
)
_SAID = st.tuples(
    st.sampled_from(("", "that ", "the fact that ", "how ")), *map(st.sampled_from, (_WHO, _DO, _WHAT))
)
_DOUBLED = re.compile(r"\b(?!had\b|that\b)(\w+) \1\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("they ask about safeguarding", "safeguarding"),
        ("the fact that they ask about safeguarding", "safeguarding"),
        ("they say rotation nights", "rotation nights"),
        ("how friendly everyone was and that she also studied in Galway", "how friendly everyone was"),
        ("everyone was so friendly", "how friendly everyone was"),
        ("they are very flexible", "how flexible you are"),
        ("they have a new ward", "your new ward"),
        ("they have no office", "how you have no office"),
        ("the role has no on-call", "how the role has no on-call"),
        ("we both like dogs", "how we both like dogs"),
        ("I moved from Ireland", "how I moved from Ireland"),
        ("their system that is used for billing", "your system that is used for billing"),
        ("too much about my old job", "my old job"),
        ("I forgot to ask about the hours", ""),
        ("made a risotto n a tart", ""),
        ("cooked for the owner", ""),
        ("no rota yet", ""),
        ("supervised learning", "supervised learning"),
        ("no-code tools", "no-code tools"),
        ("need for speed", "need for speed"),
        ("the needs of the ward", "the needs of the ward"),
        ("that we realised both of us had migrated off the same broken Kafka setup", ""),
    ],
)
def test_a_sentence_reads_on_behind_about(typed: str, phrase: str) -> None:
    """As a thing, or with "how"; half a sentence is left out."""
    assert topic(typed, "Jane") == phrase


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            "we realised both of us had migrated off the same broken Kafka setup, had a laugh about it",
            "we realised both of us had migrated off the same broken Kafka setup",
        ),
        ("they say rotation nights", "rotation nights"),
        ("they pair on every bug", "you pair on every bug"),
        ("I grew up near their depot", "I grew up near your depot"),
        ("that they train everybody in pairs", "you train everybody in pairs"),
    ],
)
def test_what_stayed_is_a_sentence_of_its_own(typed: str, words: str) -> None:
    """Behind a colon, "we" and "I" as they were said."""
    assert stuck(typed, "Jane") == words


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    believable,
    _SAID,
    st.sampled_from(list(DraftKind)),
    st.sampled_from(list(Tone)),
    st.sampled_from(list(Channel)),
    st.sampled_from(list(Length)),
)
def test_no_letter_stumbles(
    facts: Facts,
    said: tuple[str, str, str, str],
    kind: DraftKind,
    tone: Tone,
    channel: Channel,
    length: Length,
) -> None:
    """Whatever sentence was typed: no "about the fact that you", no word twice in a row."""
    typed = said[0] + " ".join(said[1:])
    body = compose(
        kind, replace(facts, topics=(typed,), stuck=typed), channel=channel, tone=tone, length=length
    ).body
    assert "about the fact that you" not in body
    assert not _DOUBLED.search(body), body
