"""What somebody said or asked in the interview, told beside it or just afterwards."""

from __future__ import annotations

import pytest

from bot.services.talked import subjects
from tests.chat.phone import Phone


@pytest.fixture
def told(phone: Phone) -> Phone:
    """An interview of yesterday with Priya and Tom was just told, and the role is asked for."""
    phone.say("I interviewed at Acme yesterday with Priya Nair and Tom Lee")
    phone.say("Lisbon")
    assert "What is the role?" in phone.last.text
    return phone


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("Priya liked my story. Tom asked about on call", "💬 my story, on call\n"),
        ("they really liked my portfolio and asked about scaling", "💬 my portfolio, scaling\n"),
        ("Priya was impressed by my garden project", "💬 my garden project\n"),
        ("Tom explained how the shifts work", "💬 how the shifts work\n"),
    ],
)
def test_what_they_liked_is_what_was_talked_about(told: Phone, said: str, about: str) -> None:
    """No answer of theirs came; it stands on the card, and the look back goes on with the role."""
    told.say(said)
    assert about in told.find("💬").text
    assert "got back to you" not in str(told)
    assert "What is the role?" in told.last.text
    assert "Nothing sent or received yet" in told.say("/record Acme")[-1].text


def test_told_with_the_interview_it_is_the_same(phone: Phone) -> None:
    """One sentence behind the other, in one message."""
    phone.say(
        "I interviewed at Acme yesterday with Priya and Tom. Priya liked my story. Tom asked about on call"
    )
    assert "💬 on call, my story" in str(phone)


def test_as_an_answer_it_leaves_out_who_said_it(told: Phone) -> None:
    """The letters speak of the thing."""
    told.say("nurse")
    told.say("Priya liked my story. Tom asked about on call")
    assert "💬 my story, on call\n" in told.find("💬").text


@pytest.mark.parametrize(
    "said",
    [
        "Acme liked my portfolio",
        "Priya emailed, she liked my story",
        "Priya liked my portfolio and wants me back",
    ],
)
def test_what_has_come_of_it_is_an_answer(told: Phone, said: str) -> None:
    """The company, a mail, or what they want next."""
    told.say("/cancel")
    assert "got back to you" in told.say(said)[-1].text


def test_days_later_it_is_an_answer(told: Phone) -> None:
    """Nobody tells of the talk for the first time then."""
    told.say("/cancel")
    told.wait(days=3)
    assert "got back to you" in told.say("Priya liked my story")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "we talked about budgets",
        "budgets and forecasting",
        "Priya liked my story. I was nervous",
        "I explained my project",
    ],
)
def test_other_words_for_what_was_talked_about_are_left_as_they_are(said: str) -> None:
    """Only sentences about somebody of theirs are read in this way."""
    assert subjects(said) == ()
