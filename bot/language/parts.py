"""The parts of a message: clauses that say something, together with the fragments around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.language.clauses import Clause
from bot.language.cues.follow_ups import FOLLOWS
from bot.language.dates.calendar_dates import Context
from bot.language.dates.spot import Spot
from bot.language.evidence import Evidence
from bot.language.names.search import Named
from bot.language.names.words import table
from bot.language.text import Message

#: Kinds of phrases that make a clause say something by itself.
_TELLING: Final = FOLLOWS | table(
    "interview did will answer reply snooze offer reject withdraw apply start deadline chore relative",
    "cancelled no_show",
)
_SURE, _LIKELY = 3, 2  # evidence that a name is a company's


@dataclass(slots=True)
class Part:
    """One or more clauses in which one thing is said, with their evidence, dates and best company.
    `kind` is the intent reported, "" for none; `pasted`: the words are an employer's."""

    clause: Clause
    evidence: Evidence
    spots: list[Spot] = field(default_factory=list)
    company: Named | None = None
    kind: str = ""
    pasted: bool = False
    person: bool = False  # somebody is named in it

    @property
    def telling(self) -> bool:
        return bool(self.clause.labels & _TELLING)

    def name(self, company: Named) -> None:
        """A company stands in it: the surest counts, and of several the first."""
        if self.company is None or company.score > self.company.score:
            self.company = company

    def join(self, other: Part) -> None:
        """Takes in the part behind."""
        self.clause.join(other.clause)
        self.evidence.join(other.evidence)
        if not self.telling:
            self.evidence.question = self.evidence.question or other.evidence.question
        self.spots += other.spots
        self.person = self.person or other.person
        if other.company is not None:
            self.name(other.company)


@dataclass(frozen=True, slots=True)
class Setting:
    """The message and its moment: `now` is the person's wall clock (naive) in `zone`."""

    message: Message
    now: datetime
    zone: ZoneInfo
    month_first: bool

    def context(self, past: bool | None) -> Context:
        return Context(self.now, past, self.month_first, self.zone)

    def text(self, part: Part) -> str:
        return self.message.low[part.clause.start : part.clause.end]


@dataclass(slots=True)
class Account:
    """What is told of one event, from the place `begin` to the place `end` of the text. Clauses that say
    nothing by themselves ("was this morning", "Tue 28th 9:30am") go with the one before, at the beginning
    with the one behind."""

    begin: int
    end: int
    behind: str = ""  # the intent of the event before, "" for the first
    parts: list[Part] = field(default_factory=list)
    waits: bool = False  # the last part says nothing by itself, and goes with what follows

    def add(self, piece: Part, end: int) -> None:
        """Takes in the clause behind, which reaches, with its marks, to `end`."""
        self.end = end
        if self.waits:
            waiting = self.parts.pop()
            waiting.join(piece)
            piece = waiting
        alone = _stands_alone(piece, self.parts)
        self.waits = not alone and (not self.parts or _of_another(piece, self.parts[-1]))
        if alone or self.waits:
            self.parts.append(piece)
        else:
            self.parts[-1].join(piece)

    def follow(self, before: Account) -> None:
        """Leaves unsaid what was said of the event before: "Acme at 10 and Globex at 2"."""
        if not any(part.telling for part in self.parts):
            for part in self.parts:
                if part.spots:
                    _likewise(part, before.parts[-1])


def _stands_alone(part: Part, before: list[Part]) -> bool:
    if part.telling:
        return True
    if before and part.spots and _names_another(part, before[-1]):
        _likewise(part, before[-1])
        return True
    return False


def _of_another(part: Part, before: Part) -> bool:
    """Whether a fragment goes with what follows, as "Unity Bank said" does, and not with `before`."""
    both_named = part.company is not None and before.company is not None
    return _names_another(part, before) or (both_named and part.evidence.question)


def _names_another(part: Part, before: Part) -> bool:
    """Whether a fragment names another company."""
    company = part.company
    if company is None or before.company is None or company.first == before.company.first:
        return False
    return (
        company.score >= _SURE
        or (company.score >= _LIKELY and bool(part.spots))
        or part.clause.end - part.clause.start <= company.end - company.start + 1
    )  # "Acme: no. Globex: on Friday"


def _likewise(part: Part, before: Part) -> None:
    """ "Acme at 10 and Globex at 2": what is left out is as in the clause before."""
    part.evidence.follow_on(before.evidence)
    part.clause.labels |= before.clause.labels & {"interview", "did", "will"}
