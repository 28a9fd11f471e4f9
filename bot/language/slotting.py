"""In which slot each date of an event belongs: the interview, the employer's answer, the follow-up, the
reminder, or nowhere. What the phrases around it say is weighed, by a learned model, together with its
neighbours and with what the event is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from bot.language.dates.spot import Spot
from bot.language.learned import weights
from bot.language.learned.classifier import Classifier
from bot.language.parts import Part, Setting
from bot.language.slots import slot_of
from bot.language.stems import stems
from bot.language.tense import points
from bot.language.understanding import Intent
from bot.language.wording import Word

INTERVIEW, REPLY, FOLLOW, SNOOZE, NOWHERE = SLOTS = ("interview", "reply", "follow", "snooze", "none")

_NEAR: Final = 5  # words looked at on each side
_EDGE: Final = "|"
_IN_DOUBT: Final = 1 / 3  # a chance


@cache
def classifier() -> Classifier:
    return Classifier(weights.load("slots"))


def slot(spot: Spot, part: Part, words: Sequence[Word], setting: Setting, intent: Intent) -> str:
    """One of `SLOTS`, for a date of an event of this intent with these words. That an interview ahead is
    missed costs more than a date too many, which is shown and put right: in doubt it is the interview's."""
    verdict = classifier().judge(features(spot, part, words, setting, intent))
    ahead = intent is Intent.INTERVIEW_UPCOMING and verdict.chances[INTERVIEW] >= _IN_DOUBT
    return INTERVIEW if verdict.best == NOWHERE and ahead else verdict.best


def features(spot: Spot, part: Part, words: Sequence[Word], setting: Setting, intent: Intent) -> list[str]:
    """What is weighed. What the rules say and what the event is about are weighed together, too."""
    ruled = slot_of(spot, part)
    return [
        f"about {intent}",
        f"ruled {ruled}",
        f"about {intent} ruled {ruled}",
        f"part {part.kind} about {intent}",
        *_date(spot, setting, intent),
        *_around(spot, words, intent),
        *(f"phrase {label} {intent}" for label in sorted(part.clause.labels)),
        *(f"holds {hit.label} {hit.start < spot.start}" for hit in part.evidence.kept),
    ]


def _date(spot: Spot, setting: Setting, intent: Intent) -> Iterator[str]:
    """Its kind, where it points by itself, and what leads up to it."""
    days = spot.days(setting.context(None))
    yield f"kind {spot.rule} {intent}"
    yield f"lead {spot.lead}"
    yield f"lead {spot.lead} {intent}"
    yield f"hour {spot.at is not None} {intent}"
    if days is not None:
        yield f"points {points(spot, setting)} {intent}"
        yield f"counted {days.counted_time} loose {days.loose} vague {days.vague} {intent}"


def _around(spot: Spot, words: Sequence[Word], intent: Intent) -> Iterator[str]:
    """The nearest words on both sides, with and without their distance."""
    at = bisect_left(words, spot.start, key=lambda word: word.start)
    behind = [stem for word in words[max(0, at - _NEAR) : at] for stem in stems(word.text)][-_NEAR:]
    ahead = [stem for word in words[at + 1 : at + 1 + _NEAR] for stem in stems(word.text)][:_NEAR]
    yield f"first {at == 0} {intent}"
    yield f"last {at >= len(words) - 1} {intent}"
    for side, row in (("-", [_EDGE, *behind]), ("+", [*ahead, _EDGE])):
        yield from (f"{side} {word}" for word in row)
        yield from (f"{side} {one} {two}" for one, two in pairwise(row))
    for side, row in (("-", behind[::-1]), ("+", ahead)):
        yield from (f"{side}{away} {word}" for away, word in enumerate(row[:3]))
        yield from (f"{side} {word} {intent}" for word in row[:3])
