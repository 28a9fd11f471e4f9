"""What a part reports by itself, as the rules see it."""

from __future__ import annotations

import re
from typing import Final

from bot.language.dates.spot import Spot
from bot.language.parts import Part, Setting
from bot.language.slots import slot_of
from bot.language.tense import tense
from bot.language.understanding import Intent

_OF_FAMILY: Final = re.compile(r"\b(?:my|our|her|his|mum|mom|dad)\b|^\W*\w+'s\b")
_WE_MET: Final = re.compile(r"\b(?:we|interviewed|interview|met)\b")
_JUST_PASSED: Final = 8  # days ago that "the 9th" can lie where the next one is
_FAR_AHEAD: Final = 14  # so many days away


def report(part: Part, setting: Setting, company_known: bool) -> str:
    """The intent that a part reports by itself, "" for none."""
    e = part.evidence
    if e.snooze and not part.pasted:
        return Intent.SNOOZE
    if e.relative and _OF_FAMILY.search(setting.text(part)):
        return ""
    if e.offer:
        return Intent.OUTCOME_OFFER
    if e.reject or e.withdraw:
        return Intent.OUTCOME_REJECTION
    return _interview(part, setting, company_known) or _exchange(part)


def _interview(part: Part, setting: Setting, company_known: bool) -> str:
    if _only_asked(part, setting) or _after_follow_up(part):
        return ""
    spots = [spot for spot in part.spots if slot_of(spot, part) in ("interview", "")]
    over = tense(part, setting)
    if part.evidence.interview and (named := _named(part, spots, over, setting)):
        return named
    if _done(part, setting, company_known):
        return Intent.INTERVIEW_UPCOMING if over is False else Intent.INTERVIEW_PAST
    if spots and _to_come(part, spots, company_known):
        return Intent.INTERVIEW_PAST if over is True else Intent.INTERVIEW_UPCOMING
    return ""


def _only_asked(part: Part, setting: Setting) -> bool:
    """ "What a day, my onsite went well" begins like a question, but is none."""
    e = part.evidence
    if not e.question or part.pasted:
        return False
    return part.clause.question or not e.past or tense(part, setting) is not True


def _after_follow_up(part: Part) -> bool:
    """ "Emailed her after the interview": what is told is the mail."""
    e = part.evidence
    return bool(e.follow) and (e.interview is None or e.interview.start > e.follow[0].start)


def _named(part: Part, spots: list[Spot], over: bool | None, setting: Setting) -> str:
    """What a part that names an interview reports of it."""
    e = part.evidence
    if over is None:
        return _by_nearest(part, setting) if spots else ""
    if over:
        return Intent.INTERVIEW_PAST if e.did or spots or (e.past and not e.answer) else ""
    ahead = spots or e.will or (e.ahead and not e.answer and not e.reply)
    return Intent.INTERVIEW_UPCOMING if ahead else ""


def _done(part: Part, setting: Setting, company_known: bool) -> bool:
    """ "Met the team": a verb alone will do where an employer is known, or it says who met whom."""
    e = part.evidence
    if not e.did or e.reply or e.apply:
        return False
    return company_known or part.company is not None or _WE_MET.search(setting.text(part)) is not None


def _to_come(part: Part, spots: list[Spot], company_known: bool) -> bool:
    """ "Seeing Acme on Friday", "they moved it to 3pm"."""
    e = part.evidence
    replied = e.reply and not (e.will and part.company)
    if not (e.will or e.ahead) or e.answer or replied or e.apply or e.follow:
        return False
    moved = part.clause.has("moved") and any(spot.at for spot in spots)
    somebody = part.pasted or part.person or company_known
    return part.company is not None or moved or (e.will and somebody)


def _by_nearest(part: Part, setting: Setting) -> str:
    """No verb says whether it is over: a calendar day that has just passed is, anything else is to come."""
    today = setting.now.date()
    for spot in part.spots:
        days = spot.days(setting.context(None))
        if days is None:
            continue
        if spot.rule == "ordinal":
            return _over_if(_just_passed(spot, setting) and (days.day - today).days > _FAR_AHEAD)
        if not days.loose and spot.rule != "weekday":
            return _over_if(days.day < today)
    return Intent.INTERVIEW_UPCOMING


def _just_passed(spot: Spot, setting: Setting) -> bool:
    back = spot.days(setting.context(True))
    return back is not None and 0 < (setting.now.date() - back.day).days <= _JUST_PASSED


def _over_if(passed: bool) -> str:
    return Intent.INTERVIEW_PAST if passed else Intent.INTERVIEW_UPCOMING


def _exchange(part: Part) -> str:
    """What the sender wrote, or an employer did or will."""
    e = part.evidence
    if e.follow and not part.pasted:
        return Intent.LOG_FOLLOWUP
    if e.question and not part.pasted:
        return ""
    if _answer_dated(part):
        return Intent.TIMELINE_UPDATE
    return Intent.REPLY_RECEIVED if e.reply or part.pasted else ""


def _answer_dated(part: Part) -> bool:
    return part.evidence.answer is not None and any(
        slot_of(spot, part) in ("reply", "") for spot in part.spots
    )
