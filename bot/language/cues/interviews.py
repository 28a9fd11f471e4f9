"""A conversation or a test with an employer, by whatever name."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import rows
from bot.language.patterns import any_of, either, maybe, one_of

#: Who else one has a coffee with.
_PRIVATE: Final = one_of(
    "my|friends|mates|mum|mom|dad|mother|father|grandma|gran|granny|mummy|mama|family|the wife|family",
    "the (?:family|lads|girls|boys|kids|bank|landlord|doctor)",
)

_CALLS: Final = rows(
    "interview",
    (
        either(
            "interview|interviews|interviewed|interviewing|intvw|iv|intv",
            "interveiw|inteview|interviw|interviewd|intervew|interviewe",  # written in a hurry
        ),
        "",
    ),
    ("onsite|onsites|superday|screening|screener", ""),
    ("screened", " me"),
    ("on", "-site"),
    (
        "recruiter|recruiter's",
        " (?:intro|call|chat|screen|screening|round|interview|conversation)",
    ),
    (
        "call|chat|meeting|zoom|conversation|session",
        any_of(" has| have|'s| is| was| got| been| now")
        + " (?:moved|pushed|rescheduled|postponed|rearranged|brought forward|shifted|bumped)",
    ),
    (
        "agreed|agrees|happy|confirmed|offered|suggested|proposed|suggests|proposes|fixed",
        any_of(" to| for| up| a| me| we| have| had| on| an| quick| short| brief| phone| video")
        + " (?:call|chat|meeting|conversation|zoom)",
    ),
    ("call|chat|conversation", " (?:scheduled|booked|arranged|set up|lined up|confirmed)"),
    (
        either(
            "phone|video|recruiter|screening|intro|introductory|technical|tech|discovery|informal|teams|zoom",
            "exploratory|telephone|telephonic|skype|hr|google|final|first|virtual|initial",
        ),
        maybe("[ -](?:meet|hr|round|phone|video|recruiter|screening)")
        + "[ -]"
        + one_of("screen|screening|call|chat|round|meeting|discussion|conversation|interview|iv|test|talk")
        + "s?",
    ),
)

_ROUNDS: Final = rows(
    "interview",
    (
        either(
            "first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|one|two|three|final|last|next|another",
            "l1|l2|technical|hr|managerial|f2f",
        ),
        "[ -]"
        + maybe("and final |more |technical |hr |and last |(?:and|&) (?:final|last) ")
        + "(?:rounds?|stages?|interviews?|loops?|finals?)",
    ),
    ("round|stage|rd", r" ?(?:\d|one|two|three|four|1/|2/)"),
    ("round|rounds|panel|loop|final|finals", ""),
)

_TESTS: Final = rows(
    "interview",
    ("assessment", " (?:centre|center|day)"),
    ("take", "[ -]?homes?(?: (?:test|task|assignment|exercise|challenge|project))?"),
    ("takehome|hackerrank|codility|codesignal|leetcode|hirevue|coderpad|testgorilla", ""),
    (
        either(
            "coding|code|pairing|pair|system|design|live|online|timed|technical|aptitude|psychometric|written",
            "case|skills|typing|programming|home|situational|numerical",
        ),
        "[ -](?:coding |design |technical |programming |study |judgement |reasoning )?"
        + one_of(
            "test|challenge|exercise|session|interview|task|assessment|round|assignment|screen|study|homework",
            "programming",
        )
        + "s?",
    ),
    ("trial", " (?:shift|day|lesson)"),
    ("lesson", " observation"),
)

_MEETINGS: Final = rows(
    "interview",
    (
        "chat|call|conversation|meeting|zoom",
        " "
        + one_of(
            "today|yesterday|this morning|this afternoon|this evening|last night|earlier|just now",
            r"on \w+",
        )
        + " (?:with|w/)",
    ),
    ("see|meet", " me (?:again|next|on|tomorrow|in person|for)"),
    ("o'clock", " (?:with|w/)"),
    ("trial", "(?= (?:tomorrow|yesterday|last|on|at|today|this|with|went|next|was|is))"),
    (
        "informal|site|preliminary|school|pre",
        "[ -](?:interview )?(?:visit|tour|look[ -]?round|meeting)",
    ),
    ("job", " (?:talk|trial)"),
    (
        either(
            "chemistry|teach|teaching|micro|demo|observed|working|stage|selection|open|hiring|recruitment",
            "campus",
        ),
        " (?:meeting|lesson|demo|demonstration|interview|day|event|drive)",
    ),
    (
        "coffee|drinks|lunch|chat|call|breakfast|dinner|pint|beer|catchup|tea",
        f" (?:with|w/|w )(?! {_PRIVATE})",
    ),
    ("hiring", " manager (?:round|call|chat|interview|screen|conversation|stage|meeting)"),
    (
        either(
            "values|culture|cultural|cv|competency|competencies|behavioural|behavioral|bar|peer|meet|team",
            "founder|partner|ceo|cto|exec|executive|stakeholder|manager|managerial|group|one|demo|mock",
            "presentation|pair",
        ),
        "[ -]"
        + any_of("fit|raiser|and competency|way|the team|the founders?|the ceo|based|match|review")
        + "[ -]?(?:interview|round|chat|call|screen|stage|fit|session|panel|meeting)",
    ),
    ("presentation|assignment|audition|viva", ""),
    (
        "test|task|assessment",
        "(?= (?:from|for|due|by|is due|with|at|link|submitted|went|on))",
    ),
    (
        "l1|l2|l3|r1|r2",
        "(?= (?:done|with|at|cleared|on|went|is|was|completed|scheduled|over|went))",
    ),
    (
        "second|next|third|final|other|last",
        " one(?= (?:is|on|at|booked|scheduled|with|was|in|tomorrow))",
    ),
    ("your|our", " (?:conversation|appointment|meeting|slot|call|chat|session|interview)"),
    (
        "face|f2f|one",
        "(?:[ -](?:to|on)[ -](?:face|one))(?: interview| meeting| chat| with)?",
    ),
)

INTERVIEWS: Final = [*_CALLS, *_ROUNDS, *_TESTS, *_MEETINGS]
