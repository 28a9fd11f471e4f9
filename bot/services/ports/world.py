"""The world around: the time, the holidays, a language model, files to give away."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.models import Case, Draft, Person


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""


class Almanac(Protocol):
    """Public holidays and weekends of a country."""

    def weekend(self, country: str | None) -> frozenset[int]:
        """Weekday numbers (Monday is 0) that are not worked."""

    def holidays(self, country: str | None, years: Collection[int]) -> Mapping[date, str]:
        """Public holidays with their names; for an unknown country those of nearly everywhere."""


class Polisher(Protocol):
    """A language model somewhere else. It may lie, stall or talk nonsense: what it says is to be checked."""

    async def answer(self, messages: Sequence[Mapping[str, str]]) -> str | None:
        """What it says to a chat (`role` and `content` each); None where nothing usable came in time."""

    async def close(self) -> None: ...


class Exporter(Protocol):
    """Everything on file as files. Pure: what is passed in is what comes out."""

    def csv(self, cases: Sequence[Case], person: Person) -> bytes: ...
    def json(self, cases: Sequence[Case], person: Person, drafts: Sequence[Draft] = ()) -> bytes: ...
    def ics(self, cases: Sequence[Case], person: Person, now: datetime) -> bytes: ...
    def chart(self, cases: Sequence[Case], now: datetime) -> bytes:
        """The person's numbers as a PNG."""

    def timeline(self, case: Case) -> bytes:
        """One case over time as a PNG."""
