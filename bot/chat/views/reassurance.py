"""The answer to "is it normal?": honest, kind, with the facts of the case."""

from __future__ import annotations

from datetime import date, datetime

from bot.chat.views.after import next_line
from bot.chat.views.base import View, day_words, lines
from bot.chat.views.card import title
from bot.domain.localtime import local
from bot.domain.models import Promise
from bot.domain.named_days import is_absence, is_earliest, last_day
from bot.services.told import Reassured

#: Days that hiring takes on average in the US (Glassdoor, 2017).
AVERAGE_DAYS = 23.8
#: Of whom so many never got an answer (CareerBuilder, 2013).
UNANSWERED = "60% of 3,991 people surveyed"


def reassured(told: Reassured, now: datetime, zone: str) -> View:
    """The days of silence, what is normal, the day they named, and what comes next."""
    days = told.silent_days
    since = {0: "not even a day without a word", 1: "one day without a word"}.get(
        days, f"{days} days without a word"
    )
    if days <= AVERAGE_DAYS:
        normal = f"That is normal: hiring takes {AVERAGE_DAYS} days on average in the US (Glassdoor, 2017)."
    else:
        normal = (
            f"That is longer than the {AVERAGE_DAYS} days of the average (US, Glassdoor, 2017). It happens a lot "
            f"and need not be a no, but do keep other doors open: {UNANSWERED} never got an "
            "answer (CareerBuilder, 2013)."
        )
    return View(
        lines(
            f"🌿 {title(told.case)}: {since}. {normal}",
            named_day(told.promise, local(now, zone).date()) if told.promise else None,
            next_line(told.case, now, zone),
        )
    )


def named_day(promise: Promise, today: date) -> str:
    """The day by which they said that they would answer, and whether it has passed."""
    day = day_words(promise.due, today)
    if is_absence(promise):
        return f"Somebody there is away until {day}, so nothing is late yet."
    late = "nothing is late yet" if last_day(promise) >= today else "they are late, which is common"
    return f"They said {'after ' if is_earliest(promise) else ''}{day}, so {late}."
