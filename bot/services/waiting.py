"""A sentence that waits for "Which one do you mean?" while something else is said: the question comes once
more when that is done with. Whoever passes it over again is told that it was left out."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Final

from bot.domain.models import Question
from bot.services.desk import Desk
from bot.services.told import Heard

#: Where another question keeps the one that waits behind it.
WAITS: Final = "waits"
#: Stands in a question that has come for the second time.
_ASKED_AGAIN: Final = "again"


def again(desk: Desk, heard: Heard, before: Question | None, *, answered: bool = False) -> Heard:
    """What waits behind the question `before`, or that question itself where it was not `answered`, is asked
    again, or waits behind the one that comes first."""
    waits = _waiting(before, answered=answered) if before else None
    if before is None or waits is None:
        return heard
    if (first := heard.asks) is not None:
        asked = desk.unit.ask(replace(first, data={**first.data, WAITS: json.dumps(waits)}))
        return heard if heard.question is None else replace(heard, question=asked)
    asked = Question(person_id=desk.person.id, kind="which", data=waits, asked_at=desk.now)
    return replace(heard, question=desk.unit.ask(asked))


def left_behind(question: Question) -> Question | None:
    """The question that waits behind this one, as it would be asked again."""
    waits = _waiting(question, answered=True)
    return replace(question, kind="which", application_id=None, data=waits) if waits else None


def _waiting(question: Question, *, answered: bool) -> dict[str, str] | None:
    """The data of the "Which one?" that is to come."""
    if WAITS in question.data:
        waits: dict[str, str] = json.loads(question.data[WAITS])
        return waits
    if question.kind != "which" or answered or _ASKED_AGAIN in question.data:
        return None
    return {**question.data, _ASKED_AGAIN: "1"}
