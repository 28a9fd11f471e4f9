"""The slot in which a date belongs by the phrases around it, before it is weighed."""

from __future__ import annotations

from typing import Final

from bot.language.cues.follow_ups import FOLLOWS
from bot.language.dates.spot import Spot
from bot.language.evidence import Evidence
from bot.language.parts import Part
from bot.language.phrases import Hit

#: What leads up to a day that limits something: "an offer until Friday".
LIMITS: Final = ("by", "until", "till", "til", "before")
_SLOT: Final = {
    "interview": "interview",
    "did": "interview",
    "will": "interview",
    "answer": "reply",
    "deadline": "deadline",
    **dict.fromkeys(FOLLOWS, "follow"),
    **dict.fromkeys(("reply", "apply", "start", "chore", "offer", "reject", "withdraw"), "none"),
}
_FAR: Final = 12  # letters between an interview and a date that is rather the follow-up's


def slot_of(spot: Spot, part: Part) -> str:
    """The slot of the last phrase before a date, else of the first behind it; "" where none has one."""
    if part.evidence.snooze and not part.pasted:
        return "snooze"
    slotted = [hit for hit in part.evidence.kept if hit.label in _SLOT and not _passed_over(hit, spot, part)]
    before = [hit for hit in slotted if hit.start <= spot.start]
    nearest = before[-1:] or slotted[:1]
    return _SLOT[nearest[0].label] if nearest else ""


def _passed_over(hit: Hit, spot: Spot, part: Part) -> bool:
    e = part.evidence
    if hit.label in ("did", "will"):
        return e.interview is None and _of_something_else(hit, part)
    if hit.label == "reply":
        return (e.will and part.company is not None) or _within_answer(hit, e)
    return hit.label == "interview" and _before_follow_up(hit, spot, e)


def _of_something_else(hit: Hit, part: Part) -> bool:
    """ "Did", "will" and the like tell of an interview only where nothing else is told."""
    e = part.evidence
    replied = e.reply and not (hit.label == "will" and part.company)
    return bool(e.follow or e.answer or replied or e.offer or e.reject or e.apply)


def _within_answer(hit: Hit, e: Evidence) -> bool:
    """ "They'll email me by Friday" is an answer, and no reply."""
    return e.answer is not None and e.answer.start <= hit.start < e.answer.end


def _before_follow_up(hit: Hit, spot: Spot, e: Evidence) -> bool:
    """ "Emailed the panel ... at 8"."""
    return bool(e.follow) and hit.start > e.follow[0].start and spot.start - hit.end > _FAR
