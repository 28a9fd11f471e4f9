"""One transaction in the name of one person (the `Unit` of the ports)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import delete, select

from bot.domain import models as m
from bot.services.ports import Link, Outgoing, R
from bot.store.cases import Cases
from bot.store.inbox import forget_updates
from bot.store.journal import Journal
from bot.store.links import keep_links, link_columns
from bot.store.mapping import names_of
from bot.store.outbox import drop_chat
from bot.store.rows import BELONGS_TO, MENTIONS, Rows
from bot.store.tray import Tray


class SqlUnit:
    """Use it inside `SqlStore.work` or `SqlHandling.unit` only; they commit it."""

    def __init__(self, rows: Rows, now: datetime, tray: Tray) -> None:
        self._rows = rows
        self._tray = tray
        self._journal = Journal(rows, now)
        self._cases = Cases(rows)
        #: The open question is closed; its row stays until the end, in case it is asked on.
        self._question_closed = False
        #: The person is deleted: the unit is over.
        self.erased = False

    @property
    def person(self) -> m.Person:
        return self._rows.person

    @property
    def change_id(self) -> int:
        return self._journal.change_id

    def finish(self) -> None:
        """Write down what is still in memory, just before the commit."""
        if not self.erased:
            self._drop_question()
            self._journal.flush()

    # rows

    def get(self, kind: type[R], row_id: int) -> R | None:
        return self._rows.get(kind, row_id)

    def save(self, row: R) -> R:
        return self._save(row, journalled=True)

    def save_plan(self, nudge: m.Nudge) -> m.Nudge:
        return self._save(nudge, journalled=False)

    def save_plans(self, nudges: Sequence[m.Nudge]) -> list[m.Nudge]:
        added = iter(self._rows.insert_nudges([nudge for nudge in nudges if not nudge.id]))
        changed = {nudge.id: names for nudge in nudges if nudge.id and (names := self._changed(nudge))}
        if changed:  # all that changed in one of them is written of each, in one statement
            some = [nudge for nudge in nudges if nudge.id in changed]
            self._rows.update_all(some, dict.fromkeys(chain.from_iterable(changed.values())))
        return [nudge if nudge.id else next(added) for nudge in nudges]

    def delete(self, row: R) -> None:
        current = self._rows.get(type(row), row.id)
        if current is None or isinstance(row, m.Person):
            raise LookupError(f"there is no {type(row).__name__} {row.id} to delete")
        self._delete_hanging_on(type(row), row.id)
        self._journal.deleted(current)
        self._rows.delete(current)

    def _save(self, row: R, *, journalled: bool) -> R:
        if not row.id:
            saved = self._rows.insert(row)
            if journalled:
                self._journal.inserted(saved)
            return saved
        before, changed = self._stored(row), self._changed(row)
        if not changed:
            return row
        if journalled:
            self._journal.updated(before, row, changed)
        return self._rows.update(row, changed)

    def _stored(self, row: R) -> R:
        found = self._rows.get(type(row), row.id)
        if found is None:
            raise LookupError(f"there is no {type(row).__name__} {row.id} to save")
        return found

    def _changed(self, row: R) -> tuple[str, ...]:
        """The fields in which it is not as it is stored."""
        stored = self._stored(row)
        return tuple(name for name in names_of(type(row)) if getattr(row, name) != getattr(stored, name))

    def _delete_hanging_on(self, kind: type[Any], row_id: int) -> None:
        """What belongs to the row goes first, what mentions it is saved without it: each is journalled."""
        for other, owners in BELONGS_TO.items():
            for name in (name for name, owner in owners.items() if owner is kind):
                for row in self._rows.find(other, name, [row_id]):
                    self.delete(row)
        for other, mentioned in MENTIONS.items():
            for name in (name for name, owner in mentioned.items() if owner is kind):
                for row in self._rows.find(other, name, [row_id]):
                    self.save(replace(row, **{name: None}))

    # reading

    def case(self, application_id: int) -> m.Case | None:
        return self._cases.one(application_id)

    def cases(self, statuses: Collection[m.ApplicationStatus] | None = None) -> list[m.Case]:
        return self._cases.all() if statuses is None else self._cases.of(statuses)

    def contacts(self) -> list[m.Contact]:
        return self._rows.find(m.Contact)

    def drafts(self, application_id: int) -> list[m.Draft]:
        found = self._rows.find(m.Draft, "application_id", [application_id])
        return sorted(found, key=lambda d: (d.created_at, d.id), reverse=True)

    # the open question

    def question(self) -> m.Question | None:
        return None if self._question_closed else next(iter(self._rows.find(m.Question)), None)

    def ask(self, question: m.Question) -> m.Question:
        if question.id and self._rows.get(m.Question, question.id) is not None:
            self._question_closed = False
            return self._save(question, journalled=False)
        self.close_question()
        self._drop_question()
        return self._rows.insert(replace(question, id=0))

    def close_question(self) -> None:
        self._question_closed = True

    def _drop_question(self) -> None:
        if self._question_closed:
            for closed in self._rows.find(m.Question):
                self._rows.delete(closed)
            self._question_closed = False

    # messages

    def link_of(self, message_id: int) -> Link | None:
        table = self._rows.tables.message_link
        query = select(*link_columns(table)).where(
            table.c.person_id == self.person.id, table.c.message_id == message_id
        )
        found = self._rows.connection.execute(query).one_or_none()
        return None if found is None else Link(**found._asdict())

    def note_link(self, message_id: int, link: Link) -> None:
        keep_links(self._rows.connection, self._rows.statements, [(self.person.id, message_id, link)])

    def live_messages(self, application_id: int) -> list[int]:
        connection, statements = self._rows.connection, self._rows.statements
        told = {"owner": self.person.id, "of_application": application_id}
        found = list(connection.scalars(statements.live_messages(), told))
        if found:
            connection.execute(statements.settle_messages(), told)
        return found

    # changes as a whole

    def undo(self, change_id: int) -> bool:
        return self._journal.undo(change_id)

    def last_change(self) -> int | None:
        return self._journal.last()

    def send(self, call: Outgoing) -> None:
        for nudge_id in call.nudge_ids:
            nudge = self._rows.get(m.Nudge, nudge_id)
            if nudge is not None and nudge.state is m.NudgeState.PLANNED:
                self.save_plan(replace(nudge, state=m.NudgeState.SENDING))
        self._tray.put(self.person.chat_id, self.person.id, call)

    def erase_person(self) -> None:
        connection, tables = self._rows.connection, self._rows.tables
        drop_chat(connection, tables, self.person.chat_id)
        forget_updates(connection, tables, self.person.chat_id)
        connection.execute(delete(tables.person).where(tables.person.c.id == self.person.id))
        self.erased = True
