"""The words of an event as what is learned sees them: names, jobs, days and numbers by their kind, so that
what is learned of one employer holds for every other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from bot.language.dates.tagger import Spot
from bot.language.names.roles import Role
from bot.language.names.search import Names
from bot.language.parts import Setting
from bot.language.tense import points

COMPANY, PERSON, ROLE, NUMBER = "<company>", "<person>", "<role>", "<number>"


class Word(NamedTuple):
    """What is written, or stands for what is written, from the place `start` on."""

    start: int
    text: str


_DAYS: Final = {-1: "<day behind>", 0: "<today>", 1: "<day ahead>", None: "<day>"}


def wording(
    setting: Setting, names: Names, jobs: Sequence[Role], spots: Sequence[Spot], begin: int, end: int
) -> list[Word]:
    """The words between two places of the text. What stands for several tokens stands once."""
    kinds = _kinds(setting, names, jobs, spots)
    return list(_once(_words(setting, kinds, begin, end)))


def _kinds(
    setting: Setting, names: Names, jobs: Sequence[Role], spots: Sequence[Spot]
) -> list[tuple[int, int, str]]:
    """(start, end, what stands for it), what wins first."""
    return [
        *((name.start, name.end, COMPANY) for name in names.companies),
        *((name.start, name.end, PERSON) for name in names.people),
        *((job.start, job.end, ROLE) for job in jobs if job.sure),
        *((spot.start, spot.end, _DAYS[points(spot, setting)]) for spot in spots),
    ]


def _words(setting: Setting, kinds: Sequence[tuple[int, int, str]], begin: int, end: int) -> Iterator[Word]:
    for token in setting.message.tokens:
        if begin <= token.start < end:
            kind = next((kind for start, stop, kind in kinds if start <= token.start < stop), None)
            plain = NUMBER if token.kind in ("number", "clock", "ordinal") else token.low
            yield Word(token.start, kind or plain)


def _once(words: Iterable[Word]) -> Iterator[Word]:
    before = ""
    for word in words:
        if word.text != before or not word.text.startswith("<"):
            yield word
        before = word.text
