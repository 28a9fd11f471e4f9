"""Times of day: one function for each rule of `rules.TIMES`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from bot.language.dates.calendar_dates import Wording


@dataclass(frozen=True, slots=True)
class Clock:
    """`certain` is False where am or pm was not said."""

    at: time
    certain: bool = True


_DIGITS = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?[ ]?([ap])?")
_TOGETHER = re.compile(r"\b(\d{1,2})(\d\d)(?=h\b|[ ]?[ap]\b|[ ]?[ap]\.?m)")


def guess(hour: int, minute: int, evening: bool) -> Clock | None:
    """An hour without am or pm: 8-11 in the morning, 12 noon, 1-7 in the afternoon; in a text that
    speaks of the evening, 5-11 are in it."""
    if hour > 23 or minute > 59:
        return None
    if hour == 0 or hour > 12:
        return Clock(time(hour, minute))
    if evening and 5 <= hour <= 11:
        return Clock(time(hour + 12, minute))
    return Clock(time(hour + 12 if hour <= 7 else hour, minute), certain=False)


def _half_of_day(hour: int, minute: int, letter: str) -> Clock | None:
    if hour > 12:
        return Clock(time(hour, minute)) if hour < 24 and minute < 60 else None
    if minute > 59:
        return None
    return Clock(time(hour % 12 + (12 if letter == "p" else 0), minute))


def _written(text: str, evening: bool, letter: str | None = None) -> Clock | None:
    found = _DIGITS.search(text)
    if found is None:
        return None
    hour, minute, letter = int(found[1]), int(found[2] or 0), found[3] or letter
    if letter:
        return _half_of_day(hour, minute, letter)
    if found[2] and len(found[1]) == 2 and found[1][0] == "0":  # 09:30, 03:15
        return Clock(time(hour, minute)) if minute < 60 else None
    return guess(hour, minute, evening)


def _letter(text: str) -> str | None:
    """The am or pm at the end of a range: "2-3pm"."""
    found = re.search(r"\d[ ]?([ap])\.?m?\.?\s*$", text)
    return found[1] if found else None


def clock_time(w: Wording, evening: bool) -> Clock | None:
    text = _apart(w.text)
    if [name for name, _ in w.parts].count("CLOCK") == 2:
        return _range(text, evening)
    return _written(text, evening)


def _apart(text: str) -> str:
    """Hours and minutes that stand together: "730a", "1500h"."""
    return _TOGETHER.sub(r"\1:\2", text)


def range_of_hours(w: Wording, evening: bool) -> Clock | None:
    return _range(_apart(w.text), evening)


def _range(text: str, evening: bool) -> Clock | None:
    """ "10-11am" starts at 10 in the morning, "11 to 1pm" too, "2-3pm" in the afternoon."""
    ends = list(_DIGITS.finditer(text))
    letter = ends[0][3] if ends else None
    last = _letter(text)
    if letter is None and last and len(ends) > 1:
        start, end = int(ends[0][1]), int(ends[1][1])
        letter = last if start <= end or start == 12 else ("a" if last == "p" else "p")
        letter = "p" if start == 12 else letter
        if end == 12 and last == "p" and start < 12:
            letter = "a"
    return _written(text, evening, letter)


def _hour(w: Wording) -> int:
    numbers = [value for name, value in w.parts if name in ("NUM", "NUMWORD")]
    return numbers[-1]


def hour(w: Wording, evening: bool) -> Clock | None:
    numbers = [value for name, value in w.parts if name in ("NUM", "NUMWORD")]
    return guess(numbers[0], 0, evening) if numbers[0] else None


oclock = hour


def half_past(w: Wording, evening: bool) -> Clock | None:
    return guess(_hour(w), 30, evening)


def quarter(w: Wording, evening: bool) -> Clock | None:
    if w.has("PAST") or w.has("AFTER"):
        return guess(_hour(w), 15, evening)
    return _before(_hour(w), 15, evening)


def _before(hour_: int, minutes: int, evening: bool) -> Clock | None:
    full = guess(hour_, 0, evening)
    if full is None:
        return None
    return Clock(time((full.at.hour - 1) % 24, 60 - minutes), full.certain)


def minutes_to(w: Wording, evening: bool) -> Clock | None:
    if (
        w.has("TO")
        and not (w.has("AT") or w.has("BY") or w.has("MINUTE") or w.has("NUMWORD"))
        and w.value("NUM") >= 8
        and w.value("NUM") <= 12
    ):
        return guess(w.value("NUM"), 0, evening)  # "today, 10 to 2": hours from and to
    minutes = next(value for name, value in w.parts if name in ("NUM", "NUMWORD"))
    if minutes not in (5, 10, 15, 20, 25):
        return None
    if w.has("PAST"):
        return guess(_hour(w), minutes, evening)
    return _before(_hour(w), minutes, evening)


def spoken_time(w: Wording, evening: bool) -> Clock | None:
    """ "at nine thirty", "at two forty five"."""
    numbers = [value for name, value in w.parts if name in ("NUM", "NUMWORD")]
    minute = sum(numbers[1:])
    if minute not in (5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55):
        return None
    return guess(numbers[0], minute, evening)


def four_digits(w: Wording, evening: bool) -> Clock | None:
    number = w.value("FOURDIGITS") or w.value("YEAR")
    if number % 5 and not (w.has("AT") or w.has("HOUR")):
        return None
    return guess(number // 100, number % 100, evening) if number >= 100 else None


def noon(_w: Wording, _evening: bool) -> Clock:
    return Clock(time(12))


def midnight(_w: Wording, _evening: bool) -> Clock:
    return Clock(time(23, 59))


READERS = {
    "clock_time": clock_time,
    "range_of_hours": range_of_hours,
    "hour": hour,
    "oclock": oclock,
    "half_past": half_past,
    "quarter": quarter,
    "minutes_to": minutes_to,
    "spoken_time": spoken_time,
    "four_digits": four_digits,
    "noon": noon,
    "midnight": midnight,
}
