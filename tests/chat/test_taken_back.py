"""Second thoughts in words: undone, or moved to the company that was meant."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def two_cases(settled: Phone) -> Phone:
    """Acme with Jane Doe, then Globex with Raj; minutes pass between messages, as they do."""
    settled.wait(minutes=1)
    settled.say("I interviewed at Globex on Friday with Raj for the Data Analyst role")
    settled.say("/cancel")
    settled.wait(minutes=1)
    return settled


@pytest.mark.parametrize(
    "said",
    ["delete that", "remove it", "that's wrong", "No, that was a mistake.", "wrong company", "not that one"],
)
def test_words_that_take_back(two_cases: Phone, said: str) -> None:
    """What was said last is off the record, as after "undo"."""
    two_cases.say("Acme wrote back")
    assert "↩️ Undone" in two_cases.say(said)[-1].text
    assert "Nothing sent or received yet" in two_cases.say("/record Acme")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "I meant Globex",
        "no, Globex",
        "sorry, it was Globex",
        "not Acme, Globex",
        "Globex, not Acme",
        "oops, at Globex",
    ],
)
def test_a_reply_moves_to_the_company_meant(two_cases: Phone, said: str) -> None:
    """It is said back for that one, the first company's record is empty again, and Undo puts both back."""
    two_cases.say("Acme wrote back")
    two_cases.wait(minutes=1)
    assert "📬 Good: Globex" in two_cases.say(said)[-1].text
    assert "Nothing sent or received yet" in two_cases.say("/record Acme")[-1].text
    assert "reply" in two_cases.say("/record Globex")[-1].text
    two_cases.say("undo")
    assert "Nothing sent or received yet" in two_cases.say("/record Globex")[-1].text
    assert "reply" in two_cases.say("/record Acme")[-1].text


def test_a_rejection_moves(two_cases: Phone) -> None:
    """The one is open again, the other is closed."""
    two_cases.say("Acme rejected me")
    two_cases.wait(minutes=1)
    assert "Globex · Data Analyst is closed" in two_cases.say("no, I meant Globex")[-1].text
    listed = two_cases.say("/list")[-1].text
    assert listed.index("Acme") < listed.index("not this time") < listed.index("Globex")


def test_a_date_moves_with_its_question(two_cases: Phone) -> None:
    """The day stands with the other company, and nothing asks about it where it was taken back."""
    asked = two_cases.say("Acme said by next Friday")[-1]
    two_cases.wait(minutes=1)
    assert "Noted for Globex" in two_cases.say("Globex, not Acme")[-1].text
    assert asked.labels == []
    assert "They said" not in two_cases.say("/record Acme")[-1].text


def test_a_thank_you_moves_and_the_nudge_asks_again(two_cases: Phone) -> None:
    """What was tapped for the wrong case waits there once more; the line has no stranger's name."""
    two_cases.wait(hours=4)
    two_cases.say("emailed Jane")
    two_cases.wait(minutes=1)
    two_cases.say("it was for Globex")
    assert two_cases.find("Logged: thank-you by e-mail, ")
    assert "Jane" not in two_cases.say("/record Globex")[-1].text
    assert "thank-you note: Acme" in two_cases.say("/due")[-1].text


def test_news_of_another_company_is_news(two_cases: Phone) -> None:
    """ "No, Globex said …" names the company and more: nothing is moved, nothing of it is lost."""
    two_cases.say("Acme wrote back")
    two_cases.wait(minutes=1)
    two_cases.say("no, Globex said by 4 December")
    assert "reply" in two_cases.say("/record Acme")[-1].text
    assert "They said" in two_cases.say("/record Globex")[-1].text


def test_nothing_moves_long_afterwards(two_cases: Phone) -> None:
    """Hours later "I meant Globex" is no correction of what was said last."""
    two_cases.say("Acme wrote back")
    two_cases.wait(hours=2)
    two_cases.say("I meant Globex")
    assert "reply" in two_cases.say("/record Acme")[-1].text


def test_undo_drops_a_sentence_that_waits(two_cases: Phone) -> None:
    """While "Which one do you mean?" is open, nothing noted before is undone, and the words are named."""
    asked = two_cases.say("they wrote back")[-1]
    two_cases.say("undo")
    assert asked.text == "Left out, as you did not say which one: “they wrote back”"
    assert two_cases.say("/list")[-1].text.count("•") == 2


@pytest.mark.parametrize(
    ("said", "name"), [("her name is Anna-Lena", "Anna-Lena Doe"), ("no, his name was Jo Doyle", "Jo Doyle")]
)
def test_the_name_of_the_only_person(settled: Phone, said: str, name: str) -> None:
    """A first name leaves the surname; a whole name is taken whole."""
    assert f"with {name}" in settled.say(said)[-1].text
