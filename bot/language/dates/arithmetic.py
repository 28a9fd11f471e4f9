"""From the words of a date to days of the calendar: one function for each rule of `rules.RULES`.

Every function gets the words that matched and the `Context`, and answers with a `Days` or None where
the words name no day. Weeks run from Monday to Sunday.
"""

from __future__ import annotations

import calendar as months
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.language.dates import calendar_dates
from bot.language.dates.calendar_dates import Context, Days, Wording

Rule = Callable[[Wording, Context], Days | None]


def _in_days(number: int) -> timedelta:
    return timedelta(days=number)


def _monday(day: date) -> date:
    return day - _in_days(day.weekday())


def _next(weekday: int, after: date) -> date:
    return after + _in_days((weekday - after.weekday() - 1) % 7 + 1)


def _previous(weekday: int, before: date) -> date:
    return before - _in_days((before.weekday() - weekday - 1) % 7 + 1)


def _week(monday: date) -> Days:
    return Days(monday + _in_days(4), first=monday, vague=True)


def _month(first: date) -> Days:
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
    step = _in_days(1 if number >= 0 else -1)
    while number:
        day += step
        if day.weekday() < 5:
            number -= 1 if number > 0 else -1
    return day


# --- today and its neighbours -------------------------------------------------------------------


def today(_: Wording, c: Context) -> Days:
    return Days(c.today, sign=0)


def tomorrow(_: Wording, c: Context) -> Days:
    return Days(c.today + _in_days(1), sign=1)


def yesterday(_: Wording, c: Context) -> Days:
    return Days(c.today - _in_days(1), sign=-1)


def part_of_today(w: Wording, c: Context) -> Days:
    return Days(c.today, sign=0)


def end_of_day(_: Wording, c: Context) -> Days:
    return Days(c.today, sign=1)


def day_after_tomorrow(_: Wording, c: Context) -> Days:
    return Days(c.today + _in_days(2), sign=1)


def day_before_yesterday(_: Wording, c: Context) -> Days:
    return Days(c.today - _in_days(2), sign=-1)


def days_from_tomorrow(w: Wording, c: Context) -> Days:
    return Days(c.today + _in_days(1 + w.count()), sign=1)


def weeks_from_tomorrow(w: Wording, c: Context) -> Days:
    return Days(c.today + _in_days(1 + w.weeks() * 7), sign=1)


def weeks_from_today(w: Wording, c: Context) -> Days:
    return Days(c.today + _in_days(w.weeks() * 7), sign=1)


def next_day(w: Wording, c: Context) -> Days:
    if w.has("BUSINESS"):
        return Days(plus_business_days(c.today, 1), sign=1)
    return Days(c.today + _in_days(1), sign=1, sure=0.5)


# --- weekdays -----------------------------------------------------------------------------------


def weekday(w: Wording, c: Context) -> Days:
    number = w.weekday()
    back, ahead = _previous(number, c.today), _next(number, c.today)
    day, other = (back, ahead) if c.past else (ahead, back)
    if number == c.today.weekday():
        return Days(day, others=(c.today,), sure=0.6)
    return Days(day, others=(other,) if c.past is None else ())


def this_weekday(w: Wording, c: Context) -> Days:
    number = w.weekday()
    if number == c.today.weekday():
        return Days(c.today, others=(c.today + _in_days(7),), sure=0.6)
    in_this_week = _monday(c.today) + _in_days(number)
    if c.past and in_this_week < c.today:
        return Days(in_this_week)
    return Days(_next(number, c.today), sign=1)


def next_weekday(w: Wording, c: Context) -> Days:
    number = w.weekday()
    coming, proper = _next(number, c.today), _monday(c.today) + _in_days(7 + number)
    others = [] if coming == proper else [coming]
    if c.today.weekday() >= 5:
        others.append(proper + _in_days(7))
    return Days(proper, others=tuple(others), sure=0.6 if others else 1.0, sign=1)


def last_weekday(w: Wording, c: Context) -> Days:
    number = w.weekday()
    latest = _previous(number, c.today)
    if latest >= _monday(c.today) and w.has("LAST"):
        return Days(latest, others=(latest - _in_days(7),), sure=0.7, sign=-1)
    return Days(latest, sign=-1)


def weekday_plus_weeks(w: Wording, c: Context) -> Days:
    if w.has("NEXT"):
        return Days(next_weekday(w, c).day + _in_days(7 * w.weeks()), sign=1)
    return Days(_next(w.weekday(), c.today) + _in_days(7 * w.weeks()), sign=1)


def weekday_minus_weeks(w: Wording, c: Context) -> Days:
    if w.has("BEFORE"):
        return Days(_previous(w.weekday(), _monday(c.today)) - _in_days(7), sign=-1)
    return Days(_previous(w.weekday(), c.today) - _in_days(7 * w.weeks()), sign=-1)


def weekday_after_next(w: Wording, c: Context) -> Days:
    return Days(next_weekday(w, c).day + _in_days(7), sign=1)


def weekday_in_next_week(w: Wording, c: Context) -> Days:
    return Days(_monday(c.today) + _in_days(7 + w.weekday()), sign=1)


def weekday_in_last_week(w: Wording, c: Context) -> Days:
    return Days(_monday(c.today) + _in_days(w.weekday() - 7), sign=-1)


def weekday_in_this_week(w: Wording, c: Context) -> Days:
    return Days(_monday(c.today) + _in_days(w.weekday()))


def weekday_with_day(w: Wording, c: Context) -> Days | None:
    """ "Tue 28th": the nearest 28th that is a Tuesday."""
    number, dayno = w.weekday(), w.value("ORDINAL")
    return _weekday_and_number(number, dayno, c) or calendar_dates.ordinal_day(dayno, c, sure=0.4)


