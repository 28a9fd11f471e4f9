"""Where somebody lives, told beside news."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("interview with Globex tomorrow at 4pm Eastern. I'm in Berlin", "Wed 25 Nov at 22:00 for you"),
        ("I live in Berlin. interview with Globex tomorrow at 4pm", "Wed 25 Nov at 16:00"),
        ("interview with Globex tomorrow at 4pm, btw im based in berlin", "Wed 25 Nov at 16:00"),
    ],
)
def test_a_home_named_beside_news_is_theirs(phone: Phone, said: str, card: str) -> None:
    """The news is read by the clock there, and nobody is asked for the city."""
    shown = phone.say(said)
    assert shown[0].text.startswith("🕘 11:00 in Berlin, Germany")
    assert card in shown[1].text
    assert not any("which city are you in" in message.text for message in phone.messages.values())


def test_of_several_places_the_likeliest_is_confirmed(phone: Phone) -> None:
    """The question for the zone names its clock."""
    shown = phone.say("interviewed at Acme today, btw i'm based in Portland")
    assert shown[-1].labels[0] == "Yes, 02:00"


@pytest.mark.parametrize(
    "said",
    [
        "interviewed at Salesforce today, I'm in sales",
        "interviewed at Acme today. I'm in shock",
        "interviewed at Acme today, I'm in HR",
        "I'm in Berlin for an interview with Globex tomorrow at 3",
        "interviewed at Globex today in Berlin with Jane",
    ],
)
def test_where_else_they_are_is_no_home(phone: Phone, said: str) -> None:
    """A trade, a mood, and the place of an interview leave the zone to be asked for."""
    assert phone.say(said)[-1].text.startswith("To reach you at the right hour: which city are you in?")
