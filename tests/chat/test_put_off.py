"""The day of their answer, moved by the employer, in whatever words."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def promised(settled: Phone) -> Phone:
    """An answer is due from Acme on Friday, as Jane said, and no round is to come."""
    settled.say("they decide on Friday")
    assert "by Fri 27 Nov" in settled.last.text
    return settled


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("jane emailed, she's pushing it to the 10th", "Thu 10 Dec"),
        ("Jane wrote, they moved it to the 10th", "Thu 10 Dec"),
        ("Jane emailed, they've had to put the decision off until the 10th", "Thu 10 Dec"),
        ("Jane rang, it slipped to the 10th", "Thu 10 Dec"),
        ("they emailed, it's now the 10th", "Thu 10 Dec"),
        ("they're moving it to the 10th", "Thu 10 Dec"),
        ("Jane called, everything is delayed so they are pushing it back to the 10th", "Thu 10 Dec"),
        ("they pushed the decision back to Friday week", "Fri 4 Dec"),
        ("Jane says it'll be the 10th now instead", "Thu 10 Dec"),
        ("now they say mid December", "Tue 15 Dec"),
    ],
)
def test_the_day_they_will_answer_by_moves(promised: Phone, said: str, day: str) -> None:
    """The new day is on file in place of the one before, and nothing asks for an update until then."""
    assert f"so by {day}." in promised.say(said)[-1].text
    card = promised.say("Acme")[-1].text
    assert f": {day}" in card
    assert "Fri 27 Nov" not in card


def test_a_day_of_two_readings_is_asked_for(promised: Phone) -> None:
    """As the day of their answer, and of no interview."""
    promised.say("Jane wrote, they moved it to next Friday")
    assert "Which day do they mean?" in promised.last.text
    promised.tap("Fri 4 Dec")
    assert "Fri 4 Dec" in promised.say("/record Acme")[-1].text


def test_who_wrote_that_is_on_record(promised: Phone) -> None:
    """A day moved by e-mail is a reply of theirs, too."""
    promised.say("jane emailed, she's pushing it to the 10th")
    assert "reply from Jane Doe" in promised.say("/record Acme")[-1].text


def test_with_a_round_to_come_it_is_the_round(promised: Phone) -> None:
    """ "It" is what is on the calendar: the round keeps its hour, and the day of the answer stays."""
    promised.say("second interview at Acme on Thursday at 3pm")
    promised.say("/cancel")
    assert "now Thu 10 Dec at 15:00" in promised.say("jane emailed, she's pushing it to the 10th")[0].text
    assert "Fri 27 Nov" in promised.say("/record Acme")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "asked Jane to push it to the 10th",
        "Jane emailed, she moved my start date to the 10th",
        "it's now the 10th and still no answer",
    ],
)
def test_what_is_asked_for_or_of_the_job_moves_no_day(promised: Phone, said: str) -> None:
    """They will answer by the day that they named."""
    promised.say(said)
    assert "They said “on Friday”: Fri 27 Nov" in promised.say("/record Acme")[-1].text
