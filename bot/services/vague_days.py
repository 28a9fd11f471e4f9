"""A day of an interview that is told as one of several: "last week", "the other day"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.language.understanding import Event, Found, Intent, Moment, Span
from bot.services.desk import Desk
from bot.services.matching import match

#: It was today after all, or what somebody else did is told: "with Ann, who joined last week".
_TODAY: Final = re.compile(r"\b(?:just|today)\b", re.IGNORECASE)
_OF_OTHERS: Final = re.compile(r"\b(?:who|which|that|they|he|she|applied|joined)\b", re.IGNORECASE)
#: Not "last week of October".
_LAST_WEEK: Final = re.compile(r"\b(?:last|the previous|the past) week\b(?! of\b)", re.IGNORECASE)
_THIS_WEEK: Final = re.compile(r"\bearlier (?:this|in the) week\b", re.IGNORECASE)
_OF_LATE: Final = re.compile(
    r"\b(?:the other day|(?:a )?(?:few|couple(?: of)?) days (?:ago|back)|some days (?:ago|back)|recently)\b",
    re.IGNORECASE,
)
SATURDAY: Final = 5
#: "A few days ago" is one of these numbers of days.
_FEW: Final = (2, 3, 4, 5)


def with_day(desk: Desk, event: Event, text: str) -> Event:
    """The event on the last of the days that the words leave open, with the others beside it, so that they
    are asked about rather than taken for today; on the day of the round on file that can be meant. As it was
    where a day is told, or none at all."""
    if event.intent is not Intent.INTERVIEW_PAST or event.interview_at is not None or _TODAY.search(text):
        return event
    for pattern, days in _VAGUE:
        said = pattern.search(text)
        open_days = days(desk.today) if said and not _OF_OTHERS.search(text[: said.start()]) else ()
        if said and open_days:
            return _on_one_of(desk, event, open_days, Span(*said.span()))
    return event


def _on_one_of(desk: Desk, event: Event, days: Sequence[date], span: Span) -> Event:
    case = match(event, desk.unit.cases()).case
    known = [i.day for i in case.interviews if days[-1] <= i.day <= days[0]] if case else []
    if len(known) == 1:
        return replace(event, interview_at=Found(Moment(known[0]), span))
    if event.company is None:
        return event
    last, *others = (Moment(day) for day in days)
    return replace(event, interview_at=Found(last, span, sure=0.5, others=tuple(others)))


def _of_last_week(today: date) -> Sequence[date]:
    """Its working days, the last first. At a weekend it is the one that has just ended."""
    monday = today - timedelta(days=today.weekday() if today.weekday() >= SATURDAY else today.weekday() + 7)
    return [monday + timedelta(days=n) for n in (4, 3, 2, 1, 0)]


def _of_this_week(today: date) -> Sequence[date]:
    """Its working days up to yesterday, the last first."""
    monday = today - timedelta(days=today.weekday())
    return [monday + timedelta(days=n) for n in range(min(today.weekday(), SATURDAY) - 1, -1, -1)]


def _of_late(today: date) -> Sequence[date]:
    return [day for n in _FEW if (day := today - timedelta(days=n)).weekday() < SATURDAY]


_VAGUE: Final = ((_LAST_WEEK, _of_last_week), (_THIS_WEEK, _of_this_week), (_OF_LATE, _of_late))
