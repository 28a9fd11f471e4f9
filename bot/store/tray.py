"""What one transaction puts into the outbox.

A call before which nothing else waits for its chat may be leased as it is written down: the process that
wrote it makes it right after the commit, and nobody has to look for it. Were that process to die, it would be
claimed when the lease ends, as any other.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.services.ports import Outgoing, Post, Waiting
from bot.store.claims import ANSWER, NUDGE
from bot.store.links import addressed, packed_link
from bot.store.statements import Statements


class Tray:
    def __init__(
        self, connection: Connection, statements: Statements, now: datetime, post: Post | None = None
    ) -> None:
        self._connection = connection
        self._statements = statements
        self._now = now
        self._post = post or Post()
        self._open: dict[int, bool] = {}  # chat -> whether its next call may be leased

    def put(self, chat_id: int, person_id: int | None, call: Outgoing) -> None:
        """Behind all others of the chat."""
        taken = self._may_be_taken(chat_id, call)
        call_id = self._write(chat_id, person_id, call, taken=taken)
        if taken:
            content = addressed(self._connection, self._statements.tables, person_id, call)
            waiting = Waiting(
                id=call_id, chat_id=chat_id, person_id=person_id, call=content, attempts=1, repeat=False
            )
            self._post.taken.append(waiting)
        else:
            self._post.left = True

    def _may_be_taken(self, chat_id: int, call: Outgoing) -> bool:
        if self._post.lease is None:
            return False
        first = chat_id not in self._open
        if first:
            waits = self._connection.scalar(self._statements.chat_waits(), {"wanted": chat_id})
            self._open[chat_id] = not waits
        elif call.edits is not None:  # it may change a message that only the calls before it make
            self._open[chat_id] = False
        return self._open[chat_id]

    def _write(self, chat_id: int, person_id: int | None, call: Outgoing, *, taken: bool) -> int:
        name, content = call.document or (None, None)
        lease = self._post.lease if taken else None
        values = {
            "chat_id": chat_id,
            "person_id": person_id,
            "method": call.method,
            "payload": call.payload,
            "document_name": name,
            "link": packed_link(call.link),
            "edits": packed_link(call.edits),
            "nudge_ids": list(call.nudge_ids),
            "rank": NUDGE if call.nudge_ids else ANSWER,
            "not_after": call.not_after,
            "ready_at": lease.until if lease else self._now,
            "owner": lease.owner if lease else None,
            "attempts": 1 if lease else 0,
            "failures": 0,
            "repeats": 0,
        }
        tables = self._statements.tables
        given = self._connection.execute(
            self._statements.insert_into(tables.outbox), values
        ).inserted_primary_key
        assert given is not None
        if content is not None:
            document = {"outbox_id": given[0], "content": content}
            self._connection.execute(self._statements.insert_into(tables.outbox_document), document)
        return int(given[0])
