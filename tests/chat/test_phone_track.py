"""The phone track: a week of silence, the question in writing, the agreed time, the call, how it went."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def asked(settled: Phone) -> Phone:
    """Thanked, checked in, a week of silence, and the request for a call sent."""
    settled.say("they said by Friday")
    for words in ("Time to say thank you", "ask for an update", "ask when a call would suit"):
        settled.next_nudge()
        nudge = settled.find(words)
        settled.tap("Sent", nudge.id)
        settled.tap("E-mail", nudge.id)
    return settled


def test_the_request_comes_in_writing_with_two_times(settled: Phone) -> None:
    """After a week of silence on a written check-in, never before."""
    settled.say("they said by Friday")
    for words in ("Time to say thank you", "ask for an update"):
        settled.next_nudge()
        nudge = settled.find(words)
        settled.tap("Sent", nudge.id)
        settled.tap("E-mail", nudge.id)
    sent_at = settled.now
    settled.next_nudge()
    assert settled.find("ask when a call would suit")
    assert (settled.now - sent_at).days >= 7
    assert settled.last.text.count(" to ") >= 2, "two windows"


def test_an_agreed_time_brings_the_call_card(asked: Phone) -> None:
    """The number as text and as a contact, the script, the voicemail; then how it went."""
    asked.say("Jane agreed to a call on Thursday at 3pm")
    assert "Call with Jane Doe agreed for" in asked.find("agreed for").text
    asked.say("+351 211 234 567")
    said = asked.next_nudge()
    card = asked.find("Your call is now")
    assert "+351 21 123 4567" in card.text
    assert len([m for m in said if not m.edited]) >= 3, "card, contact, script, voicemail"
    asked.next_nudge()
    outcome = asked.find("How did the call go?")
    assert outcome.labels == ["Reached", "Voicemail", "No answer", "They’ll call back"]
    asked.tap("Voicemail", outcome.id)
    assert "Logged: voicemail to Jane Doe" in asked.messages[outcome.id].text


def test_who_was_reached_may_have_named_a_day(asked: Phone) -> None:
    """It is asked for at once, and re-times the plan; the call can still be undone."""
    asked.say("Jane agreed to a call on Thursday at 3pm")
    asked.say("/cancel")
    asked.next_nudge()
    asked.next_nudge()
    asked.tap("Reached")
    assert "When did they say you would hear?" in asked.last.text
    asked.tap("In two weeks")
    assert "They said “two weeks”" in asked.say("/record Acme")[-1].text
    assert asked.find("Logged: phone call").labels == ["↩️ Undo"]


def test_an_agreed_call_can_move_twice(asked: Phone) -> None:
    """One call is left, at the last time."""
    asked.say("call with Jane on Thursday at 3pm")
    asked.say("/cancel")
    asked.say("the call moved to Thursday at 4pm")
    asked.say("the call moved to Friday at 11am")
    shown = asked.say("/due")[-1].text
    assert shown.count(": the call") == 1, shown
    assert "11:00: the call" in shown


def test_no_calls_means_no_calls(settled: Phone) -> None:
    """Set by a tap, it is off the plan."""
    settled.say("/record Acme")
    settled.tap("Card")
    settled.tap("Edit")
    settled.tap("No calls")
    assert "No phone calls" in settled.find("No phone calls").text
    settled.say("they said by Friday")
    for words in ("Time to say thank you", "ask for an update"):
        settled.next_nudge()
        nudge = settled.find(words)
        settled.tap("Sent", nudge.id)
        settled.tap("E-mail", nudge.id)
    assert "call" not in settled.say("/due")[-1].text


def test_day_seven_offers_write_or_call_as_one_nudge(settled: Phone) -> None:
    """With no promise and nothing written yet: write, or arrange a call, in one message."""
    settled.next_nudge()
    nudge = settled.find("Time to say thank you")
    settled.tap("Sent", nudge.id)
    settled.tap("E-mail", nudge.id)
    settled.next_nudge()
    offer = settled.find("ask for an update")
    assert "📞 Arrange a call" in offer.labels
    settled.tap("Arrange a call", offer.id)
    assert "ask when a call would suit" in settled.messages[offer.id].text
    settled.tap("Sent", offer.id)
    settled.tap("E-mail", offer.id)
    assert "request for a call by e-mail" in settled.messages[offer.id].text


def test_one_recruiter_is_asked_about_one_role_at_a_time(settled: Phone) -> None:
    """Two roles, one recruiter: the two check-ins are three days apart."""
    settled.say("I interviewed at Globex this morning with Jane Doe for the Data Analyst role")
    settled.say("/cancel")
    shown = settled.say("/due")[-1].text
    asks = [line.split(":")[0] for line in shown.splitlines() if "ask for an update" in line]
    assert len(set(asks)) == 2, shown


@pytest.mark.parametrize(
    "said",
    [
        "Jane said Thursday at 3 works for a call",
        "Jane suggests Thursday 3pm",
        "she can talk on Thursday at 3",
        "Jane wrote back: call me thursday at 3pm",
    ],
)
def test_the_time_may_be_told_in_many_words(asked: Phone, said: str) -> None:
    """Who was asked for a time names one: that is the call, and no date for an answer."""
    asked.say(said)
    agreed = asked.find("agreed for").text
    assert "Thu" in agreed
    assert "15:00" in agreed


def test_call_me_needs_no_request_before(settled: Phone) -> None:
    """They may ask to be called by themselves."""
    settled.say("Jane wrote back: call me on Thursday at 3pm")
    assert "Call with Jane Doe agreed for Thu 26 Nov, 15:00" in settled.find("agreed for").text


def test_who_names_a_time_has_answered(asked: Phone) -> None:
    """The record has their answer, so nothing calls them silent since the interview."""
    asked.say("Jane wrote back: call me on Thursday at 3pm")
    assert "reply" in asked.say("/record")[-1].text


def test_who_calls_back_has_answered(settled: Phone) -> None:
    """ "She rang back, they will know by Friday" is a date, and a line of the record."""
    settled.say("she rang back, they'll know more by Friday")
    assert "so by Fri 27 Nov" in settled.find("Noted for").text
    assert "reply" in settled.say("/record")[-1].text


def test_what_they_had_said_is_no_answer(settled: Phone) -> None:
    """A date alone came with the interview."""
    settled.say("they said by Friday")
    assert "Nothing sent or received yet" in settled.say("/record")[-1].text


def test_a_round_back_on_is_not_called_moved(settled: Phone) -> None:
    """Called off and on again: it says so, with the new day."""
    settled.say("Second round at Acme on Thursday at 2pm with Jane Doe")
    settled.say("it's cancelled")
    settled.say("it's back on, monday 11am")
    assert "Back on: Acme · Backend Engineer, now Mon 30 Nov at 11:00" in settled.last.text


def test_the_note_after_a_missed_interview_comes_once(phone: Phone) -> None:
    """Where its nudge follows at once, the answer offers no second copy of it."""
    phone.say("/timezone Lisbon")
    phone.say("Interview at Acme today at 11am with Jane Doe, Backend Engineer")
    phone.wait(hours=2)
    said = phone.say("they didn't show up") + phone.tick()
    answer = next(shown for shown in said if "nobody turned up" in shown.text)
    assert "✍️ Short note" not in answer.labels
    assert phone.find("About the interview that did not happen")
