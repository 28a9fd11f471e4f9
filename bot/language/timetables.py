"""An interview day of several parts: "Thursday: lesson observation 9:15, formal interview 1:30"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from itertools import pairwise
from typing import Final

from bot.language.dates.spot import Spot
from bot.language.parts import Part, Setting
from bot.language.patterns import one_of
from bot.language.understanding import Found, Moment

#: Between two parts of a day...
_AND_THEN: Final = re.compile(r"[,;\n–]| - |\b(?:then|and|followed)\b")
#: ... and what else has its hour on that day.
_NO_PART: Final = re.compile(
    r"\b"
    + one_of("free|available|train|bus|flight|leav\\w*|arriv\\w*|land\\w*|decid\\w*|hear|answer|let me know")
    + r"\b"
)
_NOT_BEGUN: Final = frozenset({"until", "till", "til", "by", "before", "to"})


@dataclass(frozen=True, slots=True)
class Timetable:
    """When the first part of the day begins, and when the last; `to_come` unless words say otherwise."""

    first: time
    last: time
    to_come: bool

    def begins(self, found: Found[Moment] | None) -> Found[Moment] | None:
        """The day found, from the first part on."""
        if found is None or found.value.at is not None:
            return found
        return replace(found, value=replace(found.value, at=self.first))

    @property
    def minutes(self) -> int:
        """From the first beginning to the last."""
        return (self.last.hour - self.first.hour) * 60 + self.last.minute - self.first.minute


def timetable(parts: Sequence[Part], setting: Setting) -> Timetable | None:
    """The hours of one day that are told of one interview, in their order; None where there are not two."""
    spots = sorted((spot for part in parts for spot in part.spots), key=lambda spot: spot.start)
    days = [spot for spot in spots if spot.rule]
    hours = [spot for spot in spots if spot.at is not None]
    one_interview = any(part.evidence.interview for part in parts) and _one_company(parts)
    if len(days) != 1 or len(hours) < 2 or not one_interview or not _follow(days[0], hours, setting):
        return None
    begins = [spot.at for spot in hours if spot.at is not None]
    told_as_past = any(part.evidence.did or part.evidence.past for part in parts)
    to_come = not told_as_past and _to_come(days[0], begins[-1], setting)
    return Timetable(begins[0], begins[-1], to_come)


def _to_come(day: Spot, last: time, setting: Setting) -> bool:
    """Whether the words of the day leave it open, and it is not over by the calendar or the clock."""
    days, now = day.days(setting.context(None)), setting.now
    if days is None or days.sign == -1:
        return False
    if days.day == now.date():
        return last > now.time()
    return day.rule == "weekday" or days.day > now.date()


def _one_company(parts: Sequence[Part]) -> bool:
    return len({part.company.first for part in parts if part.company}) <= 1


def _follow(day: Spot, hours: Sequence[Spot], setting: Setting) -> bool:
    """Whether each hour is later than the one before, and the words between them part two parts of a day. One
    with a zone of its own is no part of a plain list."""
    return not any(spot.zone for spot in hours) and all(
        one.at is not None
        and other.at is not None
        and one.at < other.at
        and other.lead not in _NOT_BEGUN
        and _apart(setting.message.low[_end_of(one, day) : other.start])
        for one, other in pairwise(hours)
    )


def _end_of(spot: Spot, day: Spot) -> int:
    """Where its words end; an hour that stands apart from its day does not say where it stands."""
    return spot.start if spot is day else spot.end


def _apart(between: str) -> bool:
    return _AND_THEN.search(between) is not None and _NO_PART.search(between) is None
