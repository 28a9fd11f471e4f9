"""Which message belongs to what."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Column, Connection, Table, select, update

from bot.services.ports import Link, LinkRole
from bot.store.engine import insert_or_leave
from bot.store.tables import Tables


def link_columns(table: Table) -> list[Column[Any]]:
    return [table.c[f.name] for f in fields(Link)]


def keep_link(connection: Connection, tables: Tables, person_id: int, message_id: int, link: Link) -> None:
    """What the message belongs to from now on."""
    table = tables.message_link
    values = asdict(link) | {"person_id": person_id, "message_id": message_id}
    if (
        connection.execute(
            insert_or_leave(connection.dialect.name, table).returning(table.c.role), values
        ).first()
        is None
    ):
        here = (table.c.person_id == person_id) & (table.c.message_id == message_id)
        connection.execute(update(table).where(here).values(**asdict(link)))


def newest_message(connection: Connection, tables: Tables, person_id: int, link: Link) -> int | None:
    """The newest message of that role about the same things (message ids of a chat only grow)."""
    table = tables.message_link.c
    query = select(table.message_id).where(table.person_id == person_id, table.role == link.role)
    for name in ("application_id", "nudge_id", "draft_id", "question_id"):
        wanted = getattr(link, name)
        if wanted is not None:
            query = query.where(table[name] == wanted)
    return connection.scalar(query.order_by(table.message_id.desc()).limit(1))


def packed_link(link: Link | None) -> dict[str, Any] | None:
    return (
        None if link is None else {name: value for name, value in asdict(link).items() if value is not None}
    )


def unpacked_link(stored: dict[str, Any] | None) -> Link | None:
    return None if stored is None else Link(**{**stored, "role": LinkRole(stored["role"])})
