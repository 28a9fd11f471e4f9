# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""Finds the job that a message speaks of: a head noun with its levels and modifiers, in a place where
it is the job and not somebody's own title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language import lexicon
from bot.language.names import runs
from bot.language.text import Message


@dataclass(frozen=True, slots=True)
class Role:
    first: int
    last: int  # token after the last
    start: int
    end: int
    score: float  # 2 and more: the job; below: somebody's title, or chance


_JOB = frozenset("grade role roles position job post vacancy opening gig opportunity spot placement".split())
_SOMEBODY = frozenset(
    "recruiter recruiters interviewer interviewers manager managers hr ceo cto cfo coo vp director lead head owner founder partner officer "
    "host agent guy boss president doctor nurse principal headteacher matron dean chef receptionist secretary assistant engineer engineers team leader "
    "supervisor rep reps representative exec executive coordinator generalist headhunter consultant pa ba pm em hm hrbp bp".split()
)
_LINKS = frozenset(["-", "/", "&", "of", "and", "in", "for", "+", "."])
_ROMAN = frozenset("i ii iii iv v 1 2 3 l3 l4 l5 l6 ic3 ic4 ic5".split())
_NEVER_HEAD = frozenset(
    "staff ops personnel tech techs lead head hr exec model extra marine grip host agent runner sister rep pa ba bp ux ui temp quant spinner vet driver's cleaner's anchor runner usher junior resident fellow graduate officer guard clerk partner principal trainee intern dealer closer builder".split()
)
_JOBS_ALONE = frozenset(
    "receptionist nurse chef secretary engineer supervisor runner usher cleaner builder clerk guard sister".split()
)
_TAUGHT = frozenset(
    "lecturer teacher professor tutor fellow apprentice trainee specialist researcher".split()
)
_CHEF_DE = frozenset("partie rang cuisine salle".split())
_WARDS = frozenset("icu nicu picu itu hdu ed er a&e ccu amu".split())
_TRADE_ENDINGS = (
    "ologist",
    "ographer",
    "icist",
    "ician",
    "smith",
    "wright",
    "tender",
    "keeper",
    "monger",
    "fitter",
    "worker",
    "maker",
)
_NEEDS_A_NOUN = frozenset(
    "assistant trainee apprentice associate graduate deputy head lead chief principal junior senior".split()
)


def find(message: Message, taken: bytearray) -> list[Role]:
    """Every place where a job is named, in text order; `taken` marks letters of companies and people."""
    tokens = message.tokens
    heads = lexicon.role_heads()
    found: list[Role] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.low in _JOB and found and found[-1].last == index:
            index += 1  # "the shelter manager job" is read already
            continue
        if (
            token.kind == "word"
            and (token.low in heads or token.low in _JOB or _like_a_head(message, index))
            and not taken[token.start]
        ):
            role = _around(message, index, taken)
            if (
                role
                and token.low not in heads
                and token.low not in _JOB
                and not (
                    (role.last - role.first >= 2 or role.first > 2) and _alone(message, role.first, role.last)
                )
                and not token.low.endswith(_TRADE_ENDINGS)
            ):
                role = None
            if role:
                if found and found[-1].last > role.first:
                    found.pop()
                found.append(role)
                index = max(index + 1, role.last)
                continue
        index += 1
    return found


def _like_a_head(message: Message, index: int) -> bool:
    """An unknown word that is formed like a trade ("hydrologist", "signal maintainer") and ends what is said."""
    low, tokens = message.tokens[index].low, message.tokens
    if (
        len(low) < 6
        or runs.capital(message, index)
        or low in lexicon.common_words()
        or low in lexicon.sure_names()
    ):
        return False
    if low.endswith(_TRADE_ENDINGS):
        return True
    return low.endswith(("er", "or", "ist")) and (
        index + 1 == len(tokens) or tokens[index + 1].kind == "mark"
    )


def _modifier(message: Message, index: int) -> bool:
    token = message.tokens[index]
    if token.kind != "word":
        return False
    low = token.low.removesuffix("'s")  # "plumber's helper"
    return low in lexicon.role_words() or low in lexicon.role_heads()


