"""Written-out days ("15 May", "March 3rd 2026", 14/04, the 20th). The only place that uses dateparser:
it reads day, month and year of a written month; which year an unwritten one is, is decided here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.language.dates import zones

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

FAR_AWAY = timedelta(days=330)  # a day without a year that lies further off was meant on the other side


@dataclass(frozen=True, slots=True)
class Context:
    """Where the words stand: `now` is the person's local wall clock (naive), `past` the direction of the
    clause (None: not said), `month_first` the person's order of day and month, `at` the hour beside."""

    now: datetime
    past: bool | None
    month_first: bool
    zone: ZoneInfo
    at: time | None = None
    limits: bool = False  # something, as "by Thursday 10" does

    @property
    def today(self) -> date:
        return self.now.date()

    def plus_minutes(self, minutes: int) -> datetime:
        """The wall clock when that many minutes have really passed, a change of clocks counted."""
        return zones.later(self.now.replace(second=0, microsecond=0), minutes, self.zone)


@dataclass(frozen=True, slots=True)
class Days:
    """`day` is the day meant (the last of a range), `first` the first of a range. `vague`: a span of
    days, no appointment can be "next week". `loose`: a bare length of time ("two weeks"), a date only
    where one is due. `sign`: the words themselves point back (-1), ahead (1), or to today (0)."""

    day: date
    others: tuple[date, ...] = ()
    first: date | None = None
    at: time | None = None
    vague: bool = False
    loose: bool = False
    counted_time: bool = False  # "in 2 hours": `at` counts for a reminder, not for an appointment
    sign: int | None = None
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one date: (class, value) of each, and the text they stand in."""

    parts: tuple[tuple[str, int], ...]
    text: str

    def has(self, name: str) -> bool:
        return any(part == name for part, _ in self.parts)

    def value(self, name: str) -> int:
        return next((value for part, value in self.parts if part == name), 0)

    def weekday(self) -> int:
        return next(value for part, value in self.parts if part in ("WEEKDAY", "DOUBTDAY"))

    def counts(self) -> bool:
        return any(part in ("NUM", "NUMWORD", "A", "COUPLE", "ANOTHER") for part, _ in self.parts)

    def count(self) -> int:
        """The number said: "another two" 2, "twenty five" 25, "a few" 3, "a" or nothing 1."""
        numbers = [value for part, value in self.parts if part in ("NUM", "NUMWORD")]
        if len(numbers) == 2 and numbers[0] >= 20 > numbers[1]:
            return sum(numbers)
        return numbers[0] if numbers else self.value("COUPLE") or 1

    def weeks(self) -> int:
        return self.count() * (2 if self.has("FORTNIGHT") else 1)


def safe_day(month: date, dayno: int) -> date | None:
    """That day of the month in which `month` lies, None where it has no such day."""
    try:
        return month.replace(day=dayno)
    except ValueError:
        return None


@cache
def _parser() -> DateDataParser:
    from dateparser.date import DateDataParser  # here, as it takes a tenth of a second

    leap_year = datetime(2024, 1, 1)  # noqa: DTZ001  naive, as dateparser wants it; so that 29 February exists; the year is decided by us
    return DateDataParser(
        languages=["en"],
        settings={
            "RELATIVE_BASE": leap_year,
            "REQUIRE_PARTS": ["day", "month"],
            "PARSERS": ["absolute-time"],
            "NORMALIZE": False,
            "PREFER_DATES_FROM": "current_period",
        },
    )


@lru_cache(maxsize=4096)
def written(text: str) -> tuple[int, int, int | None] | None:
    """(day, month, year or None) of a written-out day without its weekday; None if there is no such day."""
    found = _parser().get_date_data(text)
    if found is None or found.date_obj is None:
        return None
    has_year = "year" in (found.parts or ())
    return found.date_obj.day, found.date_obj.month, found.date_obj.year if has_year else None


def nearest(month: int, dayno: int, c: Context, weekday: int | None = None) -> Days | None:
    """The nearest such day in the direction of the clause; a written weekday decides between years."""
    around = [day for year in range(c.today.year - 1, c.today.year + 2) if (day := _day(year, month, dayno))]
    if not around:
        return None
    if month == 2 and dayno == 29 and abs(around[0] - c.today) > timedelta(days=183):
        return None  # a 29 February in a year that has none: a slip, not a day two years off
    if weekday is not None:
        fitting = [day for day in around if day.weekday() == weekday]
        if fitting and abs(fitting[0] - c.today) < timedelta(days=300):
            return Days(fitting[0])
    ahead = [day for day in around if day >= c.today]
    back = [day for day in around if day <= c.today]
    closest = min(around, key=lambda day: abs(day - c.today))
    wanted = closest if c.past is None else max(back, default=None) if c.past else min(ahead, default=None)
    sure = 1.0 if weekday is None or (wanted and wanted.weekday() == weekday) else 0.4
    if wanted is None or (abs(wanted - c.today) > FAR_AWAY and wanted != closest):
        return Days(closest, others=(wanted,) if wanted else (), sure=min(sure, 0.5))
    return Days(wanted, sure=sure)


def _day(year: int, month: int, dayno: int) -> date | None:
    try:
        return date(year, month, dayno)
    except ValueError:
        return None


def nearest_month(month: int, c: Context) -> date:
    """The first of that month: the running or next one, in a clause about the past the last one."""
    first = date(c.today.year, month, 1)
    if c.past and first > c.today:
        return first.replace(year=c.today.year - 1)
    if not c.past and month < c.today.month:
        return first.replace(year=c.today.year + 1)
    return first


def ordinal_day(dayno: int, c: Context, sure: float = 1.0) -> Days | None:
    """ "the 20th": the nearest one in the direction of the clause."""
    first = c.today.replace(day=1)
    around = []
    for shift in range(-3, 4):
        index = first.year * 12 + first.month - 1 + shift
        day = _day(index // 12, index % 12 + 1, dayno)
        if day:
            around.append(day)
    if not around:
        return None
    back, ahead = [d for d in around if d <= c.today], [d for d in around if d >= c.today]
    day = max(back) if c.past and back else min(ahead) if ahead else around[-1]
    return Days(day, sure=sure)


def ordinal(w: Wording, c: Context) -> Days | None:
    dayno = w.value("ORDINAL") or w.value("ORDWORD")
    return ordinal_day(dayno, c)


def ordinal_of_month(w: Wording, c: Context) -> Days | None:
    dayno = w.value("ORDINAL") or w.value("ORDWORD")
    shift = 1 if w.has("NEXT") else -1 if w.has("LAST") else 0
    index = c.today.year * 12 + c.today.month - 1 + shift
    day = _day(index // 12, index % 12 + 1, dayno)
    return Days(day) if day else None


_WEEKDAY_WORD = re.compile(
    r"^\W*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:\s+(?:morning|afternoon|evening|night))?[\s,.(–-]*(?:the\s+)?"
)
_TIDY = re.compile(r"\b(?:the|of)\b|[.,/()–-]")
_ORDINAL_WORDS = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)\b"
)


def calendar(w: Wording, c: Context) -> Days | None:
    """ "15 May", "Tuesday, March 3rd", "3rd of March 2027"."""
    weekday = w.weekday() if w.has("WEEKDAY") or w.has("DOUBTDAY") else None
    month = w.value("MONTH")
    text = _WEEKDAY_WORD.sub("", w.text) if weekday is not None else w.text
    text = _ORDINAL_WORDS.sub(str(w.value("ORDWORD")), text)
    read = written(" ".join(_TIDY.sub(" ", text).split()))
    if read is None or read[1] != month:
        return None
    dayno, _, year = read
    if year is None:
        return nearest(month, dayno, c, weekday)
    day = date(year, month, dayno)
    return Days(day, sure=1.0 if weekday in (None, day.weekday()) else 0.4)


def calendar_range(w: Wording, c: Context) -> Days | None:
    """ "12-14 May": first and last day."""
    numbers = [value for part, value in w.parts if part in ("NUM", "ORDINAL")]
    month, year = w.value("MONTH"), w.value("YEAR")
    ends = [Days(date(year, month, n)) if year else nearest(month, n, c) for n in numbers[:2]]
    if ends[0] is None or ends[1] is None:
        return None
    return Days(max(ends[0].day, ends[1].day), first=min(ends[0].day, ends[1].day))


def iso(w: Wording, c: Context) -> Days | None:
    found = re.search(r"(\d{4})-(\d\d?)-(\d\d?)", w.text)
    assert found
    day = date(int(found[1]), int(found[2]), int(found[3]))
    return Days(day) if abs(day.year - c.today.year) <= 2 else None


def numeric(w: Wording, c: Context) -> Days | None:
    """14/04, 4/14, 3.4.2026: in the person's order; the other reading is kept where it exists."""
    found = re.search(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?", w.text)
    assert found
    one, two = int(found[1]), int(found[2])
    year = int(found[3]) + (2000 if len(found[3]) == 2 else 0) if found[3] else None
    if year is not None and abs(year - c.today.year) > 2:
        return None
    weekday = w.weekday() if w.has("WEEKDAY") or w.has("DOUBTDAY") else None
    orders = [(one, two), (two, one)] if c.month_first else [(two, one), (one, two)]
    readings = []
    for month, dayno in dict.fromkeys(orders):
        if 1 <= month <= 12:
            reading = _numeric_day(year, month, dayno, c, weekday)
            if reading:
                readings.append(reading)
    if not readings:
        return None
    fitting = [r for r in readings if weekday is not None and r.day.weekday() == weekday]
    readings = fitting or readings  # a weekday that fits decides
    others = tuple(r.day for r in readings[1:] if r.day != readings[0].day)
    return Days(readings[0].day, others=others, sure=min(readings[0].sure, 0.8 if others else 1.0))


def _numeric_day(year: int | None, month: int, dayno: int, c: Context, weekday: int | None) -> Days | None:
    if year is None:
        return nearest(month, dayno, c, weekday)
    day = _day(year, month, dayno)
    return Days(day, sure=1.0 if weekday in (None, day.weekday()) else 0.4) if day else None


def feast(w: Wording, c: Context) -> Days | None:
    """Feasts that people name as dates."""
    if w.has("CHRISTMAS"):
        return nearest(12, 24 if "eve" in w.text else 25, c)
    if w.has("BOXING"):
        return nearest(12, 26, c)
    if w.has("NEW"):
        return nearest(12, 31, c) if "eve" in w.text else nearest(1, 1, c)
    if w.has("HALLOWEEN"):
        return nearest(10, 31, c)
    if w.has("VALENTINE"):
        return nearest(2, 14, c)
    days = [
        _thanksgiving(year) if w.has("THANKSGIVING") else _easter(year)
        for year in range(c.today.year - 1, c.today.year + 2)
    ]
    wanted = [day for day in days if (day <= c.today if c.past else day >= c.today)]
    return Days(max(wanted) if c.past else min(wanted))


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)