def weekday_number(w: Wording, c: Context) -> Days | None:
    """ "Tue 28" is a day of the month if that is a Tuesday, "Tue 10" else an hour."""
    found = _weekday_and_number(w.weekday(), w.value("NUM"), c)
    if found:
        return found
    hour = w.value("NUM")
    plain = weekday(w, c)
    if 1 <= hour <= 12:
        return Days(plain.day, at=time(hour + 12 if 1 <= hour <= 7 else hour), sure=0.6)
    return plain


def _weekday_and_number(number: int, dayno: int, c: Context) -> Days | None:
    fitting = [
        day
        for months_on in (-2, -1, 0, 1, 2)
        if (day := calendar_dates.safe_day(plus_months(c.today.replace(day=1), months_on), dayno)) and day.weekday() == number
    ]
    wanted = [day for day in fitting if (day <= c.today if c.past else day >= c.today)] if c.past is not None else fitting
    near = min(wanted or fitting, key=lambda day: abs(day - c.today), default=None)
    return Days(near) if near else None


# --- weeks, months ------------------------------------------------------------------------------


def next_week(_: Wording, c: Context) -> Days:
    return _week(_monday(c.today) + _in_days(7))


def this_week(_: Wording, c: Context) -> Days:
    return Days(_monday(c.today) + _in_days(4), first=c.today, vague=True)


def last_week(_: Wording, c: Context) -> Days:
    return _week(_monday(c.today) - _in_days(7))


def week_after_next(_: Wording, c: Context) -> Days:
    return _week(_monday(c.today) + _in_days(14))


def week_of(w: Wording, c: Context) -> Days | None:
    month = w.value("MONTH")
    dayno = w.value("ORDINAL") or w.value("NUM")
    found = calendar_dates.nearest(month, dayno, c) if month else calendar_dates.ordinal_day(dayno, c)
    return _week(_monday(found.day)) if found else None


def _week_meant(w: Wording, c: Context) -> date:
    """Monday of the week that is named."""
    shift = 14 if w.has("AFTER") else 7 if w.has("NEXT") else -7 if w.has("LAST") else 0
    return _monday(c.today) + _in_days(shift)


def end_of_week(w: Wording, c: Context) -> Days:
    friday = _week_meant(w, c) + _in_days(4)
    if friday < c.today and not w.has("LAST"):  # said on a weekend
        friday += _in_days(7)
    return Days(friday, sign=1)


def part_of_week(w: Wording, c: Context) -> Days:
    monday = _week_meant(w, c)
    if w.has("HALF"):
        return Days(monday + _in_days(2 if w.value("ORDWORD") == 1 else 4), first=monday, vague=True)
    if w.has("EARLY"):
        return Days(monday + _in_days(1), first=monday, others=(monday, monday + _in_days(2)), vague=True)
    if w.has("MID"):
        return Days(monday + _in_days(2), first=monday + _in_days(2), vague=True)
    friday = monday + _in_days(4)
    return Days(max(friday, c.today), first=monday + _in_days(3), vague=True)


def weekend(w: Wording, c: Context) -> Days:
    sunday = _monday(c.today) + _in_days(6)
    if w.has("LAST"):
        return Days(sunday - _in_days(7), first=sunday - _in_days(8), vague=True, sign=-1)
    if c.past and not w.has("THIS"):
        sunday -= _in_days(7)
    if w.has("NEXT"):
        sunday += _in_days(7)
    if w.has("AFTER"):
        return Days(sunday + _in_days(1))
    return Days(sunday, first=sunday - _in_days(1), vague=True)


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
    return _month(plus_months(c.today.replace(day=1), 1))


def this_month(_: Wording, c: Context) -> Days:
    return Days(last_of_month(c.today), first=c.today, vague=True)


def last_month(_: Wording, c: Context) -> Days:
    return _month(plus_months(c.today.replace(day=1), -1))


def month_alone(w: Wording, c: Context) -> Days:
    return _month(calendar_dates.nearest_month(w.value("MONTH"), c))


# --- counted ------------------------------------------------------------------------------------


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
    return Days(found.day, first=c.today + _in_days(1), vague=True, sign=1) if found else None


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
        day = c.today + _in_days(number // 24)
        return Days(day, at=c.now.time(), counted_time=True, loose=not anchored, sign=sign)
    if w.has("YEAR_UNIT"):
        return None if not anchored or number > 5 else Days(plus_months(c.today, 12 * number * sign), sign=sign)
    if w.has("MONTH_UNIT"):
        day = plus_months(c.today, number * sign) if number <= 36 else None
        return Days(day, loose=not anchored, sign=sign) if day else None
    if business:
        return Days(plus_business_days(c.today, sign * number * (5 if w.has("WEEK") else 1)), loose=not anchored, sign=sign)
    days = number * (14 if w.has("FORTNIGHT") else 7 if w.has("WEEK") else 1)
    return Days(c.today + _in_days(sign * days), loose=not anchored, sign=sign)


# --- feasts and written-out days ------------------------------------------------------------------

feast = calendar_dates.feast
calendar = calendar_dates.calendar
calendar_range = calendar_dates.calendar_range
iso = calendar_dates.iso
numeric = calendar_dates.numeric
ordinal = calendar_dates.ordinal
ordinal_of_month = calendar_dates.ordinal_of_month


def resolve(rule: str, w: Wording, c: Context) -> Days | None:
    """The day that `rule`'s words name, or None."""
    try:
        return _RULES[rule](w, c)
    except (ValueError, OverflowError):  # no such day, or beyond the calendar
        return None


_RULES: dict[str, Rule] = {
    name: function for name, function in list(globals().items())
    if callable(function) and getattr(function, "__module__", "").startswith("bot.language.dates") and not name.startswith("_")
}
