"""Names of people, companies and roles as the chat keeps them."""

from __future__ import annotations

import pytest

from bot.services.matching import same_person
from tests.chat.phone import Phone


def _on_file(phone: Phone, told: str) -> Phone:
    """Somebody in London with one case, all its questions passed over."""
    phone.say("/timezone London")
    phone.say(told)
    phone.say("/cancel")
    return phone


def _record(phone: Phone) -> str:
    return phone.say("/record")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "DBS sent, references tomorrow",
        "pupil panel is at 11 and the formal interview at 1.30pm",
        "lesson went a bit over, the pupils asked about my favourite book",
        "boiler said friday",
    ],
)
def test_everyday_words_open_no_case(phone: Phone, said: str) -> None:
    """While a case is open, papers, parts of an interview day and things belong to it, or are asked about."""
    _on_file(phone, "I interviewed at Oakfield Primary this morning").say(said)
    assert "Oakfield Primary" in _record(phone)


def test_a_thing_that_might_be_a_company_is_asked_about(phone: Phone) -> None:
    """A tap on the case at hand gives it the news; the word was no company."""
    _on_file(phone, "I interviewed at Acme this morning").say("boiler said friday")
    assert "another company?" in phone.last.text
    assert "Noted for Acme" in phone.tap("Acme")[-1].text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("she called back", "I couldn’t read a company in that."),
        ("don't know yet", "No hurry: tell me the name when you know it"),
    ],
)
def test_the_company_is_asked_again(phone: Phone, said: str, shown: str) -> None:
    """A sentence is no company, and whoever does not know the name yet may tell it later."""
    phone.say("/timezone London")
    phone.say("I interviewed today")
    assert shown in phone.say(said)[-1].text
    assert "🗓 Interview: today" in phone.say("Acme")[0].text


@pytest.mark.parametrize(
    ("who", "greeting"),
    [
        ("Sister Agnes Boateng", "Dear Sister Boateng,"),
        ("sister Kate Mbeki", "Dear Sister Mbeki,"),
        ("Matron Collins on Ward Nightingale", "Dear Matron Collins,"),
        ("Father Murphy", "Dear Father Murphy,"),
        ("Rabbi Cohen", "Dear Rabbi Cohen,"),
        ("Captain Reyes", "Dear Captain Reyes,"),
        ("Professor Anil Rao", "Dear Professor Rao,"),
        ("Chef Andre", "Dear Chef Andre,"),
    ],
)
def test_a_title_is_how_somebody_is_greeted(phone: Phone, who: str, greeting: str) -> None:
    """The letter greets by title and surname, and there is one letter, for one person."""
    _on_file(phone, f"I interviewed today at Royal Free Hospital with {who}").say("/draft")
    letters = [shown.text for shown in phone.tap("Thank-you") if shown.text.startswith(("Dear", "Hi"))]
    assert [letter.splitlines()[0] for letter in letters] == [greeting]


@pytest.mark.parametrize(
    "said",
    [
        "i sent thank you to sister agnes and dr pillai",
        "i send the thank you to sister and dr pillai, no email for mrs collins",
    ],
)
def test_thanks_are_logged_to_whom_they_went(phone: Phone, said: str) -> None:
    """People on file are known by their titles; who is left out is not logged."""
    _on_file(phone, "I interviewed today at Royal Free with Sister Agnes Boateng, Dr Pillai and Mrs Collins")
    logged = phone.say(said)[0].text
    assert "to Sister Agnes Boateng and Dr Pillai," in logged


_TWO = "I interviewed at KPMG today with Mary Walsh and Sean O'Brien"
_TWICE = f"{_TWO}. Mary said they'd let me know next week and Sean said he'd call me"


@pytest.mark.parametrize(
    ("told", "said", "with_whom"),
    [
        (_TWICE, None, "Mary Walsh and Sean O'Brien"),
        (_TWO, "it was just mary sean and aoife", "Mary Walsh, Sean O'Brien and Aoife"),
        (_TWO, "it was just Mary", "Mary Walsh"),
        (_TWO, "boss is Gaz Harris", "Mary Walsh, Sean O'Brien and Gaz Harris"),
        ("I interviewed at KPMG today with Mr Collins and Mrs Collins", None, "Mr Collins and Mrs Collins"),
    ],
)  # fmt: skip
def test_who_was_there(phone: Phone, told: str, said: str | None, with_whom: str) -> None:
    """A first name again is the same person; "just" leaves nobody else; a couple are two."""
    _on_file(phone, told)
    if said:
        phone.say(said)
    assert f"🗓 Interview: today, Tue 24 Nov, with {with_whom}\n" in _record(phone)


@pytest.mark.parametrize(
    ("typed", "with_whom"),
    [
        ("Mary Walsh, Sean O'Brien and Aoife", "Mary Walsh, Sean O'Brien and Aoife"),
        ("also Aoife", "Mary Walsh, Bob Lee and Aoife"),
    ],
)
def test_people_put_right_by_a_tap(phone: Phone, typed: str, with_whom: str) -> None:
    """What is typed under Edit is who was there, unless it says that somebody is to be added."""
    _on_file(phone, "I interviewed at KPMG today with Mary Walsh and Bob Lee")
    phone.say("KPMG")
    phone.tap("Edit")
    phone.tap("People")
    phone.say(typed)
    assert f"with {with_whom}\n" in _record(phone)


