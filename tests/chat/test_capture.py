"""Capture in one sentence: the card, the questions after it, and how to get out of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.chat.phone import Phone

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "dev.jsonl"


def test_the_first_message_works_before_any_setup(phone: Phone) -> None:
    """One card says back company, role, person, weekday and date, and the plan; then the zone is asked."""
    said = phone.say("I interviewed at Acme this morning with Jane Doe for the Backend Engineer role")
    card, question = said
    for words in (
        "Acme · Backend Engineer",
        "Jane Doe",
        "today, Tue 24 Nov",
        "thank-you note",
        "ask for an update",
    ):
        assert words in card.text
    assert card.labels == ["↩️ Undo", "✏️ Edit"]
    assert "which city" in question.text


def test_an_upcoming_interview_is_captured_likewise(phone: Phone) -> None:
    """Its card has the day and hour, and what comes first is getting ready."""
    card = phone.say("Final round at Globex next Tuesday 10am with Raj Patel")[0]
    assert "Globex" in card.text
    assert "at 10:00" in card.text
    assert "get ready" in card.text


def test_the_zone_is_guessed_where_the_language_tells(new_phone: Callable[..., Phone]) -> None:
    """ "It's 11:00 for you, right?" and one tap settles it."""
    phone = new_phone(language_code="de")
    phone.say("I interviewed at Acme today")
    assert "it’s 11:00 for you, right?" in phone.last.text
    phone.tap("Yes, 11:00")
    assert phone.find("I’ll keep to your hours")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Lisbon", "10:00 in Lisbon"),
        ("NYC", "05:00 in New York"),
        ("São Paulo", "07:00 in São Paulo"),
        ("Europe/Berlin", "11:00 in"),
        ("i'm in Tokyo", "19:00 in Tokyo"),
    ],
)
def test_a_typed_place_settles_the_zone(phone: Phone, typed: str, shown: str) -> None:
    """Cities as people type them."""
    phone.say("I interviewed at Acme today")
    phone.say(typed)
    assert phone.find("I’ll keep to your hours").text.find(shown) >= 0


def test_an_offset_asks_which_place(phone: Phone) -> None:
    """A bare offset is never kept: it has several places, and they part in March."""
    phone.say("I interviewed at Acme today")
    said = phone.say("UTC+2")
    assert "Which of these" in said[-1].text
    phone.tap(said[-1].labels[0].split(" ·")[0])
    assert phone.find("I’ll keep to your hours")


def test_a_shared_location_settles_the_zone(phone: Phone) -> None:
    """Only its zone is kept."""
    phone.say("I interviewed at Acme today")
    phone.send(location={"latitude": 38.72, "longitude": -9.14})
    assert phone.find("I’ll keep to your hours")


def test_an_unknown_city_is_asked_again(phone: Phone) -> None:
    """With a hint at what would do; the question stays open."""
    phone.say("I interviewed at Acme today")
    assert "nearest bigger city" in phone.say("Qwertyville")[-1].text
    phone.say("Lisbon")
    assert phone.find("I’ll keep to your hours")


def test_questions_come_one_at_a_time_each_with_skip(phone: Phone) -> None:
    """Role, who, topics, what stuck, their date, anything to send; then it is done."""
    phone.say("I interviewed at Acme today")
    phone.say("Lisbon")
    asked = []
    while "Skip" in phone.last.labels:
        asked.append(phone.last.text.splitlines()[1])
        phone.tap("Skip")
    assert [words.split("?")[0].split(":")[0] for words in asked] == [
        "What is the role",
        "Who did you meet",
        "What did you talk about",
        "What stayed with you",
        "When did they say you would hear",
        "Did they ask you to send anything",
        "What should they remember you for",
    ]
    assert "That’s all I need" in phone.last.text


def test_answers_are_shown_on_the_card(phone: Phone) -> None:
    """The card is edited in place with each answer."""
    card = phone.say("I interviewed at Acme today")[0]
    for answer in ("Lisbon", "Backend Engineer", "Jane Doe (CTO) and Tom", "Kubernetes, on-call"):
        phone.say(answer)
    for words in ("Acme · Backend Engineer", "Jane Doe and Tom", "Kubernetes, on-call"):
        assert words in phone.messages[card.id].text


def test_a_new_sentence_escapes_the_question(phone: Phone) -> None:
    """The open question is dropped, and the sentence does what it says."""
    phone.say("I interviewed at Acme today")
    phone.say("Lisbon")
    assert "What is the role" in phone.last.text
    phone.say("I interviewed at Globex yesterday with Tom Hughes")
    assert "Globex" in phone.find("yesterday, Mon 23 Nov").text


def test_a_sentence_about_another_company_is_nobodys_name(phone: Phone) -> None:
    """Asked whom they met, somebody tells of somewhere else: it is not kept as a person."""
    for said in ("I interviewed at Acme today", "Lisbon", "Backend Engineer"):
        phone.say(said)
    assert "Who" in phone.last.text
    phone.say("got squeezed in at Globex on Thursday")
    assert "Squeezed" not in str(phone)


def test_cancel_works_everywhere(phone: Phone) -> None:
    """It drops the question and says so; without one it says that, too."""
    phone.say("I interviewed at Acme today")
    assert phone.say("/cancel")[-1].text == "Dropped. What’s next?"
    assert phone.say("/cancel")[-1].text == "There is nothing to cancel."


def test_undo_takes_the_capture_back(phone: Phone) -> None:
    """Nothing of it is left."""
    phone.say("I interviewed at Acme today")
    phone.tap("Undo")
    assert "Nothing on file yet" in phone.say("/list")[-1].text


def test_a_second_undo_says_so(phone: Phone) -> None:
    """A stale tap changes nothing."""
    card = phone.say("I interviewed at Acme today")[0]
    undo = card.keys[0][0]["callback_data"]
    phone.forge(undo, card.id)
    phone.forge(undo, card.id)
    assert "can’t be undone any more" in phone.toasts[-1]


def test_editing_the_message_changes_what_it_did(phone: Phone) -> None:
    """The company was misspelt: the edited message is read instead of the first."""
    phone.say("I interviewed at Acne today")
    own = max(i for i in range(1, 10) if i not in phone.messages and i < min(phone.messages))
    phone.edit(own, "I interviewed at Acme today")
    listed = phone.say("/list")[-1].text
    assert "Acme" in listed
    assert "Acne" not in listed


def test_a_missing_company_is_asked_for(phone: Phone) -> None:
    """ "I had an interview" is kept until its company is known."""
    phone.say("I had an interview today with Jane Doe")
    assert "Which company" in phone.last.text
    phone.say("Acme")
    assert "Jane Doe" in phone.find("Acme").text


def test_two_people_see_only_their_own(new_phone: Callable[..., Phone]) -> None:
    """Neither lists nor forged taps reach the other's cases."""
    ada, ben = new_phone(1), new_phone(2)
    card = ada.say("I interviewed at Acme today")[0]
    ben.say("hi")
    for key in (k for row in card.keys for k in row):
        ben.forge(key["callback_data"], card.id)
    assert "Nothing on file" in ben.say("/list")[-1].text
    assert "Acme" in ada.say("/list")[-1].text


