"""Lists, cards and records: each thing once, and the way back always open."""

from __future__ import annotations

import itertools

import pytest

from bot.chat.buttons import Do
from tests.chat.phone import Phone


@pytest.fixture
def two_roles(settled: Phone) -> Phone:
    """Two open cases with the same recruiter."""
    settled.say("I interviewed at Globex yesterday with Jane Doe for the Data Analyst role")
    settled.say("/cancel")
    return settled


def test_one_message_covers_two_roles(two_roles: Phone) -> None:
    """A check-in to somebody who is asked in another case as well is logged there by one tap."""
    two_roles.wait(days=10)
    two_roles.say("emailed Jane at Acme to ask for an update")
    logged = two_roles.find("Logged: check-in")
    assert "Covers Globex too" in logged.labels
    covers = logged.keys[0][1]["callback_data"]
    two_roles.tap("Covers Globex too")
    assert "Logged for Globex · Data Analyst, too." in logged.text
    assert "check-in by e-mail to Jane Doe" in two_roles.say("/record Globex")[-1].text
    two_roles.forge(covers, logged.id)
    assert two_roles.toasts[-1] == "That is settled already."
    two_roles.tap("Undo", logged.id)
    assert "check-in by e-mail" not in two_roles.say("/record Globex")[-1].text


def test_a_tap_can_cover_two_roles_as_well(two_roles: Phone) -> None:
    """Under the nudge that was answered."""
    for _ in range(9):
        if "update" not in two_roles.last.text and "Is there any news" not in two_roles.last.text:
            two_roles.next_nudge()
    two_roles.tap("Sent")
    two_roles.tap("E-mail")
    assert any(label.startswith("Covers") for label in two_roles.find("Logged: check-in").labels)


def test_a_closed_case_is_reopened_from_its_record(settled: Phone) -> None:
    """One tap, and the plan is back."""
    settled.say("Acme rejected me")
    settled.say("/record Acme")
    settled.tap("Open again")
    assert "waiting to hear" in settled.last.text
    assert "ask for an update" in settled.last.text


def test_a_case_is_closed_and_reopened_in_words(settled: Phone) -> None:
    """Each with its answer."""
    assert "Closed: Acme" in settled.say("close Acme")[-1].text
    assert "Open again: Acme" in settled.say("reopen Acme")[-1].text


def test_the_record_tells_the_whole_story_in_order(settled: Phone) -> None:
    """Rounds with stage and people, their dates, what was written; and it can be drawn."""
    settled.say("emailed Jane a thank you")
    settled.wait(minutes=5)
    settled.say("they said by Friday")
    told = settled.say("/record Acme")[-1]
    places = [
        told.text.index(w)
        for w in ("🗓 Interview: today", "thank-you by e-mail to Jane", "They said “by Friday”")
    ]
    assert places == sorted(places)
    settled.tap("Timeline")
    name, picture = settled.last.document or ("", b"")
    assert (name, picture[:4]) == ("timeline.png", b"\x89PNG")


def test_due_names_each_thing_once(settled: Phone) -> None:
    """The chases of a note that has not even come are not listed."""
    assert settled.say("/due")[-1].text.count("thank-you note") == 1


def test_draft_asks_for_which_case_and_which_text(two_roles: Phone) -> None:
    """/draft, then the case, the kind, and the channel by Reword."""
    assert two_roles.say("/draft")[-1].labels == ["Globex", "Acme"]
    two_roles.tap("Globex")
    assert "What shall I write for Globex · Data Analyst?" in two_roles.last.text
    two_roles.tap("Check-in")
    two_roles.tap("Reword")
    two_roles.tap("LinkedIn")
    assert len(two_roles.last.text) <= 300
    assert "nothing on file for Hooli" in two_roles.say("/draft Hooli")[-1].text


def test_the_card_has_the_meter(settled: Phone) -> None:
    """How much of the cap is used, by which ways, and when the next may go."""
    settled.wait(days=8)
    settled.say("emailed Jane at Acme to ask for an update")
    settled.say("/list")
    settled.tap("Acme")
    assert "1 of 3 follow-ups used (so far by e-mail); next from" in settled.last.text


