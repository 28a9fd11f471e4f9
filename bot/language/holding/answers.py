"""Who has to answer by when: they, or the sender."""

from __future__ import annotations

import re
from typing import Final

from bot.language.holding.sighting import ME, Sighting, Who
from bot.language.names.words import table
from bot.language.patterns import one_of

_PUT_OFF: Final = table("pushed moved delayed extended postponed put")
_RESULTS: Final = "decision|answer|timeline|feedback|deadline|result|outcome"
_A_DECISION: Final = re.compile(_RESULTS)
_SOMETHING_OF_THEIRS: Final = re.compile(rf"\b(?:{_RESULTS}|process|hiring|things|everything|start|it)\b")
_CLOCK: Final = re.compile(
    r"\d[:.]\d\d|\d ?[ap]\.?m\b|\b(?:at|@) \d|\bo'?clock|\bnoon\b|\bmidday\b|\bhalf \w+"
)
_ANSWERS: Final = ("answer", "reply", "response")
_NEVER: Final = re.compile(r"\b(?:haven't|havent|not|never|no|nothing|hasn't)\b")
_GOT: Final = re.compile(r"\b(?:got|received|had|have)\b")
#: What the sender does when they answer.
_LEARNS: Final = re.compile(
    r"\b"
    + one_of(
        "hear|know|told|heard|expect|find",
        "have (?:an? |the |some |my )?(?:answer|decision|news|result|outcome|word|verdict)",
    )
)
_TO_ANSWER: Final = re.compile("to (?:answer|decide|respond|reply|confirm|call|email|let)")

#: "We" who decide are the employer, quoted; a sender says "I".
_OUR_TIME: Final = re.compile(r"\bwe(?:'ll| will)?(?: just| still| might)? need (?!to\b)")
_SURELY: Final = ("will", "would", "should", "might", "may")
_HAVE_ONE: Final = re.compile("have (?:an |the |my )?(?:answer|decision)")
_ASKED_OF_ME: Final = re.compile(
    r"\b(?:gave|given|give) me|deadline to|answer from me|want(?:s|ed)? (?:an|my) answer"
)


def theirs(seen: Sighting) -> bool:
    """Whether it is they who will answer, and not the sender or a moved interview."""
    if seen.first in _PUT_OFF:
        return _decision_put_off(seen)
    if _not_heard(seen) or _of_the_sender(seen) or _already_come(seen):
        return False
    if (seen.who is Who.ME or seen.first in ME) and not _LEARNS.search(seen.words):
        return _OUR_TIME.search(seen.lead + seen.words) is not None
    return seen.who is Who.THEY or not _TO_ANSWER.match(seen.words)


def _decision_put_off(seen: Sighting) -> bool:
    text = seen.around
    if seen.who is Who.OTHER and not _SOMETHING_OF_THEIRS.search(text):
        return False  # "the train was delayed"
    meeting = any(hit.label == "interview" for hit in seen.clause.hits) or _CLOCK.search(text)
    return not meeting or _A_DECISION.search(text) is not None


def _not_heard(seen: Sighting) -> bool:
    """ "Haven't heard in six weeks"."""
    return seen.first == "heard" and _NEVER.search(seen.lead) is not None


def _of_the_sender(seen: Sighting) -> bool:
    """ "I must reply by Friday", "my answer"."""
    return seen.first in _ANSWERS and seen.before in ("to", "must", "should", "my", "i")


def _already_come(seen: Sighting) -> bool:
    """ "Got an answer within a day"."""
    return seen.first in (*_ANSWERS, "news", "word", "update") and _GOT.search(seen.lead) is not None


def _by_another(seen: Sighting) -> bool:
    """ "Globex will decide by Friday"."""
    if seen.who is Who.OTHER and seen.before in _SURELY:
        return ME.isdisjoint(seen.lead.split())
    return seen.who is Who.THEY


def the_senders(seen: Sighting) -> bool:
    """Whether it is the sender who has to answer by then."""
    words = seen.words
    if _HAVE_ONE.match(words):
        return False  # "I'll have an answer by then"
    if seen.first in ("decide", "respond") and _by_another(seen):
        return False
    if words.startswith("offer") or _ASKED_OF_ME.search(words):
        return True
    if seen.who in (Who.ME, Who.NOBODY) and not words.startswith(("they", "want", "asked")):
        return True
    return "offer" in seen.message.low and not words.startswith("they've")
