"""A job title in the text."""

from __future__ import annotations

from dataclasses import dataclass

from bot.language import lexicon
from bot.language.names.tokens import capital, dated, line_begins, line_ends, stem
from bot.language.names.words import table
from bot.language.text import Message

BEGINS_AFTER = table(", . - – : ; ( ! | /")  # marks before what stands by itself
ENDS_BEFORE = table(", . - – : ; ) ! | ? /")  # and behind it
_THE_JOB = 2.0  # evidence


@dataclass(frozen=True, slots=True)
class Role:
    first: int
    last: int  # token after the last
    start: int
    end: int
    score: float

    @property
    def sure(self) -> bool:
        """Whether it is the job that is spoken of, and not somebody's title, or chance."""
        return self.score >= _THE_JOB


def role(message: Message, first: int, last: int, score: float) -> Role:
    """The title of tokens `first` up to `last`."""
    return Role(first, last, message.tokens[first].start, message.tokens[last - 1].end, score)


def modifier(message: Message, index: int) -> bool:
    """Whether the token is a known word of titles."""
    token = message.tokens[index]
    low = stem(token.low)  # "plumber's helper"
    return token.kind == "word" and (low in lexicon.role_words() or low in lexicon.role_heads())


def employer_before(message: Message, first: int) -> bool:
    """ "the Dunmore Physio interview": a capital before a title with one makes it the employer's name."""
    return (
        first > 0
        and capital(message, first)
        and capital(message, first - 1)
        and message.gap(first - 1) == " "
        and not dated(message, first - 1)
    )


def alone(message: Message, first: int, last: int) -> bool:
    """Whether the title stands by itself between commas, dashes or full stops, or beside a time."""
    tokens = message.tokens
    begins = (
        line_begins(message, first)
        or tokens[first - 1].low in BEGINS_AFTER
        or (first > 1 and tokens[first - 1].kind in ("clock", "numeric"))
    )
    return begins and (
        line_ends(message, last)
        or tokens[last].kind in ("clock", "numeric")
        or tokens[last].low in ENDS_BEFORE
    )
