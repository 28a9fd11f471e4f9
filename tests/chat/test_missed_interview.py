"""Nobody came to the interview: no letter speaks of it as held, and each asks for a new time."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def missed(phone: Phone) -> Phone:
    """Somebody in London to whom Acme did not come this morning."""
    phone.say("interview with Acme today at 11 with Jane as analyst")
    phone.say("london")
    phone.say("/cancel")
    phone.wait(hours=1.5)
    phone.say("they didnt show up")
    return phone


def test_the_nudges_ask_for_another_time_and_thank_for_nothing(missed: Phone) -> None:
    """Nor does the one a week later, which says when the first note went out."""
    missed.next_nudge()
    missed.tap("✅ Sent")
    missed.tap("E-mail")
    missed.next_nudge()
    assert "They missed your interview" in missed.find("ask again for a new time").text
    letter = missed.last.text
    assert "missed each other on Tuesday 24 November" in letter
    assert "small reminder of my message" in letter
    assert "Thank you again for our interview" not in letter


@pytest.mark.parametrize("kind", ["thank-you", "check-in", "second check-in", "call request"])
def test_a_letter_by_its_kind_asks_for_another_time_too(missed: Phone, kind: str) -> None:
    """Whatever is asked for, there is no interview to come back to."""
    missed.say(f"/draft {kind} acme")
    assert "Note on the missed interview" in missed.find("✍️").text
    assert "11:00" in missed.last.text


def test_the_kinds_that_speak_of_it_are_not_offered(missed: Phone) -> None:
    """The note on it stands first, and no thanks or check-in beside it."""
    labels = missed.say("/draft acme")[-1].labels
    assert labels[0] == "Note on the missed interview"
    assert not {"Thank-you", "Check-in", "Closing note"} & set(labels)


@pytest.mark.parametrize("said", ["ask jane for a new time", "write to acme asking for another date"])
def test_a_new_time_is_asked_for_in_words(missed: Phone, said: str) -> None:
    """The wish brings the note."""
    missed.say(said)
    assert "Note on the missed interview to Jane" in missed.find("✍️").text


def test_a_round_that_was_held_is_still_thanked_for(phone: Phone) -> None:
    """A missed second round leaves the first one as it was; only news is asked for as a new time."""
    phone.say("interviewed at Acme last week with Jane as analyst")
    phone.say("london")
    phone.say("/cancel")
    phone.say("second interview at Acme today at 11")
    phone.say("/cancel")
    phone.wait(hours=1.5)
    phone.say("they did not show up")
    phone.say("/draft check-in acme")
    assert "11:00" in phone.last.text
    phone.say("/draft thank-you acme")
    assert "on Friday, and I want to thank you" in phone.last.text


def test_with_a_new_time_it_is_as_before(missed: Phone) -> None:
    """Once it was held it is thanked for."""
    missed.say("they moved it to tomorrow at 3pm")
    missed.wait(days=1, hours=6)
    missed.say("/draft thank-you acme")
    assert "Thank-you" in missed.find("✍️").text
