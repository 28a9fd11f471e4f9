"""Whose telephone number is told, while one is asked for and while none is."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone

NUMBER = "+44 20 7946 0958"


@pytest.fixture
def two(phone: Phone) -> Phone:
    """Somebody in London with Jane of Acme and Tom of Parkside on file."""
    phone.say("I interviewed at Acme yesterday with Jane Doe for the cook role")
    phone.say("London")
    phone.say("/cancel")
    phone.say("I interviewed at Parkside yesterday with Tom Bell for the chef role")
    phone.say("/cancel")
    return phone


@pytest.fixture
def asked(two: Phone) -> Phone:
    """Jane's number is asked for."""
    two.say("I will call Jane on Thursday at 3pm")
    assert "What is their telephone number?" in two.last.text
    return two


@pytest.mark.parametrize(
    "said", ["Tom's number is 020 7946 0958", "tom bell 020 7946 0958", "toms number is 020 7946 0958"]
)
def test_the_number_of_somebody_else_goes_to_them(asked: Phone, said: str) -> None:
    """Jane's is asked for once more, and nothing is kept with her."""
    asked.say(said)
    assert f"Noted for Parkside · chef: Tom Bell · {NUMBER}" in str(asked)
    assert "What is their telephone number?" in asked.last.text
    asked.say("020 7946 0959")
    assert "👤 Jane Doe · +44 20 7946 0959" in str(asked)


def test_of_two_who_are_called_so_nobody_is_guessed(asked: Phone) -> None:
    """The question stays, and the number is kept with none of them."""
    asked.say("/cancel")
    asked.say("I interviewed at Globex yesterday with Tom Lee for the porter role")
    asked.say("/cancel")
    asked.say("I will call Jane on Thursday at 4pm")
    asked.say("Tom's number is 020 7946 0958")
    assert "What is their telephone number?" in asked.last.text
    assert f"· {NUMBER}" not in str(asked)


@pytest.mark.parametrize(
    "said", ["020 7946 0958", "it's 020 7946 0958", "janes number is 020 7946 0958", "Jane: 020 7946 0958"]
)
def test_the_number_of_who_is_asked_about_is_the_answer(asked: Phone, said: str) -> None:
    """Named or not."""
    asked.say(said)
    assert f"Jane Doe · {NUMBER}" in asked.say("Acme")[-1].text
    assert NUMBER not in asked.say("Parkside")[-1].text


def test_unasked_it_goes_to_whom_it_names(two: Phone) -> None:
    """In whichever open case that is."""
    assert f"Noted for Acme · cook: Jane Doe · {NUMBER}" in two.say("janes number is 020 7946 0958")[-1].text
