"""Settings changed by tapping, within sane bounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from bot.domain.models import CADENCE_BOUNDS, Person, Question, Tone
from bot.domain.promises import Slack, learned_slack
from bot.language.answers import Hours
from bot.language.reader import read_topics
from bot.places import find_zone
from bot.places.phones import read_phone
from bot.services.answers import LONGEST_NAME, MOST_STRENGTHS
from bot.services.desk import Desk
from bot.services.replan import replan_at_once

#: What is told of the person, once and for every case.
STANDING_FACTS: Final = ("name", "strengths", "my_phone", "country")
#: The hours of the day in which nudges may be wished to begin, and how many are left for them at least.
EARLIEST: Final = time(5)
LAST_START: Final = time(20)
HOURS_LEFT: Final = 2
#: The choices offered for each time of day.
TIMES: Final[dict[str, tuple[time, ...]]] = {
    "nudge_time": (time(8, 30), time(9), time(10), time(12), time(17)),
    "work_start": (time(7), time(8), time(8, 30), time(9), time(10)),
    "work_end": (time(16), time(17), time(18), time(18, 30), time(19, 30)),
    "quiet_start": (time(18), time(19), time(20), time(21), time(22)),
    "quiet_end": (time(6), time(7), time(8), time(9), time(10)),
}


def set_time(desk: Desk, field: str, at: time) -> Person:
    """Set one of `TIMES`. Raises ValueError for a time that is not offered, or leaves no working hour."""
    if at not in TIMES.get(field, ()):
        raise ValueError(field)
    person = replace(desk.person, **{field: at})  # type: ignore[arg-type]  # field is a key of TIMES
    if person.work_start >= person.work_end:
        raise ValueError(field)
    return _keep(desk, person)


def hours_kept(person: Person, wish: Hours) -> Person | None:
    """The person with nudges and quiet hours as wished; None where that leaves no hour of the day."""
    if (earliest := wish.earliest) is not None:
        if not EARLIEST <= earliest <= LAST_START:
            return None
        work_end = max(person.work_end, earliest.replace(hour=earliest.hour + HOURS_LEFT))
        quiet_start = max(person.quiet_start, work_end)
        begins = replace(person, work_start=earliest, nudge_time=earliest, quiet_end=earliest)
        return replace(begins, work_end=work_end, quiet_start=quiet_start)
    if (latest := wish.latest) is None or latest <= person.work_start:
        return None
    nudge_time = person.nudge_time if person.nudge_time < latest else person.work_start
    work_end, quiet_start = min(person.work_end, latest), min(person.quiet_start, latest)
    return replace(person, nudge_time=nudge_time, work_end=work_end, quiet_start=quiet_start)


def keep_hours(desk: Desk, wish: Hours) -> Person:
    """Nudges come at those hours from now on. Raises ValueError where that leaves none."""
    person = hours_kept(desk.person, wish)
    if person is None:
        raise ValueError(wish)
    return _keep(desk, person)


def set_name(desk: Desk, name: str) -> Person:
    """The name to sign with."""
    return _keep(desk, replace(desk.person, name=name.strip()[:LONGEST_NAME]))


def set_phone(desk: Desk, typed: str) -> str | None:
    """Their own number, E.164; None where none can be read."""
    number = read_phone(typed, desk.person.country)
    if number is not None:
        _keep(desk, replace(desk.person, phone=number))
    return number


def set_tone(desk: Desk, tone: Tone) -> Person:
    return _keep(desk, replace(desk.person, tone=tone))


def step_cadence(desk: Desk, field: str, by: int) -> Person:
    """One number of the plan up or down by `by`, held inside `CADENCE_BOUNDS`."""
    low, high = CADENCE_BOUNDS[field]
    value = min(high, max(low, getattr(desk.person.cadence, field) + by))
    return _keep(desk, replace(desk.person, cadence=replace(desk.person.cadence, **{field: value})))


def set_slack(desk: Desk, business_days: int) -> Person:
    """How long to wait after the employers' own dates, as their record suggests."""
    field = "promise_slack_business_days"
    return step_cadence(desk, field, business_days - desk.person.cadence.promise_slack_business_days)


def slack(desk: Desk) -> Slack | None:
    """How late employers were against their own dates, once there are enough of them to say."""
    return learned_slack(p for case in desk.unit.cases() for p in case.promises)


def pause(desk: Desk, until: datetime | None) -> Person:
    """No nudges until then; None for no end."""
    return _keep(desk, replace(desk.person, paused=True, paused_until=until))


def resume(desk: Desk) -> Person:
    return _keep(desk, replace(desk.person, paused=False, paused_until=None))


def pause_days(desk: Desk, days: int) -> Person:
    return pause(desk, desk.now + timedelta(days=days))


def _keep(desk: Desk, person: Person) -> Person:
    kept = desk.unit.save(person)
    replan_at_once(desk)
    return kept


def ask(desk: Desk, kind: str) -> Question:
    """Wait for a typed answer about the person: one of `STANDING_FACTS`."""
    return desk.unit.ask(Question(person_id=desk.person.id, kind=kind, asked_at=desk.now))


def answer(desk: Desk, question: Question, text: str) -> bool:
    """Keep the typed fact about the person; False where the text holds no such country or number."""
    if question.kind == "country":
        return _keep_country(desk, text)
    if question.kind == "my_phone":
        return _keep_phone(desk, text)
    desk.unit.close_question()
    if question.kind == "name":
        set_name(desk, text)
    else:
        strengths = tuple(read_topics(text)) or (text.strip(),)
        _keep(desk, replace(desk.person, strengths=strengths[:MOST_STRENGTHS]))
    return True


def _keep_phone(desk: Desk, text: str) -> bool:
    number = read_phone(text, desk.person.country)
    if number is None:
        return False
    desk.unit.close_question()
    _keep(desk, replace(desk.person, phone=number))
    return True


def _keep_country(desk: Desk, text: str) -> bool:
    places = find_zone(text, now=desk.now)
    if not places or places[0].country is None:
        return False
    desk.unit.close_question()
    _keep(desk, replace(desk.person, country=places[0].country))
    return True
