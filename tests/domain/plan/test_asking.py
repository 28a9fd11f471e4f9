"""Check-ins, calls, closing, patience and materials by examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.calendar import WorkCalendar
from bot.domain.models import (
    Cadence,
    CallOutcome,
    MaterialState,
    Method,
    NudgeKind,
    PromiseState,
    Purpose,
)
from bot.domain.plan import Elsewhere, asks_of
from tests.domain.stories import CHECKS, THANKSGIVING, TUESDAY, Story, said


@pytest.mark.parametrize(
    ("day", "promised", "expected"),
    [
        pytest.param("2026-12-01", None, ["Tue 8 Dec 09:00"], id="five business days"),
        pytest.param("2026-11-20", None, ["Mon 30 Nov 09:00"], id="five business days over Thanksgiving"),
        pytest.param("2026-12-05", None, ["Fri 11 Dec 09:00"], id="from a Saturday"),
        pytest.param("2026-12-01", "2026-12-04", ["Tue 8 Dec 09:00"], id="promise: two business days later"),
        pytest.param("2026-11-20", "2026-11-25", ["Mon 30 Nov 09:00"], id="promise before Thanksgiving"),
        pytest.param("2026-12-01", "2026-12-12", ["Tue 15 Dec 09:00"], id="promise for a Saturday"),
        pytest.param("2026-12-01", "2026-12-02", ["Mon 7 Dec 09:00"], id="three days after the thanks"),
    ],
)
def test_the_first_check_in(day: str, promised: str | None, expected: list[str]) -> None:
    """After the promise, or after the default wait; planned from the moment the interview is told."""
    story = Story("America/New_York", THANKSGIVING)
    interview = story.interview(date.fromisoformat(day))
    if promised:
        story.promise(date.fromisoformat(promised), interview.created_at)
    assert story.times(interview.created_at, NudgeKind.CHECK_IN) == expected


def test_the_end_of_next_week_said_on_a_sunday() -> None:
    """Told on Sunday 6 December, meant is Friday 18: nothing asks before, and the reason names it."""
    story = Story()
    story.interview(date(2026, 12, 4))
    sunday = story.at(date(2026, 12, 6), "11:00")
    story.promise(date(2026, 12, 18), sunday, "by end of next week")
    (check_in,) = (n for n in story.planned(sunday) if n.kind is NudgeKind.CHECK_IN)
    assert said(check_in.due, story.zone) == "Tue 22 Dec 09:00"
    assert check_in.reason == ("They said they would answer by Fri 18 Dec; it is two working days later.")


def test_a_promise_that_moves_moves_the_plan() -> None:
    """The later date counts; the earlier one is no reason any more."""
    story = Story()
    interview = story.interview(TUESDAY)
    first = story.promise(date(2026, 12, 4), interview.created_at)
    story.case = replace(story.case, promises=(replace(first, state=PromiseState.MOVED),))
    story.reply(story.at(date(2026, 12, 4), "10:00"))
    story.promise(date(2026, 12, 11), story.at(date(2026, 12, 4), "10:00"))
    assert story.times(story.at(date(2026, 12, 4), "10:00"), *CHECKS) == ["Tue 15 Dec 09:00"]


def test_an_answer_starts_the_wait_anew() -> None:
    """After a reply that names no date it is five business days of silence again, in a slot of its own."""
    story = Story()
    interview = story.interview(TUESDAY)
    (before,) = (n for n in story.planned(interview.created_at) if n.kind is NudgeKind.CHECK_IN)
    story.reply(story.at(date(2026, 12, 7), "16:00"))
    (after,) = (
        n for n in story.planned(story.at(date(2026, 12, 7), "16:00")) if n.kind is NudgeKind.CHECK_IN
    )
    assert said(after.due, story.zone) == "Mon 14 Dec 09:00"
    assert before.key != after.key


STORY_OF_SILENCE = [
    # what was done, when; what is planned next
    (None, "2026-12-01", ["check_in Tue 8 Dec 09:00"]),
    (Purpose.CHECK_IN, "2026-12-08", ["call_request Tue 15 Dec 09:00"]),
    (Purpose.CALL_REQUEST, "2026-12-15", ["closing Tue 29 Dec 09:00"]),
    (Purpose.CLOSING, "2026-12-29", []),
]


def test_the_whole_way_of_silence() -> None:
    """Check-in, a request for a call, a closing note, and then nothing, not even patience."""
    story = Story()
    story.interview(TUESDAY)
    for purpose, day, expected in STORY_OF_SILENCE:
        now = story.at(date.fromisoformat(day), "12:00")
        if purpose:
            story.touch(purpose, now)
        asks = [n for n in story.planned(now) if n.kind in CHECKS]
        assert [f"{n.kind} {said(n.due, story.zone)}" for n in asks] == expected
    assert story.planned(now) == ()


@pytest.mark.parametrize(
    ("set_up", "method", "expected"),
    [
        pytest.param({"no_calls": True}, Method.EMAIL, "second_check_in Tue 15 Dec 09:00", id="no calls"),
        pytest.param({}, Method.VOICEMAIL, "second_check_in Tue 15 Dec 09:00", id="the first was spoken"),
        pytest.param({}, Method.LINKEDIN, "call_request Tue 15 Dec 09:00", id="the first was written"),
    ],
)
def test_a_call_or_a_second_check_in(set_up: dict[str, Any], method: Method, expected: str) -> None:
    """A call is only asked for after an unanswered check-in in writing, and where calls are welcome."""
    story = Story()
    story.interview(TUESDAY)
    story.set(**set_up)
    now = story.at(date(2026, 12, 8), "12:00")
    story.touch(Purpose.CHECK_IN, now, method=method)
    asks = [n for n in story.planned(now) if n.kind in CHECKS]
    assert [f"{n.kind} {said(n.due, story.zone)}" for n in asks] == [expected]


def test_the_second_keeps_a_week_and_the_business_days() -> None:
    """Five business days can be nine days long over Christmas, and never fewer than seven."""
    story = Story(
        calendar=WorkCalendar(
            holidays={date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "substitute"}
        )
    )
    story.interview(date(2026, 12, 14))
    story.set(no_calls=True)
    now = story.at(date(2026, 12, 21), "12:00")
    story.touch(Purpose.CHECK_IN, now)
    assert story.times(now, NudgeKind.SECOND_CHECK_IN) == ["Wed 30 Dec 09:00"]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (CallOutcome.REACHED, "closing Tue 29 Dec 09:00"),
        (CallOutcome.VOICEMAIL, "closing Tue 29 Dec 09:00"),
        (CallOutcome.NO_ANSWER, "closing Tue 29 Dec 09:00"),
        (CallOutcome.WILL_CALL_BACK, "closing Tue 29 Dec 09:00"),
    ],
)
def test_every_outcome_of_a_call_counts_as_the_second_ask(outcome: CallOutcome, expected: str) -> None:
    """A call after a check-in reaches the cap; what follows is ten business days of patience."""
    story = Story()
    story.interview(TUESDAY)
    story.touch(Purpose.CHECK_IN, story.at(date(2026, 12, 8), "12:00"))
    now = story.at(date(2026, 12, 15), "15:00")
    story.touch(Purpose.CALL, now, method=Method.PHONE, outcome=outcome.value)
    asks = [n for n in story.planned(now) if n.kind in CHECKS]
    assert [f"{n.kind} {said(n.due, story.zone)}" for n in asks] == [expected]


def test_a_new_round_starts_a_fresh_count() -> None:
    """Two check-ins after the first round do not forbid one after the second."""
    story = Story()
    story.interview(date(2026, 11, 2))
    story.touch(Purpose.CHECK_IN, story.at(date(2026, 11, 10)))
    story.touch(Purpose.CHECK_IN, story.at(date(2026, 11, 18)))
    second = story.interview(TUESDAY)
    assert story.times(second.created_at, *CHECKS) == ["Tue 8 Dec 09:00"]


def test_two_roles_one_recruiter() -> None:
    """A touch for the other role holds this one's check-in for three days."""
    story = Story()
    sarah = story.met("Sarah", story.interview(TUESDAY))
    now = story.at(date(2026, 12, 7), "16:00")
    story.elsewhere = Elsewhere(touches={sarah.id: now})
    assert story.times(now, NudgeKind.CHECK_IN) == ["Fri 11 Dec 09:00"]
    story.elsewhere = Elsewhere(touches={sarah.id + 100: now})
    assert story.times(now, NudgeKind.CHECK_IN) == ["Tue 8 Dec 09:00"]


