# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""To whom of several a message went: "to Carter and Shah", "to everyone except Webb"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.domain.models import Case, Contact
from bot.language import lexicon
from bot.services.desk import Desk
from bot.services.interviews import latest
from bot.writing.names import is_title

_ALL: Final = re.compile(
    r"\b(?:all|every(?:one|body| one of them)|each(?: of them)?|them|(?:the )?(?:whole )?panel|the lot)\b",
    re.IGNORECASE,
)
_BUT: Final = re.compile(
    r"\b(?:except(?:ing)?(?: for| to)?|apart from|aside from|other than|besides|minus|save for|all but"
    r"|(?:every(?:one|body)) but|(?:but|just|only)? ?not(?: yet)?(?: to| for)?|still (?:need|have) to (?:thank|write to|do))"
    r" (?P<who>(?!(?:by|in|via|with|on|at|from|sure|yet|much|really) )[^.!?;\n]{2,60})",
    re.IGNORECASE,
)
_TO: Final = re.compile(
    r"\b(?:to|thanked|e-?mailed|messaged|texted) (?P<who>[^.!?;\n]{2,120}?)"
    r"(?= (?:about|for|because|that|who|except|apart|but|not|at|on|this|asking|yesterday|today|regarding|re|with|and (?:he|she|they|i))\b"
    r"|[.!?;\n]|$)",
    re.IGNORECASE,
)
_JUST_WORDS: Final = frozenset(
    {"yet", "still", "the", "and", "of", "to", "mr", "mrs", "ms", "dr", "prof", "head"}
)


def all_but(met: Sequence[Contact], text: str) -> tuple[Contact, ...] | None:
    """Who is left of those who were met, where all are named but some; empty where it cannot be told who is
    excepted, None where the words except nobody."""
    said = _BUT.search(text)
    if said is None or not _ALL.search(text[: said.start()] + said[0][:12]):
        return None
    excepted = [c for c in met if _stands_in(c, said["who"]) or _is_called(c, said["who"])]
    return tuple(c for c in met if c not in excepted) if excepted else ()


def named_among(case: Case, text: str) -> tuple[Contact, ...]:
    """Everybody of the case who stands in the list of those written to."""
    lists = " , ".join(found["who"] for found in _TO.finditer(text))
    return tuple(c for c in case.contacts if _stands_in(c, lists))


def unknown_exception(desk: Desk, case: Case, text: str) -> str:
    """The words for somebody excepted who is not on file; empty where nobody is."""
    said = _BUT.search(text)
    return said["who"].strip(" ,") if said and all_but(met_last(desk, case), text) == () else ""


def met_last(desk: Desk, case: Case) -> tuple[Contact, ...]:
    """Who was in the last round."""
    interview = latest(case, desk.today)
    return case.who_was_at(interview.id) if interview else ()


def _stands_in(contact: Contact, words: str) -> bool:
    """By any part of the name that is one: "will" may be a verb, and "Will" is none."""
    parts = [part.strip(".,") for part in contact.name.split() if not is_title(part)]
    return any(
        re.search(rf"(?<![\w'’-]){re.escape(part)}(?![\w-])", words, 0 if _is_a_word(part) else re.IGNORECASE)
        for part in parts
        if len(part) > 1
    )


def _is_called(contact: Contact, words: str) -> bool:
    """By the title: "the dean"."""
    title = set(re.findall(r"\w+", (contact.title or "").casefold())) - _JUST_WORDS
    said = set(re.findall(r"\w+", words.casefold())) - _JUST_WORDS
    return bool(title) and bool(said) and said <= title


def _is_a_word(part: str) -> bool:
    return part.casefold() in lexicon.common_words()
