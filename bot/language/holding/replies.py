"""Whether the employer has written, and not somebody else, nor is it only waited for."""

from __future__ import annotations

import re
from typing import Final

from bot.language.holding.sighting import Sighting, Who
from bot.language.names.words import table

#: Before a reply: there is none yet.
_NOT_YET: Final = table(
    "to should will would could can might if when you please they'll they'd don't not no never any yet",
    "haven't havent hasn't hasnt didn't didnt won't nothing nobody without",
)
_WAITED_FOR: Final = re.compile(r"\b(?:(?:wait|await|expect|hop)\w*|no|not)\b[^.;]{0,20}$")
_FROM_ELSEWHERE: Final = re.compile(
    r" (?:the |a |my )?"
    r"(?:job ?boards?|indeed|glassdoor|linkedin jobs|jobsite|reed|totaljobs|seek|naukri|mum|mom|dad)\b"
)
_NOT_HEARD: Final = re.compile(r"\b(?:not|never|nothing|haven't|havent|no|until|if|yet to)\b")
_FROM: Final = re.compile(r"\b(?:from|off|by|via)$")
_ASKING_FOR_TIMES: Final = re.compile(r"\b(?:are|when|what|could|can|would|please)\b.*(?:you|times|dates)")
_ANNOUNCED: Final = table("reply response email call voicemail message text word feedback mail news")
_TO_ME: Final = re.compile(r"\bme\b|to me")
_BEHIND: Final = 24  # letters


def replied(seen: Sighting) -> bool:
    if _none_yet(seen) or seen.words.startswith("hearing") or _FROM_ELSEWHERE.match(seen.behind(_BEHIND)):
        return False
    if seen.words.startswith("heard"):
        return seen.who is not Who.THEY and not _NOT_HEARD.search(seen.lead)
    if _FROM.search(seen.words) or seen.words.startswith(("missed", "in my", "in touch")):
        return _received(seen)
    if _ASKING_FOR_TIMES.search(seen.words):
        return True
    if seen.first in _ANNOUNCED:  # "Reply from Acme"
        return seen.who is Who.NOBODY
    return seen.who is Who.THEY or (seen.who is Who.NOBODY and _TO_ME.search(seen.words) is not None)


def _none_yet(seen: Sighting) -> bool:
    return seen.before in _NOT_YET or _WAITED_FOR.search(seen.lead) is not None


def _received(seen: Sighting) -> bool:
    """ "I got an email from", "a call from", "missed their call"."""
    return seen.who in (Who.ME, Who.NOBODY) or seen.words.startswith(
        ("missed", "a ", "an ", "another", "new")
    )
