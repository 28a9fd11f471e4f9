"""What of the news has changed something, and so can be taken back."""

from __future__ import annotations

from typing import Final

from bot.services.told import (
    Advice,
    Answered,
    Asked,
    DraftWanted,
    Heard,
    MailRead,
    NobodyCalled,
    NothingOnFile,
    OffersHeld,
    Reassured,
    RefusalDoubted,
    SnoozeNeedsTime,
    Told,
)

_ONLY_SAID: Final = (
    Asked
    | Advice
    | Answered
    | Reassured
    | OffersHeld
    | DraftWanted
    | NothingOnFile
    | NobodyCalled
    | MailRead
    | SnoozeNeedsTime
)


def changes(told: Told) -> bool:
    """Whether anything was noted for it."""
    return not isinstance(told, _ONLY_SAID)


def taken_back(heard: Heard) -> tuple[int, ...]:
    """The places in `told` of what the Undo of the message takes back; a doubt has its own way out."""
    if heard.change_id is None:
        return ()
    noted = (changes(told) and not isinstance(told, RefusalDoubted) for told in heard.told)
    return tuple(place for place, so in enumerate(noted) if so)
