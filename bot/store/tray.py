"""What one transaction puts into the outbox.

A call before which nothing else waits for its chat may be leased as it is written down: the process that
wrote it makes it right after the commit, and nobody has to look for it. Were that process to die, it would be
claimed when the lease ends, as any other.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

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
        call_id, taken = self._written(chat_id, call, _columns(chat_id, person_id, call))
        if call.document is not None:
            document = {"outbox_id": call_id, "content": call.document[1]}
            into = self._statements.insert_into(self._statements.tables.outbox_document)
            self._connection.execute(into, document)
        if taken:
            content = addressed(self._connection, self._statements, person_id, call)
            waiting = Waiting(
                id=call_id, chat_id=chat_id, person_id=person_id, call=content, attempts=1, repeat=False
            )
            self._post.taken.append(waiting)
        else:
            self._post.left = True

    def _written(self, chat_id: int, call: Outgoing, columns: dict[str, Any]) -> tuple[int, bool]:
        """Its id, and whether it is leased."""
        lease = self._post.lease
        if call.edits is not None and chat_id in self._open:  # it may change what the calls before it make
            self._open[chat_id] = False
        if lease is None or not self._open.get(chat_id, True):
            return self._inserted(columns | {"ready_at": self._now, "attempts": 0}), False
        if chat_id in self._open:
            leased = {"ready_at": lease.until, "owner": lease.owner, "attempts": 1}
            return self._inserted(columns | leased), True
        told = {"of_chat": chat_id, "now": self._now, "until": lease.until, "by": lease.owner}
        call_id, attempts = self._connection.execute(self._statements.put_leased(), columns | told).one()
        self._open[chat_id] = attempts > 0
        return int(call_id), attempts > 0

    def _inserted(self, columns: dict[str, Any]) -> int:
        outbox = self._statements.insert_into(self._statements.tables.outbox)
        given = self._connection.execute(outbox, columns).inserted_primary_key
        assert given is not None
        return int(given[0])


def _columns(chat_id: int, person_id: int | None, call: Outgoing) -> dict[str, Any]:
    """All that does not tell of a lease."""
    return {
        "chat_id": chat_id,
        "person_id": person_id,
        "method": call.method,
        "payload": call.payload,
        "document_name": call.document[0] if call.document else None,
        "link": packed_link(call.link),
        "edits": packed_link(call.edits),
        "nudge_ids": list(call.nudge_ids),
        "rank": NUDGE if call.nudge_ids else ANSWER,
        "not_after": call.not_after,
        "failures": 0,
        "repeats": 0,
    }
