"""Taking a change back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.domain import models as m
from bot.store import SqlStore
from bot.store.unit import SqlUnit
from tests.store.people import (
    LATER,
    NOW,
    application,
    contact,
    draft,
    follow_up,
    interview,
    newcomer,
    nudge,
    nudge_message,
    participation,
    promise,
)


def changing(store: SqlStore, person: m.Person, work: Callable[[SqlUnit], Any]) -> int:
    """Do it in a unit of its own; the id of the change."""
    with store.work(person.id, NOW) as unit:
        work(unit)
        return unit.change_id


def undo(store: SqlStore, person: m.Person, change: int) -> bool:
    with store.work(person.id, LATER) as unit:
        return unit.undo(change)


def all_of(store: SqlStore, person: m.Person) -> list[object]:
    with store.work(person.id, NOW) as unit:
        return [unit.person, *unit.cases(), *unit.contacts()]


def test_a_capture_is_taken_back_whole(store: SqlStore, person: m.Person) -> None:
    """Undo of a first sentence leaves nothing of it, planned nudges included."""
    before = all_of(store, person)

    def capture(unit: SqlUnit) -> None:
        acme = unit.save(application(person))
        met = unit.save(interview(acme))
        unit.save(participation(acme, unit.save(contact(person)), met))
        unit.save_plan(nudge(acme, interview_id=met.id))

    change = changing(store, person, capture)
    assert undo(store, person, change) is True
    assert all_of(store, person) == before
    assert store.next_due() is None


def test_a_change_is_taken_back_once(store: SqlStore, person: m.Person) -> None:
    """A second tap on Undo changes nothing and says so."""
    change = changing(store, person, lambda unit: unit.save(application(person)))
    assert undo(store, person, change) is True
    assert undo(store, person, change) is False


def test_the_last_change_is_the_newest_not_undone(store: SqlStore, person: m.Person) -> None:
    """A suggested text alone, somebody else's change and the unit's own are none."""
    other = newcomer(store, 99)

    def last() -> int | None:
        with store.work(person.id, LATER) as unit:
            return unit.last_change()

    assert last() is None
    first = changing(store, person, lambda unit: unit.save(application(person)))
    changing(store, other, lambda unit: unit.save(application(other)))
    with store.work(person.id, NOW) as unit:
        unit.save(draft(unit.cases()[0].application))
    assert last() == first
    assert undo(store, person, first) is True
    with store.work(person.id, LATER) as unit:
        unit.save(application(person))
        assert unit.last_change() is None


def test_a_deleted_case_comes_back_with_everything(store: SqlStore, person: m.Person) -> None:
    """What went with a deleted row, and what mentioned it, is as it was."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        met = unit.save(interview(acme))
        jane = unit.save(contact(person))
        unit.save(participation(acme, jane, met))
        unit.save(follow_up(acme, contact_id=jane.id, interview_id=met.id))
        unit.save_plan(nudge(acme, interview_id=met.id))
    before = all_of(store, person)

    def clear(unit: SqlUnit) -> None:
        unit.delete(jane)
        unit.delete(acme)

    change = changing(store, person, clear)
    assert all_of(store, person) == [person]
    assert undo(store, person, change) is True
    assert all_of(store, person) == before


def test_a_field_changed_again_cannot_be_taken_back(store: SqlStore, person: m.Person) -> None:
    """Undo does not wipe out what was said later about the same thing."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
    change = changing(store, person, lambda unit: unit.save(replace(acme, role="Engineer")))
    with store.work(person.id, NOW) as unit:
        unit.save(replace(acme, role="Staff Engineer"))
    before = all_of(store, person)
    assert undo(store, person, change) is False
    assert all_of(store, person) == before


def test_another_field_changed_since_does_not_hinder(store: SqlStore, person: m.Person) -> None:
    """Undo of a rejection leaves the role that was answered after it."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
    lost = replace(acme, status=m.ApplicationStatus.REJECTED, closed_at=NOW)
    change = changing(store, person, lambda unit: unit.save(lost))
    with store.work(person.id, NOW) as unit:
        unit.save(replace(lost, role="Engineer"))
    assert undo(store, person, change) is True
    with store.work(person.id, NOW) as unit:
        assert unit.get(m.Application, acme.id) == replace(acme, role="Engineer")


@pytest.mark.parametrize(
    "said",
    [
        lambda acme, _jane: follow_up(acme),
        lambda acme, _jane: promise(acme),
        lambda acme, jane: participation(acme, jane),
    ],
    ids=["follow-up", "promise", "participation"],
)
def test_what_was_said_since_is_not_swept_away(store: SqlStore, person: m.Person, said: Any) -> None:
    """Undo of a capture is refused once something said later hangs on it."""
    made: list[Any] = []

    def capture(unit: SqlUnit) -> None:
        made.append(unit.save(application(person)))
        made.append(unit.save(contact(person)))

    change = changing(store, person, capture)
    with store.work(person.id, NOW) as unit:
        unit.save(said(*made))
    before = all_of(store, person)
    assert undo(store, person, change) is False
    assert all_of(store, person) == before


