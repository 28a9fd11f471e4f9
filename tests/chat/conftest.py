"""A phone on a fresh SQLite file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from bot.store import SqlStore
from tests.chat.phone import Phone
from tests.databases import Databases

#: A Tuesday.
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def store(databases: Databases) -> Iterator[SqlStore]:
    url = databases.migrated("sqlite")
    made = SqlStore(url)
    yield made
    made.close()
    databases.drop(url)


@pytest.fixture
def new_phone(store: SqlStore) -> Callable[..., Phone]:
    """Phones of different people with the same bot."""

    def make(telegram_id: int = 7, now: datetime = NOW, **more: str) -> Phone:
        return Phone(store, now, telegram_id, **more)

    return make


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    return new_phone()


@pytest.fixture
def settled(phone: Phone) -> Phone:
    """Somebody in Lisbon with one open case at Acme, all its questions passed over."""
    phone.say("I interviewed at Acme this morning with Jane Doe for the Backend Engineer role")
    phone.say("Lisbon")
    phone.say("/cancel")
    return phone
