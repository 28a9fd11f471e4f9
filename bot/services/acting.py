"""What an understood message changes: each event carried out, in text order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from bot.domain.models import ApplicationStatus, Case, Question
from bot.language.understanding import Ask, Event, Intent, Signal, Understanding
from bot.services import snoozing
from bot.services.advice import advise, reassure
from bot.services.calls import (
    agree_in_words,
    agreed_time,
    day_of_call,
    number_wanted,
    only_means_to_call,
    own_call_words,
    told_beside_a_call,
)
from bot.services.corrections import correct, put_when_right
from bot.services.covering import also_meant
from bot.services.desk import Desk
from bot.services.doubts import NEW_CASE, alike, ask_company, follow_on, of_another, which
from bot.services.facts import promised_things, told_in_passing
from bot.services.interviews import capture, last_spoken_of, note_materials, open_case
from bot.services.mail import propose
from bot.services.matching import OPEN, Match, another_role, match, one_of, says_more
from bot.services.notes import note_told
from bot.services.phrasing import ACCEPTED, GHOSTED, PAUSES, SILENT, SPOKE, STANDS, WORRIES
from bot.services.ports import Link
from bot.services.record import log_followup, note_outcome, note_reply, note_timeline, sent_as_promised
from bot.services.replan import replan
from bot.services.rounds import CHANGES, adds_to, handed_in, narrowed, round_changed
from bot.services.taps import welcome_calls
from bot.services.told import (
    Advice,
    Asked,
    CallAgreed,
    Captured,
    Corrected,
    DraftWanted,
    Heard,
    MailRead,
    MaterialsNoted,
    NothingOnFile,
    Reassured,
    Snoozed,
    SnoozeNeedsTime,
    Told,
)

INTERVIEW: Final = frozenset({Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING})


def act(desk: Desk, heard: Understanding, hint: int | None, reply_to: Link | None = None) -> Heard:
    """Carry out every event of an understood message, in text order."""
    told: list[Told] = []
    on_file = {c.application.id for c in desk.unit.cases()}
    news = _news_beside_a_call(desk, heard)
    events = news.events[:1] if WORRIES.match(news.text) else news.events  # one question, one answer
    for event in events:
        outcome = _act_on(desk, event, news.text, hint, reply_to)
        if isinstance(outcome, Heard):  # a question must be answered first
            return replace(outcome, told=(*told, *outcome.told))
        told.append(outcome)
    if news is not heard:
        told += _call_beside(desk, own_call_words(heard.text) or "", told)
    cases = {c.application.id: c for c in replan(desk)}
    fresh = tuple(_fresh(t, cases) for t in told)
    change_id = desk.unit.change_id if any(_changes(t) for t in fresh) else None
    opened = tuple(
        n for t in fresh if not isinstance(t, Captured) and (n := _case_id(t)) and n not in on_file
    )
    return Heard(told=fresh, change_id=change_id, question=_follow_on(desk, heard, fresh), opened=opened)


def _act_on(desk: Desk, event: Event, text: str, hint: int | None, reply_to: Link | None) -> Told | Heard:
    if Signal.PASTED in event.signals and event.intent is not Intent.OTHER:
        return propose(desk, event, text)
    if hint is None and (right := put_when_right(desk, text)):
        return right
    cases = desk.unit.cases()
    if event.intent in INTERVIEW:  # a new interview at a company of the past is a new case
        cases = [c for c in cases if c.application.status in OPEN]
    found = match(event, cases, hint)
    if len(found.choices) > 1:
        found = one_of(narrowed(desk, event, text, found.choices)) or found
    if hint is None and (asked := of_another(desk, event, found, text)):
        return asked
    case = found.case or _newest(cases, hint)
    if only_means_to_call(event, text):
        if kept := _own_call(desk, event, found, text):
            return kept
    elif case is not None and (at := agreed_time(desk, event, case, text)):
        return agree_in_words(desk, event, case, at, text)
    if (event.intent is Intent.OTHER and event.ask is None) or promised_things(text):
        meant = _at_hand(found, case)
        told = note_told(desk, meant, text) or told_in_passing(desk, meant, text)
        if told is not None:
            return told
    if Signal.CORRECTION in event.signals and case and (corrected := correct(desk, event, case, text)):
        return corrected
    if found.case is not None and (changed := round_changed(desk, event, found.case, text)):
        return changed
    if found.case is not None and (finished := handed_in(desk, event, found.case, text)):
        return finished
    if event.intent in INTERVIEW:
        return _interview(desk, event, found, text, hint)
    if event.intent is Intent.SNOOZE and event.company is None and PAUSES.match(text):
        return Asked(ask=Ask.PAUSE)
    if event.intent is Intent.SNOOZE:
        snoozed = snoozing.snooze_in_words(desk, event, found.case, reply_to, text)
        unclear = isinstance(snoozed, NothingOnFile) and found.choices
        return which(desk, text, found.choices) if unclear else snoozed
    if event.intent is Intent.OTHER or STANDS.match(text):
        return _question(desk, event, found, text)
    if found.case is None:
        if len(found.choices) > 1:
            return which(desk, text, found.choices)
        return _unknown(desk, event, text, hint)
    return _deed(desk, event, found.case, text)


def _own_call(desk: Desk, event: Event, found: Match, text: str) -> Told | Heard | None:
    """ "I will call Jane tomorrow at 3pm": kept for that hour; without one, a reminder on that day. None
    where no day is said, or they are not on file."""
    if found.choices and desk.moment(text):
        return which(desk, text, found.choices)
    if found.case and (at := agreed_time(desk, event, found.case, text)):
        return agree_in_words(desk, event, found.case, at, text)
    if found.case and (day := day_of_call(desk, event, text)):
        return Snoozed(case=found.case, nudge=snoozing.remind(desk, found.case, day, text), until=day)
    return None


def _news_beside_a_call(desk: Desk, heard: Understanding) -> Understanding:
    """ "They decide on Friday. I'll call Jane tomorrow": the first read alone, since no day of the second is
    one of theirs; all of it where nothing but the call is told."""
    if own_call_words(heard.text) is None or only_means_to_call(heard.first, heard.text):
        return heard
    news = desk.read(told_beside_a_call(heard.text))
    return heard if news.first.intent is Intent.OTHER else news


def _call_beside(desk: Desk, words: str, told: Sequence[Told]) -> list[Told]:
    """The call in the open case that was spoken of."""
    spoken_of = next((n for t in reversed(told) if (n := _case_id(t))), None)
    case = desk.unit.case(spoken_of) if spoken_of else None
    if case is None or case.application.status not in OPEN:
        return []
    meant = _own_call(desk, desk.read(words).first, Match(case), words)
    return [] if meant is None or isinstance(meant, Heard) else [meant]


def _at_hand(found: Match, case: Case | None) -> Match:
    """The case named, else the open ones, else the one last spoken of."""
    if found.case or found.choices or case is None:
        return found
    return Match(case)


def _deed(desk: Desk, event: Event, case: Case, text: str) -> Told:
    if event.intent is Intent.LOG_FOLLOWUP:
        logged = log_followup(desk, event, case, text)
        return replace(logged, also=also_meant(desk, case, logged.entries))
    if event.intent is Intent.OUTCOME_OFFER and ACCEPTED.search(text):
        return _accepted(desk, event, case)
    if event.intent is Intent.OUTCOME_OFFER:
        return note_outcome(desk, event, case, ApplicationStatus.OFFER, text)
    if event.intent is Intent.OUTCOME_REJECTION and GHOSTED.search(text):
        return advise(desk, case, call=False)  # silence is no answer
    if event.intent is Intent.OUTCOME_REJECTION:
        return note_outcome(desk, event, case, ApplicationStatus.REJECTED)
    if event.materials and not event.reply_by:
        return MaterialsNoted(case=case, materials=note_materials(desk, event, case))
    if event.intent is Intent.TIMELINE_UPDATE and (noted := note_timeline(desk, event, case, text)):
        return noted
    return note_reply(desk, event, case, text)


def _accepted(desk: Desk, event: Event, case: Case) -> Told:
    """The person took the offer: this search is over."""
    return replace(note_outcome(desk, event, case, ApplicationStatus.CLOSED), accepted=True)


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
    if case is not None and event.materials and event.interview_at is None and not event.stage:
        return MaterialsNoted(case=case, materials=note_materials(desk, event, case))
    if case is None and event.company is None:
        return NothingOnFile(company=None) if event.signals & CHANGES else ask_company(desk, text)
    if case is None and event.company and hint is None and (near := alike(event.company.value, _all(desk))):
        return which(desk, text, near, "name", new_case=True)
    if case is not None and hint is None and event.company is None and not adds_to(event, case, text):
        return which(desk, text, [case], "none", new_case=True)
    return capture(desk, event, case, text)


def _all(desk: Desk) -> list[Case]:
    return desk.unit.cases()


def _question(desk: Desk, event: Event, found: Match, text: str) -> Told | Heard:
    case = found.case
    if WORRIES.match(text) and found.choices:
        return which(desk, text, found.choices)
    if WORRIES.match(text) and case and (known := reassure(desk, case)):
        return known
    if event.materials and case:
        kept = note_materials(desk, event, case)
        return MaterialsNoted(case=case, materials=kept)
    if sending := sent_as_promised(text, [case] if case else found.choices):
        return log_followup(desk, event, sending, text)
    if Signal.NO_CALLS in event.signals and case:
        return Corrected(case=welcome_calls(desk, case.application, welcome=False).case, field="no_calls")
    if case and case.application.status is ApplicationStatus.OFFER and ACCEPTED.search(text):
        return _accepted(desk, event, case)
    if case and (wanted := STANDS.match(text)):
        return note_outcome(desk, event, case, _stands(wanted))
    if event.company and case is None and event.ask in (Ask.DRAFT, Ask.MAY_I_WRITE, Ask.MAY_I_CALL):
        return NothingOnFile(company=event.company.value)
    if event.ask in (Ask.MAY_I_WRITE, Ask.MAY_I_CALL) and case:
        return advise(desk, case, call=event.ask is Ask.MAY_I_CALL)
    if event.ask is Ask.DRAFT and case:
        return DraftWanted(case=case)
    if event.ask is None and case and SILENT.search(text):
        return advise(desk, case, call=False)
    return Asked(ask=event.ask, case=case)


def _stands(wanted: re.Match[str]) -> ApplicationStatus:
    if wanted["withdraw"] is not None:
        return ApplicationStatus.WITHDRAWN
    return ApplicationStatus.ACTIVE if wanted["close"] is None else ApplicationStatus.CLOSED


def _unknown(desk: Desk, event: Event, text: str, hint: int | None) -> Told | Heard:
    """A deed at a company that is not on file: open the case, so that nothing said is lost."""
    if event.company is None:
        return NothingOnFile(company=None)
    if hint is None and (near := alike(event.company.value, _all(desk))):
        return which(desk, text, near, "name", new_case=True)
    if event.intent is Intent.LOG_FOLLOWUP and event.method is None and SPOKE.search(text):
        met = replace(event, intent=Intent.INTERVIEW_PAST, interview_at=event.followup_at)
        return capture(desk, met, None, text)
    return _deed(desk, event, open_case(desk, event), text)


def _newest(cases: list[Case], hint: int | None) -> Case | None:
    """The case answered to, else the one last spoken of, by them or by us."""
    hinted = next((c for c in cases if c.application.id == hint), None)
    return hinted or max(cases, key=last_spoken_of, default=None)


def _case_id(told: Told) -> int | None:
    case = getattr(told, "case", None)
    return case.application.id if isinstance(case, Case) else None


def _fresh(told: Told, cases: dict[int, Case]) -> Told:
    """The same news with the case as it is after re-planning."""
    case = getattr(told, "case", None)
    if isinstance(case, Case) and case.application.id in cases:
        with_case: Any = told  # every member of the union that has a case is a dataclass with that field
        told = replace(with_case, case=cases[case.application.id])
    return told


def _changes(told: Told) -> bool:
    return not isinstance(
        told, Asked | Advice | Reassured | DraftWanted | NothingOnFile | MailRead | SnoozeNeedsTime
    )


def _follow_on(desk: Desk, heard: Understanding, told: tuple[Told, ...]) -> Question | None:
    """What to ask after the news."""
    if calls := [t for t in told if isinstance(t, CallAgreed)]:
        return number_wanted(desk, calls[0])
    return follow_on(desk, heard.first, told)


def hear_mail(desk: Desk, text: str) -> Heard:
    """A forwarded message: somebody else's words, from which one change is proposed."""
    heard = desk.read(text)
    return propose(desk, heard.first, text)
