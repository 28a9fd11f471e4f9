# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""What is no answer whatever was asked: a request to us, what the person sent, what came back.

Such words stand at the beginning of a message, with or without a question mark, an apostrophe or a subject. What
may as well have been talked about ("can you work weekends") is left to be an answer.
"""

from __future__ import annotations

import re
from typing import Final

from bot.domain.models import Case
from bot.services.materials import materials_sent
from bot.services.sentences import is_a_question

#: Read so far; what a message is about is said in its beginning.
_FAR_ENOUGH: Final = 300
_WELL: Final = (
    r"(?:(?:ok(?:ay)?|k|so|and|but|oh|hey|hi|btw|also|actually|no|nope|nah|yes|yep|yeah|wait|pls|please|quick question)"
    r"[,.!:]* +)*"
)
_A_LETTER: Final = r"(?:thank(?:s|[ -]?(?:you|u))?|note|letter|e-?mail|message|msg|text|reply|check[ -]?in|follow[ -]?up|draft)s?"
_YOU: Final = r"(?:you|u|ya)(?: (?:please|pls|just|also|maybe))*"
_WRITE: Final = r"(?:write|draft|compose|prepare|make|do|reword|rewrite|fix|shorten|show|send|give)"
_OF_OURS: Final = (
    rf"(?:(?:me|us) )?(?:(?:a|an|the|my|that|this|another|new|quick|short|nice) ){{0,3}}{_A_LETTER}\b"
)
_REQUESTS: Final = (
    rf"(?:can|could|would|will) {_YOU} (?:{_WRITE} (?:{_OF_OURS}|it\b|one\b)|(?:add|remove|change|delete|undo|forget) "
    r"(?:it|that|this|the|my)\b|remind me\b|help(?: me)?\b|stop\b|tell me (?:when|what|how)\b)",
    rf"(?:write|draft|compose) {_OF_OURS}",
    rf"(?:show|send|give) (?:me )?(?:the|my) {_A_LETTER}\b",
    rf"i (?:want|need|wanna|would like|[’']?d like) (?:to )?(?:{_WRITE} )?{_OF_OURS}(?! from\b)",
    r"what(?:[’']?s| is| comes)? (?:next|now)(?: (?:then|please|pls|for me|to do))?\W*$",
    r"(?:what|who) (?:do|did|have) i (?:have|got|do|meet|met|send|sent|write|need to do)\b(?! about\b)",
    r"when (?:do|will|should|can) (?:i|you) (?:\w+ )?(?:write|send|thank|remind|nudge|follow up|hear|e-?mail|message)\b",
    r"(?:can|could|may|should|shall|do|must) i (?:(?:still|also|just|now|even|have to|need to) )*"
    r"(?:add|include|send|write|thank|e-?mail|message|text|ring|phone|mention|skip|reply|accept|decline|undo|follow up)\b",
    r"how (?:do|can|should|would|shall) i (?:accept|decline|reply|thank|write|send|change|delete|stop|undo|say no)\b",
    r"(?:please )?remind me (?:in|at|on|to|again|tomorrow|tonight|later|next|this|when)\b",
)
_NOT_SENT_BY_ME: Final = r"(?! by\b| from\b)"
_I_HAVE: Final = r"(?:i(?:[’']?ve| have)? )?(?:(?:just|already|also|have) )*"
_HAVE: Final = r"(?:(?:just|already|finally|also|have|has) )*"
_SENT: Final = (
    rf"{_I_HAVE}(?:sent|wrote|written|mailed|e-?mailed|messaged|texted|dropped|did|done) "
    r"(?:(?:him|her|them|off|over|out|out to|to) )*"
    rf"(?:(?:a|an|the|my|that|this|it|quick|short|nice) ){{0,3}}{_A_LETTER}\b{_NOT_SENT_BY_ME}",
    rf"{_I_HAVE}thanked [\w’'-]+",
    rf"{_I_HAVE}(?:e-?mailed|messaged|texted|replied to|wrote to|wrote) (?:him|her|them|everyone|both|all of them)\b",
)
#: With nothing behind it that was written or talked about: "emailed, it moves", "rang to say", "texted today".
_GOT_IN_TOUCH: Final = (
    rf"{_HAVE}(?:e-?mailed|messaged|texted|called|phoned|rang|wrote|replied|answered)"
    r"(?= *[,.!;:]| *$| (?:to say|saying|and (?:said|says|told|asked|wants?)|today|yesterday|tonight|just now|earlier"
    r"|this (?:morning|afternoon|evening)|last night)\b)"
)
_CAME_BACK: Final = (
    rf"(?:{_HAVE}"
    r"(?:replied(?! to (?:all|my|our|every))|wrote back|written back|(?:e-?mailed|messaged|texted|called|phoned|rang) (?:me|back)"
    r"|got back(?: to me)?|came back to me|responded|rejected me|turned me down|offered me)\b"
    rf"|{_GOT_IN_TOUCH})"
)
_HE: Final = r"(?:he|she|they|someone|somebody|hr|the (?:recruiter|agency|manager|boss|company|school|owner|hiring manager))"
_GOT: Final = (
    r"(?:i(?:[’']?ve| have)? )?(?:(?:just|already|finally) )*(?:got|had|received) (?:back )?(?:a |an |the |my |another )?"
    rf"(?:{_A_LETTER}|answer|response|call|phone call|voice ?mail) (?:back\b|from\b)",
    r"(?:i )?(?:(?:just|already|finally) )*(?:got|received) (?:the|a|an) (?:job|offer|rejection)\b(?! (?:descri|title|ad\b|spec))",
    r"(?:i )?(?:did(?: not|n[’']?t)|never) (?:get|got) (?:it|the job)\b",
)
_NO_ANSWER: Final = re.compile(
    rf"{_WELL}(?:" + "|".join((*_REQUESTS, *_SENT, *_GOT, rf"{_HE} {_CAME_BACK}")) + ")", re.IGNORECASE
)
_A_NO: Final = re.compile(
    r"(?:no|nope|nah|nothing|not really)(?:[,.!]+ *| +)(?:(?:but|and) )?", re.IGNORECASE
)
_TOLD_SENT: Final = re.compile("|".join(_SENT), re.IGNORECASE)
#: Of a thing that was to be sent.
_HAS_GONE: Final = re.compile(
    rf"{_WELL}(?:i(?:[’']?ve| have)? )?(?:(?:just|already|also|have|finally) )*"
    r"(?:sent|e-?mailed|mailed|uploaded|shared|submitted|attached|handed in|forwarded) ",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(rf"{_WELL}(?P<who>[\w’'-]+(?: [\w’'-]+)?) {_CAME_BACK}", re.IGNORECASE)
#: Asked at the end of a message, behind what it is about: "I forgot my certificate. can i add it".
_ASKS_AT_LAST: Final = re.compile(
    r"(?:[.!,;\n] *|\b(?:and|so|but) )(?:(?:can|could|may|should|shall|do) i|is it (?:ok|okay|fine|too late)"
    r"|(?:can|could|would|will) (?:you|u)) [^.!\n]{2,60}$",
    re.IGNORECASE,
)


def never_an_answer(text: str, case: Case | None) -> bool:
    """Whether the words ask us for something, or tell what was sent (a letter, or what is still to be sent to
    them) or what came back, by somebody of the case that is asked about or by anybody without a name."""
    said = text.strip()[:_FAR_ENOUGH]
    if _NO_ANSWER.match(said):
        return True
    if case is None:
        return False
    told = _SOMEBODY.match(said)
    if told is not None and _is_of(case, told["who"]):
        return True
    return _HAS_GONE.match(said) is not None and bool(materials_sent(said, case))


def behind_a_no(text: str) -> str:
    """What was sent, where it stands behind the answer that there is nothing: "no but I already sent my CV"."""
    said = text.strip()
    no = _A_NO.match(said[:_FAR_ENOUGH])
    return said[no.end() :] if no and _TOLD_SENT.match(said, no.end()) else text


def asks_at_last(text: str) -> bool:
    """Whether a message ends with a question to us, marked as one or not."""
    return is_a_question(text) or _ASKS_AT_LAST.search(text.strip()[-_FAR_ENOUGH:]) is not None


def _is_of(case: Case, who: str) -> bool:
    """The company, or somebody of it by any part of the name."""
    names = (case.application.company, *(contact.name for contact in case.contacts))
    parts = {part for name in names for part in name.casefold().split()}
    return who.casefold() in {name.casefold() for name in names} or set(who.casefold().split()) <= parts
