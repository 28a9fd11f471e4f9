"""An answer that tells more than was asked ("Mia and Tom, we talked about budgets, they decide in a week"),
and one that comes before it was asked for."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.models import Case, Interview, Question
from bot.language.understanding import Event, Intent, Understanding
from bot.services.at_hand import add_topics
from bot.services.desk import Desk
from bot.services.interviews import note_promise
from bot.services.materials import note_materials
from bot.services.people import meet
from bot.services.phrasing import ASKS, ASKS_BACK

#: Begins what was talked about.
_TALKED: Final = re.compile(
    r"(?:(?:we|they|he|she|i) )?(?:mostly |mainly )?(?:talked|spoke|chatted|discussed|covered|about)\b",
    re.IGNORECASE,
)
#: "Their move to Kubernetes", "budgets and forecasting": things, and nothing said of them.
_THINGS: Final = re.compile(
    r"(?:the|their|our|my|his|her) \w+.{0,100}|[^.,;!?]{3,60}(?:,| and )[^.;!?]{3,100}", re.IGNORECASE
)
_SAYS_OF: Final = re.compile(
    r"\b(?:is|are|was|were|went|seem\w*|felt|sa(?:id|ys)|did|has|had|will|would|can|could|ask\w*|want\w*|i)\b",
    re.IGNORECASE,
)
_TO_SEND: Final = re.compile(
    r"\b(?:portfolio|cv|r[eé]sum[eé]|references?|certificates?|samples?|transcripts?)\b", re.IGNORECASE
)


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
        add_topics(desk, interview, topics)
    for event in events:
        note_promise(desk, event, case, text)
        note_materials(desk, event, case, text)
    return True


def told_early(question: Question, heard: Understanding) -> str | None:
    """Which of the questions that wait behind that for the zone a message answers; None where it is none of
    their answers, or no such question is open."""
    event, text = heard.first, heard.text.strip()
    if question.kind != "zone" or question.application_id is None or len(heard.events) > 1:
        return None
    if event.company or event.ask or event.signals or text.endswith("?") or ASKS.match(text):
        return None
    kind, left = _answers(event, text), question.data.get("left", "").split(",")
    if kind == "promise" and "day" in left:  # a day alone is that of the interview, which is asked first
        return "day"
    return kind if kind in left else None


def _answers(event: Event, text: str) -> str | None:
    """The question that the words would be an answer to; None where they are news, or nothing."""
    if event.intent is Intent.SNOOZE:
        return None if ASKS_BACK.search(text) else "promise"
    if event.intent is Intent.INTERVIEW_PAST:  # what was read of it is news that needs no question
        told = event.interview_at or event.topics or event.people or event.reply_by or event.stage
        return "topics" if not told and _TALKED.match(text) else None
    if event.intent is not Intent.OTHER or event.materials:
        return None
    if event.people:
        return "who"
    things = _THINGS.fullmatch(text) and not _SAYS_OF.search(text)
    if things and _TO_SEND.search(text):
        return "materials"
    return "topics" if things or _TALKED.match(text) else None
