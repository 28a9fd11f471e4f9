# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""What is said beside the intent: signals, and things that were asked for or promised."""

from __future__ import annotations

import re

from bot.language.slots import Part, Setting
from bot.language.understanding import Found, Intent, Signal, Span

_MATERIAL = (
    r"(?:(?:my|a|an|the|some|two|three|2|3|more|another|copies of|copy of|proof of|list of|recent|last|few|of|for|updated|latest|signed|academic|professional|design|code|coding|writing|work|salary|pay|right to work|character|employment|github|education(?:al)?|medical|original|filled|completed|bank|company)\s+){0,5}"
    r"(?:portfolios?|references?|referees|refs|transcripts?|certificates?|samples?|slides?|cv|resume|résumé|payslips?|slips|passport|photo id|id|dbs|github(?: link)?|presentation|cover letter|documents?|docs|paperwork|forms?|right to work|details|availability|work samples?|case study|proposal|lesson plan|statement|deck|report|links?|credentials|visa|licen[cs]e|check|period|ctc)\b"
)
_ASKED = re.compile(
    r"\b(?:ask(?:ed|ing|s)?(?: me| us)?(?: for| to (?:send|see|provide|share|bring|submit))|want(?:s|ed|ing)?(?: to see| me to (?:send|share|bring|provide))?|need(?:s|ed)?(?: to see| me to (?:send|share|provide))?|request(?:ed|ing|s)?|"
    r"(?:have|need|got|promised|going|supposed|meant|forgot|remember|said i'd|told them i'd|i'll|i will|i should|must|gotta)(?: to)? (?:send|e-?mail|provide|share|submit|forward|get|bring)|owe|promised)(?: (?:them|her|him|over|across|off|in|the team|[\w'&-]+))?? (?P<what>"
    + _MATERIAL
    + ")"
)


def materials(part: Part, setting: Setting) -> list[Found[str]]:
    """Things that were asked for or promised: "my portfolio", "two references"."""
    found = []
    for match in _ASKED.finditer(setting.message.low, part.clause.start, part.clause.end):
        start, end = match.span("what")
        found.append(Found(setting.message.text[start:end].strip(), Span(start, end)))
    return found


def signals(parts: list[Part], intent: Intent) -> frozenset[Signal]:
    """The signals of one event."""
    found = set()
    for part in parts:
        labels, e = part.clause.labels, part.evidence
        if "correction" in labels and intent is not Intent.SNOOZE and not part.pasted:
            found.add(Signal.CORRECTION)
        if (
            "cancelled" in labels
            and not e.reject
            and intent
            in (Intent.INTERVIEW_UPCOMING, Intent.INTERVIEW_PAST, Intent.OTHER, Intent.REPLY_RECEIVED)
        ):
            found.add(Signal.CANCELLED)
        if (
            "moved" in labels
            and intent in (Intent.INTERVIEW_UPCOMING, Intent.INTERVIEW_PAST, Intent.OTHER)
            and e.answer is None
        ):
            found.add(Signal.MOVED)
        if "no_show" in labels and not e.follow:
            found.add(Signal.NO_SHOW)
        if "no_calls" in labels and intent is Intent.OTHER:
            found.add(Signal.NO_CALLS)
        if e.withdraw:
            found.add(Signal.WITHDRAWN)
        if part.pasted:
            found.add(Signal.PASTED)
    return frozenset(found)
