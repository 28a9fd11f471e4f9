"""The rows of one person inside one transaction: read, written, and never anybody else's.

Rows once read are remembered for the length of the transaction: the person is locked, and everything
that changes their rows takes that lock first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import Connection, case, func, update

from bot.domain import models as m
from bot.domain.ownership import BELONGS_TO as BELONGS_TO, MENTIONS as MENTIONS
from bot.services.ports import R
from bot.store.mapping import made, values_of
from bot.store.statements import Statements
from bot.store.tables import Tables

#: Every kind of row that somebody may have.
_KINDS: Final = (m.Application, m.Contact, *BELONGS_TO)


def _also_changed(kind: type[Any]) -> set[type[Any]]:
    """The kinds of which rows go with one of that kind, or lose a mention."""
    gone = {other for other, owners in BELONGS_TO.items() if kind in owners.values()}
    emptied = {other for other, named in MENTIONS.items() if kind in named.values()}
    return (gone | emptied).union(*(_also_changed(other) for other in gone))


_BY_ID: Final = attrgetter("id")
_ALSO_CHANGED: Final = {kind: _also_changed(kind) for kind in _KINDS}


class Rows:
    """`new`: the person was made in this transaction, so there is nothing of theirs to read."""

    def __init__(
        self, connection: Connection, statements: Statements, person: m.Person, *, new: bool = False
    ) -> None:
        self.connection = connection
        self.statements = statements
        self.tables = statements.tables
        self.person = person
        self._seen: dict[type[Any], dict[int, Any]] = {m.Person: {person.id: person}}
        self._whole: set[type[Any]] = set(_KINDS if new else ())  # every row of the person was read
        self._read: set[tuple[type[Any], str, Any]] = set()  # or every row with that value in that field
        self._looked = new  # whether it is known of which kinds there are any
        #: How often the rows of a kind have become others: what was put together before is old.
        self.changes: Counter[type[Any]] = Counter()

    def _forget(self, kinds: Collection[type[Any]]) -> None:
        """Read the rows of these kinds anew."""
        for kind in kinds:
            self._seen.pop(kind, None)
            self.changes[kind] += 1
        self._whole.difference_update(kinds)
        self._read = {read for read in self._read if read[0] not in kinds}

    def get(self, kind: type[R], row_id: int) -> R | None:
        known: R | None = self._of(kind).get(row_id)
        if known is not None or kind is m.Person or kind in self._whole:
            return known
        query = self.statements.row(kind)
        values = self.connection.execute(query, {"owner": self.person.id, "row_id": row_id}).one_or_none()
        return None if values is None else self.seen(made(kind, values))

    def find(self, kind: type[R], column: str | None = None, wanted: Iterable[Any] = ()) -> list[R]:
        """The person's rows of that kind, by id; with `column` those where it is one of `wanted`."""
        values = dict.fromkeys(wanted)
        if column is None:
            self._read_all(kind)
        else:
            self._read_those(kind, column, list(values))
        rows = self._of(kind)
        if not rows:  # of most kinds, mostly
            return []
        chosen: Iterable[R] = rows.values()
        if column is not None:
            chosen = [row for row in chosen if getattr(row, column) in values]
        return sorted(chosen, key=_BY_ID)

    def _of(self, kind: type[Any]) -> dict[int, Any]:
        return self._seen.setdefault(kind, {})

    def _read_all(self, kind: type[Any]) -> None:
        if not self._looked:
            self._look()
        if kind not in self._whole:
            self._take_in(kind, None, [])
            self._whole.add(kind)

    def _look(self) -> None:
        """Find out of which kinds there is nothing to read: of most, mostly."""
        found = self.connection.execute(self.statements.present(_KINDS), {"owner": self.person.id}).one()
        self._whole.update(kind for kind, present in zip(_KINDS, found, strict=True) if not present)
        self._looked = True

    def _read_those(self, kind: type[Any], column: str, values: list[Any]) -> None:
        unread = [value for value in values if (kind, column, value) not in self._read]
        if unread and kind not in self._whole:
            self._take_in(kind, column, unread)
            self._read |= {(kind, column, value) for value in unread}

    def _take_in(self, kind: type[Any], column: str | None, wanted: list[Any]) -> None:
        told: dict[str, Any] = {"owner": self.person.id}
        if column is not None:
            told["wanted"] = wanted
        for values in self.connection.execute(self.statements.rows(kind, column), told):
            self.seen(made(kind, values))

    def seen(self, row: R) -> R:
        self._of(type(row))[row.id] = row
        self.changes[type(row)] += 1
        return row

    def insert(self, row: R) -> R:
        """A new row; with an id of its own where it is put back."""
        self._check_owner(row)
        values = self._told(row)
        given = self.connection.execute(self.statements.insert(type(row)), values).inserted_primary_key
        assert given is not None
        return self.seen(replace(row, id=given[0]))

    def insert_nudges(self, nudges: Sequence[m.Nudge]) -> list[m.Nudge]:
        """New ones, in one statement."""
        if not nudges:
            return []
        for nudge in nudges:
            self._check_owner(nudge)
        told = [self._told(nudge) for nudge in nudges]
        columns = dict.fromkeys(name for values in told for name in values)
        values = [{name: values.get(name) for name in columns} for values in told]
        named = self.connection.execute(self.statements.insert_nudges(), values)
        given = {(case_id, key): row_id for row_id, case_id, key in named}
        return [self.seen(replace(n, id=given[n.application_id, n.key])) for n in nudges]

    def _told(self, row: Any) -> dict[str, Any]:
        """The values of a new row without those that are None: much of a row mostly is, and what is not said
        is nothing. The id is the database's to give, unless the row is put back."""
        values = values_of(row) | self._kept_by_store(row)
        if not row.id:
            del values["id"]
        return {name: value for name, value in values.items() if value is not None}

    def update(self, row: R, changed: Collection[str]) -> R:
        """A row that was read here; what it belongs to is looked at where that is among the changes."""
        self.update_all([row], changed)
        if isinstance(row, m.Person):
            self._person_changed(row)
        return row

    def update_all(self, rows: Sequence[R], changed: Collection[str]) -> None:
        """As `update`, for rows of one kind in all of which the same was changed, in one statement."""
        told, names = [], (*changed, *self._kept_by_store(rows[0]))
        for row in rows:
            self._check_owner(row, changed)
            values = {name: getattr(row, name) for name in changed} | self._kept_by_store(row)
            told.append({f"new_{name}": value for name, value in values.items()} | {"row_id": row.id})
        self.connection.execute(self.statements.update(type(rows[0]), names), told)
        for row in rows:
            self.seen(row)

    def delete(self, row: R) -> None:
        """The row alone: what belongs to it goes with it, what mentions it no longer does."""
        self._check_owner(row)
        kind = type(row)
        told = {"owner": self.person.id, "row_id": row.id}
        for mentioning, field_names in MENTIONS.items():
            for name, named in field_names.items():
                if named is kind:
                    self.connection.execute(self.statements.no_longer(mentioning, name), told)
        self.connection.execute(self.statements.delete(kind), {"row_id": row.id})
        self._of(kind).pop(row.id, None)
        self.changes[kind] += 1
        self._forget(_ALSO_CHANGED[kind])

    def _check_owner(self, row: Any, changed: Collection[str] | None = None) -> None:
        """A row of somebody else, or hung on something of somebody else, is a fault of the caller."""
        if isinstance(row, m.Person):
            owned = row.id == self.person.id
        else:
            owned = row.person_id == self.person.id and all(
                getattr(row, name) is None or self.get(kind, getattr(row, name)) is not None
                for name, kind in BELONGS_TO.get(type(row), {}).items()
                if changed is None or name in changed
            )
        if not owned:
            raise LookupError(f"{type(row).__name__} {row.id} does not belong to person {self.person.id}")

    def _kept_by_store(self, row: Any) -> dict[str, Any]:
        return {"wakes_at": wakes_at(row, self.person)} if isinstance(row, m.Nudge) else {}

    def _person_changed(self, person: m.Person) -> None:
        before, self.person = self.person, person
        if _reach(before) != _reach(person):
            wake_again(self.connection, self.tables, person)


