"""What a unit changed, kept so that it can be taken back as a whole.

Only the fields that changed are kept. Taking back puts those fields as they were, unless one of them has
been changed again since, or something the person said later hangs on a row that would go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from bot.domain import models as m
from bot.store.mapping import packed, unpacked, values_of
from bot.store.rows import BELONGS_TO, MENTIONS, Rows

#: What the plan, the sending and our own asking set: no part of what a person changed, so neither kept nor
#: compared.
_NOT_KEPT: dict[type[Any], frozenset[str]] = {
    m.Person: frozenset({"assumed_zone", "travel_asked_at"}),
    m.Nudge: frozenset({"due", "reason", "message_id"}),
    m.Draft: frozenset({"message_id"}),
    m.Question: frozenset({"message_id"}),
}
#: Suggestions and talk: they may go with the row they hang on.
_MAY_GO = frozenset({m.Nudge, m.Draft, m.Question})
_KINDS: dict[str, type[Any]] = {k.__name__: k for k in (m.Person, m.Application, m.Contact, *BELONGS_TO)}

_Key = tuple[type[Any], int]


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: type[Any]
    row_id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def key(self) -> _Key:
        return self.kind, self.row_id


class Journal:
    """The journal of one unit; also takes back the change of an earlier one."""

    def __init__(self, rows: Rows, now: datetime) -> None:
        self._rows = rows
        self._now = now
        self._change_id = 0
        self._entries: list[dict[str, Any]] = []

    @property
    def change_id(self) -> int:
        if not self._change_id:
            new = self._rows.statements.insert_into(self._rows.tables.change)
            values = {"person_id": self._rows.person.id, "at": self._now, "undone_at": None}
            given = self._rows.connection.execute(new, values).inserted_primary_key
            assert given is not None
            self._change_id = given[0]
        return self._change_id

    def inserted(self, row: Any) -> None:
        self._note(type(row), row.id, None, values_of(row))

    def updated(self, before: Any, after: Any, changed: Sequence[str]) -> None:
        kept = [name for name in changed if name not in _NOT_KEPT.get(type(after), frozenset())]
        if kept:
            was = {name: getattr(before, name) for name in kept}
            self._note(type(after), after.id, was, {name: getattr(after, name) for name in kept})

    def deleted(self, row: Any) -> None:
        self._note(type(row), row.id, values_of(row), None)

    def _note(self, kind: type[Any], row_id: int, before: Any, after: Any) -> None:
        self._entries.append(
            {
                "change_id": self.change_id,
                "kind": kind.__name__,
                "row_id": row_id,
                "before": None if before is None else packed(before),
                "after": None if after is None else packed(after),
            }
        )

    def flush(self) -> None:
        """Write the entries down; the unit does it once, at its end."""
        if self._entries:
            new = self._rows.statements.insert_into(self._rows.tables.change_row)
            self._rows.connection.execute(new, self._entries)
            self._entries = []

    def last(self) -> int | None:
        """The newest change of earlier units that was not undone; suggested texts alone are none."""
        change, row = self._rows.tables.change.c, self._rows.tables.change_row.c
        of_theirs = select(row.id).where(row.change_id == change.id, row.kind != m.Draft.__name__)
        query = (
            select(change.id)
            .where(
                change.person_id == self._rows.person.id,
                change.undone_at.is_(None),
                change.id != self._change_id,
                of_theirs.exists(),
            )
            .order_by(change.id.desc())
            .limit(1)
        )
        return self._rows.connection.scalar(query)

    def undo(self, change_id: int) -> bool:
        """Take the change back. False, with nothing touched, where that is no longer possible."""
        self.flush()
        entries = self._load(change_id)
        if entries is None or not self._unchanged_since(entries) or not self._whole_afterwards(entries):
            return False
        for entry in reversed(entries):
            self._take_back(entry)
        change = self._rows.tables.change
        undone = update(change).where(change.c.id == change_id).values(undone_at=self._now)
        self._rows.connection.execute(undone)
        return True

    def _load(self, change_id: int) -> list[_Entry] | None:
        change, row = self._rows.tables.change.c, self._rows.tables.change_row.c
        open_change = select(change.id).where(
            change.id == change_id, change.person_id == self._rows.person.id, change.undone_at.is_(None)
        )
        if self._rows.connection.execute(open_change).first() is None:
            return None
        query = select(row.kind, row.row_id, row.before, row.after).where(row.change_id == change_id)
        return [
            _Entry(_KINDS[kind], row_id, before, after)
            for kind, row_id, before, after in self._rows.connection.execute(query.order_by(row.id))
        ]

    def _unchanged_since(self, entries: list[_Entry]) -> bool:
        left: dict[_Key, dict[str, Any] | None] = {}
        for entry in entries:
            earlier = left.get(entry.key) or {}
            left[entry.key] = None if entry.after is None else earlier | entry.after
        return all(self._is_as(key, expected) for key, expected in left.items())

    def _is_as(self, key: _Key, expected: dict[str, Any] | None) -> bool:
        kind, row_id = key
        row = self._rows.get(kind, row_id)
        if row is None or expected is None:
            return row is None and expected is None
        skipped = _NOT_KEPT.get(kind, frozenset())
        fields = unpacked(kind, expected)
        return all(
            _same(kind, name, getattr(row, name), value)
            for name, value in fields.items()
            if name not in skipped
        )

    def _whole_afterwards(self, entries: list[_Entry]) -> bool:
        """Whether nothing said since would go with a row, and every row put back has what it belongs to."""
        first = {entry.key: entry for entry in reversed(entries)}
        go = {key for key, entry in first.items() if entry.before is None}
        come = {key for key, entry in first.items() if entry.before is not None}
        return not self._hanging_on(go) and all(
            self._can_stand(kind, unpacked(kind, first[kind, row_id].before or {}), come, go)
            for kind, row_id in come
        )

    def _can_stand(self, kind: type[Any], fields: dict[str, Any], come: set[_Key], go: set[_Key]) -> bool:
        for name, owner in BELONGS_TO.get(kind, {}).items():
            key = owner, fields.get(name)
            if key[1] is None or key in come:
                continue
            if key in go or self._rows.get(owner, key[1]) is None:
                return False
        return True

    def _hanging_on(self, go: set[_Key]) -> bool:
        for kind in set(BELONGS_TO) - _MAY_GO:
            named = BELONGS_TO[kind] | MENTIONS.get(kind, {})
            for name, owner in named.items():
                ids = [row_id for gone, row_id in go if gone is owner]
                if ids:
                    rows = self._rows.find(kind, name, ids)
                    if any((kind, row.id) not in go for row in rows):
                        return True
        return False

    def _take_back(self, entry: _Entry) -> None:
        row = self._rows.get(entry.kind, entry.row_id)
        if entry.before is None:
            if row is not None:
                self._rows.delete(row)
        elif row is None:
            self._rows.insert(entry.kind(**unpacked(entry.kind, entry.before)))
        else:
            fields = unpacked(entry.kind, entry.before)
            self._rows.update(replace(row, **fields), fields)


def _same(kind: type[Any], name: str, one: Any, other: Any) -> bool:
    """Equal, where the plan's giving up of a nudge and taking it up again is no change."""
    if kind is m.Nudge and name == "state":
        one, other = (m.NudgeState.PLANNED if s is m.NudgeState.SUPERSEDED else s for s in (one, other))
    return bool(one == other)
