# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Somebody more who was in the round that was told: "Marcus Webb was there too", "met the dean as well, Ann Lee"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.models import Case
from bot.language import lexicon
from bot.language.reader import read_contacts
from bot.language.understanding import Contact as Named, Event
from bot.services.desk import Desk
from bot.services.interviews import latest
from bot.services.matching import same_company
from bot.services.people import meet
from bot.services.told import Corrected

LONGEST: Final = 120
_FORGOT: Final = r"(?:i )?(?:just |totally )?forgot(?: to (?:say|mention|add|tell you))?"
_WELL: Final = re.compile(
    rf"(?:(?:oh|and|also|plus|sorry|btw|by the way|actually|ps|ah|hey|wait|no|{_FORGOT})[,:.!]*(?: that)? +)+",
    re.IGNORECASE,
)
_TOO: Final = r"(?:,? (?:too|as well|also))"
_SAW: Final = r"(?:i )?(?:also )?(?:met|saw|spoke (?:to|with)|talked (?:to|with))"
_THERE: Final = (
    r"(?:there|present|part of it|in (?:it|the (?:room|interview|meeting|call))|on (?:it|the (?:panel|call)))"
)
_WHO: Final = r"(?P<who>(?:(?!\bnot\b)[^.!?]){2,60}?)"
#: They met somebody: one more only where it says so.
_MET: Final = tuple(
    re.compile(form + r"[.!]?", re.IGNORECASE)
    for form in (
        rf"{_SAW} (?P<what>(?:the|their|an?) [^,.!?]{{2,40}}?){_TOO}?[,:] {_WHO}{_TOO}?",
        rf"{_SAW} {_WHO}{_TOO}?",
        rf"(?:it was )?(?:also )?with {_WHO}{_TOO}?",
    )
)
#: Somebody was there: one more in any case.
_WAS_THERE: Final = tuple(
    re.compile(form + r"[.!]?", re.IGNORECASE)
    for form in (
        rf"{_WHO} (?:was|were) (?:also )?{_THERE}{_TOO}?",
        rf"there (?:was|were) (?:also )?{_WHO}{_TOO}?(?: {_THERE})?{_TOO}?",
        rf"{_WHO} (?:joined us|(?:joined|sat) in|came (?:in|along))(?: on it| for a bit| at the end)?{_TOO}?",
    )
)
_MORE: Final = re.compile(
    rf"\b(?:too|as well|also|plus)\b|^(?:(?:oh|and|sorry|btw)[, ]+)?{_FORGOT}\b", re.IGNORECASE
)
_NO_NAMES: Final = frozenset({"my", "the", "an", "a", "his", "her", "their", "our", "no", "so"})


def was_there_too(desk: Desk, event: Event, case: Case | None, text: str) -> Corrected | None:
    """Add them to the last round of the case; None where the words say anything else, name nobody, or tell of
    another day or another company."""
    held = latest(case, desk.today) if case else None
    named = _named(text) if held else ()
    if case is None or held is None or not named or desk.moment(text) or _elsewhere(event, case, named):
        return None
    for found, contact in zip(named, meet(desk, case, [who.name for who in named], held), strict=True):
        if found.title and not contact.title:
            desk.unit.save(replace(contact, title=found.title))
    return Corrected(case=case, field="people")


def says_there_too(text: str) -> bool:
    """Whether it says that somebody more was there, by name."""
    return bool(_named(text))


def _named(text: str) -> tuple[Named, ...]:
    said = text.strip()
    if len(said) > LONGEST:
        return ()
    lead = _WELL.match(said)
    bare = said[lead.end() :] if lead else said
    forms = (*_WAS_THERE, *_MET) if _MORE.search(said) else _WAS_THERE
    found = (match for form in forms if (match := form.fullmatch(bare)))
    return next((people for match in found if (people := _people(match))), ())


def _people(found: re.Match[str]) -> tuple[Named, ...]:
    what = found.groupdict().get("what")
    people = read_contacts(f"{what}, {found['who']}" if what else found["who"])
    if not all(_is_name(who.name, found["who"]) for who in people):
        return ()
    title = re.sub(r"^(?:the|their|an?) ", "", what, flags=re.IGNORECASE) if what else None
    return tuple(replace(who, title=who.title or title) for who in people)


def _is_name(name: str, words: str) -> bool:
    """As it was typed with a capital, or known for a given name: not "my nerves"."""
    first = name.split()[0].casefold().strip(".")
    if first in _NO_NAMES:
        return False
    typed = re.search(rf"\b{re.escape(name)}", words) is not None
    return (typed and name[:1].isupper()) or first in lexicon.given_names()


def _elsewhere(event: Event, case: Case, named: tuple[Named, ...]) -> bool:
    """Whether a company is meant, or one is named that is not that of the case."""
    if any(same_company(who.name, case.application.company) for who in named):
        return True
    company = event.company.value if event.company else case.application.company
    as_person = any(company.casefold() == who.name.casefold() for who in named)
    return not as_person and not same_company(company, case.application.company)
