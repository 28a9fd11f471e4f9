"""Companies that do something: "X rejected me", "X have come back", at the start of a clause."""

from __future__ import annotations

import re

from bot.language import lexicon
from bot.language.names.companies.refusals import can_be_employer
from bot.language.names.people.cues import has_origin
from bot.language.names.people.likeness import like_a_person
from bot.language.names.people.take import ALONE
from bot.language.names.runs import Run
from bot.language.names.runs.run import is_small
from bot.language.names.search import Search
from bot.language.names.tokens import capital, dated, line_begins, low_at, possessive
from bot.language.names.words import table
from bot.language.names.words.nouns import GENERIC
from bot.language.names.words.verbs import CLAUSE_OPENERS, SAYING, STARTERS

_SCORE = 3.0
_PAST = re.compile(r"[a-z]{3,}ed")  # any verb in the past will do behind a capital
_WEAK_VERBS = table("is just still now can may have")  # behind a name written small they say nothing
_MOST_SMALL = 3  # tokens


def subjects(search: Search) -> None:
    """Takes every company, and every person, that is the subject of a clause."""
    for index in range(len(search.tokens)):
        run = _subject_at(search, index)
        if run is not None and _acts(search, index, run):
            _settle(search, index, run)


def _subject_at(search: Search, index: int) -> Run | None:
    """The name with which a clause begins, if something follows it."""
    token, message = search.tokens[index], search.message
    if low_at(message, index - 1) not in CLAUSE_OPENERS and not line_begins(message, index):
        return None
    if token.kind not in ("word", "number") or not search.open(index) or token.low in STARTERS:
        return None
    if token.low == "the" and capital(message, index + 1):
        return None
    run = search.read(index, small=True)
    if run is None or run.last >= len(search.tokens):
        return None
    low = search.tokens[run.first].low
    capital_of_clause = (
        low in lexicon.common_words() and run.last - run.first == 1 and capital(message, run.first)
    )
    return None if capital_of_clause or low in GENERIC else run


def _acts(search: Search, index: int, run: Run) -> bool:
    """Whether what follows is something that employers do, or have."""
    message, after = search.message, search.tokens[run.last].low
    if after in ("is", "was") and capital(message, run.last + 1):
        return False  # "Ruby is Head of Ops"
    return (
        after in SAYING
        or after in ("from", "at")
        or (capital(message, run.first) and (_owns(search, run) or _PAST.fullmatch(after) is not None))
        or _listed(search, index, run)
        or (after == "'" and run.last + 1 < len(search.tokens))
    )


def _owns(search: Search, run: Run) -> bool:
    """ "Contoso's recruiter": the name was read without its 's."""
    return possessive(search.message, run.last - 1) and run.end < search.tokens[run.last - 1].end


def _listed(search: Search, index: int, run: Run) -> bool:
    """ "hearing from Acme on Friday and Globex on Monday": one more of several companies."""
    message = search.message
    if is_small(message, run) or not search.behind_a_company(index):
        return False
    after = search.tokens[run.last].low
    return (
        after in ("at", "on", "@")
        or dated(message, run.last)
        or (after == "the" and run.last - run.first > 1)
    )


def _settle(search: Search, index: int, run: Run) -> None:
    """A person, if the name reads like one or comes from somewhere; else the company, if it can be one."""
    message, after = search.message, search.tokens[run.last].low
    small, placed = is_small(message, run), after in ("from", "at")
    if like_a_person(message, run) or (placed and not small and has_origin(message, run)):
        if not small:
            search.person(run, ALONE)
    elif placed and not _listed(search, index, run):
        return  # "anything from", "lunch at"
    elif small and (after in _WEAK_VERBS or run.last - run.first > _MOST_SMALL):
        return
    elif can_be_employer(message, run, small=small):
        search.company(run, _SCORE)
