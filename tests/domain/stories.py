"""A case built up as a person would tell it, for tests of the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.domain.calendar import WorkCalendar
from bot.domain.localtime import local, to_utc
from bot.domain.models import (
    AgreedCall,
    Application,
    ApplicationStatus,
    Case,
    Contact,
    Direction,
    FollowUp,
    Interview,
    Material,
    Method,
    NudgeKind,
    Participation,
    Person,
    Promise,
    Purpose,
)
from bot.domain.plan import Elsewhere, PlannedNudge, plan

LONDON = "Europe/London"
EVERY_DAY_ALIKE = WorkCalendar()
THANKSGIVING = WorkCalendar(holidays={date(2026, 11, 26): "Thanksgiving Day"})
TUESDAY = date(2026, 12, 1)
CHECKS = (NudgeKind.CHECK_IN, NudgeKind.SECOND_CHECK_IN, NudgeKind.CALL_REQUEST, NudgeKind.CLOSING)


class Story:
    """One application at Acme. Days and times are local to `zone`; ids count up from 1."""

    def __init__(self, zone: str = LONDON, calendar: WorkCalendar = EVERY_DAY_ALIKE, **person: Any) -> None:
        self.zone = zone
        self.calendar = calendar
        self.elsewhere = Elsewhere()
        self._last_id = 0
        born = to_utc(date(2025, 1, 1), time(9), zone)
        self.case = Case(
            person=Person(id=1, telegram_id=1, chat_id=1, name="Ann", zone=zone, created_at=born, **person),
            application=Application(id=1, person_id=1, company="Acme", created_at=born),
        )

    def at(self, day: date, clock: str = "09:00") -> datetime:
        return to_utc(day, time.fromisoformat(clock), self.zone)

    def interview(self, day: date, clock: str | None = "10:00", **more: Any) -> Interview:
        """Told when it was over, if `told` gives no other instant."""
        at = time.fromisoformat(clock) if clock else None
        start = to_utc(day, at, self.zone) if at else None
        length = timedelta(minutes=more.get("duration_minutes", 60))
        told = more.pop("told", None) or (start + length if start else self.at(day, "17:00"))
        interview = Interview(
            id=self._id(),
            person_id=1,
            application_id=1,
            day=day,
            at=at,
            zone=self.zone,
            starts_at=start,
            created_at=told,
            **more,
        )
        self.case = replace(self.case, interviews=(*self.case.interviews, interview))
        return interview

    def met(self, name: str, interview: Interview | None = None) -> Contact:
        contact = Contact(id=self._id(), person_id=1, name=name, created_at=self.case.person.created_at)
        part = Participation(
            id=self._id(),
            person_id=1,
            application_id=1,
            interview_id=interview.id if interview else None,
            contact_id=contact.id,
        )
        self.case = replace(
            self.case,
            contacts=(*self.case.contacts, contact),
            participations=(*self.case.participations, part),
        )
        return contact

    def promise(self, due: date, said: datetime, words: str = "by then", **more: Any) -> Promise:
        promise = Promise(
            id=self._id(), person_id=1, application_id=1, words=words, due=due, said_at=said, **more
        )
        self.case = replace(self.case, promises=(*self.case.promises, promise))
        return promise

    def touch(self, purpose: Purpose, at: datetime, **more: Any) -> FollowUp:
        more.setdefault("method", Method.EMAIL)
        line = FollowUp(
            id=self._id(), person_id=1, application_id=1, purpose=purpose, at=at, zone=self.zone, **more
        )
        self.case = replace(self.case, record=tuple(sorted((*self.case.record, line), key=lambda f: f.at)))
        return line

    def reply(self, at: datetime, **more: Any) -> FollowUp:
        return self.touch(Purpose.REPLY, at, direction=Direction.IN, **more)

    def material(self, what: str, promised: datetime) -> Material:
        material = Material(id=self._id(), person_id=1, application_id=1, what=what, promised_at=promised)
        self.case = replace(self.case, materials=(*self.case.materials, material))
        return material

    def call(self, at: datetime, **more: Any) -> AgreedCall:
        call = AgreedCall(id=self._id(), person_id=1, application_id=1, at=at, zone=self.zone, **more)
        self.case = replace(self.case, calls=(*self.case.calls, call))
        return call

    def now_in(self, zone: str) -> None:
        self.zone = zone
        self.case = replace(self.case, person=replace(self.case.person, zone=zone))

    def set(self, **application: Any) -> None:
        self.case = replace(self.case, application=replace(self.case.application, **application))

    def decided(self, status: ApplicationStatus, at: datetime) -> None:
        self.set(status=status, closed_at=at)

    def planned(self, now: datetime) -> tuple[PlannedNudge, ...]:
        return plan(self.case, calendar=self.calendar, now=now, elsewhere=self.elsewhere)

    def times(self, now: datetime, *kinds: NudgeKind) -> list[str]:
        """When those kinds are planned, as "Tue 8 Dec 09:00" in the person's zone."""
        return [said(n.due, self.zone) for n in self.planned(now) if n.kind in kinds]

    def _id(self) -> int:
        self._last_id += 1
        return self._last_id


def said(instant: datetime, zone: str) -> str:
    return local(instant, zone).strftime("%a %-d %b %H:%M")
