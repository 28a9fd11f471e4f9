"""The kind of text that words ask for: "thank you", "phone script for Acme"."""

from __future__ import annotations

import re
from typing import Final

from .kinds import DraftKind

#: The first that fits counts.
_NAMED: Final = tuple(
    (
        re.compile(
            rf"^(?:(?:a|an|the|my) )?(?:{words})\b(?: (?:note|letter|e-?mail|mail|message|text))?", re.I
        ),
        kind,
    )
    for words, kind in (
        (r"thank(?:s|[- ]?you)", DraftKind.THANK_YOU),
        (r"second (?:check[- ]?in|follow[- ]?up)", DraftKind.SECOND_CHECK_IN),
        (r"check[- ]?in|follow[- ]?up|update", DraftKind.CHECK_IN),
        (r"materials?", DraftKind.MATERIALS),
        (r"call request|ask for a call", DraftKind.CALL_REQUEST),
        (r"phone script|script|call", DraftKind.PHONE_SCRIPT),
        (r"voice ?mail", DraftKind.VOICEMAIL),
        (r"closing|final note|last note|goodbye", DraftKind.CLOSING),
    )
)
_FOR: Final = re.compile(r"^ *(?:for|to|at)? *", re.IGNORECASE)


def kind_named(said: str) -> tuple[DraftKind | None, str]:
    """The kind that the words begin with, and what stands behind it; None and all of them where they name
    none."""
    for pattern, kind in _NAMED:
        if found := pattern.match(said.strip()):
            return kind, _FOR.sub("", said.strip()[found.end() :]).strip()
    return None, said
