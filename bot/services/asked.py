"""Questions and requests about what is on file, and what is told in words that report nothing."""

from __future__ import annotations

import re

from bot.domain.models import ApplicationStatus
from bot.language.understanding import Ask, Event, Signal
from bot.services.advice import advise
from bot.services.desk import Desk
from bot.services.doubts import which
from bot.services.matching import Match
from bot.services.materials import sent_as_promised, things_told
from bot.services.outcomes import note_outcome
from bot.services.phrasing import SILENT, STANDS
from bot.services.record import log_followup
from bot.services.silence import says_nobody_called
from bot.services.taps import welcome_calls
from bot.services.told import Asked, Corrected, DraftWanted, Heard, NothingOnFile, Told


def answer_or_note(desk: Desk, event: Event, found: Match, text: str) -> Told | Heard:
    """What the message asks or tells; `Asked` where the chat answers it from what is on file."""
    case = found.case
    if event.materials and found.choices:
        return which(desk, text, found.choices)
    if case and (things := things_told(desk, event, case, text)):
        return things
    if sending := sent_as_promised(text, [case] if case else found.choices):
        return log_followup(desk, event, sending, text)
    if Signal.NO_CALLS in event.signals and case:
        return Corrected(case=welcome_calls(desk, case.application, welcome=False).case, field="no_calls")
    if STANDS.match(text) and found.choices:
        return which(desk, text, found.choices)
    if case and (wanted := STANDS.match(text)):
        return note_outcome(desk, event, case, _stands(wanted))
    if event.company and case is None and event.ask in (Ask.DRAFT, Ask.MAY_I_WRITE, Ask.MAY_I_CALL):
        return NothingOnFile(company=event.company.value)
    if event.ask in (Ask.MAY_I_WRITE, Ask.MAY_I_CALL) and case:
        return advise(desk, case, call=event.ask is Ask.MAY_I_CALL)
    if event.ask is Ask.DRAFT and case:
        return DraftWanted(case=case)
    if event.ask is None and case and (SILENT.search(text) or says_nobody_called(text)):
        return advise(desk, case, call=False)
    return Asked(ask=event.ask, case=case)


def _stands(wanted: re.Match[str]) -> ApplicationStatus:
    if wanted["withdraw"] is not None:
        return ApplicationStatus.WITHDRAWN
    return ApplicationStatus.ACTIVE if wanted["close"] is None else ApplicationStatus.CLOSED
