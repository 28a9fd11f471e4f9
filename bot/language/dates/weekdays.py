"""Days named by their weekday, or beside today: one function for each rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Final

from bot.language.dates import calendar_dates
from bot.language.dates.calendar_dates import Context, Days, Wording
from bot.language.dates.steps import (
    in_days,
    last_weekday_before,
    monday_of,
    next_weekday_after,
    plus_business_days,
    plus_months,
)

_HOURS: Final = 12  # on the face of a clock
_HALF_A_DAY: Final = 12
_EARLIEST: Final = 8  # the first hour of the day that is meant where am or pm is not said


def today(_: Wording, c: Context) -> Days:
    return Days(c.today, sign=0)


def tomorrow(_: Wording, c: Context) -> Days:
    return Days(c.today + in_days(1), sign=1)


def yesterday(_: Wording, c: Context) -> Days:
    return Days(c.today - in_days(1), sign=-1)


def part_of_today(_: Wording, c: Context) -> Days:
    return Days(c.today, sign=0)


def coming_part(_: Wording, c: Context) -> Days | None:
    """ "in the morning", said in the afternoon or later, is tomorrow's; where the past is told, no date."""
    return None if c.past else Days(c.today + in_days(1 if c.now.hour >= 11 else 0), sign=1, sure=0.7)


def end_of_day(_: Wording, c: Context) -> Days:
    return Days(c.today, sign=1)


def day_after_tomorrow(_: Wording, c: Context) -> Days:
    return Days(c.today + in_days(2), sign=1)


def the_day_after(_: Wording, c: Context) -> Days:
    """Without a day before it in the message: tomorrow."""
    return Days(c.today + in_days(1), sign=1, sure=0.5)


def the_same_day(_: Wording, c: Context) -> Days:
    """Without a day before it in the message: today."""
    return Days(c.today, sign=0, sure=0.5)


def day_before_yesterday(_: Wording, c: Context) -> Days:
    return Days(c.today - in_days(2), sign=-1)


def days_from_tomorrow(w: Wording, c: Context) -> Days:
    return Days(c.today + in_days(1 + w.count()), sign=1)


def weeks_from_tomorrow(w: Wording, c: Context) -> Days:
    return Days(c.today + in_days(1 + w.weeks() * 7), sign=1)


def weeks_from_today(w: Wording, c: Context) -> Days:
    return Days(c.today + in_days(w.weeks() * 7), sign=1)


def next_day(w: Wording, c: Context) -> Days:
    if w.has("BUSINESS"):
        return Days(plus_business_days(c.today, 1), sign=1)
    return Days(c.today + in_days(1), sign=1, sure=0.5)


def weekday(w: Wording, c: Context) -> Days:
    number = w.weekday()
    back, ahead = last_weekday_before(number, c.today), next_weekday_after(number, c.today)
    day, other = (back, ahead) if c.past else (ahead, back)
    if number != c.today.weekday():
        return Days(day, others=(other,) if c.past is None else ())
    if c.at and (c.at < c.now.time() if c.past else c.at > c.now.time()):
        return Days(c.today, others=(day,), sure=0.6)
    return Days(day, others=(c.today,), sure=0.6)


def this_weekday(w: Wording, c: Context) -> Days:
    number = w.weekday()
    if number == c.today.weekday():
        return Days(c.today, others=(c.today + in_days(7),), sure=0.6)
    in_this_week = monday_of(c.today) + in_days(number)
    if in_this_week < c.today and not w.has("COMING"):
        ahead = next_weekday_after(number, c.today)
        return Days(in_this_week, others=(ahead,)) if c.past else Days(ahead, others=(in_this_week,))
    return Days(next_weekday_after(number, c.today), sign=1)


def next_weekday(w: Wording, c: Context) -> Days:
    number = w.weekday()
    coming, proper = next_weekday_after(number, c.today), monday_of(c.today) + in_days(7 + number)
    others = [] if coming == proper else [coming]
    if c.today.weekday() >= 5:
        others.append(proper + in_days(7))
    return Days(proper, others=tuple(others), sure=0.6 if others else 1.0, sign=1)


def last_weekday(w: Wording, c: Context) -> Days:
    number = w.weekday()
    latest = last_weekday_before(number, c.today)
    if latest >= monday_of(c.today) and w.has("LAST"):
        return Days(latest, others=(latest - in_days(7),), sure=0.7, sign=-1)
    return Days(latest, sign=-1)


