"""On the way, away, or awake at night: words about the person's own days, which touch no interview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone

#: A Monday.
NOON = datetime(2026, 11, 9, 12, 0, tzinfo=UTC)


@pytest.fixture
def londoner(new_phone: Callable[..., Phone]) -> Phone:
    """With an onsite on Friday."""
    phone = new_phone(now=NOON)
    phone.say("/timezone London")
    phone.say("I have an onsite with Cleo on Friday at 2pm for platform engineer")
    phone.say("/cancel")
    return phone


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("I'm flying to New York tonight, back on the 16th", "New York"),
        ("I'm travelling to New York tonight", "New York"),
        ("Flying to Tokyo tomorrow", "Tokyo"),
        ("im off to dubai on friday", "Dubai"),
        ("I'll be in Tokyo next week", "Tokyo"),
    ],
)
def test_a_journey_to_come_is_asked_about(londoner: Phone, said: str, place: str) -> None:
    """The zone of there is offered; what was called off stays so, and no case is opened."""
    londoner.say("Cleo cancelled Friday's interview")
    answer = londoner.say(said)[-1]
    assert answer.text.startswith(f"✈️ Shall I go by {place} time from now on?")
    assert "(cancelled)" in londoner.say("/record Cleo")[-1].text
    assert londoner.say("/list")[-1].text.count("•") == 1


@pytest.mark.parametrize("yes", ["yes", None])
def test_the_zone_of_there_is_taken(londoner: Phone, yes: str | None) -> None:
    """By a word or a tap."""
    londoner.say("I'm flying to New York tonight")
    londoner.say(yes) if yes else londoner.tap("Yes, New York time")
    assert "07:00 in New York, US" in str(londoner)


@pytest.mark.parametrize("no", ["not yet", "no", None])
def test_the_zone_of_here_stays(londoner: Phone, no: str | None) -> None:
    """As long as they have not left."""
    londoner.say("I'm flying to New York tonight")
    londoner.say(no) if no else londoner.tap("Not yet")
    assert "I’ll go by London time" in str(londoner)
    assert "Time zone: London" in londoner.say("/settings")[-1].text


def test_a_journey_by_the_same_clock(londoner: Phone) -> None:
    """There is nothing to ask."""
    assert "goes by the same clock" in londoner.say("I'm going to Manchester tonight")[-1].text


def test_an_interview_that_is_back_on(londoner: Phone) -> None:
    """ "It's back on" is about the interview, "I'm back on the 16th" about the person."""
    londoner.say("Cleo cancelled Friday's interview")
    londoner.say("I'm back on the 16th")
    assert "(cancelled)" in londoner.say("/record Cleo")[-1].text
    assert "Back on: Cleo" in londoner.say("it's back on, Friday at 11")[-1].text


@pytest.mark.parametrize(
    "said", ["I'm on holiday from the 12th, back on the 16th", "I'm away from 12 Nov to 16 Nov"]
)
def test_an_absence_that_begins_later(londoner: Phone, said: str) -> None:
    """Both ends are said back, and a pause until the second is offered."""
    answer = londoner.say(said)[-1]
    assert answer.text.startswith("🏖 Away from Thu 12 Nov, back Mon 16 Nov, 09:00.")
    assert londoner.tap("Pause now")[-1].text.startswith("⏸ Paused until Mon 16 Nov, 09:00.")


@pytest.mark.parametrize(
    ("said", "away"),
    [
        ("pause from 20 December to 4 January", "from Sun 20 Dec, back Mon 4 Jan, 09:00"),
        ("/pause 20 December to 4 January", "from Sun 20 Dec, back Mon 4 Jan, 09:00"),
        ("pause between 20 December and 4 January", "from Sun 20 Dec, back Mon 4 Jan, 09:00"),
        ("I'm on holiday 20 Dec - 4 Jan", "from Sun 20 Dec, back Mon 4 Jan, 09:00"),
        ("no nudges from 20 to 27 December", "from Sun 20 Dec, back Sun 27 Dec, 09:00"),
        ("pause for two weeks from 20 December", "from Sun 20 Dec, back Sun 3 Jan, 09:00"),
        ("pause next week", "from Mon 16 Nov, back Mon 23 Nov, 09:00"),
        ("I'm away next week, back on the 25th", "from Mon 16 Nov, back Wed 25 Nov, 09:00"),
        ("pause from 20 December", "from Sun 20 Dec."),
        ("pause over christmas", "from Fri 25 Dec."),
    ],
)
def test_a_pause_that_begins_later_does_not_begin_now(londoner: Phone, said: str, away: str) -> None:
    """It says that a pause begins at once, and leaves it to a tap."""
    answer = londoner.say(said)[-1]
    assert answer.text.startswith(f"🏖 Away {away}")
    assert "I can pause from now on only" in answer.text
    assert answer.labels == ["⏸ Pause now"]
    assert "Paused" not in londoner.say("/settings")[-1].text


def test_a_pause_without_an_end_is_chosen(londoner: Phone) -> None:
    """Where only its first day is named, the tap asks for how long."""
    londoner.say("pause from 20 December")
    assert "A week" in londoner.tap("Pause now")[-1].labels


@pytest.mark.parametrize(
    "said",
    [
        "I'm on holiday until the 16th",
        "I'm on holiday from today, back on the 16th",
        "I'm on holiday from today for a week",
        "/pause Monday",
    ],
)
def test_an_absence_that_has_begun(londoner: Phone, said: str) -> None:
    """It is quiet until the day of the return."""
    assert londoner.say(said)[-1].text.startswith("⏸ Paused until Mon 16 Nov, 09:00.")


def test_the_absence_of_somebody_else(londoner: Phone) -> None:
    """Whoever they are to meet may be away: that pauses nothing."""
    assert "Paused" not in londoner.say("Priya is on holiday until the 20th")[-1].text


def test_a_stay_with_its_end(londoner: Phone) -> None:
    """Somebody who is there already goes by the clock of there."""
    assert "in New York, US" in londoner.say("I'm in New York until Friday")[-1].text


def test_a_pause_that_was_offered_and_is_over(londoner: Phone) -> None:
    """An old tap, or a forged one, changes nothing."""
    offered = londoner.say("I'm on holiday from the 12th, back on the 16th")[-1]
    londoner.wait(days=9)
    londoner.tap("Pause now", offered.id)
    londoner.forge("sv.0.until=soon", offered.id)
    assert londoner.toasts[-2:] == ["That is settled already."] * 2


@pytest.mark.parametrize(
    ("said", "offered", "kept"),
    [
        ("i work nights so pls dont write me in the morning", "From 12:00", "12:00 and 18:30"),
        ("im on nights, message me only after 4pm", "From 16:00", "16:00 and 18:30"),
        ("can you write me after 5 in evening, im sleeping in the day", "From 17:00", "17:00 and 19:00"),
        ("Please don't message me before 10", "From 10:00", "10:00 and 18:30"),
        ("never text me after 6", "Until 18:00", "08:30 and 18:00"),
    ],
)
def test_hours_wished_for_in_words(londoner: Phone, said: str, offered: str, kept: str) -> None:
    """Offered for every day and set by a tap; no reminder comes of it."""
    assert londoner.say(said)[-1].text.startswith(f"🔔 {offered} every day from now on?")
    assert f"I write between {kept}." in londoner.tap(f"Yes, {offered.lower()}")[-1].text
    assert "your reminder" not in londoner.say("/due")[-1].text


def test_the_plan_keeps_the_hours_that_were_wished_for(londoner: Phone) -> None:
    """The thank-you after Friday's onsite waits for the evening, and so does the look back."""
    londoner.say("I work nights, only message me after 5pm")
    londoner.tap("Yes, from 17:00")
    due = londoner.say("/due")[-1].text
    assert "17:00: thank-you note" in due
    assert "17:00: a minute to look back" in due


