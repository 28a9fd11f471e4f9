"""Nudges as they come, and what each tap does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.chat.phone import Phone


def due_nudge(phone: Phone) -> int:
    """Go to the next nudge; its message id."""
    phone.next_nudge()
    return phone.find("Time to say thank you").id


def test_a_nudge_shows_who_what_and_why_and_the_text(settled: Phone) -> None:
    """The words come alone, in a message of their own, with the subject to copy."""
    said = settled.next_nudge()
    nudge, text = [m for m in said if not m.edited][-2:]
    for words in (
        "Time to say thank you",
        "Acme · Backend Engineer",
        "Jane Doe",
        "a thank-you is best within a day",
    ):
        assert words in nudge.text
    assert nudge.labels == ["✅ Sent", "⏰ Later", "Skip"]
    assert text.text.startswith(("Hi Jane", "Dear Jane", "Hello Jane"))
    assert "📋 Subject" in text.labels


@pytest.mark.parametrize(
    ("tap", "logged"),
    [
        ("E-mail", "thank-you by e-mail"),
        ("LinkedIn", "thank-you on LinkedIn"),
        ("Phone", "thank-you by phone"),
        ("Text", "thank-you by text message"),
    ],
)
def test_sent_asks_how_and_logs_it(settled: Phone, tap: str, logged: str) -> None:
    """Date, time and method, on the nudge itself; with Undo."""
    nudge = due_nudge(settled)
    settled.tap("Sent")
    settled.tap(tap)
    shown = settled.messages[nudge]
    assert f"Logged: {logged} to Jane Doe, Tue 24 Nov" in shown.text
    assert shown.labels == ["↩️ Undo"]
    assert logged in settled.say("/record Acme")[-1].text


def test_undo_brings_the_nudge_back_to_life(settled: Phone) -> None:
    """What was logged is off the record, and the plan asks again."""
    due_nudge(settled)
    settled.tap("Sent")
    settled.tap("E-mail")
    settled.tap("Undo")
    assert "thank-you by" not in settled.say("/record Acme")[-1].text
    assert "thank-you note" in settled.say("/due")[-1].text


@pytest.mark.parametrize("taps", [("Sent", "E-mail"), ("Skip",), ("Later", "1 hour")])
def test_undo_puts_the_buttons_back(settled: Phone, taps: tuple[str, ...]) -> None:
    """The nudge stands there as it came, to be answered otherwise."""
    nudge = settled.messages[due_nudge(settled)]
    came = nudge.text, nudge.labels
    for label in taps:
        settled.tap(label)
    assert nudge.text != came[0]
    settled.tap("Undo", nudge.id)
    assert (nudge.text, nudge.labels) == came


def test_what_is_undone_in_words_says_what_comes_next(settled: Phone) -> None:
    """The case is named, and its next step."""
    settled.say("Acme wrote back")
    settled.tap("Undo")
    assert settled.last.text.startswith("↩️ Undone: Acme · Backend Engineer\nNext: thank-you note, Tue 24 Nov")


def test_a_second_tap_on_sent_says_it_is_logged(settled: Phone) -> None:
    """An old button changes nothing."""
    nudge = due_nudge(settled)
    settled.tap("Sent")
    email = settled.messages[nudge].keys[0][0]["callback_data"]
    settled.forge(email, nudge)
    settled.forge(email, nudge)
    assert settled.toasts[-1] == "That is logged already."
    assert settled.say("/record Acme")[-1].text.count("thank-you by") == 1


@pytest.mark.parametrize(
    ("tap", "wait"), [("1 hour", timedelta(hours=1)), ("Tomorrow morning", timedelta(days=1))]
)
def test_later_brings_it_back_then(settled: Phone, tap: str, wait: timedelta) -> None:
    """Once, at the offered time."""
    due_nudge(settled)
    settled.tap("Later")
    settled.tap(tap)
    assert "⏰ Later" in settled.find("Later: thank-you note").text
    before = len([m for m in settled.messages.values() if "Time to say thank you" in m.text])
    settled.wait(seconds=wait.total_seconds())
    after = len([m for m in settled.messages.values() if "Time to say thank you" in m.text])
    assert (before, after) == (0, 1)


def test_later_can_be_typed(settled: Phone) -> None:
    """ "Thursday 8am" is as good as a button."""
    due_nudge(settled)
    settled.tap("Later")
    settled.tap("Type a time")
    settled.say("Thursday at 10am")
    assert "Thu 26 Nov, 10:00" in settled.last.text


def test_skip_is_the_end_of_that_nudge(settled: Phone) -> None:
    """It does not come again."""
    due_nudge(settled)
    settled.tap("Skip")
    settled.wait(days=4)
    assert not [m for m in settled.messages.values() if "Time to say thank you" in m.text and m.labels]


def test_an_unanswered_thank_you_comes_three_times_at_most(settled: Phone) -> None:
    """Then it lets go."""
    settled.wait(days=5)
    came = [m for m in settled.messages.values() if "Time to say thank you" in m.text]
    assert 1 <= len(came) <= 3


def test_a_rejection_settles_the_nudge_that_was_shown(settled: Phone) -> None:
    """Its buttons are gone, and nothing more comes."""
    nudge = due_nudge(settled)
    settled.say("Acme rejected me")
    assert "Settled" in settled.messages[nudge].text
    assert settled.messages[nudge].labels == []
    assert settled.wait(days=60) == []


def test_saying_it_in_words_settles_the_nudge(settled: Phone) -> None:
    """ "Emailed Jane at Acme" is as good as the tap."""
    due_nudge(settled)
    settled.say("emailed Jane at Acme a thank you just now")
    assert "Logged: thank-you by e-mail to Jane Doe" in settled.find("Logged").text
    settled.wait(days=3)
    assert not [m for m in settled.messages.values() if "Time to say thank you" in m.text and m.labels]


def test_several_due_at_once_are_one_message(settled: Phone) -> None:
    """After downtime: one message with a button for each, which opens it with its words."""
    settled.say("I interviewed at Globex this morning with Tom Hughes for the Data Analyst role")
    settled.say("/cancel")
    settled.now += timedelta(days=1)
    said = [m for m in settled.tick() if not m.edited]
    assert len(said) == 1, str(settled)
    assert said[0].text.startswith("2 things for today\nThey come late, and still make sense.")
    settled.tap("Globex")
    assert "Tom" in settled.last.text


def test_what_stood_in_a_list_alone_is_settled_once(settled: Phone) -> None:
    """Of a nudge that was never opened the log line says all; of one that was, its message is settled."""
    settled.say("I interviewed at Globex this morning with Tom Hughes for the Data Analyst role")
    settled.say("/cancel")
    settled.wait(hours=3)
    assert "2 things" in settled.last.text
    assert not any("Settled" in said.text for said in settled.say("emailed Jane my thanks"))
    settled.tap("Globex")
    opened = settled.find("Time to say thank you")
    settled.say("emailed Tom my thanks")
    assert opened.text.startswith("✔️ Settled: thank-you note · Globex")


def test_a_late_nudge_says_when_it_was_due(settled: Phone) -> None:
    """After downtime it names the hour, and that it was looked at again."""
    settled.now += timedelta(hours=6)
    settled.tick()
    said = settled.find("Time to say thank you").text
    assert "This is late: it was due Tue 24 Nov, 12:00. It still makes sense." in said


def test_what_waited_for_the_end_of_a_pause_says_so(settled: Phone) -> None:
    """Nobody is told that they could not be reached when they had asked for silence."""
    settled.say("/pause 3 days")
    settled.next_nudge()
    said = settled.find("Time to say thank you").text
    assert "It waited for the end of your pause, and still makes sense." in said
    assert "late" not in said


def test_the_list_says_what_waits_now(settled: Phone) -> None:
    """A case whose nudge was shown has a next step: the nudge."""
    settled.next_nudge()
    assert "Acme · Backend Engineer: thank-you note, now" in settled.say("/list")[-1].text


def test_the_list_says_that_nothing_comes_in_a_pause(settled: Phone) -> None:
    """The steps it shows are not taken at face value."""
    settled.say("/pause 3 days")
    assert "⏸ Nudges are paused until Fri 27 Nov" in settled.say("/list")[-1].text


def test_blocking_the_bot_keeps_the_data(settled: Phone) -> None:
    """And writing again resumes."""
    assert settled.say("/start")
    assert "Acme" in settled.say("/list")[-1].text


def test_a_blank_is_filled_by_a_tap(settled: Phone) -> None:
    """What was talked about is asked for, and the text changes in place."""
    settled.next_nudge()
    text = settled.find("[what you talked about]")
    settled.tap("what you talked about")
    settled.say("their move to Kubernetes")
    assert "Kubernetes" in settled.messages[text.id].text
    assert "[what" not in settled.messages[text.id].text


def test_ones_own_number_is_given_once(settled: Phone) -> None:
    """One tap on the blank of a voicemail asks for it; from then on it stands in every one."""
    settled.say("/draft")
    settled.tap("Voicemail")
    text = settled.find("[your phone number]")
    settled.tap("your phone number", text.id)
    assert "couldn’t read" in settled.say("I have none")[-1].text
    settled.say("+44 20 7946 0958")
    assert settled.messages[text.id].text.count("+44 20 7946 0958") == 2

    settled.say("/draft")
    settled.tap("Voicemail")
    assert "[your phone" not in settled.last.text


@pytest.mark.parametrize("tap", ["Shorter", "Warmer", "More formal", "Another wording", "LinkedIn", "Text"])
def test_the_words_can_be_changed(settled: Phone, tap: str) -> None:
    """In place, and never to the same words."""
    settled.next_nudge()
    text = settled.last
    before = text.text
    settled.tap("Reword")
    settled.tap(tap, text.id)
    assert settled.messages[text.id].text != before


def test_the_persons_own_text_is_checked(settled: Phone) -> None:
    """Findings with a suggestion, and the corrected text on a tap."""
    settled.next_nudge()
    settled.tap("Write my own")
    settled.say(
        "Hi Jane,\n\nthank you for takeing the time to meet me about the Backend Engineer role.\n\nSam Reed"
    )
    assert "takeing" in settled.last.text
    settled.tap("Apply all")
    assert "taking the time" in settled.last.text


def test_before_a_round_all_there_is_to_go_through_is_shown(phone: Phone) -> None:
    """When and with whom, what was talked about before, and the person's own notes; no day is said twice."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme yesterday with Jane Doe for the Backend Engineer role")
    phone.say("their move to Kubernetes")
    phone.say("they pair on every bug")
    phone.say("/cancel")
    phone.say("Final round at Acme on Thursday at 3pm with Raj Patel")
    phone.say("/cancel")
    phone.say("note: ask about relocation")
    phone.wait(hours=36)
    shown = phone.find("Your interview is coming up").text
    for words in (
        "🗓 Final round: tomorrow, Thu 26 Nov at 15:00, with Raj Patel",
        "💬 their move to Kubernetes",
        "💡 they pair on every bug",
        "🗒 ask about relocation",
    ):
        assert words in shown
    assert shown.count("26 Nov") == 1


