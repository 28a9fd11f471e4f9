"""What people type in a hurry: names put right, vague days, sentences where a name was asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone


def test_a_person_who_never_was_closes_nothing(settled: Phone) -> None:
    """ "There is no person called ..." is no refusal, also where nobody on file is called so."""
    assert "Nobody called SDE 2 is on file" in settled.say("There is no person called SDE 2")[-1].text
    assert "waiting to hear" in settled.say("/list")[-1].text


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("I interviewed at Acme last week, analyst", ["Fri 20 Nov", "Mon 16 Nov"]),
        ("had an interview with Acme the other day, analyst", ["Fri 20 Nov", "Thu 19 Nov"]),
    ],
)
def test_a_vague_day_is_asked_about(phone: Phone, said: str, days: list[str]) -> None:
    """ "Last week" is not taken for today: the days that it can be stand on buttons."""
    phone.say(said)
    phone.say("Lisbon")
    assert "Which day was the interview?" in phone.last.text
    assert set(days) <= set(phone.last.labels)
    phone.tap(days[1])
    assert f"Interview: {days[1]}" in str(phone)


def test_a_message_that_says_from_whom_it_is_is_theirs(new_phone: Callable[..., Phone]) -> None:
    """It is proposed, at the company on file, and opens no second case."""
    phone = new_phone()
    phone.say("I interviewed at Harris Academy on Monday, teacher")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.say("its Gaz from Harris, can u come in Friday 8am?")
    assert "an interview (Fri 27 Nov, 08:00)" in phone.last.text
    phone.tap("Note it")
    assert "Harris Academy" in phone.say("/list")[-1].text
    assert "(1)" in phone.last.text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("sorry it wasnt mr bell it was mr ball", "with Hannah Price and Mr Ball"),
        ("it was mr ball not mr bell", "with Hannah Price and Mr Ball"),
        ("sorry its hanna not hannah", "with Hanna Price and Mr Bell"),
        ("no wait hannah's surname is Pryce", "with Hannah Pryce and Mr Bell"),
    ],
)
def test_a_name_put_right_in_small_letters_is_renamed(phone: Phone, said: str, shown: str) -> None:
    """Nobody is added, and nobody is taken off."""
    phone.say("interviewed at Deloitte yesterday with Hannah Price and Mr Bell for the grad scheme")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.say(said)
    assert shown in phone.last.text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Jane rang, its a no, but she said apply again in january", "I’m sorry"),
        ("jane emailed, she wants my pin number", "your pin number to send to Acme"),
        ("doe emailed, she wants my pin number", "your pin number to send to Acme"),
        ("jane said shell ring me in a few days", "they said “in a few days”"),
        ("rang jane, no answer", "Logged: phone call to Jane Doe"),
        ("she says to ring back thursday afternoon", "I’ll remind you of Acme"),
        ("im away thurs to next tues, no messages pls", "Away from Thu 26 Nov, back Tue 1 Dec"),
    ],
)
def test_what_people_type_in_a_hurry_is_understood(settled: Phone, said: str, shown: str) -> None:
    """It is done to the one case that there is, and opens no other."""
    settled.say(said)
    assert shown in str(settled)
    assert settled.say("/list")[-1].text.count("•") <= 1


def test_what_is_said_of_the_job_moves_no_interview(settled: Phone) -> None:
    """ "Start in Feb, not March" is no correction of the day of a round."""
    before = settled.find("Interview: today").text
    settled.say("they'd want me to start in feb, not march")
    assert "Put right" not in str(settled)
    assert "Interview: today" in before


def test_more_time_for_an_offer_moves_its_deadline(settled: Phone) -> None:
    """The reminder moves along, and nothing is logged as sent."""
    settled.say("Acme made me an offer, need to answer by next friday")
    settled.say("asked acme for more time, they said until tues 8th ok")
    assert "your answer to Acme · Backend Engineer is due Tue 8 Dec" in settled.last.text
    assert "Logged" not in str(settled)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("forgot to ask about holidays, should i ask?", "I couldn’t read a role in that"),
        ("it went well, they want a copy of my dbs", "a copy of your dbs to send to Boots"),
        (
            "also got one at Royal Infirmary on thursday 2pm with Mr Okafor",
            "Thu 26 Nov at 14:00, with Mr Okafor",
        ),
        ("it was with Hannah Price and someone called Mr Bell i think", "with Hannah Price and Mr Bell"),
    ],
)
def test_a_sentence_is_no_role(phone: Phone, said: str, shown: str) -> None:
    """What is told while the role is asked for is kept as what it is."""
    phone.say("interviewed at Boots yesterday")
    phone.say("Lisbon")
    phone.say(said)
    assert shown in str(phone)
    assert f"Boots · {said[:6]}" not in str(phone)


def test_another_weekday_is_that_of_the_same_week(phone: Phone) -> None:
    """ "Wednesday, not Tuesday" of a round in a week's time is not tomorrow."""
    phone.say("interviewed at St Marys yesterday with Karen Doyle for staff nurse")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.say("karen rang they want me in for a second interview next tues 9.30")
    phone.say("wait no it was wednesday not tuesday")
    assert "Wed 2 Dec at 09:30" in phone.find("Put right").text


