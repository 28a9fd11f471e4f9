"""Whether it was the sender who wrote, called or came by, and has done it already."""

from __future__ import annotations

import re
from typing import Final

from bot.language.cues.follow_ups import FOLLOWS
from bot.language.holding.sighting import NOT_DONE, Sighting, Who
from bot.language.names.words import table

#: "Email sent", "note left": nobody needs to be named.
_PASSIVE: Final = re.compile(r"\b(?:sent|left|out|done|posted|delivered)$")
_LINKED: Final = re.compile(r"linkedin'd|inmailed|connected")
_TO_ME: Final = re.compile(r"(?:left|gave|sent|dropped) (?:me|us)\b")
_TO_ME_BEFORE: Final = re.compile(r"\b(?:me|us) (?:a|an|another) $")
_ENDS_IN_ME: Final = re.compile(r"\b(?:me|us)$")
_ME_BEHIND: Final = re.compile(r" me\b")
#: Between the sender and the verb stands what else was done: "thanked her and emailed".
_JOINED_BY: Final = table("email and , via by linkedin then")
_BEFORE: Final = 14  # letters


def followed_up(seen: Sighting) -> bool:
    if seen.hit.label == "linkedin" and not _LINKED.search(seen.words):
        return _another_way(seen)
    if _for_the_sender(seen):
        return False
    return _passive(seen) or _by_the_sender(seen)


def _another_way(seen: Sighting) -> bool:
    """LinkedIn alone is a place; with a verb of another way it is where that was done."""
    return any(hit.label in FOLLOWS and hit.label != "linkedin" for hit in seen.clause.hits)


def _for_the_sender(seen: Sighting) -> bool:
    """ "Left me a voicemail", "I have been called"."""
    low, start = seen.message.low, seen.hit.start
    return bool(
        _TO_ME.match(seen.words)
        or _TO_ME_BEFORE.search(low[max(0, start - _BEFORE) : start])
        or (seen.hit.label == "phone" and seen.before in ("been", "got", "was", "get"))
        or _ENDS_IN_ME.search(seen.words)
        or (seen.first in ("got", "getting") and seen.behind(5) == " from")
        or _ME_BEHIND.match(seen.behind(4))
    )


def _passive(seen: Sighting) -> bool:
    return seen.first in ("vm", "voicemail") or _PASSIVE.search(seen.words) is not None


def _by_the_sender(seen: Sighting) -> bool:
    if seen.who is Who.THEY or seen.before in NOT_DONE:
        return False
    return seen.who is not Who.OTHER or seen.hit.label == "voicemail" or seen.before in _JOINED_BY
