# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""The person has had enough of it: "I'm done with Acme", "not interested any more", "dont want it anymore"."""

from __future__ import annotations

import re
from typing import Final

_GIVES_UP: Final = re.compile(
    r"(?:(?:so|ok|okay|and|but|sorry|actually|well)[,.]? )*(?:"
    r"(?:i[’']?m |i am )?(?:so |just |totally )?(?:done|finished|through) with (?!.*\b(?:interview|test|task|round"
    r"|assignment|take[- ]?home|call|exercise|homework|form|questions?|trial|screening|assessment|letter|note)\b)"
    r"|(?:i )?(?:really |just )?(?:don[’']?t|do not) (?:really )?want (?:it|this|that|them|(?:the |this |that )?"
    r"(?:\w+ )?(?:job|role|position|offer)|to (?:work|go|join|be|continue))\b(?: [\w&’'.-]+){0,5}?"
    r" any ?(?:more|longer)[.!]*$"
    r"|(?:i )?(?:really |just )?(?:don[’']?t|do not) (?:really )?want (?:the|this|that) (?:\w+ )?"
    r"(?:job|role|position)(?: (?:at|with|from) [\w&’'. -]{2,40})?[.!]*$"
    r"|(?:i )?(?:really |just )?no longer want (?!you\b|to (?!work|go|join|be|continue))[\w&’'. -]{2,40}[.!]*$"
    r"|(?:i[’']?m |i am )?(?:not|no longer) (?:really )?interested(?: in (?!talking|hearing|knowing)[^.?!]{2,40})?"
    r"(?: any ?(?:more|longer))?[.!]*$"
    r"|i[’']?(?:m|ve| have)? ?(?:gave|giving|given|give) up on (?!me\b)[\w&’'. -]{2,40}[.!]*$)",
    re.IGNORECASE,
)


def gives_up(text: str) -> bool:
    """Whether the words say that the person does not want the job any more, and no more than that."""
    return _GIVES_UP.match(text.strip()) is not None
