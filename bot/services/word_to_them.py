"""What the person told an employer of another offer: a message that was sent, and no offer of theirs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.language.understanding import Event, Intent

_OF_AN_OFFER: Final = (
    r"(?:that |about |of )?(?:(?:i|i[’']?ve|have|got|had|just|my|the|having|there is) )*"
    r"(?:an?other|other|second|competing|different|an|job) (?:job )?offer\b"
)
_TOLD_THEM: Final = re.compile(
    r"(?:(?:hi|ok|okay|so|and|also|just|done)[,.!]? )*(?:i(?:[’']?ve| have)? )?(?:just |already )*"
    r"(?:(?:told|informed|notified|e-?mailed|mailed|messaged|texted|wrote(?: to)?|written to|mentioned to)"
    r"|let(?= (?:[\w&’'.-]+ ){1,4}?know\b)) (?!me\b|us\b)(?:[\w&’'.-]+,? ){1,4}?(?:know )?" + _OF_AN_OFFER,
    re.IGNORECASE,
)


def as_told_to_them(event: Event, text: str) -> Event:
    """The event as a message that was sent, where it says that they were told of another offer."""
    if not _TOLD_THEM.match(text.strip()):
        return event
    return replace(event, intent=Intent.LOG_FOLLOWUP, deadline=None, reply_by=None, certain=True)
