# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""What was talked about, in answer to "What did you talk about?"."""

from __future__ import annotations

import re

from bot.language.answers.nothing import NOTHING
from bot.language.answers.remarks import is_remark
from bot.language.questions import asks

_TOPIC_LEAD = re.compile(
    r"^\W*(?:(?:we|they|he|she|i)\s+(?:also |mostly |mainly |then )?(?:talked|spoke|chatted|asked|discussed|covered|went over|went through|focused|touched|were talking|dug into|talk)(?: me)?(?: a (?:bit|lot)| mostly| mainly| for ages)?(?: about| on| into)?|mostly|mainly|"
    r"a (?:bit|lot) (?:of|about)|lots (?:of|on|about)|a bit (?:of|on|about)|about|just|the usual|it was (?:about|mostly|mainly|all)|(?:talked|spoke|chatted|discussed|covered|asked)(?: me)?(?: about)?|things like|stuff like|topics?:?|some|also|then|and)\s+",
    re.IGNORECASE,
)
_TOPIC_CUT = re.compile(
    r"\s*(?:[,;\n•|]+(?:\s*(?:and|then|plus|also)\b)?|\s[-–—]\s|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bProf)\.(?=\s|$)|\b(?:and then|and also|as well as|followed by)\b|\s\+\s)\s*",
    re.IGNORECASE,
)

#: Little was said: what follows may be what, or why.
_NOT_MUCH = re.compile(
    r"^\W*(?:not (?:too |very |really |that )?(?:much|a lot)|nothing(?: much| really| special| in particular)?|hardly anything)"
    r"(?=\W*$|\s*[,.;!–-]|\s+(?:it|they|we|he|she|just|only|mostly|mainly|really|tbh|as|cos|coz|because|bc|since|so)\b)[\s,.;!–-]*"
    r"(?:(?:really|tbh|as|cos|coz|because|bc|since|so)\s+)*",
    re.IGNORECASE,
)
_NO_TOPICS = frozenset(
    (
        "etc",
        "and so on",
        "stuff",
        "things",
        "so on",
        "at length",
        "at some length",
        "among other things",
        "briefly",
    )
)


def read_topics(text: str) -> tuple[str, ...]:
    """What was talked about, cut at commas, lines and "and"; as typed, without "we talked about". A question
    behind it ("do i thank both?") is asked of the bot."""
    text = text[:4096].strip()
    if not text or NOTHING.match(text):
        return ()
    text = _NOT_MUCH.sub("", text)
    topics: list[str] = []
    for piece in _TOPIC_CUT.split(_TOPIC_LEAD.sub("", text)):
        for part in _split_and(piece):
            asked = part.rstrip().endswith("?") and asks(part.strip().lower(), marked=True)
            part = _TOPIC_LEAD.sub("", part).strip(" .!?\"'“”‘’*-–")
            if part and not asked and part.casefold() not in _NO_TOPICS and not is_remark(part):
                topics.append(part)
    return tuple(dict.fromkeys(topics))


def _split_and(piece: str) -> list[str]:
    """Cuts "A and B" where both sides are short; a pair such as "on-call and their move to Kubernetes" too."""
    halves = re.split(r"\s+(?:and|&)\s+", piece)
    if len(halves) == 1 or any(len(half.split()) > 6 for half in halves):
        return [piece]
    if all(len(half.split()) == 1 for half in halves) and "&" in piece:
        return [piece]
    return halves


def little_said(text: str) -> bool:
    """ "Not much, it was only ten minutes": no topic, and none to be asked for again."""
    return _NOT_MUCH.match(text.strip()) is not None and not read_topics(text)