def test_two_roles_one_recruiter_asked_one_after_the_other() -> None:
    """Where the older case asks on Tuesday, the newer one asks on Friday; far apart, neither moves."""
    older, newer = Story(), Story()
    for story in (older, newer):
        story.met("Sarah", story.interview(TUESDAY))
    now = older.at(TUESDAY, "11:00")
    newer.elsewhere = Elsewhere(asks=asks_of(older.planned(now)))
    assert older.times(now, NudgeKind.CHECK_IN) == ["Tue 8 Dec 09:00"]
    assert newer.times(now, NudgeKind.CHECK_IN) == ["Fri 11 Dec 09:00"]
    newer.promise(date(2026, 12, 18), now)
    assert newer.times(now, NudgeKind.CHECK_IN) == ["Tue 22 Dec 09:00"]


def test_patience_on_day_thirty() -> None:
    """Thirty days after the interview; waiting on puts it off to the day chosen."""
    story = Story()
    interview = story.interview(TUESDAY)
    now = interview.created_at
    assert story.times(now, NudgeKind.PATIENCE) == ["Thu 31 Dec 09:00"]
    story.set(keep_waiting_until=date(2027, 1, 16))
    assert story.times(now, NudgeKind.PATIENCE, *CHECKS) == ["Mon 18 Jan 09:00"] * 1 + ["Tue 19 Jan 09:00"]


