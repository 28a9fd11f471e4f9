"""Grows a title to the left of its head. A rule sees the token before what was read so far and says
where the title begins then; the first rule that has an answer is followed."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.language import lexicon
from bot.language.names.roles.role import BEGINS_AFTER, ENDS_BEFORE, modifier
from bot.language.names.roles.words import NUMBERED, ORDINAL, SOMEBODY, STAGE_WORDS
from bot.language.names.tokens import capital, capital_name, kind_at, line_begins, low_at, text_before
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.text import Message

_LONGEST = 12  # tokens before the head
_LED = re.compile(r"\b(?:for|as|of|role:|position:|title:|be)(?: an?| the| their| this)? (?:[\w/-]+ )?$")
_LED_NEAR = 24  # letters
_FIELD_ENDS = {"", *ENDS_BEFORE} - {"?", "/"}  # behind those, more of a name or of a list of titles follows


def first_of_title(message: Message, head: int) -> int:
    """The first token of the title whose head is at `head`."""
    first = head
    while first > 0 and head - first < _LONGEST:
        begin = _step(message, first, head)
        if begin == first:
            break
        first = begin
    return _without_stage_words(message, first, head)


def _step(message: Message, first: int, head: int) -> int:
    """Where the title begins when the token before `first` is looked at; `first`, if that is not of it."""
    at = first - 1
    gap = message.gap(at)
    if "\n" in gap:
        return first
    for rule in _ANY_GAP if gap not in ("", " ") else _RULES:
        begin = rule(message, first, head)
        if begin is not None:
            return begin
    return first


def _mark(message: Message, first: int, _head: int) -> int | None:
    """ "sales/marketing assistant": a mark without spaces, or "&"."""
    at = first - 1
    mark = message.tokens[at].low
    if mark not in ("-", "/", "&", "+") or kind_at(message, at - 1) not in ("word", "ordinal"):
        return None
    glued = not message.gap(at) and not message.gap(at - 1)
    return at - 1 if glued or mark == "&" else None


def _letter_pair(message: Message, first: int, _head: int) -> int | None:
    """ "A&P mechanic"."""
    at = first - 1
    pair = (
        at > 1
        and len(message.tokens[at].low) == 1
        and message.tokens[at - 1].low == "&"
        and not message.gap(at - 1)
        and not message.gap(at - 2)
    )
    return at - 2 if pair else None


def _c_sharp(message: Message, first: int, _head: int) -> int | None:
    """ "C# developer"."""
    at = first - 1
    sharp = low_at(message, at - 1) == "c" and message.tokens[at].low in ("#", "+")
    return at - 1 if sharp and not message.gap(at - 1) else None


def _number(message: Message, first: int, _head: int) -> int | None:
    """ "year 2 teacher"."""
    at = first - 1
    numbered = message.tokens[at].kind == "number" and low_at(message, at - 1) in NUMBERED
    return at - 1 if numbered else None


def _and(message: Message, first: int, _head: int) -> int | None:
    """ "health and safety officer", but not "the recruiter and design manager"."""
    at = first - 1
    joins = (
        at > 0
        and message.tokens[at].low == "and"
        and modifier(message, at - 1)
        and modifier(message, first)
        and message.tokens[at - 1].low not in SOMEBODY
    )
    return at - 1 if joins else None


def _modifier(message: Message, first: int, head: int) -> int | None:
    """ "senior", "data": a known word of titles, unless it is the employer's last word."""
    at = first - 1
    if not modifier(message, at) or message.tokens[at].low == "report":
        return None
    return first if _of_the_employer(message, at, head) else at


def _of_the_employer(message: Message, at: int, head: int) -> bool:
    """ "Bendigo Health nurse": capitals up to here, the first of them no word of titles, then small."""
    return (
        at > 0
        and capital(message, at)
        and not capital(message, head)
        and capital(message, at - 1)
        and not modifier(message, at - 1)
    )


def _ordinal(message: Message, first: int, _head: int) -> int | None:
    """ "1st line support"."""
    at = first - 1
    return at if message.tokens[at].kind == "ordinal" and message.tokens[first].low in ORDINAL else None


def _field(message: Message, first: int, head: int) -> int | None:
    """An unknown word with a capital that is the field ("Latex salesman", "for a Salesforce Engineer")
    and not the employer ("the Pinecrest recruiter")."""
    at = first - 1
    token = message.tokens[at]
    if (
        not capital_name(message, at)
        or token.low in lexicon.common_words()
        or token.low in lexicon.sure_names()
        or message.tokens[head].low in COMPANY_ENDINGS
    ):
        return None
    if _LED.search(text_before(message, token.start, _LED_NEAR)):
        return at if capital(message, head) else None
    begins = line_begins(message, at) or message.tokens[at - 1].low in BEGINS_AFTER
    return at if begins and low_at(message, head + 1) in _FIELD_ENDS else None


def _without_stage_words(message: Message, first: int, head: int) -> int:
    """The title without small words at its front that rather belong to the sentence."""
    while (
        first < head
        and message.tokens[first].low in STAGE_WORDS
        and not capital(message, first)
        and message.tokens[first + 1].low not in ("line", "-")
        and not modifier(message, first + 1)
    ):
        first += 1
    return first


_Rule = Callable[[Message, int, int], int | None]
_ANY_GAP: tuple[_Rule, ...] = (_mark, _letter_pair, _c_sharp)
_RULES: tuple[_Rule, ...] = (*_ANY_GAP, _number, _and, _modifier, _ordinal, _field)
