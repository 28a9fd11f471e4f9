"""Weeks, weekends and months, and parts of them: one function for each rule."""

from __future__ import annotations

from datetime import date

from bot.language.dates import calendar_dates
from bot.language.dates.calendar_dates import Context, Days, Wording
from bot.language.dates.steps import in_days, last_of_month, monday_of, month_from, plus_months, week_from


def next_week(_: Wording, c: Context) -> Days:
    return week_from(monday_of(c.today) + in_days(7))


def this_week(_: Wording, c: Context) -> Days:
    return Days(monday_of(c.today) + in_days(4), first=c.today, vague=True)


def last_week(_: Wording, c: Context) -> Days:
    return week_from(monday_of(c.today) - in_days(7))


def week_after_next(_: Wording, c: Context) -> Days:
    return week_from(monday_of(c.today) + in_days(14))


def week_of(w: Wording, c: Context) -> Days | None:
    month = w.value("MONTH")
    dayno = w.value("ORDINAL") or w.value("NUM")
    found = calendar_dates.nearest(month, dayno, c) if month else calendar_dates.ordinal_day(dayno, c)
    return week_from(monday_of(found.day)) if found else None


def _week_meant(w: Wording, c: Context) -> date:
    """Monday of the week that is named."""
    shift = 14 if w.has("AFTER") else 7 if w.has("NEXT") else -7 if w.has("LAST") else 0
    return monday_of(c.today) + in_days(shift)


def end_of_week(w: Wording, c: Context) -> Days:
    friday = _week_meant(w, c) + in_days(4)
    if friday < c.today and not w.has("LAST"):  # said on a weekend
        friday += in_days(7)
    return Days(friday, sign=1)


def part_of_week(w: Wording, c: Context) -> Days:
    monday = _week_meant(w, c)
    if w.has("HALF"):
        return Days(monday + in_days(2 if w.value("ORDWORD") == 1 else 4), first=monday, vague=True)
    if w.has("EARLY"):
        return Days(monday + in_days(1), first=monday, others=(monday, monday + in_days(2)), vague=True)
    if w.has("MID"):
        return Days(monday + in_days(2), first=monday + in_days(2), vague=True)
    friday = monday + in_days(4)
    return Days(max(friday, c.today), first=monday + in_days(3), vague=True)


def weekend(w: Wording, c: Context) -> Days:
    sunday = monday_of(c.today) + in_days(6)
    if w.has("LAST"):
        return Days(sunday - in_days(7), first=sunday - in_days(8), vague=True, sign=-1)
    if c.past and not w.has("THIS"):
        sunday -= in_days(7)
    if w.has("NEXT"):
        sunday += in_days(7)
    if w.has("AFTER"):
        return Days(sunday + in_days(1))
    return Days(sunday, first=sunday - in_days(1), vague=True)


def _month_meant(w: Wording, c: Context) -> date:
    shift = 1 if w.has("NEXT") else -1 if w.has("LAST") else 0
    return plus_months(c.today.replace(day=1), shift)


def end_of_month(w: Wording, c: Context) -> Days:
    return Days(last_of_month(_month_meant(w, c)), sign=1)


def part_of_month(w: Wording, c: Context) -> Days:
    return _part(w, _month_meant(w, c))


def part_of_named_month(w: Wording, c: Context) -> Days | None:
    first = calendar_dates.nearest_month(w.value("MONTH"), c)
    if w.has("END"):
        return Days(last_of_month(first))
    return _part(w, first)


def _part(w: Wording, first: date) -> Days:
    if w.has("EARLY"):
        return Days(first.replace(day=7), first=first, vague=True, sure=0.5)
    if w.has("MID"):
        return Days(first.replace(day=15), first=first.replace(day=15), vague=True)
    return Days(last_of_month(first), first=first.replace(day=21), vague=True, sure=0.7)


def next_month(_: Wording, c: Context) -> Days:
    return month_from(plus_months(c.today.replace(day=1), 1))


def this_month(_: Wording, c: Context) -> Days:
    return Days(last_of_month(c.today), first=c.today, vague=True)


def last_month(_: Wording, c: Context) -> Days:
    return month_from(plus_months(c.today.replace(day=1), -1))


def month_alone(w: Wording, c: Context) -> Days:
    return month_from(calendar_dates.nearest_month(w.value("MONTH"), c))
