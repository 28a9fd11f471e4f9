"""Interviews: captured from a sentence, moved, cancelled, missed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.domain import interviews
from bot.domain.endings import last_told as last_told
from bot.domain.interviews import USUAL_MINUTES, is_task
from bot.domain.localtime import local, to_utc
from bot.domain.models import (
    Application,
    ApplicationStatus,
    Case,
    Direction,
    FollowUp,
    Interview,
    InterviewState,
    Promise,
    PromiseState,
    Purpose,
    Stage,
)
from bot.domain.named_days import is_absence
from bot.language.dates.zones import ABBREVIATED
from bot.language.names.capitals import capitals
from bot.language.understanding import Event, Found, Intent, Moment, Signal
from bot.services.desk import Desk
from bot.services.matching import OPEN
from bot.services.materials import note_materials
from bot.services.people import meet_there
from bot.services.phrasing import NEW_DATE, WILL_MEET
from bot.services.said_days import as_they_said
from bot.services.told import Captured, InterviewChanged

_TIME_ALONE = re.compile(
    r"(?:at |to |from )?(?:\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|h|o.?clock)?|noon|midday)"
    rf"(?:\s+\(?(?:{ABBREVIATED})(?:\s*[+-]\d{{1,2}}(?::?\d\d)?)?(?: time)?\)?)?(?:,? not .*)?",
    re.IGNORECASE,
)
#: A report without a date adds to a round at most this old; later it is a round of its own.
ADDS_TO_WITHIN = timedelta(days=3)


def capture(desk: Desk, event: Event, case: Case | None, text: str) -> Captured | InterviewChanged:
    """Put a past or coming interview on file: into the given case, or into a new one."""
    to_come = WILL_MEET.match(text) or _later_today(desk, event)
    past = event.intent is Intent.INTERVIEW_PAST and not to_come
    if case is not None and (changed := change_coming(desk, event, case, text)):
        return changed
    new_case = case is None
    if case is None:
        case = open_case(desk, event)
    open_again = case.application.status not in OPEN
    case = _fill_application(desk, event, case)
    interview = _round(desk, event, case, past)
    if interview is not None:
        interview = desk.unit.save(interview)
        case = replace(case, interviews=(*(i for i in case.interviews if i.id != interview.id), interview))
    meet_there(desk, case, event.people, interview, text)
    note_promise(desk, event, case, text)
    note_materials(desk, event, case, text)
    return Captured(case=case, interview=interview, new_case=new_case, past=past, open_again=open_again)


def _later_today(desk: Desk, event: Event) -> bool:
    """Whether its time of day is still to come, by a clock that is known to be theirs: "lesson at 9.15, then
    a panel" tells how it will go."""
    moment = event.interview_at.value if event.interview_at else None
    if moment is None or moment.at is None or moment.day != desk.today or desk.person.zone is None:
        return False
    return to_utc(moment.day, moment.at, desk.zone) > desk.now


def open_case(desk: Desk, event: Event) -> Case:
    """A new application at the company that the event names (the caller has made sure it does)."""
    assert event.company is not None
    application = desk.unit.save(
        Application(
            person_id=desk.person.id,
            company=capitals(event.company.value),
            role=event.role.value if event.role else None,
            created_at=desk.now,
        )
    )
    return Case(person=desk.person, application=application)


def note_promise(desk: Desk, event: Event, case: Case, text: str) -> Promise | None:
    """Keep what they promised, in their words; an open promise before it has been moved."""
    if event.reply_by is None:
        return None
    for earlier in (p for p in case.promises if p.state is PromiseState.OPEN and not is_absence(p)):
        desk.unit.save(replace(earlier, state=PromiseState.MOVED, settled_at=desk.now))
    words, due = as_they_said(desk, event.reply_by, case, text)
    said_by = event.people[0].value if len(event.people) == 1 else ""
    return desk.unit.save(
        Promise(
            person_id=desk.person.id,
            application_id=case.application.id,
            words=words,
            due=due,
            said_by=said_by,
            said_at=desk.now,
        )
    )


