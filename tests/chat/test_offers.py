"""An offer: the day to answer it by, the yes, and the thanks that go with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone

#: A Monday.
MONDAY = datetime(2026, 11, 9, 10, 0, tzinfo=UTC)
#: A Thursday, late in the afternoon.
THURSDAY = datetime(2026, 4, 23, 16, 40, tzinfo=UTC)


@pytest.fixture
def snyk(new_phone: Callable[..., Phone]) -> Phone:
    """Somebody in London who waits for Snyk and for Monzo."""
    phone = new_phone(now=MONDAY)
    phone.say("I interviewed at Snyk last week with Tom Reed for the Backend Engineer role")
    phone.say("London")
    phone.say("/cancel")
    phone.say("I interviewed at Monzo last week with Ann Lee for the Data Engineer role")
    phone.say("/cancel")
    return phone


@pytest.fixture
def oakfield(new_phone: Callable[..., Phone]) -> Phone:
    """Somebody in London who was at Parkside and, today, at Oakfield."""
    phone = new_phone(now=THURSDAY)
    phone.say("I interviewed at Parkside Academy on Monday with Mrs Patel for the Teaching Assistant role")
    phone.say("London")
    phone.say("/cancel")
    phone.say("I interviewed at Oakfield Primary today with Mr Hughes for the Teaching Assistant role")
    phone.say("/cancel")
    return phone


def test_the_hour_of_a_deadline_is_kept_and_the_morning_before_reminds_of_it(snyk: Phone) -> None:
    """ "By Friday noon" stands in the answer, and in the reminder of Thursday morning."""
    told = snyk.say("Got offer from Snyk, they need an answer by Friday noon")[-1].text
    assert "Answer due Fri 13 Nov, 12:00" in told
    assert "Next: your reminder, Thu 12 Nov, 09:00" in told

    snyk.wait(days=3)
    assert "Your answer to their offer is due by Fri 13 Nov, 12:00" in snyk.find("Your reminder").text


def test_a_deadline_answered_to_the_question_has_its_reminder_too(snyk: Phone) -> None:
    """The day may come with the offer or after it."""
    snyk.say("I got an offer from Snyk")
    assert "Next: your reminder, Thu 12 Nov, 09:00" in snyk.say("by Friday")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "Snyk extended the deadline to Tuesday",
        "they moved the deadline to Tuesday",
        "they gave me until next Tuesday",
    ],
)
def test_a_deadline_that_moves_takes_its_reminder_along(snyk: Phone, said: str) -> None:
    """The Tuesday behind the old day is meant, and only one reminder comes."""
    snyk.say("Got offer from Snyk, they need an answer by Friday noon")
    told = snyk.say(said)[-1].text
    assert "is due Tue 17 Nov" in told
    assert "Next: your reminder, Mon 16 Nov, 09:00" in told
    assert "Answer due Tue 17 Nov" in snyk.say("Snyk")[-1].text

    snyk.wait(days=8)
    reminders = [m for m in snyk.messages.values() if "Your reminder" in m.text]
    assert len(reminders) == 1


def test_a_deadline_whose_noon_has_passed_is_told_to_nobody(snyk: Phone) -> None:
    """On the afternoon of the day no letter asks another employer for news "before then"."""
    snyk.say("Got offer from Snyk, they need an answer by Friday noon")
    snyk.wait(days=4, hours=3)
    snyk.say("/draft Monzo")
    snyk.tap("Mention a deadline")
    assert "13 November" not in snyk.last.text
    assert "[date]" in snyk.last.text


@pytest.mark.parametrize("said", ["Accepted Snyk!", "I accepted the Snyk offer", "I've said yes to Snyk"])
def test_an_offer_is_accepted_in_few_words(snyk: Phone, said: str) -> None:
    """The case ends with a congratulation."""
    snyk.say("Got offer from Snyk, they need an answer by Friday noon")
    assert "Congratulations on the new job" in str(snyk.say(said))


def test_a_day_by_which_their_letter_comes_is_a_promise_of_theirs(phone: Phone) -> None:
    """Nobody has to answer by the day on which the offer is to come in writing."""
    phone.say("I interviewed at Wipro with Neha yesterday for the Analyst role")
    phone.say("Mumbai")
    phone.say("/cancel")
    told = phone.say("Neha reverted, she said I am selected, offer letter will come by 12/12")
    assert "An offer from Wipro" in told[-1].text
    assert "They said “12/12”: Sat 12 Dec" in told[-1].text
    assert "Answer due" not in phone.say("Wipro")[-1].text


@pytest.mark.parametrize("said", ["accept", "I accepted it on the phone", "yes I'll take it"])
def test_the_question_for_a_deadline_takes_a_yes(oakfield: Phone, said: str) -> None:
    """Who has said yes has no deadline."""
    oakfield.say("Oakfield rang, I got the job!!")
    oakfield.say(said)
    assert "Congratulations on the new job" in oakfield.last.text
    assert "✍️ Yes, with thanks" in oakfield.last.labels


def test_an_offer_taken_at_once_stands_in_the_record(oakfield: Phone) -> None:
    """Their call and the yes are two lines of it."""
    oakfield.say("Mr Hughes rang and offered me the job, I said yes!")
    record = oakfield.say("/record Oakfield")[-1].text
    assert "by phone from Mr Hughes (they made an offer)" in record
    assert "(you said yes)" in record


@pytest.mark.parametrize(
    "said",
    [
        "I want to thank him",
        "write a thank you to Mr Hughes",
        "thank Mr Hughes for the offer",
        "thank you letter Oakfield",
    ],
)
def test_thanks_for_the_job_are_written_on_request(oakfield: Phone, said: str) -> None:
    """The letter says yes to Mr Hughes, and no second offer is logged."""
    oakfield.say("Mr Hughes rang and offered me the job, I said yes!")
    oakfield.say(said)
    assert oakfield.last.text.startswith("Dear Mr Hughes,")
    assert "accept" in oakfield.last.text or "yes" in oakfield.last.text
    assert "Parkside" not in oakfield.last.text


def test_what_is_offered_to_write_fits_how_it_stands(oakfield: Phone) -> None:
    """After the yes only the yes is left to write; an offer that waits has an answer of each kind."""
    oakfield.say("Oakfield rang, I got the job!!")
    oakfield.say("no date")
    assert oakfield.say("/draft Oakfield")[-1].labels == [
        "Yes, with thanks",
        "Thanks, answer to come",
        "Ask for more time",
        "Negotiate the terms",
        "No, with thanks",
    ]
    oakfield.say("accepted Oakfield")
    assert oakfield.say("/draft Oakfield")[-1].labels == ["Yes, with thanks"]
    oakfield.tap("Yes, with thanks")
    assert "Dear Mr Hughes," in oakfield.last.text


def test_thanks_to_the_bot_stay_thanks_to_the_bot(oakfield: Phone) -> None:
    """No letter is written for a mere word of thanks."""
    assert "You’re welcome" in oakfield.say("thank you so much")[-1].text
    assert "Dear" not in str(oakfield.say("thank god it's over"))