def test_sent_in_words_names_the_one_who_was_met(settled: Phone) -> None:
    """Where one person was met the thank-you went to them; the record says so."""
    settled.next_nudge()
    settled.say("looks great, sent it by email")
    assert "Logged: thank-you by e-mail to Jane Doe" in settled.last.text


def test_a_tone_that_stays_is_said(settled: Phone) -> None:
    """Warmer or more formal is how the next texts are written, too, and the tap says so."""
    settled.next_nudge()
    settled.tap("Reword")
    settled.tap("More formal")
    assert settled.toasts[-1] == "I’ll write in this formal tone from now on."


def test_a_text_of_ones_own_comes_back_mended(settled: Phone) -> None:
    """The name as one greets, the apostrophes, the slips: one tap, and it can be sent."""
    settled.next_nudge()
    settled.tap("Write my own")
    settled.say("Hi Jenifer,\n\nThanks alot for youre time today. I cant wait to hear more.\n\nSam")
    settled.tap("Apply all")
    assert settled.last.text == (
        "Hi Jane,\n\nThanks a lot for your time today. I can't wait to hear more.\n\nSam"
    )


@pytest.mark.parametrize("said", ["thanks, sent", "Great, done!", "sent"])
def test_done_behind_a_thank_you_is_done(settled: Phone, said: str) -> None:
    """It is logged; a "you're welcome" would lose it."""
    settled.next_nudge()
    settled.say(said)
    assert "Logged: thank-you to Jane Doe" in settled.find("How did you do it?").text


def test_what_prepares_for_a_round_is_put_off_to_before_it(phone: Phone) -> None:
    """An hour before it, "Later" offers the last minutes, and the evening before no time behind it."""
    phone.say("/timezone Lisbon")
    phone.say("I have an interview at Acme tomorrow at 15:00, Backend Engineer, with Jane Doe")
    phone.next_nudge()
    phone.tap("Later")
    assert phone.last.labels[:3] == [
        "1 hour (19:00)",
        "Tomorrow morning (09:00)",
        "15 minutes before (14:45)",
    ]
    phone.tap("Back")
    phone.tap("Got it")
    phone.next_nudge()
    phone.tap("Later")
    assert phone.last.labels == ["15 minutes before (14:45)", "Type a time", "‹ Back"]
    phone.tap("15 minutes before")
    phone.next_nudge()
    assert f"{phone.now:%H:%M}" == "14:45"
    assert "Your interview is coming up" in phone.last.text
