"""The state of the search for names in one message: what was found so far, and what is still free."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from bot.language import lexicon
from bot.language.names.roles import Role
from bot.language.names.runs import Run, read
from bot.language.names.tokens import low_at
from bot.language.text import Message

KNOWN = 9.0  # evidence of a name that the person has used before: more than any frame gives


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text. `score` orders companies: how sure the frame is."""

    first: int
    last: int
    start: int
    end: int
    score: float


@dataclass(slots=True)
class Names:
    companies: list[Named] = field(default_factory=list)
    people: list[Named] = field(default_factory=list)

    @property
    def tokens(self) -> set[int]:
        """The numbers of the tokens that are part of a name."""
        return {index for one in (*self.companies, *self.people) for index in range(one.first, one.last)}


@cache
def _of_several_words() -> tuple[str, ...]:
    return tuple(name for name in lexicon.companies_like_words() if " " in name)


class Search:
    """`used` holds the tokens that already are a name, `in_role` those of the job, `titles` those of any
    title, be it only somebody's own."""

    def __init__(self, message: Message, titles: list[Role]) -> None:
        self.message, self.tokens, self.names = message, message.tokens, Names()
        self.titles = {index for title in titles for index in range(title.first, title.last)}
        self.in_role = {i for title in titles if title.sure for i in range(title.first, title.last)}
        self.used: set[int] = set()

    def open(self, index: int) -> bool:
        """Whether the token is neither part of a name nor of the job."""
        return index not in self.used and index not in self.in_role

    def behind_a_company(self, index: int) -> bool:
        """Whether the token can begin one more company of a list: one was found, and "and" stands before."""
        return bool(self.names.companies) and low_at(self.message, index - 1) in ("and", "then", "plus")

    def read(self, first: int, *, small: bool) -> Run | None:
        """The name that starts at the token, if all of it is free."""
        run = read(self.message, first, small)
        return run if run is not None and self.free(run) else None

    def free(self, run: Run) -> bool:
        """Whether no token of the name is taken."""
        return run.first not in self.in_role and self.used.isdisjoint(range(run.first, run.last))

    def all_title(self, run: Run) -> bool:
        """Whether the name is nothing but words of a title."""
        return self.titles.issuperset(range(run.first, run.last))

    def company(self, run: Run, score: float) -> None:
        """Takes the name for an employer."""
        self._take(self.names.companies, run, score)

    def person(self, run: Run, score: float) -> None:
        """Takes the name for a person."""
        self._take(self.names.people, run, score)

    def known(self, companies: tuple[str, ...], people: tuple[str, ...]) -> None:
        """Takes the names that the person has used before, wherever they stand."""
        for name in companies:
            self._know(name, self.names.companies)
        for name in people:
            self._know(name, self.names.people)

    def well_known(self) -> None:
        """Employers whose names read as persons or dates, of several words and written with a capital."""
        low = self.message.low
        for name in _of_several_words():
            if name in low and self.message.plain[low.index(name)].isupper():
                self._know(name, self.names.companies)

    def _know(self, name: str, into: list[Named]) -> None:
        low = name.casefold().strip()
        if len(low) < 2:
            return
        for found in re.finditer(rf"(?<!\w){re.escape(low)}(?!\w)", self.message.low):
            inside = [i for i, t in enumerate(self.tokens) if found.start() <= t.start < found.end()]
            if inside and self.used.isdisjoint(inside):
                self._take(into, Run(inside[0], inside[-1] + 1, found.start(), found.end()), KNOWN)

    def _take(self, into: list[Named], run: Run, score: float) -> None:
        self.used.update(range(run.first, run.last))
        into.append(Named(run.first, run.last, run.start, run.end, score))
