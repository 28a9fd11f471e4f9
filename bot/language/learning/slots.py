"""What the model of the slots of dates learns from: dates in messages whose slots are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from bot.language.dates.spot import Spot
from bot.language.learned.weights import Weights
from bot.language.learning.alignment import aligned, days_meant, told_days
from bot.language.learning.lessons import Lesson
from bot.language.learning.regression import Example, learn_labels
from bot.language.parts import Setting
from bot.language.slotting import FOLLOW, INTERVIEW, NOWHERE, REPLY, SLOTS, SNOOZE, features
from bot.language.understanding import Intent
from bot.language.wording import between

_KEYS: Final = {"interview_at": INTERVIEW, "reply_by": REPLY, "followup_at": FOLLOW, "snooze_until": SNOOZE}


def learn_slots(lessons: Iterable[Lesson]) -> Weights:
    examples = [example for lesson in lessons if lesson.told.whole for example in _examples(lesson)]
    return learn_labels(examples, SLOTS)


def _examples(lesson: Lesson) -> Iterator[Example]:
    told, reading = lesson.told, lesson.read()
    for account, event in aligned(reading, told):
        words, intent = between(reading.words, account.begin, account.end), Intent(event["intent"])
        for part in account.parts:
            for spot in part.spots:
                weighed = features(spot, part, words, reading.setting, intent)
                yield Example(weighed, _right(spot, reading.setting, event))


def _right(spot: Spot, setting: Setting, event: dict[str, Any]) -> list[str]:
    """The slots in which the event has this date; where one may be left empty, none is right, too."""
    days = days_meant(spot, setting)
    keys = [key for key in _KEYS if days & set(told_days(event, key))]
    right = [_KEYS[key] for key in keys]
    if any(None in event.get("alt", {}).get(key, ()) for key in keys):
        right.append(NOWHERE)
    return right or [NOWHERE]