def weekday_plus_weeks(w: Wording, c: Context) -> Days:
    """ "Two weeks on Monday" are counted from Monday, "in two weeks on the Monday" from today."""
    if w.has("IN") and (w.has("THE") or w.has("TIME") or w.parts[-1][0] in ("WEEK", "FORTNIGHT")):
        return Days(monday_of(c.today) + in_days(7 * w.weeks() + w.weekday()), sign=1)
    if w.has("NEXT"):
        return Days(next_weekday(w, c).day + in_days(7 * w.weeks()), sign=1)
    return Days(next_weekday_after(w.weekday(), c.today) + in_days(7 * w.weeks()), sign=1)


def weekday_minus_weeks(w: Wording, c: Context) -> Days:
    if w.has("BEFORE"):
        return Days(last_weekday_before(w.weekday(), monday_of(c.today)) - in_days(7), sign=-1)
    return Days(last_weekday_before(w.weekday(), c.today) - in_days(7 * w.weeks()), sign=-1)


def weekday_after_next(w: Wording, c: Context) -> Days:
    return Days(next_weekday(w, c).day + in_days(7), sign=1)


def weekday_in_next_week(w: Wording, c: Context) -> Days:
    return replace(_in_week(7, w, c), sign=1)


def weekday_in_last_week(w: Wording, c: Context) -> Days:
    return replace(_in_week(-7, w, c), sign=-1)


def weekday_in_this_week(w: Wording, c: Context) -> Days:
    return _in_week(0, w, c)


def _in_week(days_on: int, w: Wording, c: Context) -> Days:
    """The weekday of the week that many days on; a number beside it that is not the day's own is an hour."""
    day, number = monday_of(c.today) + in_days(days_on + w.weekday()), w.value("NUM")
    return Days(day, at=_hour(number) if 1 <= number <= _HOURS and number != day.day else None)


def _hour(number: int) -> time:
    return time(number + _HALF_A_DAY if number < _EARLIEST else number)


def weekday_with_day(w: Wording, c: Context) -> Days | None:
    """ "Tue 28th": the nearest 28th that is a Tuesday."""
    number, dayno = w.weekday(), w.value("ORDINAL")
    return _weekday_and_number(number, dayno, c) or calendar_dates.ordinal_day(dayno, c, sure=0.4)


def nth_weekday(w: Wording, c: Context) -> Days | None:
    """ "the first Saturday in November", "the last Friday of the month"."""
    month = w.value("MONTH")
    first = calendar_dates.nearest_month(month, c) if month else c.today.replace(day=1)
    if w.has("NEXT"):
        first = plus_months(first, 1)
    if w.has("LAST"):
        return Days(last_weekday_before(w.weekday(), plus_months(first, 1)))
    number = w.value("ORDWORD") or w.value("ORDINAL")
    day = next_weekday_after(w.weekday(), first - in_days(1)) + in_days(7 * (number - 1))
    return Days(day) if day.month == first.month else None


def weekday_number(w: Wording, c: Context) -> Days | None:
    """ "Tue 28" is a day of the month if that is a Tuesday, "Tue 10" rather an hour: of a day of the month
    that is so near people say "the 10th". It is the day where it has an hour beside it or limits something,
    where it is the nearest Tuesday in any case, and, told as past, perhaps."""
    number = w.value("NUM")
    found, plain = _weekday_and_number(w.weekday(), number, c), weekday(w, c)
    if not 1 <= number <= _HOURS:
        return found or plain
    behind = c.past and found and found.day <= c.today
    if found and (c.at or c.limits or behind or found.day == plain.day):
        return replace(found, others=(plain.day,), sure=0.6) if behind and found.day != plain.day else found
    hour = _hour(number)
    plain = weekday(w, replace(c, at=c.at or hour))
    return replace(plain, at=hour, sure=min(plain.sure, 0.8))


def _weekday_and_number(number: int, dayno: int, c: Context) -> Days | None:
    fitting = [
        day
        for months_on in (-2, -1, 0, 1, 2)
        if (day := calendar_dates.safe_day(plus_months(c.today.replace(day=1), months_on), dayno))
        and day.weekday() == number
    ]
    wanted = (
        [day for day in fitting if (day <= c.today if c.past else day >= c.today)]
        if c.past is not None
        else fitting
    )
    near = min(wanted or fitting, key=lambda day: abs(day - c.today), default=None)
    return Days(near) if near else None
