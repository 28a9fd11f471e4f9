# ruff: noqa: E501  (tables of sentences are read row by row)
"""The job is got: told by a person's name, in few words, in several at once, or at another employer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def at(new_phone: Callable[..., Phone]) -> Callable[..., Phone]:
    """Somebody in London who has told of an interview."""

    def told(said: str, telegram_id: int = 7) -> Phone:
        phone = new_phone(telegram_id)
        phone.say(said)
        phone.say("london")
        phone.say("/cancel")
        return phone

    return told


def stands(phone: Phone) -> str:
    return phone.say("/list")[-1].text


@pytest.mark.parametrize(
    ("interview", "said", "company"),
    [
        ("interviewed at Bolt yesterday with Kati as analyst", "kati offered me the job", "Bolt"),
        ("interviewed at Bolt yesterday with Kati as analyst", "Kati wants to hire me", "Bolt"),
        ("interviewed at Marriott today with Elena for housekeeper", "elena say yes come monday for work", "Marriott"),
        ("interviewed at Marriott today with Elena for housekeeper", "elena give me job", "Marriott"),
        ("interviewed at Marriott today with Elena for housekeeper", "she take me, i start monday", "Marriott"),
        ("interviewed at DHL today with Gary and Steve for driver", "steve rang gary im in start next monday", "DHL"),
        ("interviewed at DHL today with Gary and Steve for driver", "I'm in!", "DHL"),
        ("interviewed at Lidl today with Petra for cashier", "boss say ok come monday for work", "Lidl"),
        ("interviewed at Brasserie Noir today with Marco as chef", "marco wants me to start on friday", "Brasserie Noir"),
    ],
)  # fmt: skip
def test_an_offer_stands_in_the_case_of_who_made_it(
    at: Callable[..., Phone], interview: str, said: str, company: str
) -> None:
    """However it is said, it is one of the employer on file, and opens no case."""
    phone = at(interview)
    phone.say(said)
    assert f"An offer from {company}" in phone.find("Congratulations").text
    assert stands(phone).count("•") == 1


@pytest.mark.parametrize(
    "said",
    [
        "elena say come monday for trial",
        "i'm in London",
        "i'm in the second round",
        "she said yes to my question about parking?",
        "elena did not hire me",
        "i hope they take me",
        "if elena says yes i start monday",
        "they would hire me maybe",
    ],
)
def test_what_only_sounds_like_it_is_no_offer(at: Callable[..., Phone], said: str) -> None:
    """A trial, a place, a hope and a condition congratulate nobody."""
    phone = at("interviewed at Marriott today with Elena for housekeeper")
    phone.say(said)
    assert "Congratulations" not in str(phone)


def test_who_knows_when_to_start_is_asked_for_no_deadline(at: Callable[..., Phone]) -> None:
    """There is no answer to wait for."""
    phone = at("interviewed at Marriott today with Elena for housekeeper")
    assert "An offer from Marriott" in phone.say("elena say yes come monday for work")[-1].text
    other = at("interviewed at Lidl today with Petra for cashier", 8)
    assert "By when do they want your answer?" in other.say("petra offered me the job")[-1].text


def test_the_answer_goes_to_who_was_met(at: Callable[..., Phone]) -> None:
    """A name that no list has is known behind "with"."""
    phone = at("interviewed at Bolt yesterday with Kati as analyst")
    phone.say("got the offer")
    phone.say("/cancel")
    phone.tap("✍️ Answer")
    phone.tap("Thanks, answer")
    assert phone.last.text.startswith("Hi Kati,")


def test_a_name_in_small_letters_is_asked_about(at: Callable[..., Phone]) -> None:
    """It may be somebody of the case, or an employer who is new."""
    phone = at("interviewed at Bolt yesterday as analyst")
    phone.say("zorin offered me the job")
    assert phone.last.labels == ["Bolt · analyst", "Another one"]
    phone.tap("Bolt")
    assert "An offer from Bolt" in phone.find("Congratulations").text


@pytest.fixture
def two(at: Callable[..., Phone]) -> Phone:
    phone = at("interviewed at Bolt yesterday as analyst")
    phone.say("interviewed at Wise yesterday as analyst")
    phone.say("/cancel")
    return phone


@pytest.mark.parametrize(
    "said",
    [
        "both bolt and wise made me an offer",
        "Bolt and Wise both offered me the job",
        "I got offers from Bolt and Wise",
        "I got two offers, from Bolt and Wise",
        "got two offers: Bolt, Wise",
        "offers from both Wise and Bolt",
    ],
)
def test_two_offers_in_one_breath_are_two(two: Phone, said: str) -> None:
    """Each stands in its case, and nothing is left that was not understood."""
    two.say(said)
    assert "An offer from Bolt" in str(two)
    assert "An offer from Wise" in str(two)
    assert "not sure" not in str(two)


@pytest.mark.parametrize(
    ("said", "bolt", "wise"),
    [
        (
            "both bolt and wise made me an offer, bolt by friday and wise by next tuesday",
            "Fri 27 Nov",
            "Tue 1 Dec",
        ),
        ("offers from Bolt (by Friday) and Wise (by 4 December)", "Fri 27 Nov", "Fri 4 Dec"),
        ("I got offers from Bolt and Wise, need to answer by Monday", "Mon 30 Nov", "Mon 30 Nov"),
    ],
)
def test_each_has_its_own_deadline(two: Phone, said: str, bolt: str, wise: str) -> None:
    """A day right behind a name is that one's; one behind them all is everybody's."""
    two.say(said)
    assert f"An offer from Bolt · analyst. Answer due {bolt}" in str(two)
    assert f"An offer from Wise · analyst. Answer due {wise}" in str(two)


def test_the_deadlines_may_come_behind(two: Phone) -> None:
    """They are days to answer by, and no promises of theirs."""
    two.say("both bolt and wise made me an offer")
    two.say("bolt by friday and wise by next tuesday")
    assert "answer to Bolt · analyst is due Fri 27 Nov" in str(two)
    assert "answer to Wise · analyst is due Tue 1 Dec" in str(two)


def test_new_employers_have_a_case_each(phone: Phone) -> None:
    """ "Bolt and Wise" are two, "Marks and Spencer" is one."""
    phone.say("i got offers from Bolt and Wise")
    assert stands(phone).count("•") == 2
    phone.say("I got offers from Marks and Spencer and Tesco")
    assert "Marks and Spencer" in stands(phone)
    assert stands(phone).count("•") == 4


def test_another_offer_answers_no_question_for_a_day(two: Phone) -> None:
    """ "Wise offered too", said while Bolt's day is asked for."""
    two.say("got an offer from bolt")
    two.say("wise offered too")
    assert "An offer from Wise" in str(two)


