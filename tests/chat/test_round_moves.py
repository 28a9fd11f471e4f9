"""Another time that is offered for a round: no job, and no second round."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("they gave me another slot, thursday at 10", "Thu 26 Nov at 10:00"),
        ("they suggested a different day, 2 December", "Wed 2 Dec at 14:00"),
        ("sam proposed a later time: friday at 4pm", "Fri 27 Nov at 16:00"),
    ],
)
def test_another_time_moves_the_round(phone: Phone, said: str, day: str) -> None:
    """With its day it is the round's, and there is one round as before."""
    phone.say("I have an interview with Globex on Friday at 2pm with Sam Lee for the analyst role")
    phone.say("London")
    phone.say(said)
    assert f"now {day}" in phone.last.text


@pytest.mark.parametrize(
    "said",
    [
        "they offered me a new time",
        "they offered me a new date, tuesday at 4",
        "they offered us a different slot",
    ],
)
def test_a_time_that_is_offered_is_no_offer(phone: Phone, said: str) -> None:
    """Nobody is congratulated on it; the day is asked for."""
    phone.say("I have an interview with Globex on Friday at 2pm with Sam Lee for the analyst role")
    phone.say("London")
    phone.say(said)
    assert "Congratulations" not in str(phone)
    assert "Which day is the interview?" in phone.last.text
