"""The tables of the inbox and the outbox."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    literal_column,
)

from bot.store.cipher import Cipher
from bot.store.types import BigId, Json, Secret, SecretBytes, SecretJson, UtcDateTime


class InboxState:
    WAITING = "waiting"
    DONE = "done"
    SET_ASIDE = "set_aside"


def written_out(state: str) -> ColumnElement[str]:
    """The state as a part of the statement: as a parameter it would keep SQLite, and PostgreSQL's prepared
    plans, from the partial indexes."""
    return literal_column(f"'{state}'", Text)


def inbox_table(metadata: MetaData, cipher: Cipher, dialect: str) -> Table:
    inbox = Table(
        "inbox",
        metadata,
        Column("update_id", BigId, primary_key=True, autoincrement=False),
        Column("chat_id", BigId, nullable=False),
        # As Telegram sent it; this, the chat and the error are emptied as soon as it is handled.
        Column("payload", SecretJson(cipher)),
        Column("state", Text, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("retry_at", UtcDateTime),
        Column("error", Secret(cipher)),
        Column("received_at", UtcDateTime, nullable=False),
        Column("settled_at", UtcDateTime),
    )
    waiting = inbox.c.state == written_out(InboxState.WAITING)
    partial_index("ix_inbox_waiting", inbox.c.update_id, where=waiting, dialect=dialect)
    partial_index("ix_inbox_waiting_chat", inbox.c.chat_id, inbox.c.update_id, where=waiting, dialect=dialect)
    set_aside = inbox.c.state == written_out(InboxState.SET_ASIDE)
    partial_index("ix_inbox_set_aside", inbox.c.chat_id, where=set_aside, dialect=dialect)
    settled = inbox.c.settled_at.is_not(None)
    partial_index("ix_inbox_settled_at", inbox.c.settled_at, where=settled, dialect=dialect)
    return inbox


def outbox_table(metadata: MetaData, cipher: Cipher, dialect: str) -> Table:
    outbox = Table(
        "outbox",
        metadata,
        Column("id", BigId, primary_key=True),
        Column("chat_id", BigId, nullable=False),
        Column("person_id", BigId, ForeignKey("person.id", ondelete="CASCADE"), index=True),
        Column("method", Text, nullable=False),
        Column("payload", SecretJson(cipher), nullable=False),
        Column("document_name", Secret(cipher)),
        Column("link", Json),
        Column("edits", Json),
        Column("nudge_ids", Json, nullable=False),
        Column("rank", Integer, nullable=False),  # 0 an answer, 1 a nudge: nudges give way
        Column("not_after", UtcDateTime),
        # When it may be claimed next: at once, after a pause, or when the lease of its claimer ends. Empty
        # once it has failed for good.
        Column("ready_at", UtcDateTime),
        Column("owner", Text),
        Column("sending_at", UtcDateTime),  # the fence
        Column("attempts", Integer, nullable=False),  # to claim it: they tell one claim from the next
        Column("failures", Integer, nullable=False, server_default="0"),  # so much longer are the pauses
        Column("repeats", Integer, nullable=False),
        Column("error", Secret(cipher)),
        Column("failed_at", UtcDateTime),
        sqlite_autoincrement=True,
    )
    waits = outbox.c.ready_at.is_not(None)
    partial_index(
        "ix_outbox_ready", outbox.c.rank, outbox.c.ready_at, outbox.c.id, where=waits, dialect=dialect
    )
    partial_index("ix_outbox_chat", outbox.c.chat_id, outbox.c.id, where=waits, dialect=dialect)
    failed = outbox.c.failed_at.is_not(None)
    partial_index("ix_outbox_failed_at", outbox.c.failed_at, where=failed, dialect=dialect)
    return outbox


def send_slot_table(metadata: MetaData) -> Table:
    """The calls that one window may hold (see `pace`); of use on PostgreSQL alone."""
    return Table(
        "send_slot",
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=False),
        Column("free_at", UtcDateTime, nullable=False),
    )


def chat_pace_table(metadata: MetaData) -> Table:
    """When the next message may go to a chat (see `pace`); of use on PostgreSQL alone."""
    return Table(
        "chat_pace",
        metadata,
        Column("chat_id", BigId, primary_key=True, autoincrement=False),
        Column("free_at", UtcDateTime, nullable=False, index=True),
    )


def document_table(metadata: MetaData, cipher: Cipher) -> Table:
    """The file of a call that uploads one."""
    of_call = ForeignKey("outbox.id", ondelete="CASCADE")
    return Table(
        "outbox_document",
        metadata,
        Column("outbox_id", BigId, of_call, primary_key=True, autoincrement=False),
        Column("content", SecretBytes(cipher), nullable=False),
    )


def partial_index(name: str, *columns: Column[Any], where: ColumnElement[bool], dialect: str) -> Index:
    """Said to the one dialect that is used: the other would be loaded for it."""
    options: dict[str, Any] = {f"{dialect}_where": where}
    return Index(name, *columns, **options)
