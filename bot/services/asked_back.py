"""What the employer asked for: to hear from the person on a day. "He said text him Monday"."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from bot.domain.localtime import to_utc
from bot.services import snoozing
from bot.services.desk import Desk
from bot.services.doubts import which
from bot.services.matching import Match, same_person
from bot.services.told import Heard, Snoozed, Told

_NAME: Final = r"(?!i\b|you\b|we\b)[\w’'-]+(?: [A-Z][\w’'-]+)?"
_WHO: Final = rf"(?:he|she|they|hr|(?:the|their) [\w-]+|{_NAME}) (?:just |also |then |has |have )*"
_SAID: Final = (
    r"(?:says?|said|suggests?|suggested|asked"
    r"|(?:told|tells|asks?|asked|wants?|wanted|needs?|would like|[’']d like|invited) me)"
)
_TO_ME: Final = (
    r"(?: to| please| (?:that )?i (?:should|can|could|may|must|ought to|need to|have to))?(?: just)?"
)
#: How the person is to get in touch, and with whom.
_WRITE: Final = (
    r"(?:call|ring|phone|text|e-?mail|message|contact|ping|chase|write(?: to)?"
    rf"|(?:drop|give|send)(?= {_NAME} an? )) (?P<whom>{_NAME}?)(?: an? (?:line|note|text|e-?mail|message|call"
    r"|ring|bell))?(?: back| again)?"
)
_IN_TOUCH: Final = (
    r"(?:(?:get|be)(?: back)? in (?:touch|contact)|get back|come back(?= to )|check (?:back|in)|follow up"
    r"|reach out|touch base)(?: again)?(?: (?:to|with) (?P<them>[\w’'-]+))?"
)
_ASKED_BACK: Final = re.compile(
    rf"(?:(?:so|ok|okay|and|also)[,.]? )*{_WHO}{_SAID}{_TO_ME} (?:{_WRITE}|{_IN_TOUCH})"
    r"(?P<when> [^.;!?\n]{3,60})[.!]*",
    re.IGNORECASE,
)
_THEM: Final = frozenset({"me", "him", "her", "them", "us", "back"})
_BY_PHONE: Final = re.compile(r"\b(?:call|ring|phone)\b", re.IGNORECASE)
#: What may stand around the day without naming a thing to send by it.
_NOTHING_ELSE: Final = re.compile(
    r"(?:\W|on|at|by|in|then|again|instead|for (?:an? |some )?(?:update|news|answer|chat))*", re.IGNORECASE
)


def asked_back(desk: Desk, found: Match, text: str) -> Told | Heard | None:
    """A reminder for the day on which they want to hear from the person; None where the words say nothing of
    the kind, or name an hour for a call, which is kept as one."""
    until = wanted_on(desk, text)
    if until is None:
        return None
    if found.case is None:
        return which(desk, text, found.choices) if found.choices else None
    return Snoozed(case=found.case, nudge=snoozing.remind(desk, found.case, until, text), until=until)


def wanted_on(desk: Desk, text: str) -> datetime | None:
    """When they want to hear from the person, where the text says that and nothing else."""
    said = _ASKED_BACK.fullmatch(text.strip())
    when = desk.moment(said["when"]) if said else None
    if said is None or when is None or not _is_them(desk, said["whom"] or said["them"]):
        return None
    rest = said["when"][: when.span.start] + said["when"][when.span.end :]
    if not _NOTHING_ELSE.fullmatch(rest) or (when.value.at and _BY_PHONE.search(text)):
        return None
    at = to_utc(when.value.day, when.value.at or desk.person.nudge_time, desk.zone)
    return at if at > desk.now else None


def _is_them(desk: Desk, whom: str | None) -> bool:
    """Whether somebody of theirs is meant, rather than a thing that is to be mailed."""
    if whom is None or whom.casefold() in _THEM:
        return True
    return any(same_person(whom, contact.name) for case in desk.unit.cases() for contact in case.contacts)
