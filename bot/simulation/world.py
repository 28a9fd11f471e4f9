"""The clock, the bot and the chat of one virtual person.

Time jumps from event to event: what somebody does next, and the next moment at which the bot has to look
at its nudges. While the bot is down nothing reaches it and it looks at nothing; afterwards what was typed
comes first, then what became due.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TypeVar

from bot.domain.calendar import WorkCalendar
from bot.domain.localtime import local, zone_of
from bot.domain.models import Case, Nudge, NudgeState, Person
from bot.places import PlaceZone
from bot.services.desk import Desk
from bot.services.nudging import DueNudge, deliver_due
from bot.services.ports import Almanac
from bot.simulation.log import Entry, Lost, PutOff, Screen, Shown, Stretch, plain
from bot.simulation.memory import Memory, MemoryUnit

T = TypeVar("T")

#: Looking at the nudges again and again without the clock going on: a fault of the plan.
_MOST_LOOKS_AT_ONCE = 20


class World:
    """`when_shown` is told of every nudge that arrives: the person who may react to it."""

    def __init__(self, person: Person, almanac: Almanac, now: datetime) -> None:
        self.memory = Memory(person)
        self.almanac = almanac
        self.now = now
        self.when_shown: Callable[[Shown], None] = lambda _: None
        self.diary: list[Entry] = []
        self.shown: list[Shown] = []
        self.lost: list[Lost] = []
        self.stretches: list[Stretch] = []
        #: instants at which the person's zone or hours changed, or an interview or a case another way
        self.changes: list[datetime] = []
        self.put_off: list[PutOff] = []
        self.undone: list[datetime] = []
        #: applications that were decided or closed at some time
        self.ended: set[int] = set()
        #: shown nudges that the person's news have overtaken: when, and the id
        self.overtaken: list[tuple[datetime, int]] = []
        self._homes: list[tuple[datetime, str | None]] = [(now, person.country)]
        self.blocked = False
        self._agenda: list[tuple[datetime, int, Callable[[], object]]] = []
        self._order = itertools.count()
        self._message = itertools.count(1)
        self._away: list[Stretch] = []

    # the person's ways to the bot

    def at(self, instant: datetime, act: Callable[[], object]) -> None:
        """Let it happen then (now, if that has passed)."""
        heapq.heappush(self._agenda, (max(instant, self.now), next(self._order), act))

    def do(self, work: Callable[[Desk], T]) -> T:
        """One message or tap, in a transaction of its own."""
        with self.memory.work(self.memory.person.id, self.now) as unit:
            desk = self._desk(unit)
            done = work(desk)
        self.overtaken += [(self.now, nudge.id) for _, nudge in desk.overtaken]
        self.memory.post(self.now)
        return done

    def note(self, who: str, text: str) -> None:
        self.diary.append(Entry(self.now, self.zone, who, text))

    def cases(self) -> list[Case]:
        with self.memory.work(self.memory.person.id, self.now) as unit:
            return unit.cases()

    def puts_off(self, nudge: Nudge, until: datetime) -> None:
        """Note that the person chose that time for it."""
        self.put_off.append(PutOff(self.now, nudge, until))

    def case(self, application_id: int) -> Case | None:
        return next((c for c in self.cases() if c.application.id == application_id), None)

    @property
    def zone(self) -> str:
        return zone_of(self.memory.person)

    @property
    def today(self) -> date:
        return local(self.now, self.zone).date()

    def calendar_on(self, instant: datetime) -> WorkCalendar:
        """Of the country the person was in then."""
        country = [
            country for since, country in self._homes if since <= instant or since == self._homes[0][0]
        ][-1]
        years = {instant.year - 1, instant.year, instant.year + 1}
        return WorkCalendar(self.almanac.weekend(country), self.almanac.holidays(country, years))

    def _desk(self, unit: MemoryUnit) -> Desk:
        return Desk(unit, self.now, self.almanac)

    # what keeps nudges away

    def unreachable(self, until: datetime, why: str) -> None:
        """From now until then nothing passes between the person and the bot."""
        stretch = Stretch(self.now, until, why)
        self._away.append(stretch)
        self.stretches.append(stretch)

    def paused(self, until: datetime, latest: datetime) -> None:
        """The person wants no nudges from now until then."""
        self.stretches.append(Stretch(self.now, min(until, latest), "paused"))

    def travel(self, place: PlaceZone, settle: Callable[[Desk, PlaceZone], object]) -> None:
        self.do(lambda desk: settle(desk, place))
        self.changes.append(self.now)
        self._homes.append((self.now, place.country))

    # time

    def live(self, until: datetime) -> None:
        """Let everything happen up to that instant."""
        looks = 0
        while (upcoming := self._upcoming()) <= until:
            looks = looks + 1 if upcoming == self.now else 0
            self.now = upcoming
            if looks > _MOST_LOOKS_AT_ONCE and not self._agenda_is_due():
                self._stuck()
                break
            if self._agenda_is_due():
                self._act()
            else:
                self._look()
        self.now = until

    def _upcoming(self) -> datetime:
        waiting = [self._back_after(at) for at, _, _ in self._agenda[:1]]
        due = self.memory.next_due()
        if due is not None:
            waiting.append(self._up_after(due))
        return max(self.now, min(waiting)) if waiting else datetime.max.replace(tzinfo=self.now.tzinfo)

    def _agenda_is_due(self) -> bool:
        return bool(self._agenda) and self._back_after(self._agenda[0][0]) <= self.now

    def _act(self) -> None:
        _, _, act = heapq.heappop(self._agenda)
        act()

    def _up_after(self, instant: datetime) -> datetime:
        """The first instant from then on at which the bot runs."""
        for stretch in self._away:
            if stretch.why == "down" and stretch.start <= max(instant, self.now) < stretch.end:
                return stretch.end
        return instant

    def _back_after(self, instant: datetime) -> datetime:
        """The first instant from then on at which person and bot can talk."""
        for stretch in self._away:
            if stretch.start <= max(instant, self.now) < stretch.end:
                return stretch.end
        return instant

    # the bot's look at its nudges

    def _look(self) -> None:
        before = {n.id: n for n in self.memory.rows.all(Nudge)}
        screen = Screen()
        with self.memory.work(self.memory.person.id, self.now) as unit:
            desk = self._desk(unit)
            deliver_due(desk, screen)
        self.memory.post(self.now, blocked=self.blocked)
        if not self.blocked:
            for together in screen.showing:
                self._arrived(together, screen.cases)
        self._find_lost(before.values())

    def _arrived(self, together: tuple[DueNudge, ...], cases: tuple[Case, ...]) -> None:
        number, calendar = next(self._message), self.calendar_on(self.now)
        for due in together:
            own = any(p.nudge.id == due.nudge.id and p.until == due.nudge.snoozed_until for p in self.put_off)
            shown = Shown(self.now, due, self.memory.person, calendar, cases, own, number)
            self.shown.append(shown)
            late = f", {_hours(due.late_by)} late" if due.late_by else ""
            company = due.case.application.company
            self.note("bot", f"{plain(due.nudge.kind)} for {company}{late}: {due.nudge.reason}")
        for shown in self.shown[-len(together) :]:
            self.when_shown(shown)

    def _find_lost(self, before: Iterable[Nudge]) -> None:
        """What was due must be shown, given up by the plan, or on another time now."""
        if self.blocked:
            return
        for was in before:
            if was.state is not NudgeState.PLANNED or was.wakes_at > self.now:
                continue
            now = self.memory.rows.get(Nudge, was.id)
            if now is None:
                continue
            if now.state is NudgeState.SENDING or (
                now.state is NudgeState.PLANNED and now.wakes_at <= self.now
            ):
                self.lost.append(Lost(self.now, now, f"was due and is still {now.state}"))

    def _stuck(self) -> None:
        for nudge in self.memory.rows.all(Nudge):
            if nudge.state is NudgeState.PLANNED and nudge.wakes_at <= self.now:
                self.lost.append(Lost(self.now, nudge, "is looked at again and again"))


def _hours(late_by: timedelta) -> str:
    hours = round(late_by / timedelta(hours=1))
    return f"{hours} h" if hours < 48 else f"{hours // 24} days"
