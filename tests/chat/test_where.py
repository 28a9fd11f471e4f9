"""Where somebody is: days told before it was known, journeys, and the one kind question about them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone


def test_today_is_the_persons_own_day(new_phone: Callable[..., Phone]) -> None:
    """Said at 08:30 in Tokyo, while the bot still counted yesterday: the same card shows the right day."""
    phone = new_phone(now=datetime(2026, 11, 24, 23, 30, tzinfo=UTC))
    card = phone.say("I interviewed at Acme this morning with Jane Doe for the Backend Engineer role")[0]
    assert "today, Tue 24 Nov" in card.text
    phone.say("Tokyo")
    assert "today, Wed 25 Nov" in phone.messages[card.id].text
    assert "What did you talk about" in phone.last.text
    phone.tap("Edit", card.id)
    assert "🗑 Forget it" in phone.messages[card.id].labels


def test_tomorrow_after_the_company_was_asked_for(new_phone: Callable[..., Phone]) -> None:
    """The sentence kept with a question is read again like any other."""
    phone = new_phone(now=datetime(2026, 11, 25, 2, 0, tzinfo=UTC))
    phone.say("Interview tomorrow at 3pm with Raj")
    card = phone.say("Globex")[0]
    phone.say("New York")
    assert "tomorrow, Wed 25 Nov at 15:00" in phone.messages[card.id].text


def test_all_that_was_said_before_the_zone(new_phone: Callable[..., Phone]) -> None:
    """Several sentences, and talk in between; one case comes of it."""
    phone = new_phone(now=datetime(2026, 11, 25, 2, 0, tzinfo=UTC))
    for said in ("I interviewed at Acme today", "hi", "they said by Friday", "what can you do?", "New York"):
        phone.say(said)
    record = phone.say("/record")[-1].text
    assert "Interview: today, Tue 24 Nov" in record
    assert "They said “by Friday”: Fri 27 Nov" in record
    assert phone.say("/list")[-1].text.count("•") == 1


def test_the_zone_is_asked_for_when_a_nudge_needs_it(phone: Phone) -> None:
    """Not for a deed that plans nothing; for a date that does."""
    assert "which city" not in phone.say("emailed Initech")[-1].text
    assert "which city" in phone.say("Initech said they'd let me know by Friday")[-1].text


def test_somebody_awake_at_three_is_asked_once_in_two_weeks(settled: Phone) -> None:
    """Kindly, after the answer, and answered by one tap or a city."""
    settled.wait(hours=17.5)
    settled.say("hi")
    assert settled.last.text == "It is 03:30 by Lisbon time. Is that still your time?"
    settled.tap("Still Lisbon time")
    settled.wait(days=13)
    assert "still your time" not in settled.say("hi")[-1].text
    settled.wait(days=1)
    assert "by Lisbon time" in settled.say("hi")[-1].text
    assert "12:30 in Tokyo" in settled.say("Tokyo")[-1].text


def test_that_question_never_stands_in_the_way(settled: Phone) -> None:
    """Any sentence escapes it, and nobody is asked while another question is open."""
    settled.wait(hours=17.5)
    settled.say("I interviewed at Globex yesterday")
    assert "still your time" not in settled.last.text
    settled.say("/cancel")
    assert "still your time" in settled.last.text
    settled.say("emailed Jane at Acme a thank you")
    assert settled.find("Logged: thank-you")


def test_a_journey_in_words(settled: Phone) -> None:
    """ "I'm in Tokyo now" is as good as /timezone Tokyo."""
    assert "19:00 in Tokyo" in settled.say("I'm in Tokyo now")[-1].text


def test_timezone_says_where_one_is(settled: Phone) -> None:
    """And one tap leaves it so."""
    assert "I go by Lisbon time: it is 10:00 there." in settled.say("/timezone")[-1].text
    settled.tap("Still Lisbon time")
    assert "10:00 in Lisbon" in settled.last.text


def test_a_forged_zone_changes_nothing(settled: Phone) -> None:
    """Only zones that exist."""
    question = settled.say("/timezone")[-1]
    forged = question.keys[0][0]["callback_data"].replace("Europe/Lisbon", "Mars/Base")
    settled.forge(forged, question.id)
    assert "settled already" in settled.toasts[-1]
    assert "Time zone: Lisbon" in settled.say("/settings")[-1].text


def test_a_city_typed_after_cancel_is_taken(phone: Phone) -> None:
    """The question was dropped; its answer is welcome all the same."""
    phone.say("I interviewed at Acme today")
    phone.say("/cancel")
    assert phone.say("hello")[-1].text.startswith("Hello Sam!")
    assert "10:00 in Lisbon" in phone.say("Lisbon")[-1].text


def test_the_zone_can_be_passed_over(phone: Phone) -> None:
    """The other questions come all the same, and the zone is not asked for between them."""
    phone.say("I interviewed at Acme today with Jane Doe")
    zone = phone.last
    phone.tap("Skip")
    assert "I’ll go by UTC, where it is 10:00 now. /timezone sets yours" in zone.text
    assert "What is the role?" in phone.last.text
    phone.say("Backend Engineer")
    assert "What did you talk about?" in phone.last.text


def test_a_zone_passed_over_rests(phone: Phone) -> None:
    """New interviews and news do not bring the question back; after two weeks it may be asked once more,
    and the place is welcome at any time."""
    phone.say("I interviewed at Acme today with Jane Doe, Backend Engineer")
    phone.tap("Skip")
    phone.say("/cancel")
    for news in ("they said by 4 December", "I interviewed at Globex today with Raj Patel, analyst"):
        assert not any("which city" in shown.text for shown in phone.say(news))
    phone.say("/cancel")
    phone.wait(days=15)
    assert "which city" in phone.say("I interviewed at Initech today, data analyst")[-1].text
    phone.say("Lisbon")
    assert phone.find("in Lisbon, Portugal")


@pytest.mark.parametrize("said", ["skip", "Skip it.", "pass", "next"])
def test_skip_may_be_typed(phone: Phone, said: str) -> None:
    """It is the button in words: no place, no answer, and the next question comes."""
    phone.say("I interviewed at Acme today with Jane Doe, Backend Engineer")
    zone = phone.last
    phone.say(said)
    assert "I’ll go by UTC" in zone.text
    topics = phone.last
    phone.say(said)
    assert topics.text == "What did you talk about?\nskipped"
    assert "What stayed with you" in phone.last.text


def test_skip_typed_puts_the_nudge_aside(settled: Phone) -> None:
    """With no question open it is the nudge on the screen that is skipped."""
    settled.next_nudge()
    nudge = settled.find("Time to say thank you")
    assert "⏭ Skipped: thank-you note" in settled.say("skip")[0].text
    assert "Settled" in nudge.text


def test_who_has_just_said_where_they_are_is_not_asked(new_phone: Callable[..., Phone]) -> None:
    """Though it is four in the morning there."""
    phone = new_phone()
    phone.say("/timezone Chicago")
    assert "04:00" in phone.messages[2].text
    assert "still your time" not in phone.say("hi")[-1].text


def test_the_command_with_a_place_asks_nothing(phone: Phone) -> None:
    """One answer, and no question that was never put."""
    assert [m.text for m in phone.say("/timezone Lisbon")] == [
        "🕘 10:00 in Lisbon, Portugal. I’ll keep to your hours."
    ]


def test_a_country_is_shown_as_understood(settled: Phone) -> None:
    """A city stands for its country; and nobody has to answer."""
    settled.say("/settings")
    settled.tap("Holidays")
    question = settled.last
    assert question.labels == ["Never mind"]
    settled.say("Berlin")
    assert question.text.endswith("Germany")


def test_the_buttons_of_the_zone_question_outlive_small_talk(new_phone: Callable[..., Phone]) -> None:
    """A greeting in between leaves it open, and an answer takes them away."""
    phone = new_phone(language_code="pt-PT")
    phone.say("I interviewed at Acme today")
    asked = phone.last
    phone.say("hi")
    phone.tap("Yes", asked.id)
    assert "I’ll keep to your hours" in asked.text
    assert asked.labels == []


def test_a_typed_place_takes_the_buttons_away(phone: Phone) -> None:
    """Nothing that was answered can be skipped."""
    phone.say("I interviewed at Acme today")
    asked = phone.last
    phone.say("hello")
    phone.say("Lisbon")
    assert asked.labels == []


def test_a_location_shared_unasked_is_a_journey(settled: Phone) -> None:
    """It is taken as typed words would be, and Undo brings the old zone back."""
    settled.send(location={"latitude": 40.7, "longitude": -74.0})
    assert "05:00 in New York" in settled.last.text
    assert "your settings are as they were before" in settled.say("undo")[-1].text
    assert "I go by Lisbon time" in settled.say("/timezone")[-1].text


@pytest.mark.parametrize("said", ["idk", "rather not say", "no"])
def test_who_would_not_say_where_is_not_pressed(phone: Phone, said: str) -> None:
    """It is as good as Skip."""
    phone.say("I interviewed at Acme today with Jane Doe, Backend Engineer")
    zone = phone.last
    phone.say(said)
    assert "I’ll go by UTC" in zone.text
    assert "What did you talk about?" in phone.last.text


def test_an_old_zone_question_takes_no_words_for_a_place(phone: Phone) -> None:
    """Hours later other words are answered for what they are, and a city is still welcome."""
    phone.say("I interviewed at Acme today with Jane Doe, Backend Engineer")
    phone.next_nudge()
    for said in ("nothing yet from Acme", "Jane again"):
        assert "I don’t know that place" not in phone.say(said)[-1].text
    phone.say("Lisbon")
    assert phone.find("in Lisbon, Portugal")


def test_a_guess_is_confirmed_in_words(new_phone: Callable[..., Phone]) -> None:
    """ "Yes" to "it’s 17:00 for you, right?" is as good as the button."""
    phone = new_phone(language_code="vi")
    phone.say("I have an interview at Grab tomorrow at 3pm, software engineer")
    assert "it’s 17:00 for you, right?" in phone.last.text
    phone.say("Yes, that's right.")
    assert "17:00 in Ho Chi Minh" in phone.find("I’ll keep to your hours").text
    assert "Who will you meet?" in phone.last.text


@pytest.mark.parametrize("answer", ["skip", "I’m nervous, is that normal?"])
def test_a_guess_is_gone_by_until_they_tell(new_phone: Callable[..., Phone], answer: str) -> None:
    """The plan keeps the hours of the likeliest place from the first card on: none at 1 a.m."""
    phone = new_phone(language_code="vi")
    card = phone.say("I have an interview at Grab tomorrow at 3pm, software engineer, with Mr Lim")[0]
    assert "Tue 24 Nov, 18:00: get ready" in card.text
    phone.say(answer)
    assert "Time zone: Ho Chi Minh, now 17:00, until you tell yours" in phone.say("/settings")[-1].text
    phone.next_nudge()
    assert phone.now == datetime(2026, 11, 24, 11, 0, tzinfo=UTC)  # 18:00 there


def test_a_city_that_can_be_several_is_the_likeliest(phone: Phone) -> None:
    """Nobody chose between the Manchesters: we go by the larger one, and not by UTC."""
    phone.now = datetime(2026, 7, 7, 10, 0, tzinfo=UTC)
    phone.say("I have an interview at Acme tomorrow at 3pm, Backend Engineer, with Jane Doe")
    phone.say("manchester")
    assert phone.last.text == "Which of these is it?"
    phone.say("idk")
    assert "Then I’ll go by London time, where it is 11:00 now." in str(phone)
    assert "tomorrow, Wed 8 Jul at 15:00" in phone.say("/record")[-1].text
    phone.next_nudge()
    assert phone.now == datetime(2026, 7, 7, 17, 0, tzinfo=UTC)


def test_the_other_of_several_is_one_tap_away(phone: Phone) -> None:
    """Chosen after all, it counts for what was said before."""
    phone.say("I have an interview at Acme tomorrow at 3pm, Backend Engineer, with Jane Doe")
    phone.say("manchester")
    phone.tap("New Hampshire")
    phone.next_nudge()
    assert phone.now == datetime(2026, 11, 24, 23, 0, tzinfo=UTC)  # 18:00 there


def test_a_zone_question_that_was_ignored_rests(phone: Phone) -> None:
    """Who says something else instead is not asked again at once; the questions of the look back come."""
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    assert "which city" in phone.last.text
    phone.say("I also interviewed at Globex yesterday, data analyst, with Tom")
    assert "What did you talk about?" in phone.last.text
    phone.say("lineage")
    assert "What stayed with you" in phone.last.text
    assert str(phone).count("which city") == 1
    phone.say("/cancel")
    phone.wait(hours=1)
    assert "which city" in phone.say("I interviewed at Initech today, data analyst")[-1].text


def test_a_city_between_two_questions_is_where_they_are(new_phone: Callable[..., Phone]) -> None:
    """Typed late, it is no topic; what was said before is read in it, and the question comes again."""
    phone = new_phone(now=datetime(2026, 11, 24, 23, 30, tzinfo=UTC))
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    phone.say("I also interviewed at Globex on Monday, data analyst, with Tom")
    phone.say("Tokyo")
    assert "08:30 in Tokyo" in str(phone)
    assert "What did you talk about?" in phone.last.text
    assert "Interview: today, Wed 25 Nov" in phone.say("/record Acme")[-1].text


def test_undo_after_the_zone_was_asked(phone: Phone) -> None:
    """That we asked is no change of theirs: the first sentence can be taken back after the second."""
    card = phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")[0]
    phone.say("skip")
    phone.tap("Undo", card.id)
    assert phone.messages[card.id].text == "↩️ Undone."
    assert phone.say("/list")[-1].text.startswith("Nothing")


@pytest.mark.parametrize(
    "said", ["I am in Singapore now, i travel for one week", "I'm in Singapore now. Just for two days"]
)
def test_a_journey_with_its_reason(settled: Phone, said: str) -> None:
    """What is said behind the place does not hide it."""
    assert "18:00 in Singapore" in settled.say(said)[-1].text


def test_small_words_after_the_zone_was_talked_past(phone: Phone) -> None:
    """News in place of the city leaves the question open and unasked; "cool" is no place then, a city is."""
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    phone.say("they decide by Friday")
    phone.say("cool")
    assert "I don’t know that place" not in str(phone)
    assert str(phone).count("which city") == 1
    phone.say("Lisbon")
    assert "10:00 in Lisbon" in str(phone)
    assert "What did you talk about?" in phone.last.text


def test_the_choice_of_a_city_outlives_other_news(phone: Phone) -> None:
    """The buttons of the several cities work as long as nobody knows which one it is."""
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    phone.say("manchester")
    phone.say("I also interviewed at Globex yesterday, data analyst, with Tom")
    phone.tap("New Hampshire")
    assert "05:00 in New York, US" in str(phone)
    phone.say("their lineage")
    assert "💬 their lineage" in str(phone)
