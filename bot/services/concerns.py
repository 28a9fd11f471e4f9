"""Questions about a case that have an answer on file or in the rules: whether silence means anything, what
to say on the telephone, what was promised."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.models import Case, Purpose
from bot.services.advice import reassure, thanks_open, verdict
from bot.services.calls import agreed
from bot.services.desk import Desk
from bot.services.doubts import which
from bot.services.drafting import thanks_to_the_recruiter
from bot.services.matching import Match
from bot.services.phrasing import WORRIES
from bot.services.told import Answered, Concern, DraftWanted, Heard, Reassured, Told
from bot.writing.drafts import DraftKind
from bot.writing.topics import is_delicate

_THEY: Final = r"(?!you\b|i\b|we\b)(?:(?:the|my) )?\w+"
_PHONE: Final = r"(?:phone|telephone|call(?:s|ing)?|ring(?:ing)?|pick(?:s|ed)? (?:it )?up|voice ?mail)"
_NOT_WRITTEN: Final = r"(?:(?!e-?mail|letter|note\b|message|linkedin)[^.!?\n])*"
_BEGINS: Final = r"(?:^|[.!?,;\n] ?)(?:(?:so|but|and|ok|okay|hi|hey|please|pls|also) )*"
_ANSWER: Final = (
    r"(?:answer|reply|respond|decide|get back|come back to me|let me know|write|call|ring|contact me|tell me)"
)
_SPEAKS_TOO_MUCH: Final = (
    r"(?:talk(?:ed)?|spoke|said|rambl(?:ed|e)|chatted) (?:\w+ )?(?:too (?:much|long|fast|little)|nonsense)"
)
#: The first that fits counts.
_TABLE: Final = tuple(
    (concern, re.compile(_BEGINS + f"(?:{pattern})", re.IGNORECASE))
    for concern, pattern in (
        (
            Concern.CALL_WORDS,
            r"what (?:do |should |can |could |shall |would |must |to )?(?:i )?(?:can |should |to )?"
            rf"(?:say|tell them)\b{_NOT_WRITTEN}\b{_PHONE}\b"
            r"|how (?:do|should|can|to) (?:i )?(?:start|begin|open) (?:\w+ ){0,3}call\b"
            r"|(?:i(?:[’']?m| am) )?(?:\w+ ){0,2}(?:scared|afraid|terrified|nervous|anxious|worried)"
            r" (?:of|about|to|on) (?:\w+ ){0,3}(?:phone|calls?|calling|ring|ringing|telephone)\b"
            r"|(?:i )?(?:hate|dread) (?:\w+ ){0,2}(?:phone|calls|calling|phoning|telephone)\b"
            r"|(?:can you |could you )?(?:help me|write|give me|show me|i need|make) (?:\w+ ){0,3}"
            r"(?:phone script|script for (?:the|a|my) call|words for (?:the|a|my) call)\b",
        ),
        (
            Concern.THANK_OTHERS,
            r"(?:should|do|must|can|shall|could) i (?:also |have to |need to )?(?:thank|(?:send|write)"
            r" (?:\w+ ){0,3}thank(?:s|[- ]you)?)\b[^.!?\n]*\b(?:recruiter|hr|coordinator|receptionist"
            r"|assistant|agency|head ?hunter|secretary)\b",
        ),
        (
            Concern.LEFT_OUT,
            r"i (?:totally |completely |just )?(?:forgot to|didn[’']?t|did not)"
            r" (?:ask\b|(?:mention|say|tell)\b[^.!?\n]*\b(?:them|him|her|my|about me)\b)"
            r"|(?:should|can|may|could) i (?:still )?(?:ask|mention|bring up|raise)"
            r" (?:(?:them |her |him )?about|the (?:salary|pay)|how much)\b",
        ),
        (
            Concern.RUINED,
            r"(?:did|have) i (?:\w+ )?(?:ruin|blow|blown|mess(?:ed)? |screw|fail|bomb|spoil"
            rf"|{_SPEAKS_TOO_MUCH})"
            r"|i (?:didn[’']?t|did not|couldn[’']?t) answer\b"
            rf"|(?:i (?:think|feel|guess|fear|worry)(?: like| that)? )?i {_SPEAKS_TOO_MUCH}",
        ),
        (
            Concern.UNANSWERED,
            r"what (?:if|happens (?:if|when)|(?:do|should|can|must) i do (?:if|when)|to do (?:if|when))"
            r" (?:nobody|no ?one|they never|(?:he|she|it) never|they ghost"
            rf"|{_THEY} (?:(?:do|does|did|will|wo|would|have|has)(?: not|n[’']?t)|never))\b",
        ),
        (
            Concern.WHEN,
            rf"when (?:will|do|would|are|is) {_THEY} (?:going to |finally |usually )?{_ANSWER}\b"
            r"|when (?:will|do|should|can|would) i (?:finally )?(?:hear|know|expect|get (?:\w+ ){0,2}"
            r"(?:answer|reply|news|result|offer|decision))\b",
        ),
        (
            Concern.PROMISED,
            r"what (?:did|have|do|had) i (?:promised?|owe|agree(?:d)? to send|offer(?:ed)? to send"
            r"|(?:say|said) (?:that )?i(?:[’']?d| would| will|[’']?ll) send)\b"
            r"|what (?:did|do|have) (?:they|he|she) (?:want me to send|ask(?:ed)? (?:me )?(?:for\b|to send)"
            r"|promised?)",
        ),
        (
            Concern.NUMBER,
            r"(?:what[’']?s|what is|which|do (?:you|i|we) have|where[’']?s|where is) (?!your\b|my\b)"
            r"(?:\w+[’']?s? ){0,3}(?:number|phone(?: number)?|e-?mail(?: address)?)"
            r"(?: (?:to|of|for|do i) .{2,30})?(?=[?.!]|$)",
        ),
    )
)


def concern_of(text: str) -> Concern | None:
    """What the words ask of a case; None where they ask nothing of the kind."""
    if WORRIES.match(text):
        return Concern.SILENCE
    return next((concern for concern, pattern in _TABLE if pattern.search(text)), None)


def answer_concern(desk: Desk, found: Match, text: str) -> Told | Heard | None:
    """The answer to a question about the case, or which one is meant; None where nothing of the kind is
    asked."""
    concern = concern_of(text)
    if concern is None:
        return None
    if found.case is None:
        return which(desk, text, found.choices) if found.choices else None
    return _answer(desk, found.case, concern, text)


def _answer(desk: Desk, case: Case, concern: Concern, text: str) -> Answered | Reassured | DraftWanted | None:
    """The answer from what is on file; None where silence is asked of a case without an interview."""
    if concern is Concern.CALL_WORDS:
        kinds = (DraftKind.PHONE_SCRIPT, DraftKind.VOICEMAIL)
        hold = None if agreed(case) else verdict(desk, case, Purpose.CALL)
        return DraftWanted(case=case, kinds=kinds, verdict=hold)
    known = reassure(desk, case)
    if concern is Concern.SILENCE:
        return known
    return Answered(
        case=case,
        concern=concern,
        thanks_open=thanks_open(desk, case),
        promise=known.promise if known else None,
        delicate=is_delicate(text),
        copy=thanks_to_the_recruiter(desk, case) if concern is Concern.THANK_OTHERS else "",
    )
