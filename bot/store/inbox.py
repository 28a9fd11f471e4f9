"""The inbox: every update is written down before Telegram is told that it arrived.

The updates of one chat are handled in the order of their ids, one at a time over all processes; a failed
one holds back those behind it until it is tried again or set aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    Table,
    bindparam,
    exists,
    func,
    or_,
    select,
    update,
)

from bot.services.ports import StoredUpdate
from bot.store.dialects import insert_or_leave
from bot.store.engine import Database
from bot.store.queue_tables import InboxState, written_out
from bot.store.tables import Tables

_WAITING = written_out(InboxState.WAITING)


class Inbox:
    def __init__(self, database: Database, tables: Tables) -> None:
        self._database = database
        self._tables = tables
        # Built once: building them takes longer than running them.
        inbox = tables.inbox
        self._keep = insert_or_leave(database.engine.dialect.name, inbox).returning(inbox.c.update_id)
        self._first = _first_of_chat(inbox)
        self._chats = _chats_waiting(inbox)
        self._settle = update(inbox).where(inbox.c.update_id == bindparam("handled"))

    def keep(self, updates: Sequence[StoredUpdate]) -> int:
        values = [
            {
                "update_id": stored.update_id,
                "chat_id": stored.chat_id,
                "payload": stored.payload,
                "state": InboxState.WAITING,
                "attempts": stored.attempts,
                "received_at": stored.received_at,
            }
            for stored in updates
        ]
        if not values:
            return 0
        with self._database.write(lasting=True) as connection:
            return len(connection.execute(self._keep, values).all())

    def chats_waiting(self, now: datetime, limit: int) -> list[int]:
        with self._database.read() as connection:
            return list(connection.scalars(self._chats, {"now": now, "most": limit}))

    def take(self, connection: Connection, chat_id: int, now: datetime) -> StoredUpdate | None:
        """The chat's oldest waiting update, the chat locked until the transaction ends."""
        if not self._database.is_sqlite:
            mine = connection.scalar(select(func.pg_try_advisory_xact_lock(chat_id)))
            if not mine:
                return None
        row = connection.execute(self._first, {"wanted": chat_id}).one_or_none()
        if row is None or (row.retry_at is not None and row.retry_at > now):
            return None
        return StoredUpdate(
            update_id=row.update_id,
            chat_id=row.chat_id,
            payload=row.payload,
            attempts=row.attempts,
            received_at=row.received_at,
        )

    def settle(self, connection: Connection, update_id: int, now: datetime) -> None:
        """Handled: only its id stays, to know it again."""
        done = _FORGOTTEN | {"state": InboxState.DONE, "settled_at": now}
        connection.execute(self._settle, done | {"handled": update_id})

    def put_off(self, update_id: int, error: str, retry_at: datetime | None) -> None:
        inbox = self._tables.inbox
        values: dict[str, Any] = {"attempts": inbox.c.attempts + 1, "error": error, "retry_at": retry_at}
        if retry_at is None:
            values |= {"state": InboxState.SET_ASIDE, "settled_at": inbox.c.received_at}
        waiting = (inbox.c.update_id == update_id) & (inbox.c.state == _WAITING)
        with self._database.write() as connection:
            connection.execute(update(inbox).where(waiting).values(**values))


#: What an update is reduced to that is no longer needed.
_FORGOTTEN: dict[str, Any] = {"chat_id": 0, "payload": None, "error": None}


def forget_updates(connection: Connection, tables: Tables, chat_id: int) -> None:
    """Reduce the chat's updates that were set aside to their ids. Those still waiting stay: they were said
    after whatever asks for this (the one being handled is reduced when it is settled)."""
    inbox = tables.inbox
    aside = (inbox.c.chat_id == chat_id) & (inbox.c.state == written_out(InboxState.SET_ASIDE))
    connection.execute(update(inbox).where(aside).values(**_FORGOTTEN))


def _first_of_chat(inbox: Table) -> Select[Any]:
    """The oldest waiting update of the chat `wanted`."""
    c = inbox.c
    told = c.update_id, c.chat_id, c.payload, c.attempts, c.received_at, c.retry_at
    waiting = select(*told).where(c.chat_id == bindparam("wanted"), c.state == _WAITING)
    return waiting.order_by(inbox.c.update_id).limit(1)


def _chats_waiting(inbox: Table) -> Select[Any]:
    """Up to `most` chats whose oldest waiting update may be tried `now`, oldest first."""
    older = inbox.alias("older")
    first_of_chat = ~exists().where(
        older.c.chat_id == inbox.c.chat_id, older.c.state == _WAITING, older.c.update_id < inbox.c.update_id
    )
    may_be_tried = or_(inbox.c.retry_at.is_(None), inbox.c.retry_at <= bindparam("now"))
    query = select(inbox.c.chat_id).where(inbox.c.state == _WAITING, may_be_tried, first_of_chat)
    return query.order_by(inbox.c.update_id).limit(bindparam("most", type_=Integer))
