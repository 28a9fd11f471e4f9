"""A request to the bot to come back later."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import rows
from bot.language.patterns import any_of, either, maybe, one_of

SNOOZES: Final = rows(
    "snooze",
    (
        either(
            "remind|ping|poke|nudge|prod|alert|notify|tell|ask|bug|chase|wake|pester|bother|check|message",
            "come|text|buzz|prompt|hit",
        ),
        " (?:me|us|in with me|back|w/ me)" + maybe(" again| later| up| back| in| on| about| to| of| at|$"),
    ),
    ("remind", any_of(" again| after| on| in| tomorrow| at| about| to| once| it| on") + "(?= )"),
    ("snooze|postpone|defer", "(?: (?:it|this|that|until|till|for|the|to|me))*"),
    ("not", " (?:now|today|yet|right now|just yet|this week|tonight|at the moment)"),
    ("later", ""),
    (
        "maybe|do|another|some|a",
        " (?:later|it later|this later|other time|time|bit later|little later)",
    ),
    (
        "give",
        " (?:it|me|them|that)(?: a| another| until| till| one)? ?"
        + one_of(
            r"\d+|few|couple|another|one|two|three|four|five|day|week|bit|until|till|some|more|an|hour|half",
            "til",
        ),
    ),
    (
        "wait|hold|leave|park|push|put|shelve|skip|delay|bump",
        "(?: "
        + one_of("it|this|that|off|on|them|a|back|until|till|for|the|reminder|nudge|with|one|to")
        + "){0,4} ?"
        + one_of(
            r"until|till|til|to|for|another|a (?:few|couple|bit|day|week|while)|\d+|tomorrow|monday|next"
        ),
    ),
    (
        "pause|sleep|hush|shush|mute|shelve",
        maybe(" (?:it|this|everything|them|all|the reminders|reminders|nudges)")
        + " (?:until|till|til|for|to)",
    ),
    ("hold|holding", "(?: it| this| that)? off(?: on (?:it|this|that))?"),
    ("leave|park|wait|hold|keep", r"(?: [\w'&.-]+){1,4}? (?:until|till|til) "),
    ("ask|try|check|nudge|chase|prompt", " (?:me )?again"),
    ("set|create|add|need|want|schedule", "(?: (?:me|up|a|an|another))* (?:reminder|alarm|nudge)"),
    ("reminder|reminders", "(?: (?:for|to|on|in|at|about|me))"),
    (
        "don't|dont",
        " (?:let me forget|forget to remind|bother me|bug me|remind me|nudge me|ask me)",
    ),
    ("fine|good|ok|okay|better|great|perfect|works", " for (?:a|the|my|your) (?:nudge|reminder|ping|poke)"),
    ("get", " back to me (?:on|about|in|tomorrow|later|next)"),
    ("can", " we (?:do|move|push|talk about|look at) (?:this|it|that)"),
    ("try", " (?:again|me|me again)(?: later| tomorrow| in| on| at| next)?"),
    ("busy", "(?: right| just| at)? (?:now|the moment|today|rn|atm)"),
    (
        "can't|cant|can",
        "(?: not)? (?:do|deal with|handle|send|write|think about) (?:this|it|that)",
    ),
)
