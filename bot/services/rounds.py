"""A round that is moved, cancelled, missed, back on or handed in, said in loose words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.interviews import is_task, was_held
from bot.domain.models import ApplicationStatus, Case, Interview, InterviewState, Stage
from bot.language.understanding import Event, Found, Intent, Moment, Signal, Span
from bot.services.desk import Desk
from bot.services.inbound import promise_missed
from bot.services.interviews import (
    capture,
    change_coming,
    coming,
    latest,
    note_promise,
    on_its_day,
    placed,
    placed_as_said,
)
from bot.services.matching import has_contact
from bot.services.phrasing import (
    A_TASK,
    ACCEPTED,
    AWAY,
    BACK_ON,
    CALLED_OFF,
    FURTHER_ROUND,
    HANDED_IN,
    MOVED,
    MOVED_IT,
    NOT_THE_INTERVIEW,
    SAME_PLACE,
    SOME_EMPLOYER,
)
from bot.services.questions import ask_about
from bot.services.record import note_who_wrote
from bot.services.singled_out import singled_out
from bot.services.told import Captured, Heard, InterviewChanged

#: What changes a round that is on file.
CHANGES: Final = frozenset({Signal.CANCELLED, Signal.MOVED, Signal.NO_SHOW})
_LOOSE: Final = frozenset({Intent.OTHER, Intent.TIMELINE_UPDATE, Intent.REPLY_RECEIVED})
#: What "it's back on, Friday at 11" may be read as.
_AGAIN: Final = _LOOSE | {Intent.INTERVIEW_UPCOMING}
#: What "I submitted the take-home last night" may be read as.
_HANDING_IN: Final = frozenset({Intent.INTERVIEW_PAST, Intent.LOG_FOLLOWUP, Intent.OTHER})
#: A task is handed in this much after it was due, at the latest.
_LATE_AT_MOST: Final = timedelta(days=14)


def narrowed(desk: Desk, event: Event, text: str, choices: Sequence[Case]) -> Sequence[Case]:
    """Those of several cases that are named, or of which such a thing can be said; all where it is nothing of
    the kind."""
    if event.company is None and (named := singled_out(text, choices)):
        return named
    if ACCEPTED.search(text):
        fitting = [c for c in choices if c.application.status is ApplicationStatus.OFFER]
    elif Signal.NO_SHOW in event.signals and (owing := [c for c in choices if promise_missed(desk, c)]):
        fitting = owing
    elif event.intent is Intent.OUTCOME_REJECTION and only_called_off(desk, text):
        fitting = [c for c in choices if has_round(desk, c, ())]
    elif event.intent in _HANDING_IN and HANDED_IN.search(text):
        fitting = [c for c in choices if _open_task(desk, c)]
    elif event.signals & CHANGES:
        fitting = [c for c in choices if has_round(desk, c, event.signals)]
    elif event.intent in _AGAIN and _says_back_on(text):
        fitting = [c for c in choices if _called_off(c)]
    elif event.intent in _LOOSE and MOVED.search(text) and not NOT_THE_INTERVIEW.search(text):
        fitting = [c for c in choices if has_round(desk, c, ())]
    else:
        return choices
    return fitting or choices


def adds_to(event: Event, case: Case, text: str) -> bool:
    """Whether a report without a company belongs to the case at hand rather than to a new one."""
    if SOME_EMPLOYER.search(text):
        return False
    if event.interview_at is None or event.signals & CHANGES or has_contact(case, event):
        return True
    if SAME_PLACE.search(text):
        return True
    return any(i.day == event.interview_at.value.day for i in case.interviews)


def has_round(desk: Desk, case: Case, signals: Collection[Signal]) -> bool:
    """Whether the case has a round of which that can be said."""
    if Signal.NO_SHOW in signals:
        return latest(case, desk.today) is not None
    return coming(case, desk.now, desk.today) is not None


def further_round(desk: Desk, event: Event, case: Case, text: str) -> Captured | InterviewChanged | None:
    """The round that comes after one that was held, arranged for a day still to come: it is added, whether
    they "moved" it or it sounds as if something were put right. None where nothing of the kind is told."""
    last, when = latest(case, desk.today), event.interview_at
    put_right = Signal.CORRECTION in event.signals and FURTHER_ROUND.search(text)
    if last is None or when is None or not (put_right or Signal.MOVED in event.signals):
        return None
    ahead = coming(case, desk.now, desk.today)
    if ahead or when.value.day < desk.today or not was_held(case, last, desk.now):
        return None
    signals = event.signals - {Signal.MOVED, Signal.CORRECTION}
    arranged = replace(event, intent=Intent.INTERVIEW_UPCOMING, signals=signals)
    return capture(desk, note_who_wrote(desk, arranged, case, text), case, text)


def round_changed(
    desk: Desk, event: Event, case: Case, text: str
) -> InterviewChanged | Heard | Captured | None:
    """The change carried out; a question where the new day is not said; None where nothing of the kind is
    meant."""
    if Signal.CORRECTION in event.signals and event.intent is Intent.OTHER:
        return None
    ahead = coming(case, desk.now, desk.today)
    if Signal.MOVED in event.signals and event.interview_at is None and ahead:
        return Heard(question=ask_about(desk, case, "day", ahead))
    called_off = _called_off(case)
    if called_off and event.intent in _AGAIN and _says_back_on(text):
        return _moved(desk, case, called_off[-1], text, "back_on")
    if event.intent is Intent.INTERVIEW_UPCOMING and ahead and _says_moved(text):
        return _moved(desk, case, ahead, text)
    if ahead and event.intent is Intent.OUTCOME_REJECTION and only_called_off(desk, text):
        return change_coming(desk, replace(event, signals=frozenset({Signal.CANCELLED})), case, text)
    if event.intent not in _LOOSE:
        return None
    if event.signals & CHANGES:
        return change_coming(desk, event, case, text) or further_round(desk, event, case, text)
    if NOT_THE_INTERVIEW.search(text):
        return None
    if ahead and MOVED.search(text):
        return _moved(desk, case, ahead, text)
    return None


def _says_back_on(text: str) -> bool:
    return bool(BACK_ON.search(text)) and not AWAY.search(text)


def _says_moved(text: str) -> bool:
    return bool(MOVED_IT.search(text)) and not NOT_THE_INTERVIEW.search(text)


def only_called_off(desk: Desk, text: str) -> bool:
    """Whether it says that something got cancelled, and no refusal besides: "it got cancelled", but not "the
    interview got cancelled, they filled the role"."""
    if not CALLED_OFF.search(text):
        return False
    rest = desk.read(CALLED_OFF.sub("", text)).first
    return rest.intent is not Intent.OUTCOME_REJECTION or not rest.certain