def _back(message: Message, index: int, taken: bytearray) -> int:
    """The first token of the title whose head is at `index`."""
    tokens = message.tokens
    first = index
    while first > 0 and index - first < 12:
        at = first - 1
        token, gap = tokens[at], message.gap(at)
        if taken[token.start] or "\n" in gap:
            break
        if (
            token.low in ("-", "/", "&", "+")
            and at > 0
            and not taken[tokens[at - 1].start]
            and ((not gap and not message.gap(at - 1)) or token.low == "&")
            and tokens[at - 1].kind in ("word", "ordinal")
        ):
            first = at - 1
            continue
        if (
            len(token.low) == 1
            and at > 1
            and tokens[at - 1].low == "&"
            and not message.gap(at - 1)
            and not message.gap(at - 2)
        ):
            first = at - 2  # "A&P mechanic"
            continue
        if token.low in ("#", "+") and not message.gap(at - 1) and tokens[at - 1].low == "c":
            first = at - 1
            continue
        if gap != " " and gap != "":
            break
        if (
            token.kind == "number"
            and at > 0
            and tokens[at - 1].low in ("year", "level", "grade", "class", "band", "tier", "key")
        ):
            first = at - 1
            continue
        if (
            token.low == "and"
            and at > 0
            and _modifier(message, at - 1)
            and _modifier(message, first)
            and tokens[at - 1].low not in _SOMEBODY
        ):
            first = at - 1
            continue
        if (
            _modifier(message, at)
            and runs.capital(message, at)
            and not runs.capital(message, index)
            and at
            and runs.capital(message, at - 1)
            and not _modifier(message, at - 1)
        ):
            break  # "Bendigo Health nurse": the employer's last word
        if _modifier(message, at) and token.low not in ("test-", "report", "it-", "second-"):
            first = at
            continue
        if (
            token.kind == "ordinal"
            and first < index + 1
            and tokens[first].low in ("line", "grade", "year", "class", "shift")
        ):
            first = at
            continue
        if _named_field(message, at, index):
            first = at
            continue
        break
    while (
        first < index
        and tokens[first].low
        in (
            "first",
            "second",
            "third",
            "call",
            "technical",
            "phone",
            "test",
            "hr",
            "process",
            "final",
            "report",
            "team",
            "it",
            "go",
            "assessment",
            "day",
            "days",
            "night",
            "last",
            "next",
            "video",
            "case",
            "group",
            "panel",
            "event",
        )
        and not runs.capital(message, first)
        and tokens[first + 1].low not in ("line", "-")
        and not _modifier(message, first + 1)
    ):
        first += 1
    return first


_LED = re.compile(r"\b(?:for|as|of|role:|position:|title:|be)(?: an?| the| their| this)? (?:[\w/-]+ )?$")


def _named_field(message: Message, at: int, head: int) -> bool:
    """Whether an unknown word with a capital before a title is its field ("Latex salesman", "for a
    Kubernetes Engineer") and not the employer ("the Pinecrest recruiter")."""
    token = message.tokens[at]
    if (
        not runs.capital(message, at)
        or token.low in lexicon.common_words()
        or token.low in lexicon.sure_names()
        or runs.dated(message, at)
    ):
        return False
    if message.tokens[head].low in runs.COMPANY_ENDINGS:
        return False
    lead = message.low[max(0, token.start - 24) : token.start]
    if _LED.search(lead):
        return runs.capital(message, head)
    start = (
        at == 0
        or message.tokens[at - 1].low in (",", ".", "-", "–", ":", ";", "(", "!", "|", "/")
        or "\n" in message.gap(at - 1)
    )
    last = head + 1
    end = last >= len(message.tokens) or message.tokens[last].low in (
        ",",
        ".",
        "-",
        "–",
        ":",
        ";",
        ")",
        "!",
        "|",
    )
    return start and end


def _forward(message: Message, last: int) -> int:
    """The token after the title whose head ends before `last`: "of Engineering", "II"."""
    tokens = message.tokens
    begin = last
    while last < len(tokens) and last - begin < 8:
        token = tokens[last]
        if (
            token.low in _ROMAN
            and message.gap(last - 1) == " "
            and (message.plain[token.start : token.end].isupper() or token.low in ("2", "3"))
            and token.low != "i"
        ):
            last += 1
            continue
        if (
            token.low == "of"
            and last + 1 < len(tokens)
            and tokens[last - 1].low
            in (
                "head",
                "director",
                "vp",
                "president",
                "manager",
                "chief",
                "lead",
                "dean",
                "professor",
                "chair",
            )
        ):
            at = last + 1
            while (
                at < len(tokens)
                and at - last < 8
                and message.gap(at - 1) == " "
                and (
                    _modifier(message, at)
                    or runs.capital(message, at)
                    or tokens[at].low in ("&", "and", "engineering", "operations", "finance", "marketing")
                )
            ):
                at += 1
            while at > last + 1 and tokens[at - 1].low in ("&", "and"):
                at -= 1
            if at > last + 1:
                last = at
                continue
        if token.low == "de" and last + 1 < len(tokens) and tokens[last + 1].low in _CHEF_DE:
            last += 2
            continue
        if (
            token.low == "in"
            and last + 1 < len(tokens)
            and tokens[last - 1].low in _TAUGHT
            and _modifier(message, last + 1)
            and not runs.capital(message, last + 1)
        ):
            last += 2  # "lecturer in nursing"
            continue
        if (
            token.low in _WARDS
            and message.gap(last - 1) == " "
            and message.plain[token.start : token.end].isupper()
        ):
            last += 1
            continue
        if (
            token.low in ("-", "/")
            and not message.gap(last - 1)
            and last + 1 < len(tokens)
            and not message.gap(last)
            and (_modifier(message, last + 1))
        ):
            last += 2
            continue
        if token.low in ("vp", "svp", "avp") or (
            tokens[last - 1].low in ("vp", "svp", "avp")
            and _modifier(message, last)
            and message.gap(last - 1) == " "
        ):
            last += 1
            continue
        break
    return last


