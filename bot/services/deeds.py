"""What an event changes by its intent: a round captured, a deed logged, an outcome or a promise noted."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.models import ApplicationStatus, Case
from bot.language.understanding import Ask, Event, Intent
from bot.services import snoozing
from bot.services.advice import advise
from bot.services.asked import answer_or_note
from bot.services.call_changes import note_call_held, settled_by
from bot.services.covering import also_meant
from bot.services.desk import Desk
from bot.services.doubts import (
    NEW_CASE,
    alike,
    ask_company,
    doubt_refusal,
    which,
)
from bot.services.interviews import capture, open_case
from bot.services.matching import OPEN, Match, another_role, at_company, says_more
from bot.services.materials import things_told
from bot.services.notes import note_favour
from bot.services.outcomes import accept, note_outcome
from bot.services.phrasing import (
    ACCEPTED,
    GHOSTED,
    PAUSES,
    SPOKE,
    STANDS,
)
from bot.services.ports import Link
from bot.services.record import log_followup, note_reply, note_timeline, note_who_wrote
from bot.services.rounds import (
    CHANGES,
    adds_to,
)
from bot.services.thanked import unknown_exception
from bot.services.told import (
    Asked,
    Heard,
    NobodyCalled,
    NothingOnFile,
    Told,
)

INTERVIEW: Final = frozenset({Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING})


def as_it_was_read(
    desk: Desk, event: Event, found: Match, text: str, hint: int | None, reply_to: Link | None
) -> Told | Heard:
    """What an event of its intent changes."""
    if event.intent in INTERVIEW:
        return _interview(desk, event, found, text, hint)
    if event.intent is Intent.SNOOZE and event.company is None and PAUSES.match(text):
        return Asked(ask=Ask.PAUSE)
    if event.intent is Intent.SNOOZE:
        snoozed = snoozing.snooze_in_words(desk, event, found.case, reply_to, text)
        unclear = isinstance(snoozed, NothingOnFile) and found.choices
        return which(desk, text, found.choices) if unclear else snoozed
    if event.intent is Intent.OTHER or STANDS.match(text):
        return answer_or_note(desk, event, found, text)
    if found.case is None:
        if len(found.choices) > 1:
            return which(desk, text, found.choices)
        return _unknown(desk, event, text, hint)
    return _deed(desk, event, found.case, text)


def taken_elsewhere(desk: Desk, event: Event, text: str) -> Told | Heard:
    """The job that the person took at an employer who is named, or is asked for."""
    if event.company is None:
        return ask_company(desk, text)
    on_file = [c for c in at_company(event.company.value, desk.unit.cases()) if c.application.status in OPEN]
    return accept(desk, event, on_file[0] if on_file else open_case(desk, event), text)


def _deed(desk: Desk, event: Event, case: Case, text: str) -> Told | Heard:
    if event.intent is Intent.LOG_FOLLOWUP:
        if who := unknown_exception(desk, case, text):
            return NobodyCalled(name=who, unlogged=True)
        logged = settled_by(desk, log_followup(desk, event, case, text))
        return replace(logged, also=also_meant(desk, case, logged.entries))
    note_call_held(desk, case, text)
    if event.intent is Intent.OUTCOME_OFFER and ACCEPTED.search(text):
        return accept(desk, event, case, text)
    if event.intent is Intent.OUTCOME_OFFER:
        return note_outcome(desk, event, case, ApplicationStatus.OFFER, text)
    if event.intent is Intent.OUTCOME_REJECTION and GHOSTED.search(text):
        return advise(desk, case, call=False)  # silence is no answer
    if event.intent is Intent.OUTCOME_REJECTION and not event.certain:
        return doubt_refusal(desk, case, text)
    if event.intent is Intent.OUTCOME_REJECTION:
        return note_outcome(desk, event, case, ApplicationStatus.REJECTED, text)
    if things := things_told(desk, event, case, text):
        return things
    if event.intent is Intent.TIMELINE_UPDATE and (noted := note_timeline(desk, event, case, text)):
        return noted
    return note_favour(desk, case, text) or note_reply(desk, event, case, text)


def _interview(desk: Desk, event: Event, found: Match, text: str, hint: int | None) -> Told | Heard:
    case = found.case
    if hint == NEW_CASE and event.company is not None and event.signals & CHANGES:
        return NothingOnFile(company=event.company.value)
    if hint == NEW_CASE and event.company is not None:
        return capture(desk, event, None, text)
    if case is not None and hint is None and event.company and says_more(event.company.value, case):
        return which(desk, text, [case], "longer", new_case=True)
    if case is not None and hint is None and another_role(event, case):
        return which(desk, text, [case], "role", new_case=True)
    if len(found.choices) > 1 and not (event.company and event.role):
        return which(desk, text, found.choices, new_case=not event.company)
    if case is not None and (things := things_told(desk, event, case, text)):
        return things
    if case is None and event.company is None:
        return NothingOnFile(company=None) if event.signals & CHANGES else ask_company(desk, text)
    if case is None and event.company and hint is None and (near := alike(desk, event.company.value)):
        return which(desk, text, near, "name", new_case=True)
    if case is not None and hint is None and event.company is None and not adds_to(event, case, text):
        return which(desk, text, [case], "none", new_case=True)
    return capture(desk, note_who_wrote(desk, event, case, text), case, text)


def _unknown(desk: Desk, event: Event, text: str, hint: int | None) -> Told | Heard:
    """A deed at a company that is not on file: open the case, so that nothing said is lost."""
    if event.company is None:
        return NothingOnFile(company=None)
    if hint is None and (near := alike(desk, event.company.value)):
        return which(desk, text, near, "name", new_case=True)
    if event.intent is Intent.LOG_FOLLOWUP and event.method is None and SPOKE.search(text):
        met = replace(event, intent=Intent.INTERVIEW_PAST, interview_at=event.followup_at)
        return capture(desk, met, None, text)
    return _deed(desk, event, open_case(desk, event), text)
