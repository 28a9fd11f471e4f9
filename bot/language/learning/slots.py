"""What the model of the slots of dates learns from: dates in messages whose slots are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any, Final

from bot.language import reader
from bot.language.dates.tagger import Spot
from bot.language.events import Findings, reaches, words_of
from bot.language.learned.weights import Weights
from bot.language.learning.messages import Labelled
from bot.language.learning.regression import Example, learn_labels
from bot.language.slots import Setting
from bot.language.slotting import FOLLOW, INTERVIEW, NOWHERE, REPLY, SLOTS, SNOOZE, features
from bot.language.understanding import Intent

_KEYS: Final = {"interview_at": INTERVIEW, "reply_by": REPLY, "followup_at": FOLLOW, "snooze_until": SNOOZE}


def learn_slots(messages: Iterable[Labelled]) -> Weights:
    examples = [example for told in messages if told.whole for example in _examples(told)]
    return learn_labels(examples, SLOTS)


def _examples(told: Labelled) -> Iterator[Example]:
    reading = reader.take_apart(told.text, now=told.now, tz=told.tz)
    findings, setting = Findings(reading.names, reading.jobs), reading.setting
    events = told.events if len(told.events) == len(reading.groups) else [told.expect] * len(reading.groups)
    for parts, event, (begin, end) in zip(
        reading.groups, events, reaches(reading.groups, setting), strict=True
    ):
        words = words_of(parts, begin, end, setting, findings)
        intent = Intent(event["intent"])
        for part in parts:
            for spot in part.spots:
                right = _right(spot, setting, event)
                yield Example(features(spot, part, words, setting, intent), right)


def _right(spot: Spot, setting: Setting, event: dict[str, Any]) -> list[str]:
    """The slots in which the event has this date; an event of the kind that leaves one out allows both."""
    right = [slot for key, slot in _KEYS.items() if _days(spot, setting) & set(_told(event, key))]
    if right and any(
        None in event.get("alt", {}).get(key, ()) for key, slot in _KEYS.items() if slot in right
    ):
        right.append(NOWHERE)
    return right or [NOWHERE]


def _told(event: dict[str, Any], key: str) -> list[str]:
    told = [event.get(key), *event.get("alt", {}).get(key, ())]
    return [str(date)[:10] for date in told if date]


def _days(spot: Spot, setting: Setting) -> set[str]:
    """The days that the date may mean, whichever way it points."""
    found = (spot.days(setting.context(past)) for past in (True, False, None))
    meant = {day for days in found if days for day in (days.day, days.first or days.day, *days.others)}
    if spot.before:
        meant |= {day - timedelta(days=1) for day in meant}
    return {day.isoformat() for day in meant}
