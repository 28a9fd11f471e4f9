"""Every store test runs on a real SQLite file and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from bot.domain.models import Person
from bot.store import SqlStore
from tests.databases import ENGINES, Databases
from tests.store.people import newcomer


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def url(databases: Databases, engine: str) -> Iterator[str]:
    """A migrated database without rows."""
    made = databases.migrated(engine)
    yield made
    databases.give_back(made)


@pytest.fixture
def open_store(url: str) -> Iterator[Callable[..., SqlStore]]:
    """More stores on the same database, as other processes would have."""
    opened: list[SqlStore] = []

    def opener(**options: object) -> SqlStore:
        opened.append(SqlStore(url, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield opener
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[..., SqlStore]) -> SqlStore:
    return open_store()


@pytest.fixture
def person(store: SqlStore) -> Person:
    return newcomer(store, 7001)