def _around(message: Message, index: int, taken: bytearray) -> Role | None:
    tokens = message.tokens
    if tokens[index].low in _JOB:
        return _before_job(message, index, taken)
    last = index + 1
    while (
        last < len(tokens)
        and last - index < 4
        and tokens[last].kind == "word"
        and tokens[last].low in lexicon.role_heads()
        and message.gap(last - 1) in (" ",)
        and not taken[tokens[last].start]
    ):
        last += 1
    if (
        tokens[last - 1].low in _NEEDS_A_NOUN
        and last < len(tokens)
        and message.gap(last - 1) == " "
        and runs.uncommon(message, last)
        and not runs.capital(message, last)
        and not taken[tokens[last].start]
    ):
        last += 1  # "assistant roaster"
    head = last - 1
    first = _back(message, index, taken)
    last = _forward(message, last)
    if (
        first == head
        and runs.capital(message, head)
        and runs.capital(message, first - 1)
        and message.gap(first - 1) == " "
        and not runs.dated(message, first - 1)
    ):
        return None  # "the Dunmore Physio interview" names the employer
    if last - first <= 2:
        first = _common_modifier(message, first)
    if last < len(tokens) and tokens[last].low in _JOB and message.gap(last - 1) == " ":
        return Role(first, last, tokens[first].start, tokens[last - 1].end, 4)
    if last + 1 < len(tokens) and _modifier(message, last) and message.gap(last - 1) == " ":
        after = last
        while (
            after < len(tokens)
            and after - last < 6
            and _modifier(message, after)
            and message.gap(after - 1) == " "
        ):
            after += 1
        if after < len(tokens) and tokens[after].low in _JOB:
            return Role(first, after, tokens[first].start, tokens[after - 1].end, 4)
    first, score = _judge(message, first, last, head)
    return Role(first, last, tokens[first].start, tokens[last - 1].end, score)


def _common_modifier(message: Message, first: int) -> int:
    """ "the shelter manager job": one unknown small word before the head belongs to it."""
    tokens = message.tokens
    at = first - 1
    if (
        at < 1
        or runs.capital(message, at)
        or message.gap(at) != " "
        or tokens[at].kind != "word"
        or tokens[at].low in lexicon.common_words()
        or runs.dated(message, at)
    ):
        return first
    return (
        at
        if tokens[at - 1].low
        in (",", "-", "–", ".", ":", "the", "a", "an", "their", "as", "for", "this", "that", "of")
        and not tokens[at].low.endswith("'s")
        else first
    )


def _before_job(message: Message, index: int, taken: bytearray) -> Role | None:
    """ "the marketing role": words of job titles right before "role", without a head noun."""
    tokens = message.tokens
    if (
        index == 0
        or message.gap(index - 1) != " "
        or not _modifier(message, index - 1)
        or taken[tokens[index - 1].start]
    ):
        return None
    first = _back(message, index - 1, taken)
    if (
        first
        and runs.capital(message, first)
        and runs.capital(message, first - 1)
        and not runs.dated(message, first - 1)
        and message.gap(first - 1) == " "
    ):
        return None  # "the Zaria Textile job" names the employer
    if tokens[first].low in ("new", "first", "second", "whole", "main", "next", "last", "same", "other"):
        first += 1
    if first >= index or all(
        tokens[at].low
        in (
            "new",
            "remote",
            "permanent",
            "contract",
            "full-time",
            "interview",
            "temp",
            "graduate-",
            "last",
            "part",
            "time",
            "full",
        )
        for at in range(first, index)
    ):
        return None
    return Role(first, index, tokens[first].start, tokens[index - 1].end, 3)


