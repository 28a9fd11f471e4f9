"""What the sender wrote, said, sent or left, by the way in which it was done."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import Row, rows
from bot.language.cues.words import GAP
from bot.language.patterns import any_of, either, maybe, one_of

_LETTER: Final = "note|e-?mail|letter|card|message|mail"
_SENT: Final = either(
    "e-?mails?|mail|note|letter|thank[ -]you|thankyou|thanks|follow[ -]?up|followup|reply|line|thank-yous",
    "check-in|nudge|reminder|chaser",
)
#: What stands between "sent" and "email": to whom, and which.
_TO_WHOM: Final = one_of(
    "her|him|them|the|a|an|my|another|quick|short|brief|nice|little|polite|gentle|follow|up|thank|you",
    r"follow-up|thank-you|second|recruiter|team|both|all|each|everyone|to|[\w'&.-]+",
)
#: "Called me", "called off", "called in at": nobody was telephoned.
_NO_CALL: Final = either(
    r"me|mark|off|to|it|for|in (?:at|to|on)|back to me|from|\w+ (?:and|who) (?:he|she)",
)

_WRITTEN: Final[list[Row]] = [
    *rows(
        "email",
        ("emailed|mailed|wrote|replied|written|emailing", r"(?! me\b)"),
        ("e", "-mailed"),
        (
            # "did" counts twice, as it did when the models learned what it weighs.
            either(
                "done|did|made|sent|shot|fired|dropped|wrote|written|drafted|forwarded|popped|sending|gave",
                "put|did|pinged",
            ),
            f"(?: off| out| over)?(?: {_TO_WHOM}){{0,7}}? ?{one_of(_SENT)}s?",
        ),
    ),
    *rows(
        "follow",
        ("left|leaving", " (?:word|a note|a card) (?:with|for)"),
        (
            "followed|following|chased|nudged|thanked|contacted|checked|touched|reached|chaser|nudge",
            r"(?:[ -]up| in| out| base)?(?: with| on)?(?! (?:me|by)\b)",
        ),
        (
            "thank|thankyou|thanks|follow|followup",
            f"[ -]?(?:you|up)?(?:[ -](?:{_LETTER}))? (?:to|for)"
            + r"(?: [\w.'-]+){1,4}? ?(?::|-|is|was)? ?(?:sent|done|out|delivered)",
        ),
        (
            "thank|thankyou|thanks|follow|followup|chaser|card|letter|note|email|message",
            f"(?:[ -]?(?:you|up))?(?:[ -](?:{_LETTER}|text))?s?"
            + any_of(" has| have|'s| is| are| were| was| been| just| all| now| already")
            + " "
            + one_of(
                "gone|sent|posted|mailed|has been sent|went out|went off|done|delivered|is sent|posted|out"
            ),
        ),
    ),
    *rows(
        "email",
        ("email|mail|note", " (?:sent|has been sent|went out|went off|is sent|fired off)"),
    ),
]

_CALLED: Final = rows(
    "phone",
    (
        "called|rang|phoned|telephoned|ringing|dialled|dialed|rung|buzzed|calling",
        rf"(?! (?:{_NO_CALL})\b)(?:(?: back)?(?= |$|,|\.))",
    ),
    (
        "gave|giving|given",
        r" (?:[\w'&.-]+ ){0,4}?(?:a|another) (?:call|ring|bell|buzz|tinkle|phone call)",
    ),
    ("spoke|talked|chatted|spoken|speaking", f" (?:to|with){GAP} on the phone"),
    ("on|off|got", " (?:the phone (?:to|with)|off the phone|through to)"),
    (
        "tried|trying",
        r" (?:[\w'&.-]+ ){1,3}?"
        + one_of("(?:two|three|four|2|3|4|several|a few) times|twice|by phone|on the phone|again by phone"),
    ),
    ("got|get|getting", " (?:hold of|through to|in touch with)"),
    ("hung", " up (?:with|on)|up with"),
    (
        "tried|made",
        " (?:called|calling|ringing|phoning|to (?:call|ring|phone|reach)|a (?:phone )?call|call)",
    ),
)

_SPOKEN: Final = rows(
    "voicemail",
    (
        "left|leaving|leave|got|went|vm|voicemail|voice|straight",
        r"(?: [\w'&.-]+){0,4}? ?(?:to )?"
        + maybe("a |an |the |their |her |his ")
        + one_of(
            "voice[ -]?mail|vm|voice ?message|answerphone|answering machine|machine|vmail",
            "message (?:with|on|at|for)|message",
        ),
    ),
    ("vm|voicemail|voice", r"(?: mail| message)?(?: (?:left|to|for|sent))?(?! from\b)"),
    ("left", " (?:a|another|them a|her a|him a) (?:message|msg)"),
)

_TYPED: Final[list[Row]] = [
    *rows(
        "linkedin",
        (
            "linkedin|linkedin'd|inmail|inmailed|linkedined|li",
            any_of(" message| msg| note| dm| request| invite| connection| inmail"),
        ),
        ("connected", " (?:with|on)"),
    ),
    *rows(
        "text",
        ("texted|whatsapped|sms'd|txted|smsed", r"(?! me\b)"),
        (
            "dropped|sent|shot|fired|gave",
            "(?: off)?"
            + r"(?: (?:her|him|them|the|a|an|my|another|quick|short|recruiter|[\w'&.-]+)){1,5}? "
            + "(?:text|txt|sms|whatsapp|msg|wa|message on whatsapp)(?: message)?",
        ),
        ("whatsapp|text|sms|imessage", "[-'](?:ed|d)(?! me)"),
        ("whatsapp|sms|text|imessage|wa|message|msg", "(?: message| msg)? (?:sent|done|left)"),
    ),
    *rows(
        "message",
        (
            "sent|dropped|shot|fired",
            r"(?: off)?(?: [\w'&.-]+){0,5}? (?:message|msg|dm|inmail|connection request)"
            + r"(?= to| on| via|$|\.|,)",
        ),
        ("messaged|msged|msg'd|pinged|dm'd|dmed|dmd|poked", r"(?! (?:me|from|out|by)\b)"),
    ),
]

_VISITED: Final = rows(
    "in_person",
    (
        "popped|dropped|went|stopped|swung|called|walked|visited|pop|nipped|came",
        " (?:in|into|by|round|over|around|to)"
        + r"(?: (?:the|their|to|in|at|person|see|office|reception|shop|store|[\w'&.-]+)){0,5}? ?"
        + one_of(
            "office|offices|person|reception|shop|store|branch|in person|hospital|clinic|site|card",
            "to (?:thank|say|ask|drop)",
        ),
    ),
    ("called|dropped|popped|stopped|looked", " (?:in|by|round) (?:at|to|on)"),
    ("stopped|popped|swung|nipped|dropped", " (?:by|into|round)(?= )"),
    ("in", "[ -]person"),
    ("bumped|ran|hand|handed", "(?: into|[ -]delivered| (?:in|over|them|her|him) (?:a|the))"),
)

FOLLOW_UPS: Final = [*_WRITTEN, *_CALLED, *_SPOKEN, *_TYPED, *_VISITED]

#: Their kinds.
FOLLOWS: Final = frozenset(kind for kind, _, _ in FOLLOW_UPS)
