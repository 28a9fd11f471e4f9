"""Short words to the bot itself, and facts told in passing: each does what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("cancel", "There is nothing to cancel."),
        ("Never mind.", "There is nothing to cancel."),
        ("stop", "No nudges until then."),
        ("what now?", "Coming up"),
        ("who do I have to write to", "Coming up"),
        ("delete everything", "This erases 1 case"),
        ("ok", "I’m here when there is news."),
        ("👍🏽", "I’m here when there is news."),
        ("how are you?", "Hello Sam!"),
        ("did I thank Jane?", "Nothing sent or received yet."),
        ("Acme", "🗓 Interview: today, Tue 24 Nov, with Jane Doe"),
        ("jane", "🗓 Interview: today, Tue 24 Nov, with Jane Doe"),
    ],
)
def test_short_words_are_no_news(settled: Phone, said: str, shown: str) -> None:
    """They are answered, and the plan stays as it was."""
    before = settled.say("/due")[-1].text
    assert shown in settled.say(said)[-1].text
    assert settled.say("/due")[-1].text == before


def test_cancel_drops_the_question_and_no_interview(phone: Phone) -> None:
    """The bare word is the command; an interview is called off by saying so."""
    phone.say("/timezone Lisbon")
    phone.say("Interview at Globex on Friday at 10am")
    assert "What is the role?" in phone.last.text
    assert phone.say("cancel")[-1].text == "Dropped. What’s next?"
    assert "get ready" in phone.say("/due")[-1].text


def test_short_words_reach_the_bot_while_it_asks_for_the_zone(phone: Phone) -> None:
    """They are no city; nor is a whole sentence."""
    phone.say("I interviewed at Acme today")
    assert "No nudges until then" in phone.say("stop")[-1].text
    assert "Forget Acme" in phone.say("delete Acme")[-1].text
    assert "I don’t know that place" not in phone.say("they pair on every single bug")[-1].text
    phone.say("Lisbon")
    assert "in Lisbon" in phone.find("I’ll keep to your hours").text


def test_undo_takes_back_the_last_thing_said_or_tapped(settled: Phone) -> None:
    """And shows the case as it is again; twice goes back twice."""
    settled.say("emailed Jane to thank her")
    settled.next_nudge()
    nudge = settled.find("A good moment to ask")
    settled.tap("Skip")
    settled.say("undo")
    assert "✅ Sent" in nudge.labels
    shown = settled.say("undo that")[-1].text
    assert shown.startswith("↩️ Undone: Acme")
    assert "thank-you" not in settled.say("/record Acme")[-1].text.replace("thank-you note", "")


def test_undo_of_the_first_sentence_says_that_the_case_is_gone(settled: Phone) -> None:
    """Its card says so, too; before it, what was set since."""
    settled.say("/settings")
    settled.tap("Tone")
    settled.tap("Formal")
    for _ in ("the tone", "the zone"):
        assert settled.say("undo")[-1].text == "↩️ Undone: your settings are as they were before."
    assert settled.say("undo")[-1].text == "↩️ Undone: Acme · Backend Engineer is off the record."
    assert (
        settled.find(
            "off the record",
        ).labels
        == []
    )
    assert "nothing left" in settled.say("undo")[-1].text
    assert "Tone: warm" in settled.say("/settings")[-1].text


def test_done_is_said_of_what_waits(settled: Phone) -> None:
    """It is logged, and the way may be told; with nothing waiting it is a word like "ok"."""
    assert "when there is news" in settled.say("done")[-1].text
    settled.next_nudge()
    settled.say("Done!")
    asked = settled.find("How did you do it?")
    assert asked.text.startswith("✅ Logged: thank-you to Jane Doe")
    assert asked.labels == ["E-mail", "LinkedIn", "Phone", "Text", "↩️ Undo"]
    settled.tap("E-mail", asked.id)
    assert asked.text.startswith("✅ Logged: thank-you by e-mail to Jane Doe")


def test_delete_is_asked_about_first(settled: Phone) -> None:
    """Forget, close, or keep."""
    asked = settled.say("delete Acme")[-1]
    assert asked.labels == ["🗑 Forget it", "Close the case", "Keep it"]
    settled.tap("Keep it")
    assert asked.text == "Nothing was erased."
    settled.say("forget Acme")
    settled.tap("Forget it")
    assert "Nothing on file yet" in settled.say("/list")[-1].text


@pytest.mark.parametrize("said", ["please stop asking me about Acme", "no more nudges for Acme"])
def test_one_case_can_be_silenced(settled: Phone, said: str) -> None:
    """Closed or forgotten, as the person likes; the others go on."""
    settled.say(said)
    settled.tap("Close the case")
    assert "▫️ Closed: Acme" in settled.find("Closed").text


def test_a_pause_is_ended_in_words(settled: Phone) -> None:
    """ "Resume" means nothing while nothing is paused."""
    assert "Nudges come at their time" not in settled.say("resume")[-1].text
    settled.say("pause until Monday")
    assert "Nudges come at their time again" in settled.say("resume")[-1].text


@pytest.mark.parametrize("said", ["change my name to Ada Reed", "My name is Ada Reed.", "sign with Ada Reed"])
def test_the_name_to_sign_with(settled: Phone, said: str) -> None:
    """It is the person's, not somebody they met."""
    assert settled.say(said)[-1].text == "✍️ Your messages are signed Ada Reed from now on."
    assert "with Jane Doe\n" in settled.say("Acme")[-1].text
    assert settled.next_nudge()[-1].text.endswith("Ada Reed")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("it's Jane Smith, not Doe", "with Jane Smith"),
        ("No, it's Jane Smith not Jane Doe", "with Jane Smith"),
        ("not Jane, it's Joan", "with Joan Doe"),
        ("Jane is called Joan Doe", "with Joan Doe"),
        ("it's not Acme, it's Acme Robotics", "Acme Robotics · Backend Engineer"),
        ("the company is called Acme Robotics", "Acme Robotics · Backend Engineer"),
        ("rename Acme to Initech", "Initech · Backend Engineer"),
    ],
)
def test_a_name_is_put_right(settled: Phone, said: str, shown: str) -> None:
    """Of the company or of a person: nobody is added, and Undo brings the old one back."""
    card = settled.say(said)[-1]
    assert card.text.startswith("👌 Put right.")
    assert shown in card.text
    assert " and J" not in card.text
    settled.tap("Undo", card.id)
    assert "Acme · Backend Engineer" in card.text
    assert "with Jane Doe" in card.text


