"""What is stored comes back as it was."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlalchemy.exc import StatementError

from bot.domain import models as m
from bot.services.ports import Link, LinkRole, Outgoing
from bot.store import SqlStore
from bot.store.cipher import Cipher
from bot.store.mapping import names_of, packed, unpacked, values_of
from bot.store.tables import Tables
from tests.store.made import INSTANTS, TEXTS, rows
from tests.store.people import NOW, an_update, application, contact, interview, newcomer

KEY = base64.b64encode(bytes(range(32))).decode()
MODELS = list(Tables(Cipher(None), "sqlite").of)

PROPERTY = settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


def owned(store: SqlStore) -> dict[str, int]:
    """A person with something to hang rows on: the ids that rows need."""
    person = newcomer(store, 7001)
    with store.work(person.id, NOW) as unit:
        acme = unit.save(application(person))
        return {
            "person_id": person.id,
            "application_id": acme.id,
            "interview_id": unit.save(interview(acme)).id,
            "contact_id": unit.save(contact(person)).id,
        }


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "sealed"])
@pytest.mark.parametrize("kind", [kind for kind in MODELS if kind is not m.Person], ids=lambda k: k.__name__)
def test_every_model_comes_back_as_it_was(
    open_store: Callable[..., SqlStore], kind: type[Any], key: str | None
) -> None:
    """Any value a model can have survives the way to the database and back."""
    store = open_store(encryption_key=key)
    store.migrate()
    ids = owned(store)

    @PROPERTY
    @given(row=rows(kind, id=0, **{name: ids[name] for name in ids if name in names_of(kind)}))
    def comes_back(row: Any) -> None:
        with store.work(ids["person_id"], NOW) as unit:
            saved = unit.ask(row) if kind is m.Question else unit.save(row)
        with store.work(ids["person_id"], NOW) as unit:
            assert unit.get(kind, saved.id) == replace(row, id=saved.id)
            unit.delete(saved)

    comes_back()


@PROPERTY
@given(data=st.data())
def test_a_person_comes_back_as_they_were(store: SqlStore, data: st.DataObject) -> None:
    """Settings, too, survive with every value they can have."""
    person = newcomer(store, 7001)
    row = data.draw(rows(m.Person, id=person.id, telegram_id=7001, chat_id=7001, created_at=NOW))
    with store.work(person.id, NOW) as unit:
        unit.save(row)
    with store.work(person.id, NOW) as unit:
        assert unit.person == row
        unit.save(person)


@pytest.mark.parametrize("kind", MODELS, ids=lambda k: k.__name__)
def test_the_journal_keeps_every_value(kind: type[Any]) -> None:
    """A model survives being written as JSON."""

    @PROPERTY
    @given(row=rows(kind))
    def comes_back(row: Any) -> None:
        assert kind(**unpacked(kind, packed(values_of(row)))) == row

    comes_back()


@PROPERTY
@given(
    payload=st.dictionaries(
        st.text(max_size=5), st.text(max_size=30) | st.integers() | st.none(), max_size=3
    ),
    name=TEXTS,
    content=st.binary(max_size=99),
    later=INSTANTS,
)
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "sealed"])
def test_calls_and_updates_come_back_as_they_were(
    open_store: Callable[..., SqlStore],
    key: str | None,
    payload: dict[str, Any],
    name: str,
    content: bytes,
    later: datetime,
) -> None:
    """Updates keep even halves of surrogate pairs; calls keep links, times and documents."""
    store = open_store(encryption_key=key)
    store.keep_update(an_update(5, **{"message": payload}))
    call = Outgoing(
        method="sendDocument",
        payload={"caption": name},
        link=Link(role=LinkRole.OTHER, application_id=3, live=True),
        document=(name, content),
        not_after=later,
    )
    with store.handle_next(5, NOW) as handling:
        assert handling is not None
        assert handling.update.payload == {"message": payload}
        handling.answer_without_person(call)
    [waiting] = store.claim_outgoing(NOW, owner="a", lease_seconds=9, limit=9)
    assert waiting.call == call
    store.note_sent(waiting, 1, NOW)


def test_a_time_without_a_zone_is_refused(store: SqlStore, person: m.Person) -> None:
    """A naive datetime never reaches the database, and the error does not show what else was in the row."""
    naive = datetime(2025, 11, 24, 9, 0)  # noqa: DTZ001 - what is refused
    with pytest.raises(StatementError) as caught, store.work(person.id, NOW) as unit:
        unit.save(application(person, "Secretive Ltd", created_at=naive))
    assert isinstance(caught.value.orig, ValueError)
    assert "Secretive" not in str(caught.value)


def test_an_instant_comes_back_in_utc(store: SqlStore, person: m.Person) -> None:
    """Another zone's instant is the same instant, told in UTC."""
    there = datetime(2025, 11, 24, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    with store.work(person.id, NOW) as unit:
        saved = unit.save(application(person, created_at=there))
    with store.work(person.id, NOW) as unit:
        found = unit.get(m.Application, saved.id)
    assert found is not None
    assert found.created_at == there
    assert found.created_at.tzinfo is UTC


def test_text_no_column_can_hold_does_not_stop_anything(store: SqlStore, person: m.Person) -> None:
    """A NUL or half a surrogate pair in a name is replaced, and the row is stored."""
    with store.work(person.id, NOW) as unit:
        saved = unit.save(application(person, "A\x00B\ud800C"))
    with store.work(person.id, NOW) as unit:
        found = unit.get(m.Application, saved.id)
    assert found is not None
    assert found.company == "A\ufffdB?C"
