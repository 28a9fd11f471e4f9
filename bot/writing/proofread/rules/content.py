"""What a message of its kind must hold: thanks, the meeting, a name at both ends, no blanks, not too long."""
# ruff: noqa: E501  a table is read by its rows

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.text import SIGN_OFF, Span, Text, distance, folded

MAX_WORDS = 200  # about a minute's reading; longer follow-ups are not read
_NEEDS_THANKS = frozenset(
    {"thank_you", "check_in", "availability", "phone_script", "closing", "second_check_in", "call_request"}
)
_NEEDS_MEETING = frozenset(
    {"thank_you", "check_in", "availability", "phone_script", "closing", "second_check_in"}
)
_THANKS = re.compile(
    r"\b(?:thanks?(?! to (?!you|your|everyone|all|the team|[A-Z]))|thankful|thanking|many thanks|"
    r"(?:i am|i'm|i was|so|very|truly|deeply|am|and|remain) (?:\w+ )?gr(?:ate|eat)full? (?:for|to you|that)|gratitude|"
    r"appreciated? (?:your|the|our|you|it|that|how|meeting|hearing|talking|being|all|having)|much appreciated|appreciative|"
    r"(?:kind|good|generous) of you|indebted|thankyou|thx|thnx|thanx|tysm|merci|cheers)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:would|'d|will) (?:really |much |greatly |also |be )?(?:appreciate|grateful|thank)", re.IGNORECASE
)
_MEETING = re.compile(
    r"\b(?:interview(?:s|ed|ing)?(?! (?:process|skills|stage))|conversations?|met|spoke|spoken|talked|discuss(?:ed|ions?)|chat(?:ted|s)?|"
    r"panel|tour|visit(?:ed|ing)?|audition|assessment|trial (?:shift|day|lesson)|exercise|demo(?:nstration)?|presentation|"
    r"(?:first|second|third|last|next|final) (?:round|meeting|conversation|call|stage)|"
    r"(?:our|the|your|this|today's|yesterday's|last|a follow-up|invitation to a|suggesting a|offering a|offer of a) (?:\w+ )?(?:meeting|call|session|talks?|lunch|coffee|round|exchange|task|assignment)|"
    r"you (?:\w+ )?(?:mentioned|told|described|explained|showed|said|asked|spoke|shared|gave me|and i)|"
    r"(?:meeting|seeing|speaking|talking|sitting down|spending time|catching up) (?:with )?(?:you|me|the team|your|and)|"
    r"after talking (?:about|through|over)|"
    r"speak with you|meet (?:you|me|with)|time you (?:\w+ )?(?:spent|gave|took)|show(?:ed|ing|n) me|walk(?:ed|ing)? me|welcom(?:ed|ing) me|"
    r"having me|host(?:ed|ing)|letting me (?:see|handle|watch|try|sit|read)|heard? (?:about|how)|hearing (?:about|how)|learn(?:ing|ed|t) (?:about|more|how)|your (?:explanation|description|account|overview|story|stories|comments)|came to see|"
    r"introduced me|seeing (?:how|the|your)|on the ward|in the (?:shop|lab|kitchen|workshop)|sit(?:ting)? (?:in|at)|invitation)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:look(?:ing)? forward to|hope to|hoping to|would love to|would like to|happy to|glad to|pleased to|available (?:for|to)|free (?:for|to)|can|could|chance to|opportunity to|excited to|keen to|ready (?:for|to)|eager to|possible to)"
    r" (?:\w+ ){0,2}?(?:meeting|meet|speaking|speak|talking|talk|discussing|discuss|chat|chatting|visit|visiting|hearing|hear|learning|learn|an? interview|interview|a (?:meeting|conversation|call|chat)|seeing|come to see)\b(?:(?! (?:after|since|following)\b)[^.!?\n])*",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"\[(?!\d{1,3}\]|x\]|\s*\])[^\[\]\n]{1,60}\](?!\()|\{\{?[^{}\n]{1,60}\}?\}|<(?=[^<>\n@]{2,40}>)(?!https?|mailto)[A-Za-z][A-Za-z _/'-]*>|"
    r"_{3,}|\bX{3,}\b|(?<!\w)(?-i:INSERT|ENTER|YOUR|COMPANY|INTERVIEWER|HIRING MANAGER|FIRST|LAST) (?-i:NAME|COMPANY|DATE|ROLE|POSITION)(?: HERE)?\b|\b(?-i:TBD|TODO|FIXME)\b|\(\s*(?:name|company|date|insert[^)]*|your name|interviewer)\s*\)|"
    r"\b(?:insert|your) (?:name|company name|date) here\b|(?<=Dear )(?-i:NAME|XX|XY|Name)\b|(?<=at )(?-i:COMPANY)\b|\?{3,}",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:dear |hi |hello |good (?:morning|afternoon|evening),? |hey |greetings,? )?(?:hiring (?:manager|team)|sir(?: or | ?/ ?| and )madam|sirs?|madam|recruiter|hr(?: team| manager| department)?|team|all|everyone|there|"
    r"interviewer|recruitment team|human resources|whom ?(?:so)?ever|to whom it (?:may|might) concern|employer|colleagues|ladies and gentlemen|guys|folks|mate|friend|boss|manager|company)?",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey+|hiya|heya|yo+|sup|what'?s up|what up|howdy|hallo|helo|helllo|good (?:morning|afternoon|evening|day)|greetings|morning|to whom|deer|dera)\b",
    re.IGNORECASE,
)


