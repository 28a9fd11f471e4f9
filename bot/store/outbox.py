"""The outbox: calls of the Bot API, made after the transaction that asked for them is committed.

A chat's calls go out one at a time in the order of their ids. A claimed call is leased: if its claimer
dies, it is free again when the lease ends. Just before the call the fence (`sending_at`) is written; a
lapsed lease without it is certainly unsent, one with it may have reached Telegram and is repeated once,
and no more than once.

The messages of a nudge (what is due, then the text to copy) are parts of one thing: they are sent while
the nudge is on its way or its first part has arrived, and otherwise dropped together.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, delete, exists, insert, select, update

from bot.domain.models import Nudge, NudgeState
from bot.services.ports import LinkRole, Outgoing, Waiting
from bot.store.engine import Database
from bot.store.links import keep_link, newest_message, packed_link, unpacked_link
from bot.store.rows import Rows, person_by
from bot.store.tables import Tables

log = logging.getLogger(__name__)

#: Answers first; nudges give way.
_ANSWER, _NUDGE = 0, 1
#: An unknown outcome is repeated once.
_MOST_REPEATS = 1
#: Earlier than every time it is compared with.
_AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)


def put(
    connection: Connection,
    tables: Tables,
    chat_id: int,
    person_id: int | None,
    call: Outgoing,
    now: datetime,
) -> None:
    """Behind all others of the chat."""
    name, content = call.document or (None, None)
    given = connection.execute(
        insert(tables.outbox).values(
            chat_id=chat_id,
            person_id=person_id,
            method=call.method,
            payload=call.payload,
            document_name=name,
            link=packed_link(call.link),
            edits=packed_link(call.edits),
            nudge_ids=list(call.nudge_ids),
            rank=_NUDGE if call.nudge_ids else _ANSWER,
            not_after=call.not_after,
            ready_at=now,
            attempts=0,
            repeats=0,
        )
    ).inserted_primary_key
    if content is not None:
        assert given is not None
        connection.execute(insert(tables.outbox_document).values(outbox_id=given[0], content=content))


def drop_chat(connection: Connection, tables: Tables, chat_id: int) -> None:
    """Everything of the chat, sent or not."""
    connection.execute(delete(tables.outbox).where(tables.outbox.c.chat_id == chat_id))


class Outbox:
    def __init__(self, database: Database, tables: Tables) -> None:
        self._database = database
        self._tables = tables

    # claiming

    def claim(self, now: datetime, *, owner: str, lease_seconds: float, limit: int) -> list[Waiting]:
        until = now + timedelta(seconds=lease_seconds)
        claimed: list[Row[Any]] = []
        with self._database.write() as connection:
            for rank in (_ANSWER, _NUDGE):
                if len(claimed) < limit:
                    claimed += self._lease(connection, rank, now, owner, until, limit - len(claimed))
            claimed.sort(key=lambda row: (row.rank, row.id))
            states = self._nudge_states(connection, claimed)
            waiting = [self._waiting(connection, row) for row in claimed]
        return [w for w, row in zip(waiting, claimed, strict=True) if self._still_right(w, row, states, now)]

    def _lease(
        self, connection: Connection, rank: int, now: datetime, owner: str, until: datetime, limit: int
    ) -> Sequence[Row[Any]]:
        outbox, older = self._tables.outbox, self._tables.outbox.alias("older")
        first_of_chat = ~exists().where(
            older.c.chat_id == outbox.c.chat_id, older.c.ready_at.is_not(None), older.c.id < outbox.c.id
        )
        ready = (
            select(outbox.c.id)
            .where(outbox.c.rank == rank, outbox.c.ready_at <= now, first_of_chat)
            .order_by(outbox.c.ready_at, outbox.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True, of=outbox)
        )
        lease = (
            update(outbox)
            .where(outbox.c.id.in_(ready))
            .values(
                owner=owner,
                ready_at=until,
                attempts=outbox.c.attempts + 1,
                repeats=outbox.c.repeats + case((outbox.c.sending_at.is_not(None), 1), else_=0),
                sending_at=None,
            )
            .returning(outbox)
        )
        return connection.execute(lease).all()

    def _waiting(self, connection: Connection, row: Row[Any]) -> Waiting:
        payload = row.payload
        edits = unpacked_link(row.edits)
        if edits is not None and row.person_id is not None:
            message_id = newest_message(connection, self._tables, row.person_id, edits)
            if message_id is not None:
                payload = {**payload, "message_id": message_id}
        document = None
        if row.document_name is not None:
            kept = self._tables.outbox_document.c
            content = connection.scalar(select(kept.content).where(kept.outbox_id == row.id))
            document = (row.document_name, content or b"")
        call = Outgoing(
            method=row.method,
            payload=payload,
            link=unpacked_link(row.link),
            edits=edits,
            document=document,
            nudge_ids=tuple(row.nudge_ids),
            not_after=row.not_after,
        )
        return Waiting(
            id=row.id,
            chat_id=row.chat_id,
            person_id=row.person_id,
            call=call,
            attempts=row.attempts,
            repeat=row.repeats > 0,
        )

    def _nudge_states(self, connection: Connection, rows: Iterable[Row[Any]]) -> dict[int, NudgeState]:
        ids = {nudge_id for row in rows for nudge_id in row.nudge_ids}
        if not ids:
            return {}
        nudge = self._tables.nudge.c
        found = connection.execute(select(nudge.id, nudge.state).where(nudge.id.in_(ids)))
        return {row.id: row.state for row in found}

    def _still_right(
        self, waiting: Waiting, row: Row[Any], states: dict[int, NudgeState], now: datetime
    ) -> bool:
        """Whether to hand it out; what is no longer right is settled here, in its own transaction."""
        if row.repeats > _MOST_REPEATS:
            self.note_failed(waiting, "it may have been sent twice already; not sent again", now)
            return False
        if waiting.repeat:
            log.warning("outbox %d: its outcome is unknown, sent once again", waiting.id)
        if not waiting.call.nudge_ids:
            return True
        of = {states.get(nudge_id) for nudge_id in waiting.call.nudge_ids}
        if NudgeState.SENDING in of:
            late = waiting.call.not_after is not None and waiting.call.not_after < now
            if late:
                self._give_back(waiting)
            return not late
        if NudgeState.SENT in of:
            return True
        self._drop(waiting)
        return False

    # notes

    def note_sending(self, ids: Sequence[int], now: datetime) -> list[int]:
        # Where a lease lapsed and two have claimed the same row, one of them writes the fence, not both.
        outbox = self._tables.outbox
        free = outbox.c.id.in_(list(ids)) & (outbox.c.ready_at > now) & outbox.c.sending_at.is_(None)
        fence = update(outbox).where(free).values(sending_at=now).returning(outbox.c.id)
        with self._database.write() as connection:
            return sorted(connection.scalars(fence))

    def note_sent(self, waiting: Waiting, message_id: int | None, now: datetime) -> None:
        with self._database.write() as connection:
            rows = self._rows_of(connection, waiting)
            connection.execute(delete(self._tables.outbox).where(self._tables.outbox.c.id == waiting.id))
            if rows is not None:
                self._keep_what_was_sent(rows, waiting.call, message_id, now)

    def note_retry(
        self, waiting: Waiting, error: str, retry_at: datetime, *, maybe_sent: bool = False
    ) -> None:
        outbox = self._tables.outbox
        values: dict[str, Any] = {"ready_at": retry_at, "error": error, "owner": None}
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
        person = person_by(connection, self._tables, self._tables.person.c.id == waiting.person_id)
        return None if person is None else Rows(connection, self._tables, person)

    def _held(self, waiting: Waiting) -> ColumnElement[bool]:
        """The row as it was claimed: not if its lease lapsed and another has it now."""
        outbox = self._tables.outbox.c
        return (outbox.id == waiting.id) & (outbox.attempts == waiting.attempts)

    def _on_their_way(self, waiting: Waiting) -> ColumnElement[bool]:
        nudge = self._tables.nudge.c
        return nudge.id.in_(waiting.call.nudge_ids) & (nudge.state == NudgeState.SENDING)

    def _keep_what_was_sent(self, rows: Rows, call: Outgoing, message_id: int | None, now: datetime) -> None:
        connection, tables = rows.connection, self._tables
        link = call.link
        if message_id is not None and link is not None:
            keep_link(connection, tables, rows.person.id, message_id, link)
            for table, row_id in ((tables.draft, link.draft_id), (tables.question, link.question_id)):
                if row_id is not None:
                    mine = (table.c.id == row_id) & (table.c.person_id == rows.person.id)
                    connection.execute(update(table).where(mine).values(message_id=message_id))
        if not call.nudge_ids:
            return
        mine = tables.nudge.c.id.in_(call.nudge_ids) & (tables.nudge.c.person_id == rows.person.id)
        if message_id is not None and link is not None and link.role is LinkRole.NUDGE:
            connection.execute(update(tables.nudge).where(mine).values(message_id=message_id))
        sent = update(tables.nudge).where(mine, tables.nudge.c.state == NudgeState.SENDING)
        connection.execute(sent.values(state=NudgeState.SENT, sent_at=now))

    def _give_back(self, waiting: Waiting) -> None:
        """Too late for this message: its nudges return to the plan, its other parts go."""
        log.info("outbox %d: too late, its nudges return to the plan", waiting.id)
        with self._database.write() as connection:
            rows = self._rows_of(connection, waiting)
            if rows is not None:
                for nudge in rows.find(Nudge, self._on_their_way(waiting)):
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
