"""A phrase at the place where it was found, and what stands around it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import Final

from bot.language.clauses import Clause
from bot.language.names.words import table
from bot.language.phrases import Hit
from bot.language.text import Message, Token

ME: Final = table("i i've i'd i'm ive im id i'll we we've we'd")
_THEY: Final = table(
    "they he she it they've they'd they're they'll theyve theyll he's he'd he'll hes she's she'd she'll shes",
    "it'll someone somebody anyone anybody nobody who people team panel recruiter recruiters hr manager boss",
    "director owner founder ceo cto employer interviewer interviewers agency company school hospital bank",
    "firm guy lady woman man",
)
#: Words between the one who does it and the verb, and those that open a sentence.
_BETWEEN: Final = table(
    "just already also then finally have has had even quickly again and so been only now actually still",
    "did do never always both all either really later eventually since first first's on duly promptly",
    "immediately politely successfully ve today yesterday monday tuesday wednesday thursday friday",
    "ok okay yes yeah yep hi hey right update done fyi btw",
)
#: Before a verb: it has not been done.
NOT_DONE: Final = table(
    "to should will can could would please shall may might must gonna i'll need wanna gotta let's lets",
    "not never don't dont didn't didnt haven't havent hasn't hasnt can't cant won't wont wasn't isn't",
    "if when how was is be being you before",
)
_FARTHEST: Final = 14  # words looked back for the one who does it


class Who(Enum):
    """Who does it."""

    ME = auto()
    THEY = auto()
    NOBODY = auto()  # nobody is named: the clause begins here
    OTHER = auto()  # something else stands there


@dataclass(frozen=True)
class Sighting:
    """A hit in its clause; `named` are the tokens that belong to names."""

    message: Message
    clause: Clause
    hit: Hit
    named: Container[int]

    @cached_property
    def words(self) -> str:
        return self.message.low[self.hit.start : self.hit.end]

    @property
    def first(self) -> str:
        return self.words.split()[0]

    @property
    def token(self) -> str:
        """The token with which the phrase begins."""
        return self.message.tokens[self.hit.index].low

    @property
    def before(self) -> str:
        """The token before it, "" at the beginning of the message."""
        return self.message.tokens[self.hit.index - 1].low if self.hit.index else ""

    @property
    def lead(self) -> str:
        """The clause up to the phrase."""
        return self.message.low[self.clause.start : self.hit.start]

    @property
    def around(self) -> str:
        """The whole clause."""
        return self.message.low[self.clause.start : self.clause.end]

    def behind(self, letters: int) -> str:
        """So many letters behind the phrase, be they of its clause or not."""
        return self.message.low[self.hit.end : self.hit.end + letters]

    @cached_property
    def who(self) -> Who:
        """The nearest word before that can be somebody, in the same clause."""
        begin = self._begins
        for index in range(self.hit.index - 1, max(0, self.hit.index - _FARTHEST) - 1, -1):
            token = self.message.tokens[index]
            if token.start < begin:
                break
            if index in self.named or token.low in _THEY:
                return Who.THEY
            if token.low in ME:
                return Who.ME
            if not _passed_over(token):
                return Who.OTHER
        return Who.NOBODY

    @property
    def _begins(self) -> int:
        """Where the words begin in which somebody is looked for. Of a clause behind a bracket it is where
        that opens: "the bank (Acme) called"."""
        low, start = self.message.low, self.clause.start
        closed = low[max(0, start - 2) : start].rstrip().endswith(")")
        return low.rfind("(", 0, start) + 1 if closed else start


def _passed_over(token: Token) -> bool:
    return token.low in _BETWEEN or token.kind in ("mark", "number")
