"""Wall times and instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from bot.domain.localtime import local, short_day, to_utc, today
from tests.domain.life import ZONES


@pytest.mark.parametrize(
    ("day", "at", "zone", "instant"),
    [
        pytest.param(
            date(2026, 3, 29),
            time(2, 30),
            "Europe/Berlin",
            "2026-03-29T01:30",
            id="skipped: 03:30 summer time",
        ),
        pytest.param(
            date(2026, 10, 25),
            time(2, 30),
            "Europe/Berlin",
            "2026-10-25T00:30",
            id="twice: the first of the two",
        ),
        pytest.param(
            date(2026, 10, 4),
            time(2, 15),
            "Australia/Lord_Howe",
            "2026-10-03T15:45",
            id="a gap of half an hour",
        ),
        pytest.param(date(2026, 7, 1), time(9), "America/New_York", "2026-07-01T13:00", id="summer"),
        pytest.param(date(2026, 12, 1), time(9), "America/New_York", "2026-12-01T14:00", id="winter"),
        pytest.param(
            date(2026, 12, 1), time(0, 30), "Asia/Kathmandu", "2026-11-30T18:45", id="an odd offset"
        ),
    ],
)
def test_a_wall_time_is_one_instant(day: date, at: time, zone: str, instant: str) -> None:
    """Gaps are moved forward by their length, overlaps mean the first time round."""
    assert to_utc(day, at, zone) == datetime.fromisoformat(instant).replace(tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd", "Europe", "PST8PDT6x"])
def test_an_unknown_zone_is_named(zone: str) -> None:
    """The error says which zone is not known."""
    with pytest.raises(ValueError, match="no time zone is called") as told:
        to_utc(date(2026, 1, 1), time(9), zone)
    assert repr(zone) in str(told.value)


def test_a_naive_instant_is_refused() -> None:
    """A datetime without a zone never passes for an instant."""
    with pytest.raises(ValueError, match="has no time zone"):
        local(datetime(2026, 1, 1), "UTC")  # noqa: DTZ001


def test_today_is_local() -> None:
    """At 23:30 UTC it is tomorrow in Tokyo."""
    now = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
    assert today(now, "Asia/Tokyo") == date(2026, 12, 2)
    assert short_day(today(now, "UTC")) == "Tue 1 Dec"


@settings(deadline=None)
@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - wall times
    st.sampled_from(ZONES),
)
def test_a_wall_time_comes_back_or_lies_in_a_gap(wall: datetime, zone: str) -> None:
    """There and back gives the same wall time, or one moved forward by at most an hour."""
    back = local(to_utc(wall.date(), wall.time(), zone), zone).replace(tzinfo=None)
    assert timedelta() <= back - wall <= timedelta(hours=1)
