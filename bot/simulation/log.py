"""What is kept of a life while it is lived: the diary, the nudges as they came, and what stood in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.calendar import WorkCalendar
from bot.domain.localtime import local, zone_of
from bot.domain.models import Case, Draft, Nudge, Person
from bot.services.desk import Desk
from bot.services.nudging import DueNudge, with_words
from bot.services.ports import Link, LinkRole, Outgoing


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the diary. `who` is the person, the bot, a company, or the world."""

    at: datetime
    zone: str
    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A nudge as it arrived, with what was known at that instant: all cases, the person, the calendar.

    `own_time`: the person had put it on this time. `message` counts the messages: nudges with the same
    number arrived as one.
    """

    at: datetime
    due: DueNudge
    person: Person
    calendar: WorkCalendar
    cases: tuple[Case, ...]
    own_time: bool
    message: int

    @property
    def nudge(self) -> Nudge:
        return self.due.nudge

    @property
    def case(self) -> Case:
        return self.due.case

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return self.due.drafts

    @property
    def zone(self) -> str:
        return zone_of(self.person)

    @property
    def wall(self) -> datetime:
        return local(self.at, self.zone)

    @property
    def day(self) -> date:
        return self.wall.date()


@dataclass(frozen=True, slots=True)
class Lost:
    """A nudge that the plan still wants and that nothing will show."""

    at: datetime
    nudge: Nudge
    why: str


@dataclass(frozen=True, slots=True)
class PutOff:
    """What the person did not want before `until`, said `at`."""

    at: datetime
    nudge: Nudge
    until: datetime


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time in which nudges could not come or were not to come."""

    start: datetime
    end: datetime
    why: str

    def touches(self, start: datetime, end: datetime) -> bool:
        return self.start < end and start < self.end


def plain(word: str) -> str:
    """A kind, purpose or method as people write it."""
    return str(word).replace("_", " ")


@dataclass
class Screen:
    """The chat that nudges arrive on (the `Presenter` of the services)."""

    showing: list[tuple[DueNudge, ...]] = field(default_factory=list)
    cases: tuple[Case, ...] = ()

    def one(self, desk: Desk, due: DueNudge) -> list[Outgoing]:
        self.showing.append((due,))
        self.cases = tuple(desk.unit.cases())
        link = Link(role=LinkRole.NUDGE, application_id=due.case.application.id, nudge_id=due.nudge.id)
        return [Outgoing(method="sendMessage", payload={"text": due.nudge.reason}, link=link)]

    def several(self, desk: Desk, due: Sequence[DueNudge]) -> list[Outgoing]:
        self.showing.append(tuple(with_words(desk, d) for d in due))  # the person opens each
        self.cases = tuple(desk.unit.cases())
        text = "\n".join(d.nudge.reason for d in due)
        return [Outgoing(method="sendMessage", payload={"text": text}, link=Link(role=LinkRole.OTHER))]