def test_who_took_a_job_is_left_in_peace_about_the_others(two: Phone) -> None:
    """No thanks and no check-in are asked for, and each of them has its letter."""
    two.say("i accepted an offer from Tesco")
    told = two.find("Congratulations on the new job")
    assert "I won’t ask you to write to" in told.text
    assert {"✍️ Tell Bolt", "✍️ Tell Wise"} <= set(told.labels)
    assert two.wait(days=40) == []
    two.say("how do i tell wise")
    assert "Withdrawal" in two.find("✍️ Withdrawal").text
    two.tap("✅ Sent")
    two.tap("E-mail")
    assert "✖️ withdrawn" in two.say("/record wise")[-1].text


def test_who_hears_from_one_of_them_all_the_same_goes_on_there(two: Phone) -> None:
    """News told after the yes takes the case up again."""
    two.say("i accepted an offer from Tesco")
    two.wait(hours=1)
    two.say("wise wrote back")
    assert "Next:" in two.last.text


def test_an_interview_ahead_is_still_got_ready_for(at: Callable[..., Phone]) -> None:
    """It stands until it is cancelled."""
    phone = at("interview at Acme on Friday at 3pm with Jane as analyst")
    phone.say("i accepted an offer from Tesco")
    assert any("coming up" in message.text for message in phone.wait(days=4))


@pytest.mark.parametrize("said", ["i accepted another job", "I got a job elsewhere", "i took another offer"])
def test_a_job_at_nobody_named_is_asked_about(two: Phone, said: str) -> None:
    """It is no offer of those on file."""
    assert "Which company" in two.say(said)[-1].text
    two.say("Tesco")
    assert "Tesco is closed here" in two.find("Congratulations on the new job").text
    assert stands(two).count("•") == 3


@pytest.mark.parametrize(
    "said",
    ["i'm done with bolt", "not interested in Bolt anymore", "i no longer want Bolt", "I don't want the job at Bolt"],
)  # fmt: skip
def test_who_has_had_enough_of_one_withdraws(two: Phone, said: str) -> None:
    """The named case ends, with its letter on a button."""
    told = two.say(said)[-1]
    assert "you withdrew from Bolt" in told.text
    assert "✍️ Withdrawal note" in told.labels


@pytest.mark.parametrize("said", ["dont want it anymore", "i'm not interested anymore"])
def test_it_is_the_only_one_there_is(at: Callable[..., Phone], said: str) -> None:
    """Of several none is guessed."""
    one = at("interviewed at Bolt yesterday as analyst")
    assert "you withdrew from Bolt" in one.say(said)[-1].text


@pytest.mark.parametrize(
    "said", ["i'm done with the bolt interview", "i don't want to wait for bolt anymore", "i'm done with bolt test"]
)  # fmt: skip
def test_what_is_finished_or_tiring_ends_nothing(two: Phone, said: str) -> None:
    """A round that is over, and waiting."""
    two.say(said)
    assert "withdrew" not in str(two)


@pytest.mark.parametrize(
    "said",
    [
        "elena not call",
        "elena no call me",
        "she no call 5 day now",
        "Elena not answer yet",
        "they no write back",
        "elena still not call me",
        "i want ask her. write please",
    ],
)
def test_that_nobody_called_is_silence(at: Callable[..., Phone], said: str) -> None:
    """The good moment to ask is said, and calls stay welcome."""
    phone = at("interviewed at Marriott today with Elena for housekeeper")
    told = phone.say(said)[-1]
    assert "To ask for an update, hold until" in told.text
    assert "No phone calls" not in phone.say("marriott")[-1].text


@pytest.mark.parametrize("said", ["no calls please", "she said not to call", "please do not call them"])
def test_that_no_calls_are_wanted_is_kept(at: Callable[..., Phone], said: str) -> None:
    """Said by them or by the person, it is no word on the silence."""
    phone = at("interviewed at Marriott today with Elena for housekeeper")
    phone.say(said)
    assert "No phone calls" in phone.say("marriott")[-1].text
