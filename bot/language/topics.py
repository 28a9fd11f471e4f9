# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""What an interview was about: the words behind "we talked about", "asked about", "covered"."""

from __future__ import annotations

import re
from itertools import islice

from bot.language.answers import read_topics
from bot.language.text import Message
from bot.language.understanding import Found, Span

_LEAD = re.compile(
    r"\b(?:(?:talked|chatted|spoke|talk|asked|questions?|quizzed|grilled|drilled|chat|conversation|discussion|discussed|covered|covering|went (?:over|through|into)|got into|focus(?:ed|sed)?|touched|dug|based|tested)"
    r"(?: me| us| mainly| mostly| a lot| a bit| heavily| quite| things| all| loads| lots| briefly| in depth| most of (?:it|the time))*(?: about| on| around| into| over| through)"
    r"|(?:we|they|he|she|i)(?:'ve| have| also| mostly| mainly| then| just)* (?:discussed|covered|explored|reviewed)(?: mostly| mainly)?|discussed|covered|covering|topics?(?: were| was| included)?:?|questions (?:were|on|about)|lots (?:on|about)|it was (?:all about|mostly|mainly)|mostly about|mainly about) "
    r"(?!(?:in|a week|two|\d+ (?:min|hour)|me\b|it\b|that\b|this\b|them\b|when\b|an hour|the (?:phone|role of|\w+ (?:role|position|job)))\b)"
)
_END = re.compile(
    r"[.!?\n](?=\s|$)|;|\s[-–]\s|,? (?:and|but|so) (?:they|he|she|i|we|it|will|should|the recruiter)\b|,? (?:they|he|she|they'll|he'll|she'll) (?:will|said|says|'ll|want|reckon|decide|get)|\b(?:feedback|decision|will (?:hear|decide|let)|they'll|he'll|she'll|results? (?:by|in)|the (?:\w+ ){1,3}?(?:role|position|job|opening|post)\b)"
)
_TRAIL = re.compile(r"(?P<list>[^.!?\n]{3,120}?) (?:mostly|mainly)(?=[.!,\n]|$)")


def find(message: Message, start: int, end: int, stops: list[int]) -> tuple[Found[str], ...]:
    """The topics named between two places of the text, as typed; `stops` are where companies and dates
    begin: no topic goes past one."""
    for lead in islice(_LEAD.finditer(message.low, start, end), 8):
        last = min([end, lead.end() + 300, *(stop for stop in stops if stop >= lead.end())])
        stop = _END.search(message.low, lead.end(), last)
        topics = _cut(message, lead.end(), stop.start() if stop else last)
        if topics:
            return topics
    listed = _listed(message, start, end, stops)
    if listed:
        return listed
    hedged = "mostly" in message.low or "mainly" in message.low
    trail = _TRAIL.search(message.low, start, end) if hedged else None
    if trail:
        begin = max(trail.start("list"), message.low.rfind(", ", start, trail.start("list") + 1))
        comma = message.low.rfind(", ", begin, trail.end("list"))
        return _cut(message, comma + 2 if comma > 0 else begin, trail.end("list"))
    return ()


_DASH = re.compile(r"(?: - | – |: )(?P<list>[^.!?\n;:]{5,160})(?=[.!?\n]|$)")
_BETWEEN = re.compile(r", (?:and )?(?:then )?| and ")
_NO_TOPIC = re.compile(
    r"\b(?:they|they'll|they're|i|i'm|he|she|we|will|said|is|was|are|it|it's|hear|week|weeks|with|at|role|position|recruiter|manager|interviewer|decision|feedback|went|got|from|invited|booked|offer|reject\w*|no|still|monday|tuesday|wednesday|thursday|friday)\b|\d{1,2}(?::\d\d|[ap]m)"
)


def _listed(message: Message, start: int, end: int, stops: list[int]) -> tuple[Found[str], ...]:
    """A bare list behind a dash: "yesterday - VAT, month-end close, then my management style"."""
    found = _DASH.search(message.low, start, end)
    if (
        found is None
        or not _BETWEEN.search(found["list"])
        or _NO_TOPIC.search(found["list"])
        or any(found.start() < stop < found.end() for stop in stops)
    ):
        return ()
    return _cut(message, *found.span("list"))


def _cut(message: Message, start: int, end: int) -> tuple[Found[str], ...]:
    found, at = [], start
    text = re.sub(r"\s+(?:at|with|for|on|from|in|by|during|to|the)\s*$", "", message.text[start:end])
    for topic in read_topics(text):
        place = message.text.find(topic, at, end)
        if place < 0 or len(topic.split()) > 9:
            continue
        at = place + len(topic)
        found.append(Found(topic, Span(place, at)))
    return tuple(found)
