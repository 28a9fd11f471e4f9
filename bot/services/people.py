"""Contacts: found again or added, and tied to a case and a round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.domain.models import Case, Contact, Interview, Participation
from bot.language.understanding import Found
from bot.services.desk import Desk
from bot.services.matching import known_contact
from bot.writing.names import first, tidy, with_capital_title

#: "Recruiter Kyle will come back to me next week".
_TO_FOLLOW: Final = re.compile(
    r"(?:[’']ll| will| would| is going to| is to| should) (?:\w+ )?(?:(?:come|get|be) (?:back|in touch)"
    r"|(?:call|ring|phone|e-?mail|write|text|contact|message|let|tell)\b)",
    re.IGNORECASE,
)


def meet(
    desk: Desk,
    case: Case,
    names: Iterable[Found[str]] | Iterable[str],
    interview: Interview | None = None,
) -> tuple[Contact, ...]:
    """Tie each named person to the case (and round). Somebody of this case is recognised by any part
    of the name; somebody of another case only by the full name, since first names repeat. Who is named twice
    is met once, and stands in the answer for each name."""
    met: list[Contact] = []
    known = {contact.id: contact for contact in case.contacts}
    for found in names:
        name = as_printed(found.value if isinstance(found, Found) else found)
        contact = known_contact(name, tuple(known.values())) or _by_full_name(desk, name)
        if contact is None:
            contact = desk.unit.save(Contact(person_id=desk.person.id, name=name, created_at=desk.now))
        elif len(name) > len(contact.name):
            contact = desk.unit.save(replace(contact, name=name))
        if all(contact.id != other.id for other in met):
            _take_part(desk, case, contact, interview)
        known[contact.id] = contact
        met.append(contact)
    return tuple(met)


def meet_there(
    desk: Desk, case: Case, people: Sequence[Found[str]], interview: Interview | None, text: str
) -> None:
    """As `meet`; of several, who is only said to write or call afterwards was not in the round."""
    there = [found for found in people if not _TO_FOLLOW.match(text, found.span.end)] or list(people)
    firsts = {first(found.value).casefold() for found in there}
    meet(desk, case, there, interview)
    meet(desk, case, [found for found in people if first(found.value).casefold() not in firsts])


def only_these(
    desk: Desk, case: Case, names: Iterable[Found[str]] | Iterable[str], interview: Interview | None
) -> tuple[Contact, ...]:
    """As `meet`, and nobody else was in that round."""
    met = meet(desk, case, names, interview)
    kept, where = {contact.id for contact in met}, interview.id if interview else None
    for part in case.participations:
        if part.interview_id == where and part.contact_id not in kept:
            desk.unit.delete(part)
    return met


def parted(name: str, contacts: Sequence[Contact]) -> tuple[str, ...]:
    """ "Mary Sean" as "Mary" and "Sean", where these are the first names of two who are known."""
    words = name.split()
    people = [known_contact(word, contacts) for word in words]
    firsts = {first(c.name).casefold() for c in people if c is not None}
    several = len(words) > 1 and firsts == {word.casefold() for word in words}
    return tuple(words) if several and len(firsts) == len(words) else (name,)


def as_printed(name: str) -> str:
    """A name typed all in small letters gets its capitals, and so does a title."""
    return tidy(name) or name if name == name.lower() else with_capital_title(name)


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
