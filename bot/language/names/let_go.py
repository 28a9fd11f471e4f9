"""What reads like a name and is nobody's: agencies, papers, parts of an employer and of an interview day,
streets, wards and towns."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.language import lexicon
from bot.language.names.search import KNOWN, Named, Names
from bot.language.names.tokens import kind_at, low_at, text_before
from bot.language.names.words.no_names import (
    DAY_PARTS,
    PAPERS,
    PLAIN_STREETS,
    STREETS,
    UNITS,
    WARDS,
)
from bot.language.names.words.nouns import GENERIC, STAGE_NOUNS
from bot.language.names.words.titles import TITLES
from bot.language.text import Message

_NO_EMPLOYER: Final = PAPERS | DAY_PARTS | STAGE_NOUNS
_TAX_FORM: Final = re.compile(r"p(?:45|60|11d)s?")
#: Parts of an employer, and what is spoken of there.
_PAIR: Final = re.compile(
    r"(?:a ?& ?e|r ?& ?d|q ?& ?a|l ?& ?d|p ?& ?l|m ?& ?a|d ?& ?i|f ?& ?b|h ?& ?s|o ?& ?m|t ?& ?d|t ?& ?cs"
    r"|fp ?& ?a|s ?& ?op)"
)
_BETWEEN: Final = re.compile(r" (?:and|n|plus)(?: |$)|, ")
_CALLED: Final = re.compile(r"\b(?:called|named|company(?: is|:)?|employer(?: is|:)?|firm(?: is|:)?) $")
_NEAR: Final = 20  # letters before a name
#: Towns of several words that nobody is called by: "hiring manager, San Francisco".
_TOWNS: Final = re.compile(
    r"san (?:francisco|diego|jose)|new (?:york(?: city)?|delhi)|los angeles|las vegas|palo alto"
    r"|salt lake city|santa monica|hong kong|cape town|tel aviv|abu dhabi|kuala lumpur|buenos aires"
    r"|mexico city|sao paulo|rio de janeiro|den haag|the hague|tunbridge wells|milton keynes|st albans"
)
_CLIENT: Final = re.compile(r"\b(?:client|clients|client's|on behalf of)\b")
_FRAMES: Final = frozenset({"at", "with", "from", "@"})


def let_go(message: Message, names: Names) -> Names:
    """The names that can be somebody's; those that the person has used before stand."""
    names = _without_papers(message, _without_agencies(message, names))
    return _without_days(message, _without_places(message, names))


def _without_agencies(message: Message, names: Names) -> Names:
    """ "Hannah from Reed, she has a client": an agency that speaks for an employer is none."""
    if not _CLIENT.search(message.low):
        return names
    kept = [
        one
        for one in names.companies
        if one.score >= KNOWN or message.low[one.start : one.end] not in lexicon.agencies()
    ]
    return Names(kept, names.people)


def _without_papers(message: Message, names: Names) -> Names:
    """ "DBS sent", "pupil panel at 11": no employer, unless a frame and a capital say so: "at DBS"."""
    kept = [one for one in names.companies if one.score >= KNOWN or not _no_employer(message, one)]
    return Names(kept, names.people)


def _no_employer(message: Message, one: Named) -> bool:
    words = [token for token in message.tokens[one.first : one.last] if token.kind != "mark"]
    if _by_initials(message, one):
        return True
    if words and words[0].capital and low_at(message, one.first - 1) in _FRAMES:
        return False  # "at DBS", "with Visa"
    named = message.low[one.start : one.end]
    return bool(_TAX_FORM.fullmatch(named)) or all(word.low in _NO_EMPLOYER for word in words)


def _by_initials(message: Message, one: Named) -> bool:
    """ "R&D and QA", "ICU": parts of an employer, unless it is said that one is called so."""
    parts = list(filter(None, _BETWEEN.split(message.low[one.start : one.end])))
    ward = all(part in UNITS for part in parts) and low_at(message, one.first - 1) == "at"
    called = _CALLED.search(text_before(message, one.start, _NEAR))
    return all(map(part_of_an_employer, parts)) and not ward and not called


def part_of_an_employer(low: str) -> bool:
    """ "a&e", "icu"."""
    return low in UNITS or _PAIR.fullmatch(low) is not None


def _letter_of_a_pair(message: Message, one: Named) -> bool:
    """ "With R&D": neither R nor D is somebody."""
    beside = (low_at(message, one.first - 1), low_at(message, one.last))
    return one.end - one.start == 1 and "&" in beside


def _without_places(message: Message, names: Names) -> Names:
    """ "14 Mill Lane" is an address, "Ward Nightingale" a ward."""
    companies = [
        _without_town(message, one)
        for one in names.companies
        if one.score >= KNOWN or not _nowhere_to_work(message, one)
    ]
    people = [
        one
        for one in names.people
        if one.score >= KNOWN or not (_place(message, one) or _letter_of_a_pair(message, one))
    ]
    return Names(companies, people)


def _nowhere_to_work(message: Message, one: Named) -> bool:
    return any(holds(message, one) for holds in (_numbered, _town, _letter_of_a_pair))


def _town(message: Message, one: Named) -> bool:
    """ "In London on Monday and Berlin on Tuesday": where, not who."""
    return one.last - one.first == 1 and (
        low_at(message, one.first) in GENERIC and low_at(message, one.first - 1) in ("and", "in", "then")
    )


def _without_town(message: Message, one: Named) -> Named:
    """ "Acme in Leeds": the employer, and where it is."""
    town, at = low_at(message, one.last - 1), one.last - 2
    if at <= one.first or low_at(message, at) != "in" or town not in GENERIC or one.score >= KNOWN:
        return one
    return replace(one, last=at, end=message.tokens[at - 1].end)


def _numbered(message: Message, one: Named) -> bool:
    """ "14 Mill Lane", "221b Baker Street"."""
    number = one.first if kind_at(message, one.first) == "number" else one.first - 1
    return (
        kind_at(message, number) == "number"
        and one.last - number > 2
        and low_at(message, one.last - 1) in STREETS
        and message.low[one.start : one.end] not in lexicon.employers()
    )


def _place(message: Message, one: Named) -> bool:
    first, last = low_at(message, one.first), low_at(message, one.last - 1)
    several = one.last - one.first > 1
    street = several and last in PLAIN_STREETS and first not in lexicon.given_names()
    ward = several and (first in WARDS or last in WARDS)
    town = _TOWNS.fullmatch(message.low, one.start, one.end) is not None
    return street or ward or town or _numbered(message, one)


def _without_days(message: Message, names: Names) -> Names:
    """ "With Jane, Globex Wednesday at 2 with Bob": an employer and its day."""
    people = [one for one in names.people if one.score >= KNOWN or not _ends_in_a_day(message, one)]
    return Names(names.companies, people)


def _ends_in_a_day(message: Message, one: Named) -> bool:
    first, several = low_at(message, one.first), one.last - one.first > 1
    called = first in lexicon.given_names() or first in TITLES  # "Will Sunday", "Mr Monday"
    return several and not called and message.classes[one.last - 1][0] == "WEEKDAY"
