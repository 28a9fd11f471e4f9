"""What the person says they bring, and what they said they would send, as phrases of a letter."""

from __future__ import annotations

import re

from .fragments import article, clean, listed, lower_first, vocabulary
from .shorthand import spelt_out

STRENGTH_LIMIT = 60
MATERIAL_LIMIT = 50

_OPENING = re.compile(
    r"^(?:and\s+)?(?:i['’]?m|i am|(?:i )?have|i['’]ve(?: got)?|i|"
    r"my (?:main |biggest )?strengths? (?:is|are)|my)\s+",
    re.IGNORECASE,
)
_GOOD_AT = re.compile(
    r"^(?:(?:very|really|pretty|quite) )?(?:good|great|strong|excellent|skilled|experienced|best|fluent|"
    r"comfortable|confident|expert|familiar|used|at home) (?:at|in|with|to)\s+|"
    r"^(?:speak|know|use|understand)\s+",
    re.IGNORECASE,
)
_ALREADY_A_PHRASE = re.compile(
    r"^(?:experience|background|knowledge|years|degree|track record|skills?|interest|work|time|training|"
    r"certification|certificate|passion|love|eye|feel|fluency|command|expertise)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"^(?:over |almost |nearly |about |more than )?(?:\d+|[a-z]+)\+?[ -]years?\b", re.IGNORECASE
)
_TRAIT = re.compile(
    r"^(?:patience|accuracy|precision|calm|curiosity|empathy|attention|reliability|creativity|honesty|energy|enthusiasm|"
    r"persistence|discipline|flexibility|punctuality|humou?r|resilience|initiative|diligence|ability|interest|willingness|"
    r"(?:people|communication|listening|leadership|organi[sz]ational|presentation|language|writing|analytical|"
    r"problem[ -]solving|soft|technical|social|coding|negotiation) skills?|work ethic|sense)\b",
    re.IGNORECASE,
)
_KIND_OF_PERSON = re.compile(
    r"\b(?:learner|player|communicator|thinker|worker|person|wizard|enthusiast|specialist|"
    r"expert|leader|listener|solver|starter|mentor|teacher|engineer|developer|designer|analyst|manager|nurse|writer|coach|organi[sz]er|planner|builder|speaker)$",
    re.IGNORECASE,
)
#: Ends in a word that says by itself what it is: "React skills", "nursing degree".
_NAMED = re.compile(
    r" (?:skills?|experience|background|knowledge|degree|diploma|licen[cs]e|certificate|certification|"
    r"training|fluency)$",
    re.IGNORECASE,
)
_SKILL = re.compile(
    r"^(?:communication|leadership|teamwork|listening|organi[sz]ation|interpersonal|writing|presentation)$",
    re.I,
)
#: Fields one has experience "in"; one has experience "with" everything else.
_FIELD = re.compile(
    r"(?:ment|ship|ing|ics|care|sales|support|research|design|analysis|education|finance|teaching)$", re.I
)
#: Beginnings that make no phrase after "my".
_NO_PHRASE = re.compile(
    r"^(?:never|always|not|no|very|will|would|do|don['’]t|am|is|are|was|were|being|because|if|when)\b", re.I
)
_PAST_TO_GERUND = {
    "led": "leading", "built": "building", "ran": "running", "run": "running", "wrote": "writing",
    "taught": "teaching", "sold": "selling", "made": "making", "kept": "keeping", "cut": "cutting",
    "won": "winning", "set": "setting", "took": "taking", "brought": "bringing", "did": "doing",
    "grew": "growing", "drove": "driving", "began": "beginning", "oversaw": "overseeing", "held": "holding",
}  # fmt: skip
_ADJECTIVE = re.compile(
    r"^(?:organi[sz]ed|calm|patient|curious|reliable|creative|careful|thorough|punctual|flexible|friendly|honest|"
    r"adaptable|proactive|methodical|analytical|practical|hands-on|[a-z]+-(?:oriented|driven|focused|minded))$",
    re.IGNORECASE,
)


def strength(text: str, *, us: bool = False) -> str:
    """`text` as it reads after "my": 'experience with Kafka', 'patience', '8 years of nursing',
    'strengths as a fast learner'. It says no more than was said; '' where nothing is left."""
    text = _bare(clean(spelt_out(text), STRENGTH_LIMIT).rstrip(" .,;:!?"))
    text = _first_of_several(text)
    if not text or _NO_PHRASE.match(text):
        return ""
    first, _, rest = text.partition(" ")
    if _ADJECTIVE.match(text):
        return f"{text.lower()} way of working"
    if _SKILL.match(text):
        return f"{text.lower()} skills"
    person = _KIND_OF_PERSON.search(text)
    if person and not _YEARS.match(text):
        noun = re.sub(r"^(?:an?|the)\s+", "", text, flags=re.IGNORECASE)
        return f"strengths as {article(noun)} {noun}"
    if (
        _NAMED.search(text)
        or _ALREADY_A_PHRASE.match(text)
        or _TRAIT.match(text)
        or _YEARS.match(text)
        or first[:1].isdigit()
    ):
        return text
    if gerund := _gerund(first):
        linked = "" if us else "of "
        return f"experience {linked}{gerund} {rest}".rstrip()
    bare = re.sub(r"^(?:an?|the|some|my|our)\s+(?=\w)", "", text, flags=re.IGNORECASE)
    return f"experience {'in' if _FIELD.search(bare) else 'with'} {bare}"


