"""A name written in small letters: uncommon words, and the few common ones that names end in."""

from __future__ import annotations

from bot.language import lexicon
from bot.language.names.runs.grow import END, ONE, TWO, Step, grow
from bot.language.names.runs.run import Run, closed
from bot.language.names.tokens import glued, possessive, uncommon
from bot.language.names.words.endings import LEGAL, SMALL_ENDINGS
from bot.language.names.words.titles import TITLES
from bot.language.text import Message

LONGEST_SMALL_NAME = 5  # tokens, marks counted


def read_small(message: Message, first: int) -> Run | None:
    """The name in small letters that starts at token `first`."""
    return closed(message, first, grow(message, first, LONGEST_SMALL_NAME, _step))


def _step(message: Message, _first: int, at: int) -> Step:
    gap = message.gap(at - 1)
    if not gap:
        return TWO if _mark_inside(message, at) or _dot_of_a_title(message, at) else END
    if gap != " " or _possessive_ends(message, at):
        return END
    if _joined(message, at):
        return TWO
    return ONE if _ending(message, at) or _word_of_a_name(message, at) else END


def _possessive_ends(message: Message, at: int) -> bool:
    return possessive(message, at - 1) and message.tokens[at].low in lexicon.common_words()


def _mark_inside(message: Message, at: int) -> bool:
    """ "coca-cola", "booking.com", "johnson&johnson"."""
    return message.tokens[at].low in ("-", ".", "&", "'") and glued(message, at)


def _dot_of_a_title(message: Message, at: int) -> bool:
    """ "dr. whitcomb"."""
    return message.tokens[at].low == "." and message.tokens[at - 1].low in TITLES and message.gap(at) == " "


def _joined(message: Message, at: int) -> bool:
    """ "procter and gamble", but not "acme and marcus"."""
    low = message.tokens[at].low
    return (
        low in ("&", "of", "and", "+")
        and at + 1 < len(message.tokens)
        and uncommon(message, at + 1)
        and not (low == "and" and message.tokens[at + 1].low in lexicon.given_names())
    )


def _ending(message: Message, at: int) -> bool:
    low = message.tokens[at].low
    return low in SMALL_ENDINGS or (low in LEGAL and low != "as")


def _word_of_a_name(message: Message, at: int) -> bool:
    return uncommon(message, at) and message.tokens[at].low not in lexicon.role_heads()
