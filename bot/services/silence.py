# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""That nobody has called or written, in the plainest words: "Elena not call", "she no call 5 day now"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.language.understanding import Event, Intent, Signal

#: "Elena not call", "she no call me 5 day now": never "please do not call" or "she said not to call".
_NOT_CALLED: Final = re.compile(
    r"(?:(?:but|and|so|still|hi|hello|sorry|yet|today)[,.!]* )*"
    r"(?!(?:i|we|you|do|does|did|please|pls|to|just|said|says?|it|that|why|if|me|or|for|because|is|was|be|should"
    r"|must|can|could|would|will|better|prefers?|rather|want|wants|there|when|what|who|how)\b)"
    r"[\w’'.&-]+(?: (?!said\b|says?\b|ask\w*\b|want\w*\b|prefer\w*\b|told\b|please\b|to\b|do\b|does\b|did\b|should\b|must\b|will\b|can\b)[\w’'.&-]+)?"
    r" (?:still |yet )?(?:not|no|dont|don[’']t|never) (?:yet )?"
    r"(?:call|ring|phone|answer|reply|write|message|text|e-?mail|contact)(?:ing|ed)?"
    r"(?: (?:me|back|us|yet|now|still|again|today|since|for|\d+|one|two|three|four|five|six|a|days?|weeks?"
    r"|\w+day))*[.!]*$",
    re.IGNORECASE,
)


def says_nobody_called(text: str) -> bool:
    """Whether it says in the plainest words that somebody has not called or written: "Elena not call"."""
    return _NOT_CALLED.match(text.strip()) is not None


def as_silence(event: Event, text: str) -> Event:
    """The event as a word on the silence, where it is one; that no calls are wanted is said otherwise."""
    if not says_nobody_called(text):
        return event
    signals = event.signals - {Signal.NO_CALLS, Signal.NO_SHOW, Signal.CORRECTION}
    return replace(event, intent=Intent.OTHER, signals=signals, ask=None, reply_by=None, followup_at=None)
