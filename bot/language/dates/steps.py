"""Steps on the calendar that the rules of dates share. Weeks run from Monday to Sunday."""

from __future__ import annotations

import calendar as months
from datetime import date, timedelta

from bot.language.dates.calendar_dates import Days


def in_days(number: int) -> timedelta:
    return timedelta(days=number)


def monday_of(day: date) -> date:
    return day - in_days(day.weekday())


def next_weekday_after(weekday: int, after: date) -> date:
    return after + in_days((weekday - after.weekday() - 1) % 7 + 1)


def last_weekday_before(weekday: int, before: date) -> date:
    return before - in_days((before.weekday() - weekday - 1) % 7 + 1)


def week_from(monday: date) -> Days:
    return Days(monday + in_days(4), first=monday, vague=True)


def month_from(first: date) -> Days:
    return Days(last_of_month(first), first=first, vague=True)


def last_of_month(day: date) -> date:
    return day.replace(day=months.monthrange(day.year, day.month)[1])


def plus_months(day: date, number: int) -> date:
    """The same day `number` months later, or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + number
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def plus_business_days(day: date, number: int) -> date:
    """`number` working days later (earlier when negative); Saturdays and Sundays do not count."""
    step = in_days(1 if number >= 0 else -1)
    while number:
        day += step
        if day.weekday() < 5:
            number -= 1 if number > 0 else -1
    return day
