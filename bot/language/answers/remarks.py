# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""How it went, said where something else was asked: "it was a disaster lol", "bit chaotic", "only 10 mins"."""

from __future__ import annotations

import re
from typing import Final

_HOW: Final = (
    r"(?:great|good|well|ok(?:ay)?|fine|nice|nicely|bad|badly|awful|terrible|brilliant|fantastic|al ?right|all right"
    r"|amazing|lovely|smooth|smoothly|tough|hard|easy|short|long|quick|rushed|weird|odd|strange|chaotic|awkward|intense"
    r"|friendly|relaxed|chill|stressful|scary|boring|fun|interesting|exhausting|disorgani[sz]ed|horrible|rubbish|crap"
    r"|shit|so[ -]so|meh|mixed|cringe|nerve-?wracking|messy|perfect|disappointing)"
)
_A_FAILURE: Final = (
    r"(?:disaster|nightmare|mess|shambles|joke|car ?crash|train ?wreck|failure|fiasco|catastrophe|waste of time"
    r"|horror show|shit ?show)"
)
_VERY: Final = (
    r"(?:(?:really|very|so|quite|pretty|super|all|rather|fairly|kind of|kinda|sort of|just|too|not|a|bit|little|actually"
    r"|total|totally|complete|completely|absolute|absolutely|utter|such|right|bit of a) )*"
)
_IT: Final = (
    r"(?:(?:it|that|this|all|everything|they|(?:the|my) (?:whole )?(?:interview|call|chat|meeting|thing|trial|lesson"
    r"|round|day|place|people|vibe)) )"
)
_WENT: Final = r"(?:(?:all )?(?:went|was|were|is|are|felt|seemed|looked) )"
_THINK: Final = r"(?:(?:honestly|well|yeah|yes|tbh|i think|i guess|i feel|i felt|i thought),? )*"
_LAUGH: Final = r"(?:,? (?:lol|lmao|haha+|tbh|omg|though|tho|overall|really|i think|i guess|to be honest|actually|sadly))*"
_FOR_SO_LONG: Final = (
    rf"{_IT}?(?:(?:was|lasted|took) )?(?:(?:only|just|about|like|maybe|barely|over in) )*"
    r"(?:\d{1,3}|ten|five|fifteen|twenty|thirty|an?|half an) ?(?:min|minute|hour|hr)s?(?: long| in total)?"
)
_LAUGHTER: Final = re.compile(r"(?:,? *\b(?:lol|lmao|haha+|rofl)\b[ .!]*)+$", re.IGNORECASE)
_REMARK: Final = re.compile(
    rf"(?:{_THINK}(?:{_IT}?{_WENT}?{_VERY}{_HOW}|{_FOR_SO_LONG}){_LAUGH}|(?:yes|yeah))[ .!]*", re.IGNORECASE
)
_BAD: Final = re.compile(
    rf"{_THINK}(?:(?:{_IT}|(?:[\w&’'.-]+ ){{1,3}}){_WENT})?{_VERY}{_A_FAILURE}{_LAUGH}[ .!]*", re.IGNORECASE
)
#: Longer words are no mere remark.
_LONGEST: Final = 80


def is_remark(text: str) -> bool:
    """Whether the words say how it was, or how long it took, and nothing else."""
    said = text.strip()
    return len(said) <= _LONGEST and bool(_REMARK.fullmatch(said) or _BAD.fullmatch(said))


def went_badly(text: str) -> bool:
    """ "It was a disaster lol", and nothing else."""
    said = text.strip()
    return len(said) <= _LONGEST and _BAD.fullmatch(said) is not None


def without_laughter(text: str) -> str:
    return _LAUGHTER.sub("", text)
