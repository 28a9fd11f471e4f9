"""The round that is spoken of, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.models import Case, Interview
from bot.services.desk import Desk
from bot.services.interviews import coming, latest


def round_at_hand(desk: Desk, case: Case) -> Interview | None:
    """The round that is to come, or else the last that was held."""
    return coming(case, desk.now, desk.today) or latest(case, desk.today)


def add_topics(desk: Desk, interview: Interview, topics: Iterable[str]) -> Interview:
    """What was talked about, behind what is on file; who tells of it has looked back."""
    merged = tuple(dict.fromkeys((*interview.topics, *topics)))
    return desk.unit.save(replace(interview, topics=merged, debriefed=True))
