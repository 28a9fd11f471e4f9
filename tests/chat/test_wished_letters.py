"""A letter that is asked for in words is offered, and nothing is on record before it was sent."""

from __future__ import annotations

import time

import pytest

from bot.services.wishes import Aim, asks_which, wishes_in
from tests.chat.phone import Phone


@pytest.fixture
def two(phone: Phone) -> Phone:
    """Somebody in London who met Jane at Acme and Ingrid at Wise yesterday."""
    phone.say("interviewed at Acme yesterday with Jane as analyst")
    phone.say("london")
    phone.say("/cancel")
    phone.say("interviewed at Wise yesterday with Ingrid as analyst")
    phone.say("/cancel")
    return phone


@pytest.fixture
def offered(two: Phone) -> Phone:
    """The same with an offer from Wise, and the question by when it is to be answered."""
    two.say("got an offer from Wise")
    return two


@pytest.mark.parametrize(
    "said",
    [
        "email jane to thank her",
        "message Jane saying thanks",
        "write to acme to say thank you",
        "i want thank jane",
        "please text Jane to thank her for yesterday",
        "I'd like to thank Jane",
        "can you write to Jane and thank her",
        "how do i thank jane",
        "i'll email jane to thank her",
        "txt jane to say cheers",
        "how i say thank you to jane",
        "pls do the needful and send thanks mail to Jane",
        "give jane a message saying thanks",
    ],
)
def test_a_wish_to_thank_is_no_thanks_yet(two: Phone, said: str) -> None:
    """The letter comes, nothing is logged, and the plan still asks for it."""
    two.say(said)
    assert two.find("Thank-you to Jane").labels == ["✅ Sent"]
    assert two.last.text.startswith("Hi Jane,")
    assert "Nothing sent or received" in two.record("acme")


@pytest.mark.parametrize(
    "said", ["emailed jane to thank her", "I thanked Jane", "wrote to jane, said thanks"]
)
def test_a_past_form_is_a_record(two: Phone, said: str) -> None:
    """Who says that it was done has done it."""
    two.say(said)
    assert "thank-you" in two.record("acme")


@pytest.mark.parametrize(
    "said",
    [
        "text jane this morning",
        "email sent to jane",
        "message from Jane: we will call you",
        "email jane@acme.com",
        "let me know when it's time",
        "ask me tomorrow",
        "tell me about acme",
        "answer due friday",
        "remind me to email jane tomorrow",
        "should I email Jane?",
        "I need to prepare for the interview",
        "i'd rather not say",
        "how to handle a conflict",
        "pls write Dear Sister Boateng not Hi Sister",
        "They asked me to write to Jane by Friday to thank her for the test",
    ],
)
def test_what_only_looks_like_a_wish_is_none(two: Phone, said: str) -> None:
    """A noun, an address, a question to us, words about the letter, and a report bring no letter."""
    before = len(two.messages)
    two.say(said)
    assert not any(m.text.startswith(("✍️", "Hi ", "Dear ")) for m in list(two.messages.values())[before:])


def test_an_update_is_asked_for_at_its_time(two: Phone) -> None:
    """Before the thanks it says so, and a check-in is not written down as made."""
    assert "The thank-you comes first: Acme" in two.say("write to acme asking for an update")[-1].text
    assert "Nothing sent or received" in two.record("acme")
    two.say("thanked jane")
    two.wait(days=8)
    two.say("ask jane for an update")
    assert two.find("Check-in to Jane")


@pytest.mark.parametrize(
    "said",
    [
        "tell wise i have another offer",
        "let Ingrid know that I have another offer",
        "i need to tell wise about my deadline",
        "how do I tell Wise that I have another offer?",
        "write to wise, i got an offer elsewhere",
    ],
)
def test_another_offer_is_told_and_is_none_of_theirs(two: Phone, said: str) -> None:
    """The letter mentions a deadline; no offer from Wise is noted."""
    two.say(said)
    assert "Mention a deadline to Ingrid" in two.find("Mention a deadline").text
    assert "offer" not in two.record("wise").casefold()


