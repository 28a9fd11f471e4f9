"""A second look at the names of a message, once they are settled: what can be nobody's name is let go,
titles are read with their names, and who is known is recognised by less than the whole name."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.language import lexicon
from bot.language.names.by_day import with_employers_by_day
from bot.language.names.known_again import known_again
from bot.language.names.let_go import let_go
from bot.language.names.search import KNOWN, Named, Names
from bot.language.names.tokens import kind_at, low_at, stem, uncommon
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.names.words.titles import BEFORE_A_NAME, TITLES
from bot.language.text import Message

_INTERVIEW: Final = frozenset({"interview", "interviewed", "trial"})
_LONGEST_FIRM: Final = 3  # words
_OWNERS: Final = frozenset({"my", "his", "her", "their", "our", "your", "a", "the"})
_SEEN: Final = 3.0  # of who was taken for a person: as sure as a name that only the model sees


def second_look(message: Message, names: Names, known_people: tuple[str, ...]) -> Names:
    """The names in text order; those that the person has used before stand as they are."""
    names = let_go(message, names)
    if not names.companies and (firm := _behind_interview(message)):
        names = Names([firm], names.people)
    names = _person_of_the_company(message, _firm_of_the_person(message, names))
    names = with_employers_by_day(message, names)
    people = [_with_title(message, _without_post(message, one)) for one in names.people]
    return Names(names.companies, known_again(message, people, names.companies, known_people))


def _firm_of_the_person(message: Message, names: Names) -> Names:
    """ "Hannah from Oliver Bernard": two names with "from" between them are a person and a firm."""
    ends = {one.last for one in names.people}
    firms = [one for one in names.people if one.score < KNOWN and _behind_from(message, one, ends)]
    people = [one for one in names.people if one not in firms]
    employers = [
        replace(one, score=_SEEN)
        for one in firms
        if message.low[one.start : one.end] not in lexicon.agencies()
    ]
    return Names(sorted([*names.companies, *employers], key=lambda one: one.start), people)


def _behind_from(message: Message, one: Named, ends: set[int]) -> bool:
    return low_at(message, one.first - 1) == "from" and one.first - 1 in ends


def _person_of_the_company(message: Message, names: Names) -> Names:
    """ "Wise's Marek": an employer in the possessive, and somebody of theirs."""
    companies: list[Named] = []
    people = list(names.people)
    for one in names.companies:
        at = _given_name_behind_owner(message, one)
        if at is None:
            companies.append(one)
            continue
        companies.append(replace(one, last=at, end=message.tokens[at - 1].end - len("'s")))
        people.append(replace(one, first=at, start=message.tokens[at].start))
    return Names(companies, sorted(people, key=lambda person: person.start))


def _given_name_behind_owner(message: Message, one: Named) -> int | None:
    """The token of the given name, if the name is an employer's with 's and a person's."""
    for at in range(one.first + 1, one.last):
        owner, low = message.tokens[at - 1].low, message.tokens[at].low
        if owner.endswith("'s") and stem(owner) != "st" and low in lexicon.sure_names():
            return at if message.low[one.start : one.end] not in lexicon.employers() else None
    return None


def _without_post(message: Message, one: Named) -> Named:
    """ "Headteacher Mr Ali": what somebody is, before how they are addressed."""
    post, title = low_at(message, one.first), low_at(message, one.first + 1)
    behind = one.first + 1
    if (
        post not in lexicon.role_heads()
        or post in BEFORE_A_NAME
        or title not in TITLES
        or behind >= one.last - 1
    ):
        return one
    return replace(one, first=behind, start=message.tokens[behind].start)


def _with_title(message: Message, one: Named) -> Named:
    """ "sister Kate Mbeki": the title is how she is addressed; "my sister Kate" is somebody else."""
    at = one.first - 1
    titled = (
        low_at(message, at) in BEFORE_A_NAME
        and message.gap(at) in (" ", ". ")
        and low_at(message, at - 1) not in _OWNERS
    )
    return replace(one, first=at, start=message.tokens[at].start) if titled else one


def _behind_interview(message: Message) -> Named | None:
    """ "Interview harris plastering today": small words, the last of which says what kind of firm."""
    for index, token in enumerate(message.tokens):
        if token.low not in _INTERVIEW:
            continue
        last = index + 1
        while last - index <= _LONGEST_FIRM and _word_of_a_firm(message, last):
            last += 1
            if last - index > 2 and low_at(message, last - 1) in COMPANY_ENDINGS:
                start, end = message.tokens[index + 1].start, message.tokens[last - 1].end
                return Named(index + 1, last, start, end, _SEEN)
    return None


def _word_of_a_firm(message: Message, index: int) -> bool:
    return (
        kind_at(message, index) == "word"
        and message.gap(index - 1) == " "
        and (uncommon(message, index) or low_at(message, index) in COMPANY_ENDINGS)
        and low_at(message, index) not in lexicon.role_heads()
    )
