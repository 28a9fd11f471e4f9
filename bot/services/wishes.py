# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""What the person wants written, in words: "email Jane to thank her", "how do I tell Wise?", "decline Bolt".

Only a past form is a report ("emailed Jane"): who says "email Jane" has not written yet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

#: The verb of a wish that only says which of several offers it is to be.
CHOOSE: Final = "choose"
#: A longer message tells more than a wish.
LONGEST: Final = 300
#: "Ask her", "ask Mrs Patel" and no more: for news.
_ASK_THEM: Final = 3
_LEADS: Final = (
    r"(?:(?:please|pls|plz|ok(?:ay)?|so|and|but|now|then|also|hi|hey|hello|yes|no|great|right|well|maybe|just"
    r"|kindly|actually|do the needful)[,.!]* )*"
)
_WANTS: Final = (
    r"(?:(?:(?:can|could|would|will) (?:you|u|we)|you) (?:please |pls |help me (?:to )?)?"
    r"|(?P<may>(?:can|could|should|shall|may|must) i (?:also |just |still |now |please )?)"
    r"|help me (?:to )?|help (?:to )?|let[’']?s "
    r"|i(?:[’']?d| would)? (?:really |just |also )?(?:want|like|need|have|wish|wanna|gotta|ought)(?: you)?"
    r" (?:to )?(?:please )?"
    r"|i (?:should|must) |(?P<will>i(?:[’']?ll| will|[’']?m going to| am going to|[’']?m gonna) )"
    r"|(?:how|what) (?:(?:do|can|should|would|could|shall|must|to)(?: i)?|i)(?: can| should)? (?:best |politely |nicely |now )?"
    r"|(?:need|want|time|have|like) to )?"
)
#: No verb is what one of these follows: "email from Jane", "text me tomorrow", "answer due Friday".
_NO_VERB: Final = (
    r"(?!:| (?:from|is|was|are|were|came|comes|address|said|says|sent|received|arrived|expected|in|by|on|until|till|that|which|number|due"
    r"|me|us|you|u|yourself|it|this|again|later|template|works?|dear|hi|hello|hey)\b| \S*@)"
)
_LETTERS: Final = r"(?:e-?mail|mail|message|msg|text|txt|dm|whatsapp|ping|answer)(?! to\b(?! \w+ back))"
_WRITING: Final = (
    rf"(?:{_LETTERS}|(?:write|draft|compose|drop|shoot|send|reply|respond|revert|get back)(?: back)?(?: to)?"
    r"|give(?= (?:[\w’'.-]+ ){1,3}?an? (?:\w+ )?(?:message|note|text|e-?mail|mail|msg|line)\b)|say(?= thank)"
    r"|contact|inform|notify|tell|ask|thank(?! (?:you|u|god|s)\b)|let(?= (?:[\w&’'.-]+ ){1,4}?know\b))"
)
#: What is done about an offer, in a letter or not at all.
_OF_AN_OFFER: Final = (
    r"(?:accept|declin(?:e|ing)|reject|refuse|turn(?= (?:[\w&’'.-]+ ){0,4}down\b)(?: down)?|say (?:yes|no)|negotiate"
    r"|counter|haggle|take the (?:offer|job)(?= (?:at|from|with)\b))"
)
_WISH: Final = re.compile(
    rf"{_LEADS}{_WANTS}{_LEADS}(?:(?P<writing>{_WRITING}){_NO_VERB}|(?P<offer>{_OF_AN_OFFER}))\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
#: "I need more time", "can they do 72k": the wish without the letter.
_UNSAID: Final = re.compile(
    rf"{_LEADS}(?:(?:can|could|may) i (?:please )?(?:have|get) |i(?:[’']?d| would)? (?:really |just )?(?:want|need|like) "
    r"|(?:can|could|would|will) (?:they|he|she) (?:do|go|pay|match|raise|offer|give|wait|extend) )(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
#: "I want Wise", "I'm going with Bolt": which of several it is to be.
_PREFERS: Final = re.compile(
    rf"{_LEADS}i(?:[’']?d| would|[’']?m| am|[’']?ll| will)? (?:want|prefer|rather|choose|pick|chose|go(?:ing)? (?:for|with)"
    r"|decid(?:e|ed) (?:for|on))(?: (?:to )?(?:take|join|work (?:for|at)))? (?P<rest>[^,.;!?]{2,60})",
    re.IGNORECASE,
)
#: "Which one should I take?", "Wise or Bolt?"
_WHICH: Final = re.compile(
    rf"{_LEADS}(?:(?:i (?:do not|don[’']?t) know |not sure |help me (?:choose|decide) |tell me )?"
    r"(?:which|what) (?:one |offer |job |of them )*(?:should|shall|do|would|must|can|to) (?:i |you )?(?:\w+ )?(?:take|accept|choose|pick|go (?:for|with))\b"
    r"|(?:should|shall|do|must) i (?:really )?(?:take|accept|say yes)\b|is it a good offer\b|what would you do\b)",
    re.IGNORECASE,
)
#: Where the verb may as well be a past form, and the day says that it is: "text Jane this morning".
_WAS_DONE: Final = re.compile(
    r"(?<!for )(?<!from )(?<!about )(?<!our )\b(?:yesterday(?: \w+)?|last (?:night|week|\w+day)|this morning"
    r"|earlier(?: today)?|already|just now|\w+ (?:days?|hours?|weeks?) ago|sent|done)\W*$",
    re.IGNORECASE,
)
_SENTENCES: Final = re.compile(
    rf"(?<!prof)(?<!dr)(?<!mr)(?<!ms)(?<!mrs)(?<!st)[.;!?\n]+(?:\s+|$)|(?:,|\s+(?:and|but|then))\s+(?=(?:also |please |pls )?{_OF_AN_OFFER}\b)",
    re.IGNORECASE,
)


class Aim(StrEnum):
    """What the letter is to do."""

    DECLINE = "decline"
    TOOK_ANOTHER = "took_another"
    ACCEPT = "accept"
    MORE_TIME = "more_time"
    THINK = "think"
    TERMS = "terms"
    OFFER_ELSEWHERE = "offer_elsewhere"
    THANKS = "thanks"
    NEW_TIME = "new_time"
    CALL = "call"
    UPDATE = "update"


_AIMS: Final = tuple(
    (aim, re.compile(rf"\b(?:{words})", re.IGNORECASE))
    for aim, words in (
        (
            Aim.DECLINE,
            r"declin|reject(?!ed)|refus|turn(?:ing)? (?:[\w&’'.-]+ ){0,4}down\b|say(?:ing)? no\b|(?:tell|answer|write|reply) (?:to )?(?:\w+ ){0,2}no\b|no,? thank|withdraw"
            r"|(?:pull|dropp?|stepp?)(?:ing)? (?:out|back)\b|no longer\b|not (?:going to |gonna |be )?(?:interested"
            r"|want|tak|join|com|continu|accept)|(?:don[’']?t|won[’']?t|can[’']?t) (?:want|be|take|join|come|accept)",
        ),
        (
            Aim.TOOK_ANOTHER,
            r"(?:took|taken|accepted|found|chose|chosen|signed|got) (?:an?(?:other)?|the) (?:\w+ )?(?:job|position|role)\b"
            r"|(?:taking|accepting|choosing) (?:an?other|a different|the other)\b|go(?:ing)? (?:elsewhere|with)\b"
            r"|join(?:ed|ing)? (?:an?other|other|a different|a new|some other) (?:company|firm|place|job|employer)\b|went with\b|(?:i|i[’']?ve|i have|i just) (?:accepted|taken|took|signed|chosen|chose)\b",
        ),
        (
            Aim.ACCEPT,
            r"accept(?!ed)|say(?:ing)? yes\b|(?:tell|answer|write|reply) (?:to )?(?:\w+ ){0,2}yes\b|take the (?:job|offer)\b|i(?:[’']?ll| will) (?:take|join)|i(?:[’']?m| am) in\b",
        ),
        (
            Aim.MORE_TIME,
            r"(?:more|extra|longer|additional|a bit of|some|few|another|\d+) (?:\w+ ){0,2}?(?:time|days?|weeks?|months?)\b"
            r"|extension\b|extend|longer to\b|time to (?:decide|think|answer)|wait (?:until|till|a|for)",
        ),
        (Aim.THINK, r"think(?:ing)? (?:it|about|on)\b"),
        (
            Aim.TERMS,
            r"\d[\d,.]* ?k\b|salary|pay\b|wages?\b|money\b|negotiat|haggle|counter|raise\b|package\b|higher\b|bonus"
            r"|benefits|better offer|match\b|part[- ]time|remote|hybrid|start(?:ing)? date|terms\b|contract\b"
            r"|start (?:later|earlier|in|on)\b|\d{2,3},?\d{3}\b",
        ),
        (
            Aim.OFFER_ELSEWHERE,
            r"(?:an?(?:other)?|other|second|competing|different|two|job|some|got|have) offers?\b|deadline\b"
            r"|offers? (?:from|by|at|of|elsewhere|with|until|till)\b|offered me\b",
        ),
        (Aim.THANKS, r"thank|thx\b|cheers\b|grateful|appreciat|gratitude"),
        (
            Aim.NEW_TIME,
            r"(?:new|another|different|other) (?:time|date|day|slot|appointment)\b|re-?schedul|re-?arrang",
        ),
        (
            Aim.CALL,
            r"(?:a|quick|short|phone|video) (?:call|chat)\b|when\b.{0,30}\b(?:call|ring|phone|speak|talk)\b"
            r"|(?:to )?(?:call|ring|phone) (?:me|her|him|them)\b",
        ),
        (
            Aim.UPDATE,
            r"updates?\b|news\b|follow(?:ing)?[- ]?up\b|chas(?:e|ing)\b|check(?:ing)?[- ]?in\b|status\b|stands?\b"
            r"|decide|decision|hear\b|heard\b|outcome|results?\b|next steps?|feedback|when\b|how long\b|anything yet"
            r"|happening\b|what[’']?s going on|still\b",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Wish:
    """`verb` and `rest` are the words for it: the letter's verb, and whom and what for; `aims` what it is to do,
    the likeliest first."""

    verb: str
    rest: str
    aims: tuple[Aim, ...]
    of_an_offer: bool = False  # said as of an offer: nobody need be named
    will: bool = False  # the person means to do it
    may: bool = False  # asked whether it may be done


def wishes_in(text: str) -> list[Wish]:
    """The wishes that a message consists of, each in a sentence of its own; none where it tells anything
    else first."""
    if len(text) > LONGEST or _WAS_DONE.search(text):
        return []
    parts = [part.strip() for part in _SENTENCES.split(text) if part.strip()]
    wishes = [_wish(part) for part in parts]
    return [wish for wish in wishes if wish] if wishes and wishes[0] else []


def asks_which(text: str) -> bool:
    """Whether it is asked which offer to take, or whether to take it."""
    return len(text) <= LONGEST and _WHICH.match(text.strip()) is not None


def _wish(sentence: str) -> Wish | None:
    if said := _WISH.match(sentence):
        verb = (said["writing"] or said["offer"]).casefold()
        rest = f"{verb} {said['rest'].strip()}"
        offer = said["offer"] is not None
        aims = aims_of(rest) or ((Aim.UPDATE,) if verb == "ask" and len(rest.split()) <= _ASK_THEM else ())
        return Wish(verb, rest, aims, offer, will=bool(said["will"]), may=bool(said["may"]))
    if (said := _UNSAID.match(sentence)) and (aims := _of_terms(said[0])):
        return Wish("ask", said["rest"], aims, of_an_offer=True)
    if said := _PREFERS.match(sentence):
        return Wish(CHOOSE, said["rest"].strip(), (Aim.ACCEPT,))
    return None


def _of_terms(words: str) -> tuple[Aim, ...]:
    return tuple(aim for aim in aims_of(words) if aim in (Aim.MORE_TIME, Aim.THINK, Aim.TERMS))


def aims_of(words: str) -> tuple[Aim, ...]:
    """What a letter in these words is to do, the likeliest first."""
    return tuple(aim for aim, pattern in _AIMS if pattern.search(words))
