"""From clauses to events: which clauses belong together, what each event is, and which of its dates
goes where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.language import methods, stages
from bot.language.clauses import Clause
from bot.language.dates import tagger
from bot.language.dates.calendar_dates import Context, Days
from bot.language.dates.tagger import Spot
from bot.language.intents import FOLLOWS, Evidence
from bot.language.names.frames import Named
from bot.language.text import Message
from bot.language.understanding import Event, Found, Intent, Moment, Span

_SLOT = {"interview": "interview", "did": "interview", "will": "interview", "answer": "reply", "snooze": "snooze", "reply": "none",
         "apply": "none", "start": "none", "deadline": "deadline", "chore": "none", "offer": "none", "reject": "none"} | dict.fromkeys(FOLLOWS, "follow")


@dataclass(slots=True)
class Part:
    """A clause with its evidence, dates and names."""

    clause: Clause
    evidence: Evidence
    spots: list[Spot] = field(default_factory=list)
    company: Named | None = None
    kind: str = ""  # what it reports: an intent's name, or ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all functions here need to know of the message and its moment."""

    message: Message
    now: datetime  # local, naive
    zone: ZoneInfo
    month_first: bool

    def context(self, past: bool | None) -> Context:
        return Context(self.now, past, self.month_first, self.zone)


def tense(part: Part, setting: Setting) -> bool | None:
    """True: the interview of this clause is over; False: it is to come; None: not said."""
    e = part.evidence
    for spot in part.spots:
        if slot_of(spot, part) not in ("interview", ""):
            continue
        days = spot.days(setting.context(None))
        if days is None:
            continue
        if days.sign == -1:
            return True
        if days.sign == 1:
            return False
        if days.sign == 0 and spot.at is not None and not (e.did or e.past):
            return datetime.combine(days.day, spot.at) <= setting.now
        if spot.rule == "part_of_today" and not (e.did or e.past or e.will or e.ahead):
            hour = setting.now.hour
            text = spot.wording.text
            if "morning" in text:
                return hour >= 12
            if "afternoon" in text or "arvo" in text or "lunch" in text:
                return hour >= 16
            return hour >= 21
    moved = part.clause.has("moved")
    if moved and any(s.rule for s in part.spots) and not re.search(r"\bhappened\b|\bwent\b", setting.message.low[part.clause.start : part.clause.end]):
        return False
    if e.did or (e.past and not e.will):
        return True
    if e.will or e.ahead:
        return False if not e.past else None
    return None


def slot_of(spot: Spot, part: Part) -> str:
    """Where a date of the clause belongs: the strongest phrase near it decides."""
    snooze = part.evidence.snooze
    if snooze:
        return "snooze"
    behind = ahead = ""
    for hit in part.clause.hits:
        slot = _SLOT.get(hit.label)
        if slot is None or not _counts(hit.label, part):
            continue
        if slot == "follow" and not part.evidence.follow:
            continue
        if slot == "interview" and hit.label != "interview" and part.evidence.interview is None and (part.evidence.follow or part.evidence.answer):
            continue
        if hit.start <= spot.start:
            if slot == "deadline" and behind == "reply" or (slot in ("reply", "deadline") and spot.start < hit.end and False):
                continue
            behind = slot
        elif not ahead:
            ahead = slot
    return behind or ahead


def _counts(label: str, part: Part) -> bool:
    e = part.evidence
    if label == "offer":
        return e.offer
    if label == "reply":
        return e.reply
    if label == "snooze":
        return False
    if label == "reject":
        return e.reject
    return True


def report(part: Part, setting: Setting, company_known: bool) -> str:
    """The intent that a clause reports by itself, "" for none."""
    e = part.evidence
    if e.snooze:
        return Intent.SNOOZE
    if e.relative and not part.company:
        return ""
    if e.offer:
        return Intent.OUTCOME_OFFER
    if e.reject or e.withdraw:
        return Intent.OUTCOME_REJECTION
    dated = [spot for spot in part.spots]
    interview_spots = [s for s in dated if slot_of(s, part) in ("interview", "")]
    over = tense(part, setting)
    if e.question and not (e.interview and over is True and e.past and not part.clause.question):
        return ""
    if e.interview and not (e.follow and e.interview.start > e.follow[0].start and not e.did):
        if over is True and (e.did or e.past or interview_spots) and not (e.answer and not interview_spots and not e.did):
            return Intent.INTERVIEW_PAST
        if over is False and (interview_spots or e.will):
            return Intent.INTERVIEW_UPCOMING
        if over is None and interview_spots:
            return _by_nearest(interview_spots, setting)
        if over is False and not e.answer and not e.reply and e.ahead:
            return Intent.INTERVIEW_UPCOMING
    if e.did and not e.follow and (company_known or part.company or e.interview or re.search(r"\b(?:we|interviewed)\b", setting.message.low[part.clause.start : part.clause.end])):
        return Intent.INTERVIEW_PAST if over is not False else Intent.INTERVIEW_UPCOMING
    if e.follow:
        return Intent.LOG_FOLLOWUP
    if e.answer and any(slot_of(s, part) in ("reply", "") for s in dated):
        return Intent.TIMELINE_UPDATE
    if (e.will or e.ahead) and part.company and interview_spots and not e.answer and not e.reply and not e.apply:
        return Intent.INTERVIEW_UPCOMING
    if e.reply:
        return Intent.REPLY_RECEIVED
    return ""


def _by_nearest(spots: list[Spot], setting: Setting) -> str:
    days = spots[0].days(setting.context(None))
    if days is None:
        return Intent.INTERVIEW_UPCOMING
    return Intent.INTERVIEW_PAST if days.day < setting.now.date() and not (spots[0].rule == "weekday") else Intent.INTERVIEW_UPCOMING
