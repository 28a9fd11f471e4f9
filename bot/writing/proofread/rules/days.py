"""The day of the interview: "our talk on Tuesday" where it was on a Monday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.text import Text

_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MET: Final = re.compile(
    r"\b(?:interview|conversation|talk|chat|call|discussion|visit|meeting|met|spoke|talked|talking|speaking"
    r"|seeing|time)\b(?P<between>[^.!?\n]{0,60}?) (?:on|last|this|this past) "
    rf"(?P<day>{'|'.join(_NAMES)})\b",
    re.IGNORECASE,
)
#: A day to come, or that of something else.
_ANOTHER: Final = re.compile(
    r"\b(?:next|will|would|could|can|may|suit|free|available|again|news|decid\w*|answer|hear|send|sent|call"
    r"|until|by)\b",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"\b(?:forward|hope|possible|arrange|suggest|available|free|next)\b", re.IGNORECASE
)


def check_days(text: Text, context: DraftContext) -> Iterator[Finding]:
    """A weekday on which they did not meet, where it is known when they did."""
    held = {_NAMES[day.weekday()] for day in context.interview_days}
    for sentence in text.sentences if held else ():
        for found in _MET.finditer(sentence.words):
            if _AHEAD.search(sentence.words[: found.start()]) or _ANOTHER.search(found["between"]):
                continue
            if found["day"].capitalize() not in held:
                yield _wrong_day(sentence.start + found.start("day"), found["day"], held)


def _wrong_day(start: int, said: str, held: set[str]) -> Finding:
    right = tuple(held) if len(held) == 1 else ()
    days = " and ".join(day for day in _NAMES if day in held)
    why = f"Your interview was on {days}."
    return Finding(FaultKind.WRONG_DAY, start, start + len(said), said, why, right)
