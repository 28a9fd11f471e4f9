"""Things that were asked for or promised: "they want my portfolio", "I said I'd send two references"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.language.dates.spot import Spot
from bot.language.parts import Part, Setting
from bot.language.patterns import either, one_of
from bot.language.things import NAMED, thing_at, things
from bot.language.understanding import Found, Span

_TO_SEND: Final = "send|e-?mail|mail|provide|share|submit|forward|upload|bring"
_THEY_WANT: Final = either(
    "want(?:s|ed|ing)?(?: to see| also)?|need(?:s|ed)?(?: to see| also)?|request(?:ed|ing|s)?",
    "(?:would|'d) like(?: to (?:see|have))?",
)
#: What follows is to be sent, whatever it is.
_THEY_ASK: Final = either(
    f"ask(?:ed|ing|s)?(?: me| us)?(?: also)?(?: for| to (?:see|{_TO_SEND}|(?:send|bring) in))",
    f"(?:want(?:s|ed)?|need(?:s|ed)?|would like|'d like)(?: me| us) to (?:{_TO_SEND})",
)
_I_WILL: Final = either(
    one_of(
        "have|need|got|promised|going|supposed|meant|forgot|remember|must|gotta|agreed|offered",
        "said (?:that )?(?:i'd|i would)|told (?:them|him|her) (?:i'd|i would)|i'll|i will|i should",
    )
    + f"(?: to)? (?:{_TO_SEND})",
    "owe",
)
_I_PROMISED: Final = r"(?:i|i've|i have|i'd|also|and|we) promised(?! to\b)"
_TO_WHOM: Final = re.compile(r"(?:with me|the team|[\w'&-]+) ")
_SURELY: Final = re.compile(rf"\b{one_of(_THEY_ASK, _I_WILL, _I_PROMISED)} (?=\S)")
#: What follows is to be sent only if it is a thing by its name, or of one's own: they may want anything.
_PERHAPS: Final = re.compile(rf"\b{one_of(_THEY_WANT, 'promised', 'to get')} (?=\S)")
#: Before it: the person wants something, or they are the ones who promised.
_OTHER_WAY: Final = re.compile(r"\b(?:i|we|i've|we've)(?: (?:just|also|already|have|had))* $")
_THEIRS: Final = re.compile(r"\b(?:they|he|she|it|was|were|recruiter|hr|who)(?: (?:also|had|have|has))* $")
_ALONE: Final = re.compile(rf"(?:also |and |plus )?(?P<what>{NAMED})")
#: Between the things and the day for which they are wanted.
WANTED: Final = re.compile(
    r"\W*(?:(?:with me|along|too|also|in|over|to (?:them|her|him|the \w+)|due"
    r"|(?P<until>by|before|no later than)|latest|on|for|this|next|the)\W+)*",
    re.IGNORECASE,
)
_BEFORE: Final = 24  # letters in which it stands who asks


def materials(part: Part, setting: Setting, end: int) -> list[Found[str]]:
    """What is named of them from a part on, as typed; a list may go on to the place `end`."""
    text, low = setting.message.text, setting.message.low
    found: dict[Span, None] = {}
    for lead, sure in ((_SURELY, True), (_PERHAPS, False)):
        for hit in lead.finditer(low, part.clause.start, part.clause.end):
            for span in _asked_for(hit, text, low, end, sure=sure):
                found.setdefault(span)
    return [Found(text[one.start : one.end], one) for one in _apart(found)]


def wanted_for(spot: Spot, found: Sequence[Found[str]], low: str) -> bool:
    """Whether the things are wanted for that day, because it stands right behind them: no round is on it, and
    no answer. With a time of day one is, unless it says "by"."""
    ends = max((one.span.end for one in found if one.span.end <= spot.start), default=None)
    joined = WANTED.fullmatch(low, ends, spot.start) if ends is not None else None
    return joined is not None and (spot.at is None or joined["until"] is not None)


def listed_alone(text: str) -> tuple[str, ...]:
    """The things of a message that is a list of such things and nothing else: "2 references, one from my
    manager, and the DBS"; none where it says anything more, or names but one word."""
    low = text.lower().rstrip(" .!")
    first = _ALONE.match(low)
    if first is None or len(low) != len(text.rstrip(" .!")):
        return ()
    at = first.start("what")
    spans = list(things(text, low, thing_at(low, at, len(low)) or first.span("what"), len(low)))
    whole = spans[-1][1] == len(low) and len(low.split()) > 1
    return tuple(text[start:stop] for start, stop in spans) if whole else ()


def _asked_for(hit: re.Match[str], text: str, low: str, end: int, *, sure: bool) -> list[Span]:
    """The things behind "asked for" and the like, however many are listed."""
    before = low[max(0, hit.start() - _BEFORE) : hit.start()]
    asks = hit[0].startswith("ask")
    if (asks and _OTHER_WAY.search(before)) or (hit[0].startswith("promised") and _THEIRS.search(before)):
        return []
    whom = _TO_WHOM.match(low, hit.end(), end)
    places = [hit.end(), *([whom.end()] if whom else [])]
    first = next((one for at in places if (one := thing_at(low, at, end, mine=not sure))), None)
    return [Span(*span) for span in things(text, low, first, end)] if first else []


def _apart(found: dict[Span, None]) -> list[Span]:
    """Each place once, in text order: of two that overlap the longer."""
    kept: list[Span] = []
    for span in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
