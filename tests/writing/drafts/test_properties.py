"""What holds for every text: all kinds, tones and channels, over random sets of facts."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.domain.models import Method, Purpose, Tone
from bot.writing.drafts import (
    CHANNEL_LIMIT,
    SPOKEN,
    Channel,
    DraftKind,
    Length,
    Text,
    book,
    compose,
    compose_for_each,
    wordings,
)
from bot.writing.drafts.kinds import MEASURES
from bot.writing.drafts.words import BLANKS, words_for
from bot.writing.facts import Facts, Promised, Someone, Touch
from bot.writing.phrases import banned

from .some_facts import NAMES, TODAY, believable, hostile

#: Words with a capital that our own sentences bring: none of them is anybody's name.
CALENDAR = frozenset(
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ]
)

texts = st.tuples(
    st.sampled_from(list(DraftKind)),
    st.sampled_from(list(Tone)),
    st.sampled_from(list(Channel)),
    st.sampled_from(list(Length)),
    st.integers(0, 50),
)
Choice = tuple[DraftKind, Tone, Channel, Length, int]


def _compose(choice: Choice, facts: Facts) -> Text:
    kind, tone, channel, length, seed = choice
    return compose(kind, facts, tone=tone, channel=channel, length=length, seed=seed)


def sentences(text: Text) -> list[str]:
    """The sentences of a letter without greeting and sign-off. A full stop inside a fact ends none."""
    body = text.body
    if text.channel is not Channel.EMAIL:
        body = body.split("\n", 1)[1].rsplit("\n", 1)[0]
    elif text.kind not in SPOKEN:
        body = body.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]
    return [s.strip(" -") for s in re.split(r"(?<=[.?!])\s+|\n+", body) if s.strip(" -")]


def check_believable(choice: Choice, facts: Facts) -> None:
    text = _compose(choice, facts)
    whole = f"{text.subject}\n{text.body}"
    kind = text.kind
    assert text == _compose(choice, facts), "the same arguments give the same text"
    assert not re.search(r"\{\{|\}\}|\{%|None|undefined", whole), whole
    assert not re.search(r"  |\s[,.;?!]|\.\.|,,|\(\)|\bthe the\b|\bmy my\b", whole), whole
    assert set(text.blanks) <= set(BLANKS.values()), whole
    assert re.findall(r"\[[^\]]*\]", whole) == [] or text.blanks
    assert not banned(whole), whole
    assert (
        whole.count("!") - "".join((facts.company, facts.role)).count("!") * whole.count(facts.company) <= 1
    )
    check_length(choice, text)
    check_source(text, facts)
    if kind is not DraftKind.NO_SHOW or text.channel is Channel.EMAIL:
        assert re.search(r"\bthank|\bgrateful|\bappreciat", text.body, re.IGNORECASE), whole
    assert str(words_for(facts).phrases["job"]) in text.body or text.channel is not Channel.EMAIL, whole


def check_length(choice: Choice, text: Text, most: int = 0) -> None:
    words = len(text.body.split())
    measure = MEASURES[text.kind]
    if text.channel in CHANNEL_LIMIT:
        assert len(text.body) <= CHANNEL_LIMIT[text.channel], text.body
        assert text.subject == ""
        return
    low, high = measure.short_words if choice[3] is Length.SHORT else measure.words
    assert words <= max(high, most), f"{words}\n{text.body}"
    assert words >= low, f"{words}\n{text.body}"
    assert len(text.body) <= 4096, "a Telegram message"
    assert bool(text.subject) == (text.kind not in SPOKEN)
    assert len(text.subject) <= 120


def check_source(text: Text, facts: Facts) -> None:
    """Every digit, and every capital inside a sentence, comes from the facts or a closed list."""
    told = " ".join(str(value) for value in words_for(facts).phrases.values())
    digits = set(re.findall(r"\d+", f"{text.subject} {text.body}"))
    assert digits <= set(re.findall(r"\d+", told)), (digits, text.body)
    for sentence in sentences(text):
        inside = re.findall(r"(?<![.?!:“] )(?<!^)(?<!\w)[A-Z]\w*", sentence)
        for word in inside:
            assert word in told or word in CALENDAR or word in {"I", "Is"}, (word, text.body)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts, believable)
def test_every_text_keeps_the_rules(choice: Choice, facts: Facts) -> None:
    """No unfilled template, nothing invented, right length, thanks, the job named, no banned phrase."""
    check_believable(choice, facts)


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts, believable)
def test_ten_thousand_texts_keep_the_rules(choice: Choice, facts: Facts) -> None:
    """The same over 10,000 sets of facts."""
    check_believable(choice, facts)


NOTHING = Facts(today=TODAY, recipient=Someone("Gus"), sender="Ed", company="X", role="SRE")
LONG = "the very long and winding name of something that somebody typed into their phone one evening"
MUCH = replace(
    NOTHING, sender=LONG, recipient=Someone(LONG.replace("the ", "")), company=LONG, role=LONG,
    topics=(LONG, f"{LONG} once more"), stuck=f"{LONG} and {LONG}", strengths=(LONG,),
    to_send=(LONG, f"all {LONG}"),
    interview_day=TODAY.replace(month=9), promise=Promised("", TODAY.replace(month=12), LONG),
    offer_deadline=TODAY.replace(month=12),
    touches=(Touch(TODAY.replace(day=2), Method.EMAIL, Purpose.CHECK_IN),),
)  # fmt: skip


@pytest.mark.parametrize("facts", [NOTHING, MUCH], ids=["little", "much"])
@pytest.mark.parametrize("length", list(Length))
@pytest.mark.parametrize("kind", list(DraftKind))
def test_every_wording_keeps_its_length(kind: DraftKind, length: Length, facts: Facts) -> None:
    """Every wording in every tone and channel, with next to nothing known and with floods."""
    for tone in Tone:
        for seed in range(len(wordings(kind, tone))):
            for channel in Channel:
                choice = (kind, tone, channel, length, seed)
                check_length(choice, _compose(choice, facts), most=120 if facts is MUCH else 0)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts, hostile)
def test_hostile_facts_do_no_harm(choice: Choice, facts: Facts) -> None:
    """Mark-up, template code, emoji, floods and control characters are cleaned away; limits hold."""
    text = _compose(choice, facts)
    whole = f"{text.subject}\n{text.body}"
    assert not re.search(r"\{\{|\{%|<b>|<script|😀|[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069]", whole)
    assert "49" not in whole or "49" in str(facts)
    assert len(text.body) <= CHANNEL_LIMIT.get(text.channel, 4096)
    assert "\n" not in text.subject
    assert set(text.blanks) <= set(BLANKS.values()), text.blanks
    whole.encode("utf-8")


def check_panel(kind: DraftKind, tone: Tone, channel: Channel, seed: int, facts: Facts, size: int) -> None:
    readers = [Someone(name) for name in NAMES[:size]]
    sets = [replace(facts, recipient=one, others=tuple(r for r in readers if r != one)) for one in readers]
    texts_ = compose_for_each(kind, sets, channel=channel, tone=tone, seed=seed)
    assert len({text.wording for text in texts_}) == size
    seen: dict[str, int] = {}
    openings = set()
    for at, text in enumerate(texts_):
        said = sentences(text)
        openings.add(" ".join(said[0].split()[:4]))
        for sentence in said:
            assert seen.setdefault(sentence, at) == at, f"{sentence!r} stands in two notes"
    assert len(openings) >= size - 1, openings


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(list(Tone)),
    st.sampled_from(list(Channel)),
    st.integers(0, 20),
    believable,
    st.integers(2, 8),
)
def test_no_two_interviewers_get_the_same_sentence(
    tone: Tone, channel: Channel, seed: int, facts: Facts, size: int
) -> None:
    """Up to eight notes of one panel share no sentence, and open in different words."""
    check_panel(DraftKind.THANK_YOU, tone, channel, seed, facts, size)


@pytest.mark.slow
@settings(max_examples=3_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(list(Tone)),
    st.sampled_from(list(Channel)),
    st.integers(0, 20),
    believable,
    st.integers(2, 8),
)
def test_thousands_of_panels_get_different_sentences(
    tone: Tone, channel: Channel, seed: int, facts: Facts, size: int
) -> None:
    """The same over 3,000 panels."""
    check_panel(DraftKind.THANK_YOU, tone, channel, seed, facts, size)


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("kind", list(DraftKind))
def test_avoided_wordings_do_not_come_back(kind: DraftKind, tone: Tone) -> None:
    """There are six wordings at least, and one to avoid comes only when no other is left."""
    facts = Facts(today=TODAY)
    every = wordings(kind, tone)
    assert len(every) >= 6
    used: list[str] = []
    for _ in range(30):
        text = compose(kind, facts, tone=tone, avoid=used[-4:], seed=len(used) * 7)
        assert text.wording not in used[-4:]
        used.append(text.wording)
    assert compose(kind, facts, tone=tone, avoid=every).wording in every


@pytest.mark.parametrize("kind", list(DraftKind))
def test_every_section_has_a_sentence_for_every_wording(kind: DraftKind) -> None:
    """All sections of a kind and tone are equally long: no wording borrows from another."""
    lengths: dict[str, set[int]] = {}
    for (tone, part), rows in book.sections(kind).items():
        assert len(set(rows)) == len(rows), f"{kind} {tone}.{part} repeats a sentence"
        if tone != "any":
            lengths.setdefault(tone, set()).add(len(rows))
    assert all(len(found) == 1 for found in lengths.values()), lengths
    assert set(lengths) == {tone.value for tone in Tone}


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(sorted(set(DraftKind) - SPOKEN)),
    st.sampled_from(list(Tone)),
    st.integers(0, 9),
    believable,
)
def test_sentences_do_not_all_begin_with_i(kind: DraftKind, tone: Tone, seed: int, facts: Facts) -> None:
    """Fewer than three sentences in a row begin with "I", and not more than half of them."""
    said = [s for s in sentences(compose(kind, facts, tone=tone, seed=seed)) if not s.endswith(")")]
    marks = "".join("I" if re.match(r"I\b", s) else "-" for s in said)
    assert "III" not in marks, said
    assert marks.count("I") <= max(2, len(marks) // 2 + 1), said


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from((DraftKind.CHECK_IN, DraftKind.SECOND_CHECK_IN, DraftKind.CALL_REQUEST)),
    st.sampled_from(list(Tone)),
    st.sampled_from(list(Length)),
    st.integers(0, 9),
    believable,
)
def test_check_ins_have_three_or_four_sentences(
    kind: DraftKind, tone: Tone, length: Length, seed: int, facts: Facts
) -> None:
    """A question for news is three or four sentences, whatever is known."""
    plain = replace(
        facts, company="Acme", role="Analyst", recipient=Someone("Sarah"), others=(), windows=(),
        promise=None,
        topics=("Rust",) if facts.topics else (),
    )  # fmt: skip
    said = [s for s in sentences(compose(kind, plain, tone=tone, length=length, seed=seed)) if s[0] != "["]
    assert 3 <= len(said) <= 4, said
