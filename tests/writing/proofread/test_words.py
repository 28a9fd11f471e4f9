"""The words behind the rules: forms, glossary, slips, phrases."""

from __future__ import annotations

import pytest

from bot.writing import phrases
from bot.writing.proofread import DraftContext, FaultKind, Proofreader
from bot.writing.proofread.lexicon import glossary, lexicon
from bot.writing.proofread.spelling import compound, is_slip
from bot.writing.proofread.text import distance, folded


@pytest.mark.parametrize(
    ("word", "form", "expected"),
    [
        ("wrote", "participle", "written"),
        ("went", "base", "go"),
        ("study", "third", "studies"),
        ("plan", "ing", "planning"),
        ("make", "ing", "making"),
        ("thing", "plural", "things"),
        ("children", "singular", "child"),
        ("analysis", "plural", "analyses"),
        ("zebra", "plural", "zebra"),
    ],
)
def test_forms(word: str, form: str, expected: str) -> None:
    """Regular and irregular words change form; an unknown word stays as it is."""
    assert lexicon().form(word, form) == expected


def test_the_glossary_is_wide() -> None:
    """At least 1,500 terms of many trades."""
    assert len(glossary()) >= 1500
    assert {"dbt", "pgvector", "haccp", "ifrs 16", "mise en place", "etcs"} <= glossary()


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("recieve", "receive"),
        ("comunication", "communication"),
        ("alot", "a lot"),
        ("enviroment", "environment"),
    ],
)
def test_slips_are_read(slip: str, meant: str) -> None:
    """A slip is near an everyday word, or in the list."""
    assert is_slip(slip, ())[0] == meant


@pytest.mark.parametrize("term", ["kubectl", "qzx", "glycosylation", "noisette"])
def test_terms_are_no_slips(term: str) -> None:
    """What is near no everyday word is taken for a term."""
    assert is_slip(term, ()) == ()


def test_compounds_are_known_by_their_parts() -> None:
    """Two everyday words in one, or a usual prefix, make no slip."""
    assert compound("workstation")
    assert compound("microservice")
    assert not compound("wonderfull")


@pytest.mark.parametrize(
    ("one", "other", "away"),
    [("abc", "abc", 0), ("sara", "sarah", 1), ("teh", "the", 1), ("", "abc", 3), ("a", "zzzzzz", 4)],
)
def test_distance(one: str, other: str, away: int) -> None:
    """Changes, additions, drops and swaps count one each; more than the limit is the limit and one."""
    assert distance(one, other) == away == distance(other, one)


def test_names_are_compared_without_accents() -> None:
    """Accents, case and special letters do not tell names apart."""
    assert folded("Łukasz Ø. İnan") == folded("lukasz o. inan")


def test_banned_phrases_are_found() -> None:
    """Filler, apology, pressure and flattery are told from plain words."""
    text = "I’m just checking in, sorry to bother you. I need an answer. You are my dream company."
    assert len(phrases.banned(text)) == 4
    assert phrases.banned("Thank you for the interview. May I ask how things stand?") == []


def test_a_term_of_the_case_comes_before_an_everyday_word(proofreader: Proofreader) -> None:
    """ "Controler", by somebody who applied as a controller, is no "control"; "thankyou" is thanks."""
    context = DraftContext(message="thank_you", role="Controller", sender="Ada Reed")
    body = "Thankyou for the interview on Tuesday about the controler role."
    text = f"Dear all,\n\n{body}\n\nBest regards,\nAda Reed"
    found = {each.words: each for each in proofreader.check(text, context)}
    assert found["controler"].suggestions == ("controller",)
    assert not any(each.kind is FaultKind.MISSING_THANKS for each in found.values())
