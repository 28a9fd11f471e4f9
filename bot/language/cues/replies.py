"""The employer has written, called or asked for something."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import rows
from bot.language.patterns import any_of, either, one_of

REPLIES: Final = rows(
    "reply",
    ("replied|responded|answered|liked", ""),
    (
        # "phoned" counts twice, as it did when the models learned what it weighs.
        either(
            "wrote|written|got|gotten|came|come|reached|rang|called|emailed|phoned|texted|messaged|mailed",
            "pinged|get|phoned|circled|reverted",
        ),
        "(?: just| finally)?"
        + one_of(r" (?:back(?: to me)?|out(?: to me)?|me(?: back)?|in touch)(?= |$|\.|,|!|;|:|\))| back"),
    ),
    (
        either(
            "rang|called|emailed|phoned|texted|messaged|mailed|wrote|contacted|pinged|wants|want|asked",
            "asking|acknowledged|viewed|requested|requesting|needs|sent",
        ),
        any_of(" me| for| my| to me| us| over| a few| some| the| a"),
    ),
    ("heard|hearing|hear", " (?:back|from|something)"),
    (
        "got|received|had|have|there's|a|an|another|just|new|missed|finally|get",
        any_of(
            " just| a| an| got| another| my| the| this| missed| quick| nice| lovely| short| reply| had",
            " short| automated| voice",
        )
        + " "
        + one_of(
            "e-?mail|mail|message|msg|reply|response|call|voicemail|text|answer|missed call|word|update",
            "feedback|phone call|note|acknowledgement|linkedin message",
        )
        + "s?"
        + any_of(" back| today| this morning| just now")
        + " (?:from|off|back|via|by)",
    ),
    (
        "got|received|had",
        " (?:a|an) "
        + one_of("reply|response|answer|call back|callback|email back|reply back|acknowledgement"),
    ),
    ("missed|lost", " (?:a |their |the |another )?(?:call|calls)"),
    (
        "reply|response|email|call|voicemail|message|text|word|feedback|mail|news",
        "(?: back)? (?:just |finally )?(?:from|received|came|arrived|landed|in my inbox)",
    ),
    ("in", " touch"),
    ("left", r" (?:me|us) (?:a|an|another) (?:[\w-]+ )?(?:voicemail|message|vm|note|msg)"),
    (
        "are|when|what|could|can|would|please",
        " (?:you|are you|would you|is your|times?|dates?)(?: be)? "
        + one_of("free|available|able to|send|let us know|availability|provide|share|confirm"),
    ),
)
