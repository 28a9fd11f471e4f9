"""The record to take along: CSV for a spreadsheet, JSON with everything."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from bot.domain.localtime import local
from bot.domain.models import Case, Draft, FollowUp, Person

#: Raised when a field of the JSON changes its meaning or goes; a new field does not raise it.
JSON_VERSION = 1
COLUMNS = (
    "company", "role", "status", "date", "time", "zone", "method", "direction", "person", "purpose",
    "outcome", "text",
)  # fmt: skip
#: A spreadsheet takes a cell that begins so for a formula, and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(cases: Sequence[Case], person: Person) -> bytes:
    """One line per attempt, oldest first: what /record shows, of all of the person's cases.

    Date and time are local to the line's zone; the time is empty where only the day is known. UTF-8 with
    a byte order mark, without which spreadsheets read it as something else; lines end in CR LF. A cell
    that a spreadsheet would run has an apostrophe before it.
    """
    lines = [
        (one.at, one.id, _line(case, one))
        for case in cases
        if case.person.id == person.id
        for one in case.record
    ]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows(map(_harmless, line) for _, _, line in sorted(lines))
    return b"\xef\xbb\xbf" + out.getvalue().encode(errors="replace")


def to_json(cases: Sequence[Case], person: Person, drafts: Sequence[Draft] = ()) -> bytes:
    """Everything kept of a person, as one JSON object in UTF-8: `format`, `version`, `person`, `cases`
    (each with its application, interviews, contacts … as lists) and `drafts`.

    Instants are UTC as "2026-11-24T09:12:00Z", days "2026-11-24", times of day "09:00". Rows refer to
    each other by `id` as they do in the store.
    """
    told = {
        "format": "afterword",
        "version": JSON_VERSION,
        "person": _plain(person),
        "cases": [
            {
                field.name: _plain(getattr(case, field.name))
                for field in fields(case)
                if field.name != "person"
            }
            for case in cases
            if case.person.id == person.id
        ],
        "drafts": [_plain(draft) for draft in drafts if draft.person_id == person.id],
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode(errors="replace")


def _line(case: Case, one: FollowUp) -> tuple[str, ...]:
    at = local(one.at, one.zone)
    names = {contact.id: contact.name for contact in case.contacts}
    return (
        case.application.company,
        case.application.role or "",
        case.application.status.value,
        at.date().isoformat(),
        "" if one.day_only else at.strftime("%H:%M"),
        one.zone,
        one.method.value if one.method else "",
        one.direction.value,
        names.get(one.contact_id or 0, ""),
        one.purpose.value,
        one.outcome,
        one.text,
    )


def _harmless(cell: str) -> str:
    """The cell as text: a leading sign of a formula, also behind spaces, gets an apostrophe before it."""
    cell = cell.replace("\x00", "")
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def _plain(value: Any) -> Any:
    """What JSON knows. `person_id` is left out: everything in the file is the one person's."""
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.name != "person_id"}
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, date):
        return value.isoformat()
    return value
