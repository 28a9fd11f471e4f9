"""The proofreader is silent on our own drafts."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from bot.writing.drafts import DraftKind, Text
from bot.writing.facts import Facts
from bot.writing.names import tidy
from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.proofreader import Proofreader

from .some_facts import believable
from .test_properties import Choice, _compose, texts

#: What the proofreader calls each kind; the others need no more than a check-in does.
MESSAGES = {
    DraftKind.THANK_YOU: "thank_you",
    DraftKind.CHECK_IN: "check_in",
    DraftKind.SECOND_CHECK_IN: "check_in",
    DraftKind.CALL_REQUEST: "availability",
    DraftKind.PHONE_SCRIPT: "phone_script",
    DraftKind.VOICEMAIL: "phone_script",
    DraftKind.CLOSING: "closing",
}


def findings(proofreader: Proofreader, text: Text, facts: Facts) -> list[str]:
    """What it says of a draft, but for blanks: those are meant to be seen. It does not read a greeting
    to several people."""
    met = (facts.recipient, *facts.others) if facts.recipient else facts.others
    context = DraftContext(
        message=MESSAGES.get(text.kind),
        interviewers=tuple(tidy(one.name) for one in met),
        company=facts.company,
        role=facts.role or None,
        topics=facts.topics,
        sender=facts.sender or None,
        locale=facts.locale,
        known_words=(*facts.strengths, *facts.to_send, facts.stuck),
        channel=text.channel,
    )
    found = proofreader.check(text.body, context)
    blank = bool(text.blanks) or (facts.recipient is None and len(met) > 1)
    return [
        f"{f.kind}: {text.body[f.start : f.end]!r} {f.why}"
        for f in found
        if not (blank and str(f.kind) in {"missing_name", "missing_interview_reference"})
        and "[" not in text.body[f.start : f.end]
    ]


def check_silent(proofreader: Proofreader, choice: Choice, facts: Facts) -> None:
    text = _compose(choice, facts)
    assert findings(proofreader, text, facts) == [], text.body


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts, believable)
def test_the_proofreader_finds_nothing_in_our_drafts(
    proofreader: Proofreader, choice: Choice, facts: Facts
) -> None:
    """Any kind, tone and channel over random facts: no finding."""
    check_silent(proofreader, choice, facts)


@pytest.mark.slow
@settings(max_examples=5_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts, believable)
def test_the_proofreader_finds_nothing_in_thousands_of_drafts(
    proofreader: Proofreader, choice: Choice, facts: Facts
) -> None:
    """The same over 5,000 sets of facts."""
    check_silent(proofreader, choice, facts)
