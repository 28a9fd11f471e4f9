"""Finds the labelled events of a message again in what the reader takes apart."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any, Final

from bot.language.dates.spot import Spot
from bot.language.learning.messages import Labelled
from bot.language.parts import Account, Setting
from bot.language.reader import Reading
from bot.language.splitting import Ends

_DATES: Final = ("interview_at", "reply_by", "followup_at", "snooze_until")


def aligned(reading: Reading, told: Labelled) -> list[tuple[Account, dict[str, Any]]]:
    """The account of each event with what is known of it; where an event cannot be found again, one account
    of the whole message with the first event."""
    found = dict(zip(beginnings(reading, told) or (), told.events, strict=False))
    ends: Ends = lambda place: str(found[place.number]["intent"]) if place.number in found else ""  # noqa: E731
    return list(zip(reading.accounts(ends), told.events, strict=False))


def beginnings(reading: Reading, told: Labelled) -> list[int] | None:
    """The numbers of the clauses with which the events behind the first begin; None if one is not found."""
    found: list[int] = []
    at = 1
    for before, event in pairwise(told.events):
        numbers = range(at, len(reading.pieces))
        number = next((n for n in numbers if _tells(reading, n, event, before)), None)
        if number is None:
            return None
        found.append(number)
        at = number + 1
    return found


def _tells(reading: Reading, number: int, event: dict[str, Any], before: dict[str, Any]) -> bool:
    """Whether a clause holds what tells the event from the one before: its company, else one of its days."""
    piece = reading.pieces[number]
    company = event.get("company")
    if company and company != before.get("company"):
        return str(company).casefold() in reading.setting.text(piece)
    told = {day for key in _DATES for day in told_days(event, key)}
    return any(days_meant(spot, reading.setting) & told for spot in piece.spots)


def told_days(event: dict[str, Any], key: str) -> list[str]:
    """The days that are right under a key of the corpus, as they are written there."""
    told = [event.get(key), *event.get("alt", {}).get(key, ())]
    return [str(date)[:10] for date in told if date]


def days_meant(spot: Spot, setting: Setting) -> set[str]:
    """The days that a date may mean, whichever way it points."""
    found = (spot.days(setting.context(past)) for past in (True, False, None))
    meant = {day for days in found if days for day in (days.day, days.first or days.day, *days.others)}
    if spot.before:
        meant |= {day - timedelta(days=1) for day in meant}
    return {day.isoformat() for day in meant}
