"""Employers that only a day beside them gives away: "acme on monday and globex on thursday", "royal free
hospital yesterday", "and one at Guys tomorrow"."""

from __future__ import annotations

import re
from typing import Final

from bot.language import lexicon
from bot.language.names.companies.refusals import can_be_employer
from bot.language.names.let_go import part_of_an_employer
from bot.language.names.people.likeness import like_a_person
from bot.language.names.runs import Run, read
from bot.language.names.runs.run import cut_at_and, span
from bot.language.names.search import Named, Names
from bot.language.names.tokens import capital, dated, kind_at, line_begins, low_at, stem
from bot.language.names.words import table
from bot.language.names.words.endings import COMPANY_ENDINGS, SHORT_FORMS
from bot.language.names.words.no_names import DAY_PARTS, PAPERS
from bot.language.names.words.nouns import DEPARTMENTS, GENERIC, STAGE_NOUNS
from bot.language.text import Message

_SEEN: Final = 3.0  # as sure as a name that only the model sees
_LINKS: Final = table("and & + n plus then , ; : . ! – -")
#: What may stand between the link and the next employer of a list.
_LED_BY: Final = table("i i've ive i'm have got had it's also now another one the at with for seeing")
_DAYS: Final = table("WEEKDAY DOUBTDAY TODAY TOMORROW YESTERDAY TONIGHT")
_THIS, _OF_THIS = table("THIS NEXT LAST"), table("PART WEEKDAY DOUBTDAY WEEK")
_HOURS: Final = table("clock number")
_ONE_MORE: Final = table("one another interview second other")
_LAST_OF_A_MONTH: Final = 31
_LONGEST_LEAD: Final = 6  # tokens from the link on: "then I have another one at"
_LONGEST: Final = 3  # tokens of a name written small
_ON_THE_DAY: Final = DAY_PARTS | STAGE_NOUNS | table("obs")  # "oakwood school obs lesson yesterday"
_NO_EMPLOYER: Final = DAY_PARTS | PAPERS | DEPARTMENTS | table("occupational induction safety fire")
#: What else has its day, and makes no employer of the words beside it.
_OF_ONES_OWN: Final = table(
    "my mum mums mum's mom moms mom's dad dads dad's wife's husband's kids birthday wedding funeral party",
    "holiday appointment haircut flight train gym physio dinner christening graduation",
)
#: Who says so names an employer with each hour or person behind it: "two interviews, acme at 10 and ...".
_SEVERAL: Final = re.compile(
    r"\b(?:two|2|both|three|3|couple of) (?:\w+ ){0,2}?(?:interviews|screens|onsites|trials)\b"
)


def with_employers_by_day(message: Message, names: Names) -> Names:
    """The names in text order, with the employers that a day beside them gives away."""
    companies = list(names.companies)
    taken = names.tokens
    for index in range(len(message.tokens)):
        if index in taken:
            continue
        run = _heading(message, index) or _one_at(message, index) or _listed(message, index, companies)
        if run is not None and taken.isdisjoint(inside := range(run.first, run.last)):
            companies.append(Named(run.first, run.last, run.start, run.end, _SEEN))
            taken.update(inside)
    return Names(sorted(companies, key=lambda one: one.start), names.people)


def _heading(message: Message, index: int) -> Run | None:
    """ "Royal free hospital yesterday 2pm": a place of work with which a line begins, and its day."""
    run = read(message, index, small=True) if line_begins(message, index) else None
    if run is None:
        return None
    told = range(run.last, run.last + _LONGEST + 1)
    behind = next((at for at in told if low_at(message, at) not in _ON_THE_DAY), run.last)
    if not _day_behind(message, behind) or not _can_be_one(message, run):
        return None
    last = stem(low_at(message, run.last - 1))
    place = run.last - run.first > 1 and (last in COMPANY_ENDINGS or last in SHORT_FORMS)
    return run if place or _begins_a_list(message, run) else None


def _begins_a_list(message: Message, run: Run) -> bool:
    """ "Globex tomorrow 10am, initech friday 3pm": one more such name follows."""
    first = Named(run.first, run.last, run.start, run.end, _SEEN)
    return any(_listed(message, index, [first]) for index in range(run.last, len(message.tokens)))


def _one_at(message: Message, index: int) -> Run | None:
    """ "And one at Guys tomorrow": with a capital, a common word is a name there, too."""
    if low_at(message, index - 1) != "at" or not _one_more(message, index - 2):
        return None
    run = read(message, index, small=False)
    if run is None or not capital(message, index) or not _day_behind(message, run.last):
        return None
    return None if any(low_at(message, at) in GENERIC for at in range(run.first, run.last)) else run


def _one_more(message: Message, at: int) -> bool:
    """ "And one", "then another", "plus an interview"."""
    linked = any(low_at(message, before) in _LINKS for before in range(at - 2, at))
    return low_at(message, at) in _ONE_MORE and linked