def test_waiting_on_can_be_undone(settled: Phone) -> None:
    """The patience card says what came of the tap, not that something else settled it."""
    settled.wait(days=31)
    card = settled.find("Time to take stock")
    settled.tap("Keep waiting")
    assert "Waiting until" in card.text
    settled.tap("Undo", card.id)
    assert "waiting to hear" in settled.say("/list")[-1].text


def test_a_reminder_says_what_it_is_about(settled: Phone) -> None:
    """In the person's own words."""
    settled.say("remind me to thank Jane at 4pm")
    settled.wait(hours=7)
    assert "You said: “remind me to thank Jane at 4pm”" in settled.find("Your reminder").text


def test_a_time_that_cannot_be_read_is_asked_for_again(settled: Phone) -> None:
    """The question stays open until it is answered or left."""
    settled.next_nudge()
    settled.tap("Later")
    settled.tap("Type a time")
    assert "couldn’t find a time" in settled.say("blah")[-1].text
    assert "couldn’t find a time" in settled.say("yesterday")[-1].text
    assert "Wed 25 Nov, 08:00" in settled.say("tomorrow 8am")[-1].text


def test_a_skipped_look_back_asks_no_more(phone: Phone) -> None:
    """Its question goes with it."""
    phone.say("Final round at Globex today at 11 with Raj Patel for the Data Analyst role")
    phone.say("Lisbon")
    for _ in range(9):
        if "How did it go" not in str(phone):
            phone.next_nudge()
    nudge = phone.find("How did it go")
    assert nudge.labels == ["⏰ Later", "Skip"]
    phone.tap("Skip", nudge.id)
    assert phone.say("/cancel")[-1].text == "There is nothing to cancel."


def test_forged_taps_of_every_kind_change_nothing(settled: Phone) -> None:
    """Any code with any id and argument: a toast, and the record as it was."""
    settled.next_nudge()
    before = settled.say("/record Acme")[-1].text
    allowed = {
        Do.UNDO,
        Do.CLOSE,
        Do.REOPEN,
        Do.FORGET,
        Do.KEEP_WAITING,
        Do.CALLS,
        Do.PAUSE,
        Do.REMIND,
    }
    for do, number, arg in itertools.product(Do, (0, 1, 99), ("", "x", "email", "²", "9" * 30)):
        if do is not Do.ERASE and (do not in allowed or number > 1):
            settled.forge(f"{do.value}.{number}.{arg}"[:64], settled.last.id)
    assert settled.say("/record Acme")[-1].text.splitlines()[1:3] == before.splitlines()[1:3]


def test_a_text_written_on_request_is_logged_by_a_tap(settled: Phone) -> None:
    """As the one of a nudge is; the nudge that asked for it is settled, and Undo brings the question back."""
    settled.next_nudge()
    nudge = settled.find("Time to say thank you")
    settled.say("/draft Acme")
    settled.tap("Thank-you")
    headline = settled.find("Thank-you to Jane Doe")
    assert headline.labels == ["✅ Sent"]
    settled.tap("Sent", headline.id)
    settled.tap("Back", headline.id)
    settled.tap("Sent", headline.id)
    email = headline.keys[0][0]["callback_data"]
    settled.tap("E-mail", headline.id)
    assert headline.text.startswith("✅ Logged: thank-you by e-mail to Jane Doe, Tue 24 Nov")
    assert nudge.text.startswith("✔️ Settled: thank-you note")

    settled.forge(email, headline.id)
    assert settled.toasts[-1] == "That is logged already."
    assert settled.say("/record Acme")[-1].text.count("thank-you by e-mail") == 1

    settled.tap("Undo", headline.id)
    assert headline.labels == ["✅ Sent"]
    assert "thank-you by e-mail" not in settled.say("/record Acme")[-1].text


