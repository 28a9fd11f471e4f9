"""Weekdays behind a week that is named: "two interviews next week, one on Tuesday" means that week's Tuesday,
and what is true of the first of a list is true of the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.language.dates.spot import Spot

_WEEKS: Final = ("next_week", "last_week", "this_week")
_WEEKDAYS: Final = ("weekday", "weekday_number")
_SENTENCE_ENDS: Final = re.compile(r"[.;!?\n]")
#: Behind the first day: what is told here may be in another week.
_TELLS_ANEW: Final = re.compile(r"\b(?:i|i[’']?(?:m|ve|ll|d)|im|we|they|he|she|have|has|got|will|then)\b")
_BESIDE: Final = re.compile(r"\s*(?:,|and|&|\+|or|to|-|–)\s*(?:on )?")
_NEAR: Final = 60  # letters between a week and a day that lies in it


def in_the_week_named(spots: Sequence[Spot], low: str) -> list[Spot]:
    """The spots of a message (in small letters: `low`), those in a named week with the rule for it."""
    found: list[Spot] = []
    before: Spot | None = None  # the last that names a day or a week
    week = ""  # the rule of the week in which `before` lies, or which it is
    for spot in spots:
        between = low[before.end : spot.start] if before else ""
        if spot.rule in _WEEKDAYS:
            listed = before is None or before.rule in _WEEKS or not _TELLS_ANEW.search(between)
            week = week if listed and _goes_on(between) else ""
            spot = replace(spot, rule=f"weekday_in_{week}") if week else spot
        elif spot.rule:
            week = spot.rule if spot.rule in _WEEKS else ""
        before = spot if spot.rule else before
        found.append(spot)
    return _with_the_week_behind(found, low)


def _with_the_week_behind(spots: list[Spot], low: str) -> list[Spot]:
    """ "Monday and Tuesday last week": both."""
    for number in range(len(spots) - 1, 0, -1):
        spot, behind = spots[number - 1 : number + 1]
        beside = _BESIDE.fullmatch(low, spot.end, behind.start)
        if beside and spot.rule == "weekday" and behind.rule.removeprefix("weekday_in_") in _WEEKS:
            spots[number - 1] = replace(spot, rule=behind.rule)
    return spots


def _goes_on(between: str) -> bool:
    return len(between) < _NEAR and not _SENTENCE_ENDS.search(between)
