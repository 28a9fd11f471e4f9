"""A name in the text, and what can be cut off it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.language import lexicon
from bot.language.names.tokens import capital, possessive
from bot.language.names.words.nouns import OWNED
from bot.language.text import Message


@dataclass(frozen=True, slots=True)
class Run:
    """A name: tokens `first` up to (not with) `last`; places in the text."""

    first: int
    last: int
    start: int
    end: int


def span(message: Message, first: int, last: int) -> Run:
    """The tokens `first` up to `last` as they stand in the text."""
    return Run(first, last, message.tokens[first].start, message.tokens[last - 1].end)


def rest(message: Message, run: Run, first: int) -> Run:
    """The name from a later token of it on."""
    return Run(first, run.last, message.tokens[first].start, run.end)


def is_small(message: Message, run: Run) -> bool:
    """Whether the name is written without a capital."""
    return not capital(message, run.first)


def bare(message: Message, run: Run) -> Run:
    """The name without the 's it may end in."""
    if possessive(message, run.last - 1) and run.end == message.tokens[run.last - 1].end:
        return Run(run.first, run.last, run.start, run.end - 2)
    return run


def closed(message: Message, first: int, last: int) -> Run | None:
    """The name that was read, without the 's of "Contoso's recruiter"."""
    run = span(message, first, last)
    if possessive(message, last - 1) and _owns_something(message, first, last):
        run = bare(message, run)
    return run if run.end > run.start else None


def _owns_something(message: Message, first: int, last: int) -> bool:
    if last >= len(message.tokens) or message.gap(last - 1) not in (" ", " '", ' "'):
        return False
    low = message.tokens[last].low
    return (
        (low in OWNED and message.tokens[first].low != "st")  # "St Mary's reception": the 's is the saint's
        or low in lexicon.role_words()
        or low in lexicon.role_heads()
    )


def cut_at_and(message: Message, run: Run) -> Run:
    """The name up to the first "and" in it."""
    for at in range(run.first + 1, run.last):
        if message.tokens[at].low in ("&", "and", "+"):
            return span(message, run.first, at)
    return run
