"""What the one who runs the bot needs: tidying, copies, checks and counts."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import delete, func, select, text

from bot.services.ports import Trouble
from bot.store.engine import Database, create_file
from bot.store.errors import StoreError
from bot.store.queue_tables import InboxState, written_out
from bot.store.tables import Tables

#: How long a change can be undone.
JOURNAL_DAYS = 60
#: How long the ids of handled updates, and what failed, are kept. Telegram repeats an update for a day.
SETTLED_DAYS = 14
#: So many of what was given up are told.
TROUBLES_SHOWN = 5

_QUOTED = re.compile(r'".*"|<.*>', re.DOTALL)


def prune(database: Database, tables: Tables, now: datetime) -> int:
    """Delete what has had its time; the number of rows deleted."""
    settled = now - timedelta(days=SETTLED_DAYS)
    old = (
        delete(tables.change).where(tables.change.c.at < now - timedelta(days=JOURNAL_DAYS)),
        delete(tables.inbox).where(tables.inbox.c.settled_at < settled),
        delete(tables.outbox).where(tables.outbox.c.failed_at < settled),
        delete(tables.chat_pace).where(tables.chat_pace.c.free_at < now - timedelta(minutes=1)),
    )
    with database.write() as connection:
        return sum(connection.execute(statement).rowcount for statement in old)


def backup(database: Database, target: Path) -> None:
    """A consistent copy of the live SQLite file; the target appears when it is complete. Raises
    StoreError on PostgreSQL, and where the target is there already."""
    if database.file is None:
        raise StoreError("The database is not a file", "Copy it with PostgreSQL's own pg_dump")
    if target.exists():
        raise StoreError(f"{target} is there already", "Name a new file")
    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    create_file(partial)
    try:
        with (
            closing(sqlite3.connect(database.file)) as source,
            closing(sqlite3.connect(partial)) as copy,
        ):
            source.backup(copy)
        os.replace(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def integrity(database: Database) -> list[str]:
    """What is wrong inside the database, in the engine's words; empty when it is sound."""
    if not database.is_sqlite:
        return []  # PostgreSQL watches its own pages
    with database.read() as connection:
        found = [str(line) for line in connection.scalars(text("PRAGMA integrity_check"))]
        broken = connection.execute(text("PRAGMA foreign_key_check")).all()
    told = [] if found == ["ok"] else found
    return told + [f"row {row[1]} of {row[0]} belongs to nothing" for row in broken]


def counts(database: Database, tables: Tables) -> dict[str, int]:
    """How much there is, in the words of `doctor`."""
    inbox, outbox, nudge = tables.inbox.c, tables.outbox.c, tables.nudge.c
    what = {
        "people": select(func.count()).select_from(tables.person),
        "cases": select(func.count()).select_from(tables.application),
        "nudges planned": select(func.count()).where(nudge.wakes_at.is_not(None)),
        "updates waiting": select(func.count()).where(inbox.state == written_out(InboxState.WAITING)),
        "updates set aside": select(func.count()).where(inbox.state == written_out(InboxState.SET_ASIDE)),
        "messages waiting": select(func.count()).where(outbox.ready_at.is_not(None)),
        "messages failed": select(func.count()).where(outbox.failed_at.is_not(None)),
    }
    with database.read() as connection:
        return {name: connection.scalar(query) or 0 for name, query in what.items()}


def set_aside(database: Database, tables: Tables) -> tuple[Trouble, ...]:
    """The newest updates that could not be handled. Of the error only its name: the rest may quote."""
    inbox = tables.inbox.c
    newest = (
        select(inbox.update_id, inbox.settled_at, inbox.error)
        .where(inbox.state == written_out(InboxState.SET_ASIDE))
        .order_by(inbox.update_id.desc())
        .limit(TROUBLES_SHOWN)
    )
    with database.read() as connection:
        return tuple(
            Trouble(what="update", id=row[0], at=row[1], error=(row[2] or "").partition(":")[0])
            for row in connection.execute(newest)
        )


def failed(database: Database, tables: Tables) -> tuple[Trouble, ...]:
    """The newest calls that Telegram refused for good, with its reason less what that quotes."""
    outbox = tables.outbox.c
    newest = (
        select(outbox.method, outbox.id, outbox.failed_at, outbox.error)
        .where(outbox.failed_at.is_not(None))
        .order_by(outbox.failed_at.desc())
        .limit(TROUBLES_SHOWN)
    )
    with database.read() as connection:
        return tuple(
            Trouble(what=row[0], id=row[1], at=row[2], error=_QUOTED.sub("…", row[3] or ""))
            for row in connection.execute(newest)
        )
