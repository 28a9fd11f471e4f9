"""Apostrophes left out where another word stands without them: "shell ring me" is "she'll ring me"."""

from __future__ import annotations

import re
from typing import Final

_DOES: Final = (
    r"ring|call|phone|e-?mail|text|message|write|be|let|get|send|come|tell|know|contact|have|give|decide|confirm"
    r"|look|try|speak|chase|check|see|want|need|meet|pass|reply|respond"
)
_WILL: Final = re.compile(rf"\b(s?he)ll (?={_DOES}\b)", re.IGNORECASE)


def with_apostrophes(text: str) -> str:
    """The text as it was meant, one letter longer for each slip."""
    return _WILL.sub(r"\1'll ", text)
