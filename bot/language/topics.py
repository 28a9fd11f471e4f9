"""What an interview was about: the words behind "we talked about", "asked about", "covered"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from bot.language.answers import read_topics
from bot.language.cues.words import WEEKDAYS
from bot.language.patterns import any_of, either, one_of
from bot.language.text import Message
from bot.language.understanding import Found, Span

_VERBS: Final = either(
    "talked|chatted|spoke|talk|asked|questions?|quizzed|grilled|drilled|chat|conversation|discussion",
    "discussed|covered|covering|went (?:over|through|into)|got into|focus(?:ed|sed)?|touched|dug|based",
    "tested",
)
_HOW: Final = any_of(
    " me| us| mainly| mostly| a lot| a bit| heavily| quite| things| all| loads| lots| briefly| in depth",
    " most of (?:it|the time)",
)
#: "Talked about it", "chat in a week", "spoke about the role of": what follows is no topic.
_NO_LIST: Final = (
    "(?!"
    + one_of(
        r"in|a week|two|\d+ (?:min|hour)|me\b|it\b|that\b|this\b|them\b|when\b|an hour",
        r"the (?:phone|role of|\w+ (?:role|position|job))",
    )
    + r"\b)"
)
_LEAD: Final = re.compile(
    r"\b"
    + one_of(
        f"(?:{_VERBS}){_HOW}(?: about| abt| on| around| into| over| through)",
        "(?:want(?:ed)?|keen|liked?|eager|curious) to (?:know|hear|talk|chat|dig|see)(?: more| a lot)?"
        "(?: about| into)",
        "(?:explain(?:ed)?|told (?:them|him|her)) about|kept (?:asking|coming back|returning)(?: about| to)",
        "(?:we|they|he|she|i)(?:'ve| have| also| mostly| mainly| then| just)* "
        "(?:discussed|covered|explored|reviewed|talked(?! (?:about|to|with|on|through|over|for|at)))"
        "(?: mostly| mainly)?",
        "discussed|covered|covering|topics?(?: were| was| included)?:?|questions (?:were|on|about)",
        "lots (?:on|about)|it was (?:all about|mostly|mainly)|mostly about|mainly about",
    )
    + f" {_NO_LIST}"
)
_END: Final = re.compile(
    either(
        r"[.!?\n](?=\s|$)|;|\s[-–]\s",
        r",? (?:and|but|so) (?:they|he|she|i|we|it|will|should|the recruiter)\b",
        ",? (?:they|he|she|they'll|he'll|she'll) (?:will|said|says|'ll|want|reckon|decide|get)",
        r"\b(?:feedback|decision|will (?:hear|decide|let)|they'll|he'll|she'll|results? (?:by|in)"
        r"|the (?:\w+ ){1,3}?(?:role|position|job|opening|post)\b)",
    )
)
_TRAIL: Final = re.compile(r"(?P<list>[^.!?\n]{3,120}?) (?:mostly|mainly)(?=[.!,\n]|$)")
_DASH: Final = re.compile(r"(?: - | – |: )(?P<list>[^.!?\n;:]{5,160})(?=[.!?\n]|$)")
_BETWEEN: Final = re.compile(r", (?:and )?(?:then )?| and ")
#: A sentence, an appointment or an employer behind a dash, and no list.
_NO_TOPIC: Final = re.compile(
    r"\b"
    + one_of(
        "they|they'll|they're|i|i'm|he|she|we|will|said|is|was|are|it|it's|hear|week|weeks|with|at|role",
        "position|recruiter|manager|interviewer|decision|feedback|went|got|from|invited|booked|offer",
        rf"reject\w*|no|still|{WEEKDAYS}",
    )
    + r"\b|\d{1,2}(?::\d\d|[ap]m)"
)
_TRAILING: Final = re.compile(r"\s+(?:at|with|for|on|from|in|by|during|to|the)\s*$")
_MOST_LEADS: Final = 8  # tried: keeps hostile texts cheap
_LONGEST_LIST: Final = 300  # letters
_LONGEST_TOPIC: Final = 9  # words


def find(message: Message, start: int, end: int, stops: Sequence[int]) -> tuple[Found[str], ...]:
    """The topics named between two places of the text, as typed; `stops` are where companies and dates
    begin: no topic goes past one."""
    for lead in islice(_LEAD.finditer(message.low, start, end), _MOST_LEADS):
        last = min([end, lead.end() + _LONGEST_LIST, *(stop for stop in stops if stop >= lead.end())])
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


def _listed(message: Message, start: int, end: int, stops: Sequence[int]) -> tuple[Found[str], ...]:
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
    text = _TRAILING.sub("", message.text[start:end])
    for topic in read_topics(text):
        place = message.text.find(topic, at, end)
        if place < 0 or len(topic.split()) > _LONGEST_TOPIC:
            continue
        at = place + len(topic)
        found.append(Found(topic, Span(place, at)))
    return tuple(found)
