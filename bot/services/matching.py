"""Which case does the person mean?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import dropwhile

from bot.domain.models import ApplicationStatus, Case, Contact
from bot.language.understanding import Event, Found, Understanding
from bot.writing.names import is_title

#: Legal forms that people leave out when they talk.
_LEGAL = {
    "inc", "incorporated", "ltd", "limited", "llc", "llp", "plc", "gmbh", "ag", "se", "corp",
    "corporation", "co", "company", "sa", "sas", "bv", "nv", "pty", "oy", "ab", "as", "the", "group",
}  # fmt: skip
#: What stands before the short form of a company's name, and how many letters that has at least.
_LEADS_TO_A_NAME = frozenset(
    {
        "from",
        "at",
        "and",
        "with",
        "also",
        "cancel",
        "letter",
        "note",
        "email",
        "to",
        "for",
        "tell",
        "let",
        "inform",
    }
)
_TELLING = 4
_OF_MEN, _OF_WOMEN = (
    frozenset({"mr", "mister", "sir", "father"}),
    frozenset({"mrs", "ms", "miss", "dame", "sister"}),
)
OPEN = frozenset({ApplicationStatus.ACTIVE, ApplicationStatus.OFFER})


@dataclass(frozen=True, slots=True)
class Match:
    """The case meant, or the ones to choose from. Both empty: nothing on file fits."""

    case: Case | None = None
    choices: tuple[Case, ...] = ()


@lru_cache(maxsize=4096)  # the same few names are compared again with every message
def name_words(name: str) -> tuple[str, ...]:
    """A name as compared: lower case, no accents, punctuation or legal form."""
    return words_of(name)


def words_of(text: str) -> tuple[str, ...]:
    """A message as `name_words` has a name; it is said once, and is not kept in memory."""
    plain = unicodedata.normalize("NFKD", text).casefold().replace("&", " and ")
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.sub(r"[^\w]+", " ", re.sub(r"['’.]", "", plain)).split()
    kept = [w for w in words if w not in _LEGAL]
    return tuple(kept or words)


def same_company(said: str, known: str) -> bool:
    """Whether a company as said is the one known: equal, or the one a shortened form of the other."""
    a, b = name_words(said), name_words(known)
    if not a or not b:
        return False
    if "".join(a) == "".join(b):
        return True
    short, long = sorted((a, b), key=len)
    return len("".join(short)) > 2 and long[: len(short)] == short


def at_company(name: str, cases: Sequence[Case]) -> list[Case]:
    """The cases at that company: those called exactly so, else those with a shorter or longer form of it."""
    words = "".join(name_words(name))
    exact = [c for c in cases if words and "".join(name_words(c.application.company)) == words]
    return exact or [c for c in cases if same_company(name, c.application.company)]


def named_in(text: str, cases: Sequence[Case]) -> list[Case]:
    """The cases of which the company is named in the text, in whole, or in short after a word that leads to
    a name ("from Parkside")."""
    said = words_of(text)
    return [c for c in cases if _stands_in(name_words(c.application.company), said)]


def begins_with(text: str, cases: Sequence[Case]) -> list[Case]:
    """The cases with whose company, in whole or in short, the text begins."""
    said = words_of(text)
    names = ((case, _in_short(name_words(case.application.company))) for case in cases)
    return [case for case, short in names if said[: len(short)] == short]


def _stands_in(name: tuple[str, ...], said: tuple[str, ...]) -> bool:
    short = _in_short(name)
    for at in range(len(said)):
        if said[at : at + len(name)] == name:
            return True
        if at > 0 and said[at - 1] in _LEADS_TO_A_NAME and said[at : at + len(short)] == short:
            return True
    return False


def _in_short(name: tuple[str, ...]) -> tuple[str, ...]:
    """The first words of a name that tell it: "Parkside" of Parkside Primary, "St Marys" of St Mary's
    Hospital."""
    for length in range(1, len(name)):
        if len(name[length - 1]) >= _TELLING:
            return name[:length]
    return name


def says_more(name: str, case: Case) -> bool:
    """ "Acme Robotics", where "Acme" is on file: another company, perhaps."""
    return len(name_words(name)) > len(name_words(case.application.company))


def same_person(said: str, known: str) -> bool:
    """Whether a name as said may be the contact: every word of the shorter in the longer, and no Mr for a
    Mrs. A title alone names nobody."""
    a, b = _untitled(said), _untitled(known)
    return bool(a and b) and (a <= b or b <= a) and not _other_sex(said, known)


def _untitled(name: str) -> set[str]:
    return set(dropwhile(is_title, name_words(name)))


def _other_sex(said: str, known: str) -> bool:
    a, b = set(name_words(said)), set(name_words(known))
    return bool((a & _OF_MEN and b & _OF_WOMEN) or (a & _OF_WOMEN and b & _OF_MEN))


def another_role(event: Event, case: Case) -> bool:
    """Whether the role named can hardly be the one on file: fewer than half of the words are shared."""
    if event.role is None or not case.application.role:
        return False
    said, known = set(name_words(event.role.value)), set(name_words(case.application.role))
    return 2 * len(said & known) < len(said | known)


def match(event: Event, cases: Sequence[Case], hint: int | None = None) -> Match:
    """The case an event belongs to. `hint` is the application of the message that was answered."""
    if event.company is not None:
        return _narrow(at_company(event.company.value, cases), event, hint)
    if hint is not None:
        return Match(next((c for c in cases if c.application.id == hint), None))
    open_cases = [c for c in cases if c.application.status in OPEN]
    named = [c for c in open_cases if has_contact(c, event)]
    return _narrow(named or open_cases, event, hint)


def one_of(found: Sequence[Case]) -> Match | None:
    """The only one, or the choice among several; None for none."""
    if not found:
        return None
    return Match(found[0]) if len(found) == 1 else Match(choices=tuple(found))


def find_by_name(name: str, cases: Sequence[Case]) -> Match:
    """The case of a company as typed after a command, by the beginning of its name or else by any word that
    tells it ("leeds" of University of Leeds); open ones first."""
    return _narrow(at_company(name, cases) or _with_words(name, cases), None, None)


def _with_words(name: str, cases: Sequence[Case]) -> list[Case]:
    words = set(name_words(name))
    if not any(len(word) >= _TELLING for word in words):
        return []
    return [c for c in cases if words <= set(name_words(c.application.company))]


def called(name: str, cases: Sequence[Case]) -> Case | None:
    """As `find_by_name`, where the name holds nothing but the company's own words."""
    case = find_by_name(name, cases).case
    return case if case and not says_more(name, case) else None


