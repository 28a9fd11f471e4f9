"""When a nudge may come: hours, days, pauses, one a day, lateness."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from bot.domain.calendar import is_quiet, next_good_moment
from bot.domain.interviews import day_of, ends_at
from bot.domain.localtime import local
from bot.domain.models import NudgeKind
from bot.domain.plan import APPOINTMENT_KINDS
from bot.simulation.invariants.facts import asked_for, interview_of, is_first_thanks, told
from bot.simulation.log import Shown
from bot.simulation.run import Life

THANKS_WITHIN: Final = timedelta(hours=48)
LATE: Final = timedelta(hours=3)


def never_at_night(life: Life) -> Iterator[str]:
    """No nudge in quiet hours, unless the person named that very time: put the nudge on it, asked for a
    reminder then, or has the appointment itself there (`asked_exact`)."""
    for shown in life.world.shown:
        if not asked_for(shown) and is_quiet(shown.wall.time(), shown.person):
            yield f"{told(shown)} in quiet hours"


def only_in_working_hours(life: Life) -> Iterator[str]:
    """No nudge on weekends and holidays or outside working hours, unless asked for as above. A first
    thank-you may come in a waking hour of any day: on the evening before days off, or where no working hour
    is left of its 48 hours."""
    for shown in life.world.shown:
        if asked_for(shown) or next_good_moment(shown.at, shown.person, shown.calendar) == shown.at:
            continue
        if not _cannot_wait(shown):
            yield f"{told(shown)} outside working hours"


def nothing_in_a_pause(life: Life) -> Iterator[str]:
    """Nothing comes to somebody who paused nudges or blocked the bot."""
    for shown in life.world.shown:
        person = shown.person
        paused = person.paused and (person.paused_until is None or person.paused_until > shown.at)
        if paused or person.blocked:
            yield f"{told(shown)} in a pause"


def one_a_day_for_a_case(life: Life) -> Iterator[str]:
    """At most one message a day for a case, the days being those of the zone where the later one came.
    Exempt: nudges of an appointment; what the person put on that day; a first thank-you, where the day
    after would leave its 48 hours; and the word on an offer, where its deadline leaves no other working
    day. Several nudges in one message are one."""
    counted: dict[int, list[Shown]] = {}
    for shown in life.world.shown:
        if shown.nudge.kind in APPOINTMENT_KINDS or shown.own_time or shown.nudge.asked_exact:
            continue
        earlier = counted.setdefault(shown.case.application.id, [])
        same_day = [
            s for s in earlier if local(s.at, shown.zone).date() == shown.day and s.message != shown.message
        ]
        if same_day and not any(is_first_thanks(s) or _last_chance(s) for s in (shown, *same_day)):
            yield f"{told(shown)} on the day of {told(same_day[0])}"
        earlier.append(shown)


def late_ones_say_so(life: Life) -> Iterator[str]:
    """A nudge more than three hours after its time says that it is late, and no other does."""
    for shown in life.world.shown:
        late = shown.at - shown.nudge.wakes_at
        if (late > LATE) != (shown.due.late_by is not None):
            yield f"{told(shown)}: {late} late, says {shown.due.late_by}"


def _last_chance(shown: Shown) -> bool:
    """A word on an offer elsewhere on the last working day before its deadline is over."""
    if shown.nudge.kind is not NudgeKind.OFFER_LEVERAGE:
        return False
    deadline = date.fromisoformat(shown.nudge.key.rpartition(":")[2])
    return shown.calendar.next_business_day(shown.day) > deadline


def _cannot_wait(shown: Shown) -> bool:
    interview = interview_of(shown)
    if interview is None or not is_first_thanks(shown):
        return False
    known = max(ends_at(interview), interview.created_at)
    tomorrow = local(known, shown.zone).date() + timedelta(days=1)
    working_day = shown.calendar.is_business_day(day_of(interview))
    eve = shown.day == local(known, shown.zone).date() and not shown.calendar.is_business_day(tomorrow)
    good = next_good_moment(shown.at, shown.person, shown.calendar)
    return (eve and working_day) or good > ends_at(interview) + THANKS_WITHIN
