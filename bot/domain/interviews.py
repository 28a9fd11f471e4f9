"""When an interview begins and ends, also where nobody said the time.

- With a time: it ends `duration_minutes` after its start.
- With a day alone: it is got ready for until noon, and ends at 17:00 of that day, in the zone it was said in;
  where it goes on for days, at 17:00 of the last.
- Told as past ("I interviewed today"): it was over at the latest when the person said so (`over_by`),
  whatever the two lines above give. An interview that was moved since to begin later knows no better
  than its new time.

A task done at home stands among them as a round whose day is the day it is due, and once it is handed in
(told as past) the day that was.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.domain.localtime import to_utc
from bot.domain.models import Case, Contact, Direction, Interview, InterviewState, Purpose, Stage

DAY_ONLY_START = time(12, 0)
DAY_ONLY_END = time(17, 0)
#: How long a round takes, or the last part of a day of several, where nobody said.
USUAL_MINUTES = 60
_MINUTES_A_DAY = 24 * 60


def is_task(interview: Interview) -> bool:
    """Whether it is a task done at home: nobody is met, so there is nobody to thank and nothing to recall."""
    return interview.stage is Stage.TAKE_HOME


def starts_at(interview: Interview) -> datetime | None:
    """The instant it begins; None where no time of day is known."""
    if interview.starts_at is not None:
        return interview.starts_at
    return None if interview.at is None else to_utc(interview.day, interview.at, interview.zone)


def is_ahead(interview: Interview, now: datetime, today: date) -> bool:
    """Whether it is still to come, as far as is known; `today` is the person's."""
    if interview.over_by is not None:
        return False
    return interview.starts_at > now if interview.starts_at else interview.day > today


def begins_at(interview: Interview) -> datetime:
    """The instant by which one has to be ready: its start, or noon where no time of day is known."""
    return starts_at(interview) or to_utc(interview.day, DAY_ONLY_START, interview.zone)


def ends_at(interview: Interview) -> datetime:
    start = starts_at(interview)
    if start is None:
        start = to_utc(interview.day, time(0), interview.zone)
        end = to_utc(last_day(interview), DAY_ONLY_END, interview.zone)
    else:
        end = start + timedelta(minutes=interview.duration_minutes)
    over_by = interview.over_by
    return min(end, over_by) if over_by and over_by > start else end


def last_day(interview: Interview) -> date:
    """The day on which it ends where it goes on for days, else its own."""
    return interview.day + timedelta(days=interview.duration_minutes // _MINUTES_A_DAY)


def day_of(interview: Interview) -> date:
    """The day on which it began, where it took place, also where it went on past midnight: business days are
    counted from it, and it stays the same day when the person travels on."""
    return interview.day


def meetings_ahead(case: Case, now: datetime, today: date) -> list[Interview]:
    """The arranged rounds in which people are still to meet, the first of them first; `today` is the
    person's."""
    arranged = (i for i in case.interviews if i.state is InterviewState.ARRANGED and not is_task(i))
    ahead = (interview for interview in arranged if is_ahead(interview, now, today))
    return sorted(ahead, key=lambda i: (i.day, i.at or time.max))


def none_held_yet(case: Case, now: datetime, today: date) -> bool:
    """Whether rounds are known in which people meet, and each is still to come, was called off or missed by
    the employer."""
    meetings = [i for i in case.interviews if not is_task(i)]
    off = [i for i in meetings if i.state is not InterviewState.ARRANGED]
    return bool(meetings) and len(meetings) == len(off) + len(meetings_ahead(case, now, today))


def was_held(case: Case, interview: Interview, now: datetime) -> bool:
    """Whether they met in it, as far as is known: it was told as past, there were thanks for it, or it was
    over a day ago and nobody said that it was missed."""
    if interview.state is not InterviewState.ARRANGED:
        return False
    told = interview.over_by is not None or bool(interview.topics or interview.stuck)
    thanked = any(f.purpose is Purpose.THANK_YOU and f.interview_id == interview.id for f in case.record)
    return told or thanked or now - ends_at(interview) > timedelta(days=1)


def last_if_missed(case: Case) -> Interview | None:
    """The last round in which people were to meet, where the employer did not come; None where they did, or
    another is arranged since."""
    standing = [i for i in case.interviews if i.state is not InterviewState.CANCELLED and not is_task(i)]
    last = max(standing, key=lambda i: (i.day, i.at or time.max, i.id), default=None)
    return last if last and last.state is InterviewState.NO_SHOW else None


def all_missed(case: Case) -> bool:
    """Whether the employer came to no round in which people were to meet, and the last was not called off."""
    arranged = any(i.state is InterviewState.ARRANGED and not is_task(i) for i in case.interviews)
    return last_if_missed(case) is not None and not arranged


def unthanked(case: Case, interview: Interview) -> tuple[Contact, ...]:
    """Those met in the round whom no thank-you has reached yet."""
    thanked = {
        f.contact_id
        for f in case.record
        if f.purpose is Purpose.THANK_YOU and f.direction is Direction.OUT and f.interview_id == interview.id
    }
    return tuple(c for c in case.who_was_at(interview.id) if c.id not in thanked)
