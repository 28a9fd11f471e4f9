# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""The job and the employer, in answer to "Which role?" and "Which company?"."""

from __future__ import annotations

import re

from bot.language import lexicon
from bot.language.answers.nothing import NOBODY, NOTHING
from bot.language.answers.remarks import is_remark, without_laughter
from bot.language.names import finder, roles
from bot.language.text import Message

_ROLE_LEAD = re.compile(
    r"^\W*(?:(?:it(?:'s| is| was)|for|as|the (?:role|job|position|title) (?:is|was)|role|job|position|title|i applied (?:for|as)|applied (?:for|as)|to be|a job as|they want|they need|they're (?:after|hiring))[\s:]+)*(?:(?:an?|the|their)\s+)?",
    re.IGNORECASE,
)
_ROLE_TAIL = re.compile(
    r"\s+(?:role|position|job|post|vacancy|opening)\b.*$|\s+(?:at|with|for|in the|@)\s+.*$", re.IGNORECASE
)


#: In no title: "EY was a disaster", "they didn't say".
_FINITE = re.compile(
    r"\b(?:was|were|went|wasn[’']?t|isn[’']?t|didn[’']?t|don[’']?t|doesn[’']?t|haven[’']?t)\b", re.IGNORECASE
)


def read_role(text: str) -> str | None:
    """The job, from an answer such as "backend engineer" or "it's a nurse role"; None if there is none."""
    text = without_laughter(" ".join(text[:200].split())).strip(" .!?\"'")
    if not text or NOTHING.match(text) or NOBODY.match(text) or is_remark(text):
        return None
    pieces = re.split(r"(?<=[a-z])[,.;!]+\s+", text)
    text = ", ".join(piece for piece in pieces if not is_remark(piece)) if len(pieces) > 1 else text
    found = [role for role in roles.find(Message(text)) if role.sure]
    if found and len(text.split()) > 6:
        return text[found[0].start : found[0].end]
    bare = _ROLE_TAIL.sub("", _ROLE_LEAD.sub("", text, count=1)).strip(" .,!?\"'")
    if not bare or len(bare.split()) > 8 or _FINITE.search(bare):
        return None
    return bare[:80]


_COMPANY_LEAD = re.compile(
    r"^\W*(?:(?:it(?:'s| is| was)|that(?:'s| was)|i (?:was|interviewed|met)|at|with|for|from|@|called|named|company|the company (?:is|was)|(?:it|they)(?:'re| are)|was|a company called|a place called|my interview (?:was|is))[\s:]+)+",
    re.IGNORECASE,
)


def read_company(text: str) -> str | None:
    """The employer, from an answer such as "it was at acme"; None if there is none."""
    text = " ".join(text[:200].split())
    if not text or NOTHING.match(text) or NOBODY.match(text):
        return None
    bare = _COMPANY_LEAD.sub("", text).strip(" !?\"'“”,;:")
    bare = re.sub(r"(?<!\b\w)\.$", "", bare)
    names = finder.find(Message("at " + bare), (), (), [])
    if len(bare.split()) > 5 and names.companies:
        best = max(names.companies, key=lambda named: named.score)
        return ("at " + bare)[best.start : best.end]
    bare = re.split(
        r"\s*(?:,|\(|;|\s-\s|\byesterday\b|\btoday\b|\btomorrow\b|\blast\b|\bfor (?:an?|the)\b)\s*",
        bare,
        maxsplit=1,
    )[0].strip()
    words = bare.casefold().split()
    return bare if 0 < len(words) <= 7 and not _a_clause(bare, words) else None


def _a_clause(bare: str, words: list[str]) -> bool:
    """ "She called back", "the role is in London": a sentence, and no name."""
    if words[0] in ("she", "he", "they") or {"is", "was", "are", "were"} & set(bare.split()[2:]):
        return True
    common = all(word in lexicon.common_words() for word in words)
    return common and len(words) > 1 and bare == bare.lower() and bare not in lexicon.employers()
