"""Names put right, and somebody more who was there: no new interview, nothing of the sentence in a name."""

from __future__ import annotations

import pytest

from bot.services.there_too import says_there_too
from tests.chat.phone import Phone


def told(phone: Phone, first: str, said: str) -> str:
    """What is on the card of the one case after both were said."""
    phone.tell(first).say(said)
    return phone.find("🗓 Interview").text


ACME = "I interviewed at Acme yesterday with Jane as analyst"
LEEDS = "I interviewed at Leeds University last Friday with Prof Carter for lecturer"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("it was with Janet not Jane", "Janet"),
        ("I met Janet, not Jane", "Janet"),
        ("i spoke to janet not jane", "Janet"),
        ("sorry, it was Janet, not Jane", "Janet"),
        ("with Janet, not with Jane", "Janet"),
        ("I talked to O'Neill-Byrne not Jane", "O'Neill-Byrne"),
    ],
)
def test_a_name_put_right_is_the_name_alone(phone: Phone, said: str, name: str) -> None:
    """Neither "with" nor "I met" becomes a part of it."""
    assert f"yesterday, Mon 23 Nov, with {name}\n" in told(phone, ACME, said)


def test_the_one_and_not_the_other(phone: Phone) -> None:
    """Where both are on file nobody is renamed."""
    card = told(phone, ACME.replace("Jane", "Jane Smith and Janet Brown"), "I met Janet, not Jane")
    assert "with Janet Brown\n" in card


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("met the dean too, Marcus Webb", "Marcus Webb"),
        ("i forgot, Marcus Webb was there too", "Marcus Webb"),
        ("marcus webb was there as well", "Marcus Webb"),
        ("also spoke to a lady called Sue", "Sue"),
        ("there was also a Mr Patel", "Mr Patel"),
        ("and Tom from HR joined us", "Tom"),
        ("Raj was also on the panel", "Raj"),
        ("sean sat in at the end", "Sean"),
    ],
)
def test_somebody_more_was_in_that_round(phone: Phone, said: str, name: str) -> None:
    """They join the interview that was told, on its day."""
    card = told(phone, LEEDS, said)
    assert f"Interview: Fri 20 Nov, with Prof Carter and {name}\n" in card
    assert card.count("Interview:") == 1


def test_what_they_are_is_kept(phone: Phone) -> None:
    """The title that came with the name stands beside it."""
    assert "👤 Marcus Webb, dean" in told(phone, LEEDS, "met the dean too, Marcus Webb")


def test_while_something_else_is_asked(phone: Phone) -> None:
    """The question comes again behind it."""
    phone.say("/timezone London")
    phone.say(LEEDS)
    asked = phone.last.text
    phone.say("i forgot, Marcus Webb was there too")
    assert "with Prof Carter and Marcus Webb" in str(phone)
    assert phone.last.text == asked


@pytest.mark.parametrize(
    "said",
    [
        "also spoke to Gary at Wincanton today",
        "I met Sarah and Tom from Bolt yesterday",
        "there was no parking",
        "my nerves were there too",
        "she was there too",
        "I was there too early",
    ],
)
def test_nobody_more(phone: Phone, said: str) -> None:
    """Another interview, and what names nobody, adds nobody to this one."""
    told(phone, LEEDS, said)
    assert "with Prof Carter and" not in str(phone)


def test_long_words_are_read_quickly() -> None:
    """Four thousand letters that nearly fit take no time."""
    assert not says_there_too("oh and also " * 330)
    assert not says_there_too("i forgot that " * 280)
