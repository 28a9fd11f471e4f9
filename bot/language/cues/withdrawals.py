"""The sender has ended it."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import rows
from bot.language.patterns import any_of, maybe, one_of

WITHDRAWALS: Final = rows(
    "withdraw",
    (
        "i|i've|ive|i'm|have|decided|just|had|also",
        maybe(" have|'ve| had|'m| am")
        + any_of(" to| just| decided to| also")
        + " "
        + one_of(
            "withdr[ae]wn?|withdrawing|pull(?:ed|ing)? out|bow(?:ed|ing)? out|drop(?:ped|ping)? out",
            r"turn(?:ed|ing)? (?:them|it|the|that|their|down)(?! in\b)",
            "declin(?:e|ed|ing) (?:the|their|it|them|to)",
            "said no to|saying no to|passing on|walked away",
        ),
    ),
    ("withdrew|withdrawing|withdrawn", "(?: my application| from)?"),
    ("pulled|bowed|dropped", " out(?: of)?"),
    (
        "turned|turning|declined|declining",
        r" (?:(?:them|it)(?! in\b)|(?:their|the|that) (?:[\w'&-]+ ){0,2}?(?:offer|job|role|position))"
        "(?: down)?",
    ),
)
