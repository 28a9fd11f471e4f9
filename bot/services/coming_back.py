"""Who said no and thinks better of it: the case of then goes on, with its people and its record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.domain.models import ApplicationStatus, Case
from bot.language.understanding import Event, Intent
from bot.services.desk import Desk
from bot.services.interviews import last_told
from bot.services.matching import OPEN, another_role, at_company, find_by_name, has_contact
from bot.services.outcomes import note_outcome
from bot.services.phrasing import CHANGED_MIND
from bot.services.record import note_reply
from bot.services.told import OutcomeNoted
from bot.writing.names import first

#: An invitation so long after a no is another search.
_WITHIN: Final = timedelta(days=60)
#: How a text message says whose it is.
_SIGNED: Final = r"\b(?:it[’']?s|this is|here is|regards,?|cheers,?|thanks,?)\s+{name}\b|\b{name}\W*$"


def refused_of_late(desk: Desk) -> list[Case]:
    """The cases that ended with a no a while ago at most."""
    rejected = desk.unit.cases([ApplicationStatus.REJECTED])
    return [c for c in rejected if c.application.closed_at and desk.now - c.application.closed_at <= _WITHIN]


def invited_again(desk: Desk, event: Event, open_cases: Sequence[Case]) -> list[Case]:
    """The case of a refusal at which a new interview is told to come, by its company or one of its people;
    none where an open case may be meant, or another job is named."""
    if event.intent is not Intent.INTERVIEW_UPCOMING:
        return []
    likely = [c for c in _spoken_of(event, refused_of_late(desk)) if not another_role(event, c)]
    return [] if _spoken_of(event, open_cases) else likely[:1]


def _spoken_of(event: Event, cases: Sequence[Case]) -> list[Case]:
    if event.company is not None:
        return at_company(event.company.value, cases)
    return [c for c in cases if has_contact(c, event)]


def mind_changed(desk: Desk, event: Event, text: str) -> OutcomeNoted | None:
    """ "Acme changed their mind": the case is open again, and that they were in touch is on record."""
    said = CHANGED_MIND.search(text)
    if event.intent is Intent.INTERVIEW_UPCOMING or said is None:
        return None
    refused = refused_of_late(desk)
    by_subject = find_by_name(text[: said.start()], refused).case
    named = _spoken_of(event, refused) or ([by_subject] if by_subject else [])
    if not (named or event.company or event.people):
        named = _last_ended(desk, refused)
    if len(named) != 1:
        return None
    note_reply(desk, event, named[0], text)
    return note_outcome(desk, event, named[0], ApplicationStatus.ACTIVE)


def _last_ended(desk: Desk, refused: Sequence[Case]) -> list[Case]:
    """The one of which was spoken after every case that is open."""
    spoken = [last_told(c) for c in desk.unit.cases(list(OPEN))]
    ended = [(c, c.application.closed_at) for c in refused]
    return [c for c, at in ended if at and all(at >= earlier for earlier in spoken)]


def case_of_sender(desk: Desk, text: str) -> Case | None:
    """The one case, open or refused of late, of whose people one has signed the message."""
    cases = [*desk.unit.cases(list(OPEN)), *refused_of_late(desk)]
    signed = [c for c in cases if any(_signs(x.name, text) for x in c.contacts)]
    return signed[0] if len(signed) == 1 else None


def _signs(name: str, text: str) -> bool:
    forms = {re.escape(name), re.escape(first(name))}
    return any(re.search(_SIGNED.format(name=form), text.strip(), re.IGNORECASE) for form in forms)
