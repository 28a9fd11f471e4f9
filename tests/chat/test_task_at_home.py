"""A task done at home: it has a day on which it is due, and nobody to thank."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone

SENT_US = "Kestrel Labs sent me a take-home assignment for the frontend dev role, due Friday"


@pytest.fixture
def tasked(phone: Phone) -> Phone:
    """Somebody in Lisbon who has such a task."""
    phone.say(SENT_US)
    phone.say("Lisbon")
    return phone


def test_the_card_says_when_it_is_due(tasked: Phone) -> None:
    """Not an interview: no getting ready, no look back, no thank-you in the plan."""
    card = tasked.find("Take-home task: due Fri 27 Nov")
    assert "finish your task" in card.text
    for wrong in ("get ready", "look back", "thank-you"):
        assert wrong not in card.text


def test_the_reminder_speaks_of_the_task(tasked: Phone) -> None:
    """The evening before, in the words of a task."""
    nudge = tasked.next_nudge()[-1]
    assert "Your task is due soon" in nudge.text
    assert "due tomorrow, Fri 27 Nov" in nudge.text


@pytest.mark.parametrize(
    "said",
    [
        "submitted the take home to Kestrel last night",
        "I handed it in yesterday",
        "sent the assignment back yesterday",
    ],
)
def test_handed_in_by_any_words(tasked: Phone, said: str) -> None:
    """The task is over from that day, and all that is asked is when they will answer."""
    tasked.wait(days=1)
    tasked.say(said)
    assert tasked.find("Take-home task: handed in yesterday, Tue 24 Nov")
    assert "When did they say you would hear?" in tasked.last.text


def test_the_check_in_is_about_the_task(tasked: Phone) -> None:
    """After five working days the letter names the task, and thanks for no interview."""
    tasked.say("I submitted the task")
    tasked.say("/cancel")
    tasked.next_nudge()
    assert "You handed in your task on Tue 24 Nov" in tasked.find("A good moment").text
    assert "the task I handed in" in tasked.last.text
    assert "interview" not in tasked.last.text


@pytest.mark.parametrize(
    "said",
    [
        "recruiter call with Dana at Brightside, she says next step is a take home, due sunday",
        "had a screen with Brightside this morning, they sent me a coding challenge, due Sunday",
        "interviewed at Brightside today, have to submit the assignment by Sunday",
    ],
)
def test_a_task_told_beside_the_round_before_it(phone: Phone, said: str) -> None:
    """The call is over, the task is due on its day, and nobody promised an answer by then."""
    phone.say(said)
    card = phone.find("Take-home task: due Sun 29 Nov").text
    assert "today, Tue 24 Nov" in card
    assert "They said" not in card


def test_a_day_for_which_a_thing_is_wanted_is_no_promise(phone: Phone) -> None:
    """It is on the card once, with the thing to send, and is no round and no answer of theirs."""
    phone.say("Interviewed at Acme today, they want references by Friday")
    card = phone.find("to send by Fri 27 Nov").text
    assert "They said" not in card
    assert card.count("27 Nov") == 1
