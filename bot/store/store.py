"""The store (the `Store` of the ports): one object over the database, for every thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from bot.services.ports import Outgoing, Post, Sent, Status, StoredUpdate, Waiting
from bot.store import upkeep
from bot.store.cipher import Cipher
from bot.store.engine import Database
from bot.store.handling import SqlHandling
from bot.store.inbox import Inbox
from bot.store.migrate import migrate, schema_version
from bot.store.outbox import Outbox
from bot.store.pace import SqlPace
from bot.store.rows import Rows, locked_people_due, locked_person
from bot.store.sealing import check_key
from bot.store.sent import SentNotes
from bot.store.statements import Statements
from bot.store.tables import Tables
from bot.store.tray import Tray
from bot.store.unit import SqlUnit

#: So many due nudges of one person are expected at most.
_NUDGES_A_PERSON = 4


class SqlStore:
    """Nothing is opened before `migrate`. All times are given by the caller and aware.

    Every method raises StoreError where the database cannot be used; with `passing` set, trying again
    later is right.
    """

    def __init__(self, url: str, *, encryption_key: str | None = None, pool_size: int = 8) -> None:
        """`url` as in DATABASE_URL; `encryption_key` is 32 bytes in base64. Raises StoreError when either
        is not usable."""
        self._cipher = Cipher(encryption_key)
        self._database = Database(url, pool_size)
        dialect = self._database.engine.dialect.name
        self._tables = Tables(self._cipher, dialect)
        self._statements = Statements(self._tables, dialect)
        self._inbox = Inbox(self._database, self._tables)
        self._outbox = Outbox(self._database, self._statements)
        self._sent = SentNotes(self._database, self._statements)
        self.pace: SqlPace | None = None if self._database.is_sqlite else SqlPace(self._database)

    # opening and closing

    def migrate(self) -> bool:
        """Bring the database to the newest schema and check the key; True where the schema changed.
        Raises StoreError, with nothing touched, for a damaged, newer or foreign database, or a wrong key."""
        changed = migrate(self._database)
        check_key(self._database, self._tables, self._cipher)
        return changed

    def close(self) -> None:
        self._database.engine.dispose()

    @property
    def schema_version(self) -> str | None:
        with self._database.read() as connection:
            return schema_version(connection)

    @property
    def one_writer(self) -> bool:
        return self._database.is_sqlite

    def together(self) -> AbstractContextManager[None]:
        return self._database.together()

    # people

    @contextmanager
    def work(self, person_id: int, now: datetime) -> Iterator[SqlUnit]:
        with self._database.write() as connection:
            person = locked_person(connection, self._statements, "id", person_id)
            if person is None:
                raise LookupError(f"there is no person {person_id}")
            tray = Tray(connection, self._statements, now)
            unit = SqlUnit(Rows(connection, self._statements, person), now, tray)
            yield unit
            unit.finish()
        if unit.erased:
            self._database.forget_deleted()

    @contextmanager
    def work_if_due(
        self, people: Sequence[int], now: datetime, *, most: int = 1, post: Post | None = None
    ) -> Iterator[list[SqlUnit]]:
        with self._database.write() as connection:
            due = locked_people_due(connection, self._statements, people, now, most)
            tray = Tray(connection, self._statements, now, post)
            units = [SqlUnit(Rows(connection, self._statements, person), now, tray) for person in due]
            yield units
            for unit in units:
                unit.finish()

    def everybody(self) -> list[int]:
        """The ids of all persons."""
        with self._database.read() as connection:
            return list(connection.scalars(select(self._tables.person.c.id)))

    def people_due(self, now: datetime, limit: int) -> list[int]:
        # Nudges in the order of the index, made unique here: a GROUP BY would read every one that is due.
        # Somebody with very many may leave the list shorter than the limit, but never empty.
        nudge = self._tables.nudge.c
        query = (
            select(nudge.person_id)
            .where(nudge.wakes_at <= now)
            .order_by(nudge.wakes_at, nudge.person_id)
            .limit(limit * _NUDGES_A_PERSON)
        )
        with self._database.read() as connection:
            return list(dict.fromkeys(connection.scalars(query)))[:limit]

    def next_due(self) -> datetime | None:
        nudge = self._tables.nudge.c
        query = select(nudge.wakes_at).where(nudge.wakes_at.is_not(None)).order_by(nudge.wakes_at).limit(1)
        with self._database.read() as connection:
            earliest: datetime | None = connection.scalar(query)
        return earliest

    # inbox

    def keep_updates(self, updates: Sequence[StoredUpdate]) -> int:
        return self._inbox.keep(updates)

    def keep_update(self, update: StoredUpdate) -> bool:
        """One alone; False if it was there already."""
        return self._inbox.keep([update]) == 1

    def chats_waiting(self, now: datetime, limit: int = 100) -> list[int]:
        return self._inbox.chats_waiting(now, limit)

    @contextmanager
    def handle_next(
        self, chat_id: int, now: datetime, post: Post | None = None
    ) -> Iterator[SqlHandling | None]:
        with self._database.write() as connection:
            stored = self._inbox.take(connection, chat_id, now)
            if stored is None:
                yield None
                return
            tray = Tray(connection, self._statements, now, post)
            handling = SqlHandling(self._statements, connection, stored, now, tray)
            yield handling
            handling.finish()
            self._inbox.settle(connection, stored.update_id, now)
        if handling.erased:
            self._database.forget_deleted()

    def put_off_update(self, update_id: int, error: str, retry_at: datetime | None) -> None:
        self._inbox.put_off(update_id, error, retry_at)

    # outbox

    def say(self, chat_id: int, call: Outgoing, now: datetime) -> None:
        """Put a call into the outbox of a chat, outside any unit."""
        with self._database.write() as connection:
            Tray(connection, self._statements, now).put(chat_id, None, call)

    def claim_outgoing(self, now: datetime, *, owner: str, lease_seconds: float, limit: int) -> list[Waiting]:
        return self._outbox.claim(now, owner=owner, lease_seconds=lease_seconds, limit=limit)

    def note_sending(self, ids: Sequence[int], now: datetime) -> list[int]:
        return self._outbox.note_sending(ids, now)

    def note_all_sent(self, sent: Sequence[Sent]) -> list[list[datetime]]:
        return self._sent.note(sent)

    def note_sent(self, waiting: Waiting, message_id: int | None, now: datetime) -> list[datetime]:
        """One alone."""
        return self.note_all_sent([Sent(waiting, message_id, now)])[0]

    def note_retry(
        self,
        waiting: Waiting,
        error: str,
        retry_at: datetime,
        *,
        failed: bool = True,
        maybe_sent: bool = False,
    ) -> None:
        self._outbox.note_retry(waiting, error, retry_at, failed=failed, maybe_sent=maybe_sent)

    def note_failed(self, waiting: Waiting, error: str, now: datetime) -> None:
        self._outbox.note_failed(waiting, error, now)

    def note_blocked(self, waiting: Waiting, now: datetime) -> None:
        self._outbox.note_blocked(waiting, now)

    def free_leases(self, owner: str) -> None:
        self._outbox.free_leases(owner)

    # running it

    def prune(self, now: datetime) -> int:
        """Delete what has had its time (see `upkeep`)."""
        return upkeep.prune(self._database, self._tables, now)

    def backup(self, target: Path) -> None:
        """A consistent copy of the live SQLite file."""
        upkeep.backup(self._database, target)

    def integrity(self) -> list[str]:
        """What is wrong inside the database; empty when it is sound."""
        return upkeep.integrity(self._database)

    def status(self) -> Status:
        """Counts, and what was given up, for `doctor` and /admin."""
        return Status(
            schema=self.schema_version or "",
            counts=self.counts(),
            next_due=self.next_due(),
            set_aside=upkeep.set_aside(self._database, self._tables),
            failed=upkeep.failed(self._database, self._tables),
        )

    def counts(self) -> dict[str, int]:
        """How much there is of what, for `doctor`."""
        return upkeep.counts(self._database, self._tables)
