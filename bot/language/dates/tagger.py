"""Finds the words of dates and times in a message, and puts each time beside its day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, tzinfo
from functools import cache
from typing import Final

from bot.language.dates import clock, zones
from bot.language.dates.calendar_dates import Days, Wording
from bot.language.dates.named_weeks import in_the_week_named
from bot.language.dates.plausible import plausible
from bot.language.dates.plausible_hours import counts_things
from bot.language.dates.rules import RULES, TIMES, compile_rules
from bot.language.dates.spot import Spot
from bot.language.dates.words import CODE
from bot.language.text import Message, Token
from bot.language.understanding import Found, Moment, Span

#: Rules that name a day by the one named before it -> how many days behind that.
_BESIDE: Final = {"the_same_day": 0, "the_day_after": 1}


@cache
def _grammar() -> tuple[re.Pattern[str], tuple[str, ...], int]:
    pattern, names = compile_rules(RULES + TIMES)
    return pattern, names, len(RULES)


def find(message: Message, blocked: bytearray) -> list[Spot]:
    """The days and times of a message in text order, each time with its day. Letters whose place in
    `blocked` is set (names, versions) belong to no date."""
    tokens = message.tokens
    classes = [
        ("BLOCKED", 0) if blocked[token.start] else of_token
        for token, of_token in zip(tokens, message.classes, strict=True)
    ]
    line = "".join(CODE[name] for name, _ in classes)
    pattern, names, days = _grammar()
    spots: list[Spot] = []
    for found in pattern.finditer(line):
        number = int((found.lastgroup or "r0")[1:])
        first, last = found.start(), _end_of_day(found.end() - 1, line, tokens)
        rule = names[number]
        if rule == "weekday_number" and counts_things(tokens, last):  # "Monday 2 people were there"
            rule, last = "weekday", last - 1
        if not plausible(rule, tokens, classes, first, last, message):
            continue
        text = message.low[tokens[first].start : tokens[last].end]
        wording = Wording(tuple(classes[first : last + 1]), text)
        spot = Spot(rule, wording, tokens[first].start, tokens[last].end, first)
        if number >= days:
            timed = _timed(spot, message)
            if timed:
                spots.append(timed)
        else:
            spots.append(_led(spot, tokens))
    return _attach(_beside_another(in_the_week_named(spots, message.low)), message)


def _end_of_day(last: int, line: str, tokens: list[Token]) -> int:
    """The last token of a day without the full stop that ends its sentence: "18 Feb. They said ..."."""
    stops = line[last] == CODE["DOT"] and (last + 1 == len(tokens) or tokens[last + 1].capital)
    return last - 1 if stops else last


def _beside_another(spots: list[Spot]) -> list[Spot]:
    """ "Monday, and Acme the day after"."""
    for number, day in enumerate(spots):
        anchor = next((s for s in reversed(spots[max(0, number - 6) : number]) if s.rule), None)
        if anchor and day.rule in _BESIDE:
            shift = anchor.shift + _BESIDE[day.rule]
            spots[number] = replace(day, rule=anchor.rule, wording=anchor.wording, shift=shift)
    return spots


def _led(spot: Spot, tokens: list[Token]) -> Spot:
    before = tokens[spot.index - 1].low if spot.index else ""
    if before in ("the", "on", "of") and spot.index > 1:
        before = (
            tokens[spot.index - 2].low
            if tokens[spot.index - 2].low in ("before", "not", "from", "isn't", "isnt", "instead")
            else before
        )
    if before == "before" and spot.index > 1 and tokens[spot.index - 2].low == "or":
        before = "by"  # "on or before the 16th"
    return replace(spot, lead=before)


def _timed(spot: Spot, message: Message) -> Spot | None:
    evening = bool(
        re.search(
            r"\b(?:evening|tonight|night|drinks|dinner|pm)\b",
            message.low[max(0, spot.start - 40) : spot.end + 40],
        )
    ) and not re.search(r"\bmorning\b", message.low[max(0, spot.start - 25) : spot.end + 25])
    read = clock.READERS[spot.rule](spot.wording, evening)
    if read is None:
        return None
    at = read.at
    if (
        not read.certain
        and re.match(r" in the morning|,? (?:this |tomorrow )?morning", message.low[spot.end : spot.end + 20])
        and at.hour in range(13, 20)
    ):
        at = at.replace(hour=at.hour - 12)
    named = zones.after_a_time(message.low, spot.end)
    if named:
        return replace(spot, rule="", at=at, at_certain=read.certain, zone=named[0], end=named[1])
    return replace(spot, rule="", at=at, at_certain=read.certain)


_CLOSE_BEHIND = re.compile(
    r"^[\s,.(–-]*(?:(?:@|at|around|about|approx|round|from|for|by|is|was|sharp)[\s.]*)*$"
)
_CLOSE_AHEAD = re.compile(
    r"^[\s,(–-]*(?:(?:on|this|coming|local|uk|sharp|in the (?:morning|afternoon|evening))[\s,]*)*$"
)
_BREAK = re.compile(r"[.;!?\n]\s|\n| - | – ")


def _attach(spots: list[Spot], message: Message) -> list[Spot]:
    """Each time of day goes to the day that it stands beside; else to the one before it in its sentence."""
    timed = dict(enumerate(spots))
    for number, spot in enumerate(spots):
        if spot.rule:
            continue
        owner = _owner(number, spots, timed, message.low)
        if owner is None:
            continue
        day = timed[owner]
        near = abs(spots[owner].start - spot.start) < 30
        timed[owner] = replace(
            day,
            at=spot.at,
            at_certain=spot.at_certain,
            zone=spot.zone,
            start=min(day.start, spot.start) if near else day.start,
            end=max(day.end, spot.end) if near else day.end,
        )
        del timed[number]
    kept = list(timed.values())
    return sorted(
        (spot for number, spot in enumerate(kept) if not _swallowed(number, kept)),
        key=lambda spot: spot.start,
    )


def _swallowed(number: int, spots: list[Spot]) -> bool:
    """ "EOD" beside another day names no day of its own."""
    spot = spots[number]
    if spot.rule != "end_of_day":
        return False
    beside = [other for other in spots[max(0, number - 1) : number + 2] if other is not spot and other.rule]
    return any(abs(other.start - spot.end) <= 6 or abs(spot.start - other.end) <= 4 for other in beside)


def _owner(place: int, spots: list[Spot], timed: dict[int, Spot], low: str) -> int | None:
    """The number of the day that the time at `place` belongs to."""
    clock_spot = spots[place]
    before = next((n for n in range(place - 1, max(-1, place - 8), -1) if spots[n].rule), None)
    after = next((n for n in range(place + 1, min(len(spots), place + 8)) if spots[n].rule), None)
    free = before is not None and timed[before].at is None
    if before is not None and free and _CLOSE_BEHIND.match(low[spots[before].end : clock_spot.start][:60]):
        return before
    if after is not None and _CLOSE_AHEAD.match(low[clock_spot.end : spots[after].start][:60]):
        return after
    if before is not None and free and spots[before].rule != "counted":
        between = low[spots[before].end : clock_spot.start]
        if len(between) < 60 and not _BREAK.search(between) and ", " not in between[12:]:
            return before
    if before is not None and free and sum(1 for spot in spots[:16] if spot.rule) == 1:
        between = low[spots[before].end : clock_spot.start]
        if len(between) < 90 and not _BREAK.search(between):
            return before  # "Monday to meet Hughes, bricklayer, 8am"
    if after is not None:
        between = low[clock_spot.end : spots[after].start]
        if len(between) < 40 and not _BREAK.search(between) and "," not in between:
            return after
    return None


def moment(spot: Spot, days: Days, day: date, zone: tzinfo) -> Moment:
    """The day with the time of the spot, on the clocks of `zone`."""
    at = spot.at if spot.at is not None else days.at if not days.counted_time else None
    if at is None:
        return Moment(day)
    wall = datetime.combine(day, at)
    if spot.zone is None:
        wall = zones.settle(wall, zone)
        return Moment(wall.date(), wall.time())
    wall = zones.convert(wall, spot.zone, zone)
    return Moment(wall.date(), wall.time(), getattr(spot.zone, "key", None))


def found_moment(spot: Spot, days: Days, zone: tzinfo, first: bool = False) -> Found[Moment]:
    """What the spot says, with its other readings."""
    day = days.first if first and days.first else days.day
    sure = days.sure if spot.at_certain or spot.at is None else min(days.sure, 0.9)
    others = tuple(moment(spot, days, other, zone) for other in days.others)
    return Found(moment(spot, days, day, zone), Span(spot.start, spot.end), sure, others)
