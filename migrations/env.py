"""How Alembic runs the revisions: on the connection handed to it, or (command line) on DATABASE_URL."""

from __future__ import annotations

import os

from alembic import context
from sqlalchemy import Connection

from bot.store.cipher import Cipher
from bot.store.engine import Database
from bot.store.tables import Tables


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Tables(Cipher(None), connection.dialect.name).metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        transactional_ddl=True,
    )
    context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with Database(os.environ["DATABASE_URL"], pool_size=1).write() as opened:
        run(opened)
