"""An answer that tells more than was asked: "Mia and Tom, we talked about budgets, they decide in a week"."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.models import Case, Interview
from bot.services.desk import Desk
from bot.services.interviews import note_materials, note_promise
from bot.services.people import meet


def more_told(desk: Desk, case: Case, interview: Interview | None, text: str) -> bool:
    """Keep the people and everything else the answer tells of the round; False, and nothing is kept, where
    it tells of people alone, or of nobody."""
    events = desk.read(text).events
    people = [name for event in events for name in event.people]
    topics = [topic.value for event in events for topic in event.topics]
    if not people or not (topics or any(event.reply_by or event.materials for event in events)):
        return False
    meet(desk, case, people, interview)
    if interview and topics:
        merged = tuple(dict.fromkeys((*interview.topics, *topics)))
        desk.unit.save(replace(interview, topics=merged, debriefed=True))
    for event in events:
        note_promise(desk, event, case, text)
        note_materials(desk, event, case)
    return True
