"""Who was there and who was not: "add Ann Lee", "remove Rob", "there is no person called Sean"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.domain.models import Case, Contact
from bot.services.at_hand import round_at_hand
from bot.services.desk import Desk
from bot.services.matching import OPEN, contact_called
from bot.services.people import meet
from bot.services.phrasing import SORRY
from bot.services.told import Corrected, NobodyCalled

LONGEST_NAME: Final = 80
#: A name as it is written, and one in any letters.
NAME: Final = r"[A-Z0-9][\w&’'.-]*(?: [A-Z0-9&][\w&’'.-]*){0,4}"
ANYHOW: Final = r"[\w&’'.-]+(?: [\w&’'.-]+){0,3}"
_PEOPLE: Final = re.compile(
    rf"(?i:please |pls )?(?:(?i:add|also met|i also met) (?P<added>{NAME})"
    rf"|(?i:remove|delete|drop|take off) (?P<gone>{ANYHOW}?))"
    rf"(?i: (?:to|from|for|at|as well|too)(?: .{{1,60}})?)?[.!]?"
)

#: "There is no person called Sean", "Sean wasn't there", "I never met Sean".
_NOT_THERE: Final = re.compile(
    rf"{SORRY}*(?:"
    r"there(?:[’']s| is| was| were)(?: no(?:body| one|-one)?| not? any(?:body|one)?)"
    r"(?: (?:person|interviewer|man|woman|guy))?"
    r" (?:called|named|by the name of) (?!(?:back|me|us|yet|today|again|from|an?|the)\b)"
    rf"(?P<nobody>{ANYHOW})"
    rf"|(?:nobody|no one|no-one)(?: is| was)? (?:called|named) ({ANYHOW})"
    rf"|({ANYHOW}) (?:wasn[’']?t|was not|is not|isn[’']?t) (?:there|in it|part of it|one of them)"
    rf"|i (?:never|didn[’']?t|did not) (?:met|meet|see|saw|talk to|talked to) ({ANYHOW}?)(?: there)?"
    r")[.!]?",
    re.IGNORECASE,
)


def people_changed(desk: Desk, cases: Sequence[Case], text: str) -> Corrected | None:
    """ "Add Ann Lee", "remove Rob": who was, or will be, in the round at hand."""
    said = _PEOPLE.fullmatch(text.strip())
    if said is None or len(cases) != 1:
        return None
    case = cases[0]
    at_hand = round_at_hand(desk, case)
    if said["added"]:
        meet(desk, case, [said["added"][:LONGEST_NAME]], at_hand)
        return Corrected(case=case, field="people")
    contact = contact_called(case, said["gone"])
    if contact is None:
        return None
    _take_off(desk, case, contact)
    return Corrected(case=case, field="people")


def changes_people(cases: Sequence[Case], text: str) -> bool:
    """Whether it says to add somebody, or to take somebody off who is on file."""
    said = _PEOPLE.fullmatch(text.strip())
    if said is None:
        return False
    return bool(said["added"]) or any(contact_called(case, said["gone"]) for case in cases)


def not_there(desk: Desk, text: str) -> Corrected | NobodyCalled | None:
    """ "There is no person called Sean": taken off the one open case in which somebody is called so. Where
    there is none, that is said, lest the words be read as a refusal."""
    said = _NOT_THERE.fullmatch(text.strip())
    name = next((n for n in said.groups() if n), None) if said else None
    cases = desk.unit.cases(list(OPEN)) if name else []
    fitting = [(case, contact) for case in cases if (contact := contact_called(case, name or ""))]
    if len(fitting) != 1:
        return NobodyCalled(name=name) if said and name and said["nobody"] and not fitting else None
    _take_off(desk, *fitting[0])
    return Corrected(case=fitting[0][0], field="people")


def swap(desk: Desk, case: Case, wrong: Contact, right: Contact) -> None:
    """The one was in the round at hand, and the other was not."""
    _take_off(desk, case, wrong)
    meet(desk, case, [right.name], round_at_hand(desk, case))


def _take_off(desk: Desk, case: Case, contact: Contact) -> None:
    for part in case.participations:
        if part.contact_id == contact.id:
            desk.unit.delete(part)
