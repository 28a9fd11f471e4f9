"""A question that the person put to them: nothing has come of it yet."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def ahead(settled: Phone) -> Phone:
    """Thursday at three there is a second round at Acme."""
    settled.say("second interview at Acme on Thursday at 3pm")
    settled.say("/cancel")
    return settled


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("wrote to Jane asking if they have moved the interview to Friday", "message by e-mail to Jane Doe"),
        ("I emailed Jane to ask whether the interview is moved to Friday", "message by e-mail to Jane Doe"),
        ("asked Jane if they postponed the interview to Friday", "message to Jane Doe"),
        ("asked Jane to move the interview to Friday", "message to Jane Doe"),
        ("texted Jane to check if the interview has been cancelled", "message by text message to Jane Doe"),
    ],
)
def test_a_question_about_a_round_moves_none(ahead: Phone, said: str, line: str) -> None:
    """It is logged, and counts as no asking for their answer."""
    assert f"Logged: {line}" in ahead.say(said)[-1].text
    card = ahead.say("Acme")[-1].text
    assert "Thu 26 Nov at 15:00" in card
    assert "Fri 27 Nov" not in card
    assert "1 of 3 follow-ups used" not in card


@pytest.mark.parametrize(
    "said",
    [
        "emailed Jane asking whether they decide by Friday",
        "emailed Jane to ask if they went with someone else",
        "wrote to Jane to find out when they decide",
    ],
)
def test_a_question_about_their_answer_is_a_check_in(settled: Phone, said: str) -> None:
    """No day is one of theirs, nothing is decided, and nobody has been thanked by it."""
    assert "Logged: check-in by e-mail to Jane Doe" in settled.say(said)[-1].text
    card = settled.say("Acme")[-1].text
    assert "They said" not in card
    assert "waiting to hear" in card


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Jane moved the interview to Friday", "now Fri 27 Nov at 15:00"),
        ("they emailed asking if I can still come", "got back to you"),
        ("asked to come in on Monday at 10 for a third round at Acme", "Mon 30 Nov at 10:00"),
    ],
)
def test_what_they_did_or_asked_of_the_person_is_news(ahead: Phone, said: str, shown: str) -> None:
    """Only what the person asks is left open."""
    ahead.say(said)
    assert shown in str(ahead)
    assert "Logged" not in str(ahead)


def test_it_is_no_answer_to_an_open_question(phone: Phone) -> None:
    """What was talked about is asked again some other time."""
    phone.say("I interviewed at Acme this morning with Jane Doe for the Backend Engineer role")
    phone.say("Lisbon")
    phone.say("wrote to Jane asking if they have moved the start to Friday")
    assert "Logged" in str(phone)
    assert "💬" not in str(phone)
