"""Days, hours and rounds as they are told in India, and by anybody in a hurry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone

#: A Thursday, ten in the evening in Mumbai.
NOW = datetime(2026, 11, 26, 16, 30, tzinfo=UTC)


@pytest.fixture
def mumbai(new_phone: Callable[..., Phone]) -> Phone:
    """Somebody in Mumbai with nothing on file."""
    phone = new_phone(now=NOW)
    phone.say("/timezone Mumbai")
    return phone


@pytest.fixture
def waiting(mumbai: Phone) -> Phone:
    """The same person, back from a round with two people."""
    mumbai.say("I interviewed at Stripe this morning with Jennifer and Kevin for the Backend Engineer role")
    mumbai.say("/cancel")
    return mumbai


def test_a_near_day_is_not_asked_about(mumbai: Phone) -> None:
    """In India 05/12 is the fifth of December, and hardly a day in May."""
    mumbai.say("I am having interview with Stripe on 05/12 at 9 am PST, panel over Teams")
    assert "Sat 5 Dec at 22:30" in str(mumbai)
    assert "Which day is the interview" not in str(mumbai)


def test_the_order_of_the_country_is_asked_about(new_phone: Callable[..., Phone]) -> None:
    """In the United States it is written for May, so that the near day is only perhaps meant."""
    phone = new_phone(now=NOW)
    phone.say("/timezone New York")
    phone.say("I am having interview with Stripe on 05/12 at 9 am PST")
    assert phone.last.labels[:2] == ["Wed 12 May 2027", "Sat 5 Dec"]
    phone.say("9 am PST")
    assert "Wed 12 May 2027 at 12:00" in phone.find("🗓 Interview").text


def test_an_hour_said_again_keeps_the_day(mumbai: Phone) -> None:
    """ "10 am PST i said" is the hour of the round on its own day, and no title of a job."""
    mumbai.say("I am having interview with Stripe on 05/12 at 9 am PST, panel over Teams")
    mumbai.say("10 am PST i said")
    assert "Sat 5 Dec at 23:30" in mumbai.find("Put right").text


def test_an_hour_with_a_day_moves_the_round(mumbai: Phone) -> None:
    """ "No, 3pm tmrw" names a day of its own."""
    mumbai.say("I am having interview with Stripe on 05/12 at 9 am PST, panel over Teams")
    mumbai.say("no, 3pm tmrw")
    assert "tomorrow, Fri 27 Nov at 15:00" in mumbai.find("Put right").text


@pytest.mark.parametrize(
    ("said", "words", "day"),
    [
        ("HR said they will revert by EOD PST Friday", "by EOD PST Friday", "Fri 27 Nov"),
        ("they will revert by EOD PST Friday 11/12", "by EOD PST Friday 11/12", "Fri 11 Dec"),
        (
            'jennifer replied "We will revert with feedback by 10/12 EOD PST."',
            "by 10/12 EOD PST",
            "Thu 10 Dec",
        ),
        ("they will let me know thursday or friday", "thursday or friday", "Fri 27 Nov"),
    ],
)
def test_their_words_are_kept_whole(waiting: Phone, said: str, words: str, day: str) -> None:
    """With the end of the day, its zone and both days; and no other reading is offered."""
    waiting.say(said)
    assert f"they said “{words}”, so by {day}" in waiting.last.text
    assert "Which day" not in str(waiting)


def test_either_day_as_an_answer(mumbai: Phone) -> None:
    """The later of the two counts, and both are quoted."""
    mumbai.say("I interviewed at Stripe today with Kevin for the Backend Engineer role")
    for answer in ("pricing", "skip", "thursday or friday"):
        mumbai.say(answer)
    assert "They said “thursday or friday”: Fri 27 Nov" in str(mumbai)


def test_who_wrote_of_a_round_is_not_in_it(waiting: Phone) -> None:
    """Kevin's reply is logged, and the round is with those he named."""
    waiting.say("Kevin replied, he said next round is on 03/12 at 8:30 pm IST with Priyanka and Tom")
    card = waiting.find("Thu 3 Dec at 20:30").text
    assert "Thu 3 Dec at 20:30, with Priyanka and Tom" in card
    assert "Last: reply from Kevin" in card


def test_a_panel_named_later_joins_the_round_on_file(mumbai: Phone) -> None:
    """Without a day the people are those of the round to come, and no round of today is made up."""
    mumbai.say("I am having interview with Stripe on 5 December at 9 am PST, panel over Teams")
    mumbai.say("panel will be Raj, Jennifer and Bill over Teams")
    card = mumbai.find("with Raj, Jennifer and Bill").text
    assert "Sat 5 Dec at 22:30 for you, 09:00 Los Angeles time, with Raj" in card
    assert "today" not in card


def test_a_person_on_file_names_the_case(settled: Phone) -> None:
    """What Jane of Acme wants is about Acme."""
    settled.say("Jane wants me to meet the team next Tuesday at 2pm")
    assert "Is it this one" not in str(settled)
    assert "Tue 1 Dec at 14:00" in settled.find("🗓").text


def test_data_is_what_some_people_work_with(settled: Phone) -> None:
    """ "Data platform" asks for no page; "my data" does."""
    settled.say("data platform, spark tuning")
    assert "What is kept" not in str(settled)
    settled.say("what about my data")
    assert "What is kept" in str(settled)
