"""No index that another one serves as well, and none of what a row has nothing of: whatever is written down
is written into every index of its table, too."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

#: Of these tables only the rows that have the column's value are looked for by it.
_SELDOM = (("inbox", "settled_at"), ("outbox", "failed_at"))


def upgrade() -> None:
    op.drop_index("ix_nudge_application_id", table_name="nudge")  # the unique (application_id, key) serves
    for table, column in _SELDOM:
        filled = sa.column(column).is_not(None)
        op.drop_index(f"ix_{table}_{column}", table_name=table)
        op.create_index(f"ix_{table}_{column}", table, [column], sqlite_where=filled, postgresql_where=filled)


def downgrade() -> None:
    op.create_index("ix_nudge_application_id", "nudge", ["application_id"])
    for table, column in _SELDOM:
        op.drop_index(f"ix_{table}_{column}", table_name=table)
        op.create_index(f"ix_{table}_{column}", table, [column])
