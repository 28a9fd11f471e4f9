"""Which kind of interview: the words for each stage."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from bot.language.cues.rows import Row, rows
from bot.language.cues.words import SHORT_MONTHS, SHORT_WEEKDAYS
from bot.language.names.words import table
from bot.language.patterns import any_of, either, maybe, one_of
from bot.language.phrases import Phrasebook
from bot.language.text import Message
from bot.language.understanding import Found, Span

#: Behind a stage named in one word: it is one, and no word before another.
_AT_THE_END: Final = r"$|\.|,|!"

_SCREENS: Final[list[Row]] = [
    *rows(
        "recruiter_screen",
        (
            "recruiter|recruiting|recruiter's|ta|talent|agency",
            "[ -](?:phone |team |acquisition |partner )?"
            "(?:screen|screening|call|chat|conversation|intro|round|interview)",
        ),
        ("recruiter", " intro(?:duction)?"),
        ("recruiter|recruiter's", r"(?: [\w'&-]+){0,2} screened me"),
        (
            "screen|call|chat|intro|screening|conversation|introduction|spoke|speaking|talked|phone",
            any_of(" call| chat| screen| scheduled| booked| set up| arranged")
            + r" (?:with|w/|to) (?:a|the|their|an|my|some|our)? ?(?:[\w'&-]+ ){0,2}?recruiter",
        ),
        ("intro|introductory|introduction|discovery", "[ -]?(?:call|chat)"),
    ),
    *rows(
        "phone_screen",
        (
            "phone|telephone|telephonic|initial|tel|screening",
            "[ -]?(?:screen|screening|interview|intvw|round|iv|call)s?",
        ),
        ("screening|screener|prescreen|screen", "(?: call| interview| chat)?"),
        ("screened", " me"),
    ),
]

_TAKE_HOMES: Final = rows(
    "take_home",
    ("take", "[ -]?homes?"),
    ("takehome|hackerrank|codility|codesignal|testgorilla|homework|leetcode", ""),
    (
        "online|timed|aptitude|psychometric|situational|numerical|home|written|proctored",
        "[ -](?:coding |technical |judgement |reasoning |timed )*"
        "(?:test|assessment|assignment|exercise|task|challenge|oa)s?",
    ),
    (
        "coding|code|technical|programming|design|writing|tech",
        "[ -](?:home)?(?:assignment|homework|task|exercise|test|challenge)(?! interview| round)",
    ),
    ("assignment|homework|oa", ""),
    (
        either(
            "test|task|tests|assessment|assessments|exercise|challenge|project|sample|samples|questionnaire"
        ),
        r"(?: [\w'&.-]+){0,5}? "
        + one_of(
            "-? ?(?:due|deadline|closes|closing|must be (?:done|in|submitted|completed))",
            "(?:by|before) " + rf"(?={SHORT_WEEKDAYS}|the|\d|mid|end|next|tomorrow|{SHORT_MONTHS})",
        ),
    ),
    ("test|task", " (?:from|due|is due|by|submitted|to complete|to do at home)"),
)

_TECHNICAL: Final = rows(
    "technical",
    (
        either(
            "technical|tech|techincal|technicals|coding|code|pairing|pair|programming|sql|architecture",
            "whiteboard|whiteboarding|debugging|codepair|l1|l2",
        ),
        "[ -]?"
        + any_of("pair |live |coding |programming |design |deep[ -]dive |phone ")
        + one_of(
            "interview|round|screen|session|stage|call|test|loop|review|iv|intvw|discussion|chat|panel",
            "programming|exercise",
        )
        + "s?",
    ),
    ("system|systems", "[ -]design[ -](?:interview|round|session|stage|call|screen|one)"),
    ("live", "[ -]coding(?: interview| round| session| test| exercise)"),
    (
        "technical",
        f"(?= (?:with|at|on|for|tomorrow|next|is|was|went|and|today|yesterday|this)|{_AT_THE_END})",
    ),
)

_LAST_ROUNDS: Final[list[Row]] = [
    *rows(
        "onsite",
        ("onsite|onsites|superday|loop", ""),
        ("on", "-site"),
        ("on", " site (?:interview|visit|round|day|at|with)"),
        ("super", "[ -]day"),
    ),
    *rows("panel", ("panel", "(?! (?:member|beater|beaters|builder))")),
    *rows(
        "final",
        (
            "final",
            "(?:[ -](?:and|&) last)?[ -]"
            "(?:round|interview|stage|onsite|one|loop|call|chat|panel|hurdle|iv|meeting|conversation|talk)s?",
        ),
        (
            "final|finals",
            "(?= "
            + one_of("at|with|on|for|tomorrow|next|is|was|went|today|yesterday|this|done|in|w")
            + f"|{_AT_THE_END})",
        ),
        ("last", " (?:round|stage|interview (?:stage|round))"),
    ),
]

_GETTING_TO_KNOW: Final[list[Row]] = [
    *rows(
        "hr",
        (
            "hr|values|culture|cultural|people",
            "[ -](?:fit |team |based |and culture |add |values )?"
            "(?:interview|round|chat|call|screen|stage|discussion|fit|session|one|meeting|conversation|talk)",
        ),
        ("final", " hr"),
    ),
    *rows(
        "informal",
        (
            "informal|coffee|drinks|lunch|breakfast|pint|beer|coffees|dinner|tea",
            maybe(
                " "
                + one_of(
                    "chat|call|interview|meeting|catch[ -]up|coffee|conversation|discussion",
                    "visit|drinks|lunch",
                )
            ),
        ),
        ("chemistry", " (?:chat|call|meeting|session|interview)"),
        ("casual|relaxed|friendly", " (?:chat|call|conversation|coffee|meeting)"),
    ),
]

_OTHERS: Final = rows(
    "other",
    (
        "hiring",
        "[ -]manager(?:'s)?(?: round| interview| call| chat| screen| stage| conversation| meeting)",
    ),
    (
        either(
            "second|third|2nd|3rd|fourth|4th|next|managerial|hm|manager|f2f|bar|peer|stakeholder|founder|ceo",
            "cto|director|vp|exec|executive|partner|group|competency|behavioural|behavioral|team|mds",
            "presentation|l3",
        ),
        "[ -](?:stage |fit |raiser |based |match )?(?:round|stage|interview|iv|intvw|exercise)s?",
    ),
    ("case", " (?:study|interview|round|studies)"),
    ("assessment|selection|discovery|taster|open|recruitment", " (?:centre|center|day)"),
    ("trial|working", " (?:shift|day|lesson|period|interview)"),
    (
        "recorded|asynchronous|async|spark",
        any_of("-recorded| recorded| recording") + "(?: video| videos| interview| hire)(?: interview)?",
    ),
    ("one", "[ -]way(?: video)? interview"),
    ("hirevue", ""),
    ("record|recording", " (?:a |some |my )?(?:video|videos|answers)"),
    (
        "lesson|observed|demo|teaching|micro|teach|job",
        "(?: teaching)?(?: observation| lesson| demo| demonstration| talk)",
    ),
    (
        "presentation|audition|observation",
        r"(?= (?:to|at|for|on|with|round|stage|interview|tomorrow|went)|$|\.|,)",
    ),
)

#: Words that are a stage only where somebody was met: "coffee with Ann", but not "over coffee we ...".
_NOT_ALONE: Final = table("video screen coffee lunch drinks tea dinner breakfast beer pint")
_BEFORE_A_MEETING: Final = (". ", ", ", "for ", "over ", "a ", "had ", "got ")
_BEHIND_A_MEETING: Final = (" with", " w/", " w ", " at ")

#: The surest first, where several are named: "technical phone screen", "final panel".
_ORDER: Final = (
    "recruiter_screen",
    "take_home",
    "technical",
    "phone_screen",
    "onsite",
    "panel",
    "final",
    "hr",
    "other",
    "informal",
)
_TOGETHER: Final = 12  # letters between two words for one stage


@cache
def _book() -> Phrasebook:
    return Phrasebook([*_SCREENS, *_TAKE_HOMES, *_TECHNICAL, *_LAST_ROUNDS, *_GETTING_TO_KNOW, *_OTHERS])


def find(message: Message) -> list[Found[str]]:
    """Every stage named, in text order."""
    return [
        Found(hit.label, Span(hit.start, hit.end))
        for hit in _book().find(message)
        if message.low[hit.start : hit.end] not in _NOT_ALONE or _meeting(message, hit.start, hit.end)
    ]


def _meeting(message: Message, start: int, end: int) -> bool:
    after, before = message.low[end : end + 8], message.low[max(0, start - 14) : start]
    return before.endswith(_BEFORE_A_MEETING) or after.startswith(_BEHIND_A_MEETING)


def best(stages: Sequence[Found[str]]) -> Found[str] | None:
    """The one that counts where several are named together."""
    if not stages:
        return None
    rivals = [stage for stage in stages if stage.span.start <= stages[0].span.end + _TOGETHER]
    return min(rivals, key=lambda stage: (_ORDER.index(stage.value), stage.span.start))
