"""What a careful candidate never writes: filler, apology, pressure and flattery, in one place.

The proofreader flags them in a person's own text, the drafts are held free of them. Patterns are for
`re.IGNORECASE` and expect straight apostrophes (see `straighten`).
"""
# ruff: noqa: E501  a table is read by its rows

from __future__ import annotations

import re
from functools import cache

FILLER = (
    r"just (?:checking|touching|circling|popping|dropping|wanted to (?:check|touch|pop|drop)) (?:back )?(?:in|base)",
    r"just (?:wanted to )?(?:touch|touching) base",
    r"touching base",
    r"circl(?:e|ing) back",
    r"(?:just )?(?:a )?(?:quick|gentle|friendly) (?:reminder|nudge)",
    r"bump(?:ing)? this (?:up|to the top)",
    r"(?:i )?hope (?:that )?this (?:e-?mail|message|note|letter)? ?finds you (?:well|in good health)",
    r"just following up",
    r"per my (?:last|previous) (?:e-?mail|message)",
)
APOLOGY = (
    r"(?:so |very |really )?sorry (?:to|for) (?:bother|disturb|trouble|pester|bug|chase|both?ering|disturbing|chasing)\w*",
    r"apologi[sz]e for (?:bothering|disturbing|troubling|the inconvenience|chasing)",
    r"(?:i )?hate to (?:bother|bug|be a pest|chase)",
    r"i know (?:that )?you(?:'re| are) (?:very |so |really |super )?busy",
)
PRESSURE = (
    r"i (?:really )?need (?:an? |your )?(?:answer|reply|response|decision)",
    r"i (?:expect|demand|insist on|require) (?:an? |your |the )?(?:\w+ )?(?:answer|reply|response|decision|call|feedback)",
    r"(?:reply|respond|answer|call me(?: back)?|get back to me) (?:immediately|at once|right away|right now|now|today|asap)",
    r"before it is too late",
    r"last chance",
    r"(?:don't|do not) keep me waiting",
)
FLATTERY = (
    r"(?:best|greatest|most amazing) (?:company|team|interview) (?:in the world|ever|of my life)",
    r"dream (?:company|job|team)",
    r"perfect (?:candidate|fit) for",
)


def straighten(text: str) -> str:
    """The text with typographic apostrophes and quotation marks made plain; every position is kept."""
    return text.translate(_PLAIN)


_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "}
)


@cache
def _compiled(group: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(group) + r")(?!\w)", re.IGNORECASE)


def find_all(text: str, group: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where phrases of a group (FILLER, APOLOGY ...) stand in the text, as code-point spans."""
    return [found.span() for found in _compiled(group).finditer(straighten(text))]


def banned(text: str) -> list[str]:
    """Every phrase of the text that our own drafts must not hold: filler, apology, pressure, flattery."""
    return [
        text[start:end]
        for group in (FILLER, APOLOGY, PRESSURE, FLATTERY)
        for start, end in find_all(text, group)
    ]
