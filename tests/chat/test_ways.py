"""How something was sent, typed behind "How did you do it?"."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone

TOLD = "I interviewed at Acme yesterday with Jane Doe as a waiter"


def sent(phone: Phone) -> Phone:
    """The thank-you that came has been sent, and how is not known."""
    for said in (TOLD, "London", "/cancel"):
        phone.say(said)
    phone.next_nudge()
    phone.tap("✅ Sent")
    return phone


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("email", "thank-you by e-mail"),
        ("by email", "thank-you by e-mail"),
        ("I sent an email", "thank-you by e-mail"),
        ("on LinkedIn", "thank-you on LinkedIn"),
        ("I called", "thank-you by phone"),
        ("by phone", "thank-you by phone"),
        ("whatsapp", "thank-you by text"),
        ("in person", "thank-you in person"),
    ],
)
def test_the_way_is_noted_with_what_was_logged(phone: Phone, said: str, kept: str) -> None:
    """No second line of the record, and no follow-up more."""
    sent(phone).say(said)
    shown = phone.record()
    assert kept in shown
    assert shown.count("➡️") == 1


def test_a_question_left_open_before_is_not_what_it_answers(phone: Phone) -> None:
    """It is about what was logged last, and nothing called "by email" is promised to anybody."""
    for said in (TOLD, "London", "pricing", "skip", "skip"):
        phone.say(said)
    phone.next_nudge()
    phone.tap("✅ Sent")
    phone.say("by email")
    assert "thank-you by e-mail" in phone.record()
    assert "📎" not in phone.say("Acme")[-1].text


def test_an_answer_to_what_was_asked_since_is_that(phone: Phone) -> None:
    """What was asked last is answered first."""
    sent(phone).wait(minutes=1)
    phone.say("Acme")
    phone.tap("✏️ Edit")
    phone.tap("Topics")
    phone.say("text")
    assert "thank-you by text" not in phone.record()


def test_it_can_be_undone_by_itself(phone: Phone) -> None:
    """What was sent stays sent."""
    sent(phone).say("by email")
    phone.say("undo")
    shown = phone.record()
    assert "thank-you to Jane" in shown
    assert "e-mail" not in shown


@pytest.mark.parametrize("said", ["email", "I called"])
def test_such_words_mean_something_else_later(phone: Phone, said: str) -> None:
    """A day on they are no answer any more."""
    sent(phone).wait(days=1)
    phone.say(said)
    assert "thank-you by" not in phone.record()
