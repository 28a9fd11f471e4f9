"""What every use case works with: one person's unit of work, the present instant, the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.domain.calendar import WorkCalendar
from bot.domain.localtime import local
from bot.domain.models import Case, Nudge, Person
from bot.language.reader import read_moment, understand
from bot.language.understanding import Found, Known, Moment, Understanding
from bot.services.matching import with_people
from bot.services.ports import Almanac, Unit

#: What is read with where nothing at all is known of where a person is.
UNKNOWN_ZONE = "UTC"


@dataclass(frozen=True, slots=True)
class Desk:
    """`assumed_zone` is read with where nothing is on file of where the person is. `overtaken` collects the
    shown nudges that a change made pointless, so that the chat can settle their messages; `drafted` the ids
    of the texts composed here, which may be polished once they are committed."""

    unit: Unit
    now: datetime
    almanac: Almanac
    assumed_zone: str = UNKNOWN_ZONE
    overtaken: list[tuple[Case, Nudge]] = field(default_factory=list)
    drafted: list[int] = field(default_factory=list)
    _readings: dict[tuple[str, datetime, str, Known], Understanding] = field(default_factory=dict)

    @property
    def person(self) -> Person:
        return self.unit.person

    @property
    def zone(self) -> str:
        return self.person.zone or self.person.assumed_zone or self.assumed_zone

    @property
    def today(self) -> date:
        """The person's local day."""
        return local(self.now, self.zone).date()

    def calendar(self) -> WorkCalendar:
        """Weekends and holidays of the person's country, for the years a plan can reach."""
        years = range(self.today.year - 1, (self.today + timedelta(days=400)).year + 1)
        country = self.person.country
        return WorkCalendar(self.almanac.weekend(country), self.almanac.holidays(country, years))

    def read(self, text: str) -> Understanding:
        """A message understood, with what is known of this person; several who ask share one reading."""
        reading = text, self.now, self.zone, self.known()
        if reading not in self._readings:
            read = understand(text, now=self.now, tz=self.zone, known=reading[3])
            self._readings[reading] = with_people(read, self.unit.cases())
        return self._readings[reading]

    def moment(self, text: str, *, past: bool = False) -> Found[Moment] | None:
        """The day, and the time where one is said, that words mean in the person's zone and country."""
        return read_moment(text, now=self.now, tz=self.zone, country=self.person.country, past=past)

    def known(self, cases: Sequence[Case] | None = None) -> Known:
        """What helps to read names: companies and people of this person's cases."""
        cases = self.unit.cases() if cases is None else cases
        return Known(
            companies=tuple(dict.fromkeys(c.application.company for c in cases)),
            people=tuple(dict.fromkeys(p.name for c in cases for p in c.contacts)),
            country=self.person.country,
        )
