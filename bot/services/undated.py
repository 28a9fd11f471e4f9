"""The day of an interview that was told without one: "I have an interview at Acme", then "Friday at 10"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.models import ApplicationStatus, Case
from bot.language.understanding import Event, Found, Intent, Span
from bot.services.desk import Desk

#: What may stand around the day and the hour.
_ROUND_IT: Final = re.compile(
    r"(?:\W|(?:it|its|it[’']s|is|will|be|the|interview|on|at|for|set|this|coming|(?:i )?think|yes|ok)\b)*",
    re.IGNORECASE,
)


def with_its_day(desk: Desk, event: Event, text: str) -> Event:
    """The event as that interview on that day, where the words are a day and no more, and the case that was
    opened last waits for its day; else as it is."""
    if event.company or event.ask:
        return event
    case = max(desk.unit.cases([ApplicationStatus.ACTIVE]), key=lambda c: c.application.id, default=None)
    if case is None or not _waits_for_its_day(case):
        return event
    found = desk.moment(text)
    if found is None or not _ROUND_IT.fullmatch(text[: found.span.start] + text[found.span.end :]):
        return event
    past = found.value.day < desk.today
    return replace(
        event,
        intent=Intent.INTERVIEW_PAST if past else Intent.INTERVIEW_UPCOMING,
        company=Found(case.application.company, Span(0, 0)),
        interview_at=found,
        reply_by=None,
        snooze_until=None,
        certain=True,
    )


def _waits_for_its_day(case: Case) -> bool:
    """Whether nothing is known of it but that there is to be an interview."""
    return not (case.interviews or case.record or case.promises or case.calls or case.materials)
