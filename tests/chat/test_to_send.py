"""What is to be sent: nothing promised is lost, and nothing is called sent that is not."""

from __future__ import annotations

import pytest

from bot.domain.models import MaterialState
from tests.chat.phone import Phone


def to_send(phone: Phone) -> dict[str, MaterialState]:
    """What is on file of them, for the only person there is."""
    with phone.store.work(1, phone.now) as unit:
        return {m.what: m.state for case in unit.cases() for m in case.materials}


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        (
            "I promised to send my transcript and the thesis abstract",
            "your transcript and the thesis abstract",
        ),
        ("they asked for my thesis abstract too", "your thesis abstract"),
        ("I promised my thesis abstract", "your thesis abstract"),
        ("2 references, one from my manager and the DBS", "2 references and the DBS"),
        ("Sent Jane a thank you and promised her my portfolio", "your portfolio"),
    ],
)
def test_everything_promised_is_noted(settled: Phone, said: str, noted: str) -> None:
    """Each thing by the name it was given, also beside other news."""
    settled.say(said)
    assert noted in settled.find("📎").text


def test_on_file_already_is_true(settled: Phone) -> None:
    """Of a thing told again it is said that it is on file; of a new one beside it, that it is noted."""
    settled.say("they want my CV")
    settled.say("they want my CV and my thesis abstract")
    assert "Noted: your thesis abstract to send" in settled.last.text
    settled.say("they want my thesis abstract")
    assert "on file already" in settled.last.text


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("they want me to bring my passport and certificates monday", "Mon 30 Nov"),
        ("they want 2 references by monday", "Mon 30 Nov"),
        ("they need my references by Friday", "Fri 27 Nov"),
    ],
)
def test_the_day_for_which_things_are_wanted(settled: Phone, said: str, day: str) -> None:
    """It arranges no round and promises no answer; it stands with the things."""
    settled.say(said)
    assert settled.last.text.splitlines()[0].endswith(f", by {day}.")
    assert "they said" not in str(settled)
    assert "Who will you meet" not in str(settled)


def test_a_day_with_an_hour_is_a_round(settled: Phone) -> None:
    """ "Bring my portfolio on Monday at 2pm": the things, and the round."""
    settled.say("They want me to bring my portfolio on Monday at 2pm")
    card = settled.find("Mon 30 Nov at 14:00").text
    assert "your portfolio: to send" in card


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("DBS sent, references tomorrow", {"my DBS"}),
        ("I sent the references, the DBS will follow tomorrow", {"2 references"}),
        ("sent references and DBS", {"my DBS", "2 references"}),
    ],
)
def test_what_is_still_to_go_is_not_sent(settled: Phone, said: str, gone: set[str]) -> None:
    """Only what is told of as gone is; and a thing on file is no new employer."""
    settled.say("they need 2 references and my DBS")
    settled.say(said)
    assert {what for what, state in to_send(settled).items() if state is MaterialState.SENT} == gone
    assert "was not on file" not in str(settled)


def test_of_several_employers_it_is_asked_which(settled: Phone) -> None:
    """A promise that names none of them waits for the answer, and is kept with that one."""
    settled.say("I interviewed at Globex today with Tom")
    settled.say("/cancel")
    settled.say("I promised my thesis abstract")
    settled.tap("Globex")
    assert to_send(settled) == {"my thesis abstract": MaterialState.PROMISED}


def test_a_favour_of_theirs_is_noted(settled: Phone) -> None:
    """What somebody promised for no day is kept as told, and is no answer of theirs."""
    settled.say("Sean said he'd put me in touch with someone in the sustainability team")
    assert "got back to you" not in str(settled)
    assert "put me in touch with someone in the sustainability team" in settled.last.text


def test_a_promise_in_place_of_an_answer(phone: Phone) -> None:
    """What was promised is to be sent, though it was asked what was talked about."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    phone.say("I promised my thesis abstract")
    assert "my thesis abstract" in to_send(phone)


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("sent the writing samples but not the teaching portfolio yet", {"two further writing samples"}),
        ("emailed the samples", {"two further writing samples"}),
        ("sent my portfolio", {"my teaching portfolio"}),
        ("sent the samples and the portfolio", {"two further writing samples", "my teaching portfolio"}),
        ("sent DBS, samples to follow", set()),
    ],
)
def test_a_thing_is_known_by_its_last_word(settled: Phone, said: str, sent: set[str]) -> None:
    """However it was told of first; and no letter of thanks is made of it."""
    settled.say("they asked for two further writing samples and my teaching portfolio by friday")
    settled.say(said)
    assert {what for what, state in to_send(settled).items() if state is MaterialState.SENT} == sent
    assert sent == set() or "Logged: materials" in settled.find("Logged").text


def test_of_two_that_are_called_so_none_is_taken(settled: Phone) -> None:
    """ "The portfolio" of two; what was sent is no thank-you all the same."""
    settled.say("they asked for my design portfolio and my research portfolio")
    assert "thank-you" not in settled.say("sent the portfolio")[0].text.splitlines()[0]
    assert MaterialState.SENT not in to_send(settled).values()
    settled.say("sent the design portfolio")
    assert to_send(settled)["my design portfolio"] is MaterialState.SENT
    assert to_send(settled)["my research portfolio"] is MaterialState.PROMISED
