"""What can be sent or brought: "my portfolio", "two references", "the thesis abstract"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.language import lexicon
from bot.language.cues.words import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from bot.language.names.words import table
from bot.language.patterns import either

Span = tuple[int, int]

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
#: Words at which the name of a thing ends.
_ENDS: Final = either(
    "a|an|the|my|of|and|or|plus|but|so|to|by|on|in|at|before|after|until|till|for|with|from|too|also|as|which|that|who",
    "if|when|while|because|about|into|like|than|then|well|please|asap|soon|now|today|tomorrow|tonight|next",
    "this|last|first|i|i'll|i'd|i've|they|they'll|he|he'll|she|she'll|we|we'll|it|it's|you|me|us|them|him",
    "her|is|are|was|were|be|been|will|would|can|could|should|said|says|say|told|sent|seemed|did|does|had",
    rf"has|have|not|yet|later|already|all|again|{WEEKDAYS}|{SHORT_WEEKDAYS}|{MONTHS}|saturday|sunday",
)
_WORD: Final = rf"(?!(?:{_ENDS})\b)[a-z0-9à-ÿ][\w'’&/+-]*"
_MINE: Final = r"my(?: own)?"
_ANY: Final = rf"{_MINE}|an?|the|some|another|copies of|copy of|one|two|three|four|five|\d"
_ONE_THING: Final = rf"{_WORD}(?: {_WORD}){{0,3}}(?: of (?:(?:{_ANY}) )?{_WORD}(?: {_WORD}){{0,2}})?"

#: A thing by one of its names, with what is often said of it.
NAMED: Final = rf"(?:(?:{_WHOSE})\s+){{0,5}}(?:{_THINGS})\b"
_NAMED: Final = re.compile(NAMED)
_ONE_OF_MINE: Final = re.compile(rf"(?:{_MINE}) {_ONE_THING}")
_ONE_OF_ANY: Final = re.compile(rf"(?:{_ANY}) {_ONE_THING}")
_WHOLE: Final = re.compile(_ONE_THING)
_ENDS_NAMED: Final = re.compile(rf"\b(?:{_THINGS})$")
#: A name, and nothing told behind it: "my GitHub and LinkedIn".
_TO_ITS_END: Final = re.compile(r"\s*(?:[,.;!?]|$)")
_SHOUTED: Final = re.compile(r"\b[A-Z]{2,5}\b")
#: What is asked for, and is nothing to send: an answer, time, a talk, somebody, good will, a letter of ours,
#: a task (it is a round of its own).
_NO_THING: Final = table(
    "answer answers decision reply response yes no word go-ahead approval permission extension update",
    "time minute minutes hour hours day days week weeks month months moment second bit lot break start",
    "someone somebody anyone person people candidate candidates guy woman man mum mom dad kids wife",
    "husband family friend team call chat interview round meeting talk conversation catch-up visit",
    "help advice opinion view views thoughts thought input attention feedback patience interest trust",
    "support favour favor chance money raise offer job role position experience skills services best",
    "life side mind head name phone question screen salary age date dates slot slots times",
    "thank thanks thank-you note notes email e-mail mail message follow-up follow text reminder invite",
    "take-home takehome take assignment task exercise challenge test homework application demo",
)
_NEVER: Final = ("my number", "my own number")  # a telephone's
_AND: Final = re.compile(r"(?:,? (?:and|plus|&|or|as well as|along with)(?: also)?|,) ")
#: "2 references, one from my manager": more about the one before.
_OF_THEM: Final = re.compile(
    r"(?:, )?(?:one|both|all) (?:of them )?(?:from|by) (?:my |the |an? )?\w+(?: \w+)?(?=,| and|$)"
)


def thing_at(low: str, at: int, end: int, *, mine: bool = False) -> Span | None:
    """Where the thing named at that place stands: one of the names of such things, or whatever noun follows
    "my", or, unless it must be `mine`, any article."""
    known = _NAMED.match(low, at, end)
    other = (_ONE_OF_MINE if mine else _ONE_OF_ANY).match(low, at, end)
    if known and other and known.end() <= other.end() and _is_thing(other[0], known[0]):
        return other.span()  # "my DBS certificate", where "DBS" is known
    if known:
        return known.span()
    return other.span() if other and _is_thing(other[0]) else None


def _is_thing(words: str, known: str = "") -> bool:
    """Whether the noun can be sent; `known` is the part of it that surely can."""
    if _ENDS_NAMED.search(words):
        return True  # "offer letter"
    said = words.removeprefix(known).replace("/", " ").split()
    return words not in _NEVER and not any(w in _NO_THING or w in lexicon.role_heads() for w in said)


def things(text: str, low: str, first: Span, end: int) -> Iterator[Span]:
    """The first thing, and those that are listed behind it; `text` is as typed, `low` in small letters."""
    found: Span | None = first
    while found is not None:
        yield found
        at = found[1]
        if told := _OF_THEM.match(low, at, end):
            at = told.end()
        joined = _AND.match(low, at, end)
        found = _listed(text, low, joined.end(), end) if joined else None


def _listed(text: str, low: str, at: int, end: int) -> Span | None:
    """One more of a list: with an article, or by its name, or with a name or an abbreviation in it."""
    if found := thing_at(low, at, end):
        return found
    whole = _WHOLE.match(low, at, end)
    if whole is None or not _is_thing(whole[0]):
        return None
    name = text[at].isupper() and _TO_ITS_END.match(low, whole.end(), end)
    tells = name or _NAMED.search(whole[0]) or _SHOUTED.search(text[at : whole.end()])
    return whole.span() if tells else None
