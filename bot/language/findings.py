"""What was found in a whole message, to be dealt out to its events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.language.names.roles import Role
from bot.language.names.search import Named, Names
from bot.language.names.words.titles import ADDRESSED_BY
from bot.language.parts import Part, Setting
from bot.language.understanding import Found, Span
from bot.language.wording import Word

#: Evidence from which on a company or a person, and a job, is certain.
_CERTAIN_NAME, _CERTAIN_JOB = 4, 3


@dataclass(frozen=True, slots=True)
class Findings:
    """`words`: all of the message."""

    names: Names
    jobs: Sequence[Role]
    words: Sequence[Word]

    def company(self, parts: Sequence[Part], alone: bool) -> Named | None:
        """The one named in the parts, or anywhere where they are the only event."""
        return _surest(self.names.companies if alone else (part.company for part in parts if part.company))

    def people(self, begin: int, end: int, setting: Setting) -> tuple[Found[str], ...]:
        """Each person once: who is named again by the first name is the same."""
        found = [quoted(one, setting) for one in self.names.people if begin <= one.start < end]
        return tuple(one for one in found if not any(_same(one.value, other.value) for other in found))

    def job(self, begin: int, end: int, setting: Setting) -> Found[str] | None:
        """The surest job between two places of the text, and of several the first."""
        inside = [job for job in self.jobs if job.sure and begin <= job.start < end]
        job = max(inside, key=lambda job: (job.score, -job.start), default=None)
        if job is None:
            return None
        written = setting.message.text[job.start : job.end]
        return Found(written, Span(job.start, job.end), min(1.0, job.score / _CERTAIN_JOB))

    def stops(self, parts: Sequence[Part]) -> list[int]:
        """Where names and dates begin: no topic goes past one."""
        named = [one.start for one in (*self.names.companies, *self.names.people)]
        return named + [spot.start for part in parts for spot in part.spots]


def _same(name: str, fuller: str) -> bool:
    """Whether one is called by the first name, and the other by more of the same name."""
    words = [word for word in fuller.casefold().split() if word.rstrip(".") not in ADDRESSED_BY]
    return len(words) > 1 and name.casefold() == words[0]


def quoted(named: Named, setting: Setting) -> Found[str]:
    """A name as typed, on one line."""
    written = " ".join(setting.message.text[named.start : named.end].split())
    return Found(written, Span(named.start, named.end), min(1.0, named.score / _CERTAIN_NAME))


def _surest(companies: Iterable[Named]) -> Named | None:
    """Of several the first."""
    return max(companies, key=lambda one: (one.score, -one.start), default=None)
