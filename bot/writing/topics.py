"""What was talked about, turned to the reader: "their move to Kubernetes" is "your move" to them."""

from __future__ import annotations

import re

from .clauses import behind_about, tidied
from .fragments import clean, lower_first, vocabulary
from .shorthand import spelt_out

TOPIC_LIMIT = 60
STUCK_LIMIT = 110

_LEAD = re.compile(
    r"^(?:(?:and|also|then)\s+)?(?:(?:we|they|he|she|i|you)\s+)?(?:mostly |mainly |briefly |also |just )?(?:"
    r"(?:talked|spoke|chatted|chat|talk|talking|asks?(?: me)?|asked(?: me)?|cares?|"
    r"told (?:me|them|him|her|you)|discussion|conversation)"
    r"(?: a lot| a bit| briefly| at length| for [\w ]{1,20}?)? (?:about|on|of|around)|"
    r"(?:a lot|lots|a bit|a little|all|loads|mostly|mainly|much|(?:way )?too much)"
    r"(?: of (?:stuff|things|talk))? about|"
    r"about|regarding|concerning|"
    r"showed (?:me|us)(?: around)?|took (?:me|us) (?:through|round|around)|"
    r"(?:mostly|mainly)(?= (?:the|their|his|her|my|our|how|what|about)\b)|"
    r"(?:went|going|got|ran)(?: briefly| deep)? (?:over|into|through)|"
    r"discussed|discussing|covered|covering|explained|presented|described|mentioned|showed|met|saw|did|got"
    r")\s+",
    re.IGNORECASE,
)
#: Talked about in interviews, and better left out of a letter that follows them.
_DELICATE = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|compensation|stock options?|visas?|notice period|work permit|day rate|"
    r"pay (?:range|rise|rate|scale|expectations?)|holiday allowance|vacation days|sick leave|parental leave|"
    r"my weakness(?:es)?|maternity|paternity|pregnan\w+|layoffs?|lay-offs?|redundanc(?:y|ies)|"
    r"why (?:i|you) left|"
    r"other (?:offers?|interviews?|applications?)|competing offers?|counter-?offers?|my health)\b|"
    r"^(?:the |their |my |your )?(?:pay|money|benefits|bonus(?:es)?|equity|perks|holidays?|pto)$",
    re.IGNORECASE,
)
#: What the person failed at, and how it went: no highlight, and no subject.
_FAILED = re.compile(
    r"\b(?:i|my (?:mind|head))\b(?: [\w'’]+){0,2}? "
    r"(?:blank(?:ed)?|froze|choked|panicked|rambled|stumbled|struggled|flunked|bombed|messed up|screwed up|"
    r"botched|got stuck|failed|couldn['’]t (?:answer|remember)|didn['’]t (?:know|answer|remember)|"
    r"had no (?:idea|clue))\b",
    re.IGNORECASE,
)
_HOW_IT_WENT = re.compile(
    r"^(?!(?:how|what|why|whether|who|where|when|that)\b)[\w'’ -]{2,40} (?:was|were|went|is|felt|seemed) "
    r"(?:\w+ )?"
    r"(?:ok|okay|fine|good|great|well|bad|badly|nice|hard|easy|tough|awful|alright|all right|so-so)\b",
    re.IGNORECASE,
)
#: "Safeguarding and what I do if a patient falls": a subject, and a question told behind it.
_WHAT_IF = re.compile(r"^(\w.*?),? and what (?:i|you|to|we)\b.* if\b.*$", re.IGNORECASE)
_QUESTION = re.compile(
    r"^(?:tell|give|describe|walk|explain|name|imagine|sell|convince|introduce|talk me|show)\s+(?:me|us|"
    r"him|her|them|a|an|your|yourself)\b|^(?:do|does|did|have|has|are|is|can|could|would|will) you\b|"
    r"^why (?:do|did|should|are|would) |^(?:what|where) (?:do|are|would|is your) |\?$",
    re.IGNORECASE,
)
#: Says nothing on its own, or what a letter cannot take up ("spoke with the CTO").
_NOTHING = vocabulary("it that this them they you he she nothing stuff things everything etc small talk") | {
    *(
        "a lot",
        "nothing special",
        "nothing much",
        "nothing really",
        "not much",
        "small talk",
        "the usual",
        "many things",
    ),
}
_DEED = re.compile(
    r"^(?:(?:i|we) )?(?:spoke|talked|chatted|was|were|had|went|came|sat|asked)\b", re.IGNORECASE
)
#: Done without a word of who did it, or not there at all: "made a risotto", "no rota yet".
_CLAUSE = re.compile(
    r"^(?:(?:was|were|got|had|made|cooked|went|did|ran|wrote|drew|built|taught|led|sat|kept|put|left|felt|said|saw"
    r"|(?!(?:advanced|speed|need|feed|seed|breed|shed|hundred|based|related)\b)[a-z]{2,}ed)"
    r" (?:an?|the|some|my|their|your|two|three|for|with|round|around|at|on|through|up|me|him|her|them)"
    r"|(?:not|no|never|nobody|nothing|none|cannot|(?:did|do|does|was|is|could|ca)n['’]?t))"
    r"(?= )",
    re.IGNORECASE,
)
#: A slip of their own, which no letter should bring back to mind.
_SLIP = re.compile(
    r"^(?:i )?(?:totally |completely |really |just )*(?:forgot|should(?:n['’]t)? have|wish|blew|messed|ruined"
    r"|bombed|failed|struggled|rambled|panicked|froze|stumbled|didn['’]?t|couldn['’]?t"
    r"|(?:talked|spoke|said) too)\b",
    re.IGNORECASE,
)
_TO_READER = (
    (r"\bi\b(?![/.\-&])", "I"),
    (r"\btheirs\b", "yours"),
    (r"\btheir\b", "your"),
    (r"\bthemselves\b", "yourselves"),
    (r"\bthey['’]re\b", "you are"),
    (r"\bthey['’]ve\b", "you have"),
    (r"\bthey['’]ll\b", "you will"),
    (r"\bthey['’]d\b", "you would"),
    (r"\b(?:they|them)\b", "you"),
)
_OTHER = re.compile(r"\b(?:he|she|his|him|her|hers|himself|herself)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn’t": "aren’t"}


