"""What the person failed at: told to us, and nothing that a letter could take up."""

from __future__ import annotations

import re
from typing import Final

from bot.language.patterns import either
from bot.language.text import Message
from bot.language.understanding import Span

_WENT_WRONG: Final = either(
    "blank(?:ed|ing)?(?: out)?|froze|choked|panicked|rambled|stumbled|struggled|waffled|flunked|bombed",
    "(?:messed|screwed|tripped|slipped|stuffed) up|botched|got stuck|went blank|failed|got (?:it )?wrong",
    "(?:couldn't|could not|didn't|did not) (?:really )?(?:know|answer|remember|get|have an answer)",
    "had no (?:idea|clue|answer)|was (?:lost|useless|terrible|awful|bad)",
)
_FAILED: Final = re.compile(rf"\b(?:i|my mind|my head)(?: [\w']+){{0,2}}? (?:{_WENT_WRONG})\b[^.!?\n]*$")
_BEFORE: Final = 120  # letters


def failed_at(message: Message, place: Span) -> bool:
    """Whether the sentence, up to that place, tells that the sender failed there: "I blanked on the question
    about deferred tax"."""
    return _FAILED.search(message.low[max(0, place.start - _BEFORE) : place.start]) is not None