_TITLE_LEAD = re.compile(
    r"(?:\b(?:role|position|job|title|post|vacancy|it)(?: title)?(?: is| was|'s|:| as| of| -| –|=)?(?: for| as)?(?: an?| the)? ?)$"
)
_FOR = re.compile(
    r"(?:\b(?:for|as|to be|become|re|about|the)(?: an?| the| their| this| my| being)?(?: new)? )$"
)
_APPLY = re.compile(
    r"\b(?:interview\w*|intvw|applied|apply|applying|job|offer\w*|hired|rejected|onsite|screen|round|call|test|position|start\w*|trial|chat|spoke|final|assessment|application|panel|up|went|got it|considered|hiring|selected|shortlisted|in)\b"
)
_WITH = re.compile(
    r"(?:\b(?:with|w/|met|from|to|by|via|through|their|our|his|her|my|and|called|saw|the|is|was|emailed|told|ask|asked|a|an|another|one|two|three|both|emailing|messaged|rang|texted|pinged)(?: the| their| a| an| my| our| some| two| three| one)? )$"
)


def _judge(message: Message, first: int, last: int, head: int) -> tuple[int, float]:
    """How likely the title is the job that is spoken of."""
    tokens = message.tokens
    before = message.low[max(0, tokens[first].start - 30) : tokens[first].start]
    after = message.low[tokens[last - 1].end : tokens[last - 1].end + 14]
    words = [t for t in tokens[first:last] if t.kind != "mark"]
    single = len(words) == 1
    score = 0.0 if single else 1.0
    low = tokens[head].low
    if _TITLE_LEAD.search(before):
        return first, 4.0
    if _follows_a_name(message, first):
        return first, 0.0
    if (
        (_FOR.search(before) and not before.endswith("the ") and not before.endswith("about "))
        or (re.search(r"\bfor the $", before) and not (single and low in _SOMEBODY))
        or re.search(r"\b(?:as|for) an? $", before)
    ):
        score += 2
    if (
        single
        and low in _SOMEBODY
        and score < 2
        and not (low in _JOBS_ALONE and _alone(message, first, last))
    ):
        return first, 0.0
    if _alone(message, first, last):
        score += 2 if not (single and low in _NEVER_HEAD | _SOMEBODY) or low in _JOBS_ALONE else 0.5
    elif _WITH.search(before) and score < 2:
        score -= 1.5 if low in _SOMEBODY or not re.search(r"\b(?:the|a|an) $", before) else 0.5
    elif score < 2 and not single:
        score += 0.7
    if re.match(r" (?:at|with|in|for|@) ", after) and not (low in _SOMEBODY and single):
        score += 1
    if re.match(
        r" (?:interview|onsite|screen|test|offer|trial|vacanc|opening|internship|apprenticeship)", after
    ):
        score += 2
    return first, score


def _follows_a_name(message: Message, first: int) -> bool:
    """ "Hannah Ortiz, Head of Ops": a title behind a person's name."""
    tokens = message.tokens
    if (
        first < 2
        or tokens[first - 1].low not in (",", "-", "–", "(")
        or tokens[first - 2].low in runs.COMPANY_ENDINGS
    ):
        return False
    at = first - 2
    if (
        runs.dated(message, at)
        and at
        and (
            tokens[at - 1].kind in ("number", "ordinal")
            or tokens[at - 1].low in ("of", "in", "by", "early", "mid", "late")
        )
    ):
        return False  # "the 21st of May, fitter"
    if at > 1 and runs.capital(message, at - 1) and tokens[at - 2].low in ("of", "for"):
        return False  # "School of Fine Art"
    return (
        tokens[at].kind == "word"
        and runs.capital(message, at)
        and any(
            tokens[k].low in lexicon.given_names() and runs.capital(message, k)
            for k in range(max(0, at - 2), at + 1)
        )
    )


def _alone(message: Message, first: int, last: int) -> bool:
    """Whether the title stands by itself between commas, dashes or full stops."""
    tokens = message.tokens
    left = (
        first == 0
        or tokens[first - 1].low in (",", ".", "-", "–", ":", ";", "(", "!", "|", "/")
        or "\n" in message.gap(first - 1)
    )
    left = left or (tokens[first - 1].kind in ("clock", "numeric") and first > 1)
    right = (
        last >= len(tokens)
        or tokens[last].kind in ("clock", "numeric")
        or tokens[last].low in (",", ".", "-", "–", ":", ";", ")", "!", "|", "?", "/")
        or "\n" in message.gap(last - 1)
    )
    return left and right
