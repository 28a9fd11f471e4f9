"""The clock a visitor can move."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.playground.clock import MovableClock

MORNING = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_it_is_real_time_plus_what_it_was_moved_by() -> None:
    """Moving twice adds up, and the time is aware UTC."""
    clock = MovableClock(lambda: MORNING)

    clock.advance(timedelta(hours=1))
    clock.advance(timedelta(days=1))

    assert clock.now() == MORNING + timedelta(days=1, hours=1)
    assert clock.now().utcoffset() == timedelta()
    assert clock.offset == timedelta(days=1, hours=1)


def test_each_move_wakes_the_listeners_after_the_time_has_changed() -> None:
    """A listener that reads the clock finds the new time."""
    clock = MovableClock(lambda: MORNING)
    seen: list[datetime] = []
    clock.listeners.append(lambda: seen.append(clock.now()))

    clock.advance(timedelta(hours=2))
    clock.reset()

    assert seen == [MORNING + timedelta(hours=2), MORNING]


def test_it_refuses_to_go_back() -> None:
    """What was sent stays sent, so the clock only moves forward."""
    with pytest.raises(ValueError, match="forward"):
        MovableClock().advance(timedelta(seconds=-1))
