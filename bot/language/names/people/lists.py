"""Lists of names: "Korben, Ruby and Leeloo". One that is surely a person's can make people of all."""

from __future__ import annotations

import re

from bot.language import lexicon
from bot.language.names.people.cues import led
from bot.language.names.people.likeness import NEVER, like_a_person, likeness
from bot.language.names.people.take import FRAMED
from bot.language.names.runs import Run, read
from bot.language.names.runs.run import cut_at_and
from bot.language.names.search import Search
from bot.language.names.tokens import capital, dated, low_at, text_behind
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.names.words.nouns import GENERIC
from bot.language.names.words.titles import TITLES
from bot.language.text import Message

_MOST_MEMBERS = 12
_LONGEST_MEMBER = 4  # tokens
_MOST_WORDS = 3  # of a member that no given name gives away
_LONGEST_BRACKETS = 8  # tokens: "Ruby (head of product), Leeloo"
_AND = ("and", "&", "n", "plus", "+")
_DONE_TOGETHER = re.compile(r" (?:on the panel|were|interviewed|both|asked|took|ran)")


def lists_of_people(search: Search) -> None:
    """Takes the members of every list of people."""
    index = 0
    while index < len(search.tokens):
        if not _can_begin(search.message, index) or not search.open(index):
            index += 1
            continue
        members, after = _list_at(search, index)
        if _are_people(search.message, members):
            for run in members:
                search.person(run, FRAMED)
            index = after
        else:  # a long list of something else is not read again from its second member on
            index = max(index + 1, after if len(members) > 3 else 0)


def _can_begin(message: Message, index: int) -> bool:
    return capital(message, index) or message.tokens[index].low in lexicon.sure_names()


def _are_people(message: Message, members: list[Run]) -> bool:
    """At least two, one of them a person's name, and more of them or the words around say so."""
    if len(members) < 2:
        return False
    likely = sum(like_a_person(message, run) for run in members)
    if not likely:
        return False
    return (
        likely * 2 > len(members)
        or message.tokens[members[0].first].low in TITLES
        or led(message, members[0].start)
        or _DONE_TOGETHER.match(text_behind(message, members[-1].end, 20)) is not None
    )


def _list_at(search: Search, index: int) -> tuple[list[Run], int]:
    """The members of the list that starts at the token, and the token after it. A name that none can follow
    is no list, whoever it is."""
    members: list[Run] = []
    at = index
    while len(members) < _MOST_MEMBERS:
        run = _name_at(search, at)
        if run is None:
            break
        last = _over_brackets(search.message, run.last)
        after = _over_comma_and(search.message, last)
        if (after == last and not members) or not _can_be_person(search.message, run):
            break
        members.append(run)
        at = after
        if after == last:
            break
    return members, at


def _name_at(search: Search, at: int) -> Run | None:
    message = search.message
    if at >= len(search.tokens) or not _can_begin(message, at):
        return None
    run = read(message, at, small=not capital(message, at))
    if run is None:
        return None
    run = cut_at_and(message, run)
    return run if search.free(run) and run.last - run.first <= _LONGEST_MEMBER else None


def _can_be_person(message: Message, run: Run) -> bool:
    return likeness(message, run) > NEVER or _bare_name(message, run)


def _bare_name(message: Message, run: Run) -> bool:
    """Few words with capitals, none of which says that it is anything but a name."""
    words = [token for token in message.tokens[run.first : run.last] if token.kind == "word"]
    return (
        len(words) <= _MOST_WORDS
        and all(word.capital for word in words)
        and not any(_tells(word.low) for word in words)
        and message.low[run.start : run.end] not in lexicon.agencies()
        and not dated(message, run.first)
    )


def _tells(low: str) -> bool:
    return (
        low in COMPANY_ENDINGS
        or low in GENERIC
        or low in lexicon.common_words()
        or low in lexicon.role_heads()
    )


def _over_brackets(message: Message, at: int) -> int:
    if low_at(message, at) == "(":
        for close in range(at + 1, at + _LONGEST_BRACKETS):
            if low_at(message, close) == ")":
                return close + 1
    return at


def _over_comma_and(message: Message, at: int) -> int:
    if low_at(message, at) == ",":
        at += 1
    return at + 1 if low_at(message, at) in _AND else at
