"""Words that name a case which is not on file are never carried out on the only one that is."""

from __future__ import annotations

import pytest

from tests.chat.phone import Phone


@pytest.fixture
def coming(phone: Phone) -> Phone:
    """Somebody with one case, whose interview is tomorrow."""
    phone.say("/timezone Lisbon")
    phone.say("I have an interview at Acme tomorrow at 3pm, analyst, with Jane Doe")
    return phone


@pytest.mark.parametrize(
    "said",
    [
        "cancel the leeds one",
        "cancel the nurse job",
        "cancel leeds",
        "the leeds one rejected me",
        "they rejected me at the hospital",
        "I want to withdraw from the nurse job",
        "they cancelled the Leeds interview",
    ],
)
def test_what_is_called_by_no_name_on_file_is_asked_about(coming: Phone, said: str) -> None:
    """The only case is offered, and stays as it was until it is tapped."""
    before = coming.say("/due")[-1].text
    asked = coming.say(said)[-1]
    assert asked.text == "Which one do you mean?"
    assert asked.labels == ["Acme · analyst", "No"]
    assert coming.say("/due")[-1].text == before
    coming.tap("Acme", asked.id)
    assert "analyst" in coming.last.text


@pytest.mark.parametrize(
    ("said", "named"), [("they cancelled the Globex interview", "Globex"), ("withdraw from Globex", "Globex")]
)
def test_a_name_that_is_not_on_file_is_said_to_be_none(coming: Phone, said: str, named: str) -> None:
    """The only case is offered beside another company, and stays as it was until it is tapped."""
    before = coming.say("/due")[-1].text
    asked = coming.say(said)[-1]
    assert asked.text == f"{named} is not on file. Is it this one, or another company?"
    assert asked.labels == ["Acme · analyst", "Another one"]
    assert coming.say("/due")[-1].text == before
    coming.tap("Acme", asked.id)
    assert "analyst" in coming.last.text


@pytest.mark.parametrize("said", ["they rejected me at Globex", "Globex turned me down"])
def test_a_rejection_by_a_stranger_is_asked_about(coming: Phone, said: str) -> None:
    """It may be another company, which is then opened and closed in one."""
    coming.say(said)
    assert coming.last.labels == ["Acme · analyst", "Another one"]
    coming.tap("Another one")
    assert "Globex is closed" in coming.last.text
    assert "Acme · analyst: get ready" in coming.say("/list")[-1].text


@pytest.mark.parametrize("said", ["delete the leeds one", "forget globex", "delete Globex"])
def test_what_is_to_be_forgotten_is_asked_about(coming: Phone, said: str) -> None:
    """Nothing is offered for deletion that was not named."""
    asked = coming.say(said)[-1]
    assert "Which one do you mean?" in asked.text
    assert asked.labels == ["Acme"]


@pytest.mark.parametrize(
    "said",
    ["cancel the interview", "cancel the analyst one", "the technical interview tomorrow was cancelled"],
)
def test_what_fits_the_only_case_is_done(coming: Phone, said: str) -> None:
    """A role on file, or words that fit any round, need no question."""
    assert "Cancelled: Acme" in coming.say(said)[-1].text


def test_one_of_several_is_found_by_its_role(coming: Phone) -> None:
    """ "The nurse one" is the one with that role."""
    coming.say("I have an interview at Globex on Friday at 9am, staff nurse, with Tom")
    assert "Cancelled: Globex" in coming.say("cancel the nurse one")[-1].text
    assert "Forget Globex" in coming.say("delete the nurse one")[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "they rejected me by email",
        "they rejected me at the last minute",
        "they turned me down at the final stage",
        "rejected by the hiring manager",
    ],
)
def test_how_they_said_no_is_no_other_case(coming: Phone, said: str) -> None:
    """The way, the moment and whoever said it single no case out."""
    assert "Acme · analyst is closed" in coming.say(said)[-1].text


def test_leaving_the_process_is_leaving_the_only_one(coming: Phone) -> None:
    """ "The process" is any case's."""
    assert "you withdrew from Acme" in coming.say("I want to withdraw from the process")[-1].text