@pytest.mark.parametrize("said", ["message me after 4pm", "don't remind me tomorrow morning"])
def test_a_wish_for_one_time_is_none_for_every_day(londoner: Phone, said: str) -> None:
    """Nothing is offered for every day."""
    assert "every day" not in londoner.say(said)[-1].text


def test_a_new_date_that_was_announced_is_asked_for(londoner: Phone) -> None:
    """A called off round with a new date to come has a next step, and no text that thanks for it."""
    londoner.now = londoner.now.replace(hour=15)
    answer = londoner.say("Cleo cancelled Friday's interview, they will propose a new date")[-1]
    assert "Next: ask for an update, Mon 16 Nov, 09:00." in answer.text
    said = londoner.wait(days=7)
    assert any("A good moment to ask for an update" in shown.text for shown in said)
    assert "Thank you again" not in str(londoner)


def test_the_chosen_city_keeps_its_name(londoner: Phone) -> None:
    """Manchester is not answered with London."""
    londoner.say("/timezone Manchester")
    assert "12:00 in Manchester, UK" in londoner.tap("Manchester, UK")[-1].text


def test_an_edited_command_is_that_command(londoner: Phone) -> None:
    """ "/timezone Mumbai" put right to Kolkata is answered with Kolkata."""
    londoner.say("/timezone Mumbai")
    assert "17:30 in Kolkata, India" in londoner.edit(londoner.last.id - 1, "/timezone Kolkata")[-1].text
