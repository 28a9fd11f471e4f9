"""The tables. One for each model, with the model's field names, and those of the queues.

Everything of a person hangs on `person` and goes with it; everything of a case hangs on `application`.
References that a plan or a record only mentions (which nudge, which round, whom) are plain numbers: the
unit empties them when what they name is deleted.

Personal text is in `Secret…` columns. The tables are built around a cipher, so that two stores with
different keys can live in one process.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    Time,
    UniqueConstraint,
)

from bot.domain import models as m
from bot.store.cipher import Cipher
from bot.store.journal_tables import change_row_table, change_table, message_link_table, of_person
from bot.store.queue_tables import (
    chat_pace_table,
    document_table,
    inbox_table,
    outbox_table,
    partial_index,
    send_slot_table,
)
from bot.store.types import (
    BigId,
    CadenceJson,
    Secret,
    SecretBytes,
    SecretJson,
    SecretStrings,
    UtcDateTime,
    Word,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Tables:
    """The tables around one cipher, in one dialect; `of[Model]` is the table of a model."""

    def __init__(self, cipher: Cipher, dialect: str) -> None:
        self._dialect = dialect
        self.metadata = MetaData(naming_convention=NAMING)
        self._secret = Secret(cipher)
        self._secret_json = SecretJson(cipher)
        self._secret_strings = SecretStrings(cipher)
        self._secret_bytes = SecretBytes(cipher)
        self.store_note = Table(
            "store_note",
            self.metadata,
            Column("name", Text, primary_key=True),
            Column("text", Text, nullable=False),
        )
        self.person = self._person_table()
        self.application = self._application_table()
        self._case_tables()
        self._plan_tables()
        self.change = change_table(self.metadata)
        self.change_row = change_row_table(self.metadata, self._secret_json)
        self.message_link = message_link_table(self.metadata)
        self.inbox = inbox_table(self.metadata, cipher, dialect)
        self.outbox = outbox_table(self.metadata, cipher, dialect)
        self.outbox_document = document_table(self.metadata, cipher)
        self.send_slot = send_slot_table(self.metadata)
        self.chat_pace = chat_pace_table(self.metadata)
        self.of: dict[type[Any], Table] = {
            m.Person: self.person,
            m.Application: self.application,
            m.Interview: self.interview,
            m.Contact: self.contact,
            m.Participation: self.participation,
            m.Promise: self.promise,
            m.Material: self.material,
            m.AgreedCall: self.agreed_call,
            m.FollowUp: self.follow_up,
            m.Nudge: self.nudge,
            m.Draft: self.draft,
            m.Question: self.question,
        }

    def _table(self, name: str, *columns: Any) -> Table:
        """A table with an id that is never given twice."""
        return Table(
            name, self.metadata, Column("id", BigId, primary_key=True), *columns, sqlite_autoincrement=True
        )

    def _text(self, name: str) -> Column[str]:
        return Column(name, self._secret, nullable=False)

    def _person_table(self) -> Table:
        return self._table(
            "person",
            Column("telegram_id", BigId, nullable=False, unique=True),
            Column("chat_id", BigId, nullable=False, index=True),
            self._text("name"),
            Column("language_code", Text, nullable=False),
            Column("zone", Text),
            Column("country", Text),
            Column("work_start", Time, nullable=False),
            Column("work_end", Time, nullable=False),
            Column("quiet_start", Time, nullable=False),
            Column("quiet_end", Time, nullable=False),
            Column("nudge_time", Time, nullable=False),
            Column("tone", Word(m.Tone), nullable=False),
            Column("strengths", self._secret_strings, nullable=False),
            Column("phone", self._secret),
            Column("cadence", CadenceJson, nullable=False),
            Column("paused", Boolean, nullable=False),
            Column("paused_until", UtcDateTime),
            Column("travel_asked_at", UtcDateTime),
            Column("blocked", Boolean, nullable=False),
            Column("created_at", UtcDateTime, nullable=False),
        )

    def _application_table(self) -> Table:
        return self._table(
            "application",
            of_person(),
            self._text("company"),
            Column("role", self._secret),
            Column("status", Word(m.ApplicationStatus), nullable=False),
            Column("no_calls", Boolean, nullable=False),
            Column("employer_zone", Text),
            Column("offer_deadline", Date),
            Column("keep_waiting_until", Date),
            Column("created_at", UtcDateTime, nullable=False),
            Column("closed_at", UtcDateTime),
        )

    def _case_tables(self) -> None:
        self.interview = self._table(
            "interview",
            *_of_case(),
            Column("stage", Word(m.Stage)),
            Column("day", Date, nullable=False),
            Column("at", Time),
            Column("zone", Text, nullable=False),
            Column("starts_at", UtcDateTime),
            Column("over_by", UtcDateTime),
            Column("duration_minutes", Integer, nullable=False),
            Column("state", Word(m.InterviewState), nullable=False),
            Column("topics", self._secret_strings, nullable=False),
            self._text("stuck"),
            self._text("notes"),
            Column("debriefed", Boolean, nullable=False),
            Column("created_at", UtcDateTime, nullable=False),
        )
        self.contact = self._table(
            "contact",
            of_person(),
            self._text("name"),
            self._text("title"),
            self._text("email"),
            self._text("phone"),
            Column("created_at", UtcDateTime, nullable=False),
        )
        self.participation = self._table(
            "participation",
            *_of_case(),
            Column("interview_id", BigId, ForeignKey("interview.id", ondelete="CASCADE"), index=True),
            Column(
                "contact_id", BigId, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False, index=True
            ),
        )
        self.promise = self._table(
            "promise",
            *_of_case(),
            self._text("words"),
            Column("due", Date, nullable=False),
            self._text("said_by"),
            Column("said_at", UtcDateTime, nullable=False),
            Column("state", Word(m.PromiseState), nullable=False),
            Column("settled_at", UtcDateTime),
        )
        self.material = self._table(
            "material",
            *_of_case(),
            self._text("what"),
            Column("state", Word(m.MaterialState), nullable=False),
            Column("due", Date),
            Column("promised_at", UtcDateTime, nullable=False),
            Column("sent_at", UtcDateTime),
        )
        self.agreed_call = self._table(
            "agreed_call",
            *_of_case(),
            Column("contact_id", BigId),
            Column("at", UtcDateTime, nullable=False),
            Column("zone", Text, nullable=False),
            Column("state", Word(m.CallState), nullable=False),
            Column("outcome", Word(m.CallOutcome)),
        )
        self.follow_up = self._table(
            "follow_up",
            *_of_case(),
            Column("contact_id", BigId),
            Column("nudge_id", BigId),
            Column("interview_id", BigId),
            Column("at", UtcDateTime, nullable=False),
            Column("zone", Text, nullable=False),
            Column("day_only", Boolean, nullable=False),
            Column("method", Word(m.Method)),
            Column("direction", Word(m.Direction), nullable=False),
            Column("purpose", Word(m.Purpose), nullable=False),
            self._text("outcome"),
            self._text("text"),
        )

    def _plan_tables(self) -> None:
        self.nudge = self._table(
            "nudge",
            *_of_case(),
            Column("interview_id", BigId),
            Column("subject_id", BigId),
            Column("key", Text, nullable=False),
            Column("kind", Word(m.NudgeKind), nullable=False),
            Column("due", UtcDateTime, nullable=False),
            self._text("reason"),
            Column("state", Word(m.NudgeState), nullable=False),
            Column("snoozed_until", UtcDateTime),
            Column("asked_exact", Boolean, nullable=False),
            Column("sent_at", UtcDateTime),
            Column("handled_at", UtcDateTime),
            Column("message_id", BigId),
            # When the scheduler must look at it; empty unless it is planned and its person can be written to.
            Column("wakes_at", UtcDateTime),
            UniqueConstraint("application_id", "key"),
        )
        partial_index(
            "ix_nudge_wakes_at",
            self.nudge.c.wakes_at,
            self.nudge.c.person_id,
            where=self.nudge.c.wakes_at.is_not(None),
            dialect=self._dialect,
        )
        self.draft = self._table(
            "draft",
            *_of_case(),
            Column("nudge_id", BigId),
            Column("contact_id", BigId),
            Column("kind", Text, nullable=False),
            Column("channel", Text, nullable=False),
            Column("tone", Word(m.Tone), nullable=False),
            Column("wording", Text, nullable=False),
            self._text("subject"),
            self._text("body"),
            Column("created_at", UtcDateTime, nullable=False),
            Column("message_id", BigId),
        )
        self.question = self._table(
            "question",
            Column(
                "person_id", BigId, ForeignKey("person.id", ondelete="CASCADE"), nullable=False, unique=True
            ),
            Column("application_id", BigId, ForeignKey("application.id", ondelete="CASCADE"), index=True),
            Column("interview_id", BigId),
            Column("kind", Text, nullable=False),
            Column("data", self._secret_json, nullable=False),
            Column("message_id", BigId),
            Column("asked_at", UtcDateTime, nullable=False),
        )


def _of_case() -> tuple[Column[int], Column[int]]:
    application = ForeignKey("application.id", ondelete="CASCADE")
    return of_person(), Column("application_id", BigId, application, nullable=False, index=True)
