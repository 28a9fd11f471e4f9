"""The clock a visitor can move: real time plus an offset that only grows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def _real_now() -> datetime:
    return datetime.now(UTC)


class MovableClock:
    """Real time plus an offset. `now()` is always aware UTC, as the services' clock port wants it.

    `listeners` are called, in order and without arguments, after each move: the bot hangs the waking of its
    tick there, the page's event stream the new time. `real_now` is for tests of the clock itself.
    """

    def __init__(self, real_now: Callable[[], datetime] = _real_now) -> None:
        self._real_now = real_now
        self._offset = timedelta()
        self.listeners: list[Callable[[], object]] = []

    @property
    def offset(self) -> timedelta:
        """How far this clock is ahead of real time; never negative."""
        return self._offset

    def now(self) -> datetime:
        """The moved time, aware UTC."""
        return self._real_now() + self._offset

    def advance(self, by: timedelta) -> datetime:
        """Move forward and return the new time. ValueError when asked to go back."""
        if by < timedelta():
            raise ValueError("the clock only moves forward")
        self._offset += by
        for listener in list(self.listeners):
            listener()
        return self.now()

    def reset(self) -> None:
        """Back to real time, for a story that starts again."""
        self._offset = timedelta()
        for listener in list(self.listeners):
            listener()
