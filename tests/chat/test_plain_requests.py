"""Plain words about a letter, and plain questions: each is answered, and none is "not sure"."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone

UNSURE = "I’m not sure"


ACME = "I interviewed at Acme yesterday with Jane as analyst"


@pytest.fixture
def drafted(phone: Phone) -> Phone:
    """A thank-you lies before the person."""
    phone.tell(ACME).say("/draft thank-you")
    return phone


@pytest.mark.parametrize(
    "said",
    ["too long", "simpler please", "make it simpler", "its way too long", "shorten it", "fewer words please"],
)
def test_shorter(drafted: Phone, said: str) -> None:
    """Whatever it is called, the letter comes again with fewer words."""
    before = drafted.last.text
    after = drafted.say(said)[-1].text
    assert "Jane" in after
    assert len(after) < len(before)


@pytest.mark.parametrize(
    "said", ["even shorter", "still too long", "as a text", "for whatsapp", "make it a text"]
)
def test_as_short_as_a_text(drafted: Phone, said: str) -> None:
    """Shorter than short is a text message."""
    after = drafted.say(said)[-1]
    assert "Jane" in after.text
    assert len(after.text) <= 320


@pytest.mark.parametrize(
    "said",
    [
        "too formal",
        "less formal",
        "too casual",
        "more professional",
        "for linkedin",
        "another version",
        "rephrase it",
    ],
)
def test_otherwise(drafted: Phone, said: str) -> None:
    """Another tone, another channel, another wording."""
    before = drafted.last.text
    after = drafted.say(said)[-1].text
    assert "Jane" in after
    assert after != before


def test_what_is_to_be_in_it(drafted: Phone) -> None:
    """What they liked goes into the letter, and stands on the card."""
    assert "the office" in drafted.say("add that i liked the office")[-1].text


def test_the_letter_to_one_of_two(phone: Phone) -> None:
    """ "Louises one" is hers."""
    phone.tell(ACME.replace("Jane", "Karen and Louise")).say("/draft thank-you")
    assert "Louise" in phone.say("make louises one shorter")[-1].text.split("\n")[0]
    assert "Karen" in phone.say("make the one to Karen shorter")[-1].text.split("\n")[0]


@pytest.mark.parametrize("said", ["friendly", "professional", "short and sweet manner", "simple things"])
def test_a_strength_is_no_wish_for_a_letter(drafted: Phone, said: str) -> None:
    """What could be said of a person changes no letter."""
    assert "Jane" not in drafted.say(said)[-1].text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("what mean thank you note", "short message to the people you met"),
        ("why do i need to send a thank you", "short message to the people you met"),
        ("who did i meet", "with Jane"),
        ("who interviewed me", "with Jane"),
        ("what time is acme", "yesterday, Mon 23 Nov"),
        ("i dont have her email", "answer the message in which they invited you"),
        ("any tips", "Before: read what they do"),
        ("what do i have", "Acme"),
        ("do i need to thank both of them or just karen", "Each of them"),
        ("Is it ok to send a thank you to a school?", "welcome everywhere"),
        ("write jane a text", "Thank-you to Jane"),
        ("can u write the thank you", "Thank-you to Jane"),
        ("i want to send a thank you note", "Thank-you to Jane"),
    ],
)
def test_plain_questions_are_answered(phone: Phone, said: str, answer: str) -> None:
    """From what is on file, or in a line or two."""
    shown = " ".join(message.text for message in phone.tell(ACME).say(said))
    assert answer in shown
    assert UNSURE not in shown


def test_a_company_by_the_word_that_tells_it(phone: Phone) -> None:
    """ "Leeds" is the University of Leeds, where no other is on file."""
    phone.tell(ACME.replace("Acme", "University of Leeds"))
    assert "Record · University of Leeds" in phone.say("/record leeds")[-1].text
    assert "nothing on file" in phone.say("/record of")[-1].text


def test_long_words_are_read_quickly(drafted: Phone) -> None:
    """Four thousand letters that nearly fit take no time."""
    for flood in ("please and but no " * 220, "make it a bit more " * 210, "what do i have on today " * 165):
        assert drafted.say(flood)