@pytest.mark.parametrize(
    "said",
    [
        "I'm interviewing at Globex on Friday at 3pm, can you remind me?",
        "Hello, I am interviewing at Globex tomorrow at 2pm, thank you",
        "I'm meeting Jane at Acme on Friday at 3pm, thank you",
    ],
)
def test_a_sentence_of_the_persons_own_is_no_mail(settled: Phone, said: str) -> None:
    """Only who says from whom the message is speaks for somebody else."""
    settled.say(said)
    assert "reads like a message" not in str(settled)
    assert "interview coming up" in str(settled)


def test_a_vague_day_is_put_right_before_the_zone_is_known(phone: Phone) -> None:
    """ "Wednesday" behind "last week" is the day of the interview, and no promise."""
    phone.say("I interviewed at Acme last week, analyst")
    phone.say("wednesday")
    assert "Interview: Wed 18 Nov" in str(phone)
    assert "🤝" not in str(phone)


@pytest.mark.parametrize(
    ("companies", "said", "meant"),
    [
        (("Monzo", "Pro Line"), "no that was monzo", "Monzo"),
        (("Monzo", "Blythe House"), "Blythe House", "Blythe House"),
    ],
)
def test_the_case_may_be_named_in_a_sentence(
    phone: Phone, companies: tuple[str, ...], said: str, meant: str
) -> None:
    """ "Which one do you mean?" is answered by "no that was ...", and a name loses no letters that look like
    such words."""
    for company in companies:
        phone.say(f"I interviewed at {company} today for the designer role")
        phone.say("/timezone Lisbon")
        phone.say("/cancel")
    phone.say("They said they will decide by Friday")
    phone.say(said)
    assert f"Noted for {meant}" in phone.last.text


@pytest.mark.parametrize("day", [28, 29])
def test_at_a_weekend_last_week_has_just_ended(new_phone: Callable[..., Phone], day: int) -> None:
    """On Saturday and on Sunday its days are those from Monday to yesterday or the day before."""
    phone = new_phone(now=datetime(2026, 11, day, 10, tzinfo=UTC))
    phone.say("I interviewed at Acme last week with Jane Doe, analyst")
    phone.say("Lisbon")
    days = [label for label in phone.last.labels if "Nov" in label]
    assert days == ["Fri 27 Nov", "Thu 26 Nov", "Wed 25 Nov", "Tue 24 Nov", "Mon 23 Nov"]


@pytest.mark.parametrize("early", [True, False])
def test_a_weekday_is_one_of_the_days_offered(new_phone: Callable[..., Phone], early: bool) -> None:
    """On a Sunday "last week", then "wednesday" is the Wednesday on the buttons, and is asked for once."""
    phone = new_phone(now=datetime(2026, 11, 29, 10, tzinfo=UTC))
    phone.say("I interviewed at Acme last week with Jane Doe, analyst")
    for said in ("wednesday", "/timezone Lisbon") if early else ("Lisbon", "wednesday"):
        phone.say(said)
    assert "Interview: Wed 25 Nov" in str(phone)
    assert "Which day was the interview?" not in phone.last.text
