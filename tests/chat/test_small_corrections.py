"""Short words that were taken for something else, or for nothing."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize("said", ["no call", "no call yet", "no calls", "No phone call from them"])
def test_no_call_is_asked_about(settled: Phone, said: str) -> None:
    """They did not ring, or no calls are wanted: nothing is set before it is known."""
    settled.say(said)
    assert "if they did not ring" in settled.last.text
    assert "No phone calls" not in str(settled)
    settled.tap("No calls")
    assert "No phone calls" in settled.last.text


@pytest.mark.parametrize(
    "said", ["no calls please", "don't suggest calls", "please no more phone calls, thanks"]
)
def test_no_calls_are_wanted(settled: Phone, said: str) -> None:
    """Said as a wish."""
    settled.say(said)
    assert "🔕 No phone calls" in settled.last.text


@pytest.mark.parametrize("said", ["thats wrong he said maybe", "no, that's not right, they were unsure"])
def test_what_is_wrong_can_be_put_right(settled: Phone, said: str) -> None:
    """What is right could not be read; the last thing noted can be taken back."""
    settled.say("they said by Friday")
    settled.say(said)
    assert "let’s put it right" in settled.last.text
    settled.tap("Undo")
    assert "Fri 27 Nov" not in settled.say("/list")[-1].text


@pytest.mark.parametrize("said", ["janes number +44 7700 900123", "janes mobile number is +44 7700 900123"])
def test_a_possessive_without_its_apostrophe(settled: Phone, said: str) -> None:
    """The number is kept with her, though two people are on file."""
    settled.say("add Bob Stone")
    assert "Jane Doe · +44 7700 900123" in settled.say(said)[-1].text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("/draft thank you", "Thank-you to Jane Doe"),
        ("/draft a thank-you note for Acme", "Thank-you to Jane Doe"),
        ("/draft phone script", "Phone script to Jane Doe"),
        ("/draft check-in", "Check-in to Jane Doe"),
        ("/draft acme", "What shall I write"),
        ("/draft thank you for Globex", "I have nothing on file for Globex"),
    ],
)
def test_a_kind_of_text_behind_draft(settled: Phone, said: str, shown: str) -> None:
    """A kind is no company."""
    assert shown in "\n".join(message.text for message in settled.say(said))


def test_a_kind_of_text_for_one_of_two(settled: Phone) -> None:
    """The kind is kept while it is asked for whom."""
    settled.say("I interviewed at Globex on Friday with Raj for the Data Analyst role")
    settled.say("/cancel")
    settled.say("/draft thank you")
    settled.tap("Globex")
    assert "Raj" in settled.last.text


@pytest.mark.parametrize(
    "said",
    [
        "applied at Stripe last week, no reply yet",
        "I've applied to Stripe",
        "just applied for a job at Stripe",
    ],
)
def test_an_application_alone_is_not_followed(settled: Phone, said: str) -> None:
    """What the bot does is said; the words are not offered as a note about somebody else."""
    settled.say(said)
    assert "I come in with the interview" in settled.last.text
    assert settled.last.labels == []
