"""Requests, news and remarks while a question is open: nothing of them stands on the card or in a letter."""

from __future__ import annotations

import re

import pytest

from bot.services.no_answers import asks_at_last, behind_a_no, never_an_answer
from tests.chat.phone import Phone
from tests.chat.test_open_question import ASKED, asked, card

TOLD = "I interviewed at Acme this morning with Mike Reed as chef"


@pytest.mark.parametrize("kind", ["topics", "stuck", "promise", "materials", "strengths"])
@pytest.mark.parametrize(
    ("said", "comes"),
    [
        ("i sent the thank you", "Logged: thank-you to Mike"),
        ("already thanked him", "Logged: thank-you to Mike"),
        ("no, i already emailed him", "Logged: thank-you by e-mail to Mike"),
        ("mike replied and said thanks, they'll be in touch", "got back to you"),
        ("he wrote back", "got back to you"),
        ("whats next", "Coming up"),
        ("can u write the thank you", "Acme"),
        (
            "I forgot to mention my first aid certificate. can i add it",
            "yes, in one sentence of the thank-you",
        ),
        ("I forgot to mention my first aid certificate", "yes, in one sentence of the thank-you"),
    ],
)
def test_news_and_requests_are_no_answers(phone: Phone, kind: str, said: str, comes: str) -> None:
    """Known without a question mark or an apostrophe, whatever was asked; the card stays clean."""
    shown = asked(phone, kind, TOLD).say(said)
    assert comes in " ".join(message.text for message in shown)
    kept = card(phone)
    assert not any(mark in kept for mark in "💬💡📎🤝")


@pytest.mark.parametrize("kind", ["topics", "stuck", "promise", "materials", "strengths"])
@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("mike emailed, he's pushing it to the 10th", "Thu 10 Dec"),
        ("he rang to say the decision will be on 8 December", "Tue 8 Dec"),
    ],
)
def test_what_they_let_the_person_know_is_no_answer(phone: Phone, kind: str, said: str, day: str) -> None:
    """Somebody of theirs got in touch: the day is theirs, and the words stand nowhere."""
    asked(phone, kind, TOLD).say(said)
    kept = card(phone)
    assert re.search(rf"🤝.*{day}", kept)
    assert not any(mark in kept for mark in "💬💡📎")


@pytest.mark.parametrize(
    "said",
    [
        "can you work weekends",
        "how do you handle stress",
        "what is next for the team",
        "my time at the Ivy",
        "writing thank you notes to guests",
        "what next for the high street",
        "sent abroad twice a year",
        "sent the wine back, what would you do",
    ],
)
def test_what_was_talked_about_is_kept(phone: Phone, said: str) -> None:
    """Questions that were asked in the interview, and things like those above, are topics."""
    asked(phone, "topics", TOLD).say(said)
    assert said in card(phone)


@pytest.mark.parametrize("kind", ["topics", "stuck", "promise", "strengths"])
@pytest.mark.parametrize("said", ["sent the certificates", "just emailed him the certificates"])
def test_what_was_to_be_sent_has_gone(phone: Phone, kind: str, said: str) -> None:
    """Told while something else is asked: it is sent, and no answer."""
    asked(phone, kind, f"{TOLD}. They want my certificates").say(said)
    assert "certificates: sent" in card(phone)
    assert not any(mark in card(phone) for mark in "💬💡🤝")


@pytest.mark.parametrize("kind", ["role", "who", "topics", "promise"])
@pytest.mark.parametrize(
    "said", ["it was a disaster lol", "EY was a disaster lol", "honestly a total nightmare"]
)
def test_a_bad_day_is_no_answer(phone: Phone, kind: str, said: str) -> None:
    """A kind word, and the same question again; nothing of it is kept."""
    shown = asked(phone, kind).say(said)
    assert "That is hard" in shown[0].text
    assert ASKED[kind] in shown[-1].text
    assert "isaster" not in card(phone)


@pytest.mark.parametrize(
    "said", ["not much it was only 10 mins", "not a lot, it was rushed", "nothing really"]
)
def test_little_was_said(phone: Phone, said: str) -> None:
    """Why there is nothing to tell is no topic, and the look back goes on."""
    shown = asked(phone, "topics").say(said)
    assert ASKED["stuck"] in shown[-1].text
    assert "💬" not in card(phone)


@pytest.mark.parametrize(
    "said", ["i already sent my cv", "no but i sent my references already", "they have my cv"]
)
def test_what_was_sent_before_is_not_to_be_sent(phone: Phone, said: str) -> None:
    """Nothing is noted to send, and the look back goes on."""
    shown = asked(phone, "materials").say(said)
    assert ASKED["strengths"] in shown[-1].text
    assert "📎" not in card(phone)


def test_a_deed_is_no_subject_of_the_letter(phone: Phone) -> None:
    """ "Made a risotto" stands in the record, and "our conversation about made a risotto" nowhere."""
    asked(phone, "topics", TOLD).say("went great, made a risotto n a tart")
    phone.say("/cancel")
    phone.say("/draft thank-you")
    assert "made a risotto" in card(phone)
    assert "about made" not in str(phone)


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("no but i already emailed her", "i already emailed her"),
        ("nope, sent the thank you", "sent the thank you"),
        ("no experience with budgets", "no experience with budgets"),
        ("nothing but the rota", "nothing but the rota"),
    ],
)
def test_what_was_sent_behind_a_no(said: str, rest: str) -> None:
    """ "No" answers the question, and the news stands behind it; any other "no" is left alone."""
    assert behind_a_no(said) == rest


def test_long_words_are_read_quickly() -> None:
    """Four thousand letters that nearly fit take no time."""
    for flood in (
        "and so " * 570,
        "i just also " * 330,
        "sent him over out to " * 190,
        "a quick short nice " * 200,
    ):
        assert not never_an_answer(flood, None)
        assert not asks_at_last(flood)


@pytest.mark.parametrize(
    ("said", "who"),
    [("someone called Pat", "Pat"), ("it was a woman named Anna", "Anna"), ("a man called Bob", "Bob")],
)
def test_somebody_who_is_called_so_was_met(phone: Phone, said: str, who: str) -> None:
    """ "Called" names them, and is no call of theirs."""
    asked(phone, "who").say(said)
    assert f"with {who}" in card(phone)


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        ("Mike offered me the job", "Congratulations"),
        ("Mike replied", "got back to you"),
        ("I emailed Mike", "Logged"),
    ],
)
def test_news_of_whose_number_is_asked_for_is_news(phone: Phone, said: str, comes: str) -> None:
    """It names them, and tells of no number."""
    for told in (TOLD, "London", "/cancel", "I will call Mike on Friday at 2"):
        phone.say(told)
    assert comes in " ".join(message.text for message in phone.say(said))