def by_role(name: str, cases: Sequence[Case]) -> Case | None:
    """The one case whose role has every word of the name."""
    words = set(name_words(name))
    found = [c for c in cases if words and words <= set(name_words(c.application.role or ""))]
    return found[0] if len(found) == 1 else None


def _narrow(found: list[Case], event: Event | None, hint: int | None) -> Match:
    if hinted := [c for c in found if c.application.id == hint]:
        return Match(hinted[0])
    found = [c for c in found if c.application.status in OPEN] or found
    if event is not None and event.role is not None and len(found) > 1:
        role = set(name_words(event.role.value))
        found = [c for c in found if role & set(name_words(c.application.role or ""))] or found
    if event is not None and event.people and len(found) > 1:
        found = [c for c in found if has_contact(c, event)] or found
    return Match(found[0]) if len(found) == 1 else Match(choices=tuple(found))


def has_contact(case: Case, event: Event) -> bool:
    """Whether somebody of the case is named."""
    return any(same_person(p.value, c.name) for p in event.people for c in case.contacts)


def known_contact(name: str, contacts: Sequence[Contact]) -> Contact | None:
    """The contact with that name, or with that title where it stands alone ("sister"), unless two fit."""
    fitting = [c for c in contacts if same_person(name, c.name)]
    if is_title(name):
        fitting = [c for c in contacts if name_words(c.name)[:1] == name_words(name)]
    return fitting[0] if len(fitting) == 1 else None


def contact_called(case: Case, name: str) -> Contact | None:
    """The one contact of whose name these words are a part."""
    words = set(name_words(name))
    if not words:
        return None
    fitting = [c for c in case.contacts if words <= set(name_words(c.name))]
    return fitting[0] if len(fitting) == 1 else None


def with_people(heard: Understanding, cases: Sequence[Case]) -> Understanding:
    """The message with somebody who is on file as a person, where the name alone was read as a company's:
    "doyle emailed"."""
    events = tuple(_with_person(event, cases) for event in heard.events)
    return heard if events == heard.events else replace(heard, events=events)


def _with_person(event: Event, cases: Sequence[Case]) -> Event:
    name = event.company
    if name is None or any(same_company(name.value, case.application.company) for case in cases):
        return event
    people = {c.name for case in cases if (c := contact_called(case, name.value))}
    if len(people) != 1:
        return event
    found = Found(people.pop(), name.span, name.sure)
    return replace(event, company=None, people=(*event.people, found))
