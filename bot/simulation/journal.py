"""What a unit changed, kept so that it can be taken back as a whole: the rules of the real store's
journal, on rows in memory."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from bot.domain import models as m
from bot.simulation.rows import BELONGS_TO, MENTIONS, Rows, values_of

#: What the plan and the sending set: no part of what a person changed.
NOT_KEPT: Final[dict[type[Any], frozenset[str]]] = {
    m.Person: frozenset({"assumed_zone", "travel_asked_at"}),
    m.Nudge: frozenset({"due", "reason", "message_id"}),
    m.Draft: frozenset({"message_id"}),
    m.Question: frozenset({"message_id"}),
}
#: Suggestions and talk: they may go with the row they hang on.
MAY_GO: Final = frozenset({m.Nudge, m.Draft, m.Question})

_Key = tuple[type[Any], int]
_Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a change: the fields that changed, before and after; None where there was no row."""

    kind: type[Any]
    row_id: int
    before: _Values | None
    after: _Values | None

    @property
    def key(self) -> _Key:
        return self.kind, self.row_id


@dataclass(slots=True)
class Change:
    entries: list[Entry] = field(default_factory=list)
    undone: bool = False

    def inserted(self, row: Any) -> None:
        self.entries.append(Entry(type(row), row.id, None, values_of(row)))

    def updated(self, before: Any, after: Any, changed: Sequence[str]) -> None:
        kept = [name for name in changed if name not in NOT_KEPT.get(type(after), ())]
        if kept:
            was = {name: getattr(before, name) for name in kept}
            now = {name: getattr(after, name) for name in kept}
            self.entries.append(Entry(type(after), after.id, was, now))

    def deleted(self, row: Any) -> None:
        self.entries.append(Entry(type(row), row.id, values_of(row), None))


def take_back(rows: Rows, change: Change) -> bool:
    """Put back what the change altered. False, with nothing touched, where that is no longer possible."""
    entries = change.entries
    if change.undone or not _unchanged_since(rows, entries) or not _whole_afterwards(rows, entries):
        return False
    for entry in reversed(entries):
        _take_back(rows, entry)
    change.undone = True
    return True


def _unchanged_since(rows: Rows, entries: Sequence[Entry]) -> bool:
    left: dict[_Key, _Values | None] = {}
    for entry in entries:
        left[entry.key] = None if entry.after is None else (left.get(entry.key) or {}) | entry.after
    return all(_is_as(rows, key, expected) for key, expected in left.items())


def _is_as(rows: Rows, key: _Key, expected: _Values | None) -> bool:
    kind, row_id = key
    row: Any = rows.get(kind, row_id)
    if row is None or expected is None:
        return row is None and expected is None
    skipped = NOT_KEPT.get(kind, frozenset())
    return all(
        _same(kind, name, getattr(row, name), value)
        for name, value in expected.items()
        if name not in skipped
    )


def _same(kind: type[Any], name: str, one: Any, other: Any) -> bool:
    """Equal, where the plan's giving up of a nudge and taking it up again is no change."""
    if kind is m.Nudge and name == "state":
        one, other = (m.NudgeState.PLANNED if s is m.NudgeState.SUPERSEDED else s for s in (one, other))
    return bool(one == other)


def _whole_afterwards(rows: Rows, entries: Sequence[Entry]) -> bool:
    """Whether nothing said since would go with a row, and every row put back has what it belongs to."""
    first = {entry.key: entry for entry in reversed(entries)}
    go = {key for key, entry in first.items() if entry.before is None}
    come = {key for key, entry in first.items() if entry.before is not None}
    return not _hanging_on(rows, go) and all(
        _can_stand(rows, key[0], first[key].before or {}, come, go) for key in come
    )


def _can_stand(
    rows: Rows, kind: type[Any], values: _Values, come: Collection[_Key], go: Collection[_Key]
) -> bool:
    for name, owner in BELONGS_TO.get(kind, {}).items():
        key = owner, values.get(name)
        if key[1] is None or key in come:
            continue
        if key in go or rows.get(owner, key[1]) is None:
            return False
    return True


def _hanging_on(rows: Rows, go: Collection[_Key]) -> bool:
    for kind in set(BELONGS_TO) - MAY_GO:
        for name, owner in (BELONGS_TO[kind] | MENTIONS.get(kind, {})).items():
            for gone, row_id in go:
                if gone is owner and any((kind, r.id) not in go for r in rows.naming(kind, name, row_id)):
                    return True
    return False


def _take_back(rows: Rows, entry: Entry) -> None:
    row: Any = rows.get(entry.kind, entry.row_id)
    if entry.before is None:
        if row is not None:
            rows.delete(row)
    elif row is None:
        rows.insert(entry.kind(**entry.before))
    else:
        rows.update(replace(row, **entry.before))
