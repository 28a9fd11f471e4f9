"""Behind a no: why it was one, the answer to it, and nobody else's letter."""

from __future__ import annotations

import pytest

from bot.services.feedback import feedback_in
from tests.chat.phone import Phone

ACME = "I interviewed at Acme yesterday with Jane as analyst"
ASKS = ("better", "advise", "advice", "tipped", "suggest")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("didnt get it. feedback was i need more SQL", "i need more SQL"),
        ("they said no because i dont have a licence", "i dont have a licence"),
        ("rejected :( the reason was that my notice is too long", "my notice is too long"),
        (
            "didn't get the job, they wanted someone with more experience",
            "wanted someone with more experience",
        ),
        ("they said no, the feedback: too quiet in the group task", "too quiet in the group task"),
        ("got a no, no feedback", ""),
        ("they rejected me, i asked for feedback", ""),
        ("they said no, probably because i was late", ""),
        ("they said no", ""),
    ],
)
def test_why_it_was_a_no(said: str, why: str) -> None:
    """The reason as it was told; a guess, and a wish for one, is none."""
    assert feedback_in(said) == why


@pytest.mark.parametrize(
    "said",
    [("didnt get it. feedback was i need more SQL",), ("they said no", "feedback was i need more SQL")],
)
def test_feedback_is_kept_and_not_asked_for_again(phone: Phone, said: tuple[str, ...]) -> None:
    """With the no or after it: it stands in the record, and the letter gives thanks for it."""
    phone.tell(ACME, *said)
    assert "(they said no): “i need more SQL”" in phone.say("/record Acme")[-1].text
    letter = phone.say("write them a nice reply")[-1].text
    assert "Thank you, too, for telling me what was missing" in letter
    assert "what I could do better next time" not in letter


def test_without_feedback_it_is_asked_for(phone: Phone) -> None:
    """One gentle question, as before."""
    phone.tell(ACME, "they said no")
    assert "what I could do better next time" in phone.say("write them a nice reply")[-1].text


@pytest.mark.parametrize("asks", ["write them a nice reply", "how do i reply", "can u write a polite answer"])
def test_the_answer_is_for_whom_spoke_last(phone: Phone, asks: str) -> None:
    """The case that is closed, and not the open one."""
    phone.tell(ACME.replace("Acme", "KPMG"), ACME.replace("Acme", "EY"), "KPMG said no :(")
    shown = phone.say(asks)
    assert "Gracious reply to Jane, KPMG" in shown[0].text


def test_thanks_for_the_second_round_end_those_for_the_first(phone: Phone) -> None:
    """Nobody is thanked for the earlier round after they were thanked for the later one."""
    phone.tell("interviewed at DHL 10 days ago with Gary as driver", "second interview today with Gary")
    phone.say("thanked gary")
    phone.wait(days=2)
    assert "late thank-you" not in str(phone)


def test_who_was_met_in_the_first_round_alone_is_still_thanked(phone: Phone) -> None:
    """Thanks to Gary are none to Petra."""
    phone.tell("interviewed at DHL yesterday with Petra as driver", "second interview today with Gary")
    phone.say("thanked gary")
    phone.next_nudge()
    assert "👤 Petra" in phone.find("Time to say thank you").text


def test_long_words_are_read_quickly() -> None:
    """Four thousand letters that nearly fit take no time."""
    assert feedback_in("their only but some " * 200) == ""
    assert feedback_in("they wanted some " * 240) == ""
