"""One person's rows in memory: what belongs to what, and what goes with what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, Final, cast

from bot.domain import models as m
from bot.domain.ownership import BELONGS_TO as BELONGS_TO, MENTIONS as MENTIONS
from bot.services.ports import R

KINDS: Final = (m.Application, m.Contact, *BELONGS_TO)
NAMES: Final[dict[type[Any], tuple[str, ...]]] = {
    kind: tuple(f.name for f in fields(kind)) for kind in (m.Person, *KINDS)
}

Table = dict[int, Any]


def values_of(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in NAMES[type(row)]}


class Rows:
    """Rows by kind and id. Ids count up for each kind and are never given twice."""

    def __init__(self, person: m.Person) -> None:
        self.person = person
        self._tables: dict[type[Any], Table] = {kind: {} for kind in KINDS}
        self._last_id = dict.fromkeys(KINDS, 0)

    def copy(self) -> Rows:
        """As they are now: rows are never changed, only replaced."""
        same = Rows(self.person)
        same._tables = {kind: dict(table) for kind, table in self._tables.items()}
        same._last_id = dict(self._last_id)
        return same

    def put_back(self, earlier: Rows) -> None:
        """Everything as in that copy."""
        self.person, self._tables, self._last_id = earlier.person, earlier._tables, earlier._last_id

    def get(self, kind: type[R], row_id: int) -> R | None:
        found: Any = self._tables[kind].get(row_id) if kind is not m.Person else self.person
        return cast("R | None", found if found is not None and found.id == row_id else None)

    def all(self, kind: type[R]) -> list[R]:
        """By id."""
        table = self._tables[kind]
        return [table[row_id] for row_id in sorted(table)]

    def naming(self, kind: type[Any], name: str, row_id: int) -> list[Any]:
        return [row for row in self.all(kind) if getattr(row, name) == row_id]

    def insert(self, row: R) -> R:
        """A new row; with an id of its own where it is put back."""
        self._check_owner(row)
        kind = type(row)
        if isinstance(row, m.Nudge) and any(
            n.key == row.key for n in self.naming(m.Nudge, "application_id", row.application_id)
        ):
            raise ValueError(f"application {row.application_id} has a nudge {row.key} already")
        row_id = row.id or self._last_id[kind] + 1
        self._last_id[kind] = max(row_id, self._last_id[kind])
        kept = row if row.id else replace(row, id=row_id)
        self._tables[kind][row_id] = kept
        return kept

    def update(self, row: R) -> R:
        self._check_owner(row)
        if isinstance(row, m.Person):
            self.person = row
        else:
            self._tables[type(row)][row.id] = row
        return row

    def delete(self, row: Any) -> None:
        """The row alone: what belongs to it goes with it, what mentions it no longer does."""
        kind = type(row)
        self._tables[kind].pop(row.id, None)
        for other, owners in BELONGS_TO.items():
            for name in _fields_for(owners, kind):
                for hanging in self.naming(other, name, row.id):
                    self.delete(hanging)
        for other, mentioned in MENTIONS.items():
            for name in _fields_for(mentioned, kind):
                for mentioning in self.naming(other, name, row.id):
                    self._tables[other][mentioning.id] = replace(mentioning, **{name: None})

    def _check_owner(self, row: Any) -> None:
        if isinstance(row, m.Person):
            owned = row.id == self.person.id
        else:
            owned = row.person_id == self.person.id and all(
                getattr(row, name) is None or getattr(row, name) in self._tables[owner]
                for name, owner in BELONGS_TO.get(type(row), {}).items()
            )
        if not owned:
            raise LookupError(f"{type(row).__name__} {row.id} does not belong to person {self.person.id}")


def _fields_for(named: dict[str, type[Any]], kind: type[Any]) -> Iterable[str]:
    return (name for name, owner in named.items() if owner is kind)
