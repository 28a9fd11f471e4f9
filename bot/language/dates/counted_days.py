# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Days counted from today ("in 10 business days", "a week or two", "2 hours ago"): one function for each rule."""

from __future__ import annotations

from bot.language.dates.calendar_dates import Context, Days, Wording
from bot.language.dates.steps import in_days, plus_business_days, plus_months


def counted(w: Wording, c: Context) -> Days | None:
    if w.has("LAST"):
        return None
    return _counted(w, c, w.count())


def count_or_so(w: Wording, c: Context) -> Days | None:
    """ "a week or so" is a week, "a week or two" two weeks."""
    numbers = [value for name, value in w.parts if name in ("NUM", "NUMWORD")]
    return _counted(w, c, max([w.count(), *numbers]) if not w.has("SO") else w.count())


def counted_range(w: Wording, c: Context) -> Days | None:
    """ "7-10 days": the longest for a promise, the shortest for a reminder."""
    numbers = [value for name, value in w.parts if name in ("NUM", "NUMWORD", "A", "COUPLE") and value]
    longest = _counted(w, c, max(numbers))
    shortest = _counted(w, c, min(numbers))
    if longest is None or shortest is None:
        return None
    return Days(longest.day, first=shortest.day, vague=True, loose=longest.loose, sign=longest.sign)


def counted_next(w: Wording, c: Context) -> Days | None:
    """ "in the next few days", "within the next week"."""
    number = w.count() if w.counts() else 1
    found = _counted(w, c, number)
    return Days(found.day, first=c.today + in_days(1), vague=True, sign=1) if found else None


def week_and_half(w: Wording, c: Context) -> Days:
    return Days(c.today + in_days(7 * w.count() + 3), sign=1, sure=0.6)


def half_hour(w: Wording, c: Context) -> Days | None:
    return _after_minutes(30, w, c)


def hour_and_half(w: Wording, c: Context) -> Days | None:
    number = w.value("NUM") or w.value("NUMWORD") or 1
    return _after_minutes(number * 60 + 30, w, c)


def _after_minutes(minutes: int, w: Wording, c: Context) -> Days | None:
    ago = w.has("AGO")
    when = c.plus_minutes(-minutes if ago else minutes)
    loose = not (ago or w.has("IN") or w.has("FROM") or w.has("TIME"))
    return Days(when.date(), at=when.time(), counted_time=True, loose=loose, sign=-1 if ago else 1)


def _counted(w: Wording, c: Context, number: int) -> Days | None:
    ago = w.has("AGO")
    sign = -1 if ago else 1
    anchored = ago or any(map(w.has, ("IN", "WITHIN", "FROM", "TIME", "AFTER")))
    business = w.has("BUSINESS")
    if number > 1000:
        return None
    if w.has("MINUTE"):
        return _after_minutes(number, w, c)
    if w.has("HOUR"):
        if number % 24 or ago:
            return _after_minutes(number * 60, w, c)
        day = c.today + in_days(number // 24)
        return Days(day, at=c.now.time(), counted_time=True, loose=not anchored, sign=sign)
    if w.has("YEAR_UNIT"):
        return (
            None if not anchored or number > 5 else Days(plus_months(c.today, 12 * number * sign), sign=sign)
        )
    if w.has("MONTH_UNIT"):
        return (
            Days(plus_months(c.today, number * sign), loose=not anchored, sign=sign) if number <= 36 else None
        )
    if business:
        return Days(
            plus_business_days(c.today, sign * number * (5 if w.has("WEEK") else 1)),
            loose=not anchored,
            sign=sign,
        )
    days = number * (14 if w.has("FORTNIGHT") else 7 if w.has("WEEK") else 1)
    return Days(c.today + in_days(sign * days), loose=not anchored, sign=sign)
