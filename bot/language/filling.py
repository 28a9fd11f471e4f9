# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Puts the dates of an event into their slots, each pointing the way its slot does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.language import slotting
from bot.language.dates import tagger
from bot.language.dates.tagger import Spot
from bot.language.slots import Part, Setting, slot_of
from bot.language.text import Message
from bot.language.understanding import Found, Intent, Moment, Span
from bot.language.wording import Word

_INTERVIEW_INTENTS = (
    Intent.INTERVIEW_PAST,
    Intent.INTERVIEW_UPCOMING,
    Intent.OUTCOME_OFFER,
    Intent.OUTCOME_REJECTION,
)


@dataclass(slots=True)
class Dates:
    """The dates of one event."""

    interview_at: Found[Moment] | None = None
    reply_by: Found[date] | None = None
    followup_at: Found[Moment] | None = None
    snooze_until: Found[Moment] | None = None
    deadline: Found[date] | None = None


def fill(parts: Sequence[Part], words: Sequence[Word], setting: Setting, intent: Intent) -> Dates:
    """The dates of the parts of one event, each in its slot."""
    dates = Dates()
    late = _waited_in_vain(parts, setting)
    for part in parts:
        for spot in part.spots:
            if not spot.negated:
                slot = _slot(spot, part, words, setting, intent)
                _put(slot, spot, part, setting, intent, dates, late)
    return dates


def _slot(spot: Spot, part: Part, words: Sequence[Word], setting: Setting, intent: Intent) -> str:
    """The rules know the sender's own deadlines, which no message of the corpus asks for."""
    ruled = slot_of(spot, part)
    return ruled if ruled == "deadline" else slotting.slot(spot, part, words, setting, intent)


def _waited_in_vain(parts: Sequence[Part], setting: Setting) -> bool:
    """ "They said Monday, and it's Wednesday now": the promise lies behind us."""
    text = " ".join(setting.text(part) for part in parts)
    return bool(
        re.search(r"\b(?:said|told me|promised|supposed to|were going to|was going to|meant to)\b", text)
        and re.search(
            r"\b(?:it's \w+ now|it's \w+ already|and didn't|but didn't|haven't heard|still nothing|still no|no word|hasn't|didn't call|never did|nothing yet|and nothing|and it's)\b",
            text,
        )
    )


def _put(
    slot: str, spot: Spot, part: Part, setting: Setting, intent: Intent, dates: Dates, late: bool
) -> None:
    if slot == "interview" and intent in _INTERVIEW_INTENTS:
        _put_interview(spot, part, setting, intent, dates)
    elif slot == "reply" and intent is not Intent.SNOOZE:
        days = spot.days(setting.context(late))
        if days and not (days.counted_time and days.day == setting.now.date() and days.loose):
            day = days.day - timedelta(days=1) if spot.before else days.day
            others = (*days.others, days.day) if spot.before else days.others
            dates.reply_by = Found(day, _with_limit(spot, setting.message), days.sure, others)
    elif slot == "follow" and intent is Intent.LOG_FOLLOWUP:
        days = spot.days(setting.context(True))
        if days and not days.loose and not days.vague and dates.followup_at is None:
            dates.followup_at = tagger.found_moment(spot, days, setting.zone)
    elif slot == "snooze" and intent is Intent.SNOOZE and dates.snooze_until is None:
        dates.snooze_until = snoozed(spot, setting)
    elif slot == "deadline":
        days = spot.days(setting.context(False))
        if days:
            dates.deadline = Found(days.day, Span(spot.start, spot.end), days.sure, days.others)


def _put_interview(spot: Spot, part: Part, setting: Setting, intent: Intent, dates: Dates) -> None:
    days = spot.days(setting.context(intent is not Intent.INTERVIEW_UPCOMING))
    if (
        days is None
        or days.vague
        or days.loose
        or (days.counted_time and days.sign == 1 and intent is Intent.INTERVIEW_PAST)
    ):
        return
    shifted = (
        spot.rule == "calendar_range" and spot.lead == "from" and part.clause.has("moved")
    )  # "from 12th to 15th May"
    found = tagger.found_moment(spot, days, setting.zone, first=not shifted)
    earlier = dates.interview_at
    planned = earlier is not None and _PLANNED.search(
        setting.message.low[max(0, earlier.span.start - 34) : earlier.span.start]
    )
    changed = (
        planned
        or part.clause.has("moved", "correction")
        or (earlier is not None and earlier.span.start != spot.start and part.clause.has("correction"))
        or _CHOSEN.search(setting.message.low[max(0, spot.start - 24) : spot.start])
        or re.search(r"\b(?:happened|held|no wait|rather|i mean|sorry)\b", setting.text(part))
    )
    if (
        not spot.rule and earlier is not None and earlier.value.at is None and spot.at is not None
    ):  # "March 2nd. At 10"
        dates.interview_at = Found(
            Moment(earlier.value.day, found.value.at), earlier.span, earlier.sure, earlier.others
        )
    elif (
        earlier is not None
        and (again := next((o for o in (earlier.value, *earlier.others) if o.day == found.value.day), None))
        and not spot.at
    ):
        dates.interview_at = Found(again, found.span)  # "Friday 2pm or Monday 10am - I picked Monday"
    elif earlier is None or changed:
        if not (spot.lead == "from" and part.clause.has("moved") and earlier is not None):
            dates.interview_at = found
    elif earlier.value.at is None and found.value.at is not None and found.value.day == earlier.value.day:
        dates.interview_at = found
    elif (
        re.search(r"\bor\b", setting.message.low[earlier.span.end : spot.start])
        and spot.start - earlier.span.end < 20
    ):
        dates.interview_at = Found(earlier.value, earlier.span, 0.4, (*earlier.others, found.value))


_PLANNED = re.compile(
    r"\b(?:supposed to (?:be|happen)|meant to (?:be|happen)|going to be|originally|was due|due to be|scheduled for|instead of)(?: (?:on|for|at|the))* $"
)
_CHOSEN = re.compile(
    r"\b(?:picked|chose|chosen|choosing|took|taking|went (?:for|with)|opted for|agreed (?:on|to)|accepted|said yes to)(?: the)? $"
)
_LIMIT = re.compile(
    r"(?:\b(?:by|within|in|before|until|till|no later than|not later than|on|over|around|about|the|at|end of|up to|latest)\s+)+$"
)


def _with_limit(spot: Spot, message: Message) -> Span:
    """The employer's own words: the date with "by", "within" and the like before it."""
    found = _LIMIT.search(message.low[max(0, spot.start - 30) : spot.start])
    return Span(spot.start - (len(found[0]) if found else 0), spot.end)


def snoozed(spot: Spot, setting: Setting) -> Found[Moment] | None:
    """When to come back: the first day of a range; "in 2 hours" to the minute; a time that has passed is tomorrow's."""
    days = spot.days(setting.context(False))
    if days is None:
        return None
    found = tagger.found_moment(spot, days, setting.zone, first=True)
    if spot.lead == "after" and not days.counted_time:
        after = days.day + timedelta(days=(7 - days.day.weekday()) if days.vague else 1)
        return Found(Moment(after), found.span, 0.8, (Moment(days.day),))
    if days.counted_time and days.at:
        return Found(Moment(found.value.day, days.at), found.span)
    if not spot.rule and found.value.at and datetime.combine(found.value.day, found.value.at) <= setting.now:
        return Found(Moment(found.value.day + timedelta(days=1), found.value.at), found.span, found.sure)
    return found
