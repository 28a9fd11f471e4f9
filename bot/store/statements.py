"""The statements over the models' tables, each built once: building one takes longer than running it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields
from typing import Any, TypeVar, cast

from sqlalchemy import (
    Column,
    ColumnElement,
    Delete,
    Insert,
    Integer,
    Select,
    Table,
    Update,
    bindparam,
    case,
    delete,
    exists,
    insert,
    select,
    update,
)

from bot.domain import models as m
from bot.services.ports import Link
from bot.store.dialects import among, insert_or_change, insert_or_leave
from bot.store.mapping import columns_of
from bot.store.tables import Tables

S = TypeVar("S")


class Statements:
    """Statements by kind of row, in a `dialect`. Their parameters are named in the docstrings."""

    def __init__(self, tables: Tables, dialect: str) -> None:
        self.tables = tables
        self._dialect = dialect
        self._built: dict[Hashable, Any] = {}

    def among(self, column: Column[Any], name: str) -> ColumnElement[bool]:
        """Whether the column is one of the ids in the parameter `name`, a list."""
        return among(self._dialect, column, name)

    def person(self, column: str) -> Select[Any]:
        """The person whose `column` is `wanted`, locked until the transaction ends (SQLite locks the whole
        file for a writer anyway)."""
        table = self.tables.person

        def build() -> Select[Any]:
            query = select(*columns_of(m.Person, table)).where(table.c[column] == bindparam("wanted"))
            return query.with_for_update()

        return self._once(("person", column), build)

    def people_due(self) -> Select[Any]:
        """Up to `most` persons whose ids are among `wanted`, locked, where a nudge of theirs is due `now`;
        without those whom somebody else has locked."""
        table, nudge = self.tables.person, self.tables.nudge

        def build() -> Select[Any]:
            due = exists().where(nudge.c.person_id == table.c.id, nudge.c.wakes_at <= bindparam("now"))
            wanted = self.among(table.c.id, "wanted")
            query = select(*columns_of(m.Person, table)).where(wanted, due)
            return query.limit(bindparam("most", type_=Integer)).with_for_update(of=table, skip_locked=True)

        return self._once("people due", build)

    def people(self) -> Select[Any]:
        """The persons whose ids are among `wanted`, locked in that order, as `person`."""
        table = self.tables.person

        def build() -> Select[Any]:
            wanted = self.among(table.c.id, "wanted")
            return select(*columns_of(m.Person, table)).where(wanted).order_by(table.c.id).with_for_update()

        return self._once("people", build)

    def new_person(self) -> Insert:
        """A person, unless there is one of that Telegram id."""
        return self._once("new person", lambda: insert_or_leave(self._dialect, self.tables.person))

    def row(self, kind: type[Any]) -> Select[Any]:
        """The row `row_id` of the person `owner`."""
        table = self.tables.of[kind]
        return self._once(
            ("row", kind),
            lambda: select(*columns_of(kind, table)).where(
                table.c.person_id == bindparam("owner"), table.c.id == bindparam("row_id")
            ),
        )

    def rows(self, kind: type[Any], column: str | None) -> Select[Any]:
        """The rows of the person `owner` by id; with `column` those where it is one of `wanted`."""
        table = self.tables.of[kind]

        def build() -> Select[Any]:
            query = select(*columns_of(kind, table)).where(table.c.person_id == bindparam("owner"))
            if column is not None:
                query = query.where(table.c[column].in_(bindparam("wanted", expanding=True)))
            return query.order_by(table.c.id)

        return self._once(("rows", kind, column), build)

    def present(self, kinds: Iterable[type[Any]]) -> Select[Any]:
        """Of which of these kinds the person `owner` has any row: one truth for each."""

        def build() -> Select[Any]:
            tables = [self.tables.of[kind] for kind in kinds]
            wanted: list[Any] = [exists().where(t.c.person_id == bindparam("owner")) for t in tables]
            return select(*wanted)

        return self._once("present", build)

    def insert(self, kind: type[Any]) -> Insert:
        """A new row; the values by their columns."""
        return self._once(("insert", kind), lambda: insert(self.tables.of[kind]))

    def insert_nudges(self) -> Any:
        """New nudges, the values by their columns; gives back the id, case and key of each, in any order (in
        order SQLite would take them one by one)."""
        table = self.tables.nudge
        named = table.c.id, table.c.application_id, table.c.key
        return self._once("insert nudges", lambda: insert(table).returning(*named))

    def insert_into(self, table: Table) -> Insert:
        """A new row of a table that is no model's; the values by their columns."""
        return self._once(("insert", table.name), lambda: insert(table))

    def put_leased(self) -> Any:
        """A new call in the outbox, the values by their columns: leased to `by` until `until`, unless
        something waits before it for the chat `of_chat`. Gives back its id, and its
        attempts: one if it is leased, none if not."""
        outbox, before = self.tables.outbox, self.tables.outbox.alias("before")

        def build() -> Any:
            of_chat = before.c.chat_id == bindparam("of_chat")
            waits = exists().where(of_chat, before.c.ready_at.is_not(None))
            now, until = (bindparam(name, type_=outbox.c.ready_at.type) for name in ("now", "until"))
            lease = {
                "ready_at": case((waits, now), else_=until),
                "owner": case((waits, None), else_=bindparam("by", type_=outbox.c.owner.type)),
                "attempts": case((waits, 0), else_=1),
            }
            return insert(outbox).values(lease).returning(outbox.c.id, outbox.c.attempts)

        return self._once("put leased", build)

    def keep_link(self) -> Insert:
        """What the message `message_id` of the person `person_id` belongs to from now on."""
        columns = [f.name for f in fields(Link)]
        link = self.tables.message_link
        return self._once("keep link", lambda: insert_or_change(self._dialect, link, columns))

    def newest_message(self, named: tuple[str, ...]) -> Select[Any]:
        """The newest message of the person `owner` (message ids of a chat only grow) with this `role` and
        these values of the columns `named`."""
        table = self.tables.message_link

        def build() -> Select[Any]:
            same = [table.c[name] == bindparam(name) for name in ("role", *named)]
            query = select(table.c.message_id).where(table.c.person_id == bindparam("owner"), *same)
            return query.order_by(table.c.message_id.desc()).limit(1)

        return self._once(("newest message", named), build)

    def live_messages(self) -> Select[Any]:
        """The live messages about the case `of_application` of the person `owner`, oldest first."""
        table = self.tables.message_link
        return self._once(
            "live messages",
            lambda: select(table.c.message_id).where(_live(table)).order_by(table.c.message_id),
        )

    def settle_messages(self) -> Update:
        """Those messages are live no more."""
        table = self.tables.message_link
        return self._once("settle messages", lambda: update(table).where(_live(table)).values(live=False))

    def update(self, kind: type[Any], names: Iterable[str]) -> Update:
        """The fields `names` of the row `row_id`, from parameters `new_…`."""
        table, wanted = self.tables.of[kind], tuple(sorted(names))
        return self._once(
            ("update", kind, wanted),
            lambda: (
                update(table)
                .where(table.c.id == bindparam("row_id"))
                .values({name: bindparam(f"new_{name}") for name in wanted})
            ),
        )

    def message_of(self, kind: type[Any]) -> Update:
        """The row `row_id` of the person `owner` is shown in the message `new_message_id`."""
        table = self.tables.of[kind]
        return self._once(
            ("message of", kind),
            lambda: (
                update(table)
                .where(table.c.person_id == bindparam("owner"), table.c.id == bindparam("row_id"))
                .values(message_id=bindparam("new_message_id"))
            ),
        )

    def nudges(self) -> Select[Any]:
        """The nudges whose ids are among `wanted`, whoever has them."""
        table = self.tables.nudge

        def build() -> Select[Any]:
            wanted = self.among(table.c.id, "wanted")
            return select(*columns_of(m.Nudge, table)).where(wanted).order_by(table.c.id)

        return self._once("nudges", build)

    def nudge_states(self) -> Select[Any]:
        """Id and state of the nudges whose ids are among `wanted`, whoever has them."""
        nudge = self.tables.nudge.c
        return self._once(
            "nudge states", lambda: select(nudge.id, nudge.state).where(self.among(nudge.id, "wanted"))
        )

    def no_longer(self, kind: type[Any], column: str) -> Update:
        """Empty `column` wherever it is `row_id` in a row of the person `owner`."""
        table = self.tables.of[kind]
        return self._once(
            ("no longer", kind, column),
            lambda: (
                update(table)
                .where(table.c.person_id == bindparam("owner"), table.c[column] == bindparam("row_id"))
                .values({column: None})
            ),
        )

    def delete(self, kind: type[Any]) -> Delete:
        """The row `row_id`."""
        table = self.tables.of[kind]
        return self._once(("delete", kind), lambda: delete(table).where(table.c.id == bindparam("row_id")))

    def _once(self, name: Hashable, build: Callable[[], S]) -> S:
        built = self._built.get(name)
        if built is None:
            built = self._built[name] = build()
        return cast("S", built)


def _live(table: Table) -> ColumnElement[bool]:
    of_person = table.c.person_id == bindparam("owner")
    return of_person & (table.c.application_id == bindparam("of_application")) & table.c.live
