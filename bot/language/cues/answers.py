"""When the employer will answer."""

from __future__ import annotations

from typing import Final

from bot.language.cues.rows import rows
from bot.language.cues.words import COUNTS, MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS
from bot.language.patterns import any_of, either, maybe, one_of

_WHO_WILL: Final = either(
    "they|she|he|hr|recruiter|i|we|you|they'll|she'll|he'll|we'll|i'll|you'll|they'd|he'd|she'd|they're",
    "she's|he's|theyll|shell|hell|itll|theyd|shed|hed|should|will|would|won't|wont|don't|dont|can",
    "going|gonna|aim|aiming|hope|hoping|promised|due|expect|expecting|to",
)
#: What stands between "they" and "get back to me".
_INTENDS: Final = any_of(
    "'ll|'d| will| would| won't| wont| not| should| are| is| can| could| may| might| aim| aims| hope| hopes",
    " plan| plans| expect| expects| reckon| reckons| promised| want| wants| intend| need| needs| going",
    " gonna|'re| to| be| also| both| all| probably| hopefully| definitely| likely| supposed| meant| aiming",
    " planning| hoping| trying| looking| then| i| you| me| know| that| they| said| he| she| try| team",
)
_GET_BACK: Final = either(
    one_of(
        "get|getting|come|coming|be|being|circle|circling|report|revert|reverting|ring|call|phone|write",
        "email|go|going",
    )
    + " (?:back|in touch|to me|in contact)",
    "revert|reverting|decid(?:e|es|ing)",
)
_LET_KNOW: Final = "let(?:ting)? (?:me|you|us|everyone|candidates|people|him|her) know"
_HEAR: Final = "hear(?:ing)?" + one_of(
    " back| from| something| either| more| news| by| in| within| the| on| before| next| about| end| after",
    " anything| sometime| no| if| whether| until| till| til",
)
_HAVE_NEWS: Final = (
    "hav(?:e|ing) (?:an? |some |the |more |any )?"
    "(?:answer|decision|news|update|feedback|result|outcome|word|response|verdict)"
)
_DECIDE: Final = (
    "mak(?:e|ing) (?:a|the|their|its|his|her|up|an|final|our)(?: their| his| her| its)? "
    "(?:final |hiring |hire )?(?:decision|call|choice|minds?|offer|selection)"
)
_CALL_ME: Final = one_of("call|ring|phone|text|ping|message|drop") + one_of(
    " me| us| you| by| on| with| in| before| next| this| within| tomorrow| early| late| either way",
    " monday| tuesday| wednesday| thursday| friday| saturday| mon| tues?| weds?| thurs?| fri| sat|$",
)
_MAIL_ME: Final = "e-?mail" + one_of(" me| us| you| by| within| in| on| before| next| this| everyone| all")
_TELL: Final = either(
    "contact(?: me| us| you)|update(?: me| us| you)|inform|tell (?:me|us|you)|phone me|ring me",
    "be (?:in touch|in contact|deciding|making)|announce|finali[sz]e|shortlist(?:ing)?",
    "send (?:an? |the |out )?(?:update|feedback|result|decision|offers?|outcome)",
    "share (?:the |an? )?(?:feedback|result|update|outcome|decision)",
    "reach out|touch base|meet(?:ing)? to decide|get in touch",
)
_KNOW: Final = "know " + one_of("by|in|within|on|more|before|next|the|about|something|either|until|till|til")

_WILL_ANSWER: Final = one_of(
    _GET_BACK,
    _LET_KNOW,
    _HEAR,
    _HAVE_NEWS,
    _DECIDE,
    "giv(?:e|ing) (?:me|us|you|feedback|an)|respond|reply|answer|confirm|notify|advise",
    _CALL_ME,
    _MAIL_ME,
    _TELL,
    _KNOW,
    r"need|take|know(?=$|\.)",
)

_NEWS: Final = either(
    "decision|decisions|answer|answers|steps|result|results|outcome|feedback|verdict|response|reply|update",
    "news|notification|announcement|word|offers|timeline|timeframe|shortlist|selection",
)
#: What stands between "decision" and its day.
_COMES: Final = any_of(
    " is| go| come| out| has| have| been| slipped| postponed| are| will| would| should| could| be| was| were",
    " to| now| going| supposed| meant| promised| expected| due| back| made| coming| announced| out| likely",
    " takes?| come| given| some ?time| sometime| probably| hopefully| next| here| may| might| can| delayed",
    " pushed| moved| one way or the other| either way|:|,| -",
    r" from (?:them|her|him|[\w'&-]+(?: [\w'&-]+){0,2}?)",
)
_ITS_DAY: Final = either(
    "(?= ['\\\"]?"
    + one_of(
        "by|in|within|on|before|after|no later|until|end|early|mid|late|next|this|tomorrow|today|tonight|at",
        rf"the|around|about|{SHORT_WEEKDAYS}|eow|eod|cob|eom|\d|a |an |{COUNTS}|latest|over|sometime|some",
        f"week|takes|{SHORT_MONTHS}|up|early",
    ),
    r"$|\.)",
)

_SAID: Final = either(
    "said|says|say|told|reckon|reckons|quoted|promised|estimated|mentioned|gave|saying|tell|telling",
    "estimates|estimate|guaranteed|indicated|advised",
)
#: What stands between "said" and the day.
_AS_FOLLOWS: Final = any_of(
    " me| us| that| it| it'll| it'd| it's| they'd| they'll| to (?:wait|expect|give|allow|hold|sit)| might",
    " may| could| would| will| takes?| take| be| up to| at least| about| around| roughly| another| maybe",
    " probably| a| an| them| for|:| ['\\\"]",
    " ['\\\"]?"
    + one_of(
        "we'll|they'll|by|within|in|give (?:us|me|them|it)|about|around|max|no later than|probably|maybe",
        "at least|up to|likely|should|expect|allow",
    ),
)
_A_DAY: Final = one_of(
    "end|early|mid|late|next|this|tomorrow|today|tonight",
    "monday|mon|tuesday|tue|wednesday|wed|thursday|thu|friday|fri|saturday|sat|sunday|sun",
    rf"eow|eod|cob|eom|\d+|{COUNTS}|couple|few|week|weeks|days|by|within|in|before|no later|fortnight",
    "a week|a fortnight|a couple|a few|a month|the",
    one_of(MONTHS, "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec") + r" \d+",
)

