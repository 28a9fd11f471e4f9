"""A person at a desk, for tests of single moments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.domain import models as m
from bot.language.understanding import Event, Found, Span, Understanding
from bot.places.almanac import PublicAlmanac
from bot.services import acting
from bot.services.desk import Desk
from bot.services.nudging import DueNudge, deliver_due
from bot.services.told import Heard
from bot.simulation.log import Screen
from bot.simulation.memory import Memory

T = TypeVar("T")

#: A Monday, ten in the morning in London.
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@dataclass
class Home:
    """One person in London with a clock that is moved by hand."""

    memory: Memory
    now: datetime = MONDAY
    arrived: list[DueNudge] = field(default_factory=list)

    def do(self, work: Callable[[Desk], T]) -> T:
        with self.memory.work(1, self.now) as unit:
            done = work(Desk(unit, self.now, PublicAlmanac()))
        self.memory.post(self.now)
        return done

    def tell(self, company: str, text: str = "", **event: object) -> Heard:
        found = Event(company=Found(company, Span(0, 0)), **event)  # type: ignore[arg-type]
        return self.do(lambda desk: acting.act(desk, Understanding(text, (found,)), None))

    def wait(self, **by: float) -> list[m.Nudge]:
        """Let time pass; what was shown on the way."""
        until = self.now + timedelta(**by)
        shown: list[m.Nudge] = []
        while (due := self.memory.next_due()) is not None and due <= until:
            self.now = max(self.now, due)
            screen = Screen()
            self.do(lambda desk, s=screen: deliver_due(desk, s))  # type: ignore[misc]
            self.arrived += [d for together in screen.showing for d in together]
            shown += [self.nudge(d.nudge.id) for together in screen.showing for d in together]
        self.now = until
        return shown

    def nudge(self, nudge_id: int) -> m.Nudge:
        found = self.memory.rows.get(m.Nudge, nudge_id)
        assert found is not None
        return found

    @property
    def case(self) -> m.Case:
        """The newest."""
        return self.do(lambda desk: desk.unit.cases())[0]


def at_home(now: datetime = MONDAY) -> Home:
    person = m.Person(
        id=1, telegram_id=1, chat_id=1, name="Sam", zone="Europe/London", country="GB", created_at=now
    )
    return Home(Memory(person), now)


def found(value: T) -> Found[T]:
    return Found(value, Span(0, 0))
