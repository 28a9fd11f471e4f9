"""Cuts a message into clauses: stretches in which one thing is said with one verb."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from bot.language.cues.words import WEEKDAYS
from bot.language.patterns import one_of
from bot.language.phrases import Hit
from bot.language.text import Message


@dataclass(slots=True)
class Clause:
    """Letters `start` to `end`, and the phrases found there with their kinds. `question`: a question mark
    stands behind it."""

    start: int
    end: int
    hits: list[Hit] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    question: bool = False

    def join(self, other: Clause) -> None:
        """Takes in the clause behind."""
        self.end, self.question = other.end, self.question or other.question
        self.hits += other.hits
        self.labels |= other.labels

    def has(self, *labels: str) -> bool:
        return any(label in self.labels for label in labels)


_THEY: Final = "i|they|he|she|we|it|you|they'll|he'll|she'll|we'll|i'll|i'm|i've|they're|they've"
#: What a clause behind "and" or "but" begins with.
_OPENS: Final = (
    rf"{_THEY}|recruiter|there|that|hr|will|said|should|would|is|was|are|got|have|has|been|am|remind|sent"
    "|emailed|called|left|rang|told|asked|expect|waiting|heard|hope|hoping|wrote|texted|followed|no|not|still"
    "|it's|it'll|that's|there's|can|could|please|need|needs|want|wants|decision|feedback|results|answer"
)
_CUT: Final = re.compile(
    rf"""
      (?P<stop>[.!?]+(?=[\s"')\x01]|$) | \n+ | ;\s | \s[-–]{{1,2}}\s | \s\|\s | …)
    | (?P<comma>,\s | :\s | \sbut(?=\s) | \s\( | \)\s?
        | \s(?=(?:and|but|so|because|cos|coz|although|though|then|plus|while)\s
                (?:then\s|now\s|also\s|just\s|apparently\s|the\s|my\s)?(?:{_OPENS})\b)
        | \s(?=and\s[\w&'-]+\s(?:[\w&'-]+\s)?
                (?:wants?|rejected|offered|invited|turned\sme|emailed|called\sme|gave\sme)\b)
        | \s(?=(?:and|then)\s(?:then\s|also\s)?
                (?:withdrew|pulled\sout|declined|accepted|thanked|chased|interviewed
                   |(?:another|one|a\ssecond|the\sother)\s(?:with|at|for|on|tomorrow|is|was|{WEEKDAYS}))\b)
        | \s(?=and\s(?:the|my|this|their)\s[\w]+\s(?:[\w]+\s)?(?:said|says|told|will|wants?|asked)\b)
        | \s(?=(?:after|since|before|if|when|until|unless|who|which)\s
                (?:the|my|i|they|we|he|she|a|an|said|will|it)\b)
        | \s(?=(?:they'll|they'd|they've|they're|they|she'll|he'll|i'll|we'll)\s)
        | \s(?=(?:it's|its|it'll|that's)\s))
    """,
    re.VERBOSE,
)
#: What can stand between "and" and one more employer of a list: "and the final round at Globex".
_ONE_MORE: Final = (
    "then|also|at|with|for|from|a|an|the|my|one|another|second|2nd|other|third|first|final|next|technical|tech"
    "|phone|video|panel|onsite|screen|interview|round|stage|call|chat|test|assessment|trial|day|shift"
)
_AND: Final = re.compile(rf"\s(?:and|then|plus|n|&)(?: (?:{_ONE_MORE}))* $")
_NEAR: Final = 60  # letters between "and" and the employer
#: Before a comma: the clause goes on behind it.
_UNFINISHED: Final = re.compile(
    r"\b"
    + one_of(
        "if|when|whether|that|hope|hoping|think|what|how|until|till|unless|before|after|since|because|and|but",
        "says?|where|why|once|case|guess|sure|know|asked?|told|which|who|saying|chance|odds",
    )
    + "[ ,]*$"
)
_ABBREVIATION: Final = re.compile(
    one_of(
        r"\b"
        + one_of(
            r"mr|mrs|ms|dr|prof|st|vs|approx|dept|no(?=\.? ?\d)|inc|ltd|co|corp|e\.g|i\.e|a\.m|p\.m|engr",
            "arch|barr|sgt|capt|rev|lt|cllr",
        ),
        r"\b[a-z]",
    )
    + "$"
)
_SHORT: Final = 6  # letters before a stop that can be an abbreviation


def cut(message: Message, names: list[tuple[int, int]], further: set[int]) -> list[Clause]:
    """The clauses in order. Marks inside `names` (spans of names and dates) do not cut; "and" before one
    of the `further` companies (places where they begin) does."""
    low = message.low
    inside = bytearray(len(low) + 1)
    for start, end in names:
        inside[start:end] = b"\x01" * (end - start)
    clauses: list[Clause] = []
    begin = 0
    for found in _places(low, further):
        at = found.start()
        if at < begin or inside[at] or _goes_on(found, low, begin):
            continue
        if low[begin:at].strip():
            clauses.append(Clause(begin, at, question="?" in found[0]))
        begin = found.end()
    if low[begin:].strip():
        clauses.append(Clause(begin, len(low)))
    return clauses or [Clause(0, len(low))]


def _places(low: str, further: set[int]) -> list[re.Match[str]]:
    """Where a clause can end, in text order."""
    ands = (_AND.search(low, max(0, place - _NEAR), place) for place in further)
    return sorted([*_CUT.finditer(low), *filter(None, ands)], key=lambda found: found.start())


def _goes_on(found: re.Match[str], low: str, begin: int) -> bool:
    """Whether the clause that began at `begin` does not end here after all."""
    if found.re is _AND:
        return False
    at = found.start()
    if found["stop"]:
        return found[0].startswith(".") and _ABBREVIATION.search(low[max(0, at - _SHORT) : at]) is not None
    return _UNFINISHED.search(low[begin:at]) is not None


def place(clauses: list[Clause], hits: list[Hit]) -> None:
    """Puts each hit into the clause in which it begins."""
    number = 0
    for hit in hits:
        while number + 1 < len(clauses) and clauses[number].end <= hit.start:
            number += 1
        clauses[number].hits.append(hit)
        clauses[number].labels.add(hit.label)
