"""What holds for every text."""

from __future__ import annotations

import json
import random
import re
import statistics
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from bot.language.reader import read_contacts, read_moment, read_topics, understand
from bot.language.text import Message
from bot.language.understanding import Intent

NOW = datetime(2026, 6, 17, 14, 0, tzinfo=UTC)
MESSAGES = Path(__file__).parent / "data" / "messages.jsonl"
WORDS = [
    "I",
    "we",
    "they",
    "interviewed",
    "at",
    "with",
    "Acme",
    "Globex",
    "Sarah",
    "Tom",
    "on",
    "the",
    "by",
    "in",
    "next",
    "last",
    "Friday",
    "Monday",
    "tomorrow",
    "yesterday",
    "3pm",
    "10",
    "2",
    "weeks",
    "days",
    "offer",
    "rejected",
    "said",
    "will",
    "decide",
    "remind",
    "me",
    "emailed",
    "called",
    "recruiter",
    "from",
    "for",
    "role",
    "engineer",
    "and",
    "but",
    "not",
    "if",
    "?",
    ".",
    ",",
    ":",
    "-",
    "(",
    ")",
    '"',
    "'",
    "\n",
    "@",
    "15",
    "May",
    "3/4",
    "the",
    "20th",
    "half",
    "two",
    "end",
    "of",
    "week",
    "may",
    "march",
    "second",
    "sat",
    "2026",
    "+44",
    "😀",
    "\u200b",
    "\u202e",
    "İ",
]
texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
_DATE_WORD = re.compile(
    r"\d|day|week|month|year|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|morrow|morning|afternoon|evening|"
    r"night|noon|hour|min|now|today|tod|tmr|yest|yd|ystd|y'd|arvo|aft|christmas|xmas|chrimbo|easter|hallow|valent|thanks|box|new|eo|co|cl|end|play|ago|back|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fort|lunch|tom|half|quarter|o'?clock|ish|just|morn|nite|eve|ytd|tdy|avo|wk|hr|bst",
    re.IGNORECASE,
)


@settings(max_examples=250, deadline=None)
@given(texts)
def test_never_raises_and_answers_the_same(text: str) -> None:
    """Any text gets an answer, the same one each time, with at least one event."""
    once = understand(text, now=NOW, tz="Europe/London")
    assert once.events
    assert once == understand(text, now=NOW, tz="Europe/London")


@settings(max_examples=150, deadline=None)
@given(texts)
def test_spans_lie_in_the_text(text: str) -> None:
    """A name is found where its span says."""
    for event in understand(text, now=NOW, tz="Europe/London").events:
        for found in (event.company, event.role, event.stage, *event.people):
            assert found is None or 0 <= found.span.start < found.span.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Nd", "Nl", "No"]), max_size=200))
def test_no_date_word_no_date(text: str) -> None:
    """A date is never invented; Ç and C are one letter to the reader."""
    if _DATE_WORD.search(text) or _DATE_WORD.search(Message(text).low):
        return
    for event in understand(text, now=NOW, tz="Europe/London").events:
        assert (event.interview_at, event.reply_by, event.followup_at, event.snooze_until) == (
            None,
            None,
            None,
            None,
        )


@pytest.mark.parametrize(
    "words", ["tomorrow", "on Friday", "in 3 days", "next Tuesday at 4", "in two weeks", "a week on Monday"]
)
@settings(max_examples=20, deadline=None)
@given(st.integers(min_value=0, max_value=300))
def test_a_week_later_relative_dates_are_a_week_later(words: str, weeks: int) -> None:
    """A shift of now by weeks shifts relative dates by the same."""
    before = read_moment(words, now=NOW, tz="UTC")
    after = read_moment(words, now=NOW + timedelta(weeks=weeks), tz="UTC")
    assert before is not None
    assert after is not None
    assert after.value.day - before.value.day == timedelta(weeks=weeks)
    assert after.value.at == before.value.at


@settings(max_examples=100, deadline=None)
@given(texts)
def test_bare_answers_never_raise(text: str) -> None:
    """The readers of answers take any text too."""
    read_contacts(text)
    read_topics(text)
    read_moment(text, now=NOW, tz="America/New_York")


@pytest.mark.parametrize(
    "text", ["", " ", "😀🎉", "\u200f\u202e", "1" * 10_000, '"' * 99, "((((", "\x00", "؟؟؟"]
)
def test_junk_is_other(text: str) -> None:
    """What says nothing is question_or_other."""
    assert understand(text, now=NOW, tz="Europe/London").first.intent is Intent.OTHER


HOSTILE = (
    *WORDS, "A.", "A ", "the the ", "(((", "> ", "Hi A,\n", "Best,\n", "from: a@b.c\n", "next ", "in 2 or ",
    "a@a.", "1/", "12:",
)  # fmt: skip
LONGEST = 4096  # characters of a message


def cost(text: str) -> float:
    """Seconds of this thread alone, whatever else the machine is doing."""
    begun = time.thread_time()
    understand(text, now=NOW, tz="Europe/London")
    return time.thread_time() - begun


def hostile(rng: random.Random) -> str:
    """A few pieces, over and over."""
    some = [rng.choice(HOSTILE) + rng.choice(["", " "]) for _ in range(rng.randint(1, 6))]
    return ("".join(some) * LONGEST)[:LONGEST]


@pytest.mark.slow
def test_hostile_texts_cost_no_more_than_others() -> None:
    """4096 characters of anything cost at most twice what 4096 characters of ordinary messages do."""
    rng = random.Random(1)
    said = [json.loads(line)["text"] for line in MESSAGES.read_text(encoding="utf-8").splitlines()]
    ordinary = [" ".join(rng.sample(said, 100))[:LONGEST] for _ in range(15)]
    most = 2 * statistics.median(cost(text) for text in ordinary)
    dear = [text for text in (hostile(rng) for _ in range(150)) if cost(text) > most]
    assert [text for text in dear if min(cost(text) for _ in range(3)) > most] == []
