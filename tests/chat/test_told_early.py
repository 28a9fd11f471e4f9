"""What is told before it is asked for is kept; what was misspoken is about what was told last."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("We talked about my final year project.", "💬 my final year project"),
        ("their move to Kubernetes", "💬 their move to Kubernetes"),
        ("budgets, and the month-end close", "💬 budgets, the month-end close"),
        ("Jane Doe and Tom", "with Jane Doe and Tom"),
        ("by next Friday", "They said “next Friday”"),
        ("my portfolio", "📎 your portfolio: to send"),
    ],
)
def test_an_answer_to_the_look_back_while_the_zone_is_asked_for(phone: Phone, said: str, kept: str) -> None:
    """It goes to the case that was just told, and is still there once the city is named."""
    phone.say("I interviewed at Acme today, analyst")
    assert "which city" in phone.last.text
    phone.say(said)
    assert "I don’t know that place" not in str(phone)
    phone.say("/timezone Lisbon")
    assert kept in phone.tap("📌 Card", phone.say("/record Acme")[-1].id)[-1].text


@pytest.mark.parametrize("said", ["the interview went well", "remind me tomorrow at 9am", "Foobarville"])
def test_what_answers_no_question_is_kept_as_no_answer(phone: Phone, said: str) -> None:
    """A remark, a wish and a place nobody knows stay what they are."""
    phone.say("I interviewed at Acme today, analyst")
    phone.say(said)
    assert "💬" not in str(phone)
    assert "🤝" not in str(phone)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("actualy it was friday", "Interview: Fri 20 Nov"),
        ("no it was Friday", "Interview: Fri 20 Nov"),
        ("sorry, friday", "Interview: Fri 20 Nov"),
        ("oops i meant 3pm", "yesterday, Mon 23 Nov at 15:00"),
    ],
)
@pytest.mark.parametrize("zone", ["/timezone Lisbon", "hi"])
def test_a_slip_is_about_what_was_told_last(phone: Phone, zone: str, said: str, shown: str) -> None:
    """With another case on file, whatever question is open, and it is asked again behind the correction."""
    phone.say(zone)
    phone.say("I interviewed at Globex last Thursday with Raj for data analyst")
    phone.say("/cancel")
    phone.say("I interviewed at Acme yesterday with Jane Doe for analyst")
    asked = phone.last.text
    phone.say(said)
    card = phone.find("Put right").text
    assert "Acme · analyst" in card
    assert shown in card
    if zone != "hi":
        assert phone.last.text == asked
        assert str(phone).count("skipped") == 1  # the one that was cancelled


def test_a_slip_in_a_coming_interview(phone: Phone) -> None:
    """ "Sorry i meant 3pm" and "actualy its friday" move the one just told."""
    phone.say("/timezone Lisbon")
    phone.say("I have an interview at Acme on Thursday at 2pm with Jane Doe for analyst")
    assert "Thu 26 Nov at 15:00" in phone.say("sorry i meant 3pm")[-1].text
    assert "Fri 27 Nov at 15:00" in phone.say("actualy its friday")[-1].text


def test_a_slip_in_what_they_said_or_what_was_sent(settled: Phone) -> None:
    """The day they named, or the message just logged; the interview stays where it is."""
    settled.say("they said by Friday")
    assert "Thu 3 Dec" in settled.say("no, i meant 3 December")[-1].text
    settled.wait(minutes=1)
    settled.say("emailed Jane")
    card = settled.say("sorry, it was yesterday")[-1].text
    assert "by e-mail to Jane Doe, yesterday, Mon 23 Nov" in card
    assert "Interview: today" in card


def test_long_afterwards_it_is_no_slip(settled: Phone) -> None:
    """A day later "no, Friday" is not taken for one."""
    settled.wait(days=1)
    settled.say("oh, friday")
    assert "Interview: yesterday, Tue 24 Nov" in settled.say("/record")[-1].text
