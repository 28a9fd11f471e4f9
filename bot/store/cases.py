"""Loading whole cases: a fixed number of statements, however many cases there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import time
from typing import Any

from bot.domain import models as m
from bot.services.ports import R
from bot.store.rows import Rows

#: Beyond this many chosen applications all of the person's rows are read and the others dropped.
_MOST_CHOSEN = 50


def load_cases(rows: Rows, applications: Sequence[m.Application], *, whole: bool = False) -> list[m.Case]:
    """Their cases, in the same order: one statement for each kind of row, and none for what was read before
    in this transaction. `whole` says that these are all there are."""
    if not applications:
        return []
    ids = None if whole or len(applications) > _MOST_CHOSEN else [a.id for a in applications]
    interviews = _by_application(rows, m.Interview, ids, lambda r: (r.day, r.at or time.min, r.id))
    promises = _by_application(rows, m.Promise, ids, lambda r: (r.said_at, r.id))
    materials = _by_application(rows, m.Material, ids, lambda r: (r.promised_at, r.id))
    calls = _by_application(rows, m.AgreedCall, ids, lambda r: (r.at, r.id))
    record = _by_application(rows, m.FollowUp, ids, lambda r: (r.at, r.id))
    nudges = _by_application(rows, m.Nudge, ids, lambda r: (r.due, r.id))
    parts = _by_application(rows, m.Participation, ids, lambda r: r.id)
    met = {
        r.contact_id for of in (parts, calls, record) for some in of.values() for r in some if r.contact_id
    }
    people = {c.id: c for c in (rows.find(m.Contact) if whole else rows.find(m.Contact, "id", met))}
    cases = []
    for a in applications:
        named = [p.contact_id for p in parts[a.id]]
        named += [c.contact_id for c in calls[a.id] if c.contact_id]
        named += [f.contact_id for f in record[a.id] if f.contact_id]
        cases.append(
            m.Case(
                person=rows.person,
                application=a,
                interviews=interviews[a.id],
                contacts=tuple(people[i] for i in dict.fromkeys(named) if i in people),
                participations=parts[a.id],
                promises=promises[a.id],
                materials=materials[a.id],
                calls=calls[a.id],
                record=record[a.id],
                nudges=nudges[a.id],
            )
        )
    return cases


def _by_application(
    rows: Rows, kind: type[R], ids: Sequence[int] | None, order: Callable[[Any], Any]
) -> defaultdict[int, tuple[R, ...]]:
    found = rows.find(kind) if ids is None else rows.find(kind, "application_id", ids)
    return _grouped(sorted(found, key=order) if len(found) > 1 else found)


def _grouped(rows: Iterable[Any]) -> defaultdict[int, tuple[Any, ...]]:
    groups: dict[int, list[Any]] = {}
    for row in rows:
        groups.setdefault(row.application_id, []).append(row)
    return defaultdict(tuple, {key: tuple(some) for key, some in groups.items()})
