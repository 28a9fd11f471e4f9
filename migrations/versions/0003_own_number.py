"""A person's own telephone number, for the voicemails they leave."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("phone", sa.Text))


def downgrade() -> None:
    op.drop_column("person", "phone")
