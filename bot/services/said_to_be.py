"""What the role or the company is said to be, and who was there, in so many words: "role is dry liner",
"company is Harris & Sons", "boss is Gaz Harris", "it was just Mary, Sean and Aoife"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.domain.models import Case
from bot.language import lexicon
from bot.language.names.capitals import capitals
from bot.language.names.roles.words import LEVELS, LIKE_A_TRADE
from bot.services.at_hand import round_at_hand
from bot.services.desk import Desk
from bot.services.interviews import last_told
from bot.services.matching import called, known_contact
from bot.services.people import meet, only_these, parted
from bot.services.phrasing import SORRY
from bot.services.told import Corrected

LONGEST: Final = 80
_MOST_WORDS: Final = 7
#: Shorter words in "er" are rather "over" and "later" than a trade.
_SHORTEST_TRADE: Final = 5
_WELL = rf"(?:{SORRY}|(?i:btw|and)[,.]? )*"
_IS = r"(?:(?i: is| was|[’']s| title is)(?i: an?| the| as| called)?|:)? "
_ROLE: Final = re.compile(
    rf"{_WELL}(?i:the |my )?(?:(?P<company>[^,.!?]{{2,40}}?)(?:[’']s)? )?(?i:role|position|job title|job)"
    rf"{_IS}(?P<role>[^,.!?]{{2,80}}?)[.!]?"
)
_COMPANY: Final = re.compile(
    rf"{_WELL}(?i:(?:the |their )?(?:company|firm|employer)(?:[’']s)?(?: name)?(?: is|:)(?: called| named)?"
    r"|(?:it[’']?s|it is|they[’']?re|they are) (?:actually )?called) (?P<company>[^,!?]{2,80}?)[.!]?"
)
_WHO = r"(?:boss|gaffer|foreman|interviewer|head)(?:[’']s name)?"
_BOSS: Final = re.compile(
    rf"{_WELL}(?i:(?:the |my |their )?{_WHO}(?: is| was|[’']s|:)(?: called| named)?) (?P<who>.{{2,60}}?)[.!]?"
)
_JUST: Final = re.compile(
    rf"{_WELL}(?i:(?:it|there) (?:was|were)|it[’']?s|i (?:met|saw|spoke (?:to|with))|it[’']?ll be|it will be)"
    r"(?i: with)? (?i:just|only) (?P<who>[^!?]{2,120}?)[.!]?"
)
_BETWEEN: Final = re.compile(r"(?:\W|\band\b|\bme\b|\bmyself\b|\bthe\b)*", re.IGNORECASE)


def said_to_be(desk: Desk, cases: Sequence[Case], text: str) -> Corrected | None:
    """What the words say of the case that they name, else of the one last spoken of; None where they say
    none of these things."""
    case = max(cases, key=last_told, default=None)
    if case is None:
        return None
    text = text.strip()
    return (
        _put_role_right(desk, cases, case, text)
        or _put_company_right(desk, case, text)
        or _put_boss_right(desk, case, text)
        or _put_people_right(desk, case, text)
    )


def says_what_it_is(desk: Desk, text: str, asked: str) -> bool:
    """Whether the words say one of these things, though something else than it was `asked`."""
    cases, text = desk.unit.cases(), text.strip()
    known = [contact for case in cases for contact in case.contacts]
    return (
        (asked != "role" and _role(cases, text) is not None)
        or (asked != "employer" and _company(desk, text) is not None)
        or (asked != "who" and _boss(desk, text) is not None)
        or (asked != "who" and any(known_contact(name, known) for name in _just_these(desk, text)))
    )


def _put_role_right(desk: Desk, cases: Sequence[Case], case: Case, text: str) -> Corrected | None:
    said = _role(cases, text)
    if said is None:
        return None
    named, role = said
    meant = named or case
    desk.unit.save(replace(meant.application, role=role[:LONGEST]))
    return Corrected(case=meant, field="role")


def _role(cases: Sequence[Case], text: str) -> tuple[Case | None, str] | None:
    """The case, where one is named, and what its role is said to be."""
    said = _ROLE.fullmatch(text)
    if said is None or not _names_a_job(said["role"]):
        return None
    named = called(said["company"], cases) if said["company"] else None
    return None if said["company"] and named is None else (named, said["role"])


def _names_a_job(words: str) -> bool:
    """A head of titles in it, or a last word that is formed like a trade: not "the role is remote"."""
    low = [word.strip("(),") for word in words.casefold().split()]
    while len(low) > 1 and low[-1] in LEVELS:
        low.pop()
    if len(low) > _MOST_WORDS:
        return False
    last = low[-1]
    like_a_trade = len(last) >= _SHORTEST_TRADE and last.endswith(LIKE_A_TRADE)
    return last in lexicon.role_heads() or (like_a_trade and last not in lexicon.common_words())


def _put_company_right(desk: Desk, case: Case, text: str) -> Corrected | None:
    company = _company(desk, text)
    if company is None:
        return None
    desk.unit.save(replace(case.application, company=capitals(company[:LONGEST])))
    return Corrected(case=case, field="company")


def _company(desk: Desk, text: str) -> str | None:
    said = _COMPANY.fullmatch(text)
    return said["company"] if said and _names_a_company(desk, said["company"]) else None


def _names_a_company(desk: Desk, words: str) -> bool:
    """Whether the words are a company's name and nothing more, where one is announced."""
    named = desk.read(f"company is {words}").first.company
    return named is not None and named.value.casefold() == words.casefold()


def _put_boss_right(desk: Desk, case: Case, text: str) -> Corrected | None:
    boss = _boss(desk, text)
    if boss is None:
        return None
    meet(desk, case, [boss], round_at_hand(desk, case))
    return Corrected(case=case, field="people")


def _boss(desk: Desk, text: str) -> str | None:
    said = _BOSS.fullmatch(text)
    people = _people(desk, said["who"]) if said else ()
    return people[0] if len(people) == 1 else None


def _put_people_right(desk: Desk, case: Case, text: str) -> Corrected | None:
    names = [part for name in _just_these(desk, text) for part in parted(name, case.contacts)]
    if not names:
        return None
    only_these(desk, case, names, round_at_hand(desk, case))
    return Corrected(case=case, field="people")


def _just_these(desk: Desk, text: str) -> tuple[str, ...]:
    said = _JUST.fullmatch(text)
    return _people(desk, said["who"]) if said else ()


def _people(desk: Desk, words: str) -> tuple[str, ...]:
    """The names that the words are, and nothing besides."""
    names = tuple(found.value for found in desk.read(f"I met {words}").first.people)
    rest = words
    for name in names:
        rest = rest.replace(name, " ")
    return names if names and _BETWEEN.fullmatch(rest) else ()
