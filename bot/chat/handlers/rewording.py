# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""What is wrong with the letter that lies before the person, in a few words: "too long", "for linkedin"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.chat.handlers import texts
from bot.chat.talk import Talk
from bot.domain.models import Draft
from bot.services import drafting
from bot.services.interviews import spoken_of
from bot.services.whose_text import newest_draft
from bot.writing.drafts import Channel
from bot.writing.names import first

_PLEASE: Final = (
    r"(?:(?:please|pls|plz|ok|and|but|hmm|no),? )*(?:(?:can|could|would) (?:you|u) )?(?:please )?"
)
_IT: Final = r"(?:it|this|that|them|the (?:mail|e-?mail|note|message|letter|text|draft|thank[ -]?you))"
_MAKE: Final = (
    rf"(?:(?:make|write|say|put|word|do|keep|turn|give me|i (?:want|need)|try)(?: {_IT}| one| (?:a|an))? )?"
)
_MUST: Final = rf"(?:(?:make|keep|write|say|word|turn|i (?:want|need))(?: {_IT}| one)? (?:(?:a bit|a little|much|more|very|it) )*|more )"
_IS: Final = rf"(?:(?:{_IT}(?:[’']?s| is|s)?|sounds?|is|it sounds) )?(?:(?:a bit|a little|way|much|still|very|far|so|really|just) )*"
_BIT: Final = r"(?:(?:a bit|a little|much|even|still|lot|a lot|bit|more|way) )*"
_TAIL: Final = r"(?:,? (?:please|pls|plz|thanks|for me|version|one|now|instead|than that|words?))*"
#: "It is way too long, make it shorter".
_BEFORE: Final = r"(?:(?:it|this|that)(?:[’']?s| is) (?:\w+ ){0,2}\w+[,;.:] ?)?"
#: Shorter still than short is a text message.
_SHORTEST: Final = re.compile(
    rf"{_PLEASE}{_MAKE}(?:even|still|much) shorter{_TAIL}|(?:it[’']?s )?still too long{_TAIL}"
)
_TABLE: Final = tuple(
    (change, re.compile(f"{_BEFORE}{_PLEASE}(?:{pattern}){_TAIL}"))
    for change, pattern in (
        (
            "short",
            rf"{_IS}too (?:long|wordy|much(?: text)?|complicated|fancy)|{_MAKE}{_BIT}(?:shorter|simpler|briefer)|{_MUST}(?:simple|short|brief)"
            rf"|shorten(?: {_IT})?|simplify(?: {_IT})?|cut {_IT}(?: down)?|(?:less|fewer) words|(?:use )?(?:simple|simpler|easy|easier) (?:words|english)",
        ),
        (
            "warm",
            rf"{_IS}too (?:formal|stiff|cold|posh|official)|{_MAKE}(?:less|not so) (?:formal|stiff|posh)"
            rf"|{_MAKE}{_BIT}(?:warmer|friendlier)|{_MUST}(?:friendly|casual|personal|natural|relaxed)",
        ),
        (
            "formal",
            rf"{_IS}too (?:casual|informal|friendly|chatty|familiar)|{_MAKE}(?:less|not so) (?:casual|friendly|chatty)"
            rf"|{_MAKE}{_BIT}formal(?:ly)?|{_MUST}(?:professional|polite)",
        ),
        (
            "other",
            rf"{_MAKE}(?:differently|another wording|(?:another|a different|a new) (?:version|wording))|try again|(?:rewrite|reword|rephrase)(?: {_IT})?"
            rf"|i don[’']?t like {_IT}",
        ),
        ("linkedin", rf"{_MAKE}(?:as|for|on|in) (?:a )?linked ?in(?: (?:message|note))?"),
        (
            "text",
            rf"(?:{_MAKE}(?:as|for|in) (?:an? )?|{_MUST}(?:into )?an? )(?:text|sms|whats ?app)(?: message)?",
        ),
        ("email", rf"{_MAKE}as (?:an? )?e-?mail"),
    )
)
_FOR: Final = re.compile(
    r"(?:make |write )?(?:the )?(?:(?:one|letter|note|text) (?:for|to) (?P<to>[\w’'-]+)|(?P<whose>[\w’'-]+?)(?:[’']?s)? (?:one|letter|note|text))"
    r" (?P<how>.{4,40})"
)
#: "Add that I liked the office".
_ADD: Final = re.compile(
    rf"{_PLEASE}(?:add|mention|say|include|write|put)(?: in(?: it)?| there| to it)?,? (?:that )?(?P<what>i (?:also |really )*(?:liked|loved|enjoyed) .{{3,150}})"
)


def asked(talk: Talk, plain: str) -> bool:
    """The letter put otherwise (`plain`: in small letters, no full stop); False where the words say anything
    else, or no letter lies there."""
    added, named = _ADD.fullmatch(plain), _FOR.fullmatch(plain)
    for_them = _change(named["how"]) if named else None
    change = for_them or _change(plain)
    newest = newest_draft(talk.desk, talk.desk.unit.cases()) if added or change else None
    if newest is None:
        return False
    if added:
        return _add(talk, newest, added["what"])
    draft = _letter_to(talk, newest, named["to"] or named["whose"]) if named and for_them else newest
    return draft is not None and change is not None and _show(talk, texts.put(talk, draft, change))


def _change(plain: str) -> str | None:
    if _SHORTEST.fullmatch(plain):
        return Channel.TEXT.value
    return next((change for change, pattern in _TABLE if pattern.fullmatch(plain)), None)


def _letter_to(talk: Talk, newest: Draft, name: str) -> Draft | None:
    """The last letter to somebody of that name in the case of the newest."""
    case = talk.desk.unit.case(newest.application_id)
    called = (
        {c.id for c in case.contacts if name.rstrip("s’'") in (n := first(c.name).casefold(), n.rstrip("s"))}
        if case
        else set()
    )
    drafts = talk.desk.unit.drafts(newest.application_id)
    return next((draft for draft in drafts if draft.contact_id in called), None)


def _add(talk: Talk, draft: Draft, what: str) -> bool:
    """Kept as what stayed with them, and the letter composed with it."""
    case = talk.desk.unit.case(draft.application_id)
    interview = spoken_of(case, talk.desk.today) if case else None
    if interview is None:
        return False
    talk.desk.unit.save(replace(interview, stuck=what))
    new = drafting.refill(talk.desk, draft.id)
    return new is not None and _show(talk, new)


def _show(talk: Talk, draft: Draft) -> bool:
    case = talk.desk.unit.case(draft.application_id)
    assert case is not None  # a draft goes with its case
    texts.show(talk, case, [draft], headed=False)
    return True
