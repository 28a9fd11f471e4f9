"""One transaction in the name of one person."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from bot.domain import models as m
from bot.services.ports import Link, LinkRole
from bot.store import SqlStore
from tests.store.people import (
    LATER,
    NOW,
    agreed_call,
    application,
    contact,
    draft,
    follow_up,
    interview,
    material,
    message,
    newcomer,
    nudge,
    participation,
    promise,
    question,
)


def test_a_whole_case_comes_back(store: SqlStore, person: m.Person) -> None:
    """Everything said about an application is in its case, oldest first."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person, role="Backend Engineer"))
        jane, tom, eve = (unit.save(contact(person, name)) for name in ("Jane", "Tom", "Eve"))
        second = unit.save(interview(acme, created_at=LATER, day=NOW.date() + timedelta(days=3)))
        first = unit.save(interview(acme))
        parts = tuple(unit.save(participation(acme, who, first)) for who in (tom, jane))
        promised, portfolio = unit.save(promise(acme)), unit.save(material(acme))
        later = unit.save(follow_up(acme, at=LATER, contact_id=eve.id))
        sooner = unit.save(follow_up(acme))
        call, due = unit.save(agreed_call(acme)), unit.save_plan(nudge(acme))

    with store.work(person.id, NOW) as unit:
        case = unit.case(acme.id)
    assert case == m.Case(
        person=person,
        application=acme,
        interviews=(first, second),
        contacts=(tom, jane, eve),
        participations=parts,
        promises=(promised,),
        materials=(portfolio,),
        calls=(call,),
        record=(sooner, later),
        nudges=(due,),
    )
    assert case.who_was_at(first.id) == (tom, jane)


def test_cases_are_newest_first_and_by_status(store: SqlStore, person: m.Person) -> None:
    """The list begins with the newest application, and can be had by where it stands."""
    with store.work(person.id, NOW) as unit:
        old = unit.save(application(person, "Old"))
        new = unit.save(application(person, "New", created_at=LATER))
        lost = unit.save(application(person, "Lost", status=m.ApplicationStatus.REJECTED))
        listed = [case.application for case in unit.cases()]
        active = [case.application for case in unit.cases({m.ApplicationStatus.ACTIVE})]
    assert listed == [new, lost, old]
    assert active == [new, old]


@pytest.mark.parametrize("number", [1, 10, 120])
def test_cases_cost_the_same_number_of_statements(store: SqlStore, person: m.Person, number: int) -> None:
    """Loading all cases takes one statement to see of what there are rows, and one for each of those four
    kinds, be it one case or many, and within a transaction none more."""
    with store.work(person.id, NOW) as unit:
        for _ in range(number):
            acme = unit.save(application(person))
            unit.save(participation(acme, unit.save(contact(person))))
            unit.save(follow_up(acme))

    statements: list[str] = []
    with store.work(person.id, NOW) as unit:
        event.listen(
            store._database.engine,
            "before_cursor_execute",
            lambda *told: statements.append(told[2]),
        )
        cases = unit.cases()
        first_time = len(statements)
        assert unit.cases() == cases
        assert unit.case(cases[0].application.id) == cases[0]
        assert unit.cases({m.ApplicationStatus.ACTIVE}) == cases
    assert len(cases) == number
    assert first_time == len(statements) == 5


def test_nobody_reaches_the_rows_of_another(store: SqlStore, person: m.Person) -> None:
    """Another person's ids lead nowhere: not read, not changed, not deleted, not hung upon, not undone."""
    with store.work(person.id, NOW) as unit:
        mine = unit.save(application(person))
        change = unit.change_id
        unit.note_link(5, Link(role=LinkRole.CARD, application_id=mine.id, live=True))
    other = newcomer(store, 7002)

    with store.work(other.id, NOW) as unit:
        assert unit.get(m.Application, mine.id) is None
        assert unit.get(m.Person, person.id) is None
        assert unit.case(mine.id) is None
        assert unit.cases() == []
        assert unit.link_of(5) is None
        assert unit.live_messages(mine.id) == []
        assert unit.undo(change) is False
        for attempt in (
            lambda: unit.save(replace(mine, company="Stolen")),
            lambda: unit.save(replace(mine, person_id=other.id)),
            lambda: unit.save(application(person)),
            lambda: unit.save(replace(interview(mine), person_id=other.id)),
            lambda: unit.delete(mine),
            lambda: unit.save(person),
        ):
            with pytest.raises(LookupError):
                attempt()
    with store.work(person.id, NOW) as unit:
        assert unit.get(m.Application, mine.id) == mine


