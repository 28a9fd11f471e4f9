"""What a message means that only names an employer and a time: an appointment."""

from __future__ import annotations

from datetime import datetime, time

from bot.language.slots import Part, Setting, tense
from bot.language.understanding import Intent

_SAYS_MORE = frozenset(
    {"follow", "answer", "reply", "snooze", "apply", "start", "deadline", "chore", "relative", "offer"}
    | {"reject", "withdraw", "cancelled", "no_show", "no_calls", "correction", "email", "phone", "text"}
)
_LONGEST = 240  # letters; a longer text would have said what it is about


def appoint(parts: list[Part], setting: Setting, job: bool) -> None:
    """ "Blue Yonder, Thursday at 2": where nothing at all is reported, an employer with a day and an
    hour (or, with a `job` named, a day) is an interview, over if that has passed."""
    low = setting.message.low
    if any(part.kind for part in parts) or "?" in low or len(low) > _LONGEST:
        return
    if any(part.clause.labels & _SAYS_MORE or part.evidence.question for part in parts):
        return
    for part in parts:
        if part.company is not None and part.company.score >= 2:
            part.kind = _over_or_ahead(part, setting, job)


def _over_or_ahead(part: Part, setting: Setting, job: bool) -> str:
    past = part.evidence.past and not part.evidence.will
    for spot in part.spots:
        days = spot.days(setting.context(True if past else None))
        if not spot.rule or days is None or days.vague or days.loose or not (spot.at or job or past):
            continue
        over = past or datetime.combine(days.day, spot.at or time.max) <= setting.now
        return Intent.INTERVIEW_PAST if over else Intent.INTERVIEW_UPCOMING
    return ""


def over_by_the_promise(parts: list[Part], setting: Setting) -> None:
    """ "Final interview with Acme today. They'll decide by Friday": who waits for an answer has been
    there, where neither a verb nor the date itself says that it is to come."""
    if not any(part.kind == Intent.TIMELINE_UPDATE for part in parts):
        return
    for part in parts:
        e = part.evidence
        if (
            part.kind == Intent.INTERVIEW_UPCOMING
            and e.interview
            and not (e.will or e.ahead or part.pasted)
            and tense(part, setting) is None
        ):
            part.kind = Intent.INTERVIEW_PAST
