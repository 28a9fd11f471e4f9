"""One table for each model, with the model's field names.

Everything of a person hangs on `person` and goes with it; everything of a case hangs on `application`.
References that a plan or a record only mentions (which nudge, which round, whom) are plain numbers: the
unit empties them when what they name is deleted. Personal text is in `Secret…` columns.
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
from bot.store.journal_tables import of_person
from bot.store.queue_tables import partial_index
from bot.store.types import BigId, CadenceJson, Secret, SecretJson, SecretStrings, UtcDateTime, Word


class ModelTables:
    """Makes them around one cipher, in one dialect; what their rows are stands with the models."""

    def __init__(self, metadata: MetaData, cipher: Cipher, dialect: str) -> None:
        self._metadata = metadata
        self._dialect = dialect
        self._secret = Secret(cipher)
        self._secret_json = SecretJson(cipher)
        self._secret_strings = SecretStrings(cipher)

    def of_each(self) -> dict[type[Any], Table]:
        """The table of each model."""
        return {
            m.Person: self._person(),
            m.Application: self._application(),
            m.Interview: self._interview(),
            m.Contact: self._contact(),
            m.Participation: self._participation(),
            m.Promise: self._promise(),
            m.Material: self._material(),
            m.AgreedCall: self._agreed_call(),
            m.FollowUp: self._follow_up(),
            m.Nudge: self._nudge(),
            m.Draft: self._draft(),
            m.Question: self._question(),
        }

    def _person(self) -> Table:
        return self._table(
            "person",
            Column("telegram_id", BigId, nullable=False, unique=True),
            Column("chat_id", BigId, nullable=False, index=True),
            self._text("name"),
            Column("language_code", Text, nullable=False),
            Column("zone", Text),
            Column("assumed_zone", Text),
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

    def _application(self) -> Table:
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

    def _interview(self) -> Table:
        return self._table(
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

    def _contact(self) -> Table:
        return self._table(
            "contact",
            of_person(),
            self._text("name"),
            self._text("title"),
            self._text("email"),
            self._text("phone"),
            Column("created_at", UtcDateTime, nullable=False),
        )

    def _participation(self) -> Table:
        return self._table(
            "participation",
            *_of_case(),
            Column("interview_id", BigId, ForeignKey("interview.id", ondelete="CASCADE"), index=True),
            Column(
                "contact_id", BigId, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False, index=True
            ),
        )

    def _promise(self) -> Table:
        return self._table(
            "promise",
            *_of_case(),
            self._text("words"),
            Column("due", Date, nullable=False),
            self._text("said_by"),
            Column("said_at", UtcDateTime, nullable=False),
            Column("state", Word(m.PromiseState), nullable=False),
            Column("settled_at", UtcDateTime),
        )

    def _material(self) -> Table:
        return self._table(
            "material",
            *_of_case(),
            self._text("what"),
            Column("state", Word(m.MaterialState), nullable=False),
            Column("due", Date),
            Column("promised_at", UtcDateTime, nullable=False),
            Column("sent_at", UtcDateTime),
        )

    def _agreed_call(self) -> Table:
        return self._table(
            "agreed_call",
            *_of_case(),
            Column("contact_id", BigId),
            Column("at", UtcDateTime, nullable=False),
            Column("zone", Text, nullable=False),
            Column("state", Word(m.CallState), nullable=False),
            Column("outcome", Word(m.CallOutcome)),
        )

    def _follow_up(self) -> Table:
        return self._table(
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

    def _nudge(self) -> Table:
        nudge = self._table(
            "nudge",
            *_of_case(index=False),
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
            UniqueConstraint("application_id", "key"),  # serves as its index by application
        )
        partial_index(
            "ix_nudge_wakes_at",
            nudge.c.wakes_at,
            nudge.c.person_id,
            where=nudge.c.wakes_at.is_not(None),
            dialect=self._dialect,
        )
        return nudge

    def _draft(self) -> Table:
        return self._table(
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

    def _question(self) -> Table:
        return self._table(
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

    def _table(self, name: str, *columns: Any) -> Table:
        """A table with an id that is never given twice."""
        return Table(
            name, self._metadata, Column("id", BigId, primary_key=True), *columns, sqlite_autoincrement=True
        )

    def _text(self, name: str) -> Column[str]:
        return Column(name, self._secret, nullable=False)


def _of_case(*, index: bool = True) -> tuple[Column[int], Column[int]]:
    application = ForeignKey("application.id", ondelete="CASCADE")
    return of_person(), Column("application_id", BigId, application, nullable=False, index=index)
