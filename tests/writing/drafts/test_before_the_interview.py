"""Letters that go out before anybody has met."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.models import Tone
from bot.writing.drafts import Channel, DraftKind, compose

from .test_wordings import KNOWN


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("kind", [DraftKind.EXPEDITE, DraftKind.MATERIALS])
@pytest.mark.parametrize("coming", [KNOWN.today + timedelta(days=3), None])
def test_a_letter_before_the_interview_thanks_for_none(
    kind: DraftKind, tone: Tone, coming: date | None
) -> None:
    """Before anybody has met no meeting is spoken of as held, and the letter thanks, in any wording."""
    facts = replace(KNOWN, topics=(), promise=None, interview_day=None, interview_at=None, stage=None)
    facts = replace(facts, before=True, coming=coming, offer_deadline=KNOWN.today + timedelta(days=6))
    held = re.compile(
        r"\b(?:again\b|once more|next conversation|invitation to|enjoyed|was good"
        r"|was a pleasure|(?:grateful|thank\w*) for our|since then|we spoke"
        r"|when we (?:talked|agreed)|still on my mind|as promised|your time yesterday)\b",
        re.IGNORECASE,
    )
    for seed in range(6):
        for channel in (Channel.EMAIL, Channel.LINKEDIN, Channel.TEXT):
            body = compose(kind, facts, tone=tone, seed=seed, channel=channel).body
            assert not held.search(body), body
            assert re.search(r"\b(?:thank|grateful|appreciat)", body, re.IGNORECASE), body
