"""The key of a database: known again at every start, and turned on for what was written before it."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Table, bindparam, insert, select, update

from bot.store.cipher import Cipher
from bot.store.engine import Database
from bot.store.tables import Tables
from bot.store.types import Secret, SecretBytes, SecretJson

#: The note by which a wrong key is known before anything is written with it.
_KEY_NOTE = "key"
_BATCH = 500


def check_key(database: Database, tables: Tables, cipher: Cipher) -> None:
    """Raises StoreError when the database was sealed and the key is missing or another one. A key that is
    new to the database seals all that is there."""
    note = tables.store_note
    kept_note = select(note.c.text).where(note.c.name == _KEY_NOTE)
    with database.read() as connection:
        kept = connection.scalar(kept_note)
    if kept is not None:
        cipher.open(kept)
    elif cipher.seals:
        with database.write(lasting=True) as connection:
            for table in tables.metadata.sorted_tables:
                _seal_all(connection, table)
            connection.execute(insert(note).values(name=_KEY_NOTE, text=cipher.seal(_KEY_NOTE)))
        database.forget_deleted()


def _seal_all(connection: Connection, table: Table) -> None:
    """Write every personal column again: what is written is sealed."""
    personal: list[Column[object]] = [
        c for c in table.columns if isinstance(c.type, (Secret, SecretJson, SecretBytes))
    ]
    keys = list(table.primary_key.columns)
    if not personal:
        return
    again = update(table).values({c.name: bindparam(f"new_{c.name}") for c in personal})
    again = again.where(*(c == bindparam(f"key_{c.name}") for c in keys))
    names = [f"key_{c.name}" for c in keys] + [f"new_{c.name}" for c in personal]
    for rows in connection.execute(select(*keys, *personal)).partitions(_BATCH):
        connection.execute(again, [dict(zip(names, row, strict=True)) for row in rows])