#: "They do loads of night shifts": what was talked about is the night shifts.
_PLENTY = re.compile(
    r"^you (?:do|have|get|run|see|use|make) (?:(?:quite )?a lot|lots|loads|tons|plenty|masses) of (?=\w)",
    re.IGNORECASE,
)


def is_delicate(topic: str) -> bool:
    """Whether it is better not mentioned in a letter: pay, visas, other offers, private matters."""
    return bool(_DELICATE.search(topic))


def topic(text: str, reader: str = "", *, alone: bool = True) -> str:
    """`text` as it reads after "about", turned to the reader; '' where it is better left out.

    `reader` is the recipient's name as the person would type it ("Sarah"); `alone` says that nobody
    else was in the room, so that "she" can only be the reader.
    """
    text = clean(spelt_out(text), TOPIC_LIMIT + 40).rstrip(" .,;:!")
    if _FAILED.search(text):
        return ""
    whole = _WHAT_IF.sub(r"\1", _LEAD.sub("", tidied(text), count=1))
    text = clean(whole, TOPIC_LIMIT).rstrip(" .,;:!")
    said_nothing = (
        len(text) < 2 or text.lower() in _NOTHING or _HOW_IT_WENT.match(text) or _CLAUSE.match(text)
    )
    if said_nothing or is_delicate(text) or _SLIP.match(whole):
        return ""
    if _QUESTION.search(text):
        return f"your question “{text}”"
    turned = None if _DEED.match(text) else to_reader(text, reader, alone=alone)
    if turned is None:
        return ""
    turned = _PLENTY.sub("your ", lower_first(turned))
    turned = re.sub(r"\b(work|working) there$", r"\1 with you", turned)
    about = behind_about(turned)
    # Half a thing is a thing still; half a sentence is none.
    return "" if about != turned and len(text) < len(whole.rstrip(" .,;:!")) else about


def stuck(text: str, reader: str = "", *, alone: bool = True) -> str:
    """What stayed with the person, as it reads after a colon; '' where it is better left out."""
    text = clean(spelt_out(text), STUCK_LIMIT).rstrip(" .,;:!?")
    text = re.sub(r"^(?:i (?:liked|loved|enjoyed|remember|noticed)|it was)\s+", "", tidied(text), flags=re.I)
    text = re.sub(r"^(?:that|asked (?:me |us )?about)\s+", "", text, flags=re.I)
    if not text or is_delicate(text) or _FAILED.search(text) or _SLIP.match(text):
        return ""
    turned = to_reader(text, reader, alone=alone)
    return lower_first(turned) if turned else ""


def to_reader(text: str, reader: str, *, alone: bool) -> str | None:
    """`text` with "they", and the reader's own name, said as "you"; None where a "he" or "she" in it
    may be somebody else than the reader."""
    if reader:
        text = _name_to_you(text, reader)
    if _OTHER.search(text):
        if not alone or _THEY.search(text):
            return None
        text = _third_to_you(text)
    for pattern, word in _TO_READER:
        text = re.sub(pattern, word, text, flags=re.IGNORECASE)
    return text


def _name_to_you(text: str, reader: str) -> str:
    text = re.sub(rf"\b{re.escape(reader)}['’]s\b", "your", text, flags=re.IGNORECASE)
    text = re.sub(rf"\b{re.escape(reader)} (\w+)", _verb_to_you, text, flags=re.IGNORECASE)
    return re.sub(rf"\b{re.escape(reader)}$", "you", text, flags=re.IGNORECASE)


def _third_to_you(text: str) -> str:
    text = re.sub(r"\b(?:he|she)['’]s (\w+)", r"you are \1", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(?:he|she)\s+(\w+)", _verb_to_you, text, flags=re.IGNORECASE)
    text = re.sub(r"\b(?:himself|herself)\b", "yourself", text, flags=re.IGNORECASE)
    text = re.sub(r"\bhers\b", "yours", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(to|with|from|by|for|of|at|about|like) (?:her|him)$", r"\1 you", text, flags=re.I)
    text = re.sub(r"\bhim\b", "you", text, flags=re.IGNORECASE)
    return re.sub(r"\b(?:his|her)\b", "your", text, flags=re.IGNORECASE)


def _verb_to_you(found: re.Match[str]) -> str:
    """'she runs' is 'you run'; a past tense stays as it is."""
    verb = found.group(1)
    low = verb.lower()
    if low in _IRREGULAR:
        return f"you {_IRREGULAR[low]}"
    if low.endswith("ies") and len(low) > 4:
        return f"you {verb[:-3]}y"
    if low.endswith(("sses", "shes", "ches", "xes", "zes")):
        return f"you {verb[:-2]}"
    if low.endswith("s") and not low.endswith(("ss", "us")):
        return f"you {verb[:-1]}"
    return f"you {verb}"
