"""Loading whole cases: a fixed number of statements, however many cases there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import time
from typing import Any

from bot.domain import models as m
from bot.services.ports import R
from bot.store.mapping import made, names_of
from bot.store.rows import Rows

#: Beyond this many chosen applications all of the person's rows are read and the others dropped.
_MOST_CHOSEN = 50


def load_cases(rows: Rows, applications: Sequence[m.Application]) -> list[m.Case]:
    """Their cases, in the same order: eight statements, and a ninth where the record names a contact who
    has no part in the application."""
    if not applications:
        return []
    ids = [a.id for a in applications]
    interviews = _by_application(rows, m.Interview, ids, lambda r: (r.day, r.at or time.min, r.id))
    promises = _by_application(rows, m.Promise, ids, lambda r: (r.said_at, r.id))
    materials = _by_application(rows, m.Material, ids, lambda r: (r.promised_at, r.id))
    calls = _by_application(rows, m.AgreedCall, ids, lambda r: (r.at, r.id))
    record = _by_application(rows, m.FollowUp, ids, lambda r: (r.at, r.id))
    nudges = _by_application(rows, m.Nudge, ids, lambda r: (r.due, r.id))
    parts, people = _participations(rows, ids)
    mentioned = [r.contact_id for of in (calls, record) for some in of.values() for r in some if r.contact_id]
    _add_missing(rows, people, mentioned)
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
    rows: Rows, kind: type[R], ids: Sequence[int], order: Callable[[Any], Any]
) -> defaultdict[int, tuple[R, ...]]:
    column = None if len(ids) > _MOST_CHOSEN else "application_id"
    return _grouped(sorted(rows.find(kind, column, ids), key=order))


def _grouped(rows: Iterable[Any]) -> defaultdict[int, tuple[Any, ...]]:
    groups: dict[int, list[Any]] = {}
    for row in rows:
        groups.setdefault(row.application_id, []).append(row)
    return defaultdict(tuple, {key: tuple(some) for key, some in groups.items()})


def _participations(
    rows: Rows, ids: Sequence[int]
) -> tuple[defaultdict[int, tuple[m.Participation, ...]], dict[int, m.Contact]]:
    """Parts and the people who have them, in one statement."""
    chosen = len(ids) <= _MOST_CHOSEN
    told: dict[str, Any] = {"owner": rows.person.id}
    if chosen:
        told["wanted"] = list(ids)
    split = len(names_of(m.Participation))
    parts, people = [], {}
    for values in rows.connection.execute(rows.statements.parts(chosen), told):
        parts.append(rows.seen(made(m.Participation, values[:split])))
        met = rows.seen(made(m.Contact, values[split:]))
        people[met.id] = met
    return _grouped(parts), people


def _add_missing(rows: Rows, people: dict[int, m.Contact], ids: Sequence[int]) -> None:
    missing = set(ids) - people.keys()
    if missing:
        people.update({c.id: c for c in rows.find(m.Contact, "id", missing)})
