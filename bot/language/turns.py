"""Interviews told of in one breath are told in their order: "had Acme on Monday and Globex on Wednesday",
said on a Tuesday, speaks of tomorrow, though the verb of the first would put both behind us; and in "Acme
tomorrow at 10, Globex at 2" the day is told once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from bot.language.dates import tagger
from bot.language.dates.spot import Spot
from bot.language.parts import Part, Setting
from bot.language.understanding import Event, Found, Intent, Moment

_OVER: Final = re.compile(r"\b(?:had|was|were|went|did|met|saw|asked)\b")
_WEEK: Final = timedelta(days=7)


def in_turn(event: Event, before: Event, parts: Sequence[Part], setting: Setting) -> Event:
    """The interview told of behind another, when it is in its turn. Where its own words say whether it is
    over, they count."""
    found, earlier = event.interview_at, before.interview_at
    if not _both_interviews(event, before) or not found or not earlier or _tensed(parts, setting):
        return event
    spot = next((spot for part in parts for spot in part.spots if spot.start == found.span.start), None)
    if spot is None:
        return event
    if not spot.rule:
        return _at(event, replace(found, value=replace(found.value, day=earlier.value.day)), setting)
    if (
        event.intent is not Intent.INTERVIEW_PAST
        or earlier.value.day <= found.value.day <= setting.now.date()
    ):
        return event
    return _at(event, _to_come(spot, found, setting), setting)


def _tensed(parts: Sequence[Part], setting: Setting) -> bool:
    """Whether the words themselves tell that it is over, or to come."""
    return any(part.evidence.tensed or _OVER.search(setting.text(part)) for part in parts)


def _both_interviews(*events: Event) -> bool:
    return {event.intent for event in events} <= {Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING}


def _to_come(spot: Spot, over: Found[Moment], setting: Setting) -> Found[Moment]:
    """The same words of a day to come, the other reading beside it; of today's weekday today."""
    days = spot.days(setting.context(False))
    if days is None:
        return over
    found = tagger.found_moment(spot, days, setting.zone)
    if found.value.day - _WEEK == setting.now.date():
        return replace(found, value=replace(found.value, day=setting.now.date()), others=())
    return either_way(found, over)


def _at(event: Event, found: Found[Moment], setting: Setting) -> Event:
    """The event at that moment, over if it has passed."""
    over = datetime.combine(found.value.day, found.value.at or time.min) <= setting.now
    if over:
        return replace(event, intent=Intent.INTERVIEW_PAST, interview_at=found)
    return replace(event, intent=Intent.INTERVIEW_UPCOMING, interview_at=found, topics=())


def either_way(likely: Found[Moment], other: Found[Moment] | None) -> Found[Moment]:
    """The moment with the one that it would be otherwise: "squeezed me in on Thursday"."""
    if other is None or other.value.day == likely.value.day:
        return likely
    return replace(likely, others=tuple(dict.fromkeys((*likely.others, other.value))))
