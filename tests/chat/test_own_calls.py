"""A call that the person means to make, asked for or not."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.mark.parametrize(
    "said",
    [
        "I will call Jane tomorrow at 3pm",
        "i'm going to ring them tomorrow at 15:00",
        "I'll phone Acme 3pm tomorrow",
        "im calling them tomorrow at 3pm",
        "Calling Jane tomorrow at 15:00",
        "gonna ring acme tomorrow at 3pm",
    ],
)
def test_a_call_one_means_to_make_is_kept(settled: Phone, said: str) -> None:
    """Confirmed in a line, with the words at hand; no answer of theirs and no round is made of it."""
    told = settled.say(said)[0]
    assert "noted for Wed 25 Nov, 15:00: Acme" in told.text
    assert "✍️ What to say" in told.labels
    settled.say("/cancel")
    settled.tap("What to say", told.id)
    assert "Hello Jane" in str(settled)
    assert "Nothing sent or received yet" in settled.say("/record")[-1].text
    settled.wait(days=1, hours=5)
    assert "You meant to call at 15:00 today." in settled.find("Your call is now").text
    assert "We had arranged this call" not in str(settled)


@pytest.mark.parametrize(
    ("news", "shown"),
    [
        ("I emailed Jane to say thanks.", "✅ Logged: thank-you by e-mail"),
        ("They said they'd decide by Friday week.", "they said “by Friday week”"),
    ],
)
def test_a_call_meant_beside_news_is_kept_with_it(settled: Phone, news: str, shown: str) -> None:
    """Neither hides the other."""
    settled.say(f"{news} I'll call her tomorrow at 3pm")
    assert shown in str(settled)
    assert "noted for Wed 25 Nov, 15:00: Acme" in str(settled)


def test_a_call_meant_in_a_closed_case_is_not_promised(settled: Phone) -> None:
    """The rejection is noted; nothing is planned for what is over."""
    settled.say("Acme rejected me. I'll call them on Friday to ask why")
    assert "is closed" in str(settled)
    assert "I’ll remind you" not in str(settled)


@pytest.mark.parametrize("said", ["they're calling me tomorrow at 3pm", "Jane is calling tomorrow at 3pm"])
def test_a_call_of_theirs_is_not_the_persons_own(settled: Phone, said: str) -> None:
    """Who is rung does not ring."""
    settled.say(said)
    assert "You meant to call" not in str(settled)
    assert "Your call" not in settled.last.text


def test_a_call_without_an_hour_is_a_reminder(settled: Phone) -> None:
    """On that day, in the morning."""
    assert "I’ll remind you of Acme" in settled.say("I'll call them on Thursday")[-1].text


def test_whose_call_it_is_is_asked(settled: Phone) -> None:
    """ "Them", with two open cases."""
    settled.say("I interviewed at Globex on Friday with Raj for the Data Analyst role")
    settled.say("/cancel")
    settled.say("I will call them tomorrow at 3pm")
    assert settled.last.text == "Which one do you mean?"
    settled.tap("Globex")
    assert "Call with Raj noted for" in str(settled)


def test_the_words_are_for_whom_they_will_ring(settled: Phone) -> None:
    """Though somebody else has written since, whom the plan would ask."""
    settled.say("Acme wrote back, it was Bob Stone who emailed")
    told = settled.say("I will call Jane tomorrow at 3pm")[0]
    settled.say("/cancel")
    settled.tap("What to say", told.id)
    assert "Jane, " in settled.last.text


def test_a_call_put_right_by_editing_leaves_one_undo(settled: Phone) -> None:
    """The words said back before have no buttons any more."""
    settled.say("I will call Jane tomorrow at 3pm")
    before = settled.find("noted for Wed 25 Nov, 15:00")
    own = before.id - 1
    settled.edit(own, "I will call Jane tomorrow at 4pm")
    assert before.labels == []
    assert "↩️ Undo" in settled.find("noted for Wed 25 Nov, 16:00").labels
    assert settled.say("/due")[-1].text.count("the call,") == 1


def test_a_call_to_somebody_else_is_no_call_of_the_only_case(settled: Phone) -> None:
    """A company that is not on file is not taken for the one that is."""
    settled.say("I will call Globex tomorrow at 3pm")
    assert "noted for" not in str(settled)
    assert "the call" not in settled.say("/due")[-1].text