def first_interviews() -> list[dict[str, str]]:
    if not CORPUS.exists():
        return []
    lines = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    wanted = ("interview_past", "interview_upcoming")
    return [line for line in lines if line["expect"]["intent"] in wanted][:30]


@pytest.mark.parametrize("line", first_interviews(), ids=lambda line: line["id"])
def test_corpus_messages_end_in_a_card_or_a_question(
    new_phone: Callable[..., Phone], line: dict[str, str]
) -> None:
    """Whatever was typed first, there is a card, or what is missing is asked for."""
    phone = new_phone(now=datetime.fromisoformat(line["now"]))
    said = phone.say(line["text"])
    assert said
    assert any("✏️ Edit" in m.labels for m in said) or said[-1].text.split("\n")[0].endswith("?"), str(phone)


@pytest.mark.parametrize(
    ("asked", "said", "shown"),
    [
        ("When did they say", "by Friday next week", "Fri 4 Dec"),
        ("When did they say", "two weeks", "Tue 8 Dec"),
        ("When did they say", "4 December", "Fri 4 Dec"),
        ("What did you talk about", "we talked about Rust and their roadmap", "Rust"),
        ("Who did you meet", "I met Raj Patel and Mei Lin", "Raj Patel and Mei Lin"),
        ("Did they ask you to send", "they asked for my portfolio", "your portfolio: to send"),
        ("What is the role", "it's for a senior nurse role", "enior nurse"),
    ],
)
def test_an_answer_may_be_a_sentence(phone: Phone, asked: str, said: str, shown: str) -> None:
    """What answers the question is its answer, however it is put."""
    card = phone.say("I interviewed at Acme today")[0]
    phone.say("Lisbon")
    for _ in range(9):
        if asked not in phone.last.text:
            phone.tap("Skip")
    phone.say(said)
    assert shown in phone.messages[card.id].text, str(phone)


