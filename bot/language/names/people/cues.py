"""The words that introduce a person, before the name and behind it."""

from __future__ import annotations

import re

from bot.language.names.runs import Run, read
from bot.language.names.tokens import (
    capital,
    capital_name,
    dated,
    kind_at,
    low_at,
    skip_articles,
    text_before,
    text_behind,
)
from bot.language.names.words.endings import COMPANY_ENDINGS
from bot.language.names.words.titles import PARTICLES
from bot.language.text import Message

_NEAR = 40  # letters before a name in which a cue is looked for
_BEHIND = 60  # letters behind it

_WHO = """
    guy | lady | woman | man | boss | owner | founder | director | manager | cto | ceo | hm | contact
  | interviewers? | recruiters?
"""

# Who was met, asked, thanked, "of two: " and "was" between: a capital behind it is likely a person.
_LEADS = re.compile(
    rf"""
    (?: \b(?: {_WHO} | people | panel | host | lead | head | they | them | team | both | names? | named
            | called | met | meeting | seeing | saw | told | by | with | regards | rang | pinged | messaged
            | texted | emailed | email | wrote[ ]to | (?:spoke|talk|talked|speaking|chatted)[ ]to
            | according[ ]to | thank(?:ed|s[ ]to)? )
        (?: [ ]of[ ](?:\d|two|three|four|five) )?
        (?: [ ](?:was|were|is|are|will[ ]be|being|called|named|today[ ]was|today[ ]were|included) )?
        (?: [ ]both )?
        [:,(]? (?:[ ]\()? [ ]?
    )$
    """,
    re.VERBOSE,
)

# Whose name it says outright: "the recruiter is", "somebody called", "her name was".
_STRONG = re.compile(
    rf"""
    (?: \b(?: {_WHO} | landlord | landlady | gaffer | foreman | head[ ]chef | matron
            | supervisor | headteacher | hr | his | her | their )
        (?:'s)? (?:[ ]name)?
        (?: [ ](?:was|were|is|are|there|called|named) ){{0,2}} (?: [ ]called | [ ]named )?
        [:,(]? [ ]? \(?
      | \b(?:someone|somebody|person)[ ](?:called|named)[ ]
      | \baccording[ ]to[ ]
    )$
    """,
    re.VERBOSE,
)

# What somebody is, behind the name: "(the recruiter)", ", Head of Ops".
_TITLE = re.compile(
    r"""
    ^\s? (?: \( | ,[ ] | -[ ] )
    (?: (?:the|their|our|my|an?)[ ] )?
    (?: [\w&/-]+[ ] ){0,4}?
    (?: vp | ceo | cto | cfo | coo | hr | em | pm | hm | ta | head | lead | chair | dean | president
      | founder | owner | partner | principal | director | manager | supervisor | boss | executive | officer
      | admin | assistant | coordinator | associate | specialist | generalist | consultant | recruiter
      | recruiting | talent | interviewer | guy | engineer | developer | designer | architect | analyst
      | scientist | editor | producer | chef | nurse | matron | doctor | teacher | headteacher | professor )\b
    """,
    re.VERBOSE,
)


def led(message: Message, start: int) -> bool:
    """Whether what stands before `start` speaks of somebody: "met ", "the recruiter was "."""
    return _LEADS.search(text_before(message, start, _NEAR)) is not None


def strongly_led(message: Message, start: int) -> bool:
    """Whether what stands before `start` says whose name follows: "the recruiter is "."""
    return _STRONG.search(text_before(message, start, _NEAR)) is not None


def title_behind(message: Message, end: int, letters: int = _BEHIND) -> bool:
    """Whether a title stands behind `end`: " (the recruiter)"."""
    return _TITLE.match(text_behind(message, end, letters)) is not None


def titled(message: Message, run: Run) -> bool:
    """ "X (the recruiter)", "X, Head of Ops"."""
    words = message.tokens[run.first + 1 : run.last]
    return (
        capital(message, run.first)
        and not any(token.low in COMPANY_ENDINGS for token in words)
        and title_behind(message, run.end)
    )


def has_origin(message: Message, run: Run) -> bool:
    """ "X from Y", "X at Y": X is a person."""
    if low_at(message, run.last) not in ("from", "at", "@"):
        return False
    place = skip_articles(message, run.last + 1)
    return capital(message, place) and read(message, place, small=False) is not None


def number_beside(message: Message, index: int) -> bool:
    """ "August 5": a day, though August and May are given names."""
    return kind_at(message, index + 1) in ("number", "ordinal") and dated(message, index)


def next_is_name(message: Message, index: int) -> bool:
    """ "Mr Webb", "Dr. Whitcomb", "Mr van Wyk"."""
    behind = index + (2 if low_at(message, index + 1) == "." else 1)
    return capital_name(message, behind + (low_at(message, behind) in PARTICLES))
