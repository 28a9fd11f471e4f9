"""Who is to be nudged, and when the scheduler must wake."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import models as m
from bot.store import SqlStore
from tests.databases import Databases
from tests.store.people import LATER, NOW, SOON, application, newcomer, nudge, nudge_message

TOMORROW = NOW + timedelta(days=1)


def plan(store: SqlStore, person: m.Person, **more: object) -> m.Nudge:
    with store.work(person.id, NOW) as unit:
        return unit.save_plan(nudge(unit.save(application(person)), **more))


def set_person(store: SqlStore, person: m.Person, **changed: object) -> None:
    with store.work(person.id, NOW) as unit:
        unit.save(replace(unit.person, **changed))  # type: ignore[arg-type]


def test_people_come_longest_waiting_first_and_once(store: SqlStore) -> None:
    """A person with several due nudges is named once, by the one that waits longest."""
    late, early = newcomer(store, 1), newcomer(store, 2)
    plan(store, late, due=SOON)
    plan(store, early, due=LATER)
    plan(store, early, due=NOW)
    assert store.people_due(LATER, 10) == [early.id, late.id]
    assert store.people_due(LATER, 1) == [early.id]
    assert store.people_due(NOW, 10) == [early.id]
    assert store.next_due() == NOW


def test_a_snooze_moves_the_waking(store: SqlStore, person: m.Person) -> None:
    """A snoozed nudge wakes when the person said, whatever the plan."""
    due = plan(store, person, due=NOW)
    with store.work(person.id, NOW) as unit:
        unit.save(replace(due, snoozed_until=LATER))
    assert store.next_due() == LATER
    assert store.people_due(SOON, 10) == []


@pytest.mark.parametrize("state", [s for s in m.NudgeState if s is not m.NudgeState.PLANNED])
def test_only_planned_nudges_wake(store: SqlStore, person: m.Person, state: m.NudgeState) -> None:
    """What is on its way, sent or settled does not wake the scheduler."""
    plan(store, person, state=state)
    assert store.next_due() is None
    assert store.people_due(TOMORROW, 10) == []


def test_a_sending_nudge_does_not_wake(store: SqlStore, person: m.Person) -> None:
    """Putting a nudge into the outbox takes it off the clock in the same transaction."""
    due = plan(store, person)
    with store.work(person.id, NOW) as unit:
        unit.send(nudge_message(due))
        found = unit.get(m.Nudge, due.id)
    assert found is not None
    assert found.state is m.NudgeState.SENDING
    assert store.next_due() is None


@pytest.mark.parametrize(
    ("changed", "wakes"),
    [
        ({"blocked": True}, None),
        ({"paused": True}, None),
        ({"paused": True, "paused_until": TOMORROW}, TOMORROW),
        ({"paused": True, "paused_until": NOW}, SOON),
        ({"paused": False, "paused_until": TOMORROW}, SOON),
        ({"blocked": True, "paused": True, "paused_until": TOMORROW}, None),
    ],
)
def test_a_person_out_of_reach_does_not_wake_it(
    store: SqlStore, person: m.Person, changed: dict[str, object], wakes: object
) -> None:
    """Nudges of a blocked or paused person sleep, those planned before and after; then they are back."""
    plan(store, person, due=SOON)
    set_person(store, person, **changed)
    assert store.next_due() == wakes
    plan(store, person, due=SOON)
    assert store.next_due() == wakes
    set_person(store, person, blocked=False, paused=False)
    assert store.next_due() == SOON
    assert store.people_due(SOON, 10) == [person.id]


def test_work_is_given_where_something_is_due(store: SqlStore, person: m.Person) -> None:
    """Who looks after a due nudge gets its person; not before its time, not after it went out, and not for
    somebody who is not there."""
    due = plan(store, person, due=SOON)
    other = plan(store, newcomer(store, 7), due=SOON)
    with store.work_if_due([person.id], NOW) as early:
        assert not early
    with store.work_if_due([other.person_id + 1], LATER) as nobody:
        assert not nobody
    with store.work_if_due([other.person_id, person.id], SOON, most=2) as units:
        assert {unit.person.id for unit in units} == {other.person_id, person.id}
    with store.work_if_due([other.person_id, person.id], SOON, most=1) as units:
        assert len(units) == 1
    with store.work_if_due([person.id], SOON) as [unit]:
        assert unit.person == person
        unit.send(nudge_message(due))
    with store.work_if_due([person.id, other.person_id], LATER, most=2) as late:
        assert [unit.person.id for unit in late] == [other.person_id]


def test_work_that_another_does_is_not_waited_for(databases: Databases) -> None:
    """Two replicas that come for the same person at the same moment: one works, the other goes on."""
    store = SqlStore(databases.migrated("postgresql"))
    due = plan(store, newcomer(store, 1))
    with (
        store.work_if_due([due.person_id], LATER) as first,
        store.work_if_due([due.person_id], LATER) as second,
    ):
        assert len(first) == 1
        assert not second
    store.close()
