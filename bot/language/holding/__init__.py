"""Whether a phrase holds where it stands: who does it, whether it is said not to be so, asked, or only
supposed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.language.cues.follow_ups import FOLLOWS
from bot.language.holding import answers, follow_ups, interviews, outcomes, replies, snoozes
from bot.language.holding.sighting import Sighting

#: Kind of phrase -> its check. What is not listed holds wherever it stands.
_CHECKS: Final[dict[str, Callable[[Sighting], bool]]] = {
    "offer": outcomes.offered,
    "reject": outcomes.refused,
    "withdraw": outcomes.withdrawn,
    "did": interviews.done,
    "past": interviews.went,
    "will": interviews.to_come,
    "apply": interviews.applied,
    "answer": answers.theirs,
    "deadline": answers.the_senders,
    "reply": replies.replied,
    "snooze": snoozes.snoozed,
    **dict.fromkeys(FOLLOWS, follow_ups.followed_up),
}


def holds(seen: Sighting) -> bool:
    """Whether the phrase is to be taken at its word."""
    check = _CHECKS.get(seen.hit.label)
    return check is None or check(seen)
