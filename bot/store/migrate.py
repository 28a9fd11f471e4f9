"""Bringing the database to the newest schema, and refusing one that is not ours or newer.

A SQLite file belongs to one program: any newer schema is refused. On PostgreSQL replicas are replaced one by
one, so a program runs on a schema that is one ahead of its own, and refuses one that is further ahead. For
that every migration only adds what the program before can leave alone: tables, and columns that may be empty
or have a default. What is no longer used is taken away one version later ("expand, then contract"), and
versions are not skipped while replicas run.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from bot.store.engine import Database, create_file
from bot.store.errors import DAMAGED, NOT_OURS, StoreError, explain_sqlite

if TYPE_CHECKING:
    from alembic.config import Config

#: The newest schema this program knows: the name of the last file in migrations/versions.
NEWEST = "0005"

#: How long the check of a SQLite file may hold up a start.
CHECK_SECONDS = 5.0

#: Replicas at work may be in a migration's way (and it in theirs: they try again, too).
ATTEMPTS = 5
PAUSE_SECONDS = 1.0

#: Two numbers that name the lock under which PostgreSQL's schema is changed.
_LOCK = (0x4146, 0x5457)


def schema_version(connection: Connection) -> str | None:
    """The schema the database has; None for an empty one. Raises StoreError for somebody else's."""
    names = inspect(connection).get_table_names()
    if "alembic_version" in names:
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return None if found is None else str(found)
    if "person" in names or (names and connection.dialect.name == "sqlite"):
        raise _not_ours()
    return None


def migrate(database: Database) -> bool:
    """Bring it to the newest schema; True where there was something to do. Raises StoreError, with the
    database untouched, for a newer, damaged or foreign one."""
    if database.file is not None:
        inspect_file(database.file)
        create_file(database.file)
    with database.read() as connection:
        version = schema_version(connection)
    if not _is_older(version, database.is_sqlite):
        return False
    for _ in range(ATTEMPTS - 1):
        try:
            return _migrate_alone(database)
        except StoreError as error:
            if not error.passing:
                raise
        time.sleep(PAUSE_SECONDS)
    return _migrate_alone(database)


def _migrate_alone(database: Database) -> bool:
    """In one transaction, and one process at a time."""
    with database.write(lasting=True) as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:a, :b)"), {"a": _LOCK[0], "b": _LOCK[1]})
        if not _is_older(schema_version(connection), database.is_sqlite):
            return False  # another process was faster
        _upgrade(connection, "head")
    return True


def _upgrade(connection: Connection, target: str) -> None:
    # Here, not at the top: it takes longer than everything else in a start that has nothing to migrate.
    from alembic import command

    command.upgrade(alembic_config(connection), target)


def alembic_config(connection: Connection) -> Config:
    """Alembic's settings, with the scripts found where the package lies, from any folder."""
    from alembic.config import Config

    import migrations

    config = Config()
    folder = Path(str(migrations.__file__)).parent
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _is_older(version: str | None, is_sqlite: bool) -> bool:
    """Whether there is something to migrate. PostgreSQL may be one schema ahead: migrations only add
    before they take away, so that replicas can be replaced one by one."""
    if version is None:
        return True
    ahead = int(version) - int(NEWEST)
    if ahead > (0 if is_sqlite else 1):
        raise StoreError(
            f"The database was written by a newer Afterword (schema {version}, this program knows {NEWEST})",
            "Start the newer program, or put back an older copy; nothing was changed",
        )
    return ahead < 0


def inspect_file(path: Path) -> None:
    """Look at an existing SQLite file without writing a byte. Raises StoreError when it is damaged, newer
    or something else."""
    if not path.exists() or path.stat().st_size == 0:
        return
    # Without a log nobody has it open: read it as unchanging, which makes no log either.
    mode = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True)) as connection:
            check = _quick_check(connection)
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            if tables and "alembic_version" not in tables:
                raise _not_ours()
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if tables else None
    except sqlite3.DatabaseError as error:
        raise explain_sqlite(error) or StoreError(*DAMAGED) from error
    if check != "ok":
        raise StoreError(*DAMAGED)
    _is_older(row[0] if row else None, is_sqlite=True)


def _quick_check(connection: sqlite3.Connection) -> str:
    """ "ok", or the first fault that SQLite finds within `CHECK_SECONDS`: a start must not wait for a file of
    many gigabytes to be read; `doctor` reads all of it."""
    ends = time.monotonic() + CHECK_SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > ends, 10_000)
    try:
        return str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        return "ok"
    finally:
        connection.set_progress_handler(None, 0)


def _not_ours() -> StoreError:
    return StoreError(*NOT_OURS)
