"""What changes the meaning of an event: a correction, an interview that is cancelled or moved, an
employer who did not turn up, and the wish not to be telephoned."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import Row, rows
from bot.language.cues.words import MONTHS_BUT_MAY, SHORT_WEEKDAYS, WEEKDAYS
from bot.language.patterns import any_of, maybe, one_of

#: "The role is at Acme", "the interview was great": told, and not corrected.
_TOLD: Final = one_of(
    "on|at|in|next|today|tomorrow|good|great|fine|ok|okay|nice|lovely|terrible|rough|tough|hard|easy|very",
    "really|so|moved|cancelled|rescheduled|filled|postponed|pushed|over|with|for|done|confirmed|booked",
    "scheduled|late|not|this|scary|brutal|awful",
)

_CORRECTIONS: Final = rows(
    "correction",
    (
        "no",
        ",? "
        + one_of(
            "it was|it's|its|it is|that was|that's|i meant|not|the|she|he|actually|wait|sorry|they|make that",
            "tuesday|wednesday|thursday|friday|monday",
        ),
    ),
    (
        "actually|correction|sorry|oops|whoops|wait|scratch|ignore|typo",
        one_of(",? (?:it|its|it's|i|that|the|no|not|make|my|was|they|she|he|wrong|:)| that|:| –| -"),
    ),
    (
        "i",
        r" (?:meant|mean|made a mistake|got (?:that|it|the \w+) wrong|mistyped|misspelt|misspelled)",
    ),
    (
        "the",
        " "
        + one_of("role|company|date|name|interview|time|stage|title|recruiter|interviewer|position|job")
        + f"(?:'s name)? (?:is|was|should be|is actually|was actually)(?! {_TOLD})",
    ),
    (
        "it",
        "(?:'s| is| was)? (?:was|is|should be|wasn't|isn't|should say)"
        + maybe(" actually| really| not| in fact")
        + " (?:not|with|called|spelled|spelt|at|actually)",
    ),
    (
        "not",
        " " + one_of(WEEKDAYS, r"saturday|sunday|today|tomorrow|yesterday|the \d+\w*|\d+\w*", MONTHS_BUT_MAY),
    ),
    (
        "change|update|fix|edit|rename|amend|correct|set",
        " (?:the|my|it|that|date|company|role|name|time|interview)",
    ),
    ("wrong", " (?:company|date|day|name|time|role|person|one|interviewer|recruiter)"),
    ("spelled|spelt|misspelled|misspelt", ""),
)

_OFF: Final[list[Row]] = [
    *rows(
        "cancelled",
        (
            "cancelled|canceled|cancels|cancel|cancelling|canceling",
            "(?: off| on me| my| the| it| our| last)?",
        ),
        ("called", " (?:it |the (?:interview|call|meeting) )?off"),
        ("not", " (?:happening|going ahead|taking place)"),
        ("isn't|wont|won't|isnt", " (?:happening|going ahead|taking place|happen)"),
    ),
    *rows(
        "moved",
        (
            "moved|rescheduled|reschedule|postponed|pushed|rearranged|bumped|shifted|brought|changed|rebooked"
            "|delayed|reshuffled|rescheduling|moving|swapped|put",
            "(?! me (?:through|forward))(?: (?:back|forward|to|from|my|the|it|our|for|until|out|off))*",
        ),
        (
            "gave|given|gives|offered|offers|suggested|suggests|proposed|proposes",
            " (?:me |us )?(?:an? (?:new|different|later|earlier|better)|another|some other)"
            " (?:time|date|day|slot)s?",
        ),
        ("now", rf"(?: on| at| for| it's| is)? ?(?=(?:{SHORT_WEEKDAYS})[a-z]* (?:at |the )?\d)"),
    ),
]

_NOBODY_CAME: Final = rows(
    "no_show",
    (
        "never",
        " "
        + one_of(
            "called|rang|phoned|showed|turned up|joined|showed up|dialled in|logged on|came|appeared|came on",
            "dialed in|picked up",
        ),
    ),
    (
        "didn't|didnt|did|hasn't",
        "(?: not)? "
        + one_of("call|show(?: up)?|turn up|ring|phone|join|dial in|log on|appear|showed")
        + r"(?= |$|\.|,|!| me| at)(?! (?:me )?(?:back|it))",
    ),
    (
        "nobody|no",
        "(?: one|-one)? "
        + one_of(
            "called|showed|turned up|joined|rang|was there|phoned|came|on the call|dialled|appeared|picked up"
        ),
    ),
    ("stood|no", "(?: me up|[ -]show)"),
)

_NO_CALLS: Final = rows(
    "no_calls",
    ("no", r" (?:more )?(?:phone ?)?calls?,? (?:please|pls|thanks)"),
    (
        "don't|dont|do|not|never|prefer|please|avoid|hate",
        any_of(
            " not| want| like| to| be| suggest| offer| propose| they| them| me| would| rather| prefer"
            "| accept| taking| take| phone"
        )
        + " (?:to )?(?:call|calling|phone|phoning|ring|calls|phone calls|ringing)"
        + one_of(r" them| us| me to call| her| him| the office|$|s|\.| them please"),
    ),
    ("email|emails", " only"),
)

SIGNALS: Final = [*_CORRECTIONS, *_OFF, *_NOBODY_CAME, *_NO_CALLS]
