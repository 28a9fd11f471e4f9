"""Several turns in one transaction: each stands or falls by itself, all are kept or none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.store import SqlStore, StoreError
from bot.store.engine import Database
from tests.databases import Databases
from tests.store.people import LATER, NOW, an_update, application, message

SECRET = "Zyxel Quartermaine"


def arrive(store: SqlStore, *chats: int) -> None:
    for chat_id in chats:
        store.keep_update(an_update(chat_id))


def handle(store: SqlStore, chat_id: int, act: Callable[[], None] = lambda: None) -> None:
    with store.handle_next(chat_id, NOW) as handling:
        assert handling is not None
        unit = handling.unit(telegram_id=chat_id, chat_id=chat_id, name="Ana", language_code="en")
        unit.save(application(unit.person, SECRET))
        handling.answer_without_person(message())
        act()


def fail() -> None:
    raise ZeroDivisionError


def test_one_that_fails_takes_back_its_own_alone(store: SqlStore) -> None:
    """Those before and after it are handled, and its failure is noted, in the same transaction."""
    for update_id, chat_id in enumerate((5, 6, 7)):
        store.keep_update(an_update(chat_id, 100 + update_id))
    with store.together():
        handle(store, 5)
        with pytest.raises(ZeroDivisionError):
            handle(store, 6, fail)
        store.put_off_update(101, "ZeroDivisionError", LATER)
        handle(store, 7)
    counts = store.counts()
    assert (counts["people"], counts["messages waiting"], counts["updates waiting"]) == (2, 2, 1)
    assert store.chats_waiting(NOW) == []
    assert store.chats_waiting(LATER) == [6]


def test_an_exception_takes_all_back_where_there_is_one_writer(store: SqlStore) -> None:
    """Then nothing of it was done, and all wait as before. With several writers each was on its own."""
    arrive(store, 5, 6)

    def both() -> None:
        with store.together():
            handle(store, 5)
            handle(store, 6)
            fail()

    with pytest.raises(ZeroDivisionError):
        both()
    assert store.chats_waiting(NOW) == ([5, 6] if store.one_writer else [])
    assert store.counts()["people"] == (0 if store.one_writer else 2)


def test_whoever_is_erased_leaves_nothing_in_the_log(databases: Databases) -> None:
    """What was deleted in a shared transaction is gone from SQLite's files once it is over."""
    url = databases.migrated("sqlite")
    store = SqlStore(url)
    arrive(store, 5)
    handle(store, 5)
    arrive(store, 5, 6)
    with store.together():
        with store.handle_next(5, NOW) as handling:
            assert handling is not None
            handling.unit(telegram_id=5, chat_id=5, name="Ana", language_code="en").erase_person()
        with store.handle_next(6, NOW) as handling:
            assert handling is not None
    file = Path(url.removeprefix("sqlite:///"))
    left = [f.name for f in file.parent.glob(f"{file.name}*") if SECRET.encode() in f.read_bytes()]
    store.close()
    assert left == []


@pytest.fixture
def database(databases: Databases) -> Database:
    made = Database(databases.migrated("sqlite"), 1)
    with made.write() as connection:
        connection.exec_driver_sql("CREATE TABLE said (word TEXT)")
    return made


def say(database: Database, word: str) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("INSERT INTO said VALUES (?)", (word,))


def said(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.exec_driver_sql("SELECT word FROM said").scalars())


def test_nothing_is_kept_of_a_transaction_that_sqlite_gave_up(database: Database) -> None:
    """On a full disk SQLite takes back by itself what came before: no part after it is kept as if it were
    still there, and the whole is to be tried again."""

    def give_up() -> None:
        with database.write() as connection:
            connection.exec_driver_sql("ROLLBACK")
            raise OSError

    def all_of_it() -> None:
        with database.together():
            say(database, "before")
            with pytest.raises(OSError, match=r"^$"):
                give_up()
            say(database, "after")

    with pytest.raises(StoreError) as caught:
        all_of_it()
    assert caught.value.passing
    assert said(database) == []
    say(database, "again")
    assert said(database) == ["again"]


def test_a_part_is_not_opened_inside_a_part(database: Database) -> None:
    """It is a fault of the caller, as a transaction inside a transaction is."""

    def inside() -> None:
        with database.together(), database.write():
            say(database, "inside")

    with pytest.raises(RuntimeError, match="inside another"):
        inside()
    assert said(database) == []
