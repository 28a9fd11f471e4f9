"""A name written with capitals, grown token by token. A rule sees the token behind what was read so far
and says how much of the name it is; a capital that no rule objects to goes on with the name."""

from __future__ import annotations

from collections.abc import Callable

from bot.language import lexicon
from bot.language.names.runs.grow import END, LAST, ONE, TWO, Step, grow
from bot.language.names.runs.run import Run, closed
from bot.language.names.tokens import capital, capital_name, dated, glued, kind_at, low_at, possessive
from bot.language.names.words import table
from bot.language.names.words.endings import ALSO_WORDS, COMPANY_ENDINGS, LEGAL, NUMBERED
from bot.language.names.words.nouns import STAGE_NOUNS
from bot.language.names.words.titles import BEFORE_A_DOT, LEADS, TITLES
from bot.language.text import Message

LONGEST_NAME = 12  # tokens, marks counted
_MOST_LEADS = 4  # tokens before a name that are looked through: "CTO of", "HR Manager"
_JOINERS = table("of the de du des del der den ter la le y e i et und van von for")
_KIND_WORDS = table("lovely poor dear sweet friendly nice kind wonderful")
_SELF = table("i i'm i've i'd i'll")


def read_capitals(message: Message, first: int) -> Run | None:
    """The name with capitals that starts at token `first`, a post before it left out."""
    first = _behind_leads(message, first)
    last = grow(message, first, LONGEST_NAME, _step)
    if low_at(message, last) == "," and low_at(message, last + 1) in LEGAL and capital(message, last + 1):
        last += 2  # "Monsters, Inc"
    return closed(message, first, last)


def _behind_leads(message: Message, begin: int) -> int:
    """ "CTO Harish", "CEO of Initech", "Lovely Natasha": the name behind the post or the kind word."""
    kind = message.tokens[begin].low in _KIND_WORDS and low_at(message, begin + 1) in lexicon.sure_names()
    if kind and capital(message, begin + 1):
        return begin + 1
    first = begin
    while (
        first + 2 < len(message.tokens)
        and message.tokens[first].low in LEADS
        and first - begin < _MOST_LEADS
        and message.gap(first) == " "
        and message.tokens[first + 1].low not in STAGE_NOUNS
    ):
        step = 2 if message.tokens[first + 1].low in ("of", "at", "from") else 1
        if not capital(message, first + step):
            break
        first += step
    return first


def _step(message: Message, first: int, at: int) -> Step:
    gap = message.gap(at - 1)
    if gap not in ("", " ") or _possessive_ends(message, at):
        return END
    for rule in _SPACED if gap else _GLUED:
        step = rule(message, first, at)
        if step is not None:
            return step
    return ONE if gap else END


def _possessive_ends(message: Message, at: int) -> bool:
    """ "Contoso's recruiter", but "Sainsbury's Bank"."""
    return possessive(message, at - 1) and (not capital(message, at) or message.tokens[at].low in STAGE_NOUNS)


def _mark_inside(message: Message, _first: int, at: int) -> Step | None:
    """ "Tri-State", "Booking.com", "Yahoo!Japan"."""
    return TWO if message.tokens[at].low in ("-", ".", "'", "&", "+", "!") and glued(message, at) else None


def _digits_inside(message: Message, _first: int, at: int) -> Step | None:
    """ "Studio54", "23andMe"."""
    kind = message.tokens[at].kind
    after_digits = kind == "word" and message.tokens[at - 1].kind == "number"
    return ONE if kind == "number" or after_digits else None


def _dot_of_an_abbreviation(message: Message, _first: int, at: int) -> Step | None:
    """ "J. Sainsbury", "St. Mary", "Dr. Whitcomb"."""
    if message.tokens[at].low != "." or message.gap(at) != " " or not capital(message, at + 1):
        return None
    before = message.tokens[at - 1].low
    return TWO if len(before) == 1 or before in BEFORE_A_DOT else None


def _number_of_a_branch(message: Message, _first: int, at: int) -> Step | None:
    """ "Teamsters Local 3"."""
    numbered = message.tokens[at].kind == "number" and message.tokens[at - 1].low in NUMBERED
    return LAST if numbered else None


def _ampersand(message: Message, first: int, at: int) -> Step | None:
    """ "Marks & Spencer", "Smith & co"; behind "Mr Webb &" comes another person."""
    if message.tokens[at].low not in ("&", "+") or message.tokens[first].low in TITLES:
        return None
    joins = kind_at(message, at + 1) == "word" and (
        capital(message, at + 1) or message.tokens[at + 1].low in LEGAL
    )
    return TWO if joins else None


def _and(message: Message, first: int, at: int) -> Step | None:
    """ "Procter and Gamble": a capital that is no other word, no title and no given name."""
    if message.tokens[at].low != "and" or message.tokens[first].low in TITLES:
        return None
    after = low_at(message, at + 1)
    joins = (
        capital(message, at + 1)
        and not dated(message, at + 1)
        and after not in TITLES
        and after not in lexicon.given_names()
        and after not in lexicon.common_words()
    )
    return TWO if joins else None


def _of_behind_a_person(message: Message, first: int, at: int) -> Step | None:
    """ "Owen Pritchard of Slate & Stone", "Hamza of Slate & Stone"."""
    person = message.tokens[first].low in lexicon.sure_names()
    return END if person and message.tokens[at].low == "of" else None


def _joiner(message: Message, _first: int, at: int) -> Step | None:
    """ "Bank of the West", "Crème de la Mer": small words between capitals."""
    token = message.tokens[at]
    if token.capital or token.low not in _JOINERS:
        return None
    joined = at + (2 if low_at(message, at + 1) in _JOINERS else 1)
    joins = token.low != "for" and capital_name(message, joined) and message.tokens[joined].low != "i"
    return Step(joined + 1 - at) if joins else END


def _legal_form(message: Message, _first: int, at: int) -> Step | None:
    """ "Next plc"."""
    low = message.tokens[at].low
    return LAST if low in LEGAL and low not in ALSO_WORDS else None


def _small_word(message: Message, _first: int, at: int) -> Step | None:
    """A word without a capital ends the name, and so does "I"."""
    return END if not capital(message, at) or message.tokens[at].low in _SELF else None


def _calendar_word(message: Message, _first: int, at: int) -> Step | None:
    """ "Acme Monday" ends before the day; "Fifth Third" goes on, "Acme First Round" does not."""
    if not dated(message, at):
        return None
    counts = message.tokens[at].low in ("first", "third") and low_at(message, at + 1) not in STAGE_NOUNS
    return None if counts else END


def _stage_noun(message: Message, _first: int, at: int) -> Step | None:
    """ "Acme Interview" ends before the stage; "Acme News Group" and "Capital One" go on."""
    if message.tokens[at].low not in STAGE_NOUNS or message.tokens[at].low == "one":
        return None
    goes_on = low_at(message, at + 1) in COMPANY_ENDINGS and capital(message, at + 1)
    return None if goes_on else END


_Rule = Callable[[Message, int, int], Step | None]
_GLUED: tuple[_Rule, ...] = (_mark_inside, _digits_inside, _dot_of_an_abbreviation)
_SPACED: tuple[_Rule, ...] = (
    _number_of_a_branch,
    _ampersand,
    _and,
    _of_behind_a_person,
    _joiner,
    _legal_form,
    _small_word,
    _calendar_word,
    _stage_noun,
)
