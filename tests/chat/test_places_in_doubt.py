"""Words at the question for the city that are no city, or hardly one."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone

ASKED = "which city are you in?"


@pytest.fixture
def asked(phone: Phone) -> Phone:
    """Somebody who was just asked where they are."""
    assert ASKED in phone.say("I interviewed at Marriott today with Elena")[-1].text
    return phone


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("nice", "Nice, France"),
        ("Frankfrut", "Frankfurt"),
        ("Same", "Same, Tanzania"),
        ("never", "Nevers, France"),
    ],
)
def test_a_guess_is_asked_for(asked: Phone, said: str, place: str) -> None:
    """A slip, and a name that is said more often for itself: nothing is kept before the yes."""
    shown = asked.say(said)[-1]
    assert place in shown.text
    assert shown.labels == ["Yes", "Another place"]
    assert "I’ll keep to your hours" not in str(asked)
    asked.say("yes")
    assert f"in {place}" in str(asked)


def test_a_guess_is_refused(asked: Phone) -> None:
    """ "No" asks for the city anew, and the next one counts."""
    asked.say("nice")
    assert "Which city are you in?" in asked.say("no")[-1].text
    asked.say("Lisbon")
    assert "in Lisbon, Portugal" in str(asked)
    assert "in Nice" not in str(asked)


def test_a_guess_is_taken_by_a_tap(asked: Phone) -> None:
    """The button is as good as the word."""
    asked.say("Mumbbai")
    asked.tap("Yes")
    assert "15:30 in Mumbai, India" in str(asked)


@pytest.mark.parametrize("said", ["thank", "great", "today", "letter", "lovely", "okay thanks"])
def test_everyday_words_are_no_city_misspelt(asked: Phone, said: str) -> None:
    """ "Thank" is no way to write Thane, nor "great" one to write Herat."""
    asked.say(said)
    assert "I’ll keep to your hours" not in str(asked)
    assert "Is that" not in asked.last.text


@pytest.mark.parametrize("said", ["ok", "cool", "great", "yes", "sure"])
def test_a_nod_brings_the_question_again(asked: Phone, said: str) -> None:
    """It names no place, and none that we do not know."""
    shown = asked.say(said)[-1].text
    assert ASKED in shown
    assert "don’t know that place" not in shown


@pytest.mark.parametrize(
    "said",
    [
        "how do I accept",
        "what do i have",
        "can i thank her now",
        "when will they call",
        "write the thank you",
    ],
)
def test_a_sentence_is_let_out(asked: Phone, said: str) -> None:
    """A question to us is answered as such, and the city can still be told."""
    assert "don’t know that place" not in " ".join(m.text for m in asked.say(said))
    asked.say("london")
    assert "in London, UK" in str(asked)


@pytest.mark.parametrize(
    ("said", "place"), [("Bath", "Bath, UK"), ("mobile", "Mobile"), ("lisboa", "Lisbon")]
)
def test_plain_names_need_no_yes(asked: Phone, said: str, place: str) -> None:
    """What is spelt as a city is written is taken at its word."""
    asked.say(said)
    assert f"in {place}" in str(asked)
