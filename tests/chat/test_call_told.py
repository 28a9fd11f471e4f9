"""A call with somebody on file, told in words: agreed on, put right, and how it went."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def waiting(phone: Phone) -> Phone:
    """Somebody in London who interviewed twelve days ago and has thanked Jane."""
    phone.say("/timezone London")
    phone.say("interviewed at Acme 12 days ago with Jane Smith as analyst")
    phone.say("/cancel")
    phone.say("emailed jane to thank her")
    return phone


@pytest.fixture
def arranged(waiting: Phone) -> Phone:
    """With a call on Thursday at two."""
    waiting.say("jane says call her thurs at 2pm")
    waiting.say("/cancel")
    return waiting


@pytest.mark.parametrize(
    "said",
    [
        "jane says call her thurs at 2pm",
        "Jane wrote, please call her on Thursday at 2",
        "jane texted that i can ring her thursday at 2pm",
        "jane told me: call me thursday 14:00",
    ],
)
def test_who_says_when_to_call_is_called_then(waiting: Phone, said: str) -> None:
    """Though nobody had asked for a call."""
    assert "Call with Jane Smith agreed for Thu 26 Nov, 14:00" in waiting.say(said)[0].text


def test_the_number_beside_the_time_is_kept(waiting: Phone) -> None:
    """Both are noted, and the number is not asked for."""
    shown = waiting.say("jane says call her thurs at 2pm, 07700 900123")
    assert "agreed for Thu 26 Nov, 14:00" in shown[0].text
    assert len(shown) == 1
    card = waiting.next_nudge()
    assert any("+44 7700 900123" in message.text for message in card)


def test_a_number_alone_agrees_on_nothing(waiting: Phone) -> None:
    """It is noted with the person."""
    assert "+44 7700 900123" in waiting.say("jane's number is 07700 900123")[0].text


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("actually make it 2:30", "Thu 26 Nov, 14:30"),
        ("make it 3pm", "Thu 26 Nov, 15:00"),
        ("no, friday", "Fri 27 Nov, 14:00"),
        ("move the call to Friday at 11", "Fri 27 Nov, 11:00"),
    ],
)
def test_what_is_put_right_is_the_call(arranged: Phone, said: str, at: str) -> None:
    """And not the interview, which is over."""
    assert f"Call with Jane Smith moved to {at}" in arranged.say(said)[0].text
    assert "Interview: Thu 12 Nov, with Jane Smith" in arranged.say("/record acme")[-1].text


def test_a_round_told_since_is_put_right_instead(arranged: Phone) -> None:
    """What was told last is meant."""
    arranged.wait(hours=1)
    arranged.say("second interview at Acme on monday at 2pm")
    arranged.say("/cancel")
    arranged.say("actually it's 2:30")
    record = arranged.say("/record acme")[-1].text
    assert "Mon 30 Nov at 14:30" in record


@pytest.mark.parametrize("said", ["jane said thursday at 11 works", "thursday at 11 works for jane"])
@pytest.mark.parametrize(
    "asked",
    [
        "emailed jane to ask when a call would suit",
        "emailed jane asking for a quick call",
        "texted jane to arrange a call",
    ],
)
def test_the_time_that_suits_is_that_of_the_call_asked_for(waiting: Phone, asked: str, said: str) -> None:
    """No promise, and no interview."""
    waiting.say(asked)
    assert "agreed for Thu 26 Nov, 11:00" in waiting.say(said)[0].text


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("voicemail", "voicemail to Jane Smith"),
        ("spoke to her, decision next tuesday", "phone call to Jane Smith (reached)"),
        ("spoke to her", "phone call to Jane Smith (reached)"),
        ("just off the phone with jane, they decide on tuesday", "phone call to Jane Smith (reached)"),
        ("we talked, she offered me the job", "phone call to Jane Smith (reached)"),
    ],
)
def test_how_it_went_is_on_record_and_not_asked(arranged: Phone, said: str, line: str) -> None:
    """Whatever else came of it."""
    arranged.next_nudge()
    arranged.say(said)
    assert line in arranged.say("/record acme")[-1].text
    arranged.wait(hours=2)
    assert not any("How did the call go" in message.text for message in arranged.messages.values())


@pytest.mark.parametrize("said", ["haven't spoken to her yet", "will talk to her later"])
def test_a_call_that_was_not_made_is_still_asked_about(arranged: Phone, said: str) -> None:
    """What is denied or to come is no call."""
    arranged.next_nudge()
    arranged.say(said)
    assert "phone call to Jane" not in arranged.say("/record acme")[-1].text
