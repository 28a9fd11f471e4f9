"""Things that were asked for or promised: "my portfolio", "two references"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.language.parts import Part, Setting
from bot.language.patterns import either, one_of
from bot.language.understanding import Found, Span

_WHOSE: Final = either(
    "my|a|an|the|some|two|three|2|3|more|another|copies of|copy of|proof of|list of|recent|last|few|of|for",
    "updated|latest|signed|academic|professional|design|code|coding|writing|work|salary|pay|right to work",
    r"character|employment|github|education(?:al)?|medical|original|filled|completed|bank|company",
)
_THINGS: Final = either(
    "portfolios?|references?|referees|refs|transcripts?|certificates?|samples?|slides?|cv|resume|résumé",
    "payslips?|slips|passport|photo id|id|dbs|github(?: link)?|presentation|cover letter|documents?|docs",
    "paperwork|forms?|right to work|details|availability|work samples?|case study|proposal|lesson plan",
    "statement|deck|report|links?|credentials|visa|licen[cs]e|check|period|ctc|nda|contract|diploma|degree",
    "letters?(?: of recommendation)?|p45|p60|w-?[249]s?|headshots?|photos?|showreel|reel|essay|video",
    "proof of (?:address|identity)|tickets?|qualifications|expectations",
)
_THEY_ASK: Final = either(
    "ask(?:ed|ing|s)?(?: me| us)?(?: for| to (?:send|see|provide|share|bring|submit))",
    "want(?:s|ed|ing)?(?: to see| me to (?:send|share|bring|provide))?",
    "need(?:s|ed)?(?: to see| me to (?:send|share|provide))?|request(?:ed|ing|s)?",
)
_I_WILL: Final = either(
    one_of(
        "have|need|got|promised|going|supposed|meant|forgot|remember|said i'd|told them i'd|i'll|i will",
        "i should|must|gotta",
    )
    + "(?: to)? (?:send|e-?mail|provide|share|submit|forward|get|bring)",
    "owe|promised",
)
_TO_WHOM: Final = r"(?: (?:them|her|him|over|across|off|in|the team|[\w'&-]+))??"
_THING: Final = rf"(?P<what>(?:(?:{_WHOSE})\s+){{0,5}}(?:{_THINGS})\b)"
_ASKED: Final = re.compile(rf"\b{one_of(_THEY_ASK, _I_WILL)}{_TO_WHOM} {_THING}")
#: One more of a list: "a portfolio, two references and the signed NDA".
_MORE: Final = re.compile(rf"(?:,|,? (?:and|plus|&|or|as well as|along with)(?: also)?) {_THING}")


def materials(part: Part, setting: Setting, end: int) -> list[Found[str]]:
    """What is named of them from a part on, as typed; a list may go on to the place `end`."""
    return [
        Found(setting.message.text[at:until].strip(), Span(at, until))
        for found in _ASKED.finditer(setting.message.low, part.clause.start, part.clause.end)
        for at, until in _listed(found, setting.message.low, end)
    ]


def _listed(first: re.Match[str], low: str, end: int) -> Iterator[tuple[int, int]]:
    """Where the first thing stands, and those that are listed behind it."""
    found: re.Match[str] | None = first
    while found is not None:
        yield found.span("what")
        found = _MORE.match(low, found.end(), end)
