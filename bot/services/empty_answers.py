"""Answers that say nothing: as good as a Skip, or too little to keep."""

from __future__ import annotations

import re
from typing import Final

from bot.language.answers import is_remark, little_said

_OF_THE_TALK: Final = frozenset({"topics", "stuck"})
#: Nobody needs more letters to say nothing.
LONGEST: Final = 60
_NOTHING: Final = re.compile(
    r"(?:(?:thanks?|thank you|thx|no|nope|nah|none"
    r"|nothing(?: else)?|nobody|no one|skip|pass|n/?a|-|idk|dunno|no idea|not at all"
    r"|no (?:date|day|deadline|timeline|rush)(?: (?:given|yet|set|named|mentioned))?"
    r"|(?:rather|prefer|i[’']?d (?:rather|prefer)) not(?: (?:to )?say)?"
    r"|not (?:really|sure|yet)|not that i (?:know|remember)(?: of)?"
    r"|(?:i )?(?:don'?t|do not|can'?t|cannot) (?:know|remember|recall)(?: yet)?"
    r"|(?:they |he |she )?(?:didn'?t|did not)(?: (?:say|ask|tell|mention))?(?: (?:anything|me|when|so|yet))*"
    r")[ ,.!]*)+"
)
#: "They'll let me know": a promise of no day.
_SOMETIME: Final = re.compile(
    r"(?:they|he|she)(?:'ll| will| would| said they'?(?:ll|d| will| would))?"
    r" (?:get back(?: to me)?|be in touch|let me know|call(?: me)?|contact me|write(?: to me)?)[ .!]*"
)
#: Thanks answer nothing that was asked.
_THANKS: Final = re.compile(
    r"(?:(?:ok(?:ay)?|great|cool|perfect|no)[ ,.!]+)?(?:many )?(?:thanks?|thank you|thx|ty|cheers)"
    r"(?: (?:so|very) much| a lot| for (?:asking|that))?[ ,.!]*"
)
#: Said rather than to leave a question about a day without any word.
_SEEN: Final = re.compile(r"(?:(?:ok(?:ay)?|k+|cool|great|fine|all ?right|got it|will do|noted)[ ,.!]*)+")
#: "I already sent my CV": nothing more is to be sent.
_SENT_ALREADY: Final = re.compile(
    r"(?:(?:no|nope|nah|yes|yeah)[,.]? (?:but )?)?(?:i(?:'ve| have)? )?"
    r"(?:(?:already |just )?(?:sent|e-?mailed|uploaded|submitted|handed in|gave)"
    r"|they(?:'ve)? (?:already )?(?:have|got))"
    r" (?:(?:them|him|her|over|in) )*(?:it|everything|all of it|that|(?:my|the|a) [\w' -]{2,40})"
    r"(?: (?:already|before|to them|in already))?[ .!]*"
)
_TOO_LITTLE: Final = frozenset({"yes", "yep", "yeah", "sure", "ok", "okay", "maybe", "some", "something"})
_PRAISE: Final = frozenset(
    {"perfect", "super", "wow", "lol", "good", "lovely", "awesome", "brilliant", "right"}
)


def means_nothing(text: str, kind: str) -> bool:
    """ "No", "I don't know", "they didn't say": passed over."""
    plain = text.casefold().replace("’", "'").strip()
    if len(plain) > LONGEST:
        return False
    if _NOTHING.fullmatch(plain) or only_polite(plain, kind):
        return True
    if kind in _OF_THE_TALK and (little_said(text) or (kind == "stuck" and is_remark(text))):
        return True
    if kind == "materials" and _SENT_ALREADY.fullmatch(plain):
        return True
    return kind == "promise" and bool(_SOMETIME.fullmatch(plain))


def only_acknowledges(text: str) -> bool:
    """ "Ok", "cool", "yes" to a question that wants more."""
    plain = text.casefold().strip(" .!")
    return plain in _TOO_LITTLE or plain in _PRAISE or bool(_SEEN.fullmatch(plain))


def only_polite(text: str, kind: str) -> bool:
    """ "Thanks"; and "ok", where a day is asked for that there may not be."""
    plain = text.casefold().strip()
    return bool(_THANKS.fullmatch(plain)) or (kind == "promise" and bool(_SEEN.fullmatch(plain)))


def says_too_little(text: str) -> bool:
    """ "Yes", or a smile, to a question that wants a name or a thing."""
    return not re.search(r"\w", text) or text.casefold().strip(" .!") in _TOO_LITTLE
