"""Whether a clause asks: many a question comes without its mark."""

from __future__ import annotations

import re
from typing import Final

from bot.language.patterns import one_of
from bot.language.text import Message
from bot.language.understanding import Span

_WORDS: Final = "who|why|how|whats|show|list|help|write (?:me|a)|draft|explain|make me|compose|generate"
_PLEASE: Final = "please (?:write|draft|show|list)"

#: What a question can begin with, behind a greeting: only its mark tells "could you ..." from "could be".
_CAN_ASK: Final = re.compile(
    r"\W*"
    + r"(?:(?:hi|hey|hello|ok|so|and|but|also|quick question|question|btw|bot)[\s,:!-]+)*"
    + one_of(
        _WORDS,
        _PLEASE,
        "what|where|when|which|should|can|could|do|does|did|is|are|am|was|were|will|would|has|have|any|shall|may",
        "tell me (?:about|what|when|how)|give me",
    )
    + r"\b"
)
#: "Could you note ..." tells the bot something.
_TO_BE_NOTED: Final = r"(?! (?:please )?(?:note|log|record|add|save|put|mark|remember)\b)"
#: What asks without its mark.
_SURELY_ASKS: Final = re.compile(
    r"\W*"
    + one_of(
        _WORDS,
        _PLEASE,
        r"what|whe(?:n|re)(?! (?:i|we|they|he|she)\b)|tell me|give me (?:a|the|my|some|advice)",
        "(?:should|can|shall|may|am|must) i",
        f"(?:could|can|would|will) you{_TO_BE_NOTED}",
        "do (?:i|you|they|we)|does (?:it|this|he|she|the)|did (?:i|they|you|we|he|she|anyone|it)",
        "is it|are they|is there|would it",
    )
    + r"\b"
)


#: Of which a question to the bot is: "do i thank both?", but not "what they would change?".
_OF_ME: Final = re.compile(
    r"(?:do|does|did|should|shall|can|could|may|must|will|would|am|is|are) (?:i|we|you|it|that)\b"
)
_ENDS: Final = re.compile(r"[^.!?\n]*\?")


def asked_at(message: Message, span: Span) -> bool:
    """Whether a question to the bot begins there, rather than what somebody was asked."""
    return bool(_OF_ME.match(message.low, span.start) and _ENDS.match(message.low, span.start))


def asks(text: str, marked: bool) -> bool:
    """Whether a clause, in small letters, asks; `marked`: a question mark stands behind it."""
    return _CAN_ASK.match(text) is not None and (marked or _SURELY_ASKS.match(text) is not None)
