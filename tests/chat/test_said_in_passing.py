"""Answers as people type them with a phone in their hand: nothing in them is taken for more than it says."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


def look_back(phone: Phone, *answers: str) -> None:
    """An interview that is over, and answers to the questions about it."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Jane Doe for the Backend Engineer role")
    for answer in answers:
        phone.say(answer)


@pytest.mark.parametrize("said", ["they were kind with me", "They were very nice"])
def test_kindness_is_no_rejection(phone: Phone, said: str) -> None:
    """What stayed with somebody closes no case."""
    look_back(phone, "their move to Kubernetes", said)
    assert "is closed" not in str(phone)
    assert phone.find("What stayed with you").text.endswith(said)


def test_how_long_their_work_takes_is_no_promise(phone: Phone) -> None:
    """A number of days within what they talked about moves no date that was promised."""
    look_back(
        phone, "month-end", "Jane mentioned that their closing takes nine working days, too long for her"
    )
    assert "Noted for Acme" not in str(phone)
    assert "nine working days" in phone.find("What stayed with you").text


def test_a_promise_in_place_of_an_answer_is_one(phone: Phone) -> None:
    """ "They'd ring me by the end of next week" is noted whatever was asked."""
    look_back(phone, "month-end", "lol they said they'd ring me by the end of next week")
    assert "Fri 4 Dec" in phone.find("Noted for Acme").text


def test_everything_told_at_once(phone: Phone) -> None:
    """Several sentences in answer to one question: people, topics and promise go where they belong."""
    look_back(
        phone,
        "I met Mrs. Sommer and Mr. Weiss. We spoke about the shared service centre in Bonn and the "
        "year-end audit. They will decide before Christmas.",
    )
    card = phone.find("🗓 Interview").text
    assert "Mrs. Sommer and Mr. Weiss" in card
    assert "💬 the shared service centre in Bonn, the year-end audit\n" in card
    assert "Thu 24 Dec" in card


def test_a_title_ends_no_topic(phone: Phone) -> None:
    """The full stop of "Mrs." is not the end of a sentence; "at some length" is no topic."""
    look_back(phone, "the closing, and, at some length, Mrs. Sommer’s audit")
    assert "💬 the closing, Mrs. Sommer’s audit\n" in phone.find("🗓 Interview").text


def test_what_they_thought_of_it_is_not_to_be_sent(phone: Phone) -> None:
    """ "My mentorship idea, they loved it" names one thing to send."""
    look_back(phone, "wards", "skip", "skip", "my mentorship idea, they loved it")
    assert "📎 your mentorship idea: to send" in str(phone)
    assert "loved it: to send" not in str(phone)


def test_a_picture_sign_is_no_name(phone: Phone) -> None:
    """Nothing but signs, in answer to "Who will you meet?": it is asked again."""
    phone.say("/timezone Lisbon")
    phone.say("I have an interview at Acme tomorrow at 3pm for the Backend Engineer role")
    phone.say("🙏🙏")
    assert phone.last.text.startswith("I couldn’t find a name in that.")
    assert "with 🙏🙏" not in str(phone)


