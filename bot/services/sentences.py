"""Whether words are a sentence or a question rather than the name, or the title, that was asked for."""

from __future__ import annotations

import re
from typing import Final

#: Begins a sentence: "rang Amelie no answer", "should I ask?", "nobody yet".
_BEGINS: Final = re.compile(
    r"(?:i|i[’']?m|we|he|she|they|it|its|you|there|nobody|my|his|her|their|should|can|could|do|does|did|is|are"
    r"|was|what|when|how|why|who|rang|called|texted|emailed|phoned|sent|wrote|got|had|went|forgot|thanked"
    r"|still)\b",
    re.IGNORECASE,
)
#: Begins so, and holds a title: "they want a chef", "I applied as a nurse", "IT support".
_HOLDS_A_TITLE: Final = re.compile(
    r"(?:i appl|they(?:[’']re (?:after|hiring)| want| need)|it (?:support|manager|\w+$)|\w+ \w+ing\b)",
    re.IGNORECASE,
)
#: Fewer words are rather a name than a sentence.
_A_FEW: Final = 3


def is_a_sentence(text: str) -> bool:
    """Where a name was asked for."""
    return is_a_question(text) or (len(text.split()) >= _A_FEW and _begins_one(text))


def tells_no_title(text: str) -> bool:
    """Where a title was asked for: two words are a sentence, too, but what is wanted may stand in one."""
    return _begins_one(text) and _HOLDS_A_TITLE.match(text.strip()) is None


def is_a_question(text: str) -> bool:
    """Whether it ends in its mark."""
    return text.rstrip().endswith("?")


def _begins_one(text: str) -> bool:
    return _BEGINS.match(text.strip()) is not None
