"""The context, as the command's input gives it."""

from __future__ import annotations

import pytest

from bot.writing.proofread import DraftContext, from_json


def test_the_form_of_the_corpus_is_read() -> None:
    """`interviewer` is one text, topics are a list; what is unknown is passed over."""
    given = {"message": "thank_you", "interviewer": "Ana Sá", "topics": ["Kafka"], "locale": "en-US", "x": 1}
    assert from_json(given) == DraftContext("thank_you", ("Ana Sá",), topics=("Kafka",), locale="en-US")


def test_several_interviewers_and_other_cases_are_read() -> None:
    """Lists of names are read; null is as good as left out."""
    context = from_json({"interviewers": ["Ana", "Bo"], "company": None, "other_companies": ["Acme"]})
    assert context.interviewers == ("Ana", "Bo")
    assert context.company is None
    assert context.other_companies == ("Acme",)


@pytest.mark.parametrize("given", [{"topics": 3}, {"company": 5}, {"interviewer": [1]}])
def test_a_wrong_type_names_its_key(given: dict[str, object]) -> None:
    """The error says which key is wrong."""
    with pytest.raises(ValueError, match=next(iter(given))):
        from_json(given)


@pytest.mark.parametrize(
    ("locale", "british"), [("en-GB", True), ("en_US", False), ("EN-us", False), ("de", True)]
)
def test_the_locale_chooses_the_spelling(locale: str, british: bool) -> None:
    """American spelling for en-US alone; British for everybody else."""
    assert DraftContext(locale=locale).british is british
