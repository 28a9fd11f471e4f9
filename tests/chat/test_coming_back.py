"""Who said no and comes back, and who said they would ring and did not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def refused(phone: Phone) -> Phone:
    """Somebody in London whom Harris refused, with another case open."""
    phone.say("I interviewed at Harris Plastering yesterday with Gaz for the Plasterer role")
    phone.say("London")
    phone.say("/cancel")
    phone.say("I interviewed at Bolt Builders yesterday with Tim for the Plasterer role")
    phone.say("/cancel")
    phone.say("harris said no")
    return phone


@pytest.fixture
def promised(phone: Phone) -> Phone:
    """Somebody in London whom Harris was to ring last Friday."""
    phone.say("I interviewed at Harris Plastering yesterday with Gaz for the Plasterer role")
    phone.say("London")
    phone.say("/cancel")
    phone.say("ring me friday he said")
    phone.wait(hours=110)
    return phone


def test_an_invitation_after_a_no_opens_the_case_again(refused: Phone) -> None:
    """The round is in the old case, with its people and its record, and no second case is made."""
    shown = refused.say("harris rang, want me in friday 8am")
    card = next(m.text for m in shown if "Open again" in m.text)
    assert "Harris Plastering" in card
    assert "Fri 27 Nov at 08:00" in card
    assert refused.say("/list")[-1].text.lower().count("harris") == 1


def test_another_search_at_the_same_company_is_a_new_case(refused: Phone) -> None:
    """Months after the no nobody is asked back."""
    refused.wait(days=90)
    refused.say("I have an interview at Harris Plastering on Friday at 10am")
    assert refused.say("/list")[-1].text.count("Harris Plastering") == 2


def test_a_mind_that_changed_opens_the_case_again(refused: Phone) -> None:
    """A short form of the name will do."""
    assert "Open again: Harris Plastering" in refused.say("harris changed their mind")[-1].text


def test_a_message_belongs_to_whoever_signed_it(refused: Phone) -> None:
    """The day it asks for is the interview's, in the case of who wrote it, and its reader is no contact."""
    origin = {"type": "hidden_user", "date": int(refused.now.timestamp()), "sender_user_name": "Gaz"}
    text = "Daz its Gaz other lad let us down. can u come in Friday 8am site is 14 Mill Lane?"
    asked = refused.say(text, forward_origin=origin)[-1].text
    assert "from Harris Plastering" in asked
    assert "Fri 27 Nov, 08:00" in asked

    refused.tap("Note it")
    card = refused.find("Open again").text
    assert "Fri 27 Nov at 08:00" in card
    assert "Daz" not in card


@pytest.mark.parametrize("said", ["harris never rang", "he never rang", "he didn't ring"])
def test_a_promise_that_passed_is_no_missed_interview(promised: Phone, said: str) -> None:
    """What they said and did not do is named, and the check-in is spoken of."""
    told = str(promised.say(said))
    assert "They said “friday”" in told
    assert "nothing came" in told
    assert "nobody turned up" not in told


@pytest.mark.parametrize("others", [False, True])
def test_a_task_is_done_in_loose_words(phone: Phone, others: bool) -> None:
    """With another case open, too: only one has a task."""
    phone.say("I have a take home for Figma due Friday")
    phone.say("London")
    phone.say("/cancel")
    if others:
        phone.say("I interviewed at Bolt yesterday with Tim")
        phone.say("/cancel")
    assert "handed in today" in str(phone.say("done with the take home, submitted it"))


def test_a_task_that_was_not_on_file_leaves_the_interview_alone(settled: Phone) -> None:
    """It is a round of its own."""
    card = str(settled.say("done with the take home, submitted it"))
    assert "Take-home task: handed in today" in card
    assert "Interview: today, Tue 24 Nov, with Jane Doe" in card


@pytest.fixture
def nurse(phone: Phone) -> Phone:
    phone.now = datetime(2026, 12, 20, 10, 0, tzinfo=UTC)
    phone.say("I interviewed at St Mary's yesterday with Sister Agnes for the Nurse role")
    phone.say("London")
    phone.say("/cancel")
    return phone


def test_a_call_of_theirs_uses_no_touch(nurse: Phone) -> None:
    """ "She rang" is a call that came in, and the day named in it is a promise."""
    said = "she rang, she say i have to wait until 30 january because HR do the recruitment check"
    assert "by Sat 30 Jan" in nurse.say(said)[-1].text
    record = nurse.say("/record")[-1].text
    assert "⬅️ Sun 20 Dec, 10:00: reply by phone" in record
    assert "➡️" not in record


def test_a_voicemail_of_theirs_came_in(nurse: Phone) -> None:
    """The call that it announces is agreed on."""
    shown = nurse.say("sister agnes left me voicemail, she will call me again tomorrow at 10")
    assert "Call with Sister Agnes agreed for Mon 21 Dec, 10:00" in shown[0].text
    record = nurse.say("/record")[-1].text
    assert "⬅️ Sun 20 Dec, 10:00: reply by voicemail from Sister Agnes" in record
    assert "➡️" not in record


@pytest.mark.parametrize("said", ["I called Jane, she was busy", "Jane called, so I emailed her the slides"])
def test_what_the_person_did_stays_theirs(settled: Phone, said: str) -> None:
    """Who rang or wrote to them has done something, whatever they did."""
    settled.say(said)
    assert "➡️" in settled.say("/record")[-1].text
