"""A name written in small letters: uncommon words, and the few common ones that names end in; or several
words of any kind that end in a place of work."""

from __future__ import annotations

from bot.language import lexicon
from bot.language.names.runs.grow import END, ONE, TWO, Step, grow
from bot.language.names.runs.run import Run, closed, span
from bot.language.names.tokens import capital, glued, low_at, possessive, uncommon
from bot.language.names.words import table
from bot.language.names.words.endings import LEGAL, SMALL_ENDINGS, WORKPLACES
from bot.language.names.words.titles import TITLES
from bot.language.text import Message

LONGEST_SMALL_NAME = 5  # tokens, marks counted
_LEAST_BEFORE = 2  # words before a place of work: "primary school" is any
_IN_NO_WORKPLACE = table(
    "a an the my our your his her their its this that these those some any another each every no which what",
    "i we you he she they it me us him them who there here and or but so at in on by for from with to into",
    "is are was were be been am has have had do did does will would can could said says went got get want",
    "local nearby private public high junior senior middle medical state boarding big small new same right",
)


def read_small(message: Message, first: int) -> Run | None:
    """The name in small letters that starts at token `first`."""
    return closed(message, first, grow(message, first, LONGEST_SMALL_NAME, _step))


def read_workplace(message: Message, first: int) -> Run | None:
    """ "blue door bakery", "three rivers school district": the name that starts at token `first`."""
    at = first
    while _word_of_a_workplace(message, at) and at - first < LONGEST_SMALL_NAME:
        if at - first >= _LEAST_BEFORE and low_at(message, at) in WORKPLACES:
            further = low_at(message, at + 1) in WORKPLACES and message.gap(at) == " "
            return span(message, first, at + (2 if further else 1))
        if message.gap(at) != " ":
            return None
        at += 1
    return None


def _word_of_a_workplace(message: Message, at: int) -> bool:
    return (
        at < len(message.tokens)
        and message.tokens[at].kind == "word"
        and message.tokens[at].low not in _IN_NO_WORKPLACE
        and not capital(message, at)
    )


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