def test_nothing_stays_of_a_unit_that_failed(store: SqlStore, person: m.Person) -> None:
    """An exception takes the whole transaction back, messages included."""

    def failing() -> None:
        with store.work(person.id, NOW) as unit:
            unit.save(application(person))
            unit.send(message())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    with store.work(person.id, NOW) as unit:
        assert unit.cases() == []
    assert store.claim_outgoing(NOW, owner="a", lease_seconds=10, limit=5) == []


def test_a_person_who_is_gone_is_named(store: SqlStore) -> None:
    """Work for a person who was erased ends in a LookupError, not in a new person."""
    with pytest.raises(LookupError), store.work(99, NOW):
        pass


def test_ids_are_never_given_twice(store: SqlStore, person: m.Person) -> None:
    """The id of a deleted row is not used again: a stale button cannot mean something new."""
    with store.work(person.id, NOW) as unit:
        first = unit.save(application(person))
        unit.delete(first)
        second = unit.save(application(person))
    assert second.id > first.id


def test_deleting_takes_along_what_belongs_and_leaves_what_mentions(
    store: SqlStore, person: m.Person
) -> None:
    """A deleted contact takes their parts along; the record stays and names nobody."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        jane = unit.save(contact(person))
        unit.save(participation(acme, jane))
        logged = unit.save(follow_up(acme, contact_id=jane.id))
        unit.delete(jane)
        case = unit.case(acme.id)
    assert case is not None
    assert case.participations == ()
    assert case.record == (replace(logged, contact_id=None),)


def test_there_is_one_open_question(store: SqlStore, person: m.Person) -> None:
    """Asking replaces the question before; closing leaves none."""
    with store.work(person.id, NOW) as unit:
        unit.ask(question(person, "role"))
        asked = unit.ask(question(person, "who", data={"company": "Acme"}))
    with store.work(person.id, NOW) as unit:
        assert unit.question() == asked
        unit.close_question()
        assert unit.question() is None
        unit.close_question()
    with store.work(person.id, NOW) as unit:
        assert unit.question() is None


def test_a_question_asked_on_stays_the_same(store: SqlStore, person: m.Person) -> None:
    """The buttons under its message name its id: with more kept in it, even after it was closed in the same
    transaction, it has that id; in the next transaction it is a new one."""
    with store.work(person.id, NOW) as unit:
        first = unit.ask(question(person, "zone"))
        more = replace(first, data={"said": "Acme"})
        assert unit.ask(more) == more
    with store.work(person.id, NOW) as unit:
        unit.close_question()
        yet_more = unit.ask(replace(more, data={"said": "Acme, Globex"}))
        assert yet_more.id == first.id
    with store.work(person.id, NOW) as unit:
        assert unit.question() == yet_more
        unit.close_question()
    with store.work(person.id, NOW) as unit:
        assert unit.ask(yet_more).id > first.id


def test_drafts_are_newest_first(store: SqlStore, person: m.Person) -> None:
    """The last wording comes first, so that the next one differs from it."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        old = unit.save(draft(acme, "one"))
        new = unit.save(draft(acme, "two", created_at=LATER))
        assert unit.drafts(acme.id) == [new, old]


def test_one_live_keyboard_is_told_once(store: SqlStore, person: m.Person) -> None:
    """Live messages of a case are given out once, and are not live afterwards."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        unit.note_link(11, Link(role=LinkRole.CARD, application_id=acme.id, live=True))
        unit.note_link(12, Link(role=LinkRole.NUDGE, application_id=acme.id, nudge_id=3, live=True))
        unit.note_link(13, Link(role=LinkRole.OTHER, application_id=acme.id))
        assert unit.live_messages(acme.id) == [11, 12]
        assert unit.live_messages(acme.id) == []
        assert unit.link_of(12) == Link(role=LinkRole.NUDGE, application_id=acme.id, nudge_id=3)


def test_saving_the_same_again_is_no_change(store: SqlStore, person: m.Person) -> None:
    """A row saved as it was leaves no trace in the journal."""
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
    with store.work(person.id, NOW) as unit:
        unit.save(acme)
        change = unit.change_id
    with store.work(person.id, NOW) as unit:
        assert unit.undo(change) is True
        assert unit.get(m.Application, acme.id) == acme


def test_units_of_one_person_wait_for_each_other(open_store: Callable[..., SqlStore]) -> None:
    """Two processes at work for one person do not overwrite what the other has just said."""
    stores = [open_store(), open_store()]
    person = newcomer(stores[0], 7001)

    def add(store: SqlStore) -> None:
        for _ in range(15):
            with store.work(person.id, NOW) as unit:
                unit.save(replace(unit.person, strengths=(*unit.person.strengths, "more")))

    threads = [threading.Thread(target=add, args=(store,)) for store in stores * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with stores[0].work(person.id, NOW) as unit:
        assert len(unit.person.strengths) == 60
