"""The scanner for frames: where one fits, the name behind it is read, and refused or settled."""

from __future__ import annotations

from bot.language import lexicon
from bot.language.names.companies.candidate import Candidate, Spot
from bot.language.names.companies.doubts import small_behind_article
from bot.language.names.companies.frames import AT, AT_SCORE, AT_SMALL_SCORE, BY_WORD, GO_ON, SMALL, Frame
from bot.language.names.companies.refusals import can_be_employer
from bot.language.names.companies.settle import settle
from bot.language.names.people.cues import title_behind
from bot.language.names.people.likeness import like_a_person
from bot.language.names.people.take import ALONE, take_people
from bot.language.names.runs import Run, read
from bot.language.names.runs.run import is_small, rest, span
from bot.language.names.search import Search
from bot.language.names.tokens import capital, low_at, skip_articles
from bot.language.names.words.titles import LEADS
from bot.language.text import Message


def framed_names(search: Search) -> None:
    """Takes every name that stands behind a frame."""
    for index, token in enumerate(search.tokens):
        if token.low in AT:
            _after_at(search, index)
        elif token.kind == "word" and (frame := BY_WORD.get(token.low)) is not None:
            _after_frame(search, index, frame)


def _after_at(search: Search, index: int) -> None:
    """ "at Acme", "@ acme": always a company."""
    message = search.message
    run = search.read(skip_articles(message, index + 1), small=True)
    if run is None or "\n" in message.gap(index):
        return
    small = is_small(message, run)
    if can_be_employer(message, run, small=small):
        search.company(run, AT_SMALL_SCORE if small else AT_SCORE)


def _after_frame(search: Search, index: int, frame: Frame) -> None:
    message, behind = search.message, _behind(search.message, index)
    spot = Spot(search, index, skip_articles(message, behind))
    if not _opens(spot, frame, low_at(message, behind)):
        return
    run = read(message, spot.name, small=True)
    if _small_with_title(message, spot.name, run):
        search.person(span(message, spot.name, spot.name + 1), ALONE)
        return
    if run is None or not search.free(run):
        return
    led = _behind_lead(message, run)
    if led is not None:
        take_people(search, led)
        return
    name = Candidate(spot, run, frame.score - (SMALL if is_small(message, run) else 0))
    if not frame.doubt(name) and not small_behind_article(name, behind):
        settle(name)


def _behind(message: Message, index: int) -> int:
    """The token after the frame; "w/" is one frame."""
    slashed = message.tokens[index].low == "w" and low_at(message, index + 1) == "/"
    return index + (2 if slashed else 1)


def _opens(spot: Spot, frame: Frame, next_word: str) -> bool:
    """Whether a name can stand behind the frame here."""
    return (
        spot.name < len(spot.message.tokens)
        and not (frame.verb and next_word in GO_ON)
        and frame.fits(spot)
        and spot.name not in spot.search.in_role
    )


def _small_with_title(message: Message, index: int, run: Run | None) -> bool:
    """ "with grace, head of ops": a given name written small that is a common word, too."""
    token = message.tokens[index]
    return (
        (run is None or run.last == index + 1)
        and not capital(message, index)
        and token.low in lexicon.given_names()
        and title_behind(message, token.end, letters=40)
    )


def _behind_lead(message: Message, run: Run) -> Run | None:
    """ "with the cto Harish"."""
    if message.tokens[run.first].low not in LEADS or run.last == run.first + 1:
        return None
    name = rest(message, run, run.first + 1)
    return name if like_a_person(message, name) else None
