# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Which kind of interview: the words for each stage, the surest first."""

from __future__ import annotations

from functools import cache

from bot.language.phrases import Phrasebook
from bot.language.text import Message
from bot.language.understanding import Found, Span

_ROWS = [
    ("recruiter_screen", "recruiter|recruiting|recruiter's|ta|talent|agency", r"[ -](?:phone |team |acquisition |partner )?(?:screen|screening|call|chat|conversation|intro|round|interview)"),
    ("recruiter_screen", "recruiter", r" intro(?:duction)?"),
    ("recruiter_screen", "screen|call|chat|intro|screening|conversation|introduction|spoke|speaking|talked|phone", r"(?: call| chat| screen| scheduled| booked| set up| arranged)* (?:with|w/|to) (?:a|the|their|an|my|some|our)? ?(?:[\w'&-]+ ){0,2}?recruiter"),
    ("recruiter_screen", "intro|introductory|introduction|discovery", r"[ -]?(?:call|chat)"),
    ("phone_screen", "phone|telephone|telephonic|initial|tel|screening", r"[ -]?(?:screen|screening|interview|intvw|round|iv|call)s?"),
    ("phone_screen", "screening|screener|prescreen|pre-screen|screen", r"(?: call| interview| chat)?"),
    ("take_home", "take", r"[ -]?homes?"),
    ("take_home", "takehome|hackerrank|codility|codesignal|testgorilla|homework|leetcode", r""),
    ("take_home", "online|timed|aptitude|psychometric|situational|numerical|home|written|proctored", r"[ -](?:coding |technical |judgement |reasoning |timed )*(?:test|assessment|assignment|exercise|task|challenge|oa)s?"),
    ("take_home", "coding|code|technical|programming|design|writing|tech", r"[ -](?:home)?(?:assignment|homework|task|exercise|test|challenge)(?! interview| round)"),
    ("take_home", "assignment|homework|oa", r""),
    ("take_home", "test|task|tests|assessment|assessments|exercise|challenge|project|sample|samples|questionnaire", r"(?: [\w'&.-]+){0,5}? (?:-? ?(?:due|deadline|closes|closing|must be (?:done|in|submitted|completed))|(?:by|before) (?=mon|tue|wed|thu|fri|sat|sun|the|\d|mid|end|next|tomorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"),
    ("take_home", "test|task", r" (?:from|due|is due|by|submitted|to complete|to do at home)"),
    ("technical", "technical|tech|techincal|technicals|coding|code|pairing|pair|programming|sql|architecture|whiteboard|whiteboarding|debugging|f2f-technical|codepair|algorithms?|l1|l2", r"[ -]?(?:pair |live |coding |programming |design |deep[ -]dive |phone )*(?:interview|round|screen|session|stage|call|test|loop|review|iv|intvw|discussion|chat|panel|programming|exercise)s?"),
    ("technical", "system|systems", r"[ -]design[ -](?:interview|round|session|stage|call|screen|one)"),
    ("technical", "live", r"[ -]coding(?: interview| round| session| test| exercise)"),
    ("technical", "technical", r"(?= (?:with|at|on|for|tomorrow|next|is|was|went|and|today|yesterday|this)|$|\.|,|!)"),
    ("onsite", "onsite|onsites|superday|loop", r""),
    ("onsite", "on", r"-site"),
    ("onsite", "on", r" site (?:interview|visit|round|day|at|with)"),
    ("onsite", "super", r"[ -]day"),
    ("panel", "panel", r"(?! (?:member|beater|beaters|builder))"),
    ("final", "final", r"(?:[ -](?:and|&) last)?[ -](?:round|interview|stage|onsite|one|loop|call|chat|panel|hurdle|iv|meeting)s?"),
    ("final", "final|finals", r"(?= (?:at|with|on|for|tomorrow|next|is|was|went|today|yesterday|this|done|in|w)|$|\.|,|!)"),
    ("final", "last", r" (?:round|stage|interview (?:stage|round))"),
    ("hr", "hr|values|culture|cultural|people", r"[ -](?:fit |team |based |and culture |add |values )?(?:interview|round|chat|call|screen|stage|discussion|fit|session|one|meeting|conversation)"),
    ("hr", "final", r" hr"),
    ("informal", "informal|coffee|drinks|lunch|breakfast|pint|beer|coffees|dinner|tea", r"(?: (?:chat|call|interview|meeting|catch[ -]up|coffee|conversation|discussion|visit|drinks|lunch))?"),
    ("informal", "chemistry", r" (?:chat|call|meeting|session|interview)"),
    ("informal", "casual|relaxed|friendly", r" (?:chat|call|conversation|coffee|meeting)"),
    ("other", "hiring", r"[ -]manager(?:'s)?(?: round| interview| call| chat| screen| stage| conversation| meeting)"),
    ("other", "second|third|2nd|3rd|fourth|4th|next|managerial|hm|manager|f2f|bar|peer|stakeholder|founder|ceo|cto|director|vp|exec|executive|partner|group|competency|behavioural|behavioral|team|mds|presentation|skip-level|l3", r"[ -](?:stage |fit |raiser |based |match )?(?:round|stage|interview|iv|intvw|exercise)s?"),
    ("other", "case", r" (?:study|interview|round|studies)"),
    ("other", "assessment|selection|discovery|taster|open|recruitment", r" (?:centre|center|day)"),
    ("other", "trial|working", r" (?:shift|day|lesson|period|interview)"),
    ("other", "recorded|pre-recorded|asynchronous|async|spark", r"(?:-recorded| recorded| recording)*(?: video| videos| interview| hire)(?: interview)?"),
    ("other", "one", r"[ -]way(?: video)? interview"),
    ("other", "hirevue", r""),
    ("other", "record|recording", r" (?:a |some |my )?(?:video|videos|answers)"),
    ("other", "lesson|observed|demo|teaching|micro|teach|job", r"(?: teaching)?(?: observation| lesson| demo| demonstration| talk)"),
    ("other", "presentation|audition|observation", r"(?= (?:to|at|for|on|with|round|stage|interview|tomorrow|went)|$|\.|,)"),
]
_NOT_ALONE = {"video": "video"}
_ORDER = ("recruiter_screen", "take_home", "technical", "phone_screen", "onsite", "panel", "final", "hr", "other", "informal")


@cache
def _book() -> Phrasebook:
    return Phrasebook(_ROWS)


def find(message: Message) -> list[Found[str]]:
    """Every stage named, in text order."""
    found = []
    for hit in _book().find(message):
        words = message.low[hit.start : hit.end]
        if words in ("video", "screen", "coffee", "lunch", "drinks", "tea", "dinner", "breakfast", "beer", "pint") and not _meeting(message, hit.start, hit.end):
            continue
        found.append(Found(hit.label, Span(hit.start, hit.end)))
    return found


def _meeting(message: Message, start: int, end: int) -> bool:
    after, before = message.low[end : end + 8], message.low[max(0, start - 14) : start]
    return before.endswith((". ", ", ")) or after.startswith((" with", " w/", " w ", " at ")) or before.endswith(("for a ", "for ", "over ", "a ", "had ", "got "))


def best(stages: list[Found[str]]) -> Found[str] | None:
    """The one that counts where several are named: "technical phone screen", "final panel"."""
    if not stages:
        return None
    first = stages[0]
    rivals = [s for s in stages if s.span.start <= first.span.end + 12]
    return min(rivals, key=lambda s: (_ORDER.index(s.value), s.span.start))
