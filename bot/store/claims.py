"""Claiming calls from the outbox, and deciding what is to become of each."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime
from enum import Enum, auto
from typing import Any

from sqlalchemy import Connection, Integer, Row, Update, bindparam, case, exists, select, update

from bot.domain.models import NudgeState
from bot.services.ports import Outgoing, Waiting
from bot.store.engine import Database
from bot.store.links import addressed, unpacked_link
from bot.store.tables import Tables

log = logging.getLogger(__name__)

#: Answers first; nudges give way.
ANSWER, NUDGE = 0, 1
#: So many times a call is made again although an earlier attempt may have arrived. Every kill in mid-call,
#: and every line that drops, is one such time, and mostly nothing had arrived: giving up early loses answers.
#: There is an end to it, so that a call that kills whoever makes it cannot spin; by the pauses between
#: attempts it lasts through some ten minutes in which Telegram takes requests and does not answer.
MOST_REPEATS = 8


#: What is to be known of a claimed call.
_NEEDED = (
    *("id", "chat_id", "person_id", "method", "payload", "document_name", "link", "edits", "nudge_ids"),
    *("rank", "not_after", "attempts", "failures", "repeats"),
)


class Verdict(Enum):
    """What is right for a claimed call."""

    SEND = auto()
    TOO_LATE = auto()  # its nudges return to the plan
    SETTLED = auto()  # its nudges are: nothing of it goes out
    GIVE_UP = auto()  # its outcome was unknown too often


class Claims:
    def __init__(self, database: Database, tables: Tables) -> None:
        self._database = database
        self._tables = tables
        self._lease = _lease(tables)

    def claim(
        self, now: datetime, *, owner: str, until: datetime, limit: int
    ) -> list[tuple[Waiting, Verdict]]:
        """Up to `limit` calls, leased to `owner` until then, the first of their chats; answers first."""
        rows: list[Row[Any]] = []
        with self._database.write() as connection:
            for rank in (ANSWER, NUDGE):
                told = {"of_rank": rank, "now": now, "by": owner, "until": until, "most": limit - len(rows)}
                if told["most"]:
                    rows += connection.execute(self._lease, told).all()
            rows.sort(key=lambda row: (row.rank, row.id))
            states = self._nudge_states(connection, rows)
            waiting = [self._waiting(connection, row) for row in rows]
        return [(w, _verdict(w, row, states, now)) for w, row in zip(waiting, rows, strict=True)]

    def _waiting(self, connection: Connection, row: Row[Any]) -> Waiting:
        document = None
        if row.document_name is not None:
            kept = self._tables.outbox_document.c
            content = connection.scalar(select(kept.content).where(kept.outbox_id == row.id))
            document = (row.document_name, content or b"")
        call = Outgoing(
            method=row.method,
            payload=row.payload,
            link=unpacked_link(row.link),
            edits=unpacked_link(row.edits),
            document=document,
            nudge_ids=tuple(row.nudge_ids),
            not_after=row.not_after,
        )
        return Waiting(
            id=row.id,
            chat_id=row.chat_id,
            person_id=row.person_id,
            call=addressed(connection, self._tables, row.person_id, call),
            attempts=row.attempts,
            failures=row.failures,
            repeat=row.repeats > 0,
        )

    def _nudge_states(self, connection: Connection, rows: Iterable[Row[Any]]) -> dict[int, NudgeState]:
        ids = {nudge_id for row in rows for nudge_id in row.nudge_ids}
        if not ids:
            return {}
        nudge = self._tables.nudge.c
        found = connection.execute(select(nudge.id, nudge.state).where(nudge.id.in_(ids)))
        return {row.id: row.state for row in found}


def _verdict(waiting: Waiting, row: Row[Any], states: dict[int, NudgeState], now: datetime) -> Verdict:
    if row.repeats > MOST_REPEATS:
        return Verdict.GIVE_UP
    of = {states.get(nudge_id) for nudge_id in waiting.call.nudge_ids}
    if NudgeState.SENDING in of and waiting.call.not_after is not None and waiting.call.not_after < now:
        return Verdict.TOO_LATE
    if of and NudgeState.SENDING not in of and NudgeState.SENT not in of:
        return Verdict.SETTLED
    if waiting.repeat:
        log.warning("outbox %d: its outcome is unknown, sent again", waiting.id)
    return Verdict.SEND


def _lease(tables: Tables) -> Update:
    """Lease up to `most` calls of rank `of_rank` that are the first of their chat and ready `now`."""
    outbox, older = tables.outbox, tables.outbox.alias("older")
    first_of_chat = ~exists().where(
        older.c.chat_id == outbox.c.chat_id, older.c.ready_at.is_not(None), older.c.id < outbox.c.id
    )
    ready = (
        select(outbox.c.id)
        .where(outbox.c.rank == bindparam("of_rank"), outbox.c.ready_at <= bindparam("now"), first_of_chat)
        .order_by(outbox.c.ready_at, outbox.c.id)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True, of=outbox)
    )
    lease = update(outbox).where(outbox.c.id.in_(ready))
    return lease.values(
        owner=bindparam("by"),
        ready_at=bindparam("until"),
        attempts=outbox.c.attempts + 1,
        repeats=outbox.c.repeats + case((outbox.c.sending_at.is_not(None), 1), else_=0),
        sending_at=None,
    ).returning(*(outbox.c[name] for name in _NEEDED))
