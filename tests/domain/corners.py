"""Where promises about time break, if they do: for Hypothesis, which then need not find these by luck."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from bot.domain.calendar import WorkCalendar

#: Far from UTC on both sides, with odd offsets, and with a summer time that begins at midnight.
ZONES = st.sampled_from(
    (
        "UTC",
        "Europe/London",
        "America/New_York",
        "America/St_Johns",
        "America/Havana",
        "America/Asuncion",
        "America/Santiago",
        "Atlantic/Azores",
        "Africa/Cairo",
        "Asia/Beirut",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Auckland",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
    )
)
#: Days around which holidays gather or clocks change somewhere in `ZONES`.
_DAYS = (
    date(2026, 1, 1),
    date(2026, 3, 8),
    date(2026, 3, 29),
    date(2026, 4, 3),
    date(2026, 4, 24),
    date(2026, 9, 6),
    date(2026, 9, 27),
    date(2026, 10, 25),
    date(2026, 11, 1),
    date(2026, 12, 25),
    date(2026, 12, 31),
)
_WEEKENDS = ({5, 6}, {4, 5}, {6})
_CLOCKS = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))


@st.composite
def days(draw: st.DrawFn) -> date:
    return draw(st.sampled_from(_DAYS)) + timedelta(days=draw(st.integers(-4, 3)))


@st.composite
def calendars(draw: st.DrawFn, around: date) -> WorkCalendar:
    """A weekend, and up to four holidays on the days about that one."""
    free = draw(st.sets(st.integers(-3, 5), max_size=4))
    holidays = {around + timedelta(days=n): "holiday" for n in free}
    return WorkCalendar(frozenset(draw(st.sampled_from(_WEEKENDS))), holidays)


@st.composite
def habits(draw: st.DrawFn) -> dict[str, Any]:
    """Working hours, quiet hours and a nudge time in any relation, or those that everybody begins with."""
    if draw(st.booleans()):
        return {}
    times = {
        name: draw(_CLOCKS) for name in ("work_start", "work_end", "nudge_time", "quiet_start", "quiet_end")
    }
    return times | {
        "work_start": min(times["work_start"], time(14)),
        "work_end": max(times["work_end"], time(15)),
    }


def clocks() -> st.SearchStrategy[str]:
    return _CLOCKS.map(lambda at: f"{at:%H:%M}")


def after(instant: datetime, hours: int) -> st.SearchStrategy[datetime]:
    """An instant in the hours that follow."""
    return st.integers(0, hours * 12).map(lambda n: instant + timedelta(minutes=5 * n))
