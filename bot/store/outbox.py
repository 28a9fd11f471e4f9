"""The outbox: calls of the Bot API, made after the transaction that asked for them is committed.

A chat's calls go out one at a time in the order of their ids. A claimed call is leased: if its claimer
dies, it is free again when the lease ends. Just before the call the fence (`sending_at`) is written; a
lapsed lease without it is certainly unsent, one with it may have reached Telegram and is repeated: once for
each attempt whose outcome is unknown, and not for ever.

The messages of a nudge (what is due, then the text to copy) are parts of one thing: they are sent while
the nudge is on its way or its first part has arrived, and otherwise dropped together.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Update,
    bindparam,
    delete,
    select,
    update,
)

from bot.domain.models import Nudge, NudgeState
from bot.services.ports import Waiting
from bot.store.claims import Claims, Verdict
from bot.store.engine import Database
from bot.store.rows import Rows, locked_person
from bot.store.statements import Statements
from bot.store.tables import Tables

log = logging.getLogger(__name__)

#: Earlier than every time it is compared with.
_AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)


def drop_chat(connection: Connection, tables: Tables, chat_id: int) -> None:
    """Everything of the chat, sent or not."""
    connection.execute(delete(tables.outbox).where(tables.outbox.c.chat_id == chat_id))


class Outbox:
    def __init__(self, database: Database, statements: Statements) -> None:
        self._database = database
        self._statements = statements
        self._tables = statements.tables
        self._claims = Claims(database, statements)
        # Built once: building them takes longer than running them.
        self._fence = _fence(statements)

    def claim(self, now: datetime, *, owner: str, lease_seconds: float, limit: int) -> list[Waiting]:
        until = now + timedelta(seconds=lease_seconds)
        send = []
        for waiting, verdict in self._claims.claim(now, owner=owner, until=until, limit=limit):
            if verdict is Verdict.SEND:
                send.append(waiting)
            elif verdict is Verdict.TOO_LATE:
                self._give_back(waiting)
            elif verdict is Verdict.SETTLED:
                self._drop(waiting)
            else:
                self.note_failed(waiting, "what became of it was unknown too often; not sent again", now)
        return send

    # notes

    def note_sending(self, ids: Sequence[int], now: datetime) -> list[int]:
        with self._database.write() as connection:
            return sorted(connection.scalars(self._fence, {"wanted": list(ids), "now": now}).all())

    def note_retry(
        self,
        waiting: Waiting,
        error: str,
        retry_at: datetime,
        *,
        failed: bool = True,
        maybe_sent: bool = False,
    ) -> None:
        outbox = self._tables.outbox
        values: dict[str, Any] = {"ready_at": retry_at, "error": error, "owner": None}
        if failed:
            values["failures"] = outbox.c.failures + 1
        if not maybe_sent:  # the fence stays, and counts as a repeat when it is claimed again
            values["sending_at"] = None
        with self._database.write() as connection:
            connection.execute(update(outbox).where(self._held(waiting)).values(**values))

    def note_failed(self, waiting: Waiting, error: str, now: datetime) -> None:
        log.warning("outbox %d: %s failed for good: %s", waiting.id, waiting.call.method, error)
        outbox, nudge = self._tables.outbox, self._tables.nudge
        failed = {"ready_at": None, "owner": None, "error": error, "failed_at": now}
        with self._database.write() as connection:
            self._rows_of(connection, waiting)
            done = connection.execute(update(outbox).where(self._held(waiting)).values(**failed))
            if done.rowcount and waiting.call.nudge_ids:
                expired = {"state": NudgeState.EXPIRED, "handled_at": now}
                connection.execute(update(nudge).where(self._on_their_way(waiting)).values(**expired))

    def note_blocked(self, waiting: Waiting, now: datetime) -> None:  # noqa: ARG002 - the port gives the time
        outbox, nudge = self._tables.outbox, self._tables.nudge
        with self._database.write() as connection:
            rows = self._rows_of(connection, waiting)
            connection.execute(delete(outbox).where(outbox.c.chat_id == waiting.chat_id))
            if rows is not None:
                on_their_way = (nudge.c.person_id == rows.person.id) & (nudge.c.state == NudgeState.SENDING)
                connection.execute(update(nudge).where(on_their_way).values(state=NudgeState.PLANNED))
                rows.update(replace(rows.person, blocked=True), ["blocked"])

    def free_leases(self, owner: str) -> None:
        outbox = self._tables.outbox
        freed = {"ready_at": _AT_ONCE, "owner": None}
        with self._database.write() as connection:
            connection.execute(update(outbox).where(outbox.c.owner == owner).values(**freed))

    # parts

    def _rows_of(self, connection: Connection, waiting: Waiting) -> Rows | None:
        """The person, locked before anything of theirs is touched, so that no two transactions wait for
        each other; None where there is none (any more)."""
        if waiting.person_id is None:
            return None
        person = locked_person(connection, self._statements, "id", waiting.person_id)
        return None if person is None else Rows(connection, self._statements, person)

    def _held(self, waiting: Waiting) -> ColumnElement[bool]:
        """The row as it was claimed: not if its lease lapsed and another has it now."""
        outbox = self._tables.outbox.c
        return (outbox.id == waiting.id) & (outbox.attempts == waiting.attempts)

    def _on_their_way(self, waiting: Waiting) -> ColumnElement[bool]:
        nudge = self._tables.nudge.c
        return nudge.id.in_(waiting.call.nudge_ids) & (nudge.state == NudgeState.SENDING)

    def _give_back(self, waiting: Waiting) -> None:
        """Too late for this message: its nudges return to the plan, its other parts go."""
        log.info("outbox %d: too late, its nudges return to the plan", waiting.id)
        with self._database.write() as connection:
            rows = self._rows_of(connection, waiting)
            if rows is not None:
                for nudge in rows.find(Nudge, "id", waiting.call.nudge_ids):
                    if nudge.state is NudgeState.SENDING:
                        rows.update(replace(nudge, state=NudgeState.PLANNED), ["state"])
            self._delete_parts(connection, waiting)

    def _drop(self, waiting: Waiting) -> None:
        """The nudges were settled in the meantime: nothing of the message goes out."""
        log.info("outbox %d: its nudges are settled, not sent", waiting.id)
        with self._database.write() as connection:
            self._rows_of(connection, waiting)
            self._delete_parts(connection, waiting)

    def _delete_parts(self, connection: Connection, waiting: Waiting) -> None:
        outbox = self._tables.outbox
        query = select(outbox.c.id, outbox.c.nudge_ids).where(
            outbox.c.chat_id == waiting.chat_id, outbox.c.ready_at.is_not(None), outbox.c.id >= waiting.id
        )
        parts = [
            row_id
            for row_id, nudge_ids in connection.execute(query)
            if set(nudge_ids) & set(waiting.call.nudge_ids)
        ]
        connection.execute(delete(outbox).where(outbox.c.id.in_(parts)))


def _fence(statements: Statements) -> Update:
    """Note that the calls in `wanted` are being made `now`. Where a lease lapsed and two have claimed the
    same call, one of them writes this, not both."""
    outbox = statements.tables.outbox
    fence = update(outbox).where(
        statements.among(outbox.c.id, "wanted"),
        outbox.c.ready_at > bindparam("now"),
        outbox.c.sending_at.is_(None),
    )
    return fence.values(sending_at=bindparam("now")).returning(outbox.c.id)
