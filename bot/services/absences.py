# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Somebody of the employer's is away: the silence has a reason, and nobody promised to answer."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.domain.models import Promise
from bot.domain.named_days import absence
from bot.language.understanding import Event
from bot.services.desk import Desk
from bot.services.matching import Match
from bot.services.rounds import CHANGES
from bot.services.said_days import LONGEST
from bot.services.told import PromiseNoted

_ANSWERS: Final = re.compile(
    r"\b(?:decid\w*|decisions?|hear|answer\w*|get back|got back|gets back|come back to|let (?:me|us) know|call me|contact|reply|"
    r"replies|news|feedback|results?|offer\w*|interview\w*)\b",
    re.IGNORECASE,
)
_TOLD_SO: Final = re.compile(
    r"(?:(?:ok(?:ay)?|so|and|but|btw|turns out|also|apparently)[,.]? )*"
    r"(?:[\w’'.-]+(?: [\w’'.-]+)?(?:[’']s)? (?:said|says|told me|mentioned|auto-?reply(?: says?)?|out of office says?)(?: that)? )?"
    r"(?:(?:i )?(?:got|had|received) (?:an? |the |her |his |their )?(?:out of office|ooo|auto-?reply)(?: (?:mail|e-?mail|message|reply))?[,.:]? )?",
    re.IGNORECASE,
)
_WEEK: Final = re.compile(r"\b(?:this|next|all|for) week\b", re.IGNORECASE)


def somebody_away(desk: Desk, event: Event, found: Match, text: str) -> PromiseNoted | None:
    """ "Jane is on holiday till the 7th": nothing is asked before, and nothing was promised for that day."""
    case, back = found.case, back_on(desk, event, text)
    if case is None or back is None:
        return None
    promise = Promise(
        person_id=desk.person.id,
        application_id=case.application.id,
        words=_bare(text).strip(" .!")[:LONGEST],
        due=back,
        said_at=desk.now,
    )
    return PromiseNoted(case=case, promise=desk.unit.save(promise))


def back_on(desk: Desk, event: Event, text: str) -> date | None:
    """The day of the return, of "away next week" the last day of it; None where nobody is said to be away, or an
    answer is promised as well."""
    said = _bare(text)
    gone = absence(said)
    if gone is None or event.signals & CHANGES or _ANSWERS.search(said):
        return None
    if _WEEK.search(gone["when"]) and event.reply_by:
        return event.reply_by.value
    moment = desk.moment(gone["when"])
    return moment.value.day if moment and moment.value.day > desk.today else None


def _bare(text: str) -> str:
    return _TOLD_SO.sub("", text.strip(), count=1)
