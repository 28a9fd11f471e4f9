"""A day of an interview that is told as one of several: "last week", "the other day"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.language.understanding import Event, Found, Intent, Moment, Span
from bot.services.desk import Desk

#: Not "last week of October", nor what somebody did last week.
_LAST_WEEK: Final = re.compile(r"\b(?:last|the previous|the past) week\b(?! of\b)", re.IGNORECASE)
_THIS_WEEK: Final = re.compile(r"\bearlier (?:this|in the) week\b", re.IGNORECASE)
_OF_LATE: Final = re.compile(
    r"\b(?:the other day|(?:a )?(?:few|couple(?: of)?) days (?:ago|back)|some days (?:ago|back)|recently)\b",
    re.IGNORECASE,
)
#: "A few days ago" is one of these numbers of days.
_FEW: Final = (2, 3, 4, 5)


def with_day(desk: Desk, event: Event, text: str) -> Event:
    """The event on the last of the days that the words leave open, with the others beside it, so that they
    are asked about rather than taken for today; as it was where a day is told, or none at all."""
    if event.intent is not Intent.INTERVIEW_PAST or event.interview_at is not None:
        return event
    for pattern, days in _VAGUE:
        if (said := pattern.search(text)) and (open_days := days(desk.today)):
            last, *others = (Moment(day) for day in open_days)
            found = Found(last, Span(*said.span()), sure=0.5, others=tuple(others))
            return replace(event, interview_at=found)
    return event


def _of_last_week(today: date) -> Sequence[date]:
    """Its working days, the last first."""
    monday = today - timedelta(days=today.weekday() + 7)
    return [monday + timedelta(days=n) for n in (4, 3, 2, 1, 0)]


def _of_this_week(today: date) -> Sequence[date]:
    """Its working days up to yesterday, the last first."""
    monday = today - timedelta(days=today.weekday())
    return [monday + timedelta(days=n) for n in range(min(today.weekday(), 5) - 1, -1, -1)]


def _of_late(today: date) -> Sequence[date]:
    return [day for n in _FEW if (day := today - timedelta(days=n)).weekday() < 5]


_VAGUE: Final = ((_LAST_WEEK, _of_last_week), (_THIS_WEEK, _of_this_week), (_OF_LATE, _of_late))
