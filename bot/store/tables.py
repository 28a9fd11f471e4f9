"""The tables: one for each model, the journal, and those of the queues.

They are built around a cipher, so that two stores with different keys can live in one process.
"""

from __future__ import annotations

from sqlalchemy import Column, MetaData, Table, Text

from bot.domain import models as m
from bot.store.cipher import Cipher
from bot.store.journal_tables import change_row_table, change_table, message_link_table
from bot.store.model_tables import ModelTables
from bot.store.queue_tables import (
    chat_pace_table,
    document_table,
    inbox_table,
    outbox_table,
    send_slot_table,
)
from bot.store.types import SecretJson

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Tables:
    """The tables around one cipher, in one dialect; `of[Model]` is the table of a model."""

    def __init__(self, cipher: Cipher, dialect: str) -> None:
        self.metadata = MetaData(naming_convention=NAMING)
        self.store_note = store_note_table(self.metadata)
        self.of = ModelTables(self.metadata, cipher, dialect).of_each()
        self.person, self.application = self.of[m.Person], self.of[m.Application]
        self.nudge = self.of[m.Nudge]
        self.change = change_table(self.metadata)
        self.change_row = change_row_table(self.metadata, SecretJson(cipher))
        self.message_link = message_link_table(self.metadata)
        self.inbox = inbox_table(self.metadata, cipher, dialect)
        self.outbox = outbox_table(self.metadata, cipher, dialect)
        self.outbox_document = document_table(self.metadata, cipher)
        self.send_slot = send_slot_table(self.metadata)
        self.chat_pace = chat_pace_table(self.metadata)


def store_note_table(metadata: MetaData) -> Table:
    """What the store notes about itself, by name."""
    return Table(
        "store_note",
        metadata,
        Column("name", Text, primary_key=True),
        Column("text", Text, nullable=False),
    )
