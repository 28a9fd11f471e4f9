""" "Is it normal?": answered with the days of silence, the day they named and what comes next."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    "said",
    [
        "Is it normal?",
        "is this normal",
        "should i be worried?",
        "how long do they take usually?",
        "why is it taking so long",
        "should I be worried that they haven't answered?",
    ],
)
def test_a_worry_is_answered_with_the_facts(settled: Phone, said: str) -> None:
    """One short message, no card; nothing changes."""
    settled.say("emailed Jane to say thanks")
    settled.say("they said by Friday")
    settled.wait(days=2)
    before = settled.say("/due")[-1].text
    answers = settled.say(said)
    assert len(answers) == 1
    text = answers[0].text
    assert "2 days without a word. That is normal" in text
    assert "They said Fri 27 Nov, so nothing is late yet." in text
    assert "Next: ask for an update" in text
    assert settled.say("/due")[-1].text == before


def test_a_long_silence_is_called_one(settled: Phone) -> None:
    """Honestly: longer than the average, and no reason to give up; a day that passed is called late."""
    settled.say("they said by Friday")
    settled.wait(days=26)
    text = settled.say("should I be worried?")[-1].text
    assert "26 days without a word. That is longer than the 23.8 days" in text
    assert "they are late, which is common" in text


def test_a_worry_while_a_question_is_open(phone: Phone) -> None:
    """It is no topic of the interview, which is asked for still by the card."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Jane Doe for analyst")
    assert "not even a day without a word" in phone.say("is this normal")[-1].text
    assert "💬" not in str(phone)


def test_whose_silence_is_asked(settled: Phone) -> None:
    """With two open cases it is asked which one."""
    settled.say("I interviewed at Globex on Friday with Raj for the Data Analyst role")
    settled.say("/cancel")
    settled.say("is it normal?")
    assert settled.last.text == "Which one do you mean?"
    settled.tap("Globex")
    assert "Globex · Data Analyst: 4 days without a word" in settled.last.text
