"""Companies before what they own or hold: "Abstergo interview", "the umbrella job", "Contoso's HR"."""

from __future__ import annotations

from bot.language import lexicon
from bot.language.names.companies.refusals import can_be_employer, place
from bot.language.names.people.likeness import like_a_person
from bot.language.names.runs import Run
from bot.language.names.runs.capitals import LONGEST_NAME
from bot.language.names.runs.run import is_small
from bot.language.names.search import Search
from bot.language.names.tokens import capital, dated, line_begins, low_at, stem, uncommon
from bot.language.names.words import table
from bot.language.names.words.nouns import OF_AN_EMPLOYER, OFFICES, OWNED, STAGE_NOUNS
from bot.language.text import Message

_SCORE, _SMALL_SCORE = 3.5, 2.8
_MOST_MODIFIERS = 8  # tokens between a name and what it owns
_LONGEST_SMALL = 4  # tokens of a name written small
_MODIFIERS = STAGE_NOUNS | table(
    "first second third final last next technical 1st 2nd 3rd initial system design callback home of -"
)  # "Acme final technical interview"
_BEFORE_SMALL = {"", *table("the my that an a this with from for re . , - : !")}  # "the acme interview"
_ORDINALS = table("first second third")  # "First Direct"
_FIRST_OF_NAMES = table(
    "the blue first general red green new big open free true real wild good next"
)  # common words that begin a name even where every word has a capital, at the start of a sentence


def owners(search: Search) -> None:
    """Takes every company that stands before something of its own."""
    owned = OWNED | OFFICES
    for index, token in enumerate(search.tokens):
        if token.low in owned and index and search.message.gap(index - 1) in (" ", ": "):
            run = _owner_before(search, index)
            if run is not None:
                search.company(run, _SMALL_SCORE if is_small(search.message, run) else _SCORE)


def _owner_before(search: Search, index: int) -> Run | None:
    """The company before the noun at `index`."""
    first = _first_before(search, index)
    run = search.read(first, small=True) if first is not None else None
    if run is None or run.last not in (index, _without_modifiers(search.message, index)):
        return None
    small = is_small(search.message, run)
    if small and low_at(search.message, run.first - 1) not in _BEFORE_SMALL:
        return None
    if search.all_title(run) or _only_near(search.message, run, index):
        return None
    return run if can_be_employer(search.message, run, small=small) else None


def _only_near(message: Message, run: Run, index: int) -> bool:
    """ "our Galway office", "the corner office", "Sarah's team": a place or a person, not the owner."""
    small, noun = is_small(message, run), message.tokens[index].low
    if place(message, run) or (small and noun == "office"):
        return True
    return like_a_person(message, run) and (small or noun not in OF_AN_EMPLOYER)


def _without_modifiers(message: Message, index: int) -> int:
    """The first of the stage words that stand right before token `index`."""
    at = index
    while index - at < _MOST_MODIFIERS and low_at(message, at - 1) in _MODIFIERS:
        at -= 1
    return at


def _first_before(search: Search, index: int) -> int | None:
    """The first token of the name that ends before `index`, stage words between them left out."""
    last = _without_modifiers(search.message, index) - 1
    if last < 0 or search.tokens[last].kind != "word" or not search.open(last):
        return None
    if capital(search.message, last):
        return _first_capital(search, last)
    return _first_small(search, last)


def _first_small(search: Search, last: int) -> int | None:
    message, low = search.message, search.tokens[last].low
    if (
        stem(low) in lexicon.common_words()
        or dated(message, last)
        or low in lexicon.role_heads()
        or low in lexicon.role_words()
    ):
        return None
    first = last
    while (
        first > 0
        and last - first < _LONGEST_SMALL - 1
        and message.gap(first - 1) == " "
        and uncommon(message, first - 1)
        and first - 1 not in search.used
        and not capital(message, first - 1)
    ):
        first -= 1
    return first


def _first_capital(search: Search, last: int) -> int:
    first = last
    while first > 0 and last - first < LONGEST_NAME and search.open(first - 1):
        if _goes_on(search.message, first - 1):
            first -= 1
        elif _joins(search.message, first - 1):
            first -= 2
        else:
            break
    return first


def _goes_on(message: Message, at: int) -> bool:
    """A capital that neither a date nor the start of a sentence explains."""
    return (
        capital(message, at)
        and message.gap(at) == " "
        and (not dated(message, at) or message.tokens[at].low in _ORDINALS)
        and not _starts_a_sentence(message, at)
    )


def _starts_a_sentence(message: Message, at: int) -> bool:
    low = message.tokens[at].low
    return (
        low in lexicon.common_words()
        and low not in _FIRST_OF_NAMES
        and (line_begins(message, at) or message.tokens[at - 1].low in (".", "!", "?", ":"))
        and not (len(low) > 3 and low in lexicon.given_names())
    )


def _joins(message: Message, at: int) -> bool:
    """ "Slate & Stone", "Bank of Cyprus", "Booking.com": what stands between two capitals of a name."""
    low, gap = message.tokens[at].low, message.gap(at)
    return (
        at > 0
        and ((low in ("&", "of", "-", "the") and gap in ("", " ")) or (low == "." and not gap))
        and capital(message, at - 1)
        and message.tokens[at - 1].low not in lexicon.common_words()
    )
