"""Whole lives against the real services: what must hold does, in every one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import models as m
from bot.domain.plan import ASKING_KINDS
from bot.simulation.invariants import INVARIANTS, breaches
from bot.simulation.log import Lost, PutOff, Shown
from bot.simulation.run import Life, lead
from bot.simulation.story import tell

DAYS = 60
EACH_TIME = 150


def broken_in(seeds: range) -> list[str]:
    """What does not hold in these lives, with the seed that shows it."""
    return [f"seed {seed}: {told}" for seed in seeds for told in breaches(lead(seed, DAYS))]


def test_what_must_hold_holds() -> None:
    """Quiet hours, promises, distance, caps, one a day, thanks in time, nothing lost or doubled: in 150
    lives of 60 days."""
    assert broken_in(range(EACH_TIME)) == []


@pytest.mark.slow
@pytest.mark.parametrize("block", range(10))
def test_what_must_hold_holds_in_ten_thousand_lives(block: int) -> None:
    """The same in 10,000 lives, a thousand at a time."""
    assert broken_in(range(block * 1000, block * 1000 + 1000)) == []


@pytest.fixture(scope="module")
def lives() -> list[Life]:
    return [lead(seed, DAYS) for seed in range(60)]


def test_lives_are_eventful(lives: list[Life]) -> None:
    """The lives hold every kind of nudge and of trouble, or what holds in them would prove little."""
    kinds = Counter(s.nudge.kind for life in lives for s in life.world.shown)
    assert set(kinds) == set(m.NudgeKind)
    assert {s.why for life in lives for s in life.world.stretches} == {"down", "blocked", "paused"}
    cases = [case for life in lives for case in life.world.cases()]
    assert {case.application.status for case in cases} == set(m.ApplicationStatus)
    assert {p.state for case in cases for p in case.promises} == set(m.PromiseState)
    assert {i.state for case in cases for i in case.interviews} == set(m.InterviewState)
    assert any(life.world.undone for life in lives)
    assert any(life.world.put_off for life in lives)


def test_the_same_seed_gives_the_same_life() -> None:
    """The diary is the same to the letter, account included."""
    assert list(tell(7, 30)) == list(tell(7, 30))
    assert list(tell(7, 30)) != list(tell(8, 30))


def test_the_diary_says_what_came_of_it() -> None:
    """It ends with the account: nudges by kind, touches, promises, and the invariants that held."""
    told = "\n".join(tell(2, DAYS))
    for words in ("nudges", "touches", "promises        open", f"{len(INVARIANTS)} checked, all held"):
        assert words in told


# A checker that never complains proves nothing: each of them sees its own fault.


def _first(life: Life, wanted: Callable[[Shown], bool]) -> int | None:
    return next((n for n, shown in enumerate(life.world.shown) if wanted(shown)), None)


def _changed(
    wanted: Callable[[Shown], bool], change: Callable[[Shown], Shown | list[Shown]]
) -> Callable[[Life], bool]:
    """The fault that turns the first such nudge into something else; False where there is none."""

    def spoil(life: Life) -> bool:
        n = _first(life, wanted)
        if n is None:
            return False
        made = change(life.world.shown[n])
        life.world.shown[n : n + 1] = made if isinstance(made, list) else [made]
        return True

    return spoil


def _asks(shown: Shown) -> bool:
    return shown.nudge.kind in ASKING_KINDS and not shown.own_time and not shown.nudge.asked_exact


def _later(shown: Shown, **by: float) -> Shown:
    return replace(shown, at=shown.at + timedelta(**by))


def _case(shown: Shown, **changed: object) -> Shown:
    case = replace(shown.case, **changed)  # type: ignore[arg-type]  # fields of Case
    cases = tuple(case if c.application.id == case.application.id else c for c in shown.cases)
    return replace(shown, due=replace(shown.due, case=case), cases=cases)


def _of_kind(shown: Shown, kind: m.NudgeKind) -> Shown:
    return replace(shown, due=replace(shown.due, nudge=replace(shown.nudge, kind=kind)))


def _promised(shown: Shown) -> Shown:
    by = m.Promise(person_id=1, application_id=1, words="soon", due=shown.day, said_at=shown.at)
    return _case(shown, promises=(*shown.case.promises, by))


def _with_touch(shown: Shown, purpose: m.Purpose, **before: float) -> Shown:
    at = shown.at - timedelta(**before)
    touch = m.FollowUp(
        person_id=1, application_id=shown.case.application.id, at=at, zone=shown.zone, purpose=purpose
    )
    return _case(shown, record=(*shown.case.record, touch))


def _with_call(shown: Shown) -> Shown:
    at = shown.at + timedelta(days=2)
    return _case(shown, calls=(m.AgreedCall(person_id=1, application_id=1, at=at, zone=shown.zone),))


def _paused(shown: Shown) -> Shown:
    return replace(shown, person=replace(shown.person, paused=True))


def _rejected(shown: Shown) -> Shown:
    lost = replace(shown.case.application, status=m.ApplicationStatus.REJECTED)
    return _case(shown, application=lost)


def _no_calls(shown: Shown) -> Shown:
    unwanted = replace(shown.case.application, no_calls=True)
    return _case(_of_kind(shown, m.NudgeKind.CALL_REQUEST), application=unwanted)


def _keyed(shown: Shown, n: int) -> Shown:
    nudge = replace(shown.nudge, key=f"{shown.nudge.key}:{n}")
    return replace(shown, due=replace(shown.due, nudge=nudge), message=10_000 + n)


def _never(kind: m.NudgeKind) -> Callable[[Life], bool]:
    """No nudge of that kind ever came."""

    def spoil(life: Life) -> bool:
        before = len(life.world.shown)
        life.world.shown[:] = [s for s in life.world.shown if s.nudge.kind is not kind]
        return len(life.world.shown) < before

    return spoil


def _only_thanks(life: Life) -> bool:
    life.world.shown[:] = [s for s in life.world.shown if s.nudge.kind is m.NudgeKind.THANK_YOU]
    return True


def _lose(life: Life) -> bool:
    nudge = life.world.shown[0].nudge if life.world.shown else None
    if nudge is not None:
        life.world.lost.append(Lost(life.end, nudge, "is gone"))
    return nudge is not None


def _put_off_too_late(life: Life) -> bool:
    n = _first(life, _asks)
    if n is not None:
        shown = life.world.shown[n]
        soon = timedelta(minutes=1)
        life.world.put_off.append(PutOff(shown.at - soon, shown.nudge, shown.at + soon))
    return n is not None


def _is_thanks(shown: Shown) -> bool:
    return shown.nudge.kind is m.NudgeKind.THANK_YOU


FAULTS: dict[str, Callable[[Life], bool]] = {
    "never_at_night": _changed(_asks, lambda s: _later(s, hours=15)),
    "only_in_working_hours": _changed(_asks, lambda s: _later(s, days=6 - s.wall.weekday())),
    "nothing_in_a_pause": _changed(_asks, _paused),
    "one_a_day_for_a_case": _changed(_asks, lambda s: [s, _keyed(_later(s, minutes=9), 1)]),
    "late_ones_say_so": _changed(_asks, lambda s: _later(s, hours=4)),
    "nothing_before_a_promise": _changed(_asks, _promised),
    "touches_are_spaced": _changed(_asks, lambda s: _with_touch(s, m.Purpose.OTHER, days=2)),
    "caps_hold": _changed(_asks, lambda s: _with_touch(s, m.Purpose.CLOSING, minutes=1)),
    "calls_are_welcome": _changed(_asks, _no_calls),
    "nothing_while_a_call_is_agreed": _changed(_asks, _with_call),
    "nothing_after_the_end": _changed(_asks, _rejected),
    "thanks_inside_two_days": _never(m.NudgeKind.THANK_YOU),
    "at_most_three_thanks": _changed(_is_thanks, lambda s: [_keyed(s, n) for n in range(4)]),
    "one_thank_you_a_message": _changed(_is_thanks, lambda s: [s, s]),
    "nothing_is_lost": _lose,
    "nothing_comes_twice": _changed(_asks, lambda s: [s, _later(s, days=1)]),
    "put_off_is_put_off": _put_off_too_late,
    "appointments_are_kept": _never(m.NudgeKind.PREPARE),
    "nobody_is_forgotten": _only_thanks,
}


def test_every_checker_has_a_fault_to_see() -> None:
    """No checker is left out of the table above."""
    assert set(FAULTS) == {checker.__name__ for checker in INVARIANTS}


@pytest.mark.parametrize("name", FAULTS)
def test_a_checker_sees_its_fault(name: str) -> None:
    """Spoilt in one point, a life that held no longer does, and the right checker says so."""
    for seed in range(60):
        life = lead(seed, DAYS)
        if FAULTS[name](life) and any(told.startswith(f"{name}:") for told in breaches(life)):
            return
    raise AssertionError(f"{name} saw nothing")
