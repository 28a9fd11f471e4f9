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
from bot.services.desk import Desk
from bot.services.interviews import coming, last_told, latest
from bot.services.matching import OPEN, Match, contact_called, find_by_name, known_contact, same_company
from bot.services.materials import promise_material
from bot.services.people import as_printed, meet
from bot.services.phrasing import SORRY
from bot.services.said_to_be import said_to_be
from bot.services.told import ContactKept, Corrected, MaterialsNoted, Told
from bot.services.who_was_there import ANYHOW, LONGEST_NAME, NAME, people_changed
from bot.writing.names import first

#: A name alone has no more words than this.
LONGEST_CALL: Final = 4
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TITLE: Final = re.compile(
    r"(?P<name>[\w’'-]+(?: [\w’'-]+){0,2}) is (?:the|their) (?P<title>[^.,!?]{2,60})[.!]?", re.IGNORECASE
)
_IT_IS = (
    r"(?i:(?:it|that|s?he|his name|her name|their name|the name|the company)(?:[’']?s| is| was)(?: called)?)"
)
_COMPANY_IS = r"(?i:(?:the|their) (?:company|firm|employer)(?:[’']s)?(?: name is| is (?:called|named)) )"
_NAMES_COMPANY: Final = re.compile(rf"{SORRY}*{_COMPANY_IS}{NAME}")
#: "It's Jane Smith, not Doe", "not Acme, it's Acme Robotics", "rename Acme to Acme Robotics".
_INSTEAD: Final = tuple(
    re.compile(rf"{SORRY}*{form}[.!]?")
    for form in (
        rf"(?:{_IT_IS} )?(?P<right>{NAME}),? (?i:and |but )?(?i:not) (?P<wrong>{NAME})",
        rf"{_IT_IS} (?P<right>{NAME}),? (?i:and |but )?(?i:not) (?P<wrong>{ANYHOW})",
        rf"(?:{_IT_IS} )?(?i:not) (?P<wrong>{NAME}),? (?i:but |rather |{_IT_IS} )?(?P<right>{NAME})",
        rf"(?i:rename|change|correct) (?P<wrong>{NAME}) (?i:to|into) (?P<right>{NAME})",
        rf"(?P<wrong>{NAME}) (?i:is|should be) (?i:called|named|spelled|spelt) (?P<right>{NAME})",
        rf"{_COMPANY_IS}(?P<right>{NAME})(?i:,? (?:sorry|btw|by the way))?",
    )
)
#: The same in any letters, which counts where the wrong one is on file: "it wasnt mr bell it was mr ball".
_INSTEAD_OF_ONE_KNOWN: Final = tuple(
    re.compile(rf"{SORRY}*{form}[.!]?")
    for form in (
        rf"(?i:(?:it |that )?(?:wasn[’']?t|was not|isn[’']?t|is not)) (?P<wrong>{ANYHOW}?),?"
        rf" (?i:but |it[’']?s |(?:it|that) was )+(?P<right>{ANYHOW})",
        rf"(?:{_IT_IS} )?(?P<right>{ANYHOW}),? (?i:and |but )?(?i:not) (?P<wrong>{ANYHOW})",
    )
)
_SURNAME: Final = re.compile(
    rf"{SORRY}*(?P<wrong>[\w-]+)[’']?s (?i:surname|last name|family name|second name) (?i:is |was )"
    rf"(?P<right>{ANYHOW})[.!]?"
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
    r"|owner|contact|head of \w+|principal|head ?teacher))"
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
        put_name_right(desk, cases, text)
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


def put_name_right(desk: Desk, cases: Sequence[Case], text: str) -> Corrected | None:
    """A company or a person that was kept under a wrong name."""
    said = next((m for form in _INSTEAD if (m := form.fullmatch(text.strip()))), None)
    if said is None or not cases:
        return None
    right, wrong = said["right"][:LONGEST_NAME], said.groupdict().get("wrong")
    if wrong is None:
        meant = [c for c in cases if same_company(c.application.company, right)] or [
            max(cases, key=last_told)
        ]
        return _rename_company(desk, meant[0], right) if len(meant) == 1 else None
    for case in cases:
        if same_company(wrong, case.application.company):
            return _rename_company(desk, case, right)
        if contact := contact_called(case, wrong):
            desk.unit.save(replace(contact, name=_renamed(contact.name, wrong, right)))
            return Corrected(case=case, field="people")
    return None


def right_name(desk: Desk, text: str) -> Corrected | None:
    """Somebody on file who is called otherwise, in any letters, or what their surname is."""
    said = _instead_of_one_known(text)
    cases = desk.unit.cases(list(OPEN)) if said else []
    known = [(case, contact) for case in cases if said and (contact := contact_called(case, said["wrong"]))]
    if said is None or len(known) != 1:
        return None
    case, contact = known[0]
    right = as_printed(said["right"][:LONGEST_NAME])
    surname = said.re is _SURNAME
    name = f"{first(contact.name)} {right}" if surname else _renamed(contact.name, said["wrong"], right)
    desk.unit.save(replace(contact, name=name))
    return Corrected(case=case, field="people")


def _instead_of_one_known(text: str) -> re.Match[str] | None:
    forms = (_SURNAME, *_INSTEAD_OF_ONE_KNOWN)
    return next((said for form in forms if (said := form.fullmatch(text.strip()))), None)


def says_right_name(cases: Sequence[Case], text: str) -> bool:
    """Whether it says what a company is called, or that one on file or a person is called otherwise: whatever
    was asked."""
    said = next((m for form in _INSTEAD if (m := form.fullmatch(text.strip()))), None)
    said = said or _instead_of_one_known(text)
    wrong = said.groupdict().get("wrong") if said else None
    if wrong is None:
        return bool(_NAMES_COMPANY.match(text.strip()))
    return any(same_company(wrong, case.application.company) or contact_called(case, wrong) for case in cases)


def _name_told(desk: Desk, cases: Sequence[Case], text: str) -> Corrected | None:
    """The name of the one person in the case last spoken of; the first name alone leaves a surname."""
    said = _NAME_IS.fullmatch(text.strip())
    case = max(cases, key=last_told, default=None)
    if said is None or case is None or len(case.contacts) > 1:
        return None
    right = said["right"][:LONGEST_NAME]
    if not case.contacts:
        meet(desk, case, [right], coming(case, desk.now, desk.today) or latest(case, desk.today))
    for contact in case.contacts:
        desk.unit.save(replace(contact, name=_renamed(contact.name, first(contact.name), right)))
    return Corrected(case=case, field="people")


def _rename_company(desk: Desk, case: Case, right: str) -> Corrected:
    desk.unit.save(replace(case.application, company=right))
    return Corrected(case=case, field="company")


def _renamed(known: str, wrong: str, right: str) -> str:
    """A part of the name put right leaves the rest; words it has already are not repeated."""
    rest = [w for w in known.split() if w.casefold() not in wrong.casefold().split()]
    if len(right.split()) > 1 or not rest:
        return right
    at = known.casefold().split().index(wrong.casefold().split()[0])
    return " ".join([*rest[:at], right, *rest[at:]])


def names_company(text: str) -> bool:
    """Whether it says what the company is called, and nothing else."""
    return _INSTEAD[-1].fullmatch(text.strip()) is not None


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
    named = _named(cases, text) or _named(desk.unit.cases(list(OPEN)), text)
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


def _named(cases: Sequence[Case], text: str) -> list[tuple[Case, Contact]]:
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
