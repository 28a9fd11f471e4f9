"""Opening the database, and its two kinds of transactions.

What survives what: a commit survives the death of the process on both engines. On PostgreSQL it
survives a power cut, too (its own default). On SQLite (write-ahead log) only the commits asked for as
`lasting` are forced to the disk before they return, and with them everything before; the others may be
lost together by a power cut, newest first. The inbox asks for it, so that an update is on the disk
before Telegram is told that it arrived; what was lost after it is then done again from the inbox.
"""

from __future__ import annotations

import math
import os
import selectors
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError

from bot.store.errors import StoreError, explain, explain_sqlite

#: How long SQLite waits for another process that writes, and a thread for another thread.
BUSY_SECONDS = 15.0
#: A connection to PostgreSQL that was not used for so long is tried before it is used.
RESTED_SECONDS = 5.0
_LOG_ATTEMPTS, _LOG_PAUSE_SECONDS = 40, 0.05


def normalised(url: str) -> URL:
    """The address as SQLAlchemy wants it; `sqlite:///…`, `postgresql://…` and `postgres://…` are taken as
    people write them. Raises StoreError for anything else."""
    try:
        parsed = make_url(url.strip())
    except ArgumentError:
        raise _bad_url() from None
    engine = parsed.drivername.partition("+")[0]
    if engine == "sqlite":
        if not parsed.database or parsed.database == ":memory:":
            raise StoreError("DATABASE_URL names no file", "Write for example sqlite:///data/afterword.db")
        return parsed.set(drivername="sqlite")
    if engine in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    raise _bad_url()


def _bad_url() -> StoreError:
    return StoreError(
        "DATABASE_URL is not an address of a database",
        "Write sqlite:///data/afterword.db or postgresql://user:password@host/name",
    )


class Database:
    """An engine with a `read` and a `write` transaction. Both may be used from any thread, and neither
    inside another."""

    def __init__(self, url: str, pool_size: int) -> None:
        self.url = normalised(url)
        self.is_sqlite = self.url.drivername == "sqlite"
        self.file = Path(str(self.url.database)) if self.is_sqlite else None
        self.engine = _sqlite(self.url, pool_size) if self.is_sqlite else _postgresql(self.url, pool_size)
        # Threads that write queue here: SQLite's own waiting is a sleep that grows, and not in order.
        self._writers = threading.Lock()
        self._writing: int | None = None
        self._shared: Connection | None = None  # the transaction that the writing thread shares out
        self._forget_later = False

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with _explained(), self.engine.connect() as connection, connection.begin():
            if self.is_sqlite:
                _begin(connection, "BEGIN")
            yield connection

    @contextmanager
    def write(self, *, lasting: bool = False) -> Iterator[Connection]:
        """A transaction that commits on leaving and rolls back on an exception. On SQLite there is one at
        a time."""
        if not self.is_sqlite:
            with self.read() as connection:
                yield connection
            return
        if (shared := self._shared_out()) is not None:
            with self._part_of(shared):
                yield shared
            return
        with self._turn(), _explained(), self.engine.connect() as connection, connection.begin():
            _begin_writing(connection, "FULL" if lasting else "NORMAL")
            yield connection

    @contextmanager
    def together(self) -> Iterator[None]:
        """Every `write` of this thread within is a part of one transaction: each is kept or taken back by
        itself, and what is kept is committed on leaving; an exception takes all back. SQLite writes whole
        pages into its log, and what is written at the same time is mostly on the same pages.

        On PostgreSQL each stays a transaction of its own: one that holds the rows of several people could
        wait for one that waits for it."""
        if not self.is_sqlite:
            yield
            return
        with self.write() as connection:
            self._shared = connection
            try:
                yield
                _check_not_given_up(connection)
            finally:
                self._shared = None
        if self._forget_later:
            self._forget_later = False
            self.forget_deleted()

    def _shared_out(self) -> Connection | None:
        return self._shared if self._writing == threading.get_ident() else None

    @contextmanager
    def _part_of(self, shared: Connection) -> Iterator[None]:
        self._shared = None  # no part inside a part
        try:
            with _explained(), _part(shared):
                yield
        finally:
            self._shared = shared

    def forget_deleted(self) -> None:
        """Let nothing that was deleted or overwritten linger in SQLite's log. (In the file itself it is
        overwritten as it is deleted; PostgreSQL does it in its own time.) Waits for nobody: where somebody
        reads, the log is overwritten later, as always."""
        if not self.is_sqlite:
            return
        if self._shared_out() is not None:
            self._forget_later = True
            return
        with self._turn(), closing(self.engine.raw_connection()) as raw:
            cursor = raw.cursor()
            cursor.execute("PRAGMA busy_timeout = 0")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")

    @contextmanager
    def _turn(self) -> Iterator[None]:
        me = threading.get_ident()
        if self._writing == me:
            raise RuntimeError("a transaction was opened inside another")
        if not self._writers.acquire(timeout=BUSY_SECONDS):
            raise StoreError("The database is busy", "Try again in a moment", passing=True)
        self._writing = me
        try:
            yield
        finally:
            self._writing = None
            self._writers.release()


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        told = explain(error) if isinstance(error, DBAPIError) else explain_sqlite(error)
        if told is None:
            raise
        raise told from error


