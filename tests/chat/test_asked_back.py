"""They want to hear from the person on a day, told as news."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("he said text him monday", "Mon 30 Nov, 09:00"),
        ("he said call him back Monday", "Mon 30 Nov, 09:00"),
        ("she told me to ring her on Thursday", "Thu 26 Nov, 09:00"),
        ("Jane said I should call her Thursday", "Thu 26 Nov, 09:00"),
        ("Jane asked me to email her on Monday at noon", "Mon 30 Nov, 12:00"),
        ("the recruiter wants me to write to Jane on Friday", "Fri 27 Nov, 09:00"),
        ("they asked me to get in touch in two weeks", "Tue 8 Dec, 09:00"),
        ("she said to drop her a line next week", "Mon 30 Nov, 09:00"),
        ("and he told me to check back with him on Friday for an update", "Fri 27 Nov, 09:00"),
    ],
)
def test_a_day_to_get_in_touch_is_a_reminder(settled: Phone, said: str, at: str) -> None:
    """It comes on that day, and no answer of theirs is expected by then."""
    assert f"I’ll remind you of Acme · Backend Engineer on {at}" in settled.say(said)[-1].text
    assert "They said" not in settled.say("Acme")[-1].text


def test_the_reminder_says_what_they_asked_for(settled: Phone) -> None:
    """In the person's own words, on the day."""
    settled.say("she told me to ring her on Thursday")
    settled.wait(days=2)
    assert "You said: “she told me to ring her on Thursday”" in str(settled)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("called Jane, she said text her monday", "phone call to Jane Doe"),
        ("Jane emailed, she wants me to ring her Monday", "reply from Jane Doe"),
    ],
)
def test_beside_what_was_done_it_is_kept_too(settled: Phone, said: str, line: str) -> None:
    """The deed or the reply is on record, and the reminder is set."""
    settled.say(said)
    assert "remind you of Acme · Backend Engineer on Mon 30 Nov" in settled.last.text
    assert line in settled.say("/record Acme")[-1].text


def test_an_open_question_waits_for_it(phone: Phone) -> None:
    """It is no answer to what was talked about, which is asked once more."""
    phone.say("I interviewed at Acme this morning with Jane Doe for the Backend Engineer role")
    phone.say("Lisbon")
    phone.say("she told me to email her on Monday")
    assert "remind you of Acme · Backend Engineer on Mon 30 Nov" in str(phone)
    assert "What did you talk about?" in phone.last.text


def test_whose_day_it_is_is_asked(settled: Phone) -> None:
    """ "They", with two open cases."""
    settled.say("I interviewed at Globex on Friday with Raj for the Data Analyst role")
    settled.say("/cancel")
    settled.say("they said text them on Monday")
    assert settled.last.text == "Which one do you mean?"
    settled.tap("Globex")
    assert "remind you of Globex · Data Analyst on Mon 30 Nov" in str(settled)


@pytest.mark.parametrize(
    "said",
    [
        "she asked me to email her my portfolio by Monday",
        "she said email the portfolio by Monday",
        "she said she will call me on Monday",
        "she said not to call her before Monday",
        "they said ring Jane on Thursday at 3pm",
    ],
)
def test_a_thing_to_send_a_call_of_theirs_or_an_hour_is_no_such_day(settled: Phone, said: str) -> None:
    """Each is kept as what it is."""
    settled.say(said)
    assert "I’ll remind you" not in str(settled)


@pytest.mark.parametrize(
    "said",
    [
        "they want me to come back on Monday at 2",
        "she wants me to come back on Monday",
        "they asked me to come back in on Monday at 10am",
        "she invited me to come back on Monday for a second interview",
    ],
)
def test_to_come_back_is_a_round(settled: Phone, said: str) -> None:
    """Who is to come back is to be there, and not to write."""
    settled.say(said)
    assert "Interview: Mon 30 Nov" in str(settled)
    assert "I’ll remind you" not in str(settled)
