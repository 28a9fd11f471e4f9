"""Questions about a case: answered in a few kind lines from what is on file, and nothing changes."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("is silence normal?", "That is normal"),
        ("is it too early to ask them?", "hold until Wed 2 Dec"),
        ("I think I talked too much, did I ruin it?", "One moment seldom decides it"),
        ("I didn't answer their question well", "One moment seldom decides it"),
        ("Jane didn't answer my email", "hold until Wed 2 Dec"),
        ("did i mess up", "One moment seldom decides it"),
        ("what if they don't answer?", "then you ask once"),
        ("what do i do if she never replies", "then you ask once"),
        ("when will they answer?", "they named no day"),
        ("when do i hear back", "they named no day"),
        ("I forgot to ask about salary, should I?", "not now. Pay and terms"),
        ("i forgot to ask about the training, can i still?", "yes, in one sentence of the thank-you"),
        ("should I ask about the salary?", "not now. Pay and terms"),
        ("should I send a thank you to the recruiter too?", "Hi [their name], thank you for arranging"),
        ("what did I promise them?", "nothing is left for you to send"),
        ("whats the number to call", "I have no number yet"),
        ("i am nervous", "That is only natural"),
        ("im so nervous", "That is only natural"),
        ("she didnt answer", "hold until Wed 2 Dec"),
    ],
)
def test_it_is_answered(settled: Phone, said: str, shown: str) -> None:
    """One message, no bare card, no menu; the plan stays as it was."""
    before = settled.say("/due")[-1].text
    answers = settled.say(said)
    assert len(answers) == 1
    assert shown in answers[0].text
    assert len(answers[0].text) < 450
    assert settled.say("/due")[-1].text == before


def test_the_facts_on_file_are_in_the_answers(settled: Phone) -> None:
    """The day they named, what is to be sent, the number."""
    settled.say("they said by Friday")
    settled.say("I promised them two references")
    settled.say("/cancel")
    settled.say("Jane's number is +44 7700 900123")
    assert "They said Fri 27 Nov, so nothing is late yet" in settled.say("when will they decide?")[-1].text
    assert "still to send: two references" in settled.say("what did I promise?")[-1].text
    assert "Jane Doe, +44 7700 900123" in settled.say("what's her number?")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "what do I say when I call?",
        "what should i say if they pick up",
        "im scared of phone call, my english is not good on phone. what i can say?",
        "what do i say on voicemail",
        "how do i start the call?",
        "i hate phone calls",
    ],
)
def test_the_words_for_a_call_come_at_once(settled: Phone, said: str) -> None:
    """A calm first line, what to say, and what to say to the machine: no menu of kinds."""
    shown = [message.text for message in settled.say(said)]
    assert "read it out, slowly" in shown[0]
    assert "from Wed 2 Dec" in shown[0]
    assert "Hello Jane" in shown[1]
    assert "voicemail" in shown[2]


@pytest.mark.parametrize(
    "said", ["what should I say in my email asking for a call?", "help me write a thank you note"]
)
def test_a_letter_is_no_script(settled: Phone, said: str) -> None:
    """What is written is asked for by its kind still."""
    assert "What shall I write" in settled.say(said)[-1].text


def test_the_recruiter_on_file_is_thanked_by_name(settled: Phone) -> None:
    """The text is copied by a button."""
    settled.say("add Nora Quinn")
    settled.say("Nora Quinn is the recruiter")
    shown = settled.say("should i thank the recruiter as well?")[-1]
    assert "Hi Nora, thank you for arranging" in shown.text
    assert shown.labels == ["📋 Copy the text"]


def test_which_case_is_asked(settled: Phone) -> None:
    """With two open cases."""
    settled.say("I interviewed at Globex on Friday with Raj for the Data Analyst role")
    settled.say("/cancel")
    settled.say("when will they answer?")
    assert settled.last.text == "Which one do you mean?"
    settled.tap("Globex")
    assert "they named no day" in settled.last.text


def test_news_beside_a_question_is_kept(settled: Phone) -> None:
    """The answer does not hide it."""
    settled.say("They said they decide by Friday. Is it too early to ask?")
    assert "they said “by Friday”" in str(settled)


def test_a_call_that_nobody_answered(settled: Phone) -> None:
    """Logged in words while it is due, with words for the machine."""
    settled.say("I will call Jane tomorrow at 3pm")
    settled.say("skip")
    settled.wait(days=1, hours=5, minutes=2)
    settled.say("she didnt answer")
    assert "✅ Logged: phone call to Jane Doe" in settled.last.text
    settled.tap("Voicemail words")
    assert "If it goes to voicemail" in settled.last.text


def test_a_call_that_went_to_voicemail(settled: Phone) -> None:
    """Told after the question how it went."""
    settled.say("I will call Jane tomorrow at 3pm")
    settled.say("skip")
    settled.wait(days=1, hours=5, minutes=30)
    assert "✅ Logged: voicemail to Jane Doe" in settled.say("left a voicemail")[-1].text


def test_a_call_with_somebody_known_is_agreed(settled: Phone) -> None:
    """Nothing of theirs was asked for before."""
    assert (
        "Call with Jane Doe agreed for Wed 25 Nov, 15:00"
        in settled.say("call with jane tomorrow 3pm")[0].text
    )


@pytest.mark.parametrize(
    "said",
    ["she will call me monday at 10", "Jane is calling me Monday at 10am", "they'll ring me on Monday at 10"],
)
def test_who_is_rung_has_words_for_answering(settled: Phone, said: str) -> None:
    """No number is asked for, no opening of a caller, no voicemail."""
    told = settled.say(said)
    assert "They ring you" in told[-1].text
    settled.wait(days=6, minutes=1)
    card = settled.find("Your call is now")
    assert "They ring you at 10:00 today." in card.text
    assert "Hello, Sam Reed speaking" in settled.find("What to say").text
    assert "If it goes to voicemail" not in str(settled)