def check_content(text: Text, context: DraftContext) -> Iterator[Finding]:
    """What is missing, left over or too much."""
    yield from _blanks(text, context)
    if len(text.raw.split()) > MAX_WORDS:
        yield _whole(FaultKind.TOO_LONG, f"Over {MAX_WORDS} words: short notes are read, long ones are not.")
    if context.message in _NEEDS_THANKS and not _thanks(text):
        yield _whole(FaultKind.MISSING_THANKS, "There is no word of thanks yet.")
    if context.message in _NEEDS_MEETING and not _mentions_meeting(text, context):
        yield _whole(
            FaultKind.MISSING_INTERVIEW_REFERENCE,
            "Say which meeting this is about, or what you talked about.",
        )
    if context.message == "phone_script":
        yield from _spoken_name(text, context)
    elif context.message is not None and text.lines:
        yield from _greeted_name(text, context)
        yield from _signed_name(text, context)


def _whole(kind: FaultKind, why: str) -> Finding:
    return Finding(kind, 0, 0, "", why)


def _blanks(text: Text, context: DraftContext) -> Iterator[Finding]:
    known = {folded(term) for term in context.own_terms}
    for found in _BLANK.finditer(text.raw):
        if folded(found.group()) in known:
            continue
        yield Finding(
            FaultKind.BLANK,
            *found.span(),
            found.group(),
            "A blank is left to fill in.",
            _fill(found.group(), context),
        )


def _fill(blank: str, context: DraftContext) -> tuple[str, ...]:
    """What belongs in a blank, where its words tell and the case knows."""
    words = blank.casefold()
    if "company" in words or "employer" in words:
        return (context.company,) if context.company else ()
    if any(part in words for part in ("role", "position", "job")):
        return (context.role,) if context.role else ()
    if "your name" in words or "sender" in words:
        return (context.sender,) if context.sender else ()
    if "name" in words or "interviewer" in words:
        return (context.interviewers[0],) if context.interviewers else ()
    return ()


def _thanks(text: Text) -> bool:
    return any(
        not _WISH.search(text.plain[max(0, found.start() - 24) : found.end()])
        for found in _THANKS.finditer(text.plain)
    )


def _mentions_meeting(text: Text, context: DraftContext) -> bool:
    past = _AHEAD.sub(" ", text.plain)
    if _MEETING.search(past):
        return True
    haystack = " ".join(re.findall(r"[\w+#]+", folded(text.plain)))
    return any(_mentions(haystack, topic) for topic in context.topics)


def _mentions(haystack: str, topic: str) -> bool:
    words = re.findall(r"[\w+#]+", folded(topic))
    return bool(words) and re.search(rf"\b{re.escape(' '.join(words)).rstrip('s')}", haystack) is not None


def _spoken_name(text: Text, context: DraftContext) -> Iterator[Finding]:
    if context.sender and not _has_name(text.raw, context.sender):
        yield _whole(FaultKind.MISSING_NAME, "Say your name at the start of the call.")


def _greeted_name(text: Text, context: DraftContext) -> Iterator[Finding]:
    if not context.interviewers:
        return
    line = text.greeting
    if line is None or not (_GREETING.match(line.words) or _has_any_name(line.words, context)):
        if line is None or line.words[:1].islower() or not re.fullmatch(r"[\w.'’ -]{2,50}", line.words):
            yield _whole(FaultKind.MISSING_NAME, "Greet them by name.")
        return
    if _BLANK.search(line.words):
        return
    if _NO_NAME.fullmatch(_without_greeting(line.words)) or _NO_NAME.fullmatch(line.words):
        name = context.interviewers[0]
        yield Finding(
            FaultKind.MISSING_NAME, line.start, line.end, line.words, "Greet them by name.", (f"Dear {name}",)
        )


def _without_greeting(words: str) -> str:
    found = _GREETING.match(words)
    return words[found.end() :].strip(" ,") if found else words


def _signed_name(text: Text, context: DraftContext) -> Iterator[Finding]:
    tail = text.lines[-3:] if len(text.lines) > 1 else text.lines
    if _BLANK.search(tail[-1].words):
        return
    if context.sender:
        if any(_has_name(line.words, context.sender, near=len(line.words.split()) <= 4) for line in tail):
            return
    elif not SIGN_OFF.match(tail[-1].words):
        return
    yield _unsigned(tail[-1], context)


def _unsigned(last: Span, context: DraftContext) -> Finding:
    why = "Your name is missing at the end."
    if not SIGN_OFF.match(last.words):
        return _whole(FaultKind.MISSING_NAME, why)
    signed = f"{last.words}\n{context.sender}"
    return Finding(
        FaultKind.MISSING_NAME, last.start, last.end, last.words, why, (signed,) if context.sender else ()
    )


def _has_any_name(words: str, context: DraftContext) -> bool:
    return any(_has_name(words, name, near=True) for name in context.interviewers)


def _has_name(words: str, name: str, near: bool = False) -> bool:
    """Whether any part of the name stands in the words, one slip allowed if `near` (that is another finding)."""
    parts = [part for part in re.findall(r"\w+", folded(name)) if len(part) > 1 or part.isalpha()]
    tokens = re.findall(r"\w+", folded(words))
    if any(part in tokens for part in parts if len(part) > 1):
        return True
    return near and any(
        distance(part, token, 2) <= (1 if len(part) <= 5 else 2)
        for part in parts
        for token in tokens
        if len(part) > 3 and len(token) > 3
    )
