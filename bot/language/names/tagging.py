"""Settles which words are the employer, a person and the job: what the rules propose is weighed by a model
that has read some thousands of messages, and what only the model sees is added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from bot.language import lexicon
from bot.language.learned import weights
from bot.language.learned.tagger import OUTSIDE, Tagged, Tagger, tagged
from bot.language.names.context import contexts
from bot.language.names.roles import Role
from bot.language.names.search import KNOWN, Named, Names
from bot.language.names.tokens import ordinary, possessive
from bot.language.names.words import table
from bot.language.names.words.nouns import DEPARTMENTS
from bot.language.names.written import ends
from bot.language.text import Message

COMPANY, PERSON, ROLE = "company", "person", "role"
#: How sure a name is that only the model sees, on the scale of the rules.
_SEEN: Final = 3.0
_IN_NO_NAME: Final = table("i'm i've i'd i'll")
_UNITS: Final = table("MINUTE HOUR DAY WEEK FORTNIGHT MONTH_UNIT YEAR_UNIT BUSINESS OCLOCK")


@cache
def shipped() -> Tagger:
    return Tagger(weights.load("names"))


def settle(
    message: Message, names: Names, titles: Sequence[Role], tagger: Tagger | None = None
) -> tuple[Names, list[Role]]:
    """The names and the jobs of a message, in text order. Names that the person has used before stand.
    `tagger` weighs them, or else the one that ships with the bot."""
    tags = (tagger or shipped()).tags(contexts(message, names, titles), _given(message, names))
    parted = [part for one in tagged(tags) for part in _of_theirs(message, one)]
    found = [one for one in parted if not (one.kind == COMPANY and _department(message, one))]
    return (
        Names(
            _named(message, [one for one in found if one.kind == COMPANY], names.companies),
            _named(message, [one for one in found if one.kind == PERSON], names.people),
        ),
        [_role(message, one, titles) for one in found if one.kind == ROLE],
    )


def _department(message: Message, one: Tagged) -> bool:
    """ "From Human Resources": a part of the employer."""
    return all(token.low in DEPARTMENTS for token in message.tokens[one.first : one.last])


def _of_theirs(message: Message, one: Tagged) -> tuple[Tagged, ...]:
    """ "Wise's Marek" is the employer and somebody of theirs; "Dick's Sporting Goods" is one name."""
    owner = next((at for at in range(one.first, one.last - 1) if possessive(message, at)), None)
    if one.kind != COMPANY or owner is None:
        return (one,)
    behind = [token.low for token in message.tokens[owner + 1 : one.last]]
    whole = message.low[message.tokens[one.first].start : message.tokens[one.last - 1].end]
    if behind[0] not in lexicon.given_names() or any(map(ordinary, behind)) or whole in lexicon.employers():
        return (one,)
    return replace(one, last=owner + 1), replace(one, kind=PERSON, first=owner + 1)


def _named(message: Message, found: Sequence[Tagged], ruled: Sequence[Named]) -> list[Named]:
    """The names found, as sure as the rules are of the same tokens, where they are."""
    scores = {index: name.score for name in ruled for index in range(name.first, name.last)}
    return [
        Named(one.first, one.last, *ends(message, one), max(_SEEN, scores.get(one.first, _SEEN)))
        for one in found
    ]


def _role(message: Message, one: Tagged, ruled: Sequence[Role]) -> Role:
    score = max(
        (title.score for title in ruled if title.first < one.last and one.first < title.last), default=0
    )
    return Role(one.first, one.last, *ends(message, one), max(_SEEN, score))


def _given(message: Message, names: Names) -> dict[int, str]:
    """The tags of names that are known, and of what is no name."""
    given = {
        index: OUTSIDE
        for index, token in enumerate(message.tokens)
        if token.low in _IN_NO_NAME or (token.kind == "number" and _counts(message, index))
    }
    for kind, known in ((COMPANY, names.companies), (PERSON, names.people)):
        for name in known:
            if name.score >= KNOWN:
                given[name.first] = f"B-{kind}"
                given |= dict.fromkeys(range(name.first + 1, name.last), f"I-{kind}")
    return given


def _counts(message: Message, index: int) -> bool:
    """ "At Acme 2 days ago", but not "24 Hour Fitness"."""
    behind = index + 1
    return (
        behind < len(message.tokens)
        and message.classes[behind][0] in _UNITS
        and not message.tokens[behind].capital
    )