def test_who_promised_is_you_in_a_letter_to_them(phone: Phone) -> None:
    """ "Dr. Henning" and "Dr. Karl Henning" are one person, who is "you" in a letter to them."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Acme today with Dr. Karl Henning for the Controller role")
    for answer in ("closing", "skip", "Dr. Henning said I’d hear by 11 December", "no", "skip"):
        phone.say(answer)
    phone.next_nudge()
    letter = phone.find("Dear Dr Henning").text
    assert "Dr Henning mentioned" not in letter
    assert "11 December" in letter


def test_a_department_is_no_employer(phone: Phone) -> None:
    """ "Mr. Paul Weiss from Human Resources" works where the interview is: one case, two people."""
    phone.say("/timezone Lisbon")
    phone.say(
        "I have an interview with Deutsche Telekom Services for the position of Senior Accountant on "
        "Thursday at 10:00, and I shall be meeting Mrs. Ingrid Sommer, the Head of Controlling, and Mr. Paul "
        "Weiss from Human Resources."
    )
    assert phone.say("/list")[-1].labels == ["Deutsche Telekom Services"]
    assert "Mr. Paul Weiss" in phone.say("/record")[-1].text


def test_an_employer_typed_in_small_letters(phone: Phone) -> None:
    """A hospital or a school gets its capitals, since its name stands in letters; a brand does not."""
    phone.say("/timezone London")
    card = phone.say("had my interview at st thomas hospital today for the staff nurse post")[0]
    assert card.text.startswith("St Thomas Hospital · staff nurse")
    phone.say("interviewed at adidas today, designer")
    assert phone.find("adidas · designer")


def test_the_company_put_right_whatever_was_asked(phone: Phone) -> None:
    """ "The company name is Shopee Singapore, sorry" answers no question about people."""
    phone.say("/timezone Singapore")
    phone.say("I have an interview at Shopee on Friday 10am, analyst")
    assert "Who will you meet?" in phone.last.text
    phone.say("the company name is Shopee Singapore, sorry")
    assert "Put right" in str(phone)
    assert "Shopee Singapore · analyst" in str(phone)
    assert "couldn’t find a name" not in str(phone)


def test_plenty_of_something_in_a_letter(phone: Phone) -> None:
    """ "They do loads of night shifts" was about the night shifts; "Accuracy" begins no sentence there."""
    look_back(phone, "they do loads of night shifts, and a new triage system", "skip", "no", "no", "Accuracy")
    phone.next_nudge()
    letter = phone.find("Hi Jane").text
    assert "your night shifts" in letter
    assert "the fact that" not in letter
    assert "my accuracy" in letter


def test_another_language_is_said_to_be_one(phone: Phone) -> None:
    """Vietnamese has Latin letters, too."""
    assert "I only read English" in phone.say("Cảm ơn bạn, tôi rất lo lắng")[-1].text
    assert "I only read English" not in phone.say("Café Zoë was lovely")[-1].text


def test_nobody_waits_before_the_first_interview(phone: Phone) -> None:
    """A case whose interview is still to come says so; after it, it waits to hear."""
    phone.say("/timezone Lisbon")
    card = phone.say("I have an interview at Acme tomorrow at 3pm, analyst, with Jane Doe")[0]
    assert "🗓 interview coming up" in card.text
    phone.wait(days=2)
    assert "⏳ waiting to hear" in phone.say("/record Acme")[-1].text


def test_a_letter_of_their_own_needs_no_button(phone: Phone) -> None:
    """Typed while ours lies before them, it is checked in its place."""
    look_back(phone, "skip", "skip", "no", "no", "skip")
    phone.next_nudge()
    phone.say(
        "Dear Jane, thankyou for seing me today, i realy enjoyed meeting you and the team and hope to hear "
        "from you soon. Sam"
    )
    assert "“realy”" in phone.last.text
    assert "Apply all" in phone.last.labels[0]


def test_a_name_put_right_is_no_strength(phone: Phone) -> None:
    """ "Shes called Sister Grace Okafor not grace" is about her, whatever was asked."""
    phone.say("/timezone London")
    phone.say("interviewed at St Thomas Hospital today with Grace Okafor, staff nurse")
    for _ in range(4):
        phone.say("skip")
    assert "What should they remember you for?" in phone.last.text
    phone.say("shes called Sister Grace Okafor not grace")
    assert "with Sister Grace Okafor" in phone.say("/record")[-1].text
    assert phone.find("What should they remember you for?").text.endswith("skipped")


def test_nobody_rang_after_an_interview_that_was_held(phone: Phone) -> None:
    """They told of it, so it did take place: it is the answer that has not come."""
    look_back(phone, "month-end", "skip", "by Friday", "no", "skip")
    phone.wait(days=1)
    said = phone.say("no one rang")[-1].text
    assert "turned up" not in said
    assert "To ask for an update, hold until Wed 2 Dec" in said


def test_ones_own_number_in_passing(phone: Phone) -> None:
    """It goes into the voicemails, and is not asked for again."""
    look_back(phone)
    phone.say("/cancel")
    assert "+49 69 1234567" in phone.say("my number is +49 69 1234567")[-1].text
    phone.say("/draft Acme")
    phone.tap("Voicemail")
    assert "reach me on +49 69 1234567" in str(phone)


def test_a_wish_with_its_reason(phone: Phone) -> None:
    """ "It is too formal, make it shorter please" asks for a shorter text."""
    look_back(phone)
    phone.say("/cancel")
    phone.next_nudge()
    assert phone.say("it is too formal, make it shorter please")[-1].text.startswith(("Hi", "Dear", "Hello"))


def test_shorthand_names_no_company(phone: Phone) -> None:
    """ "They asked abt conflict w a dr" opens no case at "abt conflict"."""
    look_back(phone, "went alright, they asked abt conflict w a dr and about medication errors")
    assert "medication errors" in phone.find("💬").text
    assert phone.say("/list")[-1].labels == ["Acme"]


def test_a_yes_belongs_to_the_offer(phone: Phone) -> None:
    """ "I said yes" with two open cases: the one that made an offer."""
    look_back(phone)
    phone.say("I also interviewed at Globex yesterday with Tom, data analyst")
    phone.say("/cancel")
    phone.say("Globex made me an offer")
    phone.say("i said yes")
    assert "Which one do you mean?" not in str(phone)
    assert "Congratulations" in phone.last.text