def _postgresql(url: URL, pool_size: int) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,  # personal text must not come up in an error
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_use_lifo=True,
        connect_args={"options": "-c timezone=UTC -c lock_timeout=30s", "connect_timeout": 10},
    )
    _check_what_rested(engine)
    return engine


def _check_what_rested(engine: Engine) -> None:
    """A connection that rested may be dead by now (a restarted server, a proxy that forgets what is idle): it
    is asked first, as is one on which the server said something unasked, which it does when it closes it.
    To ask always would be one more way there and back for every transaction."""

    @event.listens_for(engine, "checkin")
    def on_checkin(_raw: Any, record: Any) -> None:
        record.info["resting_since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def on_checkout(raw: Any, record: Any, _proxy: Any) -> None:
        rested = time.monotonic() - record.info.get("resting_since", math.inf)
        if rested < RESTED_SECONDS and not _has_something_to_say(raw):
            return
        try:
            engine.dialect.do_ping(raw)
        except engine.dialect.loaded_dbapi.Error as error:
            raise DisconnectionError from error  # the pool opens another


def _has_something_to_say(raw: Any) -> bool:
    with selectors.DefaultSelector() as selector:
        selector.register(raw.fileno(), selectors.EVENT_READ)
        return bool(selector.select(0))


def _sqlite(url: URL, pool_size: int) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_use_lifo=True,
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
    )

    @event.listens_for(engine, "connect")
    def on_connect(raw: Any, record: Any) -> None:
        raw.isolation_level = None  # the driver's own BEGIN would come late; `Database` says it
        _write_ahead(raw)
        for pragma in ("foreign_keys=ON", "synchronous=NORMAL", "secure_delete=ON"):
            raw.execute(f"PRAGMA {pragma}")
        record.info["synchronous"] = "NORMAL"

    return engine


def _write_ahead(raw: Any) -> None:
    """Several that open a new file at the same moment are in each other's way here, and SQLite does not wait
    by itself while the kind of log is changed."""
    for _ in range(_LOG_ATTEMPTS - 1):
        try:
            raw.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            time.sleep(_LOG_PAUSE_SECONDS)
        else:
            return
    raw.execute("PRAGMA journal_mode=WAL")


def _begin_writing(connection: Connection, synchronous: str) -> None:
    """At once for writing: a transaction that begins by reading cannot always be raised to writing. (Said
    here and not by a listener of the engine, which would slow every statement of it down.)"""
    if connection.info.get("synchronous") != synchronous:
        connection.exec_driver_sql(f"PRAGMA synchronous={synchronous}")
        connection.info["synchronous"] = synchronous
    _begin(connection, "BEGIN IMMEDIATE")


def _begin(connection: Connection, command: str) -> None:
    """Past SQLAlchemy, which would make a statement like any other of it, in every transaction."""
    raw = connection.connection.dbapi_connection
    assert raw is not None
    raw.cursor().execute(command)


@contextmanager
def _part(connection: Connection) -> Iterator[None]:
    """A part of a transaction, taken back on an exception."""
    _check_not_given_up(connection)
    _begin(connection, "SAVEPOINT part")
    try:
        yield
    except BaseException:
        if _under_way(connection):
            _begin(connection, "ROLLBACK TO part")
            _begin(connection, "RELEASE part")
        raise
    _begin(connection, "RELEASE part")


def _check_not_given_up(connection: Connection) -> None:
    """On a full disk, say, SQLite takes back a whole transaction by itself: the parts before are lost with
    it, and nothing after may be kept as if they were not."""
    if not _under_way(connection):
        raise StoreError("The database gave a transaction up", "It is tried again by itself", passing=True)


def _under_way(connection: Connection) -> bool:
    raw = connection.connection.dbapi_connection
    assert raw is not None
    return bool(raw.in_transaction)


def create_file(path: Path) -> None:
    """The database file and its folder, readable by their owner only; an existing file is left alone."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise StoreError(
            f"The database file {path} cannot be opened for writing ({error.strerror})",
            "Check DATABASE_URL, and that this user may write there",
        ) from error
