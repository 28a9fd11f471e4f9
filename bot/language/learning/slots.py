"""What the model of the slots of dates learns from: dates in messages whose slots are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from bot.language import reader
from bot.language.dates.tagger import Spot
from bot.language.learned.weights import Weights
from bot.language.learning.alignment import aligned, days_meant, told_days
from bot.language.learning.messages import Labelled
from bot.language.learning.regression import Example, learn_labels
from bot.language.parts import Setting
from bot.language.slotting import FOLLOW, INTERVIEW, NOWHERE, REPLY, SLOTS, SNOOZE, features
from bot.language.understanding import Intent

_KEYS: Final = {"interview_at": INTERVIEW, "reply_by": REPLY, "followup_at": FOLLOW, "snooze_until": SNOOZE}


def learn_slots(messages: Iterable[Labelled]) -> Weights:
    """Names must have been learned before."""
    examples = [example for told in messages if told.whole for example in _examples(told)]
    return learn_labels(examples, SLOTS)


def _examples(told: Labelled) -> Iterator[Example]:
    reading = reader.take_apart(told.text, now=told.now, tz=told.tz)
    for parts, event in aligned(reading, told):
        words, intent = reading.words_of(parts), Intent(event["intent"])
        for part in parts:
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