def test_patience_and_closing_keep_a_week_apart() -> None:
    """Both ask nearly the same; the later waits."""
    story = Story()
    story.interview(TUESDAY)
    story.touch(Purpose.CHECK_IN, story.at(date(2026, 12, 8)))
    now = story.at(date(2026, 12, 15))
    story.touch(Purpose.CALL_REQUEST, now)
    assert story.times(now, NudgeKind.CLOSING) == ["Tue 29 Dec 09:00"]
    assert story.times(now, NudgeKind.PATIENCE) == ["Tue 5 Jan 09:00"]


def test_materials_twice_then_silence() -> None:
    """The next business morning, two business days later, and not once they are sent."""
    story = Story()
    story.set()
    promised = story.at(date(2026, 12, 4), "11:00")
    portfolio = story.material("your portfolio", promised)
    story.material("two references", promised)
    assert story.times(promised, NudgeKind.MATERIALS) == ["Mon 7 Dec 09:00", "Wed 9 Dec 09:00"]
    assert "your portfolio and two references" in story.planned(promised)[0].reason
    sent = tuple(replace(m, state=MaterialState.SENT) for m in story.case.materials)
    story.case = replace(story.case, materials=sent)
    assert story.planned(promised) == ()
    assert portfolio.id


def test_one_nudge_a_day_and_who_gives_way() -> None:
    """A chase of the thank-you stays away on the day of the materials."""
    story = Story()
    interview = story.interview(TUESDAY)
    story.material("your portfolio", interview.created_at)
    planned = story.planned(interview.created_at)
    shown = [(n.kind, said(n.due, story.zone)) for n in planned if n.kind is not NudgeKind.DEBRIEF]
    assert shown == [
        (NudgeKind.THANK_YOU, "Tue 1 Dec 13:00"),
        (NudgeKind.MATERIALS, "Wed 2 Dec 09:00"),
        (NudgeKind.THANK_YOU, "Thu 3 Dec 08:30"),
        (NudgeKind.MATERIALS, "Fri 4 Dec 09:00"),
        (NudgeKind.CHECK_IN, "Tue 8 Dec 09:00"),
        (NudgeKind.PATIENCE, "Thu 31 Dec 09:00"),
    ]


def test_a_journey_east_makes_no_week_shorter() -> None:
    """Asked on Tuesday in Pago Pago, where Auckland has Wednesday already: the call is asked for when Tuesday
    has come in Pago Pago, too, which is Wednesday in Auckland."""
    story = Story("Pacific/Pago_Pago")
    story.interview(TUESDAY)
    story.touch(Purpose.CHECK_IN, story.at(date(2026, 12, 8), "20:00"))
    now = story.at(date(2026, 12, 8), "21:00")
    assert story.times(now, NudgeKind.CALL_REQUEST) == ["Tue 15 Dec 09:00"]
    story.now_in("Pacific/Auckland")
    assert story.times(now, NudgeKind.CALL_REQUEST) == ["Wed 16 Dec 09:00"]


@pytest.mark.parametrize(
    ("employer", "expected"), [(None, "Fri 4 Dec 09:00"), ("America/New_York", "Mon 7 Dec 09:00")]
)
def test_a_named_day_passes_where_it_was_named(employer: str | None, expected: str) -> None:
    """On Friday morning in Auckland it is Thursday still in New York: with one day's patience nothing asks
    there on the day that was named."""
    story = Story("Pacific/Auckland", cadence=Cadence(promise_slack_business_days=1))
    interview = story.interview(date(2026, 11, 27))
    story.set(employer_zone=employer)
    story.promise(date(2026, 12, 3), interview.created_at)
    assert story.times(interview.created_at, NudgeKind.CHECK_IN) == [expected]
