"""A name put right: somebody, or an employer, who was kept under a wrong one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.domain.models import Case
from bot.services.desk import Desk
from bot.services.interviews import last_told
from bot.services.matching import OPEN, contact_called, same_company
from bot.services.people import as_printed
from bot.services.phrasing import SORRY
from bot.services.told import Corrected
from bot.services.who_was_there import ANYHOW, LONGEST_NAME, NAME, swap
from bot.writing.names import first

_IT_IS: Final = (
    r"(?i:(?:it|that|s?he|his name|her name|their name|the name|the company)(?:[’']?s| is| was)(?: called)?)"
)
#: Before whom they met: "it was with", "I met".
_MET: Final = (
    rf"(?:{_IT_IS} (?i:with )?"
    r"|(?i:i (?:met|saw|spoke (?:to|with)|talked (?:to|with)|was interviewed by|interviewed with) |with ))"
)
_NOT: Final = r"(?i:and |but )?(?i:not (?:with )?)"
_COMPANY_IS: Final = (
    r"(?i:(?:the|their) (?:company|firm|employer)(?:[’']s)?(?: name is| is (?:called|named)) )"
)
_NAMES_COMPANY: Final = re.compile(rf"{SORRY}*{_COMPANY_IS}{NAME}")
_COMPANY: Final = re.compile(rf"{SORRY}*{_COMPANY_IS}(?P<right>{NAME})(?i:,? (?:sorry|btw|by the way))?[.!]?")
_SURNAME: Final = re.compile(
    rf"{SORRY}*(?P<wrong>[\w-]+)[’']?s (?i:surname|last name|family name|second name) (?i:is |was )"
    rf"(?P<right>{ANYHOW})[.!]?"
)
#: "It's Jane Smith, not Doe", "it wasnt mr bell it was mr ball", "not Acme, it's Acme Robotics", "rename Acme
#: to Acme Robotics". They count where the wrong one is on file.
_INSTEAD: Final = tuple(
    re.compile(rf"{SORRY}*{form}[.!]?")
    for form in (
        rf"{_MET}?(?P<right>{NAME}),? {_NOT}(?P<wrong>{NAME})",
        rf"{_MET}?(?!(?i:i|with|met|saw) )(?P<right>{ANYHOW}),? {_NOT}(?P<wrong>{ANYHOW})",
        rf"{_MET}?(?i:not) (?P<wrong>{NAME}),? (?i:but |rather |{_IT_IS} )?(?P<right>{NAME})",
        rf"(?i:(?:it |that )?(?:wasn[’']?t|was not|isn[’']?t|is not)) (?P<wrong>{ANYHOW}?),?"
        rf" (?i:but |it[’']?s |(?:it|that) was )+(?P<right>{ANYHOW})",
        rf"(?i:rename|change|correct) (?P<wrong>{NAME}) (?i:to|into) (?P<right>{NAME})",
        rf"(?P<wrong>{NAME}) (?i:is|should be) (?i:called|named|spelled|spelt) (?P<right>{NAME})",
    )
)


def person_renamed(desk: Desk, text: str, among: Sequence[Case] | None = None) -> Corrected | None:
    """Somebody of these cases, or else of any open one, who is called otherwise or has another surname; None
    where it may be several."""
    said = _said(text)
    if said is None:
        return None
    cases = desk.unit.cases(list(OPEN)) if among is None else among
    known = [(case, contact) for case in cases if (contact := contact_called(case, said["wrong"]))]
    if len({contact.id for _, contact in known}) != 1:
        return None
    case, contact = max(known, key=lambda one: last_told(one[0]))
    right = as_printed(said["right"][:LONGEST_NAME])
    if (other := contact_called(case, right)) and other.id != contact.id:
        swap(desk, case, contact, other)
        return Corrected(case=case, field="people")
    surname = said.re is _SURNAME
    name = f"{first(contact.name)} {right}" if surname else renamed(contact.name, said["wrong"], right)
    desk.unit.save(replace(contact, name=name))
    return Corrected(case=case, field="people")


def company_renamed(desk: Desk, cases: Sequence[Case], text: str) -> Corrected | None:
    """An employer on file that is called otherwise, or, where it says only how, the one last spoken of."""
    if said := _said(text):
        meant = next((c for c in cases if same_company(said["wrong"], c.application.company)), None)
    elif (said := _COMPANY.fullmatch(text.strip())) and cases:
        called = [c for c in cases if same_company(c.application.company, said["right"])]
        meant = max(called or cases, key=last_told) if len(called) < 2 else None
    else:
        return None
    if meant is None:
        return None
    desk.unit.save(replace(meant.application, company=said["right"][:LONGEST_NAME]))
    return Corrected(case=meant, field="company")


def says_right_name(cases: Sequence[Case], text: str) -> bool:
    """Whether it says what a company is called, or that one on file or a person is called otherwise: whatever
    was asked."""
    said = _said(text)
    if said is None:
        return bool(_NAMES_COMPANY.match(text.strip()))
    wrong = said["wrong"]
    return any(same_company(wrong, case.application.company) or contact_called(case, wrong) for case in cases)


def names_company(text: str) -> bool:
    """Whether it says what the company is called, and nothing else."""
    return _COMPANY.fullmatch(text.strip()) is not None


def renamed(known: str, wrong: str, right: str) -> str:
    """A part of the name put right leaves the rest; words it has already are not repeated."""
    rest = [w for w in known.split() if w.casefold() not in wrong.casefold().split()]
    if len(right.split()) > 1 or not rest:
        return right
    at = known.casefold().split().index(wrong.casefold().split()[0])
    return " ".join([*rest[:at], right, *rest[at:]])


def _said(text: str) -> re.Match[str] | None:
    """Which name was wrong and which is right."""
    return next((said for form in (_SURNAME, *_INSTEAD) if (said := form.fullmatch(text.strip()))), None)
