"""A smoothed text says what the original says, sentence by sentence and nothing besides."""

from __future__ import annotations

import pytest

from bot.domain.models import Tone
from bot.writing.alignment import same_sense
from bot.writing.drafts import Channel, DraftKind, compose
from bot.writing.polish import acceptable

from .test_wordings import KNOWN

LETTER = compose(DraftKind.THANK_YOU, KNOWN)


@pytest.mark.parametrize(
    "said",
    [
        "I have another offer.",
        "I have to decide soon.",
        "I am not interested.",
        "I would not take the role.",
        "We agreed that I would start soon.",
        "You promised me the role.",
        "They offered me more.",
        "I can start at once.",
        "I will call you soon.",
        "I look after your whole team.",
        "I have no experience with Kafka.",
        "Please give me the role.",
        "I was late, sorry.",
        "You are wrong.",
        "I am the best.",
    ],
)
def test_a_lie_in_harmless_words_is_refused(said: str) -> None:
    """No word in it is new, and no name, date or number: the sentence is."""
    assert not acceptable(LETTER.body.replace("\n\n", f"\n\n{said} ", 1), LETTER, KNOWN)[0]
    joined = said[0].lower() + said[1:].rstrip(".") if not said.startswith("I ") else said.rstrip(".")
    assert not same_sense(
        LETTER.body.replace("please let me know", f"please let me know, and {joined}"), LETTER.body
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("I might hear", "I will hear"),
        ("I will send you my", "you will send me my"),
        ("that suits me", "that does not suit me"),
        ("I would love", "I would hate"),
        ("my experience", "my great experience"),
        ("please let me know", "please let me know and give me the role"),
        ("As promised, I will send you my portfolio separately.", ""),
    ],
)
def test_a_turned_sense_is_refused(old: str, new: str) -> None:
    """A doubt made certain, a denial, another doer, a boast, a plea, a sentence left out."""
    assert old in LETTER.body
    assert not same_sense(LETTER.body.replace(old, new), LETTER.body)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("I especially enjoyed our conversation about", "What I enjoyed most was our conversation about"),
        ("I would love to bring that to the team", "it would be a pleasure to bring that to the team"),
        (
            "for taking the time to talk with me yesterday",
            "very much for your time yesterday and for talking",
        ),
        (", and that suits me very well. If anything", ", which suits me very well; if anything"),
        ("From what we discussed, I can see where", "Our discussion helped me see where"),
        (
            "If anything else would help you in the meantime, please let me know.",
            "In the meantime, please let me know if anything else would be helpful.",
        ),
    ],
)
def test_the_same_put_more_smoothly_passes(old: str, new: str) -> None:
    """Other forms, another order within a sentence, courtesy, two sentences made one."""
    assert old in LETTER.body
    assert acceptable(LETTER.body.replace(old, new), LETTER, KNOWN) == (True, "")


@pytest.mark.parametrize("kind", list(DraftKind))
def test_a_text_says_what_it_says(kind: DraftKind) -> None:
    """For every kind, tone and channel; and never what another kind says."""
    for channel in Channel:
        for tone in Tone:
            text = compose(kind, KNOWN, tone=tone, channel=channel).body
            assert same_sense(text, text)
            other = DraftKind.CLOSING if kind is not DraftKind.CLOSING else DraftKind.CHECK_IN
            assert not same_sense(compose(other, KNOWN, tone=tone, channel=channel).body, text)


def test_a_flood_of_sentences_is_judged_at_once() -> None:
    """The work grows with the two texts, not with the ways to lay one upon the other."""
    assert not same_sense("I like it. " * 2000, "I like it. " * 300)
