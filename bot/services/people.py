"""Contacts: found again or added, and tied to a case and a round."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.models import Case, Contact, Interview, Participation
from bot.language.understanding import Found
from bot.services.desk import Desk
from bot.services.matching import known_contact
from bot.writing.names import tidy


def meet(
    desk: Desk,
    case: Case,
    names: Iterable[Found[str]] | Iterable[str],
    interview: Interview | None = None,
) -> tuple[Contact, ...]:
    """Tie each named person to the case (and round). Somebody of this case is recognised by any part
    of the name; somebody of another case only by the full name, since first names repeat."""
    met = []
    for found in names:
        name = as_printed(found.value if isinstance(found, Found) else found)
        contact = known_contact(name, case.contacts) or _by_full_name(desk, name)
        if contact is None:
            contact = desk.unit.save(Contact(person_id=desk.person.id, name=name, created_at=desk.now))
        elif len(name) > len(contact.name):
            contact = desk.unit.save(replace(contact, name=name))
        _take_part(desk, case, contact, interview)
        met.append(contact)
    return tuple(met)


def as_printed(name: str) -> str:
    """A name typed all in small letters gets its capitals."""
    return tidy(name) or name if name == name.lower() else name


def _by_full_name(desk: Desk, name: str) -> Contact | None:
    if " " not in name.strip():
        return None
    same = [c for c in desk.unit.contacts() if c.name.casefold() == name.casefold()]
    return same[0] if same else None


def _take_part(desk: Desk, case: Case, contact: Contact, interview: Interview | None) -> None:
    where = interview.id if interview else None
    if any(p.contact_id == contact.id and p.interview_id == where for p in case.participations):
        return
    desk.unit.save(
        Participation(
            person_id=desk.person.id,
            application_id=case.application.id,
            interview_id=where,
            contact_id=contact.id,
        )
    )
