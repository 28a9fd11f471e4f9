"""The person ends it: one case or several, said in as many ways as people find for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.domain.models import ApplicationStatus, Case
from bot.language.understanding import Intent, Signal, Understanding
from bot.services.desk import Desk
from bot.services.giving_up import gives_up
from bot.services.matching import OPEN, named_in
from bot.services.outcomes import accept
from bot.services.phrasing import (
    ACCEPTED,
    DECLINED,
    LEAVES,
    MOVED,
    NEW_DATE,
    STAYS_AWAY,
    TELLS_THEM_SO,
    WITHDRAWAL_LETTER,
)
from bot.services.record import set_status
from bot.services.told import OutcomeNoted

#: Who asks for another day means to come.
_ANOTHER_DAY: Final = re.compile(r"\banother (?:day|date|time|slot)\b|\bresched", re.IGNORECASE)
#: Who asks how, or says under what condition, has ended nothing yet.
_ONLY_ASKS: Final = re.compile(r"^(?:should|how|when|do|can|could|would)\b|\b(?:if|whether)\b", re.IGNORECASE)
#: What ended so recently is still spoken of.
_SPOKEN_OF_FOR: Final = timedelta(hours=1)
_ENDS: Final = frozenset({Intent.OTHER, Intent.OUTCOME_REJECTION, Intent.SNOOZE, Intent.LOG_FOLLOWUP})


def left_by_the_person(desk: Desk, heard: Understanding) -> tuple[OutcomeNoted, ...]:
    """Every case that is named in words in which the person ends it, withdrawn; none where they name none, or
    say nothing of the kind."""
    if len(heard.events) > 1 or heard.text.rstrip().endswith("?"):
        return ()
    if Signal.PASTED in heard.first.signals or WITHDRAWAL_LETTER.search(heard.text):
        return ()  # somebody else's words, or a letter that is wanted
    if (so := TELLS_THEM_SO.search(heard.text)) and not _ONLY_ASKS.search(heard.text):
        named = named_in(so[0], desk.unit.cases([*OPEN]))
        return (*_taken_beside(desk, heard, named), *_withdrawn(desk, named))
    if heard.first.intent not in _ENDS:
        return ()
    meant = named_in(heard.text, desk.unit.cases([*OPEN, ApplicationStatus.WITHDRAWN]))
    if not meant and heard.first.company is None and gives_up(heard.text):
        meant = _only_one(desk)
    return _withdrawn(desk, meant) if meant and _leaves(heard) else ()


def _only_one(desk: Desk) -> list[Case]:
    """The one that can be meant by "it"; none where another ended a moment ago, which may be meant."""
    cases = desk.unit.cases()
    ends = (case.application.closed_at for case in cases)
    standing = [case for case in cases if case.application.status in OPEN]
    just_ended = any(end and desk.now - end <= _SPOKEN_OF_FOR for end in ends)
    return standing if len(standing) == 1 and not just_ended else []


def _taken_beside(desk: Desk, heard: Understanding, left: Sequence[Case]) -> tuple[OutcomeNoted, ...]:
    """The one offer among the other cases, taken, where the words say that, too."""
    numbers = {case.application.id for case in left}
    offers = [c for c in desk.unit.cases([ApplicationStatus.OFFER]) if c.application.id not in numbers]
    if not left or len(offers) != 1 or not ACCEPTED.search(heard.text):
        return ()
    return (accept(desk, heard.first, offers[0], heard.text),)


def _leaves(heard: Understanding) -> bool:
    event, text = heard.first, heard.text.strip()
    another_day = NEW_DATE.search(text) or MOVED.search(text) or _ANOTHER_DAY.search(text)
    if LEAVES.match(text) or gives_up(text) or (STAYS_AWAY.search(text) and not another_day):
        return True
    return Signal.WITHDRAWN in event.signals and bool(DECLINED.search(text))


def _withdrawn(desk: Desk, cases: Sequence[Case]) -> tuple[OutcomeNoted, ...]:
    for case in cases:
        set_status(desk, case.application, ApplicationStatus.WITHDRAWN)
    return tuple(OutcomeNoted(case=case, status=ApplicationStatus.WITHDRAWN) for case in cases)
