"""A refusal: said to the sender, of the job itself, or of a process that ends."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import rows
from bot.language.cues.words import GAP
from bot.language.patterns import any_of, either, maybe, one_of

_FIT: Final = "picked|chosen|a fit|the right fit|a good fit|a match|what they"
_JOB: Final = "role|position|job|post|vacancy|req|headcount"
_SOMEONE: Final = "someone|somebody|another"
#: "No problem", "no news": nothing is refused.
_HARMLESS: Final = one_of(
    "idea|problem|worries|brainer|show|rush|go|longer|news|need|answer|reply|word|one|more|offer|decision"
)
#: "Didn't get back", "didn't get the": no job is named.
_GET_NO_JOB: Final = either(
    "back|to |there|a |an |any|much|enough|home|paid|your|my|this|that far|what|round|around|in touch|out|up",
    "on ",
)

_TO_THE_SENDER: Final = rows(
    "reject",
    ("rejected|rejection|rejecting|rejects|reject", "(?: email| letter| mail| from)?"),
    ("turned|knocked|let", " me (?:down|back)"),
    ("turned", " down by"),
    (
        "was|got|been|were",
        " "
        + one_of(
            "turned down|knocked back|ghosted|passed over|passed on|dropped|unsuccessful|rejected|declined",
            "cut",
        ),
    ),
    (
        "didn't|didnt|did|don't|couldn't|won't|wasn't|wasnt|haven't|hasn't|not|never",
        "(?: not)? "
        + one_of("get(?:ting)?|got|land|make|made|manage to get|been|be")
        + one_of(
            " (?:the|that|this|it|through|past|picked|chosen|selected|successful|shortlisted|taken",
            "any further|a second|to the)",
        )
        + GAP,
    ),
    (
        "not",
        " (?:be )?"
        + one_of("moving|going|proceeding|progressing|taking|pursuing|continuing")
        + one_of(" forward| ahead| on| me| any| further| my| with| the|$"),
    ),
    (
        "not",
        " (?:be |been |get |to be )?"
        + one_of(
            f"selected|successful|shortlisted|{_FIT}|progressing|proceeding|progressed|move forward",
            "to proceed|to progress|to move forward|proceed|progress|to offer",
        ),
    ),
    (
        "wasn't|wasnt|isn't|weren't",
        " " + one_of(f"selected|successful|shortlisted|{_FIT}|meant to be|to be|enough"),
    ),
    ("didn't|didnt", f" get (?!{_GET_NO_JOB})" + r"(?=[\w'&]+(?: [\w'&]+)?(?:\.|!|$|,))"),
    ("unsuccessful|regret", ""),
)

_OF_THE_PROCESS: Final = rows(
    "reject",
    (
        "no|zero",
        " longer " + one_of("being considered|hiring|available|recruiting|moving|open|in the running|going"),
    ),
    (
        "it's|its|it|was|is|that's|a|been|got|another|yet",
        maybe(" is| was| be|'s| been")
        + maybe(" sadly| unfortunately| also| just")
        + maybe(" a| another")
        + " "
        + one_of(
            rf"no(?= |\.|,|!|$)(?! {_HARMLESS})|no from|no-go|no go|rejection|hard no|thanks but no|firm no"
        ),
    ),
    (
        "went|going|gone|go|chose|picked|hired|choose|chosen|offered|selected|opted|decided",
        maybe(" on|(?: to go)? (?:with|for)")
        + maybe(" ahead with| in favour of| the job to| it to")
        + " "
        + one_of(
            f"{_SOMEONE}|an internal|the other|other|a different|a more|internal|a stronger|a candidate",
            "stronger|one of the other|an external|their internal",
        )
        + maybe(" candidate| else| person| applicant|$"),
    ),
    ("passed|pass|passing", " (?:on me|me over|on my|this time)"),
    ("ghosted|ghosting", ""),
    ("filled", f"(?: (?:the|my|that|it|this))?{GAP}"),
    (
        "position|role|job|post|vacancy|req|headcount|opening|hiring|team|budget|it",
        any_of(" has| have|'s| is| was| got| had")
        + any_of(" now| already| just")
        + maybe(" been| being")
        + maybe(" already| since")
        + " "
        + one_of(
            "filled|cancelled|canceled|scrapped|withdrawn|pulled|closed|cut|axed|gone|frozen|eliminated",
            "no longer available|no longer exists|made redundant|put on ice",
        ),
    ),
    ("hiring|recruitment|headcount", " (?:freeze|froze)"),
    (
        "scrapped|axed|cancelled|canceled|pulled|froze|closed|withdrawn|removed",
        rf" (?:the |my |that |this )?(?:[\w-]+ ){{0,2}}?(?:{_JOB}|hiring|opening)",
    ),
    (
        "decided|decide|chosen",
        " "
        + one_of(
            "not to|against|to not|to go (?:another|a different|in another|in a different)",
            "to (?:pursue|proceed with|move forward with|progress) (?:other|another)",
        ),
    ),
    (
        "gave|given|giving|offered|awarded|went|gone",
        " (?:(?:it|the|my|that|this)(?: (?:job|role|position|post|place))? )?to "
        + one_of(f"{_SOMEONE}|the other|one of the|an internal|an external|a different|a more"),
    ),
    ("nope|nah", " from(?= )"),
    (
        "application|candidacy",
        any_of(" was| has been| got| is| been| has")
        + " (?:declined|rejected|turned down|closed|unsuccessful)",
    ),
    ("moving|moved", r" on(?=$| ?\.|,| ?!)"),
    ("fell|fallen", " through"),
    (
        "moving|move|proceed|proceeding|progressing|going|go|gone|went",
        " (?:forward |ahead |on )?(?:with )?"
        + one_of("other|another|in a different|in another|a different")
        + one_of(" candidates?| direction| people| applicants?| person| way"),
    ),
    ("giving|gave|given|give", " up (?:on|waiting)"),
    (
        either("closing|close|closed|consider|considering|calling|mark|archive|count"),
        " (?:it|this one|them|this|that one)(?: as)? ?"
        + maybe("closed|off|dead|lost|a no|as a no|as rejected|case")
        + r"(?=$|\.|,|!| now)",
    ),
    ("write|writing|written", r" (?:it|this one|them|this|that one) off(?=$|\.|,|!| now)"),
    ("position|role|job|post", " don (?:fill|close|go)(?:ed)?"),
)

_IN_SHORT: Final = rows(
    "reject",
    ("thanks|thank", "(?: you)? but no thanks"),
    ("didn't|didnt", " work out"),
    ("knock|knockback|knocked|thumbs|bad", "(?:[ -]back| down| me back| news from)"),
    ("no", r" (?:luck|joy|dice|cigar|go)(?= |\.|,|!|$)"),
    ("no", " (?:get|gree|select me|give me)(?= )"),
    ("no", " from(?= )"),
    ("no", r"(?= ?(?:\.|!|$|:\())"),
    ("unfortunately", r"['\"]? (?:e-?mail|mail|letter|message)"),
    (
        "put|on|placed",
        r" (?:(?:the|my|this|everything|that) )?(?:[\w-]+ )?"
        + "(?:role|position|job|process|hiring|req|vacancy|it) on (?:hold|ice)",
    ),
    ("said|says", r" no(?= |\.|,|!|$)(?! (?:news|decision|problem|worries|calls|one|later|need|rush|word))"),
    ("out", " of the (?:running|process)"),
    ("someone|somebody", " (?:else )?(?:got|else got|else was|more experienced|with more|internal)"),
    ("other", " (?:candidates|applicants) (?:whose|who|were|with|better)"),
)

REJECTIONS: Final = [*_TO_THE_SENDER, *_OF_THE_PROCESS, *_IN_SHORT]
