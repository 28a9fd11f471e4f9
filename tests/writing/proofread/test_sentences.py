"""Sentences with one slip each, by kind, and right ones that look like them: the rules' phrase book."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.writing.proofread import DraftContext, FaultKind, Proofreader
from bot.writing.proofread.patterns import Rule
from bot.writing.proofread.rules.homophones import HOMOPHONES
from bot.writing.proofread.rules.questions import QUESTIONS
from bot.writing.proofread.rules.usage import AFTER_VERBS, SMALL_WORDS, VERB_FORMS
from bot.writing.proofread.text import Text

_HERE = Path(__file__).parent / "sentences"
_BEFORE, _AFTER = "Dear Sarah,\n\nThank you for the interview. ", "\n\nKind regards,\nIvan Petrov"
_CASE = DraftContext(
    message="thank_you",
    interviewers=("Sarah Lindqvist",),
    company="Bluefern Analytics",
    role="Data Engineer",
    topics=("Kafka",),
    sender="Ivan Petrov",
)
_MARKED = re.compile(r"\{([^}]*)\}")


def _lines(name: str) -> list[str]:
    return (_HERE / f"{name}.txt").read_text("utf-8").splitlines()


def _wrong() -> list[tuple[str, str]]:
    kinds = ("spelling", "grammar", "slang", "abbreviation", "too_pushy")
    return [(kind, line) for kind in kinds for line in _lines(kind)]


@pytest.mark.parametrize(("kind", "sentence"), _wrong())
def test_a_slip_is_found_where_it_is_marked(kind: str, sentence: str, proofreader: Proofreader) -> None:
    """The {marked} words of each sentence are found, with their kind."""
    marked = _MARKED.search(sentence)
    assert marked
    start = len(_BEFORE) + marked.start()
    found = proofreader.check(_BEFORE + _MARKED.sub(r"\1", sentence) + _AFTER, _CASE)

    assert any(
        each.kind is FaultKind(kind) and each.start < start + len(marked[1]) and start < each.end
        for each in found
    )


@pytest.mark.parametrize("sentence", _lines("right"))
def test_a_right_sentence_stays_silent(sentence: str, proofreader: Proofreader) -> None:
    """Right sentences, many of them one word away from a wrong one, raise no finding."""
    assert proofreader.check(_BEFORE + sentence + _AFTER, _CASE) == ()


@pytest.mark.parametrize("rule", [*HOMOPHONES, *QUESTIONS, *VERB_FORMS, *AFTER_VERBS, *SMALL_WORDS])
def test_every_rule_has_its_sentence(rule: Rule) -> None:
    """No row of these tables is without a sentence that it finds."""
    texts = [Text("Good. " + _MARKED.sub(r"\1", sentence)) for _, sentence in _wrong()]
    assert any(finding for text in texts for finding in rule.findings(text))
