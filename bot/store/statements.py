"""The statements over the models' tables, each built once: building one takes longer than running it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar, cast

from sqlalchemy import Delete, Insert, Select, Update, bindparam, delete, insert, select, update

from bot.domain import models as m
from bot.store.mapping import columns_of
from bot.store.tables import Tables

S = TypeVar("S")


class Statements:
    """Statements by kind of row. Their parameters are named in the docstrings."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._built: dict[Hashable, Any] = {}

    def person(self, column: str) -> Select[Any]:
        """The person whose `column` is `wanted`, locked until the transaction ends (SQLite locks the whole
        file for a writer anyway)."""
        table = self.tables.person

        def build() -> Select[Any]:
            query = select(*columns_of(m.Person, table)).where(table.c[column] == bindparam("wanted"))
            return query.with_for_update()

        return self._once(("person", column), build)

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

    def insert(self, kind: type[Any]) -> Insert:
        """A new row; the values by their columns."""
        return self._once(("insert", kind), lambda: insert(self.tables.of[kind]))

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
