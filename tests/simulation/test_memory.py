"""The store in memory does what the real one does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest

from bot.domain import models as m
from bot.services.ports import Unit
from bot.simulation import journal, rows
from bot.simulation.memory import Memory
from bot.store import SqlStore, journal as real_journal, rows as real_rows
from tests.databases import Databases
from tests.store.people import (
    NOW,
    agreed_call,
    application,
    contact,
    draft,
    follow_up,
    interview,
    material,
    newcomer,
    nudge,
    nudge_message,
    participation,
    promise,
    question,
)


class Both:
    """Every unit done twice: in the real store and in memory."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.person = newcomer(store, 7)
        self.memory = Memory(self.person)
        self.now = NOW
        self.changes: list[int] = []
        self._messages = 0

    def do(self, work: Callable[[Any], Any]) -> Any:
        """Do it in both; the result is the same, and so is everything afterwards."""
        results = [_outcome(kept.work(self.person.id, self.now), work) for kept in (self.store, self.memory)]
        difference(*results)
        return results[0]

    def send(self, *, blocked: bool) -> None:
        """All that waits, in both. A claim that finds only what is settled gives nothing, so ask on."""
        for _ in range(20):
            for waiting in self.store.claim_outgoing(self.now, owner="a", lease_seconds=9, limit=1):
                if blocked:
                    self.store.note_blocked(waiting, self.now)
                else:
                    self._messages += 1
                    self.store.note_sent(waiting, self._messages, self.now)
        self.memory.post(self.now, blocked=blocked)

    def compare(self) -> None:
        self.do(everything)
        assert self.store.next_due() == self.memory.next_due()
        for now in (self.now, self.now + timedelta(days=3)):
            assert self.store.people_due(now, 5) == self.memory.people_due(now, 5)


def difference(real: Any, memory: Any) -> None:
    """Fails on the first thing in which the two differ."""
    if isinstance(real, list | tuple) and isinstance(memory, list | tuple) and len(real) == len(memory):
        for one, other in zip(real, memory, strict=True):
            difference(one, other)
    elif isinstance(real, m.Case) and isinstance(memory, m.Case):
        difference(*([getattr(c, f.name) for f in fields(c)] for c in (real, memory)))
    else:
        assert real == memory


class TroubleError(Exception):
    """Something in the middle of a unit."""


def _outcome(opened: Any, work: Callable[[Any], Any]) -> Any:
    try:
        with opened as unit:
            return work(unit)
    except (LookupError, TroubleError) as problem:
        return type(problem)


def everything(unit: Unit) -> list[Any]:
    cases = unit.cases()
    texts = [unit.drafts(case.application.id) for case in cases]
    open_ones = unit.cases([m.ApplicationStatus.ACTIVE])
    return [unit.person, cases, open_ones, unit.contacts(), texts, unit.question()]


def step(unit: Any, verb: str, n: int, now: datetime) -> Any:
    """One step of a random life, on rows that exist; none where there are none."""
    cases, people = unit.cases(), unit.contacts()
    who = people[n % len(people)] if people else None
    if verb == "open":
        return unit.save(application(unit.person, f"Company {n}", created_at=now))
    if verb == "meet":
        return unit.save(contact(unit.person, f"Name {n}"))
    if verb == "ask":
        return unit.ask(question(unit.person, f"kind {n}"))
    if verb == "close":
        return unit.close_question()
    if verb == "pause":
        until = now + timedelta(hours=n) if n % 2 else None
        return unit.save(replace(unit.person, paused=n % 3 == 0, paused_until=until, blocked=n % 5 == 4))
    if verb == "fail":
        raise TroubleError
    if verb == "forget":
        return unit.delete(who) if who else None
    return _on_case(unit, verb, n, cases[n % len(cases)], who, now) if cases else None