def _reach(person: m.Person) -> tuple[object, ...]:
    return person.blocked, person.paused, person.paused_until


def wakes_at(nudge: m.Nudge, person: m.Person) -> Any:
    """When the scheduler must look at the nudge: not while the person is blocked or paused, and never
    unless it is planned."""
    if nudge.state is not m.NudgeState.PLANNED or _silent(person):
        return None
    pause_ends = person.paused_until if person.paused else None
    return max(nudge.wakes_at, pause_ends) if pause_ends else nudge.wakes_at


def wake_again(connection: Connection, tables: Tables, person: m.Person) -> None:
    """`wakes_at` of all planned nudges of the person, worked out anew."""
    nudge = tables.nudge.c
    wakes: Any = None
    if not _silent(person):
        wakes = func.coalesce(nudge.snoozed_until, nudge.due)
        if person.paused:
            wakes = case((wakes < person.paused_until, person.paused_until), else_=wakes)
    planned = (nudge.person_id == person.id) & (nudge.state == m.NudgeState.PLANNED)
    connection.execute(update(tables.nudge).where(planned).values(wakes_at=wakes))


def _silent(person: m.Person) -> bool:
    return person.blocked or (person.paused and person.paused_until is None)


def locked_people(connection: Connection, statements: Statements, ids: Collection[int]) -> list[m.Person]:
    """Those of these persons who are there, locked until the transaction ends: in one order, so that no two
    transactions wait for each other."""
    found = connection.execute(statements.people(), {"wanted": list(ids)}) if ids else ()
    return [made(m.Person, values) for values in found]


def locked_people_due(
    connection: Connection, statements: Statements, ids: Sequence[int], now: datetime, most: int
) -> list[m.Person]:
    """Up to `most` of these persons of whom a nudge is due, locked until the transaction ends; without those
    whom somebody else has locked."""
    told = {"wanted": list(ids), "now": now, "most": most}
    return [made(m.Person, values) for values in connection.execute(statements.people_due(), told)]


def locked_person(
    connection: Connection, statements: Statements, column: str, wanted: int
) -> m.Person | None:
    """The person whose `column` is `wanted`, locked until the transaction ends."""
    values = connection.execute(statements.person(column), {"wanted": wanted}).one_or_none()
    return None if values is None else made(m.Person, values)