def placed(interview: Interview, day: date, at: time | None, zone: str) -> Interview:
    """The interview at that local time, its instant with it."""
    starts_at = to_utc(day, at, zone) if at else None
    return replace(interview, day=day, at=at, zone=zone, starts_at=starts_at)


def placed_as_said(desk: Desk, interview: Interview, moment: Moment) -> Interview:
    """The interview at the moment that was said. A moment without a time of day leaves it at its own, on the
    clock that was meant; a zone named with the time ("3pm London time") is kept, to be right wherever the
    person goes, unless the day is another one there."""
    if moment.at is None:
        return placed(interview, moment.day, interview.at, interview.zone if interview.at else desk.zone)
    here = placed(interview, moment.day, moment.at, desk.zone)
    if here.starts_at is None or moment.zone is None:
        return here
    there = local(here.starts_at, moment.zone)
    if there.date() != here.day:
        return here
    return placed(interview, there.date(), there.time(), moment.zone)


def put_right(desk: Desk, interview: Interview, moment: Moment) -> Interview:
    """The interview on the day it was really meant for; one that is still to come is not over."""
    right = placed_as_said(desk, interview, moment)
    if moment.day > desk.today:
        right = replace(right, over_by=None, debriefed=False)
    return desk.unit.save(right)


def coming(case: Case, now: datetime, today: date) -> Interview | None:
    """The next arranged round that is not over."""
    ahead = [
        i
        for i in case.interviews
        if i.state is InterviewState.ARRANGED
        and i.over_by is None  # told as past
        and (i.starts_at >= now if i.starts_at else i.day >= today)
    ]
    return min(ahead, key=lambda i: (i.day, i.at or time.max), default=None)


def last_spoken_of(case: Case) -> datetime:
    """When something was last said about the case, or last asked by a nudge."""
    return max([last_told(case), *(nudge.sent_at for nudge in case.nudges if nudge.sent_at)])


def latest(case: Case, today: date) -> Interview | None:
    """The last round up to today."""
    past = [i for i in case.interviews if i.day <= today and i.state is not InterviewState.CANCELLED]
    return max(past, key=lambda i: (i.day, i.at or time.min, i.id), default=None)


def spoken_of(case: Case, today: date) -> Interview | None:
    """The round that a letter speaks of: the last in which they met, else the task that was done at home, or
    the round to which nobody came."""
    held = (i for i in case.interviews if i.state is not InterviewState.NO_SHOW)
    meetings = tuple(i for i in held if not is_task(i))
    return latest(replace(case, interviews=meetings), today) or latest(case, today)


def on_its_day(text: str, found: Found[Moment], day: date) -> Moment:
    """The moment found; where the words name a time of day alone it is on the interview's own `day`."""
    words = text[found.span.start : found.span.end]
    return replace(found.value, day=day) if _TIME_ALONE.fullmatch(words.strip()) else found.value


def change_coming(desk: Desk, event: Event, case: Case, text: str = "") -> InterviewChanged | None:
    """A round cancelled, missed or moved, as the event's signals say; None where none of them is to be."""
    if Signal.CANCELLED in event.signals:
        return _cancelled(desk, event, case, text)
    last = latest(case, desk.today)
    if Signal.NO_SHOW in event.signals and not (last and _was_held(last)):
        return _settle(desk, case, last, InterviewState.NO_SHOW, "no_show")
    held = last is not None and interviews.was_held(case, last, desk.now)
    moving = coming(case, desk.now, desk.today) or (None if held else last)
    if Signal.MOVED in event.signals and event.interview_at and moving:
        moment = on_its_day(text, event.interview_at, moving.day)
        moved = placed_as_said(desk, moving, moment)
        moved = desk.unit.save(replace(moved, state=InterviewState.ARRANGED, debriefed=False))
        return InterviewChanged(case=case, interview=moved, what="moved")
    return None


