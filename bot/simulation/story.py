"""A life told as a diary, for people: `python -m bot simulate --days 60 --seed 1`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from bot.domain.localtime import local
from bot.domain.models import Case, Direction, PromiseState
from bot.simulation.invariants import INVARIANTS, breaches
from bot.simulation.log import Entry, plain
from bot.simulation.run import Life, lead

_WHO_WIDTH: Final = 5


def tell(seed: int, days: int) -> Iterator[str]:
    """The diary of that life line by line, local times throughout, and the account at its end. The same
    seed gives the same lines."""
    life = lead(seed, days)
    yield f"Seed {seed}: {days} days from {_moment(life.start, life.world.diary[0].zone)}"
    yield from _diary(life)
    yield ""
    yield from _account(life)


def _diary(life: Life) -> Iterator[str]:
    day = ""
    for entry in life.world.diary:
        today = f"{local(entry.at, entry.zone):%a %d %b %Y}"
        if today != day:
            yield ""
            yield today
            day = today
        yield _line(entry)


def _line(entry: Entry) -> str:
    return f"  {local(entry.at, entry.zone):%H:%M}  {entry.who:<{_WHO_WIDTH}}  {entry.text}"


def _account(life: Life) -> Iterator[str]:
    cases = life.world.cases()
    yield "The account"
    yield f"  nudges          {len(life.world.shown)}: {_counted(s.nudge.kind for s in life.world.shown)}"
    record = [f for case in cases for f in case.record]
    yield f"  touches         {_counted(f.purpose for f in record if f.direction is Direction.OUT)}"
    yield f"  from them       {sum(f.direction is Direction.IN for f in record)}"
    promises = Counter(p.state for c in cases for p in c.promises)
    yield "  promises        " + ", ".join(f"{state} {promises[state]}" for state in PromiseState)
    for case in reversed(cases):
        yield f"  {case.application.company:<14}  {_standing(case)}"
    broken = breaches(life)
    if not broken:
        yield f"  invariants      {len(INVARIANTS)} checked, all held"
    for told in broken:
        yield f"  BROKEN          {told}"


def _standing(case: Case) -> str:
    rounds = len(case.interviews)
    status = case.application.status
    held = "1 interview" if rounds == 1 else f"{rounds} interviews"
    kept = "1 line" if len(case.record) == 1 else f"{len(case.record)} lines"
    return f"{status}, {held}, {kept} on record"


def _counted(kinds: Iterator[str]) -> str:
    return ", ".join(f"{plain(kind)} {n}" for kind, n in Counter(kinds).most_common()) or "none"


def _moment(instant: datetime, zone: str) -> str:
    return f"{local(instant, zone):%a %d %b %Y, %H:%M} ({zone})"