def test_a_row_whose_case_is_gone_cannot_come_back(store: SqlStore, person: m.Person) -> None:
    """Undo of a deletion is refused when what the row belonged to was deleted later."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        met = unit.save(interview(acme))
    change = changing(store, person, lambda unit: unit.delete(met))
    with store.work(person.id, NOW) as unit:
        unit.delete(acme)
    assert undo(store, person, change) is False


def test_planning_since_does_not_hinder(store: SqlStore, person: m.Person) -> None:
    """A snooze can be taken back after the plan has moved or given up the nudge."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        planned = unit.save_plan(nudge(acme))
    snoozed = replace(planned, snoozed_until=LATER)
    change = changing(store, person, lambda unit: unit.save(snoozed))
    with store.work(person.id, NOW) as unit:
        unit.save_plan(replace(snoozed, due=LATER, reason="Later.", state=m.NudgeState.SUPERSEDED))
    assert undo(store, person, change) is True
    with store.work(person.id, NOW) as unit:
        back = unit.get(m.Nudge, planned.id)
    assert back is not None
    assert back.snoozed_until is None
    assert back.due == LATER


def test_a_nudge_that_went_out_since_hinders(store: SqlStore, person: m.Person) -> None:
    """Undo of a snooze does not send again what has been sent."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        planned = unit.save_plan(nudge(acme, state=m.NudgeState.SKIPPED))
    change = changing(store, person, lambda unit: unit.save(replace(planned, state=m.NudgeState.PLANNED)))
    with store.work(person.id, NOW) as unit:
        unit.send(nudge_message(planned))
    [waiting] = store.claim_outgoing(NOW, owner="a", lease_seconds=10, limit=5)
    store.note_sent(waiting, 31, NOW)
    assert undo(store, person, change) is False


def test_settings_are_taken_back(store: SqlStore, person: m.Person) -> None:
    """A change of the person's own settings is a change like any other."""
    changed = replace(person, zone="Europe/Lisbon", strengths=("Rust",), cadence=m.Cadence(check_in_cap=1))
    change = changing(store, person, lambda unit: unit.save(changed))
    with store.work(person.id, NOW) as unit:
        assert unit.person == changed
    assert undo(store, person, change) is True
    with store.work(person.id, NOW) as unit:
        assert unit.person == person


#: What one change does, as (verb, number): the number chooses among the rows there are.
_STEPS = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from(("open", "meet", "join", "log", "note", "rename", "drop", "forget", "settle")),
            st.integers(0, 5),
        ),
        min_size=1,
        max_size=6,
    ),
    min_size=1,
    max_size=4,
)


def act(unit: SqlUnit, verb: str, number: int) -> None:
    """One step of a random life, on rows that exist; none where there are none."""
    cases, people = unit.cases(), unit.contacts()
    acme = cases[number % len(cases)].application if cases else None
    who = people[number % len(people)] if people else None
    if verb == "open":
        unit.save(application(unit.person, f"Company {number}"))
    elif verb == "meet":
        unit.save(contact(unit.person, f"Name {number}"))
    elif verb == "settle":
        unit.save(replace(unit.person, name=f"Ana {number}", tone=list(m.Tone)[number % 3]))
    elif verb == "forget" and who:
        unit.delete(who)
    elif acme is None:
        return
    elif verb == "join" and who:
        rounds = cases[number % len(cases)].interviews
        unit.save(participation(acme, who, rounds[0] if rounds else None))
    elif verb == "log":
        unit.save(follow_up(acme, contact_id=who.id if who else None, text=f"text {number}"))
    elif verb == "note":
        unit.save(interview(acme, notes=f"note {number}", topics=("Rust", str(number))))
    elif verb == "rename":
        unit.save(replace(acme, company=f"Renamed {number}", status=list(m.ApplicationStatus)[number % 5]))
    elif verb == "drop":
        unit.delete(acme)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(changes=_STEPS, number=st.integers(0, 10**9))
def test_undoing_everything_backwards_leads_back(
    store: SqlStore, changes: list[list[tuple[str, int]]], number: int
) -> None:
    """Whatever was done, taking the changes back from the last to the first restores every state between."""
    person = newcomer(store, 10**10 + number)
    states, ids = [all_of(store, person)], []
    for change in changes:
        with store.work(person.id, NOW) as unit:
            for verb, which in change:
                act(unit, verb, which)
            ids.append(unit.change_id)
        states.append(all_of(store, person))
    for change_id, before in zip(reversed(ids), reversed(states[:-1]), strict=True):
        assert undo(store, person, change_id) is True
        assert all_of(store, person) == before
    with store.work(person.id, NOW) as unit:
        unit.erase_person()