def _on_case(unit: Any, verb: str, n: int, case: m.Case, who: m.Contact | None, now: datetime) -> Any:
    acme, met = case.application, case.interviews[n % len(case.interviews)] if case.interviews else None
    push = case.nudges[n % len(case.nudges)] if case.nudges else None
    who_id = who.id if who else None
    new: dict[str, Callable[[], Any]] = {
        "interview": lambda: interview(acme, notes=f"note {n}"),
        "promise": lambda: promise(acme),
        "material": lambda: material(acme),
        "call": lambda: agreed_call(acme, contact_id=who_id, at=now),
        "log": lambda: follow_up(
            acme, contact_id=who_id, nudge_id=push.id if push else None, interview_id=met.id if met else None
        ),
        "draft": lambda: draft(acme, nudge_id=push.id if push else None, contact_id=who_id),
    }
    if verb in new:
        return unit.save(new[verb]())
    if verb == "join":
        return unit.save(participation(acme, who, met)) if who else None
    if verb == "rename":
        return unit.save(replace(acme, company=f"Renamed {n}", status=list(m.ApplicationStatus)[n % 5]))
    if verb == "drop":
        return unit.delete(acme if n % 2 or met is None else met)
    if verb == "plan":
        due = now + timedelta(hours=n * 7 % 90)
        taken = next((x for x in case.nudges if x.key == f"key {n % 4}"), None)
        row = replace(taken, due=due, state=list(m.NudgeState)[n % 7]) if taken else None
        return unit.save_plan(
            row or nudge(acme, f"key {n % 4}", due=due, interview_id=met.id if met else None)
        )
    return _on_nudge(unit, verb, n, push, now) if push else None


def _on_nudge(unit: Any, verb: str, n: int, push: m.Nudge, now: datetime) -> Any:
    if verb == "send":
        return unit.send(nudge_message(push))
    if verb == "snooze":
        until = now + timedelta(hours=n)
        return unit.save(replace(push, state=m.NudgeState.PLANNED, snoozed_until=until))
    return unit.save(replace(push, state=m.NudgeState.DONE, handled_at=now))


VERBS = (
    "open", "open", "meet", "meet", "join", "join", "interview", "promise", "material", "call", "log", "log",
    "draft", "plan", "plan", "plan", "plan", "snooze", "snooze", "settle", "send", "send", "rename", "ask",
    "close",
    "pause", "fail", "forget", "drop",
)  # fmt: skip


@pytest.fixture
def store(databases: Databases) -> Iterator[SqlStore]:
    url = databases.migrated("sqlite")
    opened = SqlStore(url)
    yield opened
    opened.close()
    databases.drop(url)


@pytest.mark.parametrize("seed", range(4))
def test_memory_and_the_real_store_stay_the_same(store: SqlStore, seed: int) -> None:
    """Through hundreds of random changes, undos, sendings and failures both hold the same rows and say
    the same."""
    random, both = Random(seed), Both(store)
    for _ in range(120):
        both.now += timedelta(minutes=random.randrange(200))
        steps = [(random.choice(VERBS), random.randrange(60)) for _ in range(random.randrange(1, 5))]

        def work(unit: Any, steps: list[tuple[str, int]] = steps) -> Any:
            made = [step(unit, verb, n, both.now) for verb, n in steps]
            return made, unit.change_id

        done = both.do(work)
        if isinstance(done, tuple):
            both.changes.append(done[1])
        if both.changes and random.random() < 0.4:
            number = random.choice(both.changes[-3:])
            both.do(lambda unit, number=number: unit.undo(number))
        if random.random() < 0.5:
            both.send(blocked=random.random() < 0.1)
        both.compare()


def test_what_hangs_on_what_is_said_alike() -> None:
    """The two stores agree on what goes with what, and on what undo leaves alone."""
    assert rows.BELONGS_TO == real_rows.BELONGS_TO
    assert rows.MENTIONS == real_rows.MENTIONS
    assert journal.NOT_KEPT == real_journal._NOT_KEPT
    assert journal.MAY_GO == real_journal._MAY_GO


def test_a_person_who_is_gone_has_no_units(store: SqlStore) -> None:
    """After everything was erased there is nobody to work for, in either store."""
    both = Both(store)
    both.do(lambda unit: unit.save(application(unit.person)))
    both.do(lambda unit: unit.erase_person())
    assert both.do(lambda unit: unit.person) is LookupError