def test_whose_the_other_offer_is_and_by_when_is_noted_beside(two: Phone) -> None:
    """Bolt's offer is on file with its day, which stands in the letter to Wise; Bolt does not."""
    two.say("let Wise know I've got an offer from Bolt until friday")
    assert "An offer from Bolt. Answer due Fri 27 Nov" in two.find("Congratulations").text
    assert "Friday 27 November" in two.last.text
    assert "Bolt" not in two.last.text


def test_who_is_not_on_file_is_said(two: Phone) -> None:
    """A letter to an unknown employer opens no case."""
    assert "nothing on file for Google" in two.say("tell Google I have another offer")[-1].text


def test_a_letter_of_no_known_kind_is_asked_about(two: Phone) -> None:
    """Whom it is for is known, and what it is to say is not."""
    assert "What shall I write for Acme" in two.say("email jane")[-1].text


def test_a_letter_for_nobody_named_is_asked_about(two: Phone) -> None:
    """Of two cases either may be meant, and the one chosen gets the letter."""
    assert "Which one" in two.say("ask for a call")[-1].text
    two.tap("Wise")
    assert two.find("Ask for a call to Ingrid")


@pytest.mark.parametrize(
    ("said", "letter"),
    [
        ("decline wise", "No, with thanks"),
        ("how do i say no", "No, with thanks"),
        ("help me turn down the offer", "No, with thanks"),
        ("pls say no to wise for me", "No, with thanks"),
        ("i want to reject wise", "No, with thanks"),
        ("how do i accept", "Yes, with thanks"),
        ("ill accept wise", "Yes, with thanks"),
        ("I want Wise", "Yes, with thanks"),
        ("tell wise i accept", "Yes, with thanks"),
        ("can i ask for more time", "Ask for more time"),
        ("I need more time to decide", "Ask for more time"),
        ("write to wise asking for one more week", "Ask for more time"),
        ("ask for an extension", "Ask for more time"),
        ("ask if they can do 72k", "Negotiate the terms"),
        ("can they do 75k?", "Negotiate the terms"),
        ("how do i negotiate", "Negotiate the terms"),
        ("i want more money", "Negotiate the terms"),
        ("ask wise if i can start in february", "Negotiate the terms"),
        ("thank ingrid for the offer", "Thanks, answer to come"),
        ("i need to think about it", "Thanks, answer to come"),
        ("tell them yes", "Yes, with thanks"),
    ],
)
def test_each_answer_to_an_offer_has_its_letter(offered: Phone, said: str, letter: str) -> None:
    """While the day is asked for, and as well when nothing is asked."""
    offered.say(said)
    assert offered.find("✍️").text.startswith(f"✍️ {letter} to Ingrid, Wise")
    assert offered.last.text.startswith(("Hi Ingrid,", "Dear Ingrid,"))
    offered.say("/cancel")
    offered.say(said)
    assert offered.last.text.startswith(("Hi Ingrid,", "Dear Ingrid,"))
    assert "🎉 offer" in offered.record("wise")


def test_two_letters_in_one_breath(offered: Phone) -> None:
    """One employer is preferred and the other refused: each gets its letter."""
    offered.say("/cancel")
    offered.say("acme made me an offer")
    offered.say("/cancel")
    offered.say("i want wise. decline acme")
    assert offered.find("Yes, with thanks to Ingrid, Wise")
    assert offered.find("No, with thanks to Jane, Acme")


def test_a_yes_to_another_is_a_no_to_this_one(offered: Phone) -> None:
    """To Wise, who made an offer, "I accepted Acme" is a refusal; to Acme, who made none, a withdrawal."""
    offered.say("tell wise i accepted acme")
    assert offered.find("No, with thanks to Ingrid")
    offered.say("tell acme i took another job")
    assert offered.find("Withdrawal to Jane")


@pytest.mark.parametrize("said", ["which one should i take", "should I take it?", "what would you do?"])
def test_which_offer_to_take_is_theirs_to_say(offered: Phone, said: str) -> None:
    """The offers are shown with the way to their letters, and the question for a day is no dead end."""
    told = offered.say(said)[-1]
    assert "yours to decide" in told.text
    assert "Wise · analyst: no day named" in told.text
    assert told.labels == ["✍️ Answer Wise"]


