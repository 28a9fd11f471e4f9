"""The first schema: people, their cases, the plan, the journal and the queues."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BigId = sa.BigInteger().with_variant(sa.Integer, "sqlite")
when = sa.DateTime(timezone=True)

# name, table, columns, condition
INDEXES: tuple[tuple[str, str, list[str], str | None], ...] = (
    ("ix_inbox_set_aside", "inbox", ["chat_id"], "state = 'set_aside'"),
    ("ix_inbox_settled_at", "inbox", ["settled_at"], None),
    ("ix_inbox_waiting", "inbox", ["update_id"], "state = 'waiting'"),
    ("ix_inbox_waiting_chat", "inbox", ["chat_id", "update_id"], "state = 'waiting'"),
    ("ix_person_chat_id", "person", ["chat_id"], None),
    ("ix_application_person_id", "application", ["person_id"], None),
    ("ix_change_at", "change", ["at"], None),
    ("ix_change_person_id", "change", ["person_id"], None),
    ("ix_contact_person_id", "contact", ["person_id"], None),
    ("ix_outbox_chat", "outbox", ["chat_id", "id"], "ready_at IS NOT NULL"),
    ("ix_outbox_failed_at", "outbox", ["failed_at"], None),
    ("ix_outbox_person_id", "outbox", ["person_id"], None),
    ("ix_outbox_ready", "outbox", ["rank", "ready_at", "id"], "ready_at IS NOT NULL"),
    ("ix_agreed_call_application_id", "agreed_call", ["application_id"], None),
    ("ix_agreed_call_person_id", "agreed_call", ["person_id"], None),
    ("ix_change_row_change_id", "change_row", ["change_id"], None),
    ("ix_draft_application_id", "draft", ["application_id"], None),
    ("ix_draft_person_id", "draft", ["person_id"], None),
    ("ix_follow_up_application_id", "follow_up", ["application_id"], None),
    ("ix_follow_up_person_id", "follow_up", ["person_id"], None),
    ("ix_interview_application_id", "interview", ["application_id"], None),
    ("ix_interview_person_id", "interview", ["person_id"], None),
    ("ix_material_application_id", "material", ["application_id"], None),
    ("ix_material_person_id", "material", ["person_id"], None),
    ("ix_nudge_application_id", "nudge", ["application_id"], None),
    ("ix_nudge_person_id", "nudge", ["person_id"], None),
    ("ix_nudge_wakes_at", "nudge", ["wakes_at", "person_id"], "wakes_at IS NOT NULL"),
    ("ix_promise_application_id", "promise", ["application_id"], None),
    ("ix_promise_person_id", "promise", ["person_id"], None),
    ("ix_question_application_id", "question", ["application_id"], None),
    ("ix_participation_application_id", "participation", ["application_id"], None),
    ("ix_participation_contact_id", "participation", ["contact_id"], None),
    ("ix_participation_interview_id", "participation", ["interview_id"], None),
    ("ix_participation_person_id", "participation", ["person_id"], None),
)
# parents first
TABLES = [
    "inbox",
    "person",
    "store_note",
    "application",
    "change",
    "contact",
    "message_link",
    "outbox",
    "agreed_call",
    "change_row",
    "draft",
    "follow_up",
    "interview",
    "material",
    "nudge",
    "outbox_document",
    "promise",
    "question",
    "participation",
]


def upgrade() -> None:
    plain(
        "inbox",
        column("update_id", BigId),
        column("chat_id", BigId),
        maybe("payload", sa.Text),
        column("state", sa.Text),
        column("attempts", sa.Integer),
        maybe("retry_at", when),
        maybe("error", sa.Text),
        column("received_at", when),
        maybe("settled_at", when),
        primary("inbox", "update_id"),
    )
    numbered(
        "person",
        column("telegram_id", BigId),
        column("chat_id", BigId),
        column("name", sa.Text),
        column("language_code", sa.Text),
        maybe("zone", sa.Text),
        maybe("country", sa.Text),
        column("work_start", sa.Time),
        column("work_end", sa.Time),
        column("quiet_start", sa.Time),
        column("quiet_end", sa.Time),
        column("nudge_time", sa.Time),
        column("tone", sa.Text),
        column("strengths", sa.Text),
        column("cadence", sa.Text),
        column("paused", sa.Boolean),
        maybe("paused_until", when),
        maybe("travel_asked_at", when),
        column("blocked", sa.Boolean),
        column("created_at", when),
        unique("person", "telegram_id"),
    )
    plain(
        "store_note",
        column("name", sa.Text),
        column("text", sa.Text),
        primary("store_note", "name"),
    )
    numbered(
        "application",
        belongs("application", "person_id", "person"),
        column("company", sa.Text),
        maybe("role", sa.Text),
        column("status", sa.Text),
        column("no_calls", sa.Boolean),
        maybe("employer_zone", sa.Text),
        maybe("offer_deadline", sa.Date),
        maybe("keep_waiting_until", sa.Date),
        column("created_at", when),
        maybe("closed_at", when),
    )
    numbered(
        "change",
        belongs("change", "person_id", "person"),
        column("at", when),
        maybe("undone_at", when),
    )
    numbered(
        "contact",
        belongs("contact", "person_id", "person"),
        column("name", sa.Text),
        column("title", sa.Text),
        column("email", sa.Text),
        column("phone", sa.Text),
        column("created_at", when),
    )
    plain(
        "message_link",
        column("person_id", BigId, link("message_link", "person_id", "person")),
        column("message_id", BigId),
        column("role", sa.Text),
        maybe("application_id", BigId),
        maybe("nudge_id", BigId),
        maybe("draft_id", BigId),
        maybe("question_id", BigId),
        maybe("change_id", BigId),
        column("live", sa.Boolean),
        primary("message_link", "person_id", "message_id"),
    )
    numbered(
        "outbox",
        column("chat_id", BigId),
        maybe("person_id", BigId, link("outbox", "person_id", "person")),
        column("method", sa.Text),
        column("payload", sa.Text),
        maybe("document_name", sa.Text),
        maybe("link", sa.Text),
        maybe("edits", sa.Text),
        column("nudge_ids", sa.Text),
        column("rank", sa.Integer),
        maybe("not_after", when),
        maybe("ready_at", when),
        maybe("owner", sa.Text),
        maybe("sending_at", when),
        column("attempts", sa.Integer),
        column("repeats", sa.Integer),
        maybe("error", sa.Text),
        maybe("failed_at", when),
    )
    numbered(
        "agreed_call",
        belongs("agreed_call", "person_id", "person"),
        belongs("agreed_call", "application_id", "application"),
        maybe("contact_id", BigId),
        column("at", when),
        column("zone", sa.Text),
        column("state", sa.Text),
        maybe("outcome", sa.Text),
    )
    numbered(
        "change_row",
        column("change_id", BigId, link("change_row", "change_id", "change")),
        column("kind", sa.Text),
        column("row_id", BigId),
        maybe("before", sa.Text),
        maybe("after", sa.Text),
    )
    numbered(
        "draft",
        belongs("draft", "person_id", "person"),
        belongs("draft", "application_id", "application"),
        maybe("nudge_id", BigId),
        maybe("contact_id", BigId),
        column("kind", sa.Text),
        column("channel", sa.Text),
        column("tone", sa.Text),
        column("wording", sa.Text),
        column("subject", sa.Text),
        column("body", sa.Text),
        column("created_at", when),
        maybe("message_id", BigId),
    )
    numbered(
        "follow_up",
        belongs("follow_up", "person_id", "person"),
        belongs("follow_up", "application_id", "application"),
        maybe("contact_id", BigId),
        maybe("nudge_id", BigId),
        maybe("interview_id", BigId),
        column("at", when),
        column("zone", sa.Text),
        column("day_only", sa.Boolean),
        maybe("method", sa.Text),
        column("direction", sa.Text),
        column("purpose", sa.Text),
        column("outcome", sa.Text),
        column("text", sa.Text),
    )
    numbered(
        "interview",
        belongs("interview", "person_id", "person"),
        belongs("interview", "application_id", "application"),
        maybe("stage", sa.Text),
        column("day", sa.Date),
        maybe("at", sa.Time),
        column("zone", sa.Text),
        maybe("starts_at", when),
        maybe("over_by", when),
        column("duration_minutes", sa.Integer),
        column("state", sa.Text),
        column("topics", sa.Text),
        column("stuck", sa.Text),
        column("notes", sa.Text),
        column("debriefed", sa.Boolean),
        column("created_at", when),
    )
    numbered(
        "material",
        belongs("material", "person_id", "person"),
        belongs("material", "application_id", "application"),
        column("what", sa.Text),
        column("state", sa.Text),
        maybe("due", sa.Date),
        column("promised_at", when),
        maybe("sent_at", when),
    )
    numbered(
        "nudge",
        belongs("nudge", "person_id", "person"),
        belongs("nudge", "application_id", "application"),
        maybe("interview_id", BigId),
        maybe("subject_id", BigId),
        column("key", sa.Text),
        column("kind", sa.Text),
        column("due", when),
        column("reason", sa.Text),
        column("state", sa.Text),
        maybe("snoozed_until", when),
        column("asked_exact", sa.Boolean),
        maybe("sent_at", when),
        maybe("handled_at", when),
        maybe("message_id", BigId),
        maybe("wakes_at", when),
        unique("nudge", "application_id", "key"),
    )
    plain(
        "outbox_document",
        column("outbox_id", BigId, link("outbox_document", "outbox_id", "outbox")),
        column("content", sa.LargeBinary),
        primary("outbox_document", "outbox_id"),
    )
    numbered(
        "promise",
        belongs("promise", "person_id", "person"),
        belongs("promise", "application_id", "application"),
        column("words", sa.Text),
        column("due", sa.Date),
        column("said_by", sa.Text),
        column("said_at", when),
        column("state", sa.Text),
        maybe("settled_at", when),
    )
    numbered(
        "question",
        belongs("question", "person_id", "person"),
        maybe("application_id", BigId, link("question", "application_id", "application")),
        maybe("interview_id", BigId),
        column("kind", sa.Text),
        column("data", sa.Text),
        maybe("message_id", BigId),
        column("asked_at", when),
        unique("question", "person_id"),
    )
    numbered(
        "participation",
        belongs("participation", "person_id", "person"),
        belongs("participation", "application_id", "application"),
        maybe("interview_id", BigId, link("participation", "interview_id", "interview")),
        column("contact_id", BigId, link("participation", "contact_id", "contact")),
    )
    for name, table, columns, condition in INDEXES:
        where = None if condition is None else sa.text(condition)
        op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def numbered(table: str, *parts: Any) -> None:
    """A table with an `id` that is never given twice."""
    op.create_table(table, sa.Column("id", BigId), *parts, primary(table, "id"), sqlite_autoincrement=True)


def plain(table: str, *parts: Any) -> None:
    op.create_table(table, *parts)


def column(name: str, kind: Any, *parts: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, *parts, nullable=False, autoincrement=False)


def maybe(name: str, kind: Any, *parts: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, *parts, nullable=True)


def belongs(table: str, name: str, parent: str) -> sa.Column[Any]:
    return column(name, BigId, link(table, name, parent))


def link(table: str, name: str, parent: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{parent}.id", name=f"fk_{table}_{name}", ondelete="CASCADE")


def unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")
