"""The hours at which somebody wants to hear from the bot: "I work nights, message me only after 4pm"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

from bot.language.patterns import one_of

_TO_ME: Final = one_of(
    "write", "message", "text", "ping", "nudge", "disturb", "bother", "contact", "wake", "send"
)
_NOT: Final = r"(?P<no>(?:don[’']?t|do not|never|not|please no|no)\b(?: (?:ever|please|pls))*)? ?"
_WHAT: Final = (
    rf"(?:{_TO_ME}(?: to)? me|(?:send )?(?:any )?(?:messages?|nudges?|texts?))"
    r"(?: anything| messages| nudges)?"
)
_TIME: Final = (
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b)?"
    r"(?: in (?:the )?(?P<half_named>morning|afternoon|evening))?"
)
_WISH: Final = re.compile(
    rf"\b{_NOT}{_WHAT},? (?:only |just )?"
    rf"(?:(?P<side>after|from|before|until) {_TIME}"
    r"|(?:in|during) (?:the )?(?P<part>morning|afternoon|evening|day)s?\b)"
)
#: What makes it a wish for every day, where "message me after 4pm" is one for today.
_EVERY_DAY: Final = re.compile(
    r"\b(?:only|always|(?:work|am|i[’']?m|on) (?:on )?nights?|night ?shifts?|from now on|every day"
    r"|(?:morning|afternoon|evening)s|sleep\w* (?:\w+ ){0,3}(?:day|morning)s?)\b"
)
#: Not "I work nights till Friday".
_ONE_DAY: Final = re.compile(
    r"\b(?<!till )(?<!until )"
    r"(?:today|tonight|tomorrow|this|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{2,})?)\b"
)
_SOMEBODY_ELSE: Final = re.compile(r"\b(?:they|he|she|who|said|told|asked|recruiter)\b")
_NOON, _EVENING = time(12), time(17)
#: The part of the day -> the hours in it, and the hours without it, each as (not before, not after).
_IN: Final = {"morning": (None, _NOON), "afternoon": (_NOON, None), "evening": (_EVENING, None)}
_NOT_IN: Final = {"morning": (_NOON, None), "day": (_EVENING, None), "evening": (None, _EVENING)}


@dataclass(frozen=True, slots=True)
class Hours:
    """One of the two is set: when to begin, or when to end."""

    earliest: time | None = None
    latest: time | None = None


def read_hours(text: str) -> Hours | None:
    """The hours wished for from now on; None where the words are about one day, or about somebody else."""
    low = text.casefold()
    found = _WISH.search(low)
    if found is None or _ONE_DAY.search(low) or _SOMEBODY_ELSE.search(low):
        return None
    if not found["no"] and not _EVERY_DAY.search(low):
        return None
    if found["part"]:
        earliest, latest = (_NOT_IN if found["no"] else _IN).get(found["part"], (None, None))
        return Hours(earliest, latest) if earliest or latest else None
    at = _at(found)
    begins = found["side"] in ("after", "from")
    if at is None:
        return None
    return Hours(earliest=at) if begins != bool(found["no"]) else Hours(latest=at)


def _at(found: re.Match[str]) -> time | None:
    """The time of day; without am or pm a small hour is in the afternoon, "not after 8" in the evening."""
    hour, half = int(found["hour"]), found["half"]
    if half is None and found["half_named"]:
        half = "a" if found["half_named"] == "morning" else "p"
    ends_the_day = found["no"] and found["side"] == "after"
    if half == "p" or (half is None and (hour < 7 or ends_the_day)):
        hour = hour + 12 if hour < 12 else hour
    return time(hour, int(found["minute"] or 0)) if hour < 24 else None
