"""Which message belongs to what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Column, Connection, Table

from bot.services.ports import Link, LinkRole, Outgoing
from bot.store.statements import Statements

_NAMES = tuple(f.name for f in fields(Link))
#: What two messages of one role have in common that are about the same.
_ABOUT = ("application_id", "nudge_id", "draft_id", "question_id", "change_id")


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


def addressed(
    connection: Connection, statements: Statements, person_id: int | None, call: Outgoing
) -> Outgoing:
    """The call as it is made now: one that edits, with the newest message of the kind it is to change."""
    if call.edits is None or person_id is None:
        return call
    named = tuple(name for name in _ABOUT if getattr(call.edits, name) is not None)
    told = {name: getattr(call.edits, name) for name in ("role", *named)}
    message_id = connection.scalar(statements.newest_message(named), told | {"owner": person_id})
    return call if message_id is None else replace(call, payload={**call.payload, "message_id": message_id})


def packed_link(link: Link | None) -> dict[str, Any] | None:
    if link is None:
        return None
    return {name: value for name in _NAMES if (value := getattr(link, name)) is not None}


def unpacked_link(stored: dict[str, Any] | None) -> Link | None:
    return None if stored is None else Link(**{**stored, "role": LinkRole(stored["role"])})
