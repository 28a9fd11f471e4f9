# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""What a question or command asks the bot for."""

from __future__ import annotations

import re

from bot.language.understanding import Ask

_TABLE = (
    (
        Ask.PAUSE,
        r"\b(?:pause|stop (?:all |the |sending |these |your )*(?:nudges|reminders|messages|notifications|messaging)|mute|be quiet|go quiet|on holiday|quiet for|no (?:more )?(?:reminders|nudges)|only one reminder|leave me alone)\b",
    ),
    (
        Ask.DRAFT,
        r"\b(?:write|draft|compose|generate|prepare|help me (?:write|with|reply|draft|respond|answer|word)|give me|make me|need|word|suggest|template for|example of|what should i (?:write|say|reply|answer)|how (?:do|should|can|would) i (?:write|word|phrase|reply|respond|say|thank))\b.{0,60}\b(?:note|e-?mail|mail|letter|message|thank[- ]you|thanks|follow[- ]?up|check[- ]?in|reply|script|voicemail|text|draft|them|template|answer|response)\b|\bwhat (?:should|do|can) i (?:write|say|reply)\b",
    ),
    (
        Ask.MAY_I_CALL,
        r"\b(?:can|should|may|could|shall|is it (?:ok|okay|fine|too (?:early|soon|late)|time)|would it be (?:ok|okay|weird|rude)|ok|okay|when (?:can|should|do) i|before i (?:fit |can )?)\b.{0,40}\b(?:call|phone|ring)\b(?! you)",
    ),
    (
        Ask.MAY_I_WRITE,
        r"\b(?:can|should|may|could|shall|do|is it (?:ok|okay|fine|too (?:early|soon|late)|time)|would it be (?:ok|okay|weird|rude)|too (?:early|soon) to|when (?:can|should|do) i|how long|how soon|how many days|what.?s the right time)\b.{0,50}\b(?:wait|follow(?:ing)?[- ]?up|check(?:ing)? in|write|e-?mail|mail|message|chase|nudge|contact|reach out|get in touch|ask (?:them )?for an update|send|text)\b",
    ),
    (
        Ask.WHEN_INTERVIEW,
        r"\b(?:when(?:'s| is| are| was|s)?|what (?:time|day|date)|who is interviewing|where(?:'s| is)?)\b.{0,40}\b(?:interview|interviews|onsite|screen|call|round|panel|chat|thing|test|interviewing)\b",
    ),
    (
        Ask.RECORD,
        r"\b(?:what|when|did|show|record|history|timeline|log|how (?:many|often))\b.{0,30}\b(?:did i (?:send|write|say|email|call|tell)|i (?:sent|wrote|said|emailed)|have i (?:sent|written|emailed|called)|last (?:contact|write|email|wrote)|record|history|timeline|did i last)\b|\b(?:record|history|timeline) (?:for|of|with)\b",
    ),
    (
        Ask.WHAT_IS_DUE,
        r"\b(?:what(?:'s| is|s) (?:next|due|up|on|coming|pending|left|outstanding|to do)|what (?:do|should|must) i (?:have to )?do(?: next| now| today| this week)?|what am i (?:waiting|supposed)|anything (?:due|to do|for me|pending|left)|due (?:this|today|next)|to-?do|next steps?|my (?:tasks|agenda|day|week))\b",
    ),
    (
        Ask.LIST,
        r"\b(?:(?:list|show|see|view|display|what are)\b.{0,20}\b(?:applications?|interviews?|cases?|companies|jobs|pipeline|everything|all)|my (?:applications|pipeline|interviews|jobs)|where do (?:i|things) stand|pipeline|how many (?:applications|interviews|companies))\b",
    ),
    (
        Ask.HELP,
        r"\b(?:help|what can you do|how (?:do(?:es)?|can) (?:you|this|it|i use)|what are you|who are you|instructions|commands|how to use|what (?:do|does) (?:you|this|it) do|get started)\b",
    ),
    (
        Ask.THANKS,
        r"^\W*(?:ok(?:ay)?[ ,]*|great[ ,!]*|perfect[ ,!]*|cool[ ,!]*|nice[ ,!]*)?(?:many )?(?:thanks|thank you|thankyou|thx|ty|cheers|ta|tysm|thank u|much appreciated|appreciate it|tnx|nice one|legend|gracias|merci)\b.{0,40}$",
    ),
    (
        Ask.GREETING,
        r"^\W*(?:hi+|hello+|hey+|hiya|yo|sup|howdy|good (?:morning|afternoon|evening|day)|morning|evening|greetings|hallo|hola|namaste|gm|g'day|salaam|heya|/start)\b(?: there| bot| again| all| everyone| afterword| mate| sir)?\W*$",
    ),
)
_PATTERNS = tuple((ask, re.compile(pattern)) for ask, pattern in _TABLE)


def ask(low: str) -> Ask | None:
    """What a message of no other intent asks for, in small letters; None if nothing that is known."""
    text = low[:400]
    for kind, pattern in _PATTERNS:
        if pattern.search(text):
            return kind
    return None
