"""/check, and letters typed under a draft: which case they belong to, and what is found in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat.phone import Phone

#: A Monday.
MONDAY = datetime(2026, 11, 9, 10, 0, tzinfo=UTC)


@pytest.fixture
def two(settled: Phone) -> Phone:
    """Acme with Jane, and Globex with Raj."""
    settled.say("I interviewed at Globex today with Raj Patel for the Data Analyst role")
    settled.say("/cancel")
    return settled


def test_who_is_greeted_decides(two: Phone) -> None:
    """The other company named in a letter to Raj is the mix-up, and not his name."""
    two.say("/check Dear Raj, thank you for the interview today. I would be happy to join Acme. Sam Reed")
    assert "“Acme”: Acme belongs to another of your applications. → Globex" in two.last.text
    assert "“Raj”" not in two.last.text
    two.tap("Apply all")
    assert "Dear Raj" in two.last.text
    assert "join Globex" in two.last.text


def test_else_the_draft_shown_just_now(two: Phone) -> None:
    """A letter that greets nobody, right behind a text to Raj; later, the company that it names."""
    two.say("write a thank you for Globex")
    two.tap("Thank-you")
    letter = "/check Thank you for the interview today. I would be happy to join Acme. Sam Reed"
    assert "Acme belongs to another" in two.say(letter)[-1].text
    two.wait(hours=2)
    assert "belongs to another" not in two.say(letter)[-1].text


def test_a_role_is_no_name(phone: Phone) -> None:
    """ "SDE 2", kept as somebody met, is never put in a name's place."""
    phone.say("/timezone Lisbon")
    phone.say("I interviewed at Globex today with Raj Patel for the Data Analyst role")
    phone.say("/cancel")
    phone.say("I interviewed at Acme today for the SDE 2 role")
    phone.say("add SDE 2")
    phone.say("/cancel")
    phone.say("/check Dear Kevin, thank you for the interview at Acme today. Sam Reed")
    assert "SDE" not in phone.last.text


@pytest.mark.parametrize(
    ("said", "shown", "hidden"),
    [
        ("Dear Priya, I enjoyed our talk on Tuesday. Sam", "“Tuesday”: Your interview was on Monday.", "x"),
        ("Dear Priya, I enjoyed our talk on Tuesday. Sam", "There is no word of thanks yet.", "x"),
        ("Dear Priya, thank you for our talk on Monday. Sam", "Nothing found", "Monday"),
        ("Dear Priya, thank you for our talk. I can also come on Friday. Sam", "Nothing found", "Friday"),
        ("Hi Pria, thank you for our talk. Sam", "“Pria”: The name is written Priya.", "Greet them"),
        ("Dear Priya, thanks. Please advise by tomorrow as I have other offers. Sam", "ultimatum", "x"),
        ("Dear Priya, thank you. Please write asap. Sam", "“asap”: Write it out. → when you", "possible"),
        ("Dear Priya, thank you for our talk. I will send it asap. Sam", "→ as soon as I can", "possible"),
    ],
)  # fmt: skip
def test_what_is_found_in_a_letter_to_the_one_met(
    new_phone: Callable[..., Phone], said: str, shown: str, hidden: str
) -> None:
    """Day, thanks, name and tone, by what is on file."""
    phone = new_phone(now=MONDAY)
    phone.say("I interviewed at Acme this morning with Priya Shah for the Backend Engineer role")
    phone.say("Lisbon")
    phone.say("/cancel")
    phone.wait(days=1)
    text = phone.say(f"/check {said}")[-1].text
    assert shown in text
    assert hidden not in text


@pytest.mark.parametrize("as_reply", [False, True])
def test_a_short_letter_under_a_draft_is_checked(settled: Phone, as_reply: bool) -> None:
    """No command is needed, whether it answers the draft or just follows it."""
    settled.next_nudge()
    draft = settled.last.id if as_reply else None
    settled.say("HI JANE, any update?? i realy wanna know", reply_to=draft)
    assert "“realy”" in settled.last.text


def test_an_ordinary_sentence_under_a_draft_is_news(settled: Phone) -> None:
    """Her name alone makes no letter."""
    settled.next_nudge()
    settled.say("Hi, Jane wrote back and said they decide on Friday")
    assert "Apply all" not in str(settled)
