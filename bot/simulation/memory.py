"""One person's life kept in memory: the `Unit` of the ports, and of the `Store` what a clock needs.

A unit is a transaction: an exception leaves everything as it was. What is put into the outbox is
delivered by `post`, which plays Telegram: it takes everything, or says that the person blocked the bot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from bot.domain import models as m
from bot.services.ports import Link, LinkRole, Outgoing, R
from bot.simulation.journal import Change, take_back
from bot.simulation.rows import BELONGS_TO, MENTIONS, NAMES, Rows


class Memory:
    """All that is kept of one person."""

    def __init__(self, person: m.Person) -> None:
        self.rows = Rows(person)
        self.changes: dict[int, Change] = {}
        self.links: dict[int, Link] = {}
        self.outbox: list[Outgoing] = []
        self._messages = 0

    @property
    def person(self) -> m.Person:
        return self.rows.person

    @contextmanager
    def work(self, person_id: int, now: datetime) -> Iterator[MemoryUnit]:
        """Keeps what was done on leaving, puts everything back on an exception. Raises LookupError where
        there is no such person."""
        if person_id != self.person.id or self.person.id == 0:
            raise LookupError(f"there is no person {person_id}")
        before = self.rows.copy(), dict(self.links), list(self.outbox)
        undone = {number for number, change in self.changes.items() if change.undone}
        unit = MemoryUnit(self, now)
        try:
            yield unit
            unit.drop_question()
        except BaseException:
            self.rows.put_back(before[0])
            self.links, self.outbox = before[1], before[2]
            self.changes.pop(unit.own_change, None)
            for number, change in self.changes.items():
                change.undone = number in undone
            raise

    def people_due(self, now: datetime, limit: int) -> list[int]:
        """The person, where one of their nudges wakes by now and they can be reached."""
        due = self.next_due()
        return [self.person.id][:limit] if due is not None and due <= now else []

    def next_due(self) -> datetime | None:
        """The earliest time at which a planned nudge wakes, or the pause that held it back ends."""
        return min((at for n in self.rows.all(m.Nudge) if (at := self._wakes(n))), default=None)

    def post(self, now: datetime, *, blocked: bool = False) -> list[Outgoing]:
        """Deliver what waits in the outbox; returns what arrived. Where the person has blocked the bot
        nothing does: the nudges go back to the plan and the person counts as blocked."""
        arrived: list[Outgoing] = []
        while self.outbox:
            call = self.outbox.pop(0)
            if not self._still_right(call):
                continue
            if blocked:
                self._refused()
                break
            self._arrive(call, now)
            arrived.append(call)
        return arrived

    def _still_right(self, call: Outgoing) -> bool:
        """Not where all its nudges were settled while it waited."""
        nudges = [nudge for i in call.nudge_ids if (nudge := self.rows.get(m.Nudge, i)) is not None]
        on_its_way = any(n.state in (m.NudgeState.SENDING, m.NudgeState.SENT) for n in nudges)
        return on_its_way or not call.nudge_ids

    def _arrive(self, call: Outgoing, now: datetime) -> None:
        self._messages += 1
        if call.link is not None:
            self.links[self._messages] = call.link
        for nudge_id in call.nudge_ids:
            nudge = self.rows.get(m.Nudge, nudge_id)
            if nudge is None:
                continue
            if call.link is not None and call.link.role is LinkRole.NUDGE:
                nudge = replace(nudge, message_id=self._messages)
            if nudge.state is m.NudgeState.SENDING:
                nudge = replace(nudge, state=m.NudgeState.SENT, sent_at=now)
            self.rows.update(nudge)

    def _refused(self) -> None:
        self.outbox.clear()
        for nudge in self.rows.all(m.Nudge):
            if nudge.state is m.NudgeState.SENDING:
                self.rows.update(replace(nudge, state=m.NudgeState.PLANNED))
        self.rows.update(replace(self.person, blocked=True))

    def _wakes(self, nudge: m.Nudge) -> datetime | None:
        person = self.person
        silent = person.blocked or (person.paused and person.paused_until is None)
        if nudge.state is not m.NudgeState.PLANNED or silent:
            return None
        ends = person.paused_until if person.paused else None
        return max(nudge.wakes_at, ends) if ends else nudge.wakes_at


class MemoryUnit:
    """One transaction (the `Unit` of the ports)."""

    def __init__(self, memory: Memory, now: datetime) -> None:
        self._memory = memory
        self._rows = memory.rows
        self._now = now
        self.own_change = 0
        self._question_closed = False  # its row stays until the end, in case it is asked on

    @property
    def person(self) -> m.Person:
        return self._rows.person

    @property
    def change_id(self) -> int:
        if not self.own_change:
            self.own_change = len(self._memory.changes) + 1
            self._memory.changes[self.own_change] = Change()
        return self.own_change

    def _change(self) -> Change:
        return self._memory.changes[self.change_id]

    # rows

    def get(self, kind: type[R], row_id: int) -> R | None:
        return self._rows.get(kind, row_id)

    def save(self, row: R) -> R:
        if not row.id:
            saved = self._rows.insert(row)
            self._change().inserted(saved)
            return saved
        changed = self._changed(row)
        if changed:
            self._change().updated(self.get(type(row), row.id), row, changed)
            self._rows.update(row)
        return row

    def save_plan(self, nudge: m.Nudge) -> m.Nudge:
        if not nudge.id:
            return self._rows.insert(nudge)
        return self._rows.update(nudge) if self._changed(nudge) else nudge

    def save_plans(self, nudges: Sequence[m.Nudge]) -> list[m.Nudge]:
        return [self.save_plan(nudge) for nudge in nudges]

    def _changed(self, row: Any) -> list[str]:
        before = self.get(type(row), row.id)
        if before is None:
            raise LookupError(f"there is no {type(row).__name__} {row.id} to save")
        return [name for name in NAMES[type(row)] if getattr(row, name) != getattr(before, name)]

    def delete(self, row: R) -> None:
        current = self._rows.get(type(row), row.id)
        if current is None or isinstance(row, m.Person):
            raise LookupError(f"there is no {type(row).__name__} {row.id} to delete")
        for other, name in _fields(BELONGS_TO, type(row)):
            for hanging in self._rows.naming(other, name, row.id):
                if self._rows.get(other, hanging.id) is not None:
                    self.delete(hanging)
        for other, name in _fields(MENTIONS, type(row)):
            for mentioning in self._rows.naming(other, name, row.id):
                self.save(replace(mentioning, **{name: None}))
        self._change().deleted(current)
        self._rows.delete(current)

    # reading

    def case(self, application_id: int) -> m.Case | None:
        return next((c for c in self.cases() if c.application.id == application_id), None)

    def cases(self, statuses: Collection[m.ApplicationStatus] | None = None) -> list[m.Case]:
        wanted = [a for a in self._rows.all(m.Application) if statuses is None or a.status in statuses]
        return cases_of(self._rows, sorted(wanted, key=lambda a: (a.created_at, a.id), reverse=True))

    def contacts(self) -> list[m.Contact]:
        return self._rows.all(m.Contact)

    def drafts(self, application_id: int) -> list[m.Draft]:
        found = [d for d in self._rows.all(m.Draft) if d.application_id == application_id]
        return sorted(found, key=lambda d: (d.created_at, d.id), reverse=True)

    # the open question

    def question(self) -> m.Question | None:
        return None if self._question_closed else next(iter(self._rows.all(m.Question)), None)

    def ask(self, question: m.Question) -> m.Question:
        if question.id and self._rows.get(m.Question, question.id) is not None:
            self._question_closed = False
            return self._rows.update(question)
        self.close_question()
        self.drop_question()
        return self._rows.insert(replace(question, id=0))

    def close_question(self) -> None:
        self._question_closed = True

    def drop_question(self) -> None:
        """The one that was closed goes: at the end, or when another takes its place."""
        if self._question_closed:
            for closed in self._rows.all(m.Question):
                self._rows.delete(closed)
            self._question_closed = False

    # messages

    def link_of(self, message_id: int) -> Link | None:
        return self._memory.links.get(message_id)

    def note_link(self, message_id: int, link: Link) -> None:
        self._memory.links[message_id] = link

    def live_messages(self, application_id: int) -> list[int]:
        links = self._memory.links
        live = [i for i, link in links.items() if link.live and link.application_id == application_id]
        links.update({i: replace(links[i], live=False) for i in live})
        return sorted(live)

    def send(self, call: Outgoing) -> None:
        for nudge_id in call.nudge_ids:
            nudge = self._rows.get(m.Nudge, nudge_id)
            if nudge is not None and nudge.state is m.NudgeState.PLANNED:
                self.save_plan(replace(nudge, state=m.NudgeState.SENDING))
        self._memory.outbox.append(call)

    # changes as a whole

    def undo(self, change_id: int) -> bool:
        change = self._memory.changes.get(change_id)
        return change is not None and take_back(self._rows, change)

    def last_change(self) -> int | None:
        earlier = {i: c for i, c in self._memory.changes.items() if i != self.own_change and not c.undone}
        theirs = (i for i, c in earlier.items() if any(entry.kind is not m.Draft for entry in c.entries))
        return max(theirs, default=None)

    def erase_person(self) -> None:
        self._memory.rows = Rows(replace(self.person, id=0))
        self._memory.outbox.clear()


def _fields(named: dict[type[Any], dict[str, type[Any]]], kind: type[Any]) -> Iterable[tuple[type[Any], str]]:
    return (
        (other, name) for other, owners in named.items() for name, owner in owners.items() if owner is kind
    )


def cases_of(rows: Rows, applications: Iterable[m.Application]) -> list[m.Case]:
    """Their cases, in the same order; the tuples of a case oldest first."""
    interviews = _grouped(rows.all(m.Interview), lambda r: (r.day, r.at or time.min, r.id))
    promises = _grouped(rows.all(m.Promise), lambda r: (r.said_at, r.id))
    materials = _grouped(rows.all(m.Material), lambda r: (r.promised_at, r.id))
    calls = _grouped(rows.all(m.AgreedCall), lambda r: (r.at, r.id))
    record = _grouped(rows.all(m.FollowUp), lambda r: (r.at, r.id))
    nudges = _grouped(rows.all(m.Nudge), lambda r: (r.due, r.id))
    parts = _grouped(rows.all(m.Participation), lambda r: r.id)
    cases = []
    for application in applications:
        i = application.id
        named = [row.contact_id for row in (*parts[i], *calls[i], *record[i]) if row.contact_id]
        people = (rows.get(m.Contact, contact) for contact in dict.fromkeys(named))
        cases.append(
            m.Case(
                person=rows.person,
                application=application,
                interviews=interviews[i],
                contacts=tuple(c for c in people if c is not None),
                participations=parts[i],
                promises=promises[i],
                materials=materials[i],
                calls=calls[i],
                record=record[i],
                nudges=nudges[i],
            )
        )
    return cases


def _grouped(rows: Iterable[Any], order: Any) -> defaultdict[int, tuple[Any, ...]]:
    groups: defaultdict[int, list[Any]] = defaultdict(list)
    for row in sorted(rows, key=order):
        groups[row.application_id].append(row)
    return defaultdict(tuple, {key: tuple(some) for key, some in groups.items()})
