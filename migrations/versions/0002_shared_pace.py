"""Telegram's limits shared by all processes on one database; a call's failures told from its claims."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BigId = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _paced("send_slot", sa.Column("id", sa.Integer, nullable=False, autoincrement=False))
    _paced("chat_pace", sa.Column("chat_id", BigId, nullable=False, autoincrement=False))
    op.create_index("ix_chat_pace_free_at", "chat_pace", ["free_at"])
    op.add_column("outbox", sa.Column("failures", sa.Integer, nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("outbox", "failures")
    op.drop_table("chat_pace")
    op.drop_table("send_slot")


def _paced(table: str, key: sa.Column[int]) -> None:
    free_at = sa.Column("free_at", sa.DateTime(timezone=True), nullable=False)
    op.create_table(table, key, free_at, sa.PrimaryKeyConstraint(key.name, name=f"pk_{table}"))
