"""The way in which something was sent, typed behind "How did you do it?"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.chat.talk import Talk, link_to
from bot.chat.views import after as words, nudges
from bot.domain.models import Case, Direction, FollowUp, Method
from bot.services.replan import replanned
from bot.services.taps import purpose_by

#: So long after it was logged such words are about it.
_JUST_LOGGED: Final = timedelta(hours=1)
_LEAD: Final = (
    r"(?:i (?:just )?)?(?:(?:sent|did|wrote|said|used)(?: (?:it|that|them|one))? ?)?"
    r"(?:(?:by|via|on|in|through|over|with|as|per) )?(?:an? |the |my )?"
)
_TO: Final = r"(?: (?:him|her|them|message))?"
_WAYS: Final = tuple(
    (method, re.compile(rf"{_LEAD}(?:{way}){_TO}"))
    for method, way in (
        (Method.EMAIL, "e-?mail(?:ed)?"),
        (Method.LINKEDIN, "linked ?in"),
        (Method.PHONE, "(?:tele)?phone|phoned|rang|call(?:ed)?"),
        (Method.TEXT, "text(?:ed)?|sms|whats ?app"),
        (Method.LETTER, "letter|post|card"),
        (Method.IN_PERSON, "in person|person|face to face"),
    )
)


def told(talk: Talk, plain: str) -> bool:
    """Note it with what was just logged without a way; False where there is no such thing, something was
    asked since, or the words say anything else."""
    method = next((method for method, pattern in _WAYS if pattern.fullmatch(plain)), None)
    if method is None:
        return False
    logged = [(case, entry) for case in talk.desk.unit.cases() for entry in _open(case, talk)]
    if len({entry.nudge_id for _, entry in logged}) != 1 or _asked_since(talk, logged[0][1].at):
        return False
    entries = tuple(
        talk.desk.unit.save(replace(entry, method=method, purpose=purpose_by(entry.purpose, method)))
        for _, entry in logged
    )
    case = replanned(talk.desk, logged[0][0].application.id)
    after = words.next_line(case, talk.now, talk.zone)
    keys = words.undo_key(talk.desk.unit.change_id)
    talk.say(nudges.settled(case, entries, talk.now, after, keys), link_to(case))
    return True


def _asked_since(talk: Talk, logged_at: datetime) -> bool:
    question = talk.desk.unit.question()
    return question is not None and question.asked_at >= logged_at


def _open(case: Case, talk: Talk) -> list[FollowUp]:
    return [
        entry
        for entry in case.record
        if entry.method is None
        and entry.nudge_id
        and entry.direction is Direction.OUT
        and talk.now - entry.at <= _JUST_LOGGED
    ]
