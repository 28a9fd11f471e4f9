"""Whole cases: loaded in a fixed number of statements, however many there are, and put together anew only
as far as their rows have changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import time
from typing import Any, Final

from bot.domain import models as m
from bot.store.rows import Rows

#: Beyond this many chosen applications all of the person's rows are read and the others dropped.
_MOST_CHOSEN: Final = 50
#: The rows that belong to one application, and their order in its case.
_ORDERS: Final[dict[type[Any], Callable[[Any], Any]]] = {
    m.Interview: lambda r: (r.day, r.at or time.min, r.id),
    m.Promise: lambda r: (r.said_at, r.id),
    m.Material: lambda r: (r.promised_at, r.id),
    m.AgreedCall: lambda r: (r.at, r.id),
    m.FollowUp: lambda r: (r.at, r.id),
    m.Nudge: lambda r: (r.due, r.id),
    m.Participation: lambda r: r.id,
}
_KINDS: Final = (m.Person, m.Application, m.Contact, *_ORDERS)

_Groups = defaultdict[int, tuple[Any, ...]]


class Cases:
    """The cases of one person inside one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._all: list[m.Case] = []
        self._made_at = -1  # how many changes there had been when they were put together
        self._grouped: dict[type[Any], tuple[int, _Groups]] = {}  # and of each kind when it was grouped

    def all(self) -> list[m.Case]:
        """Every case, the newest first; several who ask one after the other share what was put together."""
        if not self._is_fresh():
            self._all = self._loaded(_newest_first(self._rows.find(m.Application)), whole=True)
            self._made_at = self._changes()
        return list(self._all)

    def of(self, statuses: Collection[m.ApplicationStatus]) -> list[m.Case]:
        """Those that stand so, the newest first; the others are not read."""
        if self._is_fresh():
            return [case for case in self._all if case.application.status in statuses]
        return self._loaded(_newest_first(self._rows.find(m.Application, "status", statuses)))

    def one(self, application_id: int) -> m.Case | None:
        if self._is_fresh():
            return next((case for case in self._all if case.application.id == application_id), None)
        application = self._rows.get(m.Application, application_id)
        return None if application is None else self._loaded([application])[0]

    def _is_fresh(self) -> bool:
        return self._made_at == self._changes()

    def _changes(self) -> int:
        """Of all kinds that a case is made of; they only grow."""
        return sum(map(self._rows.changes.__getitem__, _KINDS))

    def _loaded(self, applications: Sequence[m.Application], *, whole: bool = False) -> list[m.Case]:
        """Their cases, in the same order: one statement for each kind of row, and none for what was read
        before in this transaction. `whole` says that these are all there are."""
        if not applications:
            return []
        some = None if whole or len(applications) > _MOST_CHOSEN else [a.id for a in applications]
        rows = {kind: self._by_application(kind, some) for kind in _ORDERS}
        of_people = rows[m.Participation], rows[m.AgreedCall], rows[m.FollowUp]
        people = self._contacts(of_people, whole=whole)
        return [
            m.Case(
                person=self._rows.person,
                application=a,
                interviews=rows[m.Interview][a.id],
                contacts=_named(people, (row for of_kind in of_people for row in of_kind[a.id])),
                participations=rows[m.Participation][a.id],
                promises=rows[m.Promise][a.id],
                materials=rows[m.Material][a.id],
                calls=rows[m.AgreedCall][a.id],
                record=rows[m.FollowUp][a.id],
                nudges=rows[m.Nudge][a.id],
            )
            for a in applications
        ]

    def _by_application(self, kind: type[Any], ids: Sequence[int] | None) -> _Groups:
        if ids is not None:
            return _groups(self._rows.find(kind, "application_id", ids), _ORDERS[kind])
        made_at, groups = self._grouped.get(kind, (-1, None))
        if groups is None or made_at != self._rows.changes[kind]:
            groups = _groups(self._rows.find(kind), _ORDERS[kind])
            self._grouped[kind] = self._rows.changes[kind], groups
        return groups

    def _contacts(self, of_people: Iterable[_Groups], *, whole: bool) -> dict[int, m.Contact]:
        if whole:
            return {contact.id: contact for contact in self._rows.find(m.Contact)}
        rows = (row for groups in of_people for some in groups.values() for row in some)
        met = {row.contact_id for row in rows if row.contact_id}
        return {contact.id: contact for contact in self._rows.find(m.Contact, "id", met)}


def _newest_first(applications: list[m.Application]) -> list[m.Application]:
    return sorted(applications, key=lambda a: (a.created_at, a.id), reverse=True)


def _named(people: dict[int, m.Contact], rows: Iterable[Any]) -> tuple[m.Contact, ...]:
    """Each person whom the rows name, once, in the order in which they are named."""
    return tuple(people[i] for i in dict.fromkeys(row.contact_id for row in rows) if i in people)


def _groups(rows: list[Any], order: Callable[[Any], Any]) -> _Groups:
    groups: dict[int, list[Any]] = {}
    for row in sorted(rows, key=order) if len(rows) > 1 else rows:
        groups.setdefault(row.application_id, []).append(row)
    return defaultdict(tuple, {key: tuple(some) for key, some in groups.items()})