def test_an_answer_may_tell_more_than_was_asked(phone: Phone) -> None:
    """All of it is kept, and what is known by then is not asked for."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today for the Backend Engineer role")
    assert "Who did you meet?" in phone.last.text
    phone.say("it was with Mia and Tom, we talked about budgets, they decide within 10 days")
    card = phone.find("waiting to hear").text
    assert "with Mia and Tom\n" in card
    assert "💬 budgets" in card
    assert "They said “within 10 days”: Fri 4 Dec" in card
    assert "What stayed with you" in phone.last.text


def test_the_look_back_takes_the_place_of_what_was_asked_before(phone: Phone) -> None:
    """An old question about the round to come is asked in its past."""
    phone.say("/timezone Lisbon")
    phone.say("Interview at Globex for the Data Analyst role on Thursday at 10am")
    assert "Who will you meet?" in phone.last.text
    phone.wait(days=2, hours=2)
    assert "Who did you meet?" in phone.last.text
    phone.tap("Skip")
    assert "What did you talk about?" in phone.last.text


@pytest.mark.parametrize(
    "said", ["I don’t know", "no, nothing", "They didn't ask me anything.", "not that I remember"]
)
def test_an_answer_that_says_nothing_is_a_skip(phone: Phone, said: str) -> None:
    """No letter will promise to send it."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Jane Doe for the Analyst role, they answer by Friday")
    phone.say("their move to Kubernetes")
    phone.say("they pair on every bug")
    assert "Did they ask you to send anything?" in phone.last.text
    phone.say(said)
    assert "to send" not in phone.find("waiting to hear").text
    assert "What should they remember you for?" in phone.last.text


def test_yes_is_no_thing_to_send(phone: Phone) -> None:
    """It is asked what."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Jane Doe for the Analyst role, they answer by Friday")
    phone.tap("Skip")
    phone.tap("Skip")
    assert phone.say("yes")[-1].text.startswith("A word or two will do.")
    phone.say("my portfolio")
    assert "📎 your portfolio: to send" in phone.find("waiting to hear").text


def test_no_day_at_all_is_an_answer(phone: Phone) -> None:
    """ "They will get back to me" promises nothing that could be kept to."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    phone.tap("Skip")
    phone.tap("Skip")
    assert "When did they say" in phone.last.text
    phone.say("they'll get back to me")
    assert "Did they ask you to send anything?" in phone.last.text


def test_a_task_done_at_home_is_no_meeting(phone: Phone) -> None:
    """Handed in, it is the task that is over, and the call of that day stays a call."""
    phone.say("/timezone Lisbon")
    phone.say("Had a screening call with Jane at Acme this morning for the Tech Lead role")
    phone.say("/cancel")
    phone.say("they want me to do a take-home by Friday")
    phone.say("my take-home is done")
    phone.say("/cancel")
    card = phone.say("Acme")[-1].text
    assert "Phone screen: today, Tue 24 Nov, with Jane" in card
    assert card.count("Take-home task") == 1


def test_two_employers_in_one_sentence_are_two_cases(phone: Phone) -> None:
    """Each on a card of its own, with its day and who was met, however sloppily they are told."""
    phone.say(
        "kings college hosp yesterday 2pm w/ matron Jo Hart and one at Guys tomorrow 10am with Mr Singh"
    )
    kings, guys = phone.find("Kings College Hosp").text, phone.find("interview coming up").text
    assert ("14:00, with Matron Jo Hart" in kings, "Singh" in kings) == (True, False)
    assert ("Guys" in guys, "10:00, with Mr Singh" in guys) == (True, True)
