"""Who did it: the employer saw the sender, called, offered or guessed, and the sender did not."""

from __future__ import annotations

import pytest

from bot.language.understanding import Intent
from tests.language.reading import interview, read, reply, snooze


@pytest.mark.parametrize(
    "text",
    [
        "St Anselm's Hospital saw me on Friday for the physio job",
        "Kestrel Dental had me in on Friday for the nurse job",
        "Kestrel Dental put me through a case study on Friday",
        "They interviewed me at Kestrel Dental on Friday",
        "One down: Kestrel Dental on Friday",
        "Baz from Kestrel Dental showed me round on Friday and asked about shifts",
    ],
)
def test_what_they_did_to_the_sender_is_over(text: str) -> None:
    """Whoever was seen, quizzed or had in by an employer has been there, on the last such day."""
    assert read(text).intent is Intent.INTERVIEW_PAST
    assert interview(text) == "2026-03-06"


def test_who_stands_before_a_bracket_does_what_stands_behind_it() -> None:
    """ "The bank (Acme) called": it was the bank, and not the sender."""
    assert read("the bank (Merchant Union) called, I missed it").intent is Intent.REPLY_RECEIVED


def test_an_offer_is_being_made() -> None:
    """With the sender's own deadline, which is no promise of theirs."""
    event = read("Julia from Acme phoned, they're offering me the engineer post, need to say by Monday")
    assert (event.intent, event.reply_by) == (Intent.OUTCOME_OFFER, None)


def test_what_they_guess_is_a_timeline() -> None:
    """ "Thinks three weeks" is as good as "said three weeks"; what the sender thinks is not."""
    assert str(reply("The recruiter thinks three weeks, Acme are slow")) == "2026-03-31"
    assert str(reply("Acme want until the 12th")) == "2026-03-12"
    assert read("I think two weeks of holiday would be nice").reply_by is None


def test_a_day_in_a_sentence_that_ends_is_not_the_promise_of_the_next() -> None:
    """ "Happened 6 Mar. They answer ...": the full stop ends the sentence, not the month's name."""
    event = read("Acme, final stage, happened 6 Mar. Outcome 'within 5 working days' they say")
    assert event.intent is Intent.INTERVIEW_PAST
    assert str(event.reply_by and event.reply_by.value) == "2026-03-17"


def test_a_message_that_was_got_is_none_that_was_left() -> None:
    """ "Got a voicemail from Ana" was theirs; "left a voicemail" the sender's."""
    assert read("Got a voicemail from Ana (Quince) around 2").intent is Intent.REPLY_RECEIVED
    assert read("Left a voicemail for Ana (Quince) around 2").intent is Intent.LOG_FOLLOWUP


def test_a_day_that_suits_is_a_reminder() -> None:
    """ "Friday's fine for a nudge"."""
    assert snooze("Friday's fine for a nudge") == "2026-03-13"


def test_screened_by_the_recruiter() -> None:
    """A verb says the stage as a noun does."""
    found = read("Acme's recruiter Yolanda screened me on Friday at 4:30").stage
    assert found is not None
    assert found.value == "recruiter_screen"
