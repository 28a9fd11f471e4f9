"""What a question or command asks the bot for."""

from __future__ import annotations

import re
from typing import Final

from bot.language.patterns import either, one_of
from bot.language.understanding import Ask

_MAY_I: Final = either(
    "can|should|may|could|shall|is it (?:ok|okay|fine|too (?:early|soon|late)|time)",
    "would it be (?:ok|okay|weird|rude)|when (?:can|should|do) i",
)

_PAUSE: Final = (
    r"\b"
    + one_of(
        "pause|mute|be quiet|go quiet|quiet for|leave me alone|only one reminder",
        "(?<! is )(?<! are )(?<!s )on holiday",  # "Priya is on holiday" asks for nothing
        "no (?:more )?(?:reminders|nudges)",
        "stop (?:all |the |sending |these |your )*(?:nudges|reminders|messages|notifications|messaging)",
    )
    + r"\b"
)
_DRAFT: Final = (
    r"\b"
    + one_of(
        "write|draft|compose|generate|prepare|help me (?:write|with|reply|draft|respond|answer|word)|give me",
        "make me|need|word|suggest|template for|example of|what should i (?:write|say|reply|answer)",
        "how (?:do|should|can|would) i (?:write|word|phrase|reply|respond|say|thank)",
    )
    + r"\b.{0,60}\b"
    + one_of(
        "note|e-?mail|mail|letter|message|thank[- ]you|thanks|follow[- ]?up|check[- ]?in|reply|script",
        "voicemail|text|draft|them|template|answer|response",
    )
    + r"\b|\bwhat (?:should|do|can) i (?:write|say|reply)\b"
)
_MAY_I_CALL: Final = (
    rf"\b{one_of(_MAY_I, 'ok|okay|before i (?:fit |can )?')}" + r"\b.{0,40}\b(?:call|phone|ring)\b(?! you)"
)
_MAY_I_WRITE: Final = (
    r"\b"
    + one_of(_MAY_I, "do|too (?:early|soon) to|how long|how soon|how many days|what.?s the right time")
    + r"\b.{0,50}\b"
    + one_of(
        "wait|follow(?:ing)?[- ]?up|check(?:ing)? in|write|e-?mail|mail|message|chase|nudge|contact",
        "reach out|get in touch|ask (?:them )?for an update|ask (?:them|him|her|again)|send|text",
    )
    + r"\b"
)
_WHEN_INTERVIEW: Final = (
    r"\b"
    + one_of("when(?:'s| is| are| was|s)?|what (?:time|day|date)|who is interviewing|where(?:'s| is)?")
    + r"\b.{0,40}\b"
    + one_of("interview|interviews|onsite|screen|call|round|panel|chat|thing|test|interviewing")
    + r"\b"
)
_RECORD: Final = (
    r"\b(?:what|when|did|show|record|history|timeline|log|how (?:many|often))\b.{0,30}\b"
    + one_of(
        "did i (?:send|write|say|email|call|tell)|i (?:sent|wrote|said|emailed)|did i last",
        "have i (?:sent|written|emailed|called)|last (?:contact|write|email|wrote)|record|history|timeline",
    )
    + r"\b|\b(?:record|history|timeline) (?:for|of|with)\b"
)
_WHAT_IS_DUE: Final = (
    r"\b"
    + one_of(
        "what(?:'s| is|s) (?:next|due|up|on|coming|pending|left|outstanding|to do)",
        "what (?:do|should|must) i (?:have to )?do(?: next| now| today| this week)?",
        "what am i (?:waiting|supposed)|anything (?:due|to do|for me|pending|left)|due (?:this|today|next)",
        "to-?do|next steps?|my (?:tasks|agenda|day|week)",
    )
    + r"\b"
)
_LIST: Final = (
    r"\b"
    + one_of(
        r"(?:list|show|see|view|display|what are)\b.{0,20}"
        r"\b(?:applications?|interviews?|cases?|companies|jobs|pipeline|everything|all)",
        "my (?:applications|pipeline|interviews|jobs)|where do (?:i|things) stand|pipeline",
        "how many (?:applications|interviews|companies)",
    )
    + r"\b"
)
_HELP: Final = (
    r"\b"
    + one_of(
        "help|what can you do|how (?:do(?:es)?|can) (?:you|this|it|i use)|what are you|who are you",
        "instructions|commands|how to use|what (?:do|does) (?:you|this|it) do|get started",
    )
    + r"\b"
)
_THANKS: Final = (
    r"^\W*(?:ok(?:ay)?[ ,]*|great[ ,!]*|perfect[ ,!]*|cool[ ,!]*|nice[ ,!]*)?(?:many )?"
    + one_of(
        "thanks|thank you|thankyou|thank u|thx|tnx|ty|tysm|ta|cheers|nice one|legend",
        "much appreciated|appreciate it|gracias|merci",
    )
    + r"\b.{0,40}$"
)
_GREETING: Final = (
    r"^\W*"
    + one_of(
        "hi+|hello+|hey+|hiya|heya|yo|sup|howdy|morning|evening|good (?:morning|afternoon|evening|day)",
        "greetings|hallo|hola|namaste|gm|g'day|salaam|/start",
    )
    + r"\b(?: there| bot| again| all| everyone| afterword| mate| sir)?\W*$"
)

#: The first that fits counts.
_PATTERNS: Final = (
    (Ask.PAUSE, re.compile(_PAUSE)),
    (Ask.DRAFT, re.compile(_DRAFT)),
    (Ask.MAY_I_CALL, re.compile(_MAY_I_CALL)),
    (Ask.MAY_I_WRITE, re.compile(_MAY_I_WRITE)),
    (Ask.WHEN_INTERVIEW, re.compile(_WHEN_INTERVIEW)),
    (Ask.RECORD, re.compile(_RECORD)),
    (Ask.WHAT_IS_DUE, re.compile(_WHAT_IS_DUE)),
    (Ask.LIST, re.compile(_LIST)),
    (Ask.HELP, re.compile(_HELP)),
    (Ask.THANKS, re.compile(_THANKS)),
    (Ask.GREETING, re.compile(_GREETING)),
)
_FAR_ENOUGH: Final = 400  # letters read


def ask(low: str) -> Ask | None:
    """What a message of no other intent asks for, in small letters; None if nothing that is known."""
    text = low[:_FAR_ENOUGH]
    return next((kind for kind, pattern in _PATTERNS if pattern.search(text)), None)
