"""Companies by themselves between marks: "Globex: decision by Friday", "booked in: Acme, 8 Jan"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from math import inf

from bot.language import lexicon
from bot.language.names.companies.refusals import can_be_employer, place
from bot.language.names.people.likeness import like_a_person
from bot.language.names.runs import Run, read
from bot.language.names.runs.run import cut_at_and
from bot.language.names.search import Search
from bot.language.names.tokens import capital, dated, kind_at, line_begins, line_ends, low_at
from bot.language.names.words import table
from bot.language.text import Message

_SCORE = 2.0
_ENOUGH = 3.5  # evidence of another company in the message, beside which a bare name is not looked for
_BEFORE = table("the on in of visit")
_MARKS_BEHIND = {"", *table(". , ! ; - – : ( ) | ? /")}
_WORDS_BEHIND = table("on at again tomorrow today this next @ w with")
_SEVERAL = re.compile(
    r"\b(?:two|2|both|three|3|couple of) (?:\w+ )?"
    r"(?:offers|interviews|rejections|calls|screens|onsites|jobs|noes)\b"
)


def companies_alone(search: Search) -> None:
    """Takes bare names for companies, in a message that is not sure of any."""
    if any(named.score >= _ENOUGH for named in search.names.companies):
        return
    for index in range(len(search.tokens)):
        run = _name_at(search, index) if search.open(index) and _begins(search, index) else None
        if run is not None and not any(refuses(search, index, run) for refuses in _REFUSALS):
            search.company(run, _SCORE)


def _begins(search: Search, index: int) -> bool:
    """Whether a bare name can begin here: behind a mark, a date, or the name before it in a list."""
    message = search.message
    return (
        line_begins(message, index)
        or kind_at(message, index - 1) == "mark"
        or low_at(message, index - 1) in _BEFORE
        or _behind_a_date(message, index)
        or _listed(search, index)
    )


def _behind_a_date(message: Message, index: int) -> bool:
    """ "interview Thursday 9.15am Royal Infirmary": at least two words with capitals."""
    return (
        capital(message, index)
        and capital(message, index + 1)
        and message.gap(index) == " "
        and (kind_at(message, index - 1) in ("clock", "ordinal", "numeric") or dated(message, index - 1))
    )


def _listed(search: Search, index: int) -> bool:
    """ "Acme on Tuesday and Globex Thursday at 3": another employer of the list."""
    message = search.message
    run = read(message, index, small=False) if search.behind_a_company(index) else None
    return run is not None and (
        low_at(message, run.last) in ("", "at", "on", "@", ".", "!") or dated(message, run.last)
    )


def _name_at(search: Search, index: int) -> Run | None:
    """The name that starts at the token, if it is free and something ends it."""
    message = search.message
    run = read(message, index, small=False) or (_small_heading(message) if index == 0 else None)
    if run is None:
        return None
    several = _several_by(message.low) <= search.tokens[index].start
    if several:
        run = cut_at_and(message, run)  # "two offers: Acme and Globex"
    if not search.free(run):
        return None
    joined = several and low_at(message, run.last) in ("and", "&")
    return run if joined or _ends(message, run.last) else None


@lru_cache(maxsize=16)
def _several_by(low: str) -> float:
    """The place by which the message has said that it speaks of several; infinitely far if it does not."""
    said = _SEVERAL.search(low)
    return said.end() if said else inf


def _small_heading(message: Message) -> Run | None:
    """ "globex: no decision yet"."""
    run = read(message, 0, small=True)
    return run if run is not None and low_at(message, run.last) in (":", "-", "–") else None


def _ends(message: Message, last: int) -> bool:
    """Whether the name is over before token `last`: a mark, a new line, a day, "again"."""
    after = low_at(message, last)
    return (
        after in _MARKS_BEHIND or after in _WORDS_BEHIND or line_ends(message, last) or dated(message, last)
    )


def _common_words(search: Search, _index: int, run: Run) -> bool:
    """ "Sadly", "Good News": capitals for another reason."""
    return all(
        token.low in lexicon.common_words() or token.kind != "word"
        for token in search.tokens[run.first : run.last]
    )


def _no_employer(search: Search, _index: int, run: Run) -> bool:
    """A person, a title, a place, or what no employer is called."""
    return (
        like_a_person(search.message, run)
        or search.all_title(run)
        or place(search.message, run)
        or not can_be_employer(search.message, run, small=False)
    )


def _whole_message(search: Search, index: int, run: Run) -> bool:
    """ "Blue Harbor": nothing says what it is."""
    return index == 0 and run.last == len(search.tokens)


def _first_of_a_sentence(search: Search, index: int, run: Run) -> bool:
    """ "Good luck ...": a common word whose capital begins the message, and small ones behind it."""
    return (
        index == 0
        and search.tokens[run.first].low in lexicon.common_words()
        and not any(capital(search.message, k) for k in range(run.first + 1, run.last))
    )


_REFUSALS: tuple[Callable[[Search, int, Run], bool], ...] = (
    _whole_message,
    _first_of_a_sentence,
    _common_words,
    _no_employer,
)
