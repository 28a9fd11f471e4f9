"""What was done and what came of it in one message; commands and other news under an open question."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def asked(phone: Phone) -> Phone:
    """Somebody in Lisbon who is asked what was talked about at Oaktree, with Globex on file beside it."""
    phone.say("interview tmrw at globex works 9am, maths teacher")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.say("I interviewed at Oaktree today with Mick Smith and Mary Walsh for the chef role")
    assert "What did you talk about?" in phone.last.text
    return phone


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("globex rang, friday 8am trial", "Fri 27 Nov at 08:00"),
        ("micks number is +44 7700 900123", "Mick Smith · +44 7700 900123"),
        ("call him thurs", "I’ll remind you of Oaktree · chef on Thu 26 Nov"),
        ("i have to phone Mick tomorrow at 3pm", "Call with Mick Smith noted for Wed 25 Nov, 15:00"),
        ("please remove mary walsh", "with Mick Smith\n"),
    ],
)
def test_a_command_or_other_news_is_no_answer(asked: Phone, said: str, shown: str) -> None:
    """It is carried out, and stands in no letter as what was talked about."""
    asked.say(said)
    assert shown in str(asked)
    assert "💬" not in str(asked)


def test_forget_that_takes_the_last_answer_back(asked: Phone) -> None:
    """It means what was told last, not the question that is open now."""
    asked.say("menus and the kitchen")
    assert "💬 menus" in str(asked)
    assert "Undone" in asked.say("forget that")[-1].text
    assert "💬" not in asked.last.text
    assert "💡" not in str(asked)


def test_a_round_named_under_the_deadline_is_a_round(settled: Phone) -> None:
    """ "By when do they want your answer?" is not answered by the day of a trial."""
    settled.say("Acme offered me the job")
    settled.say("trial with them friday 8am")
    assert "Fri 27 Nov at 08:00" in settled.find("Interview: Fri").text
    assert "your answer to Acme is due" not in str(settled)


@pytest.mark.parametrize(
    ("said", "logged", "came"),
    [
        (
            "called Jane, she said they went with someone else",
            "phone call to Jane",
            "Acme · Backend Engineer",
        ),
        (
            "texted Jane and she wants me to come in on Friday at 3pm",
            "text message to Jane",
            "Fri 27 Nov at 15:00",
        ),
        (
            "I thanked Jane and she replied that the next round is Friday at 3pm",
            "thank-you to Jane",
            "at 15:00",
        ),
        ("Emailed Jane for an update and she said I got the job!", "check-in by e-mail", "Congratulations"),
        ("Emailed Jane for an update. She replied and said thanks", "check-in by e-mail", "got back to you"),
        ("Jane rang. she will call me again tomorrow at 4", "got back to you", "Wed 25 Nov, 16:00"),
    ],
)
def test_what_was_done_and_what_they_said_are_both_kept(
    settled: Phone, said: str, logged: str, came: str
) -> None:
    """Neither half of the message is lost, and one Undo takes back both."""
    settled.say(said)
    assert logged in str(settled)
    assert came in str(settled)
    settled.tap("Undo")
    assert "Nothing sent or received yet" in settled.say("/record Acme")[-1].text


@pytest.mark.parametrize(
    ("said", "shown", "label"),
    [
        ("called Jane, she said they went with someone else", "I’m sorry", "↩️ Undo both"),
        ("Emailed Jane for an update. She replied and said thanks", "got back to you", "↩️ Undo both"),
        ("Jane wrote back", "got back to you", "↩️ Undo"),
        ("I interviewed at Globex on Friday and at Initech on Thursday", "Initech", "↩️ Undo both"),
        ("I interviewed at Globex on Friday, is it too early to write?", "Globex", "↩️ Undo"),
    ],
)
def test_one_message_has_one_undo(settled: Phone, said: str, shown: str, label: str) -> None:
    """It stands below the last thing that was noted, and says whether it takes back more than that."""
    answers = settled.say(said)
    with_undo = [answer for answer in answers if any("Undo" in one for one in answer.labels)]
    assert [one for one in with_undo[0].labels if "Undo" in one] == [label]
    assert len(with_undo) == 1
    assert shown in with_undo[0].text


def test_an_answer_and_news_are_taken_back_together(asked: Phone) -> None:
    """The card has no Undo of its own, and shows neither of them when the one below the news was tapped."""
    asked.say("We talked about menus, they decide on Monday")
    card = asked.find("💬 menus")
    assert card.labels == ["✏️ Edit"]
    asked.tap("Undo both")
    assert "💬" not in card.text
    assert "They said" not in card.text


def test_a_refusal_told_beside_a_call_closes_the_case(settled: Phone) -> None:
    """Nobody is told to ask again where they have said no."""
    settled.say("called Jane, she said they went with someone else")
    assert "closed" in settled.find("I’m sorry").text


def test_who_was_thanked_by_log_is_not_thanked_again(phone: Phone) -> None:
    """The nudge that is left speaks of the other, and holds a letter to nobody else."""
    phone.say("I interviewed at Acme yesterday with Jane Doe and Tom Lee, analyst")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.say("i thanked Jane by email")
    said = "\n".join(
        shown.text
        for shown in phone.next_nudge()
        if "say thank you" in shown.text or "Dear" in shown.text or "Hi" in shown.text
    )
    assert "Tom" in said
    assert "Jane" not in said


def test_a_thank_you_for_an_interview_to_come_says_so(phone: Phone) -> None:
    """Asked for too early, it is written, with a word on when to use it."""
    phone.say("interview at Acme on Friday at 2pm with Jane Doe, analyst")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.say("/draft Acme")
    phone.tap("Thank-you")
    assert "still to come" in phone.find("Keep this one for afterwards").text


def test_an_interview_and_a_question_are_both_heard(phone: Phone) -> None:
    """The case is opened, and the question answered."""
    phone.say(
        "hello i had an interview at Deloitte yesterday for the grad scheme and i'm really nervous, is it too"
        " early to email them??"
    )
    assert "Interview: yesterday, Mon 23 Nov" in str(phone)
    assert "The thank-you comes first" in str(phone)


@pytest.mark.parametrize(
    "said",
    [
        "emailed Jane to ask if they went with someone else",
        "I emailed Jane because I think they rejected me",
        "called Jane to find out if they offered me the job",
        "nobody called back",
        "no one called yet",
        "should I tell Acme that I must withdraw if Globex offers me the job",
        "do I have to call Jane tomorrow at 3?",
    ],
)
def test_what_is_asked_or_feared_decides_nothing(settled: Phone, said: str) -> None:
    """No case is closed, no offer booked, no call agreed, and nobody looked for who is not there."""
    settled.say(said)
    for wrong in ("I’m sorry", "Congratulations", "withdrew", "Call with", "is on file"):
        assert wrong not in settled.last.text
    assert "waiting to hear" in settled.say("/list")[-1].text


def test_news_of_another_case_is_not_done_to_the_one_written_to(settled: Phone) -> None:
    """Whom the answer names decides whose answer it is."""
    settled.say("Interviewed at Globex on Friday with Bob Ray, engineer")
    settled.say("/cancel")
    settled.say("emailed Bob today, Jane said they went with someone else")
    assert "Globex · engineer is closed" not in str(settled)


def test_a_taken_offer_and_a_withdrawal_in_one_message(phone: Phone) -> None:
    """The offer is accepted, and the other case withdrawn, not the other way round."""
    phone.say("I interviewed at St Mary's Hospital on Monday, staff nurse")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.say("I interviewed at Royal Free on Monday, staff nurse")
    phone.say("/cancel")
    phone.say("Royal Free offered me the job")
    phone.say("/cancel")
    phone.say("i said yes on the phone already!! need to tell St Marys im withdrawing")
    assert "you withdrew from St Mary's Hospital" in str(phone)
    assert "Congratulations on the new job! Royal Free" in str(phone)


def test_who_wants_to_be_asked_later_is_not_asked_on(phone: Phone) -> None:
    """A reminder under a question of the look back is followed by no other question."""
    phone.say("I interviewed at Acme yesterday with Jane Doe, analyst")
    phone.say("Lisbon")
    phone.say("remind me tomorrow")
    assert "I’ll remind you" in phone.last.text


@pytest.mark.parametrize(
    "said",
    [
        "called Jane, she said they want me for a final round on Thursday at 2pm",
        "they want me back for a final round on Thursday at 2pm",
    ],
)
def test_a_round_is_no_day_of_an_answer(phone: Phone, said: str) -> None:
    """ "When did they say you would hear?" is not answered by the day of the next round."""
    phone.say("I interviewed at Acme yesterday with Jane Doe, analyst")
    phone.say("Lisbon")
    phone.say("dashboards")
    phone.say("skip")
    assert "When did they say you would hear?" in phone.last.text
    phone.say(said)
    assert "Final round: Thu 26 Nov at 14:00" in str(phone)
    assert "🤝" not in str(phone)
