"""How a name is written: where it begins and ends in the text."""

from __future__ import annotations

from typing import Final

from bot.language import lexicon
from bot.language.learned.tagger import Tagged
from bot.language.names.tokens import dated, stem
from bot.language.names.words import table
from bot.language.names.words.verbs import SAYING
from bot.language.text import Message

_OF_AN_EMPLOYER: Final = table("recruiter hr interviews")
_OWNS_NOTHING: Final = (SAYING - _OF_AN_EMPLOYER) | table(
    "a about after again ago an and are as at be because been before but by could did do does ending ends",
    "first for from going gone here i if in into looks looked might must my next no nothing now of off on or",
    "our out over really seem seems she shall since so that the their them then there they this through to",
    "until up us was we went were when where which while whose with without would yet you your",
)  # behind these words an employer's 's is its own


def ends(message: Message, one: Tagged) -> tuple[int, int]:
    """The places where the name begins and ends. What belongs to another line is left out, and so is the 's
    of "Globex's recruiter", but not that of "Gail's"."""
    start = message.tokens[one.first].start
    line = message.plain.find("\n", start)
    last = message.tokens[one.last - 1]
    end = last.end if line < 0 else min(last.end, line)
    if end == last.end and last.low.endswith("'s") and _owns(message, one):
        end -= len("'s")
    return start, end


def _owns(message: Message, one: Tagged) -> bool:
    """Whether something of theirs follows."""
    low = message.low[message.tokens[one.first].start : message.tokens[one.last - 1].end]
    if low in lexicon.employers():
        return False
    if one.kind == "person" or stem(low) in lexicon.employers():
        return True
    if one.last >= len(message.tokens) or message.gap(one.last - 1) != " ":
        return False
    after = message.tokens[one.last]
    return after.kind == "word" and after.low not in _OWNS_NOTHING and not dated(message, one.last)
