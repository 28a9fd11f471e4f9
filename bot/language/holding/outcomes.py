"""Whether an offer, a refusal or a withdrawal has happened, and is not hoped for, feared or asked about."""

from __future__ import annotations

import re
from typing import Final

from bot.language.holding.sighting import Sighting, Who
from bot.language.patterns import one_of

_DENIED: Final = "no|not|without|never|n't|haven't|hasn't|havent|didn't|didnt|don't|isn't|won't|wasn't"
_AWAITED: Final = (
    "until|til|before|awaiting|waiting|wait|hope|hoping|hopeful|expect|expecting|expected|wish|want|need"
    "|fingers crossed|chance of|dream|when"
)
_UNCERTAIN: Final = (
    "if|in case|whether|unless|might|maybe|may|could|would|should|can|will|they'll|any"
    "|about|regarding|discuss"
)
_NO_OFFER: Final = re.compile(rf"\b{one_of(_DENIED, _AWAITED, _UNCERTAIN)}\b[^.;!?]{{0,30}}$")
#: "An offer by Friday", "an offer might": it is still to come.
_TO_COME: Final = one_of(
    "by|before|yet|decision|decisions|stage|soon|process|letter template|is coming|might|may|would|will",
    "should|could|next week|round",
)
_AHEAD: Final = re.compile(rf" {_TO_COME}\b")
_SUPPOSED: Final = re.compile(
    r"\b"
    + one_of(
        "if|unless|in case|assuming|suppose|supposing|what if|whether|or else|imagine|should i",
        "hope|hoping|wish|afraid|worried|fear|dreamt|dreamed",
    )
    + r"\b[^.;!?]{0,40}$"
)
_NEAR: Final = 80  # letters before a phrase that can deny it
_BEHIND: Final = 25  # letters behind an offer that can put it into the future


def offered(seen: Sighting) -> bool:
    behind = seen.message.low[seen.hit.end : min(seen.clause.end, seen.hit.end + _BEHIND)]
    return not _NO_OFFER.search(seen.lead[-_NEAR:]) and not _AHEAD.match(behind)


def refused(seen: Sighting) -> bool:
    if _supposed(seen) or seen.clause.question:
        return False
    return seen.words != "no" or seen.before in (":", "-", "=")  # "Marlow: no."


def withdrawn(seen: Sighting) -> bool:
    return seen.who in (Who.ME, Who.NOBODY) and not _supposed(seen)


def _supposed(seen: Sighting) -> bool:
    return _SUPPOSED.search(seen.lead[-_NEAR:]) is not None
