"""The words of an event as what is learned sees them: names, jobs, days and numbers by their kind, so that
what is learned of one employer holds for every other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from bot.language.dates.spot import Spot
from bot.language.names.roles import Role
from bot.language.names.search import Names
from bot.language.parts import Setting
from bot.language.tense import points

COMPANY, PERSON, ROLE, NUMBER = "<company>", "<person>", "<role>", "<number>"


class Word(NamedTuple):
    """What is written, or stands for what is written, from the place `start` on."""

    start: int
    text: str


_NUMBERS: Final = ("number", "clock", "ordinal")
_DAYS: Final = {-1: "<day behind>", 0: "<today>", 1: "<day ahead>", None: "<day>"}


def wording(setting: Setting, names: Names, jobs: Sequence[Role], spots: Sequence[Spot]) -> list[Word]:
    """A word for each token of the message."""
    tokens = setting.message.tokens
    words = [Word(t.start, NUMBER if t.kind in _NUMBERS else t.low) for t in tokens]
    starts = [token.start for token in tokens]
    for start, end, kind in _kinds(setting, names, jobs, spots):
        for index in range(bisect_left(starts, start), bisect_left(starts, end)):
            words[index] = Word(starts[index], kind)
    return words


def _kinds(
    setting: Setting, names: Names, jobs: Sequence[Role], spots: Sequence[Spot]
) -> list[tuple[int, int, str]]:
    """(start, end, what stands for it), what wins last."""
    return [
        *((spot.start, spot.end, _DAYS[points(spot, setting)]) for spot in reversed(spots)),
        *((job.start, job.end, ROLE) for job in jobs if job.sure),
        *((name.start, name.end, PERSON) for name in names.people),
        *((name.start, name.end, COMPANY) for name in names.companies),
    ]


def between(words: Sequence[Word], begin: int, end: int) -> list[Word]:
    """The words between two places of the text. What stands for several tokens stands once."""
    first, last = (bisect_left(words, place, key=lambda word: word.start) for place in (begin, end))
    return list(_once(words[first:last]))


def _once(words: Iterable[Word]) -> Iterator[Word]:
    before = ""
    for word in words:
        if word.text != before or not word.text.startswith("<"):
            yield word
        before = word.text