_GUESSED: Final = "thinks|think|thought|guesses|guessed|figures"
#: A day that is guessed at: "thinks the 5th" is rarely said, "thinks the team" often.
_A_DAY_GUESSED: Final = one_of(
    "end of|early|mid|late|next|this week|tomorrow|monday|tuesday|wednesday|thursday|friday|by|within",
    rf"(?:\d+|{COUNTS}|couple|few|week)(?:[ -](?:to|or|of|more|working|business|{COUNTS}|\d+)){{0,4}}"
    + "[ -](?:days?|weeks?|fortnight|months?)",
    "weeks?|fortnight|month",
)

ANSWERS: Final = rows(
    "answer",
    (_WHO_WILL, f"{_INTENDS} {_WILL_ANSWER}"),
    (_NEWS, f"{_COMES}{_ITS_DAY}"),
    (_SAID, _AS_FOLLOWS + rf" ?['\"]?(?={_A_DAY}\b)"),
    (_GUESSED, _AS_FOLLOWS + rf" ?['\"]?(?={_A_DAY_GUESSED}\b)"),
    (
        # "takes" counts twice, as it did when the models learned what it weighs.
        either(
            "need|needs|needing|take|takes|taking|want|wants|asked|allow|give|wait|waiting|asking|requested",
            "takes",
        ),
        any_of(
            " me| us| for| to wait| them| up to| about| around| at least| another| a| an| the| it| roughly",
            " maybe| just| them",
        )
        + rf" ?(?:(?:\d+|{COUNTS}|couple|few|another|more|a|an)(?: |-))"
        + r"(?:to |or |- ?)?[\w -]{0,18}(?:day|week|fortnight|month|wk|hour)s?",
    ),
    (
        "pushed|moved|delayed|extended|postponed|put",
        " (?:it |the |their |my |this |things |everything |back )?(?:back |out |off )?"
        + maybe("decision|answer|timeline|deadline|feedback|back|until|till|to|by"),
    ),
    (
        "it'll|it'd|it|process|this|that",
        maybe(" will|'ll| would|'d| could| might| may| should")
        + " (?:be|take|takes|run)"
        + any_of(" another| about| a| around| up to| at least| roughly")
        + r"(?= (?:the|by|end|few|another|a |\d|one|two|three|couple|week|until|next|longer|more))",
    ),
    (
        "they'll|she'll|he'll|theyll|it'll|they'd|he'd|she'd|they|she|he",
        r"(?: will| should|(?<=d))?(?<!they)(?<!she)(?<!\bhe)"
        + "(?! like| need| want| love| prefer| rather| require| be (?:free|there|here|happy))"
        + r"(?: [\w']+){1,5}? (?=(?:by|before|within) "
        + one_of(
            rf"the|{SHORT_WEEKDAYS}|end|next|this|tomorrow|tonight|eow|eod|cob|\d|a|an|xmas|christmas",
            SHORT_MONTHS,
        )
        + ")",
    ),
    (
        "he'll|she'll|they'll|will",
        " (?:be on to me|be onto me|be back to me|be back|sort it|get on to me)",
    ),
    (
        "want|wants|told|asked|said",
        " (?:(?:me|us) )?(?:not )?(?:to |make i )"
        + "(?:expect|hang on|hang tight|be patient|sit tight|hold on|wait)",
    ),
    ("told|asked", " (?:me |us )?to (?:expect|wait|hold|sit tight|allow|give)"),
    ("expect|expecting", " (?:it|them|this|that)(?= )"),
    (
        "expect|expecting|awaiting|should",
        "(?: to)? (?:an? |the |some |their |hear |feedback |results? )?"
        + one_of("answer|decision|news|hear|update|feedback|result|outcome|response|reply|word|call"),
    ),
    (
        "hear|heard|hearing|know|find",
        any_of(r" out| back| from them| from [\w'&-]+(?: [\w'&-]+){0,2}?| something| more| either way")
        + " (?=by|in|within|on|before|next|no later|end|early|this|tomorrow|after)",
    ),
    ("promised|guaranteed", ""),
    (
        "they|she|he|recruiter",
        r" (?:reckons?|thinks?|thought|said|says?|hopes?|guess(?:ed)?|told me)(?= ?(?:$|\.|,|!|;|\)))",
    ),
    ("want|wants|need|needs|wanted|needed", "(?: to wait)? (?:until|till|til)(?= )"),
    ("looking", " (?:at|like)(?= )"),
    (
        "feedback|result|decision|answer|response|reply|outcome",
        " (?:in|within|by|after|on|due|expected|before|next|this|tomorrow|awaited)",
    ),
    (
        "haven't|hasn't|havent|not|still|yet|no|nothing|without|waiting",
        "(?: "
        + one_of(
            "made|got|reached|had|have|come to|taken|any|a|an|the|final|to make|waiting|for|on|their|yet",
            "on a|be|no|deciding|decide|clear",
        )
        + ")* ?(?:decision|decided|word|news|timeline|deciding|answer|timing)(?: yet| on timing| made)?",
    ),
    ("timeline|deadline", "(?: (?:is|was|for|of))*"),
)
