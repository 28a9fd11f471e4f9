"""The schema: brought up, and what is not ours refused untouched."""

from __future__ import annotations

import sqlite3
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.store import SqlStore, StoreError, migrate
from bot.store.cipher import Cipher
from bot.store.engine import Database
from bot.store.migrate import NEWEST, alembic_config, inspect_file
from bot.store.tables import Tables
from tests.databases import Databases
from tests.store.people import newcomer


@pytest.fixture
def empty(databases: Databases, engine: str) -> Iterator[str]:
    made = databases.empty(engine)
    yield made
    databases.drop(made)


@pytest.fixture
def url(databases: Databases, engine: str) -> Iterator[str]:
    """A database whose schema may be changed."""
    made = databases.fresh(engine)
    yield made
    databases.drop(made)


def indexes(connection: Connection) -> set[str]:
    """Every index with its condition, in the engine's words."""
    query = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename != 'alembic_version'"
    if connection.dialect.name == "sqlite":
        query = "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    return set(connection.scalars(text(query)))


def set_version(url: str, version: str) -> None:
    database = Database(url, 1)
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :v"), {"v": version})
    database.engine.dispose()


def test_the_tables_are_those_of_the_migrations(url: str, empty: str) -> None:
    """What the migrations build is what the program expects, conditions of indexes included."""
    migrated, created = Database(url, 1), Database(empty, 1)
    tables = Tables(Cipher(None), migrated.engine.dialect.name)
    with created.write() as connection:
        tables.metadata.create_all(connection)
        expected = indexes(connection)
    with migrated.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables.metadata) == []
        assert indexes(connection) == expected


