# ruff: noqa: DTZ001  (wall clocks are naive)
"""The two odd hours of a year: one that does not exist, one that comes twice."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language.dates import zones
from tests.language.reading import interview, snooze

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("wall", "settled"),
    [
        (datetime(2026, 3, 29, 1, 30), datetime(2026, 3, 29, 2, 30)),
        (datetime(2026, 10, 25, 1, 30), datetime(2026, 10, 25, 1, 30)),
        (datetime(2026, 6, 1, 9, 0), datetime(2026, 6, 1, 9, 0)),
    ],
)
def test_a_wall_time_that_does_not_exist_moves_on_by_the_gap(wall: datetime, settled: datetime) -> None:
    """A left-out hour moves forward; an hour that comes twice is the first, and keeps its digits."""
    assert zones.settle(wall, LONDON) == settled


def test_a_message_can_name_the_hour_that_is_left_out() -> None:
    """On the morning when clocks go forward 1:30 becomes 2:30."""
    assert interview("Interview with Acme on 29 March at 1:30am") == "2026-03-29T02:30"


def test_hours_are_counted_through_a_clock_change() -> None:
    """In two hours, said half an hour before clocks go forward, is three hours on by the clock."""
    assert snooze("remind me in 2 hours", now="2026-03-29T00:30:00+00:00") == "2026-03-29T03:30"