def _listed(message: Message, index: int, companies: list[Named]) -> Run | None:
    """ "Acme on monday and globex on thursday": one more of a list in which each has its day."""
    before = next((one for one in reversed(companies) if one.last <= index), None)
    several = _one_of_several(message, index)
    if not several and (before is None or not _next_of_list(message, before, index)):
        return None
    runs = (_well_known(message, index), _name_listed(message, index, before))
    return next((run for run in runs if run and _has_a_day(message, run, several=several)), None)


def _name_listed(message: Message, index: int, before: Named | None) -> Run | None:
    """The name at the token, if it can be an employer's behind the one `before`."""
    whole = read(message, index, small=True)
    run = cut_at_and(message, whole) if whole else None
    if run is None or (before is not None and _branch(message, before, run)):
        return None
    doubtful = run.last - run.first > _LONGEST or low_at(message, index - 1) == "."
    return run if (capital(message, index) or not doubtful) and _can_be_one(message, run) else None


def _branch(message: Message, before: Named, run: Run) -> bool:
    """ "Acme leeds on monday and bradford on tuesday": another town of the same employer."""
    towns = (low_at(message, before.last - 1), low_at(message, before.last + 1))
    placed = towns[0] in GENERIC or (low_at(message, before.last) == "in" and towns[1] in GENERIC)
    return placed and run.last - run.first == 1


def _one_of_several(message: Message, index: int) -> bool:
    """Whether it was said that there are several, and a link stands before the token."""
    if low_at(message, index - 1) not in _LINKS:
        return False
    return _SEVERAL.search(message.low, 0, message.tokens[index].start) is not None


def _well_known(message: Message, index: int) -> Run | None:
    """ "Royal free": several words that are a well-known employer's name."""
    runs = (
        span(message, index, last)
        for last in range(index + _LONGEST, index + 1, -1)
        if last <= len(message.tokens)
    )
    return next((run for run in runs if message.low[run.start : run.end] in lexicon.employers()), None)


def _next_of_list(message: Message, before: Named, index: int) -> bool:
    """Whether the employer before has its day, and nothing but a link stands between the two."""
    earliest = max(before.last, index - _LONGEST_LEAD)
    link = next((at for at in range(index - 1, earliest - 1, -1) if low_at(message, at) in _LINKS), None)
    if link is None:
        return False
    led = all(low_at(message, at) in _LED_BY or dated(message, at) for at in range(link + 1, index))
    return led and any(_day_at(message, at) for at in range(max(0, before.first - 3), link))


def _has_a_day(message: Message, run: Run, *, several: bool) -> bool:
    """A day behind it, or before it: "today globex with bob"; of `several` that were told of, an hour or a
    person will do."""
    met = low_at(message, run.last) in ("with", "w")
    led = _day_at(message, run.first - 1) and (met or low_at(message, run.last) == "at")
    hours = several or capital(message, run.first)
    return led or (several and met) or _day_behind(message, run.last, hours=hours)


def _day_behind(message: Message, at: int, *, hours: bool = False) -> bool:
    """ "Tomorrow", "on friday", "on the 5th", "this afternoon"; if `hours` will do, "at 2", too."""
    if low_at(message, at) == "on":
        behind = at + (2 if low_at(message, at + 1) == "the" else 1)
        return _day_at(message, behind) or _calendar_day(message, behind)
    if low_at(message, at) in ("is", "was"):
        return _day_behind(message, at + 1)
    return _day_at(message, at) or (
        hours and low_at(message, at) in ("at", "@") and kind_at(message, at + 1) in _HOURS
    )


def _day_at(message: Message, at: int) -> bool:
    """ "Tomorrow", "friday", "this morning", "next week"."""
    kind, behind = _class_at(message, at), _class_at(message, at + 1)
    return kind in _DAYS or (kind in _THIS and behind in _OF_THIS)


def _calendar_day(message: Message, at: int) -> bool:
    """ "5th", "5/12", but not "on 40th", which is a street."""
    kind = _class_at(message, at)
    return kind in ("NUMERIC", "ISO") or (kind == "ORDINAL" and message.classes[at][1] <= _LAST_OF_A_MONTH)


def _class_at(message: Message, at: int) -> str:
    return message.classes[at][0] if 0 <= at < len(message.tokens) else ""


def _can_be_one(message: Message, run: Run) -> bool:
    """Neither somebody, nor a trade, nor a part of the day or of an employer, nor a town."""
    words = [token.low for token in message.tokens[run.first : run.last] if token.kind == "word"]
    return (
        not part_of_an_employer(message.low[run.start : run.end])
        and not like_a_person(message, run)
        and can_be_employer(message, run, small=not capital(message, run.first))
        and not any(word in lexicon.role_heads() or word in GENERIC or word in _OF_ONES_OWN for word in words)
        and not all(word in _NO_EMPLOYER or word in COMPANY_ENDINGS for word in words)
    )
