"""To whom of several the thanks went: the others are still open."""

from __future__ import annotations

import pytest

from bot.services.thanked import all_but
from tests.chat.phone import Phone


@pytest.fixture
def panel(phone: Phone) -> Phone:
    """Three people were met on Friday, one of them by her title alone."""
    phone.say("/timezone Leeds")
    phone.say(
        "I interviewed at Leeds University last friday with Prof. Helen Carter, Dr. Amit Shah and"
        " Prof. Marcus Webb for lectureship"
    )
    phone.say("/cancel")
    return phone


@pytest.mark.parametrize(
    "said",
    [
        "sent thank you emails to everyone except Webb",
        "sent thank you emails to Carter and Shah",
        "thanked all of them apart from Marcus Webb",
        "emailed my thanks to everybody but not to webb yet",
        "I thanked Prof Carter, Amit",
        "sent thank you notes to all three, still need to do Webb",
    ],
)
def test_only_who_was_thanked_is_settled(panel: Phone, said: str) -> None:
    """The record names the two, and the next nudge is for the third alone."""
    logged = panel.say(said)[-1].text
    assert "Prof. Helen Carter and Dr. Amit Shah" in logged
    assert "Webb" not in logged
    panel.next_nudge()
    assert "👤 Prof. Marcus Webb" in panel.find("Time to say thank you").text


def test_somebody_called_by_the_title(panel: Phone) -> None:
    """The dean is known for what he is."""
    panel.say("the dean is Marcus Webb")
    assert (
        "Prof. Helen Carter and Dr. Amit Shah"
        in panel.say("sent thank you emails to all of them except the dean")[-1].text
    )


def test_nobody_knows_who_is_excepted(panel: Phone) -> None:
    """Nothing is settled for all of them; it is asked who that is."""
    assert "Who is the dean?" in panel.say("sent thank you emails to all of them except the dean")[-1].text
    panel.next_nudge()
    assert "Prof. Helen Carter" in panel.find("Time to say thank you").text


@pytest.mark.parametrize("said", ["sent thank you emails to everyone", "thanked them all, but not by phone"])
def test_all_are_thanked(panel: Phone, said: str) -> None:
    """Without an exception nothing of the thanks is left."""
    assert "Next: ask for an update" in panel.say(said)[-1].text


def test_who_is_written_about_was_not_written_to(panel: Phone) -> None:
    """ "About Webb's lecture" is what the note was about."""
    logged = panel.say("sent a thank you email to Helen Carter about Webb's lecture")[-1].text
    assert "to Prof. Helen Carter," in logged


def test_long_words_are_read_quickly() -> None:
    """Four thousand letters that nearly fit take no time."""
    assert all_but((), "thanked them all and not " * 160) in ((), None)
