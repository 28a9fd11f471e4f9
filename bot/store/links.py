"""Which message belongs to what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Column, Connection, Table, select

from bot.services.ports import Link, LinkRole, Outgoing
from bot.store.statements import Statements
from bot.store.tables import Tables

_NAMES = tuple(f.name for f in fields(Link))


def link_columns(table: Table) -> list[Column[Any]]:
    return [table.c[name] for name in _NAMES]


def keep_links(
    connection: Connection, statements: Statements, belongs: Iterable[tuple[int, int, Link]]
) -> None:
    """What messages belong to from now on: the person, the message's id, and the link."""
    values = [
        {name: getattr(link, name) for name in _NAMES} | {"person_id": person_id, "message_id": message_id}
        for person_id, message_id, link in belongs
    ]
    if values:
        connection.execute(statements.keep_link(), values)


def newest_message(connection: Connection, tables: Tables, person_id: int, link: Link) -> int | None:
    """The newest message of that role about the same things (message ids of a chat only grow)."""
    table = tables.message_link.c
    query = select(table.message_id).where(table.person_id == person_id, table.role == link.role)
    for name in ("application_id", "nudge_id", "draft_id", "question_id", "change_id"):
        wanted = getattr(link, name)
        if wanted is not None:
            query = query.where(table[name] == wanted)
    return connection.scalar(query.order_by(table.message_id.desc()).limit(1))


def addressed(connection: Connection, tables: Tables, person_id: int | None, call: Outgoing) -> Outgoing:
    """The call as it is made now: one that edits, with the newest message of the kind it is to change."""
    if call.edits is None or person_id is None:
        return call
    message_id = newest_message(connection, tables, person_id, call.edits)
    return call if message_id is None else replace(call, payload={**call.payload, "message_id": message_id})


def packed_link(link: Link | None) -> dict[str, Any] | None:
    if link is None:
        return None
    return {name: value for name in _NAMES if (value := getattr(link, name)) is not None}


def unpacked_link(stored: dict[str, Any] | None) -> Link | None:
    return None if stored is None else Link(**{**stored, "role": LinkRole(stored["role"])})
