"""What a message means without saying it: an appointment that only names an employer and a time, an
interview that is over by what is promised behind it, and a bare date in answer to a nudge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time
from typing import Final

from bot.language.names.words import table
from bot.language.parts import Part, Setting
from bot.language.patterns import one_of
from bot.language.tasks import names_task
from bot.language.tense import tense
from bot.language.understanding import Intent

_SAYS_MORE: Final = table(
    "follow answer reply snooze apply start deadline chore relative offer",
    "reject withdraw cancelled no_show no_calls correction email phone text",
)
_LONGEST: Final = 240  # letters; a longer text would have said what it is about
_LIKELY: Final = 2  # evidence that a name is a company's

#: All that stands beside the date in "tomorrow pls", "ask me again in an hour", "nah, give it a week".
_FILLER: Final = re.compile(
    r"\b"
    + one_of(
        "pls|please|plz|thanks|thank you|cheers|ta|mate|ok|okay|yes|yeah|sure|nah|nope|no|not|yet|um|hmm",
        "maybe|perhaps|about|around|sometime|soon|early|late|later|now|just|then|again|instead|rather|better",
        "on|at|in|by|until|till|til|from|for|after|or|so|and|the|a|bit|much|way|how|is|would|be|good|works",
        "give|leave|ask|remind|make|let's|lets|say|do|try|it|me|busy|suits",
    )
    + r"\b|[^\w]+"
)
_SUITS: Final = re.compile(r"\b(?:works|suits)\b")
_LONGEST_ANSWER: Final = 60  # letters


def appoint(parts: list[Part], setting: Setting, job: bool) -> None:
    """ "Blue Yonder, Thursday at 2": where nothing at all is reported, an employer with a day and an
    hour (or, with a `job` named, a day) is an interview, over if that has passed."""
    low = setting.message.low
    if any(part.kind for part in parts) or "?" in low or len(low) > _LONGEST:
        return
    if any(part.clause.labels & _SAYS_MORE or part.evidence.question for part in parts):
        return
    for part in parts:
        if part.company is not None and part.company.score >= _LIKELY:
            part.kind = next(_appointments(part, setting, job), "")


def _appointments(part: Part, setting: Setting, job: bool) -> Iterator[str]:
    """Over or to come, for each date that is clear enough."""
    past = part.evidence.past and not part.evidence.will
    for spot in part.spots:
        days = spot.days(setting.context(True if past else None))
        if not spot.rule or days is None or days.vague or days.loose:
            continue
        at = spot.at or (None if days.counted_time else days.at)
        if not (at or job or past):
            continue
        over = past or datetime.combine(days.day, at or time.max) <= setting.now
        yield Intent.INTERVIEW_PAST if over else Intent.INTERVIEW_UPCOMING


def over_by_the_promise(parts: list[Part], setting: Setting) -> None:
    """ "Final interview with Acme today. They'll decide by Friday": who waits for an answer has been
    there, where neither a verb nor the date itself says that it is to come."""
    if not any(part.kind == Intent.TIMELINE_UPDATE for part in parts):
        return
    for part in parts:
        if part.kind == Intent.INTERVIEW_UPCOMING and _nothing_to_come(part, setting):
            part.kind = Intent.INTERVIEW_PAST


def over_by_the_task(before: list[Part], behind: list[Part], setting: Setting) -> None:
    """ "Recruiter call with Dana, next step is a take home": the round told `before` a task is over."""
    if any(part.kind for part in before) or not any(names_task(part, setting) for part in behind):
        return
    for part in before:
        if _nothing_to_come(part, setting):
            part.kind = Intent.INTERVIEW_PAST


def _nothing_to_come(part: Part, setting: Setting) -> bool:
    e = part.evidence
    if e.interview is None or e.will or e.ahead or part.pasted:
        return False
    return tense(part, setting) is None


def only_dated(parts: list[Part], setting: Setting) -> str:
    """What a message reports that is nothing but a date, "" where it is more: a reminder is wished for then,
    but "Friday at 11 works" agrees to an appointment."""
    if not _only_a_date(parts, setting):
        return ""
    timed = any(spot.at for part in parts for spot in part.spots)
    return Intent.INTERVIEW_UPCOMING if timed and _SUITS.search(setting.message.low) else Intent.SNOOZE


def _only_a_date(parts: list[Part], setting: Setting) -> bool:
    """Whether the message is nothing but a date, as an answer to a nudge: "tomorrow", "in an hour pls"."""
    low = setting.message.low
    spots = [spot for part in parts for spot in part.spots]
    if not spots or len(low) > _LONGEST_ANSWER or "?" in low:
        return False
    rest = list(low)
    for spot in spots:
        rest[spot.start : spot.end] = " " * (spot.end - spot.start)
    return not _FILLER.sub("", "".join(rest))
