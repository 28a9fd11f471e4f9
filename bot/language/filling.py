"""Puts the dates of an event into their slots, each pointing the way its slot does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.language.cues.words import SHORT_WEEKDAYS, WEEKDAYS
from bot.language.dates import tagger
from bot.language.dates.spot import Spot
from bot.language.dates.zones import ABBREVIATED
from bot.language.interview_days import interview_moment
from bot.language.materials import materials, wanted_for
from bot.language.parts import Part, Setting
from bot.language.patterns import one_of
from bot.language.slots import LIMITS, slot_of
from bot.language.slotting import FOLLOW, INTERVIEW, NOWHERE, REPLY, SNOOZE, slot
from bot.language.text import Message
from bot.language.understanding import Found, Intent, Moment, Span
from bot.language.wording import Word

#: Ruled, not weighed: no message that was learned from asks for the sender's own deadlines.
_DEADLINE: Final = "deadline"
_OF_INTERVIEWS: Final = (
    Intent.INTERVIEW_PAST,
    Intent.INTERVIEW_UPCOMING,
    Intent.OUTCOME_OFFER,
    Intent.OUTCOME_REJECTION,
)
_PROMISED: Final = re.compile(
    r"\b(?:said|told me|promised|supposed to|were going to|was going to|meant to)\b"
)
_IN_VAIN: Final = re.compile(
    r"\b"
    + one_of(
        r"it's \w+ now|it's \w+ already|and didn't|but didn't|haven't heard|still nothing|still no|no word",
        "hasn't|didn't call|never did|nothing yet|and nothing|and it's",
    )
    + r"\b"
)
#: "EOD PST": said of the day beside it.
_END_OF_DAY: Final = (
    "(?:eod|cob|end of (?:the )?(?:business )?day|close of (?:business|play))"
    rf"(?: \(?(?:{ABBREVIATED})\b\)?)?"
)
_LIMIT: Final = re.compile(
    r"(?:\b"
    + one_of(
        "by|within|in|before|until|till|no later than|not later than|on|over|around|about|the|at|end of",
        f"up to|latest|{_END_OF_DAY}",
    )
    + r"\s+)+$"
)
_OR_BEFORE: Final = re.compile(rf"\b(?:{WEEKDAYS}|{SHORT_WEEKDAYS}) or $")
_LIMIT_BEHIND: Final = re.compile(rf",?\s+(?:{_END_OF_DAY})\b")
_LIMIT_BEFORE: Final = 40  # letters before a date


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
    for part in (part for part in parts if part.spots):
        to_send = materials(part, setting, part.clause.end)
        for spot in part.spots:
            if not spot.negated and not wanted_for(spot, to_send, setting.message.low):
                where = _slot(spot, part, words, setting, intent)
                _put(dates, where, spot, part, setting, intent, late)
    return dates


def _slot(spot: Spot, part: Part, words: Sequence[Word], setting: Setting, intent: Intent) -> str:
    if slot_of(spot, part) == _DEADLINE:
        return _DEADLINE
    where = slot(spot, part, words, setting, intent)
    limits_an_offer = intent is Intent.OUTCOME_OFFER and spot.lead in LIMITS
    return _DEADLINE if limits_an_offer and where == NOWHERE else where


def _waited_in_vain(parts: Sequence[Part], setting: Setting) -> bool:
    """ "They said Monday, and it's Wednesday now": the promise lies behind us."""
    text = " ".join(setting.text(part) for part in parts)
    return _PROMISED.search(text) is not None and _IN_VAIN.search(text) is not None


def _put(
    dates: Dates, where: str, spot: Spot, part: Part, setting: Setting, intent: Intent, late: bool
) -> None:
    """Puts a date where it belongs, if an event of this intent has such a slot. Of several answers and
    deadlines the last counts, of follow-ups and reminders the first."""
    if where == INTERVIEW and intent in _OF_INTERVIEWS:
        dates.interview_at = interview_moment(dates.interview_at, spot, part, setting, intent)
    elif where == REPLY and intent is not Intent.SNOOZE:
        dates.reply_by = _promised(spot, setting, late) or dates.reply_by
    elif where == FOLLOW and intent is Intent.LOG_FOLLOWUP:
        dates.followup_at = dates.followup_at or _followed_up(spot, setting)
    elif where == SNOOZE and intent is Intent.SNOOZE:
        dates.snooze_until = dates.snooze_until or snoozed(spot, setting)
    elif where == _DEADLINE:
        dates.deadline = _due(spot, setting) or dates.deadline


def _promised(spot: Spot, setting: Setting, late: bool) -> Found[date] | None:
    """The last day on which an answer is in time: "before Friday" is Thursday."""
    days = spot.days(setting.context(late))
    if days is None or (days.counted_time and days.loose and days.day == setting.now.date()):
        return None
    said = _with_limit(spot, setting.message)
    if spot.before:
        return Found(days.day - timedelta(days=1), said, days.sure, (*days.others, days.day))
    return Found(days.day, said, days.sure, days.others)


def _with_limit(spot: Spot, message: Message) -> Span:
    """The employer's own words: the date with "by", "within" and the like before it."""
    begin, low = spot.start, message.low
    for pattern in (_OR_BEFORE, _LIMIT):  # "by Thursday or Friday", "by EOD PST Friday"
        found = pattern.search(low[max(0, begin - _LIMIT_BEFORE) : begin])
        begin -= len(found[0]) if found else 0
    behind = _LIMIT_BEHIND.match(low, spot.end)
    return Span(begin, behind.end() if behind else spot.end)


def _followed_up(spot: Spot, setting: Setting) -> Found[Moment] | None:
    days = spot.days(setting.context(True))
    if days is None or days.loose or days.vague:
        return None
    return tagger.found_moment(spot, days, setting.zone)


def _due(spot: Spot, setting: Setting) -> Found[date] | None:
    days = spot.days(setting.context(False))
    return Found(days.day, Span(spot.start, spot.end), days.sure, days.others) if days else None


def snoozed(spot: Spot, setting: Setting) -> Found[Moment] | None:
    """When to come back: the first day of a range; "in 2 hours" to the minute; a time that has passed is
    tomorrow's."""
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