def test_an_answer_to_a_rejection_is_logged_as_an_answer(settled: Phone) -> None:
    """The case stays as it is."""
    settled.say("Acme rejected me")
    settled.tap("Gracious reply")
    settled.tap("Sent")
    settled.tap("LinkedIn")
    assert "Logged: answer on LinkedIn to Jane Doe" in settled.find("Logged").text
    assert "not this time" in settled.say("/list")[-1].text


def test_what_is_said_aloud_is_not_sent(settled: Phone) -> None:
    """A script has no Sent."""
    settled.say("/draft Acme")
    settled.tap("Phone script")
    assert settled.find("✍️ Phone script").labels == []


def test_the_card_has_everything_that_is_known(settled: Phone) -> None:
    """Who they are, what stayed with the person, and what was sent last."""
    settled.tap("Edit")
    settled.tap("People")
    settled.say("Jane Doe (CTO, jane@acme.com, +44 20 7946 0958)")
    settled.say("emailed Jane to thank her")
    card = settled.say("what do you know about Acme?")[-1].text
    assert "👤 Jane Doe, CTO · jane@acme.com · +44 20 7946 0958" in card
    assert "➡️ Last: thank-you by e-mail to Jane Doe, Tue 24 Nov, 10:00" in card
    assert "○○○ 0 of 3 follow-ups used; next from" in card


def test_what_stayed_with_the_person_is_on_the_card(phone: Phone) -> None:
    """As it was told in the look back."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    phone.say("their move to Kubernetes")
    phone.say("they pair on every bug")
    assert "💡 they pair on every bug" in phone.find("waiting to hear").text


def test_a_pause_is_said_wherever_the_plan_is_shown(settled: Phone) -> None:
    """On the card, in what is due, and behind what was noted: no date is promised that will not be kept."""
    settled.say("pause until Monday")
    paused = "⏸ Nudges are paused until Mon 30 Nov, 09:00"
    assert paused in settled.say("/due")[-1].text
    assert paused in settled.say("what do you know about Acme?")[-1].text
    wrote = settled.say("Acme wrote back")[-1].text
    assert paused in wrote
    assert "Next:" not in wrote


def test_a_record_without_a_message_says_so(settled: Phone) -> None:
    """Rounds and promises are no attempts."""
    assert settled.say("/record Acme")[-1].text.endswith("Nothing sent or received yet.")
    settled.say("Acme wrote back")
    assert "Nothing sent" not in settled.say("/record Acme")[-1].text


def test_the_company_is_put_right_by_a_tap(settled: Phone) -> None:
    """Under Edit, as everything else on the card."""
    settled.say("Acme")
    settled.tap("Edit")
    settled.tap("Company")
    settled.say("Acme Robotics")
    assert "Acme Robotics · Backend Engineer" in settled.find("waiting to hear").text


def test_the_card_leads_to_the_nudge_that_waits(settled: Phone) -> None:
    """It takes the buttons off the nudge's message, so it has one of its own."""
    settled.next_nudge()
    card = settled.say("Acme")[-1]
    assert card.labels == ["🔔 Now: thank-you note", "✏️ Edit"]
    settled.tap("Now: thank-you note", card.id)
    assert settled.find("Time to say thank you").labels == ["✅ Sent", "⏰ Later", "Skip"]


def test_a_thank_you_to_two_is_told_as_one(phone: Phone) -> None:
    """The card names both."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Jane Doe and Bob Stone for the Backend Engineer role")
    phone.say("/cancel")
    phone.next_nudge()
    phone.tap("Sent")
    phone.tap("E-mail")
    assert "Last: thank-you by e-mail to Jane Doe and Bob Stone, Tue 24 Nov" in phone.say("Acme")[-1].text


def test_nobody_waits_to_hear_before_the_interview(settled: Phone) -> None:
    """The list says of each case where it stands, as its card does."""
    settled.say("I have an interview at Globex tomorrow at 11am with Raj")
    listed = settled.say("/list")[-1].text
    assert listed.startswith("🗓 interview coming up (1)\n• Globex")
    assert "⏳ waiting to hear (1)\n• Acme" in listed
