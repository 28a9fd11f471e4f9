"""Opening a database, and what is said when it cannot be used."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.store import SqlStore, StoreError, engine
from bot.store.engine import normalised
from tests.databases import Databases
from tests.store.people import NOW, an_update, message, newcomer


@pytest.mark.parametrize(
    ("written", "taken"),
    [
        ("sqlite:///data/afterword.db", "sqlite:///data/afterword.db"),
        ("sqlite:////var/lib/a.db", "sqlite:////var/lib/a.db"),
        ("sqlite+aiosqlite:///a.db", "sqlite:///a.db"),
        (" postgresql://u:p@h/n ", "postgresql+psycopg://u:***@h/n"),
        ("postgres://u@h:5433/n?sslmode=require", "postgresql+psycopg://u@h:5433/n?sslmode=require"),
        ("postgresql+asyncpg://u@h/n", "postgresql+psycopg://u@h/n"),
        ("postgresql:///n?host=/run/pg", "postgresql+psycopg:///n?host=%2Frun%2Fpg"),
    ],
)
def test_addresses_are_taken_as_people_write_them(written: str, taken: str) -> None:
    """The driver is ours to choose; the rest is left as it is."""
    assert normalised(written).render_as_string() == taken


@pytest.mark.parametrize(
    "written", ["", "afterword.db", "mysql://h/n", "sqlite://", "sqlite:///:memory:", "://"]
)
def test_other_addresses_are_refused_with_an_example(written: str) -> None:
    """What is no address of a database is answered by one that is."""
    with pytest.raises(StoreError, match="DATABASE_URL") as caught:
        normalised(written)
    assert "sqlite:///data/afterword.db" in caught.value.cure


@pytest.fixture
def file(databases: Databases) -> Path:
    return Path(databases.migrated("sqlite").removeprefix("sqlite:///"))


@pytest.mark.parametrize(
    ("pragma", "told", "passing"),
    [
        ("query_only = ON", "cannot be written", False),
        ("max_page_count = 1", "disk is full", True),
    ],
)
def test_a_disk_that_does_not_take_it_is_told(file: Path, pragma: str, told: str, passing: bool) -> None:
    """A read-only or full disk ends in one clear line, what was stored stays, and reading goes on."""
    store = SqlStore(f"sqlite:///{file}")
    person = newcomer(store, 1)
    event.listen(store._database.engine, "checkout", lambda raw, *_: raw.execute(f"PRAGMA {pragma}"))

    def much() -> None:
        with store.work(person.id, NOW) as unit:
            for _ in range(50):
                unit.send(message("x" * 4000))

    with pytest.raises(StoreError, match=told) as caught:
        much()
    assert caught.value.passing is passing
    assert store.counts()["people"] == 1
    assert store.integrity() == []
    store.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A path through a file, say, is answered with the path and the cure."""
    (tmp_path / "occupied").write_text("")
    with pytest.raises(StoreError, match="cannot be opened for writing"):
        SqlStore(f"sqlite:///{tmp_path}/occupied/a.db").migrate()


def test_a_file_locked_by_another_program_passes(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program keeps the file, it is said to pass; afterwards everything goes on."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.1)
    store = SqlStore(f"sqlite:///{file}")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked") as caught:
            store.keep_update(an_update(1))
        assert caught.value.passing is True
        assert store.counts()["people"] == 0
        other.execute("ROLLBACK")
    assert store.keep_update(an_update(1)) is True
    store.close()


def test_a_server_that_is_away_passes() -> None:
    """A PostgreSQL that does not answer is said to pass, without its password."""
    store = SqlStore("postgresql://ana:hush@127.0.0.1:1/none")
    with pytest.raises(StoreError, match="does not answer") as caught:
        store.next_due()
    assert caught.value.passing is True
    assert "hush" not in str(caught.value)


def test_connections_cut_off_are_replaced(databases: Databases) -> None:
    """After a restart of the server the next transaction works again."""
    url = databases.migrated("postgresql")
    store = SqlStore(url)
    newcomer(store, 1)
    databases.cut_off(url)
    assert store.counts()["people"] == 1
    store.close()


def test_a_transaction_inside_another_is_told_at_once(file: Path) -> None:
    """A fault of the program does not end in a long wait for itself."""
    store = SqlStore(f"sqlite:///{file}")
    person = newcomer(store, 1)
    with store.work(person.id, NOW), pytest.raises(RuntimeError, match="inside another"):
        store.keep_update(an_update(1))
    store.close()


def test_many_writers_never_see_a_lock(file: Path) -> None:
    """Two stores (as two processes) with four threads each write at once; nobody is turned away."""
    stores = [SqlStore(f"sqlite:///{file}") for _ in range(2)]
    failed: list[BaseException] = []

    def write(store: SqlStore, first: int) -> None:
        try:
            for n in range(25):
                store.keep_update(an_update(first, first * 1000 + n))
                store.next_due()
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(stores[n % 2], n + 1)) for n in range(8)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert stores[0].counts()["updates waiting"] == 200
    assert time.monotonic() - began < engine.BUSY_SECONDS
    for store in stores:
        store.close()


def test_only_what_telegram_is_told_about_is_forced_to_the_disk(file: Path) -> None:
    """The commit that keeps an update lasts through a power cut; the others need not, and are cheap."""
    store = SqlStore(f"sqlite:///{file}")
    person = newcomer(store, 1)
    told: list[str] = []
    event.listen(store._database.engine, "before_cursor_execute", lambda *call: told.append(call[2]))
    store.keep_update(an_update(1))
    assert "PRAGMA synchronous=FULL" in told
    told.clear()
    with store.work(person.id, NOW):
        pass
    assert "PRAGMA synchronous=NORMAL" in told
    assert "PRAGMA synchronous=FULL" not in told
    store.close()
