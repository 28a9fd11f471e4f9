"""Claiming calls from the outbox, and deciding what is to become of each."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime
from enum import Enum, auto
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import (
    Connection,
    Integer,
    Row,
    Select,
    Table,
    Update,
    bindparam,
    case,
    exists,
    select,
    union_all,
    update,
)

from bot.domain.models import NudgeState
from bot.services.ports import Outgoing, Waiting
from bot.store.engine import Database
from bot.store.links import addressed, unpacked_link
from bot.store.statements import Statements
from bot.store.tables import Tables

log = logging.getLogger(__name__)

#: Answers first; nudges give way.
ANSWER, NUDGE = 0, 1
#: So many times a call is made again although an earlier attempt may have arrived. Every kill in mid-call,
#: and every line that drops, is one such time, and mostly nothing had arrived: giving up early loses answers.
#: There is an end to it, so that a call that kills whoever makes it cannot spin; by the pauses between
#: attempts it lasts through some ten minutes in which Telegram takes requests and does not answer.
MOST_REPEATS = 8


#: What is to be known of a claimed call, in the order in which `Claims._waiting` takes it.
_NEEDED: Final = (
    *("rank", "id", "chat_id", "person_id", "attempts", "failures", "repeats"),
    *("method", "payload", "link", "edits", "nudge_ids", "not_after", "document_name"),
)
_IN_ORDER: Final = itemgetter(0, 1)  # rank and id
_MOST: Final = bindparam("most", type_=Integer)
#: The message of a nudge is wanted while that is on its way or its first part has arrived.
_WANTED: Final = frozenset({NudgeState.SENDING, NudgeState.SENT})


class Verdict(Enum):
    """What is right for a claimed call."""

    SEND = auto()
    TOO_LATE = auto()  # its nudges return to the plan
    SETTLED = auto()  # its nudges are: nothing of it goes out
    GIVE_UP = auto()  # its outcome was unknown too often


class Claims:
    def __init__(self, database: Database, statements: Statements) -> None:
        self._database = database
        self._statements = statements
        self._tables = statements.tables
        self._lease = _lease(self._tables)

    def claim(
        self, now: datetime, *, owner: str, until: datetime, limit: int
    ) -> list[tuple[Waiting, Verdict]]:
        """Up to `limit` calls, leased to `owner` until then, the first of their chats; answers first."""
        told = {"now": now, "by": owner, "until": until, "most": limit}
        with self._database.write() as connection:
            rows = sorted(connection.execute(self._lease, told).all(), key=_IN_ORDER)
            claimed = [self._waiting(connection, row) for row in rows]
            states = self._nudge_states(connection, claimed)
        repeats = (row.repeats for row in rows)
        return [
            (each, _verdict(each, many, states, now)) for each, many in zip(claimed, repeats, strict=True)
        ]

    def _waiting(self, connection: Connection, row: Row[Any]) -> Waiting:
        # taken apart at once: to ask a row for a column by its name takes longer than all the rest
        _, call_id, chat_id, person_id, attempts, failures, repeats, *content = tuple(row)
        method, payload, link, edits, nudge_ids, not_after, document_name = content
        call = Outgoing(
            method=method,
            payload=payload,
            link=unpacked_link(link),
            edits=unpacked_link(edits),
            document=self._document(connection, call_id, document_name),
            nudge_ids=tuple(nudge_ids),
            not_after=not_after,
        )
        return Waiting(
            id=call_id,
            chat_id=chat_id,
            person_id=person_id,
            call=addressed(connection, self._statements, person_id, call),
            attempts=attempts,
            failures=failures,
            repeat=repeats > 0,
        )

    def _document(self, connection: Connection, call_id: int, name: str | None) -> tuple[str, bytes] | None:
        if name is None:
            return None
        kept = self._tables.outbox_document.c
        return name, connection.scalar(select(kept.content).where(kept.outbox_id == call_id)) or b""

    def _nudge_states(self, connection: Connection, claimed: Iterable[Waiting]) -> dict[int, NudgeState]:
        ids = {nudge_id for waiting in claimed for nudge_id in waiting.call.nudge_ids}
        if not ids:
            return {}
        found = connection.execute(self._statements.nudge_states(), {"wanted": sorted(ids)})
        return {row.id: row.state for row in found}


def _verdict(waiting: Waiting, repeats: int, states: dict[int, NudgeState], now: datetime) -> Verdict:
    if repeats > MOST_REPEATS:
        return Verdict.GIVE_UP
    if waiting.repeat:
        log.warning("outbox %d: its outcome is unknown, sent again", waiting.id)
    if not waiting.call.nudge_ids:
        return Verdict.SEND
    of = {states.get(nudge_id) for nudge_id in waiting.call.nudge_ids}
    if NudgeState.SENDING in of and waiting.call.not_after is not None and waiting.call.not_after < now:
        return Verdict.TOO_LATE
    return Verdict.SEND if of & _WANTED else Verdict.SETTLED


def _lease(tables: Tables) -> Update:
    """Lease up to `most` calls that are the first of their chat and ready `now`, answers before nudges."""
    outbox = tables.outbox
    answers, nudges = (
        _ready(outbox, rank).cte(name) for rank, name in ((ANSWER, "answers"), (NUDGE, "nudges"))
    )
    first = union_all(select(answers), select(nudges)).subquery("ready")
    wanted = select(first.c.id).order_by(first.c.rank, first.c.ready_at, first.c.id).limit(_MOST)
    return (
        update(outbox)
        .where(outbox.c.id.in_(wanted))
        .values(
            owner=bindparam("by"),
            ready_at=bindparam("until"),
            attempts=outbox.c.attempts + 1,
            repeats=outbox.c.repeats + case((outbox.c.sending_at.is_not(None), 1), else_=0),
            sending_at=None,
        )
        .returning(*(outbox.c[name] for name in _NEEDED))
    )


def _ready(outbox: Table, rank: int) -> Select[Any]:
    """Up to `most` such calls of one rank, of those that nobody else is claiming just now. (Ranks are looked
    through one by one: over both the index gives no order.)"""
    older = outbox.alias("older")
    first_of_chat = ~exists().where(
        older.c.chat_id == outbox.c.chat_id, older.c.ready_at.is_not(None), older.c.id < outbox.c.id
    )
    ready = select(outbox.c.id, outbox.c.rank, outbox.c.ready_at).where(
        outbox.c.rank == rank, outbox.c.ready_at <= bindparam("now"), first_of_chat
    )
    in_order = ready.order_by(outbox.c.ready_at, outbox.c.id).limit(_MOST)
    return in_order.with_for_update(skip_locked=True, of=outbox)