def _cancelled(desk: Desk, event: Event, case: Case, text: str) -> InterviewChanged | None:
    """Where they are to name a new date, their word is on record, so that they are asked for it in time."""
    called_off = coming(case, desk.now, desk.today)
    if called_off and NEW_DATE.search(text):
        note_promise(desk, event, case, text)
        desk.unit.save(
            FollowUp(
                person_id=desk.person.id,
                application_id=case.application.id,
                at=desk.now,
                zone=desk.zone,
                direction=Direction.IN,
                purpose=Purpose.REPLY,
            )
        )
    return _settle(desk, case, called_off, InterviewState.CANCELLED, "cancelled")


def _was_held(interview: Interview) -> bool:
    """Whether they have told of it: then "nobody rang" is about the answer that is due."""
    return interview.debriefed and (
        interview.over_by is not None or bool(interview.topics or interview.stuck)
    )


def _settle(
    desk: Desk, case: Case, interview: Interview | None, state: InterviewState, what: str
) -> InterviewChanged | None:
    if interview is None:
        return None
    settled = desk.unit.save(replace(interview, state=state))
    return InterviewChanged(case=case, interview=settled, what=what)


def _fill_application(desk: Desk, event: Event, case: Case) -> Case:
    application = case.application
    if event.role and not application.role:
        application = replace(application, role=event.role.value)
    if Signal.NO_CALLS in event.signals:
        application = replace(application, no_calls=True)
    if application.status not in OPEN:  # they interviewed there again, so it goes on
        application = replace(application, status=ApplicationStatus.ACTIVE, closed_at=None)
    if application != case.application:
        application = desk.unit.save(application)
    return replace(case, application=application)


def _round(desk: Desk, event: Event, case: Case, past: bool) -> Interview | None:
    """The round that the event is about: one on file where the day fits, else a new one."""
    moment = event.interview_at.value if event.interview_at else None
    on_file = _same_round(desk, _rounds_like(case, event), moment, past)
    if on_file is None and moment is None and not past:
        return None  # arranged, but nobody knows for when
    said = moment or Moment(on_file.day if on_file else desk.today)
    if past and moment is None:  # a task handed in before its day is over today
        said = Moment(min(said.day, desk.today))
    found = on_file or Interview(
        person_id=desk.person.id,
        application_id=case.application.id,
        day=said.day,
        zone=desk.zone,
        created_at=desk.now,
    )
    stage = Stage(event.stage.value) if event.stage else found.stage
    topics = tuple(dict.fromkeys((*found.topics, *(t.value for t in event.topics))))
    told = replace(placed_as_said(desk, found, said), stage=stage, topics=topics)
    minutes = event.last_part_after + USUAL_MINUTES if event.last_part_after else event.lasts
    if minutes:  # several parts are over when the last is
        told = replace(told, duration_minutes=minutes)
    if past:  # the questions that follow are the debrief; no nudge has to ask for it again
        told = replace(told, over_by=found.over_by or desk.now, debriefed=True)
    return told


def _rounds_like(case: Case, event: Event) -> Case:
    """The case with the rounds that the event can be about: a task done at home is no meeting, and no
    meeting is one."""
    if event.stage is None:
        return case
    at_home = event.stage.value == Stage.TAKE_HOME.value
    held = {i.id for i in case.interviews if at_home and i.over_by}  # told as an interview: it was one
    alike = (i for i in case.interviews if (i.stage is None and i.id not in held) or is_task(i) == at_home)
    return replace(case, interviews=tuple(alike))


def _same_round(desk: Desk, case: Case, moment: Moment | None, past: bool) -> Interview | None:
    if moment is not None:
        return next((i for i in case.interviews if i.day == moment.day), None)
    ahead = coming(case, desk.now, desk.today)
    if not past or (ahead and is_task(ahead)):
        return ahead
    last = latest(case, desk.today)
    return last if last and desk.today - last.day <= ADDS_TO_WITHIN else None


def is_ahead(desk: Desk, interview: Interview) -> bool:
    """Whether it is still to come, as far as is known."""
    return interviews.is_ahead(interview, desk.now, desk.today)
