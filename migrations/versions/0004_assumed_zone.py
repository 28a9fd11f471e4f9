"""Where a person most likely is, until they have told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("assumed_zone", sa.Text))


def downgrade() -> None:
    op.drop_column("person", "assumed_zone")
