"""Statements that each engine writes in its own way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ARRAY,
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    Insert,
    Table,
    any_,
    bindparam,
    func,
    select,
)


def insert_or_leave(dialect: str, table: Table) -> Insert:
    """An INSERT that does nothing where the row is there already."""
    statement: Insert = _insert(dialect, table).on_conflict_do_nothing()
    return statement


def insert_or_change(dialect: str, table: Table, columns: Iterable[str]) -> Insert:
    """An INSERT that changes these columns where a row with that primary key is there already."""
    plain = _insert(dialect, table)
    new = {name: plain.excluded[name] for name in columns}
    statement: Insert = plain.on_conflict_do_update(index_elements=list(table.primary_key), set_=new)
    return statement


def among(dialect: str, column: Column[Any], name: str) -> ColumnElement[bool]:
    """Whether the column is one of the ids in the parameter `name`, a list. One parameter however many there
    are: a list written out is a new statement for every length, to be put together and prepared each time."""
    if dialect == "sqlite":
        listed = func.json_each(bindparam(name, type_=JSON)).table_valued("value")
        return column.in_(select(listed.c.value))
    return column == any_(bindparam(name, type_=ARRAY(BigInteger)))


def _insert(dialect: str, table: Table) -> Any:
    # Here, not at the top: the dialect that is not used takes a tenth of a start to load.
    if dialect == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)
