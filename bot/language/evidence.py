"""What one clause tells, from the phrases in it that hold."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.language.clauses import Clause
from bot.language.cues.follow_ups import FOLLOWS
from bot.language.holding import holds
from bot.language.holding.interviews import only_mentioned
from bot.language.holding.sighting import Sighting
from bot.language.phrases import Hit
from bot.language.questions import asks
from bot.language.text import Message

#: Kinds of phrases of which one is as good as several, and those of which the first counts.
_FLAGS: Final = ("offer", "reject", "withdraw", "did", "past", "will", "ahead", "reply", "relative", "apply")
_FIRSTS: Final = ("interview", "answer", "snooze")


@dataclass(slots=True)
class Evidence:
    """Each field is named like its kind of phrase; all follow-ups are in `follow`."""

    question: bool = False
    offer: bool = False
    reject: bool = False
    withdraw: bool = False
    interview: Hit | None = None
    did: bool = False  # a verb of an interview that took place
    past: bool = False
    will: bool = False  # a verb of an interview that is to come
    ahead: bool = False
    follow: list[Hit] = field(default_factory=list)
    answer: Hit | None = None
    reply: bool = False
    snooze: Hit | None = None
    relative: bool = False
    apply: bool = False
    tensed: bool = False  # the clause itself, not one joined to it, tells whether it is over
    borrowed: bool = False  # whether it is over or to come is said of another event
    kept: list[Hit] = field(default_factory=list)  # every phrase that holds here

    def note(self, hit: Hit) -> None:
        if hit.label in _FLAGS:
            setattr(self, hit.label, True)
        elif hit.label in FOLLOWS:
            self.follow.append(hit)
        elif hit.label in _FIRSTS and getattr(self, hit.label) is None:
            setattr(self, hit.label, hit)

    def doubt(self) -> None:
        """A question reports nothing: "did they reject me?"."""
        self.offer = self.reject = self.withdraw = self.reply = self.did = False
        self.follow = []

    def join(self, other: Evidence) -> None:
        """Takes over what another clause tells, where this one does not tell it."""
        for kind in (*_FLAGS, *_FIRSTS, "follow"):
            setattr(self, kind, getattr(self, kind) or getattr(other, kind))
        self.kept += other.kept

    def follow_on(self, other: Evidence) -> None:
        """The interview is as in another clause, and its tense, if this one does not tell it itself."""
        self.interview = other.interview
        if self.tensed:
            return
        self.did, self.past, self.will, self.ahead = other.did, other.past, other.will, other.ahead
        self.borrowed = True


def weigh(message: Message, clause: Clause, named: Container[int]) -> Evidence:
    """What a clause tells; `named` are the tokens that belong to names."""
    seen = [Sighting(message, clause, hit, named) for hit in clause.hits]
    held = _without_own_answers([one for one in seen if holds(one)])
    evidence = Evidence(
        question=asks(message.low[clause.start : clause.end], clause.question),
        kept=[one.hit for one in held],
    )
    for one in held:
        if one.hit.label != "interview" or not only_mentioned(one):
            evidence.note(one.hit)
    if evidence.question and not evidence.snooze:
        evidence.doubt()
    evidence.tensed = evidence.did or evidence.past or evidence.will or evidence.ahead
    return evidence


def _without_own_answers(held: Sequence[Sighting]) -> list[Sighting]:
    """ "They want an answer by Friday": the answer is the sender's, not theirs."""
    limits = [one.hit for one in held if one.hit.label == "deadline"]
    return [
        one
        for one in held
        if one.hit.label != "answer" or not any(limit.start <= one.hit.start < limit.end for limit in limits)
    ]
