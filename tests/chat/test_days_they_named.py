"""Days that nobody promised to answer by: in no letter, and nothing is asked before them all the same."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


def told(phone: Phone, first: str, *then: str) -> Phone:
    """A case of somebody in London, with its questions passed over, and what was said after it."""
    phone.tell(first)
    for said in then:
        phone.say(said)
    return phone


def letter(phone: Phone, kind: str) -> str:
    return " ".join(shown.text for shown in phone.say(f"/draft {kind}"))


YESTERDAY = "I interviewed at Acme yesterday with Jane Smith as analyst"


@pytest.mark.parametrize(
    "said",
    [
        "jane is on holiday til 7 dec",
        "Jane said she is away until 7 december",
        "the office is closed until 7 december",
        "got an out of office, she is off until the 7th of december",
        "she's back on 7 december",
    ],
)
def test_an_absence_is_no_promise(phone: Phone, said: str) -> None:
    """Kept as it was said; nothing is asked before the return, and no letter speaks of that day."""
    told(phone, YESTERDAY, said)
    assert "so until Mon 7 Dec" in phone.last.text
    assert "7 December" not in letter(phone, "thank-you") + letter(phone, "check-in")
    assert "update" in phone.say("/due")[-1].text
    assert "Wed 9 Dec, 09:00: ask for an update" in phone.last.text


@pytest.mark.parametrize("kind", ["topics", "promise"])
def test_an_absence_is_no_answer(phone: Phone, kind: str) -> None:
    """Whatever was asked is asked again behind it."""
    phone.say("/timezone London")
    phone.say(YESTERDAY)
    while {"topics": "talk about", "promise": "you would hear"}[kind] not in phone.last.text:
        phone.say("skip")
    asked = phone.last.text
    shown = phone.say("jane is on holiday til 7 dec")
    assert "so until Mon 7 Dec" in " ".join(message.text for message in shown)
    assert shown[-1].text == asked


def test_a_promise_beside_an_absence(phone: Phone) -> None:
    """The day by which they answer stands in the letter; the later of the two is waited for."""
    told(phone, YESTERDAY, "jane is on holiday til 7 dec", "they said by 4 december")
    assert "by Friday 4 December" in letter(phone, "thank-you")
    assert "Wed 9 Dec, 09:00: ask for an update" in phone.say("/due")[-1].text


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("they'll decide after christmas", "“after christmas”, so after Fri 25 Dec"),
        ("they said after 7 december", "“after 7 december”, so after Mon 7 Dec"),
        ("they won't decide before 20 december", "“not before 20 december”, so after"),
    ],
)
def test_after_a_day_is_not_by_it(phone: Phone, said: str, kept: str) -> None:
    """Their word keeps its "after", and no letter says "by"."""
    told(phone, YESTERDAY, said)
    assert kept in str(phone)
    assert " December" not in letter(phone, "thank-you") + letter(phone, "check-in")


def test_after_a_day_they_are_not_late_on_it(phone: Phone) -> None:
    """Some days behind it nothing is late, and nothing is asked."""
    told(phone, YESTERDAY, "they said after 7 december")
    phone.wait(days=16)  # Thursday 10 December
    assert "ask for an update" not in "".join(
        m.text for m in phone.messages.values() if "moment to ask" in m.text
    )
    phone.say("when will they decide?")
    assert "They said after Mon 7 Dec, so nothing is late yet" in str(phone)


TWO_WEEKS_AGO = "I interviewed at Northwind on 10 november with Bob as product manager"


def test_a_few_days_are_counted_from_when_it_was_said(phone: Phone) -> None:
    """Told two weeks later, they may count from the interview or from today: it is asked."""
    told(phone, TWO_WEEKS_AGO, "bob said i'd hear in a few days")
    assert phone.last.labels[:2] == ["Fri 13 Nov", "Fri 27 Nov"]
    phone.tap("Fri 27 Nov")
    assert "Fri 27 Nov" in phone.say("/record Northwind")[-1].text


def test_two_weeks_told_with_the_interview(phone: Phone) -> None:
    """They began with the interview."""
    told(phone, "interviewed at DHL 10 days ago with Gary as driver, they said two weeks")
    assert "They said “two weeks”: Sat 28 Nov" in phone.say("/record")[-1].text


@pytest.mark.parametrize(
    "said",
    ["bob just rang, he said a few days", "bob says another few days", "they replied, they said a few days"],
)
def test_what_they_say_now_counts_from_today(phone: Phone, said: str) -> None:
    """News of today begins today."""
    told(phone, TWO_WEEKS_AGO, said)
    assert "13 Nov" not in phone.say("/record")[-1].text


def test_the_promise_of_an_earlier_round(phone: Phone) -> None:
    """No letter ties it to the newer interview."""
    told(phone, "interviewed at DHL 10 days ago with Gary as driver", "they said id hear by 20 november")
    phone.say("second interview today with Gary")
    assert "20 November" not in letter(phone, "check-in") + letter(phone, "thank-you")


def test_a_promise_given_in_the_newer_round(phone: Phone) -> None:
    """That one is in it."""
    told(phone, "interviewed at DHL 10 days ago with Gary as driver", "second interview today with Gary")
    phone.say("/cancel")
    phone.say("they said id hear by 4 december")
    assert "by Friday 4 December" in letter(phone, "thank-you")
