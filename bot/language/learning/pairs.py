"""Messages of two events made of two messages of one: hardly one in ten that people write tells several."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.language.learning.lessons import Lesson
from bot.language.understanding import Intent

#: What stands between the two; before a small letter the second is no sentence of its own.
_JOINTS: Final = (
    ". ",
    ". ",
    "\n",
    "; ",
    ". Also ",
    ". Meanwhile ",
    ", and ",
    " and ",
    ", but ",
    ". And ",
    " - ",
)
_LONGEST: Final = 140  # letters of each
_TOLD_ALONE: Final = (Intent.OTHER, Intent.SNOOZE)


def pairs(messages: Sequence[Lesson], count: int, seed: int = 1) -> Iterator[Lesson]:
    """So many pairs, drawn as `seed` says, of messages of different employers that were sent on the same
    day of the week, so that "on Friday" says in a pair what it said in each."""
    chance = random.Random(seed)
    usable = [message for message in messages if _tells_one_event(message)]
    while count:
        one, other = chance.sample(usable, 2)
        if _go_together(one, other):
            yield _joined(one, other, chance.choice(_JOINTS))
            count -= 1


def _tells_one_event(message: Lesson) -> bool:
    told = message.told
    return (
        told.whole
        and told.fresh
        and len(told.text) <= _LONGEST
        and "also" not in told.expect
        and "company" in told.expect
        and told.expect["intent"] not in _TOLD_ALONE
    )


def _go_together(one: Lesson, other: Lesson) -> bool:
    return (
        one.tagger is other.tagger
        and one.told.now.weekday() == other.told.now.weekday()
        and one.told.expect["company"] != other.told.expect["company"]
    )


def _joined(one: Lesson, other: Lesson, joint: str) -> Lesson:
    """Two messages in one, at the moment of the first."""
    behind = other.told.text
    if joint.endswith((", and ", " and ", ", but ")):
        behind = behind[0].lower() + behind[1:]
    text = one.told.text.rstrip(".! ") + joint + behind
    return replace(
        one, told=replace(one.told, text=text, expect={**one.told.expect, "also": [other.told.expect]})
    )
