"""The title around a head noun, or before the word "role"."""

from __future__ import annotations

from bot.language import lexicon
from bot.language.names.roles.back import first_of_title
from bot.language.names.roles.forward import last_of_title
from bot.language.names.roles.role import Role, employer_before, modifier, role
from bot.language.names.roles.weigh import weigh
from bot.language.names.roles.words import JOB, NEEDS_A_NOUN, NOT_FOR_HIRE, OF_A_LIST
from bot.language.names.tokens import capital, dated, low_at, uncommon
from bot.language.names.words import table
from bot.language.text import Message

_BEFORE_JOB, _WITHOUT_HEAD = 4.0, 3.0  # evidence of "the nurse role", and of "the marketing role"
_MOST_HEADS = 4  # "team leader", "engineer manager": heads in a row
_MOST_MODIFIERS = 6  # between a head and "role": "engineer remote contract role"
_BEFORE_A_TITLE = table(", - – . : the a an their as for this that of")


def title_around(message: Message, index: int) -> Role | None:
    """The title that the token is the head of; none if it turns out to name an employer."""
    if message.tokens[index].low in JOB:
        return _before_job(message, index)
    last = _behind_heads(message, index)
    head = last - 1
    first, last = first_of_title(message, index), last_of_title(message, last)
    if first == head and employer_before(message, head):
        return None
    if last - first <= 2:
        first = _with_unknown_word(message, first)
    if (after := _before_role(message, last)) is not None:
        return role(message, first, after, _BEFORE_JOB)
    return role(message, first, last, weigh(message, first, last, head))


def _behind_heads(message: Message, index: int) -> int:
    """The token after the heads that follow each other: "team leader", "assistant roaster"."""
    last = index + 1
    while last - index < _MOST_HEADS and _spaced(message, last) and _head(message, last):
        last += 1
    if (
        message.tokens[last - 1].low in NEEDS_A_NOUN
        and _spaced(message, last)
        and uncommon(message, last)
        and not capital(message, last)
    ):
        last += 1
    return last


def _head(message: Message, index: int) -> bool:
    token = message.tokens[index]
    return token.kind == "word" and token.low in lexicon.role_heads()


def _spaced(message: Message, index: int) -> bool:
    """Whether there is such a token, and nothing but a space before it."""
    return index < len(message.tokens) and message.gap(index - 1) == " "


def _before_role(message: Message, last: int) -> int | None:
    """Where the title ends if "role" follows: "the nurse role", "the engineer remote contract role"."""
    after = last
    if low_at(message, last) not in JOB:
        while after - last < _MOST_MODIFIERS and _spaced(message, after) and modifier(message, after):
            after += 1
    return after if _spaced(message, last) and low_at(message, after) in JOB else None


def _with_unknown_word(message: Message, first: int) -> int:
    """ "the shelter manager job": one unknown small word before the head belongs to it."""
    at = first - 1
    if (
        at < 1
        or capital(message, at)
        or message.gap(at) != " "
        or message.tokens[at].kind != "word"
        or message.tokens[at].low in lexicon.common_words()
        or dated(message, at)
    ):
        return first
    led = message.tokens[at - 1].low in _BEFORE_A_TITLE and not message.tokens[at].low.endswith("'s")
    return at if led else first


def _before_job(message: Message, index: int) -> Role | None:
    """ "the marketing role": words of job titles right before "role", without a head noun."""
    if index == 0 or message.gap(index - 1) != " " or not modifier(message, index - 1):
        return None
    first = first_of_title(message, index - 1)
    if employer_before(message, first):
        return None  # "the Zaria Textile job"
    if message.tokens[first].low in OF_A_LIST:
        first += 1
    if all(token.low in NOT_FOR_HIRE for token in message.tokens[first:index]):
        return None
    return role(message, first, index, _WITHOUT_HEAD)
