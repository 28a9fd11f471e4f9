"""Helpers of the language tests: short ways to read a text at a fixed moment."""

from __future__ import annotations

from datetime import date, datetime

from bot.language.reader import understand
from bot.language.understanding import Event, Known, Moment

TUESDAY = "2026-03-10T18:05:00+00:00"  # Tuesday 10 March 2026, 18:05 in London


def read(text: str, *, now: str = TUESDAY, tz: str = "Europe/London", known: Known = Known()) -> Event:  # noqa: B008
    """The first event of a text."""
    return understand(text, now=datetime.fromisoformat(now), tz=tz, known=known).first


def written(moment: Moment | None) -> str | None:
    """A moment as the corpus writes it."""
    if moment is None:
        return None
    return moment.day.isoformat() + (f"T{moment.at:%H:%M}" if moment.at else "")


def interview(text: str, **moment: str) -> str | None:
    found = read(text, **moment).interview_at  # type: ignore[arg-type]
    return written(found.value) if found else None


def reply(text: str, **moment: str) -> date | None:
    found = read(text, **moment).reply_by  # type: ignore[arg-type]
    return found.value if found else None


def snooze(text: str, **moment: str) -> str | None:
    found = read(text, **moment).snooze_until  # type: ignore[arg-type]
    return written(found.value) if found else None
