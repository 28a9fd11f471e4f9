"""Facts told in passing that are no news: an address, a number, a title, a name that was wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.domain.models import Case, Contact
from bot.language.reader import read_topics
from bot.language.understanding import Contact as Named
from bot.places.phones import read_phone
from bot.services.at_hand import round_at_hand
from bot.services.desk import Desk
from bot.services.interviews import last_told, latest
from bot.services.matching import OPEN, Match, contact_called, find_by_name, known_contact
from bot.services.materials import promise_material
from bot.services.people import meet
from bot.services.phrasing import SORRY
from bot.services.put_right import company_renamed, person_renamed, renamed
from bot.services.said_to_be import said_to_be
from bot.services.told import ContactKept, Corrected, MaterialsNoted, Told
from bot.services.who_was_there import LONGEST_NAME, NAME, people_changed
from bot.writing.names import first

#: A name alone has no more words than this.
LONGEST_CALL: Final = 4
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TITLE: Final = re.compile(
    r"(?P<name>[\w’'-]+(?: [\w’'-]+){0,2}) is (?:the|their) (?P<title>[^.,!?]{2,60})[.!]?", re.IGNORECASE
)
#: "Micks number": an apostrophe left out.
_POSSESSIVE: Final = re.compile(
    r"\b(\w+)s (?:(?:phone|mobile|cell|work|telephone) )?(?:number|phone|mobile|cell|e-?mail|address|title)\b"
)
#: "Her name is Anna-Lena", of the only person there is.
_NAME_IS: Final = re.compile(
    rf"{SORRY}*(?i:(?:her|his|their|the (?:interviewer|recruiter|manager)[’']s) name)"
    rf"(?i:(?:[’']s| is| was)(?: actually)?) (?P<right>{NAME})[.!]?"
)
#: "The hiring manager is Jennifer Smith": who somebody of that title is.
_IN_CHARGE: Final = re.compile(
    rf"(?:{SORRY}|(?i:btw),? )*(?i:(?:the|my|their|our) )?"
    r"(?P<title>(?i:(?:hiring |line |team |department )?(?:manager|lead)|recruiter|supervisor"
    r"|owner|contact|head of \w+|principal|head ?teacher|dean|director|chair|matron|ceo|cto|head chef"
    r"|foreman))"
    rf"(?i:[’']s name)?(?i: is| was|[’']s)(?i: called)? (?P<name>{NAME})[.!]?"
)
#: "I also promised my thesis abstract", "I said I'd send them my slides".
_PROMISED: Final = re.compile(
    r"(?:and |but )?i(?:[’']ve| have)?(?: also| just)* (?:(?:promised|offered|agreed)"
    r"(?: to (?:send|share|bring|provide))?|said i(?:[’']d|[’']ll| would| will) (?:send|share|e-?mail))"
    r"(?: (?:them|him|her|over))?"
    r" (?!an? (?:call|chat|ring|reply|answer)\b)"
    r"(?P<what>(?:my|an?|the|some|two|three|\d) [^.!?]{2,100})[.!]?",
    re.IGNORECASE,
)


def told_in_passing(desk: Desk, found: Match, text: str) -> Told | None:
    """Such a fact kept; None where the message holds none."""
    cases = [found.case] if found.case else list(found.choices)
    return (
        company_renamed(desk, cases, text)
        or person_renamed(desk, text, cases)
        or _in_charge(desk, cases, text)
        or said_to_be(desk, cases, text)
        or _name_told(desk, cases, text)
        or people_changed(desk, cases, text)
        or _promised(desk, cases, text)
        or _about_contact(desk, cases, text)
    )


def case_called(name: str, cases: Sequence[Case]) -> Case | None:
    """The one case whose company, or one of whose people, is called so and nothing else is said."""
    name = name.strip(" .!?")
    if len(name.split()) > LONGEST_CALL:
        return None
    if by_company := find_by_name(name, cases).case:
        return by_company
    of_person = [c for c in cases if contact_called(c, name)]
    return of_person[0] if len(of_person) == 1 else None


def cases_called(name: str, cases: Sequence[Case]) -> Sequence[Case]:
    """The cases at a company typed alone, where there are several."""
    return find_by_name(name.strip(" .!?"), cases).choices if len(name.split()) <= LONGEST_CALL else ()


def _name_told(desk: Desk, cases: Sequence[Case], text: str) -> Corrected | None:
    """The name of the one person in the case last spoken of; the first name alone leaves a surname."""
    said = _NAME_IS.fullmatch(text.strip())
    case = max(cases, key=last_told, default=None)
    if said is None or case is None or len(case.contacts) > 1:
        return None
    right = said["right"][:LONGEST_NAME]
    if not case.contacts:
        meet(desk, case, [right], round_at_hand(desk, case))
    for contact in case.contacts:
        desk.unit.save(replace(contact, name=renamed(contact.name, first(contact.name), right)))
    return Corrected(case=case, field="people")


def person_in_charge(text: str) -> Named | None:
    """Who the manager, or the recruiter, is, where it says that and nothing else."""
    said = _IN_CHARGE.fullmatch(text.strip())
    return Named(said["name"][:LONGEST_NAME], title=said["title"]) if said else None


def promised_things(text: str) -> tuple[str, ...]:
    """What the person says to have promised them, and nothing else."""
    said = _PROMISED.fullmatch(text.strip())
    return read_topics(said["what"]) if said else ()


def _in_charge(desk: Desk, cases: Sequence[Case], text: str) -> ContactKept | None:
    """Kept with the case, whether they were met or not."""
    person = person_in_charge(text)
    if person is None or len(cases) != 1:
        return None
    contact = meet(desk, cases[0], [person.name])[0]
    return ContactKept(case=cases[0], contact=desk.unit.save(replace(contact, title=person.title or "")))


def _promised(desk: Desk, cases: Sequence[Case], text: str) -> MaterialsNoted | None:
    """Kept as things to send."""
    things = promised_things(text)
    if not things or len(cases) != 1:
        return None
    kept = tuple(promise_material(desk, cases[0], what) for what in things)
    return MaterialsNoted(case=cases[0], materials=kept)


def _about_contact(desk: Desk, cases: Sequence[Case], text: str) -> ContactKept | None:
    """ "Jane's e-mail is jane@acme.com", "Jane is the CTO", a number for the only person there is."""
    email, phone = _EMAIL.search(text), read_phone(text, desk.person.country)
    title = _TITLE.fullmatch(text.strip())
    if not (email or phone or title):
        return None
    named = named_people(cases, text) or named_people(desk.unit.cases(list(OPEN)), text)
    people = named if named or title else [(c, x) for c in cases for x in c.contacts]
    if len({contact.id for _, contact in people}) != 1:
        return None
    case, contact = people[0]
    kept = replace(
        contact,
        email=email[0] if email else contact.email,
        phone=phone or contact.phone,
        title=title["title"] if title else contact.title,
    )
    return ContactKept(case=case, contact=desk.unit.save(kept))


def named_people(cases: Sequence[Case], text: str) -> list[tuple[Case, Contact]]:
    """Who is named of the people in these cases."""
    return [(case, contact) for case in cases for contact in case.contacts if names_contact(text, contact)]


def names_contact(text: str, contact: Contact) -> bool:
    """Whether the text names the contact, by the first name at least."""
    said = {w.removesuffix("’s").removesuffix("'s") for w in text.casefold().split()}
    said |= {found[1] for found in _POSSESSIVE.finditer(text.casefold())}
    called = first(contact.name).casefold()
    return called in ({w.strip(".,:;!?()") for w in said} if " " not in called else text.casefold())


def contact_shared(desk: Desk, name: str, number: str) -> ContactKept | None:
    """A shared contact: somebody known by that name gets the number, a stranger joins the only open case.
    None where it cannot be told whose it is."""
    phone = read_phone(number, desk.person.country) or read_phone(f"+{number}", None)
    open_cases = desk.unit.cases(list(OPEN))
    known = [(case, x) for case in open_cases if (x := known_contact(name, case.contacts))]
    if phone is None or not name or (not known and len(open_cases) != 1):
        return None
    case = known[0][0] if known else open_cases[0]
    contact = known[0][1] if known else meet(desk, case, [name[:LONGEST_NAME]], latest(case, desk.today))[0]
    return ContactKept(case=case, contact=desk.unit.save(replace(contact, phone=phone)))