@pytest.mark.parametrize(
    "letter",
    [
        "Hello Prya, it was nice to speek with you today. Kind regards, Sam",
        "Hello Prya,\nit was nice to speek with you and your team today.\nSam",
    ],
)
def test_a_letter_of_their_own_names_no_interviewer(phone: Phone, letter: str) -> None:
    """Who signs it is the person; the letter is checked, whatever was asked."""
    phone.say("/timezone London")
    phone.say("I interviewed at Acme today with Priya Shah")
    assert "to look at" in phone.say(letter)[-1].text
    assert "with Priya Shah\n" in _record(phone)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("the Wise role is backend engineer", "Wise · backend engineer"),
        ("role is dry liner", "Wise · dry liner"),
        ("role SDE 2", "Wise · SDE 2"),
        ("the role is SDE 2", "Wise · SDE 2"),
        ("company is Harris & Sons", "Harris & Sons"),
        ("its called Harris & Sons", "Harris & Sons"),
    ],
)
def test_what_it_is_said_to_be(phone: Phone, said: str, shown: str) -> None:
    """The role and the company are put right in so many words."""
    told = _on_file(phone, "I interviewed at Wise today").say(said)[-1].text
    assert told.startswith(f"👌 Put right.\n\n{shown}\n")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("boss is Gaz Harris", "with Tom and Gaz Harris\n"),
        ("role is dry liner", "Acme · dry liner\n"),
        ("company is harris & sons", "Harris & Sons · fitter\n"),
    ],
)
def test_what_it_is_said_to_be_answers_no_other_question(phone: Phone, said: str, shown: str) -> None:
    """Said while the talk is asked about, it is put right, and is not what they talked about."""
    phone.say("/timezone London")
    phone.say("I interviewed at Acme today, fitter, with Tom")
    assert "What did you talk about?" in phone.last.text
    phone.say(said)
    assert shown in _record(phone)
    assert "💬" not in _record(phone)


@pytest.mark.parametrize(
    "said", ["the role is remote", "the job is better", "company is great", "it was just a chat"]
)
def test_what_says_nothing_of_them_changes_nothing(phone: Phone, said: str) -> None:
    """An opinion of the job is neither its title nor its company."""
    _on_file(phone, "I interviewed at Wise today, welder, with Tom").say(said)
    assert "Wise · welder" in _record(phone)


def test_a_short_form_is_the_company_on_file(phone: Phone) -> None:
    """ "St Mary's" is "St Mary's RC Primary", in news and behind a command."""
    _on_file(phone, "Interviewed today at St Mary's RC Primary")
    assert "Noted for St Mary's RC Primary" in phone.say("st mary's said friday")[0].text
    assert "St Mary's RC Primary" in phone.say("/draft St Mary's")[-1].text


def test_a_programme_is_no_role(phone: Phone) -> None:
    """A letter speaks of the graduate tax programme, and not of a programme role."""
    _on_file(phone, "interviewed at PwC today with Tom for the graduate tax programme").say("/draft")
    assert "the graduate tax programme at PwC" in phone.tap("Thank-you")[-1].text


def test_what_a_company_is_like_is_not_its_name(settled: Phone) -> None:
    """ "The company is German" tells something of it."""
    settled.say("The company is German")
    assert "Acme" in settled.say("/list")[-1].text


@pytest.mark.parametrize(
    "said", ["Called Jane, she replied they decide on Friday", "Left Jane a voicemail, she texted back"]
)
def test_the_persons_own_call_is_logged_though_it_was_answered(settled: Phone, said: str) -> None:
    """What the person did comes first, with or without an "I"."""
    settled.say(said)
    assert "➡️" in settled.say("/record Acme")[-1].text


def test_a_surname_that_is_a_title_elsewhere_is_a_name() -> None:
    """Only what stands in front of a name is its title."""
    assert not same_person("Ana Lopez", "Ana Pastor")
    assert same_person("Chef Lopez", "Ana Lopez")


def test_a_doubted_refusal_can_be_confirmed_while_the_city_is_asked_for(phone: Phone) -> None:
    """The question about it is not taken for another one."""
    phone.say("I interviewed at Acme this morning with Jane Doe for the Backend Engineer role")
    phone.say("it got cancelled")
    phone.tap("They said no")
    assert "is closed" in str(phone)


def test_a_first_name_that_two_have_is_put_right_for_neither(settled: Phone) -> None:
    """ "It wasnt jane it was joan" may mean either Jane on file; with her surname it means one."""
    settled.say("I interviewed at Globex yesterday with Jane Roe")
    settled.say("/cancel")
    settled.say("it wasnt jane it was joan")
    assert "Joan" not in settled.say("/list")[-1].text + settled.say("/record Acme")[-1].text
    settled.say("it wasnt jane roe it was joan roe")
    assert "with Joan Roe" in settled.find("Put right").text


@pytest.mark.parametrize(
    "said",
    [
        "Interviewed at Stripe today with Dana Whitfield. She said recruiter Kyle will come back next week",
        "Interviewed at Stripe today with Dana Whitfield, Kyle is going to call me",
    ],
)
def test_who_is_only_to_follow_was_not_there(phone: Phone, said: str) -> None:
    """The card names whoever was met."""
    card = phone.say(said)[0].text
    assert "with Dana Whitfield" in card
    assert "Kyle" not in next(line for line in card.splitlines() if "Interview:" in line)


def test_the_only_one_named_was_there(phone: Phone) -> None:
    """Whatever she is to do afterwards."""
    assert (
        "with Dana" in phone.say("Interviewed at Stripe today with Dana, Dana will call me on Friday")[0].text
    )
