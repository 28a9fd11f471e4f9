"""Whether an interview is one of the sender's, and has been or will be."""

from __future__ import annotations

import re
from typing import Final

from bot.language.holding.sighting import NOT_DONE, Sighting, Who
from bot.language.names.words import table
from bot.language.patterns import one_of

#: "Hear back from", "call back from": nobody came out of an interview.
_RETURNING: Final = table("hear hearing heard get got come came call write word news")
#: "Meeting" and the like are verbs only of the one who is to do it: "the team meeting".
_VERB_OR_NOUN: Final = table("meeting seeing speaking interviewing")
_APPLICATION: Final = re.compile(r"appl|\bcv\b|resume")
_OTHER_CANDIDATES: Final = re.compile(
    " "
    + one_of("others|other|more|another|the other|some more|the rest|several|all the|candidates|people")
    + r"\b"
)
#: What employers did: "they saw me", "Acme had me in".
_DONE_TO_ME: Final = re.compile(r"\w+ me\b")
_SINCE: Final = re.compile(r"\bbeen\b.*\bsince (?:the|my|our|that) $")
_BEHIND: Final = 12  # letters


def done(seen: Sighting) -> bool:
    """Whether the sender did it, and has done it already."""
    before = seen.before
    if seen.token == "met" and before in ("the", "a"):
        return False
    if seen.token == "back" and before in _RETURNING:
        return False
    if _DONE_TO_ME.match(seen.words):
        return before not in NOT_DONE
    return before in ("we", "they") or (before not in NOT_DONE and seen.who is not Who.THEY)


def went(seen: Sighting) -> bool:
    return seen.before not in ("be", "to", "get", "being")


def to_come(seen: Sighting) -> bool:
    return seen.token not in _VERB_OR_NOUN or seen.who is not Who.THEY


def applied(seen: Sighting) -> bool:
    return _APPLICATION.search(seen.words) is not None


def only_mentioned(seen: Sighting) -> bool:
    """Whether an interview is spoken of without being the one of this clause."""
    return _counted(seen) or _of_others(seen) or _long_ago(seen) or _around(seen)


def _counted(seen: Sighting) -> bool:
    """ "5 rounds" only counts them."""
    return seen.before.isdigit() and seen.words in ("rounds", "interviews")


def _around(seen: Sighting) -> bool:
    """ "Baz showed me round"."""
    return seen.words == "round" and seen.before in ("me", "us", "him", "her", "all", "way", "turned", "look")


def _of_others(seen: Sighting) -> bool:
    """ "They interview several people"."""
    return seen.who is Who.THEY and _OTHER_CANDIDATES.match(seen.behind(_BEHIND)) is not None


def _long_ago(seen: Sighting) -> bool:
    """ "It's been a week since the interview"."""
    return _SINCE.search(seen.lead) is not None
