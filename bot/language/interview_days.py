"""Which of several dates is the interview's: the first, unless a later one changes or completes it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.language.dates import tagger
from bot.language.dates.calendar_dates import Days
from bot.language.dates.spot import Spot
from bot.language.parts import Part, Setting
from bot.language.patterns import one_of
from bot.language.understanding import Found, Intent, Moment, Span

#: Before a date: it was meant, and another one counts.
_PLANNED: Final = re.compile(
    r"\b"
    + one_of(
        "(?:supposed|meant) to (?:be|happen)|going to be|originally|was due|due to be|scheduled for",
        "instead of",
    )
    + "(?: (?:on|for|at|the))* $"
)
#: Before a date: it is the one of several.
_CHOSEN: Final = re.compile(
    r"\b"
    + one_of(
        "picked|chose|chosen|choosing|took|taking|went (?:for|with)|opted for|agreed (?:on|to)|accepted",
        "said yes to",
    )
    + "(?: the)? $"
)
_CHANGED: Final = re.compile(r"\b(?:happened|held|no wait|rather|i mean|sorry)\b")
_THANKS: Final = re.compile(r"\b(?:thank you|thanks)(?: (?:so|very) much| again| a lot)* for\b[^.!?;]*$")
_THANKS_BEFORE: Final = 90  # letters before a date
_OR: Final = re.compile(r"\bor\b")
_PLANNED_BEFORE, _CHOSEN_BEFORE = 34, 24  # letters before a date
_NEAR: Final = 20  # letters between two dates of which one will do
_EITHER: Final = 0.4  # how sure the first of two is
_QUARTER, _MINUTES_APART = 15, 5
_ABOUT: Final = 0.8  # how sure an hour counted from now is


def interview_moment(
    earlier: Found[Moment] | None, spot: Spot, part: Part, setting: Setting, intent: Intent
) -> Found[Moment] | None:
    """When the interview is, where so far it is `earlier` and now another date is named."""
    found = _named(spot, part, setting, intent)
    if found is None or earlier is None:
        return found or earlier
    if not spot.rule and earlier.value.at is None and spot.at is not None:  # "March 2nd. At 10"
        timed = replace(found.value, day=earlier.value.day)
        return Found(timed, earlier.span, earlier.sure, earlier.others)
    if not spot.at and (again := _named_before(found, earlier)):
        return Found(again, found.span)  # "Friday 2pm or Monday 10am - I picked Monday"
    if _changes(spot, part, setting, earlier):
        return earlier if spot.lead == "from" and part.clause.has("moved") else found
    if earlier.value.at is None and found.value.at is not None and found.value.day == earlier.value.day:
        return found
    if _one_of_two(earlier, spot, setting):
        return Found(earlier.value, earlier.span, _EITHER, (*earlier.others, found.value))
    return earlier


def _named(spot: Spot, part: Part, setting: Setting, intent: Intent) -> Found[Moment] | None:
    """The moment of a date that is exact enough for an interview."""
    if intent is Intent.INTERVIEW_UPCOMING and _thanked_for(spot, setting):
        return None
    days = spot.days(setting.context(intent is not Intent.INTERVIEW_UPCOMING))
    if days is None or days.vague or days.loose:
        return None
    if days.counted_time and days.sign == 1 and intent is Intent.INTERVIEW_PAST:
        return None
    if soon := _in_hours(spot, days, setting):
        return soon
    moved_in_range = spot.rule == "calendar_range" and spot.lead == "from" and part.clause.has("moved")
    return tagger.found_moment(spot, days, setting.zone, first=not moved_in_range)  # "from 12th to 15th May"


def _in_hours(spot: Spot, days: Days, setting: Setting) -> Found[Moment] | None:
    """ "In 2 hours", as interviews begin: on the quarter of an hour, or five minutes where minutes are
    counted. None for an hour that has passed, and where 48 hours stand for two days."""
    if not days.counted_time or days.sign != 1 or days.at is None or spot.at is not None:
        return None
    begins = datetime.combine(days.day, days.at)
    if begins - setting.now >= timedelta(days=1):
        return None
    step = _MINUTES_APART if spot.wording.has("MINUTE") else _QUARTER
    begins += timedelta(minutes=(step // 2 - (begins.minute + step // 2) % step))
    return Found(Moment(begins.date(), begins.time()), Span(spot.start, spot.end), _ABOUT)


def _thanked_for(spot: Spot, setting: Setting) -> bool:
    """ "Thank you for your time on Monday": the round before the one they invite to."""
    return _THANKS.search(setting.message.low[max(0, spot.start - _THANKS_BEFORE) : spot.start]) is not None


def _named_before(found: Found[Moment], earlier: Found[Moment]) -> Moment | None:
    return next((m for m in (earlier.value, *earlier.others) if m.day == found.value.day), None)


def _changes(spot: Spot, part: Part, setting: Setting, earlier: Found[Moment]) -> bool:
    """Whether the date named now counts, and not the one before."""
    return bool(
        part.clause.has("moved", "correction")
        or _CHANGED.search(setting.text(part))
        or _PLANNED.search(_before(earlier.span.start, _PLANNED_BEFORE, setting))
        or _CHOSEN.search(_before(spot.start, _CHOSEN_BEFORE, setting))
    )


def _before(place: int, letters: int, setting: Setting) -> str:
    return setting.message.low[max(0, place - letters) : place]


def _one_of_two(earlier: Found[Moment], spot: Spot, setting: Setting) -> bool:
    """ "Tuesday or Wednesday"."""
    between = setting.message.low[earlier.span.end : spot.start]
    return spot.start - earlier.span.end < _NEAR and _OR.search(between) is not None