def test_what_is_told_of_a_person_is_kept(settled: Phone) -> None:
    """Title, address and number; a number alone is of the only person there is."""
    settled.say("Jane is the Head of Engineering")
    settled.say("Jane's email is jane@acme.com")
    told = settled.say("+44 20 7946 0958")[-1].text
    assert told.endswith("Jane Doe, Head of Engineering · jane@acme.com · +44 20 7946 0958")
    settled.next_nudge()
    assert "📋 Address" in settled.last.labels


def test_people_are_added_and_removed_in_words(settled: Phone) -> None:
    """In the round at hand."""
    assert "with Jane Doe and Ann Lee" in settled.say("add Ann Lee to Acme")[-1].text
    assert "with Ann Lee\n" in settled.say("remove Jane")[-1].text
    settled.tap("Undo")
    assert "with Jane Doe and Ann Lee" in settled.say("Acme")[-1].text


def test_a_short_answer_to_a_draft_is_about_it(settled: Phone) -> None:
    """ "Sent it!" is logged; a greeting or a longer text is a text of one's own."""
    draft = settled.next_nudge()[-1]
    assert "to look at" in settled.say("Hi Jane, thanks.\nSam", reply_to=draft.id)[-1].text
    settled.say("emailed it!", reply_to=draft.id)
    assert "Logged: thank-you by e-mail" in settled.find("Logged").text


@pytest.mark.parametrize("said", ["make it shorter", "warmer", "more formal please", "Another wording"])
def test_the_newest_text_is_reworded_in_words(settled: Phone, said: str) -> None:
    """As by the buttons under it; with no text there is nothing to reword."""
    assert "not sure" in settled.say("make it shorter")[-1].text
    before = settled.next_nudge()[-1].text
    again = settled.say(said.removesuffix(" please"))[-1]
    assert "✏️ Reword" in again.labels
    assert again.text != before


def test_the_zone_is_changed_in_words(settled: Phone) -> None:
    """A request is no journey, and means the same."""
    assert "in Berlin" in settled.say("change my time zone to Berlin")[0].text
    assert "I go by Berlin time" in settled.say("what's my time zone?")[-1].text


def test_a_shared_contact_is_kept_with_its_case(settled: Phone) -> None:
    """Somebody known gets the number; a stranger joins the only open case."""
    card = {"first_name": "Jane", "last_name": "Doe", "phone_number": "+442079460958"}
    assert "Jane Doe · +44 20 7946 0958" in settled.send(contact=card)[-1].text
    card = {"first_name": "Raj", "phone_number": "+442079460959"}
    assert "Raj · +44 20 7946 0959" in settled.send(contact=card)[-1].text
    assert "Raj · +44 20 7946 0959" in settled.say("Acme")[-1].text


def test_a_note_is_kept_on_the_card_and_in_no_letter(settled: Phone) -> None:
    """In the person's words."""
    settled.say("add a note: she likes climbing")
    assert "🗒 she likes climbing" in settled.say("Acme")[-1].text
    assert "climbing" not in settled.next_nudge()[-1].text


def test_what_says_nothing_to_us_may_be_kept_as_a_note(settled: Phone) -> None:
    """By a tap; the next message takes the offer away, and a question is no note."""
    offer = settled.say("she likes climbing a lot")[-1]
    assert offer.labels == ["🗒 Note it for Acme"]
    settled.tap("Note it")
    assert "Noted for Acme · Backend Engineer: she likes climbing a lot" in offer.text
    settled.tap("Undo", offer.id)
    assert "climbing" not in settled.say("Acme")[-1].text
    again = settled.say("their office has a big garden")[-1]
    settled.say("Acme wrote back")
    assert again.labels == []
    assert settled.say("will it rain on the weekend, roughly?")[-1].labels != again.labels


def test_a_note_with_two_cases_asks_which(settled: Phone) -> None:
    """And is kept with the one that is tapped."""
    settled.say("I interviewed at Globex this morning for the Data Analyst role")
    settled.say("/cancel")
    settled.say("note: ask about relocation")
    settled.tap("Globex")
    assert "🗒 ask about relocation" in settled.say("Globex")[-1].text


def test_the_words_of_two_people_stay_apart(new_phone: Callable[..., Phone]) -> None:
    """Undo takes back one's own."""
    ann, bob = new_phone(1), new_phone(2)
    ann.say("I interviewed at Acme today")
    assert "nothing left" in bob.say("undo")[-1].text
    assert "Acme" in ann.say("/list")[-1].text


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Ich hatte gestern ein Vorstellungsgespräch mit Frau Müller", "I only read English."),
        ("Tuve una entrevista ayer con Juan", "I only read English."),
        ("У меня вчера было собеседование", "I only read English."),
        ("the weather in El Paso was nice", "I’m not sure what to do with that."),
    ],
)
def test_another_language_is_told_so(settled: Phone, said: str, why: str) -> None:
    """Rather than left to be worded anew in the same language."""
    assert settled.say(said)[-1].text.startswith(why)
