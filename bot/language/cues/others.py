"""What is said around an interview and is no event of it: the application, the first day, the sender's
own deadline, things to hand in, and the interviews of friends and family."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import Row, rows
from bot.language.patterns import any_of, either, maybe, one_of

OTHERS: Final[list[Row]] = [
    *rows(
        "apply",
        (
            "applied|apply|applying|application|submitted|sent",
            "(?: "
            + one_of(
                "to|for|at|via|in|my|the|an?|off|through|sent|is|was|went|submitted|deadline|closes|closing",
                "cv|resume|as|on|online|my cv",
            )
            + ")* ?"
            + maybe("application|cv|resume|applied|role|job|jobs|deadline|closes|to|for"),
        ),
    ),
    *rows(
        "start",
        (
            "start|starting|starts|begin|joining|commence|onboarding|resign|notice",
            "(?!-?ups?\\b)(?: "
            + one_of("date|on|in|is|of|day|from|work|them|there|my|the|working|period|would be|will be|:")
            + ")*",
        ),
        (
            "first",
            " (?:working )?(?:day|shift|week)"
            + any_of(" is| of| at| there| with them| will be| would be| :"),
        ),
    ),
    *rows(
        "deadline",
        (
            "have|need|deadline|must|asked|want|wants|got|has|they|to",
            "(?: "
            + one_of(
                "until|till|to|an|me|for|answer|their|is|a|by|the|gave|give|given|want|need|me to|my",
                "given me",
            )
            + ")* ?"
            + one_of(
                "until|till|to answer|to decide|to respond|to reply|to sign|to accept|to let them know",
                "to say by",
                "let them know|to know|deadline|answer by|answer|a decision from me|to get back to them",
            ),
        ),
        ("offer", " (?:expires|is open|valid|stands|deadline|lapses|is valid|open)"),
        ("expires|exploding|sign|decide|respond", "(?: (?:by|on|it|before))?"),
    ),
    *rows(
        "chore",
        (
            either(
                "references|refs|reference|documents|paperwork|form|forms|portfolio|availability|id|passport",
                "certificate|certificates|transcripts|payslips|slides|writing|samples|dbs",
            ),
            "(?: (?:by|before|until|on|due|needed))?",
        ),
        ("debrief|debriefs", any_of(" (?:is|are|on)")),
    ),
    *rows(
        "relative",
        (
            either(
                "friend|friend's|friends|brother|brother's|sister|sister's|wife|wife's|husband|husband's",
                "partner|partner's|girlfriend|boyfriend|flatmate|flatmate's|roommate|roommate's|colleague",
                "colleague's|mum|dad|mom|son|son's|daughter|daughter's|cousin|cousin's|mate|mate's|gf|bf",
                "nephew|niece|neighbour|uncle|aunt|ex|kid|housemate|hubby|bestie|buddy|classmate|coworker",
            ),
            "",
        ),
    ),
]
