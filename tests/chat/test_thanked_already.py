"""A thank-you that was sent before the bot heard of the interview."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (
            "interviewed at Lidl yesterday for cashier with Petra. I already sent thank you",
            "thank-you to Petra",
        ),
        (
            "interviewed at Lidl yesterday with Petra and already thanked her by email",
            "thank-you by e-mail to Petra",
        ),
        ("interviewed at Lidl yesterday with Petra, thank-you note is done already", "thank-you to Petra"),
        (
            "interviewed at Lidl yesterday with Petra and Tom, sent them both thank you emails",
            "thank-you by e-mail to Petra and Tom",
        ),
        (
            "I had interview yesterday at Lidl with Petra. I already send thank you mail",
            "thank-you by e-mail to Petra",
        ),
        (
            "interviewed at Lidl yesterday with Petra about pricing, sent thanks, they decide on friday",
            "to Petra",
        ),
    ],
)
def test_it_is_logged_with_the_interview(phone: Phone, said: str, line: str) -> None:
    """Nobody is asked to thank them again."""
    shown = phone.say(said)
    assert any(f"Logged: {line}" in message.text or line in message.text for message in shown[1:])
    phone.say("London")
    assert "thank-you note" not in phone.say("/due")[-1].text


def test_who_was_not_thanked_is_left_to_thank(phone: Phone) -> None:
    """Where one of two is named."""
    phone.say("interviewed at Lidl yesterday with Petra and Tom, thanked Petra by LinkedIn")
    phone.say("London")
    assert "thank-you note" in phone.say("/due")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "interviewed at Lidl yesterday with Petra, haven't sent a thank you yet",
        "interviewed at Lidl yesterday with Petra, should I send a thank you?",
        "interviewed at Lidl yesterday with Petra, she thanked me for coming",
        "interviewed at Lidl yesterday with Petra, i thanked her at the end",
        "interviewed at Lidl yesterday with Petra, will send a thank you later",
        "interviewed at Lidl yesterday with Petra, they sent me a thank you email",
    ],
)
def test_other_thanks_are_none_of_theirs(phone: Phone, said: str) -> None:
    """What is wished for, said on the spot or came from the employer is no note that was sent."""
    phone.say(said)
    phone.say("London")
    assert "thank-you note" in phone.say("/due")[-1].text


def test_the_interview_and_the_thanks_are_undone_together(phone: Phone) -> None:
    """They were one message, which tells nobody that the company was not on file."""
    phone.say("interviewed at Lidl yesterday with Petra. I already sent thank you")
    assert not any("was not on file" in shown.text for shown in phone.messages.values())
    phone.tap("Undo")
    assert "nothing" in phone.say("/list")[-1].text.casefold()
