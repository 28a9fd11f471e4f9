"""First sentences and answers in loose words: what was meant is kept, and nothing else."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    "said",
    [
        "So I spoke to Tom Baker at Fernhill School today, it's for the maths teacher post",
        "spoke with tom at Fernhill School today for the maths teacher post",
    ],
)
def test_a_talk_at_a_new_company_is_an_interview(phone: Phone, said: str) -> None:
    """Nothing can have been followed up there yet; a name in small letters gets its capitals."""
    card = phone.say(said)[0]
    assert "🗓 Interview: today, Tue 24 Nov, with Tom" in card.text
    assert "Logged" not in str(phone)


def test_a_tool_is_a_strength_and_no_company(phone: Phone) -> None:
    """ "I'm good at explaining things, Figma" answers the question, though a company is called so."""
    phone.say("I interviewed at Acme today with Jane Doe, product designer")
    for answer in ("Lisbon", "skip", "skip", "skip", "skip"):
        phone.say(answer)
    assert "What should they remember you for?" in phone.last.text
    phone.say("I'm good at explaining things, Figma")
    assert "That’s all I need" in phone.last.text


def test_a_role_told_with_the_person(phone: Phone) -> None:
    """ "Yes, with Mrs Patel, teaching assistant": both are kept, and "yes" is neither."""
    phone.say("/timezone Leeds")
    phone.say("I have an interview at Fernhill tomorrow")
    phone.say("yes with Mrs Patel, teaching assistant")
    card = phone.find("Fernhill").text
    assert "teaching assistant" in card
    assert "with Mrs Patel" in card
    assert "yes" not in card


def test_an_offer_without_a_day(settled: Phone) -> None:
    """ "No date" is the button in words."""
    settled.say("Acme made me an offer")
    settled.say("no date given")
    assert "I couldn’t find a day" not in str(settled)


@pytest.mark.parametrize("skips", [0, 1, 2])
@pytest.mark.parametrize("asked", ["do i thank both?", "should I email both?"])
def test_people_and_a_question_are_no_topics(phone: Phone, skips: int, asked: str) -> None:
    """Whichever question is open: who was met is on the card, what they asked about is the topic, and what is
    asked of the bot is nothing."""
    phone.say("I interviewed at Acme this morning")
    phone.say("Lisbon")
    for _ in range(skips):
        phone.tap("Skip")
    phone.say(f"met sarah and tom, they asked about pricing, {asked}")
    card = phone.find("with Sarah and Tom").text
    assert "💬 pricing\n" in card


def test_how_somebody_was_is_no_topic(phone: Phone) -> None:
    """ "Sarah and tom were lovely" tells who was there."""
    phone.say("I interviewed at Acme this morning with Jane")
    phone.say("Lisbon")
    phone.tap("Skip")
    phone.say("sarah and tom were lovely, do i thank both?")
    assert "💬" not in phone.find("with Jane, Sarah and Tom").text
