"""People without a frame: a sure given name, a title before a name, or words that introduce somebody."""

from __future__ import annotations

from bot.language import lexicon
from bot.language.names.people.cues import led, next_is_name, number_beside, strongly_led, titled
from bot.language.names.people.likeness import MAYBE, likeness
from bot.language.names.people.take import ALONE, small_person
from bot.language.names.runs import Run, read
from bot.language.names.runs.run import bare, span
from bot.language.names.search import Search
from bot.language.names.tokens import capital, capital_name, dated, kind_at, low_at, ordinary, stem, uncommon
from bot.language.names.words.nouns import GENERIC
from bot.language.names.words.titles import RANKS, SURE_TITLES, TITLES
from bot.language.names.words.verbs import PERSON_VERBS, VERBAL
from bot.language.text import Message


def people_alone(search: Search) -> None:
    """Takes every person that no frame has named."""
    for index in range(len(search.tokens)):
        run = _person_at(search, index)
        if run is not None:
            search.person(run, ALONE)


def _person_at(search: Search, index: int) -> Run | None:
    message = search.message
    if not _can_begin(search, index):
        return None
    introduced = _introduced(message, index)
    certain = introduced or _behind_title(message, index)
    if not certain and not _sure_name(search, index):
        return None
    run = read(message, index, small=True)
    if run is None and introduced:
        run = span(message, index, index + 1)
    if run is None or not search.free(run) or not (certain or likeness(message, run) >= MAYBE):
        return None
    run = bare(message, run)
    return run if capital(message, index) else small_person(message, run)


def _can_begin(search: Search, index: int) -> bool:
    """Whether the token is written like a person's name, or known as one, and is no part of anything else."""
    message, low = search.message, search.tokens[index].low
    return (
        (capital(message, index) or low in lexicon.given_names() or low in SURE_TITLES)
        and kind_at(message, index) == "word"
        and search.open(index)
        and not number_beside(message, index)
        and not _inside_a_name(search, index)
    )


def _inside_a_name(search: Search, index: int) -> bool:
    """ "Gallery of Modern Art": a given name behind another word with a capital, which is no person's."""
    message = search.message
    if (
        index < 2
        or message.gap(index - 1) != " "
        or not capital(message, index - 1)
        or index - 1 in search.used
    ):
        return False
    before = message.tokens[index - 1].low
    if _before_a_person(before) or dated(message, index - 1):
        return False
    return message.tokens[index - 2].low in ("of", "for") or before not in lexicon.common_words()


def _before_a_person(low: str) -> bool:
    """ "Mrs", "Coach", "Zoom", "Recruiter", "Mary": what can stand before a given name with a capital."""
    return (
        low in TITLES
        or low in RANKS
        or low in GENERIC
        or low in lexicon.role_heads()
        or low in lexicon.given_names()
    )


def _behind_title(message: Message, index: int) -> bool:
    """ "Mr Webb", "mrs okonkwo", "Chef Andre"."""
    low = message.tokens[index].low
    if low in RANKS and _rank(message, index):
        return True
    if low not in TITLES:
        return False
    small = low in SURE_TITLES and index + 1 < len(message.tokens) and uncommon(message, index + 1)
    return small or (capital(message, index) and next_is_name(message, index))


def _rank(message: Message, index: int) -> bool:
    """ "Chief Dawkins", "Chef Andre": a rank before one capital word that is no other word."""
    return (
        capital(message, index) and next_is_name(message, index) and not ordinary(low_at(message, index + 1))
    )


def _sure_name(search: Search, index: int) -> bool:
    """A given name that is no word: with a capital, or where a person stands."""
    message, low = search.message, search.tokens[index].low
    if stem(low) not in lexicon.sure_names():
        return False
    return capital(message, index) or (low in lexicon.sure_names() and _small_subject(search, index))


def _small_subject(search: Search, index: int) -> bool:
    """A given name written small where a person would stand: before "said", after "called"."""
    message = search.message
    before, after = low_at(message, index - 1) or ".", low_at(message, index + 1)
    if index == 0 and after == ":":
        return True
    if before in (".", ",", "!", "?", ";", "-", "and", "but", "so", "that", "because"):
        later = low_at(message, index + 2)
        if after in PERSON_VERBS or later in PERSON_VERBS:
            return True
    listed = before in ("and", "or", "called", "named") and after in (",", ".", "")
    return listed and index - 2 in search.used


def _introduced(message: Message, index: int) -> bool:
    """ "met Grace", "the recruiter is Xochitl", "somebody called jarek"."""
    return _given_name_led(message, index) or (
        (_capital_without_reason(message, index) or _given_name_in_any_writing(message, index))
        and strongly_led(message, message.tokens[index].start)
    )


def _given_name_led(message: Message, index: int) -> bool:
    """A given name with a capital that something leads to, or a title follows."""
    low, start = message.tokens[index].low, message.tokens[index].start
    if not capital(message, index) or low not in lexicon.given_names():
        return False
    return led(message, start) or titled(message, span(message, index, index + 1))


def _given_name_in_any_writing(message: Message, index: int) -> bool:
    """ "jarek", but not "will" or "an", which are names, too."""
    low = message.tokens[index].low
    return low in lexicon.given_names() and low not in VERBAL


def _capital_without_reason(message: Message, index: int) -> bool:
    """A capital on what is no day, no post and no office: "Xochitl"."""
    low = message.tokens[index].low
    return capital_name(message, index) and low not in GENERIC and low not in lexicon.role_heads()