def as_task_done(event: Event, text: str) -> Event:
    """The event as a task that is over, where the words say so and nothing else was read."""
    if event.intent is not Intent.OTHER or event.ask is not None:
        return event
    if not (HANDED_IN.search(text) and A_TASK.search(text)):
        return event
    at_home = Found(Stage.TAKE_HOME.value, Span(0, 0))
    return replace(event, intent=Intent.INTERVIEW_PAST, stage=event.stage or at_home)


def handed_in(desk: Desk, event: Event, case: Case, text: str) -> Captured | None:
    """The task of the case, which is finished; None where there is none, or something else is said."""
    task = _open_task(desk, case)
    if task is None or event.intent not in _HANDING_IN or not HANDED_IN.search(text):
        return None
    found = event.followup_at or event.interview_at or desk.moment(text, past=True)
    day = min(found.value.day, desk.today) if found else desk.today
    done = replace(placed(task, day, None, desk.zone), over_by=desk.now, debriefed=True)
    note_promise(desk, event, case, text)
    return Captured(case=case, interview=desk.unit.save(done), new_case=False, past=True)


def _open_task(desk: Desk, case: Case) -> Interview | None:
    """The task that is still to be handed in."""
    tasks = (x for x in case.interviews if is_task(x) and x.state is InterviewState.ARRANGED)
    waiting = [x for x in tasks if x.over_by is None and x.day >= desk.today - _LATE_AT_MOST]
    return min(waiting, key=lambda x: x.day, default=None)


def _called_off(case: Case) -> list[Interview]:
    return [i for i in case.interviews if i.state is InterviewState.CANCELLED]


def _moved(
    desk: Desk, case: Case, interview: Interview, text: str, what: str = "moved"
) -> InterviewChanged | Heard:
    found = desk.moment(text)
    if found is None:
        return Heard(question=ask_about(desk, case, "day", interview))
    moment: Moment = on_its_day(text, found, interview.day)
    moved = placed_as_said(desk, interview, moment)
    moved = desk.unit.save(replace(moved, state=InterviewState.ARRANGED, debriefed=False))
    return InterviewChanged(case=case, interview=moved, what=what)
