"""The tables of what was changed, so that it can be undone, and of which message shows what."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, MetaData, Table, Text

from bot.services.ports import LinkRole
from bot.store.types import BigId, SecretJson, UtcDateTime, Word


def of_person() -> Column[int]:
    """Whose a row is: it goes when that person goes."""
    return Column("person_id", BigId, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True)


def change_table(metadata: MetaData) -> Table:
    """One row for what one message or tap changed."""
    return Table(
        "change",
        metadata,
        Column("id", BigId, primary_key=True),
        of_person(),
        Column("at", UtcDateTime, nullable=False, index=True),
        Column("undone_at", UtcDateTime),
        sqlite_autoincrement=True,
    )


def change_row_table(metadata: MetaData, secret_json: SecretJson) -> Table:
    """The fields of one row that changed, as they were and as they became; empty where there was no row."""
    return Table(
        "change_row",
        metadata,
        Column("id", BigId, primary_key=True),
        Column("change_id", BigId, ForeignKey("change.id", ondelete="CASCADE"), nullable=False, index=True),
        Column("kind", Text, nullable=False),
        Column("row_id", BigId, nullable=False),
        Column("before", secret_json),
        Column("after", secret_json),
        sqlite_autoincrement=True,
    )


def message_link_table(metadata: MetaData) -> Table:
    """What a message of the bot's is about."""
    return Table(
        "message_link",
        metadata,
        Column("person_id", BigId, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
        Column("message_id", BigId, primary_key=True, autoincrement=False),
        Column("role", Word(LinkRole), nullable=False),
        Column("application_id", BigId),
        Column("nudge_id", BigId),
        Column("draft_id", BigId),
        Column("question_id", BigId),
        Column("change_id", BigId),
        Column("live", Boolean, nullable=False),
    )
