"""Taking a name for one person, or for the two of "Jarek & Paulina"."""

from __future__ import annotations

from bot.language.names.people.cues import number_beside
from bot.language.names.runs import Run
from bot.language.names.runs.run import bare, cut_at_and, is_small, rest, span
from bot.language.names.search import Search
from bot.language.names.tokens import capital
from bot.language.text import Message

FRAMED, ALONE = 4.0, 3.0  # evidence that a frame gives, and a name by itself
_MOST_SMALL = 2  # tokens: a given name written small takes at most one surname along


def take_people(search: Search, run: Run) -> None:
    """Takes the person of a frame; the company behind "from" or "at" is left to its own frame."""
    message = search.message
    if number_beside(message, run.first):
        return  # "says August 5"
    if is_small(message, run):
        run = small_person(message, run)
    one = cut_at_and(message, run)
    if one.last < run.last and capital(message, one.last + 1):
        search.person(one, FRAMED)  # "met Jarek & Paulina"
        run = rest(message, run, one.last + 1)
    search.person(bare(message, run), FRAMED)


def small_person(message: Message, run: Run) -> Run:
    """The given name and the surname with which a name written small begins."""
    return bare(message, span(message, run.first, min(run.last, run.first + _MOST_SMALL)))
