"""Whether the bot is asked to come back later, and not told of somebody who did or will."""

from __future__ import annotations

import re
from typing import Final

from bot.language.holding.sighting import Sighting, Who
from bot.language.names.words import table

_NUDGES: Final = re.compile("remind|ping|poke|nudge|prod|alert|notify|wake|bug|pester|bother|prompt|buzz")
_ORDERS: Final = re.compile("snooze|postpone|defer|set|create|add|reminder|don't let|need|want|schedule")
_SOMEBODY_ELSE: Final = table("they he she who i'll will did didn't didnt not don't dont")
_ASKED: Final = table("can could please you")
_BEFORE_A_REMINDER: Final = table(". , : - please pls set add hi bot")
_ABOUT_AN_INTERVIEW: Final = re.compile(r"\b(?:interview|onsite|screen|round|assessment|panel)\b")
_OPENS_A_WISH: Final = table("please pls just can you now - , let's lets then rather better")
_SHORT: Final = 22  # letters of a clause that says no more than "later"


def snoozed(seen: Sighting) -> bool:
    words = seen.words
    if words.startswith("reminder") and _only_announced(seen):
        return False
    if _NUDGES.match(words):
        return _asked_of_the_bot(seen)
    if words == "later":
        return seen.clause.end - seen.clause.start < _SHORT and seen.who is Who.NOBODY
    if _ORDERS.match(words):
        return _ordered(seen)
    return seen.who is Who.NOBODY or seen.before in _OPENS_A_WISH


def _only_announced(seen: Sighting) -> bool:
    """ "Got a reminder for", "Reminder: your interview is on Friday"."""
    if seen.hit.index and seen.before not in _BEFORE_A_REMINDER:
        return True
    return _ABOUT_AN_INTERVIEW.search(seen.message.low) is not None


def _asked_of_the_bot(seen: Sighting) -> bool:
    """ "Remind me", "can you ping me", but not "they nudged me"."""
    return seen.before in _ASKED or (seen.before not in _SOMEBODY_ELSE and seen.who is not Who.THEY)


def _ordered(seen: Sighting) -> bool:
    """ "Snooze it", but not "they had to postpone"."""
    if seen.words.startswith("postpone") and seen.before in ("to", "had"):
        return False
    return seen.before not in ("they", "he", "she")
