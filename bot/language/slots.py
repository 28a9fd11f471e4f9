"""Which of a clause's dates belongs where, and whether its interview is over or to come."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.language.clauses import Clause
from bot.language.dates.calendar_dates import Context
from bot.language.dates.tagger import Spot
from bot.language.intents import FOLLOWS, Evidence
from bot.language.names.finder import Named
from bot.language.text import Message

_SLOT = {
    "interview": "interview",
    "did": "interview",
    "will": "interview",
    "answer": "reply",
    "reply": "none",
    "apply": "none",
    "start": "none",
    "deadline": "deadline",
    "chore": "none",
    "offer": "none",
    "reject": "none",
    "withdraw": "none",
} | dict.fromkeys(FOLLOWS, "follow")


@dataclass(slots=True)
class Part:
    """One or more clauses in which one thing is said, with their evidence, dates and best company.
    `kind` is the intent reported, "" for none; `pasted`: the words are an employer's."""

    clause: Clause
    evidence: Evidence
    spots: list[Spot] = field(default_factory=list)
    company: Named | None = None
    kind: str = ""
    pasted: bool = False
    person: bool = False  # somebody is named in it


@dataclass(frozen=True, slots=True)
class Setting:
    """The message and its moment: `now` is the person's wall clock (naive) in `zone`."""

    message: Message
    now: datetime
    zone: ZoneInfo
    month_first: bool

    def context(self, past: bool | None) -> Context:
        return Context(self.now, past, self.month_first, self.zone)

    def text(self, part: Part) -> str:
        return self.message.low[part.clause.start : part.clause.end]


def slot_of(spot: Spot, part: Part) -> str:
    """The slot that the phrases around a date give it: the last one before it, else the first behind."""
    e = part.evidence
    if e.snooze and not part.pasted:
        return "snooze"
    behind = ahead = ""
    for hit in e.kept:
        slot = _SLOT.get(hit.label)
        if slot is None or (
            hit.label in ("did", "will")
            and e.interview is None
            and (
                e.follow
                or e.answer
                or (e.reply and not (hit.label == "will" and part.company))
                or e.offer
                or e.reject
                or e.apply
            )
        ):
            continue
        if hit.label == "reply" and (
            (e.will and part.company) or (e.answer and e.answer.start <= hit.start < e.answer.end)
        ):
            continue
        if (
            hit.label == "interview"
            and e.follow
            and hit.start > e.follow[0].start
            and spot.start - hit.end > 12
        ):
            continue  # "emailed the panel ... at 8"
        if hit.start <= spot.start:
            behind = slot
        elif not ahead:
            ahead = slot
    return behind or ahead


def tense(part: Part, setting: Setting) -> bool | None:
    """True: the interview is over; False: it is to come; None: not said."""
    e = part.evidence
    dated = any(spot.rule for spot in part.spots)
    signs = [
        sign
        for spot in part.spots
        if (spot.rule or not dated)
        and slot_of(spot, part) in ("interview", "")
        and (sign := _sign(spot, e, setting)) is not None
    ]
    if signs:
        return signs[0] < 0
    moved = part.clause.has("moved") and any(spot.rule for spot in part.spots)
    if moved and not re.search(r"\b(?:happened|went|held|took place|over|done)\b", setting.text(part)):
        return False
    if e.did or (e.past and not e.will):
        return True
    if e.will or e.ahead:
        return None if e.past else False
    return None


def _sign(spot: Spot, e: Evidence, setting: Setting) -> int | None:
    """Where the words of a date themselves point: -1 back, 1 ahead, None not said."""
    if spot.lead == "from" and spot.rule != "calendar_range":
        return None
    days = spot.days(setting.context(None))
    if (
        days is None
        or days.vague
        or days.loose
        or (days.counted_time and days.sign == 1 and (e.did or e.past))
    ):
        return None
    if days.sign in (-1, 1):
        return days.sign
    if days.sign == 0 and not (e.did or e.past):
        if spot.at is not None:
            return -1 if datetime.combine(days.day, spot.at) <= setting.now else 1
        return None if e.will or e.ahead else _part_of_today(spot.wording.text, setting.now.hour)
    return None


def _part_of_today(words: str, hour: int) -> int | None:
    """This morning is over in the afternoon, and so on; "today" says nothing."""
    for word, ends in (
        ("morning", 11),
        ("lunch", 14),
        ("afternoon", 16),
        ("arvo", 15),
        ("aft", 16),
        ("evening", 21),
        ("night", 22),
    ):
        if word in words:
            return -1 if hour >= ends else 1
    return None
