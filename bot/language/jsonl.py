"""The `understand` command: JSON lines in, JSON lines out, in the schema of the message corpus."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from bot.language.dates.zones import zone_named
from bot.language.reader import understand
from bot.language.understanding import Event, Moment

_WANTED = (
    "send one JSON object a line: "
    '{"id": "1", "now": "2026-03-10T18:05:00+00:00", "tz": "Europe/London", "text": "…"}'
)


def run(lines: Iterable[str]) -> Iterator[str]:
    """One answer a line; a line that cannot be read is answered with "error" and the cure."""
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line), ensure_ascii=False)


def _answer(line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": f"not JSON: {_WANTED}"}
    if not isinstance(asked, dict):
        return {"error": f"not an object: {_WANTED}"}
    answer: dict[str, Any] = {"id": asked["id"]} if "id" in asked else {}
    try:
        now = datetime.fromisoformat(asked["now"])
        text, tz = asked["text"], asked["tz"]
    except (KeyError, TypeError, ValueError) as problem:
        return answer | {"error": f"{type(problem).__name__} {problem}: {_WANTED}"}
    if now.tzinfo is None:
        return answer | {"error": '"now" has no offset: write it as 2026-03-10T18:05:00+00:00'}
    if not isinstance(text, str) or not isinstance(tz, str) or zone_named(tz) is None:
        return answer | {"error": '"text" must be a string and "tz" an IANA zone such as "Europe/London"'}
    first, *more = understand(text, now=now, tz=tz).events
    answer |= flat(first)
    if more:
        answer["also"] = [flat(event) for event in more]
    return answer


def flat(event: Event) -> dict[str, Any]:
    """An event in the keys of the corpus; what was not found is left out."""
    found: dict[str, Any] = {"intent": event.intent.value}
    for key in ("company", "role", "stage", "method"):
        value = getattr(event, key)
        if value:
            found[key] = value.value
    for key in ("interview_at", "followup_at", "snooze_until"):
        value = getattr(event, key)
        if value:
            found[key] = _written(value.value)
    if event.reply_by:
        found["reply_by"] = event.reply_by.value.isoformat()
    if event.people:
        found["people"] = [person.value for person in event.people]
    if event.topics:
        found["topics"] = [topic.value for topic in event.topics]
    return found


def _written(moment: Moment) -> str:
    return moment.day.isoformat() + (f"T{moment.at:%H:%M}" if moment.at else "")
