"""An offer has come, or been taken."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import rows
from bot.language.cues.words import GAP, SHORT_WEEKDAYS
from bot.language.patterns import any_of, either, maybe, one_of

_KINDS: Final = "another|verbal|written|formal|conditional|unconditional"
_SOME_JOB: Final = one_of("job|role|position|gig|post|place|internship")
#: What is offered on the way, and is no offer: "offered me an interview", "offered me a second date".
_NO_JOB: Final = (
    "(?! "
    + maybe("an? |the |two |three |some |a choice of |another ")
    + maybe("new |different |earlier |later |other |better ")
    + one_of(
        "interview|call|slot|chat|time|tea|coffee|lift|second|date|telephone|phone|technical|final|choice",
        "meeting|zoom",
    )
    + ")"
)
_FROM_A_DAY: Final = f"(?=on (?:the|{SHORT_WEEKDAYS}|" + r"\d)|next|mon|tue|wed|thu|fri|the \d|\d)"

OFFERS: Final = rows(
    "offer",
    (
        "offer",
        maybe(" letter| call| email")
        + one_of(
            " (?:has |just |finally )*"
            + one_of(
                "came|come|arrived|landed|is in|received|signed|in hand|in my inbox|accepted|on the table",
                "from",
            ),
            " letter",
        ),
    ),
    (
        either(
            "got|received|have|had|has|getting|landed|secured|with|is|another|verbal|written|formal",
            "conditional|job|a|an|the|their|unconditional|lowball|counter",
        ),
        any_of(
            f" (?:an?|the|my|their|{_KINDS}",
            "official|job|first|second|final|firm|great|amazing|lovely|contract|lowball|summer|internship)",
        )
        + " offers?",
    ),
    ("offered|offering", f" (?:me|us){_NO_JOB}(?: the| a| an)?"),
    ("offered|offering", " (?:the|a) (?:job|role|position|post|place|contract)"),
    ("extended|extending|made|making|make|put", r" (?:me )?(?:an|the|a|together an) (?:[\w]+ )?offer"),
    (
        "accepted|accepting|signed|taking|took",
        f" (?:the|their|my|an?|it)?{GAP} ?(?:offer|contract|job|position|role)",
    ),
    ("got|landed|bagged|secured", r" (?:the|that|this|a) (?:[\w'&-]+ ){0,3}?" + _SOME_JOB),
    ("got", r" it(?= ?(?:!|\.|$|,))"),
    (
        "i'm|im|i",
        maybe(" am| was| got| have been|'ve been")
        + " (?:hired|in|the successful candidate|successful)"
        + r"(?= ?(?:!|\.|,|$| at| by))",
    ),
    (
        "they|said|they've|she|he",
        any_of(" have| has|'d like| would like| want| wants|'s")
        + " "
        + one_of(
            "said yes|hired me|hiring me|chosen me|chose me|picked me|want me to (?:start|join)",
            "to (?:hire|offer)|giving me the|gave me the|want to hire me",
        ),
    ),
    ("said", " yes"),
    ("two|2|three|3|both|multiple", " (?:job |written |verbal )?offers"),
    (
        "the|my|that|their",
        r" [\w&'-]+(?: [\w&'-]+)? offer (?:is|came|has|letter|was|arrived|landed)",
    ),
    (
        "gave|handed|awarded",
        r" (?:me|us) (?:the|a) (?:[\w-]+ ){0,2}?"
        + one_of("job|role|position|gig|post|place|internship|contract"),
    ),
    ("want|wants|wanted|decided", " to (?:hire|offer me|bring me on|take me on)"),
    ("taken|took|taking|take", r" me on(?= |!|\.|,|$)"),
    ("offered|given|gave|giving", " it to me"),
    ("hired", r" (?:as|at|by|me(?= ?(?:!|\.|,|$| at| as| for| on)))"),
    ("job|role|position|it|job's|role's|it's", "(?: is|'s)? mine"),
    (
        "i|i'll|i'm|im",
        maybe(" will| am| get to| can")
        + " start(?:ing)?"
        + maybe(" work| there| with them| there")
        + f" {_FROM_A_DAY}",
    ),
    (
        "got|been|am|i'm|was|finally",
        "(?: got)? (?:selected|hired|recruited|chosen)"
        + "(?: in| for| at| by| as)(?! the (?:next|second|final|interview))",
    ),
    ("i|i'm|im", "(?: am| was| got| have been| 've been)?(?: got)? (?:selected|hired)(?= ?(?:[!.,;]|$))"),
    (
        "delighted|pleased|happy|thrilled",
        " to "
        + one_of(
            "offer|confirm that you have been successful|extend|make you",
            "inform you that you (?:have been|were) (?:successful|selected)",
        ),
    ),
    ("successful", " (?:at|in|for)"),
    ("you've|you", "(?: have)? got the (?:job|role|position)"),
)
