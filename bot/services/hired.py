# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""The job is offered, in words that name no offer: "Elena say yes, come Monday for work", "I'm in!"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.language.understanding import Event, Intent

_WHEN: Final = (
    r"(?:(?:on|from|this|next|the|in) )*(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|tomorrow|week|month"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2})\b"
)
_WHO: Final = r"(?:they|he|she|boss|the (?:boss|manager|owner)|[\w’'-]+)"
_HIRED: Final = re.compile(
    r"\b(?:i[’']?m|i am) (?:in|hired)(?=\W*(?:$|[,.!\n]|(?:and|so|start|from)\b))"
    rf"|\b(?:come|start|begin)(?:ing)? {_WHEN} (?:for|to) work\b|\bcome (?:for|to) work {_WHEN}"
    rf"|\b{_WHO} (?:say|says|said|told me|tell me) (?:yes|ok(?:ay)?)\b.{{0,12}}\b(?:come|start|begin|i (?:can )?(?:start|work))\b"
    rf"|\b{_WHO} (?:take|takes|took|choose|chose|pick|picked|hire|hires|hired) me\b(?! (?:to|for) (?:an?|the) (?:interview|trial|test|call|second))"
    rf"|\b{_WHO} (?:give|gives|gave) me (?:the |a )?(?:job|work|position|contract)\b"
    r"|\b(?:want|wants|need|needs) me (?:to )?(?:start|begin)\b"
    r"|\b(?:offered|offers)(?: me)?(?: (?:a|the) job)?(?: (?:too|as well|also))[.! ]*$",
    re.IGNORECASE,
)
#: What else one may be asked to come for, and what makes it no news of a job.
_OTHERWISE: Final = re.compile(
    r"\b(?:trial|interview|test|lesson|assessment|round|meeting|tour|chat|call back|if|unless|not|didn[’']?t|don[’']?t|never"
    r"|won[’']?t|hope|hoping|maybe|would|could|might|rejected|else)\b|\?\s*$",
    re.IGNORECASE,
)
#: The day of the first shift: who has it was not asked for an answer.
_STARTS: Final = re.compile(rf"\b(?:start(?:ing)?|begin(?:ning)?|come|work)(?: work)? {_WHEN}", re.IGNORECASE)
_TOOK_ANOTHER: Final = re.compile(
    r"\bi(?:[’']?ve| have)?(?: just| already)* (?:accepted|took|taken|got|found|signed|landed|started) (?:for )?"
    r"(?:(?:an?other|a new|a different|the other) (?:job|position|role|post)\b(?! (?:interview|offer))"
    r"|(?:a|the|my) (?:job|position|role|post) (?:elsewhere|somewhere else)\b)"
    r"|\bi(?:[’']?ve| have)?(?: just| already)* (?:accepted|took|taken|signed) (?:an?other|a different|the other) offer\b"
    r"|\bi(?:[’']?m| am) (?:taking|starting|accepting) (?:an?other|a new|a different|the other) (?:job|position|role|offer)\b",
    re.IGNORECASE,
)
_NOT_TAKEN: Final = re.compile(r"\?\s*$|\b(?:if|when|whether|hope|unless|almost|nearly|not)\b", re.IGNORECASE)
_MAY_BE_READ_AS: Final = frozenset(
    {
        Intent.OTHER,
        Intent.TIMELINE_UPDATE,
        Intent.REPLY_RECEIVED,
        Intent.LOG_FOLLOWUP,
        Intent.SNOOZE,
        Intent.INTERVIEW_UPCOMING,
    }
)


def took_another(text: str) -> bool:
    """Whether the person took a job that is none of those spoken of: "I accepted another job"."""
    return _TOOK_ANOTHER.search(text) is not None and not _NOT_TAKEN.search(text)


def says_hired(text: str) -> bool:
    """Whether the words say that the job is the person's, without the word for it."""
    return _HIRED.search(text) is not None and not _OTHERWISE.search(text)


def as_hired(event: Event, text: str) -> Event:
    """The event as an offer, where the words say so; the day in them is that of the first shift."""
    if event.intent not in _MAY_BE_READ_AS or event.ask is not None or not says_hired(text):
        return event
    return replace(
        event,
        intent=Intent.OUTCOME_OFFER,
        signals=frozenset(),
        reply_by=None,
        interview_at=None,
        certain=True,
    )


def starts_on_a_day(text: str) -> bool:
    """Whether the day of the first shift is told."""
    return _STARTS.search(text) is not None