def test_the_answer_to_an_offer_is_chosen(offered: Phone) -> None:
    """Behind "Answer" stand the yes, the no, more time and the terms."""
    offered.say("/cancel")
    offered.tap("✍️ Answer")
    assert offered.last.labels == [
        "Yes, with thanks",
        "Thanks, answer to come",
        "Ask for more time",
        "Negotiate the terms",
        "No, with thanks",
    ]


def test_a_day_still_answers_the_question(offered: Phone) -> None:
    """ "By Friday" is a day, and in the letter for more time it is the one to go beyond."""
    assert "due Fri 27 Nov" in offered.say("by friday")[-1].text
    offered.say("ask for more time")
    assert "Friday 27 November" in offered.last.text


@pytest.mark.parametrize(
    ("said", "state"),
    [("how do i accept", "closed"), ("decline wise", "withdrawn"), ("can i ask for more time", "offer")],
)
def test_a_letter_that_ends_it_ends_it_once_it_was_sent(offered: Phone, said: str, state: str) -> None:
    """A yes or a no that went out is how it stands; a question to them leaves the offer open."""
    offered.say(said)
    offered.tap("✅ Sent")
    offered.tap("E-mail")
    assert state in offered.record("wise")


def test_an_offer_is_answered_by_its_own_day(offered: Phone) -> None:
    """Another employer's earlier deadline stands in no letter to this one."""
    offered.say("by 10 december")
    offered.say("acme made me an offer, answer by friday")
    offered.say("thank ingrid for the offer")
    assert "Thursday 10 December" in offered.last.text


def test_things_to_send_are_no_wish(phone: Phone) -> None:
    """What was asked for is answered in the words of a request."""
    phone.say("interviewed at Acme yesterday with Jane as analyst, we talked about budgets")
    phone.say("london")
    phone.say("skip")
    phone.say("skip")
    phone.say("send them my portfolio")
    assert "portfolio: to send" in phone.find("📎").text


def test_wishes_are_found_by_what_they_are_for() -> None:
    """The likeliest aim stands first, and a sentence that tells something first is no wish."""
    assert [wish.aims[0] for wish in wishes_in("accept wise, decline bolt")] == [Aim.ACCEPT, Aim.DECLINE]
    assert wishes_in("They said no. email jane to thank her") == []
    assert asks_which("which offer should I accept?")
    assert not asks_which("which day should I write?")


@pytest.mark.parametrize("filler", ["a ", "please ", "can you ", "i want to ", "tell a ", "more ", "and, "])
def test_a_flood_of_words_is_read_at_once(filler: str) -> None:
    """No message takes long, whatever it repeats."""
    started = time.perf_counter()
    for text in ((filler * 4000)[:4000], (filler * 300)[:300]):
        wishes_in(text)
        asks_which(text)
    assert time.perf_counter() - started < 0.2


def test_who_is_named_gets_the_letter_alone(phone: Phone) -> None:
    """Of two who were met only one is to be written to, title and all."""
    phone.say(
        "I interviewed at Leeds University today with Prof. Helen Carter and Dr. Amit Shah for lectureship"
    )
    phone.say("london")
    phone.say("/cancel")
    shown = phone.say("please write to Prof. Carter to thank her")
    assert len(shown) == 2
    assert phone.last.text.startswith("Dear Prof Carter,")


def test_a_thing_to_send_is_noted_and_not_sent(two: Phone) -> None:
    """The letter that goes with it comes, and Undo takes the note back."""
    two.say("send jane my portfolio by friday")
    assert "your portfolio to send" in two.find("📎").text
    assert "portfolio" in two.last.text
    assert "Nothing sent or received" in two.record("acme")
    two.tap("Undo", two.find("📎").id)
    assert "portfolio" not in two.say("acme")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "told ingrid i have another offer",
        "I let Wise know about the other offer",
        "emailed wise that I have another offer",
        "I've already told Ingrid about my other offer",
    ],
)
def test_who_was_told_of_another_offer_made_none(two: Phone, said: str) -> None:
    """A past form is a record, of the word about the offer."""
    two.say(said)
    told = two.record("wise")
    assert "➡️" in told
    assert "🎉" not in told


def test_a_yes_asked_for_before_the_offer_was_told_is_a_yes(two: Phone) -> None:
    """Who has nobody else's job accepts theirs."""
    two.say("can you tell jane that i accept")
    assert two.find("Yes, with thanks to Jane")