def test_up_down_and_up_again(url: str) -> None:
    """Every migration can be taken back and made again, and leaves nothing behind."""
    database = Database(url, 1)
    with database.write() as connection:
        command.downgrade(alembic_config(connection), "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
        command.upgrade(alembic_config(connection), "head")
    store = SqlStore(url)
    newcomer(store, 1)
    store.close()


def test_the_newest_schema_is_the_one_the_program_names() -> None:
    """The number in the code is that of the last file, and the numbers have no gap."""
    database = Database("sqlite:///unused.db", 1)
    script = ScriptDirectory.from_config(alembic_config(database.engine))  # type: ignore[arg-type]
    numbers = sorted(revision.revision for revision in script.walk_revisions())
    assert numbers == [f"{n:04d}" for n in range(1, len(numbers) + 1)]
    assert numbers[-1] == NEWEST


def test_it_migrates_from_any_folder(empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The scripts are found where the package lies; a second start has nothing to do."""
    monkeypatch.chdir(tmp_path)
    store = SqlStore(empty)
    assert store.migrate() is True
    assert store.schema_version == NEWEST
    assert store.migrate() is False
    store.close()


def test_processes_that_start_together_migrate_once(empty: str) -> None:
    """Of several starting at the same moment one brings the schema up, and the others wait for it."""
    stores = [SqlStore(empty) for _ in range(4)]
    migrated: list[bool] = []
    threads = [threading.Thread(target=lambda s=s: migrated.append(s.migrate())) for s in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(migrated) == [False, False, False, True]
    newcomer(stores[0], 1)
    for store in stores:
        store.close()


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    """The file, its log and its folder are made so that nobody else can read them."""
    store = SqlStore(f"sqlite:///{tmp_path}/data/afterword.db")
    store.migrate()
    newcomer(store, 1)
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    for file in (tmp_path / "data").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    store.close()


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:40960] = b"\xff" * (40960 - 4096)
    path.write_bytes(content)


def newer(path: Path) -> None:
    set_version(f"sqlite:///{path}", "0099")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE person (id INTEGER)")


def no_database(path: Path) -> None:
    path.write_text("Dear diary, " * 1000)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:10_000])


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (newer, "newer Afterword"),
        (damaged, "damaged"),
        (cut_short, "damaged"),
        (foreign, "not an Afterword database"),
        (no_database, "not an Afterword database"),
    ],
)
def test_a_file_that_is_not_right_is_left_as_it_is(
    databases: Databases, spoil: Callable[[Path], None], told: str
) -> None:
    """A newer, damaged or foreign file is refused with one line, and not a byte of it changes."""
    path = Path(databases.migrated("sqlite").removeprefix("sqlite:///"))
    spoil(path)
    before = path.read_bytes()
    store = SqlStore(f"sqlite:///{path}")
    with pytest.raises(StoreError, match=told) as caught:
        store.migrate()
    store.close()
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before
    assert sorted(path.parent.glob(f"{path.name}*")) == [path]


def test_a_postgresql_of_somebody_else_is_refused(databases: Databases) -> None:
    """A database with another program's `person` table is not touched."""
    url = databases.empty("postgresql")
    database = Database(url, 1)
    with database.write() as connection:
        connection.execute(text("CREATE TABLE person (id int)"))
    with pytest.raises(StoreError, match="not an Afterword database"):
        SqlStore(url).migrate()
    with database.read() as connection:
        assert inspect(connection).get_table_names() == ["person"]


def test_replicas_run_on_with_a_schema_one_ahead(databases: Databases) -> None:
    """On PostgreSQL the program before may start on the next schema, so that a restart can roll."""
    url = databases.fresh("postgresql")
    set_version(url, f"{int(NEWEST) + 1:04d}")
    store = SqlStore(url)
    assert store.migrate() is False
    newcomer(store, 1)
    set_version(url, f"{int(NEWEST) + 2:04d}")
    with pytest.raises(StoreError, match="newer Afterword"):
        store.migrate()
    store.close()


def columns(connection: Connection) -> dict[str, dict[str, bool]]:
    """Every column by its table, and whether a row may be written without it."""
    looked = inspect(connection)
    return {
        table: {c["name"]: c["nullable"] or c["default"] is not None for c in looked.get_columns(table)}
        for table in looked.get_table_names()
    }


def test_migrations_only_add_what_the_program_before_can_leave_alone(databases: Databases) -> None:
    """After the first, no migration takes a table or a column away, and what it adds to a table may stay
    empty or has a default: so the program before works on. (The first one that takes away something unused
    has to be named here.)"""
    database = Database(databases.empty("postgresql"), 1)
    before: dict[str, dict[str, bool]] = {}
    for number in range(1, int(NEWEST) + 1):
        with database.write() as connection:
            command.upgrade(alembic_config(connection), f"{number:04d}")
        with database.read() as connection:
            after = columns(connection)
        for table, known in before.items():
            assert set(known) <= set(after.get(table, ())), f"{number:04d} takes away from {table}"
            assert all(after[table][name] for name in set(after[table]) - set(known)), table
        before = after
    database.engine.dispose()


def test_the_check_at_the_start_is_bounded(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file too big to be read through in time does not hold up the start."""
    path = Path(databases.migrated("sqlite").removeprefix("sqlite:///"))
    with closing(sqlite3.connect(path)) as connection, connection:
        rows = (("x" * 50, f"{n}") for n in range(100_000))
        connection.executemany("INSERT INTO store_note (text, name) VALUES (?, ?)", rows)
    monkeypatch.setattr("bot.store.migrate.CHECK_SECONDS", 0.0)
    began = time.monotonic()
    inspect_file(path)
    assert time.monotonic() - began < 0.5
    damaged(path)
    monkeypatch.setattr("bot.store.migrate.CHECK_SECONDS", 30.0)
    with pytest.raises(StoreError, match="damaged"):
        inspect_file(path)


def test_a_migration_in_the_way_of_replicas_is_tried_again(
    databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where replicas at work and the migration wait for each other, one of them gives way and tries again."""
    url = databases.empty("postgresql")
    store, upgrade, attempts = SqlStore(url), migrate._upgrade, []

    def deadlock_first(connection: Connection, target: str) -> None:
        attempts.append(target)
        if len(attempts) == 1:
            connection.execute(text("DO $$ BEGIN RAISE EXCEPTION SQLSTATE '40P01'; END $$"))
        upgrade(connection, target)

    monkeypatch.setattr(migrate, "PAUSE_SECONDS", 0.0)
    monkeypatch.setattr(migrate, "_upgrade", deadlock_first)
    assert store.migrate() is True
    assert len(attempts) == 2
    newcomer(store, 1)
    store.close()
