"""Talk about the bot itself, curses and bad days: a short kind answer, and nothing changes."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("who are you?", "I’m Afterword"),
        ("are you a bot", "I’m Afterword"),
        ("Am I talking to a real person?", "I’m Afterword"),
        ("do you write to them for me?", "you send them"),
        ("how much do you cost", "I never ask for money"),
        ("can you speak Spanish?", "Only English"),
        ("why do you want to know", "go into the notes"),
        ("you're useless", "I’m sorry I was no help"),
        ("fuck off", "I’m sorry I was no help"),
        ("I hate job hunting", "That is hard"),
        ("I think I blew it", "That is hard"),
        ("good night", "All the best"),
        ("what's your name", "I’m Afterword"),
        ("when will you remind me?", "Coming up"),
    ],
)
def test_it_is_answered_in_a_line_or_two(settled: Phone, said: str, shown: str) -> None:
    """No page of help, no "I’m not sure", and the plan stays as it was."""
    before = settled.say("/due")[-1].text
    answer = settled.say(said)[-1].text
    assert shown in answer
    assert len(answer) < 300
    assert settled.say("/due")[-1].text == before


def test_a_bad_day_told_to_a_question_is_its_answer(phone: Phone) -> None:
    """While the look back is asked for, "I blew the interview" is what stayed with them."""
    phone.say("I interviewed at Acme today with Jane Doe, Backend Engineer")
    phone.say("Lisbon")
    phone.say("skip")
    phone.say("I think I blew it")
    assert "When did they say you would hear?" in phone.last.text


@pytest.mark.parametrize(
    "said", ["can you make it shorter", "Make the e-mail a bit shorter, please", "shorter pls"]
)
def test_a_request_to_reword_in_loose_words(settled: Phone, said: str) -> None:
    """The newest text comes once more, shorter."""
    settled.next_nudge()
    long = settled.last.text
    assert len(settled.say(said)[-1].text) < len(long)


def test_a_question_to_the_bot_is_no_role(phone: Phone) -> None:
    """Asked while a name is wanted, it is answered, and kept as no name."""
    phone.say("I interviewed at Acme today with Jane Doe")
    phone.say("Lisbon")
    assert "What is the role?" in phone.last.text
    assert "What is kept" in phone.say("what do you know about me")[-1].text
    phone.say("how do you know that")
    assert "how do" not in phone.say("/list")[-1].text
