"""Behind a nudge: the day put right that it got ready for, a part of the day to be reminded in, and a round
that is called off until they name a new date."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def getting_ready(phone: Phone) -> Phone:
    """Somebody in London who was just reminded of an interview tomorrow at eleven."""
    phone.say("/timezone London")
    phone.say("interview with Acme tomorrow at 11 with Jane as analyst")
    phone.say("/cancel")
    phone.next_nudge()
    return phone


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("no, thursday", "Thu 26 Nov at 11:00"),
        ("no it's at 12", "Wed 25 Nov at 12:00"),
        ("sorry, it's on friday at 3pm", "Fri 27 Nov at 15:00"),
    ],
)
def test_the_day_of_what_it_got_ready_for_is_put_right(getting_ready: Phone, said: str, when: str) -> None:
    """However long ago it was told; no reminder is set."""
    getting_ready.say(said)
    assert when in getting_ready.say("/record acme")[-1].text
    assert not any("remind you of" in shown.text for shown in getting_ready.messages.values())


@pytest.mark.parametrize("said", ["no, remind me thursday", "remind me thursday"])
def test_who_asks_for_a_reminder_gets_one(getting_ready: Phone, said: str) -> None:
    """The interview stays where it is."""
    assert "remind you of Acme · analyst on Thu 26 Nov, 09:00" in getting_ready.say(said)[-1].text
    assert "Wed 25 Nov at 11:00" in getting_ready.say("/record acme")[-1].text


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("not now, tonight", "Tue 24 Nov, 18:30"),
        ("this evening please", "Tue 24 Nov, 18:30"),
        ("later today", "Tue 24 Nov, 18:30"),
        ("this arvo", "Tue 24 Nov, 15:00"),
        ("remind me tomorrow evening", "Wed 25 Nov, 18:30"),
        ("tomorrow afternoon", "Wed 25 Nov, 15:00"),
        ("tomorrow", "Wed 25 Nov, 09:00"),
        ("tonight at 9", "Tue 24 Nov, 21:00"),
    ],
)
def test_a_part_of_the_day_is_a_time_to_be_reminded(phone: Phone, said: str, when: str) -> None:
    """An hour that was said counts, and a day alone means the usual morning."""
    phone.say("/timezone London")
    phone.say("interviewed at Acme yesterday with Jane as analyst")
    phone.say("/cancel")
    phone.next_nudge()
    assert f"on {when}" in phone.say(said)[-1].text


def test_tonight_said_at_night_is_in_an_hour(phone: Phone) -> None:
    """The evening has begun."""
    phone.say("/timezone London")
    phone.say("interviewed at Acme yesterday with Jane as analyst")
    phone.say("/cancel")
    phone.wait(hours=9)
    assert "on Tue 24 Nov, 20:00" in phone.say("remind me tonight")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "they cancelled, will send new date",
        "Jane cancelled the interview, she'll get back to me with another date",
    ],
)
def test_a_new_date_that_does_not_come_is_asked_for(getting_ready: Phone, said: str) -> None:
    """Five working days after they called it off."""
    getting_ready.say(said)
    assert "ask for an update, Tue 1 Dec, 09:00" in getting_ready.last.text
