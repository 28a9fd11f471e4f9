"""Whether an interview is over or to come: what was done there ("did"), how it went ("past"), what was
arranged ("will"), and words that point ahead ("ahead")."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import rows
from bot.language.patterns import any_of, either, one_of

_DONE: Final = rows(
    "did",
    (
        either(
            "interviewed|interviewd|met|bombed|aced|nailed|smashed|flunked|tanked|crushed|botched|fluffed",
            "winged|survived|attended",
        ),
        "",
    ),
    (
        "presented|pitched|auditioned|demoed|demonstrated|taught|shadowed|trialled|trialed",
        " (?:to|for|at|with|my|a|an|the|in)",
    ),
    ("spoke|talked|chatted|sat", "(?: down)? (?:with|to)"),
    ("sat", " (?:the|my|a|an) "),
    (
        "just|finally|all",
        "(?:'ve| have| now)? (?!got off the phone|hung up)"
        + one_of(
            "got (?:out|off|back|through|home|done)|finished|had|done|back|left|came out|come out|come off",
            "came off|out of|off|walked out|wrapped|did|completed|hung up|stepped out|ended|over|gave",
            "submitted|handed",
        ),
    ),
    ("back|out", " (?:from|of) (?!the (?:office|running))"),
    (
        "had|attended|given|gave|did|finished|completed|took",
        r"(?: [\w-]+){0,4}? "
        + one_of(
            "interview|interviews|intvw|round|call|screen|screening|test|onsite|panel|loop|hackerrank|chat",
            "take-home|coffee|lunch|drinks",
        ),
    ),
    (
        # "did" counts twice, as it did when the models learned what it weighs.
        "had|did|finished|completed|gave|did|done|submitted|wrapped|attended|took|passed|cleared|sat",
        " (?:up )?"
        + one_of("my|the|a|an|another|our|their|that|this|first|second|final|two|three|both|round|it"),
    ),
    ("been|went|gone", " (?:in |over |down |up |along )?to (?:see|meet|visit|speak to|talk to)"),
    (
        "saw",
        r" (?:mr|mrs|ms|dr|miss|sister|the|them|him|her|their|two|three|[\w]+ (?:at|from))",
    ),
    ("saw|grilled|quizzed|interviewed|interviewd|assessed|auditioned|screened", " me(?: all)?"),
    ("had", " me (?:in|on|over|up|there|down|do|doing|at)"),
    ("put", " me through (?!to)"),
    ("showed", " me (?:round|around|over|about)"),
    (
        "we|they",
        "(?: also| mostly| mainly| then)? "
        + one_of(
            "talked|discussed|covered|spoke|chatted|went (?:over|through)|asked|focused|touched|grilled"
        ),
    ),
)

_WENT: Final = rows(
    "past",
    (
        "went|felt|gone|happened|over|done|finished|completed|ended|lasted|took",
        "(?! (?:with|for (?:another|someone|an|a)|home|quiet|silent|dark|ahead))",
    ),
    (
        either(
            "awkward|tough|rough|brutal|good|great|weird|hard|horrible|lovely|intense|gruelling|grueling",
            "disastrous|nice|amazing|terrible|solid|decent",
        ),
        r"(?: \w+)? (?:interview|chat|call|round|panel|onsite|screen)",
    ),
    (
        "ok|okay|not|so|a|bit|went",
        " "
        + one_of(
            "not great|great|bad|so|meh|a disaster|a mess|of a mess|of a disaster|disaster|mess|bust|breeze",
            "blast|nightmare|shambles|well",
        )
        + r"(?= ?(?:$|\.|,|!))",
    ),
    ("ran", " (?:long|over|late|short)"),
    ("one|two|three|four|five|1|2|3|4|5", " down(?= ?(?:$|:|,|\\.|!|-|and|so|one))"),
    ("was|were|wasn't|over|cleared", ""),
)

_ARRANGED: Final = rows(
    "will",
    (
        "i|we|i've|i'm|ive|im|i'll|have|got|i'd|gotta",
        any_of(
            " have|'ve| am|'m| have got| will have| got| have to|'ll| be| will be|'ll be| will| just| now",
            " also| only",
        )
        + one_of(
            " interviewing| interview| meeting| seeing| speaking| talking| doing| going in| an?| my| the",
            " another| two| to (?:do|present|give|attend|complete|submit|meet|go in)| give| attend",
        ),
    ),
    (
        # "invited" and "rearranged" count twice, as they did when the models learned what they weigh.
        either(
            "scheduled|rescheduled|booked|rebooked|arranged|rearranged|confirmed|lined|set|fixed|upcoming",
            "invited|invite|invites|invitation|shortlisted|selected|progressed|advanced|through",
            "pencilled|penciled|slotted|proposed|propose|moved|pushed|postponed|brought|bumped|shifted",
            "invited|rearranged",
        ),
        any_of(" in| up| me| for| to| forward| back"),
    ),
    ("coming|next", " up"),
    (
        "asked|invited|called|wants|want|wanted",
        " (?:me|us) to "
        + one_of(
            "attend|visit|go in|present",
            "do (?:an?|another|the) "
            + one_of("half[ -]day|day|trial|shift|taster|presentation|interview|session"),
        ),
    ),
    (
        "asked|invited|called",
        " (?:me|us) (?:in|back|over|up|to come|to interview|for an? (?:interview|chat|call))",
    ),
    ("i", " (?:see|meet|visit) (?:the|them|with|him|her)"),
    ("wish", " me luck"),
    ("to", " (?:meet|see|visit|interview (?:with|at))"),
    (
        "called|shortlisted|selected|invited|forward|picked",
        r" (?:for|to) (?:an? |the )?(?:[\w-]+ )?(?:interview|assessment|trial|test|screening)",
    ),
    ("agreed|agrees|happy", " (?:to|for) (?:a|the|an|have|do)"),
    (
        "off|going|travelling|flying|driving|heading",
        "(?: out| over| down| up)?(?: to| for)? "
        + r"(?:[\w'&.-]+ ){0,3}?(?:to (?:meet|see|interview)|for (?:an?|my|the))",
    ),
    ("prep|preparing|prepping", "(?:ping)? for"),
    (
        "want|wants|wanted",
        " (?:me|us) (?:in|on[ -]?site|there|back|over|to come)(?: in| back| for| on)?",
    ),
    (
        "want|wants|like|would|love",
        any_of(" me| to| like| us| you| for")
        + " (?:to )?"
        + one_of(
            "meet|come in|come back|interview|invite|see me|see you|speak|attend|do an|a second|another",
            "a call|have a",
        ),
    ),
    ("meeting|seeing|interviewing|speaking", "(?: (?:with|to|at))?"),
)

_AHEAD: Final = rows(
    "ahead",
    ("is|are|will|starts|due|coming|gonna|going", ""),
    ("have|i've|gonna", ""),
    (
        "got|have|getting|has",
        " "
        + one_of("my|an?|the|another|interview|invited|two|three|onsite|phone|technical|final|second|called"),
    ),
)

TENSES: Final = [*_DONE, *_WENT, *_ARRANGED, *_AHEAD]