def _first_of_several(text: str) -> str:
    """ "React skills, leading teams" are two strengths; "SQL, Python and Tableau" may stay together."""
    head, *rest = text.split(", ")
    other = any(_NAMED.search(each) or _gerund(each.partition(" ")[0]) for each in (head, *rest))
    return head if rest and other else text


def _bare(text: str) -> str:
    """The strength without "I am good at", "I can": what is left is a thing or a deed."""
    text = _GOOD_AT.sub("", lower_first(_OPENING.sub("", text, count=1)), count=1)
    text = re.sub(r"^can\s+", "ability to ", text, flags=re.IGNORECASE)
    text = re.sub(
        r"^(?:very )?(?:interested in|passionate about|keen on)\s+", "interest in ", text, flags=re.I
    )
    text = re.sub(r"^being (?=\w+$)", "", text)
    text = re.sub(r"^hard[ -]?working$", "hard worker", text, flags=re.IGNORECASE)
    text = re.sub(r"^(?:love|enjoy|like) (?!of\b)", "interest in ", text, flags=re.IGNORECASE)
    text = re.sub(r" (?:inside out|very well|really well|well|a lot)$", "", text, flags=re.IGNORECASE)
    text = re.sub(r" stuff$", " work", text, flags=re.IGNORECASE)
    return re.sub(r"^(\S+) certified$", r"\1 certification", text, flags=re.IGNORECASE)


def _gerund(word: str) -> str:
    """'leading' for leading, led; '' where the word is no such verb."""
    low = word.lower()
    if low in _PAST_TO_GERUND:
        return _PAST_TO_GERUND[low]
    if low.endswith("ied") and len(low) > 5 and word == low:
        return f"{low[:-3]}ying"
    if low.endswith("ed") and len(low) > 4 and word == low and not low.endswith("eed"):
        return f"{low[:-2]}ing"
    return low if re.fullmatch(r"[a-z]{2,}ing", low) and low in _GERUNDS and word == low else ""


_GERUNDS = vocabulary(
    """leading building running writing growing teaching selling making keeping managing designing scaling
    shipping mentoring coaching training hiring planning organising organizing migrating improving
    developing supporting working creating delivering handling launching setting taking bringing closing
    testing automating optimising optimizing explaining presenting negotiating caring cooking driving
    repairing installing supervising coordinating implementing integrating deploying moving turning
    forecasting debugging analysing analyzing researching scheduling maintaining guiding onboarding
    interviewing translating editing facilitating prioritising prioritizing reviewing recruiting fixing
    solving untangling automating documenting monitoring operating tuning"""
)

_OWN = re.compile(
    r"^(?:(?:updated|latest|new|full|current|signed) )?"
    r"(?:portfolio|cv|r[ée]sum[ée]|references?|certificates?|"
    r"transcripts?|work|writing|code|diploma|degree|licen[cs]e|salary|slides|presentation|github|profile|availability|dbs|references|publications|design|cover)\b",
    re.IGNORECASE,
)
_HAS_DETERMINER = re.compile(
    r"^(?:my|the|our|your|their|a|an|some|this|that|those|these|his|her)\s", re.IGNORECASE
)
_LIST_LEAD = re.compile(
    r"^(?:(?:they|he|she|we|i|who) )?(?:also )?"
    r"(?:(?:asked|ask|asking) (?:me )?for|want(?:s|ed)?(?: to see)?|need(?:s|ed)?|promised(?: to send)?|"
    r"said (?:i(?:['’]d| would) )?send|(?:will |['’]ll |to )?(?:send|sending|email|e-mail|forward|share))\s+"
    r"(?:(?:them|him|her|over)\s+)?",
    re.IGNORECASE,
)


def material(text: str) -> str:
    """Something to send, with its article: 'my portfolio', 'the case study', 'two references'."""
    text = clean(_LIST_LEAD.sub("", clean(spelt_out(text), MATERIAL_LIMIT + 30), count=1), MATERIAL_LIMIT)
    text = lower_first(text.rstrip(" .,;:!?"))
    text = re.sub(r"^(?:their|his|her)\b", "your", text, flags=re.IGNORECASE)
    if not text:
        return ""
    if _HAS_DETERMINER.match(text) or re.match(r"^(?:\d|one|two|three|four|five|six)\b", text):
        return text
    return f"my {text}" if _OWN.match(text) else f"the {text}"


def materials(texts: tuple[str, ...], most: int = 2) -> str:
    """The first of them as a list; one a person would still read."""
    return listed([m for m in map(material, texts) if m][:most])
