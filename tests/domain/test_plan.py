"""The plan by examples: each row is a day in somebody's search."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.calendar import WorkCalendar
from bot.domain.models import (
    ApplicationStatus,
    CallOutcome,
    CallState,
    InterviewState,
    MaterialState,
    Method,
    NudgeKind,
    NudgeState,
    PromiseState,
    Purpose,
)
from bot.domain.plan import RULES, Elsewhere, OpenOffer, asks_of
from bot.domain.reconcile import new_nudge
from tests.domain.stories import Story, said

THANKSGIVING = WorkCalendar(holidays={date(2026, 11, 26): "Thanksgiving Day"})
TUESDAY = date(2026, 12, 1)
CHECKS = (NudgeKind.CHECK_IN, NudgeKind.SECOND_CHECK_IN, NudgeKind.CALL_REQUEST, NudgeKind.CLOSING)


def test_every_kind_has_its_rule() -> None:
    """The table speaks of every kind but the reminder, which the person sets."""
    assert {rule.kind for rule in RULES} == set(NudgeKind) - {NudgeKind.REMINDER}
    assert all(rule.when and rule.not_if and rule.at_most for rule in RULES)


# thank-you


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        pytest.param(
            "2026-12-01", "10:00", ["Tue 1 Dec 13:00", "Wed 2 Dec 11:00", "Thu 3 Dec 08:30"], id="morning"
        ),
        pytest.param(
            "2026-12-01", "14:00", ["Tue 1 Dec 17:00", "Wed 2 Dec 15:00", "Thu 3 Dec 11:00"], id="afternoon"
        ),
        pytest.param(
            "2026-12-01", "16:00", ["Wed 2 Dec 09:00", "Thu 3 Dec 13:00"], id="late: the next morning"
        ),
        pytest.param("2026-12-01", "20:30", ["Wed 2 Dec 09:00", "Thu 3 Dec 08:30"], id="in quiet hours"),
        pytest.param(
            "2026-12-01", "05:00", ["Tue 1 Dec 08:30", "Wed 2 Dec 08:30"], id="before the working day"
        ),
        pytest.param(
            "2026-12-03", "10:00", ["Thu 3 Dec 13:00", "Fri 4 Dec 11:00"], id="Thursday: last on a Saturday"
        ),
        pytest.param("2026-12-04", "10:00", ["Fri 4 Dec 13:00"], id="Friday morning"),
        pytest.param("2026-12-04", "16:00", ["Fri 4 Dec 19:00"], id="Friday 16:00: the same evening"),
        pytest.param("2026-12-04", "17:30", ["Fri 4 Dec 19:45"], id="Friday 17:30: before quiet hours"),
        pytest.param("2026-12-04", "20:00", ["Sat 5 Dec 09:00"], id="Friday night: the one weekend nudge"),
        pytest.param(
            "2026-12-05", "10:00", ["Mon 7 Dec 09:00", "Tue 8 Dec 09:00", "Wed 9 Dec 08:30"], id="Saturday"
        ),
        pytest.param(
            "2026-11-25", "16:00", ["Wed 25 Nov 19:00", "Fri 27 Nov 08:30"], id="eve of Thanksgiving"
        ),
        pytest.param("2026-11-26", "10:00", ["Fri 27 Nov 09:00"], id="on Thanksgiving"),
    ],
)
def test_when_thanks_are_nudged_for(day: str, clock: str, expected: list[str]) -> None:
    """Two to four hours after, or the next morning; the same evening before days off; then the chases."""
    story = Story("America/New_York", THANKSGIVING)
    interview = story.interview(date.fromisoformat(day), clock)
    assert story.times(interview.created_at, NudgeKind.THANK_YOU) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param("2026-12-04 19:30", ["Fri 4 Dec 19:45"], id="told in the evening"),
        pytest.param("2026-12-04 21:30", ["Sat 5 Dec 09:00"], id="told in quiet hours"),
        pytest.param("2026-12-05 12:00", ["Sat 5 Dec 12:30"], id="told on Saturday"),
        pytest.param("2026-12-06 20:00", ["Mon 7 Dec 09:00"], id="told when 48 hours are over"),
        pytest.param("2026-12-07 10:00", ["Mon 7 Dec 10:30"], id="told on Monday"),
        pytest.param("2026-12-10 10:00", ["Thu 10 Dec 10:30"], id="told after five days: one late note"),
        pytest.param("2026-12-31 10:00", [], id="told far too late"),
    ],
)
def test_an_interview_told_later(told: str, expected: list[str]) -> None:
    """Of a Friday's interview at 16:00: soon after it is told, as far as the hours allow."""
    story = Story()
    day, clock = told.split()
    now = story.at(date.fromisoformat(day), clock)
    story.interview(date(2026, 12, 4), "16:00", told=now)
    assert story.times(now, NudgeKind.THANK_YOU) == expected


def test_a_panel_is_thanked_one_by_one() -> None:
    """Who has been thanked is left out; when all are, it is done. One note to nobody in particular
    is one to everybody."""
    story = Story()
    interview = story.interview(TUESDAY)
    sarah, tom = story.met("Sarah", interview), story.met("Tom", interview)
    now = story.at(TUESDAY, "12:00")

    def open_to() -> set[tuple[int, ...]]:
        return {n.contact_ids for n in story.planned(now) if n.kind is NudgeKind.THANK_YOU}

    assert open_to() == {(sarah.id, tom.id)}
    story.touch(Purpose.THANK_YOU, now, contact_id=sarah.id, interview_id=interview.id)
    assert open_to() == {(tom.id,)}
    story.touch(Purpose.THANK_YOU, now, interview_id=interview.id)
    assert open_to() == set()


def test_each_round_has_its_own_thanks() -> None:
    """Thanks for the first round are not thanks for the second."""
    story = Story()
    first = story.interview(TUESDAY)
    story.touch(Purpose.THANK_YOU, story.at(TUESDAY, "15:00"))
    second = story.interview(date(2026, 12, 9))
    thanks = [n for n in story.planned(story.at(TUESDAY, "16:00")) if n.kind is NudgeKind.THANK_YOU]
    assert {n.interview_id for n in thanks} == {second.id} != {first.id}


def test_rounds_of_one_day_are_thanked_for_in_one_message() -> None:
    """Both first nudges come together, after the last of the rounds; so do their chases."""
    story = Story()
    story.interview(TUESDAY, "10:00", told=story.at(date(2026, 11, 30)))
    story.interview(TUESDAY, "13:00", told=story.at(date(2026, 11, 30)))
    times = story.times(story.at(date(2026, 11, 30)), NudgeKind.THANK_YOU)
    assert times == ["Tue 1 Dec 16:00"] * 2 + ["Wed 2 Dec 11:00"] * 2 + ["Thu 3 Dec 08:30"] * 2


def test_a_skip_ends_the_thanks() -> None:
    """Who skips one of the three wants none of the others."""
    story = Story()
    interview = story.interview(TUESDAY)
    first = next(n for n in story.planned(interview.created_at) if n.kind is NudgeKind.THANK_YOU)
    skipped = replace(new_nudge(story.case, first), id=1, state=NudgeState.SKIPPED)
    story.case = replace(story.case, nudges=(skipped,))
    assert story.times(story.at(TUESDAY, "13:30"), NudgeKind.THANK_YOU) == []


def test_who_says_monday_is_not_asked_on_wednesday() -> None:
    """A thank-you put off stays, and its chases stay away until its new time."""
    story = Story()
    interview = story.interview(TUESDAY)
    first = next(n for n in story.planned(interview.created_at) if n.kind is NudgeKind.THANK_YOU)
    monday = story.at(date(2026, 12, 7))
    row = replace(new_nudge(story.case, first), id=1, snoozed_until=monday, sent_at=first.due)
    story.case = replace(story.case, nudges=(row,))
    for day in range(1, 8):
        thanks = [n.key for n in story.planned(story.at(date(2026, 12, day), "14:00")) if n.kind is row.kind]
        assert thanks == [row.key]


# check-ins, calls, closing


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


# materials


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


# appointments


@pytest.mark.parametrize(
    ("day", "clock", "told", "expected"),
    [
        pytest.param(
            "2026-12-10", "14:00", "2026-12-01 09:00", ["Wed 9 Dec 18:00", "Thu 10 Dec 13:00"], id="usual"
        ),
        pytest.param(
            "2026-12-14",
            "14:00",
            "2026-12-01 09:00",
            ["Sun 13 Dec 18:00", "Mon 14 Dec 13:00"],
            id="Sunday eve",
        ),
        pytest.param(
            "2026-12-10", "08:30", "2026-12-01 09:00", ["Wed 9 Dec 18:00", "Thu 10 Dec 07:30"], id="early"
        ),
        pytest.param(
            "2026-12-10", "14:00", "2026-12-09 19:00", ["Thu 10 Dec 13:00"], id="told in the evening before"
        ),
        pytest.param("2026-12-10", "14:00", "2026-12-10 13:30", [], id="told half an hour before"),
        pytest.param("2026-12-10", None, "2026-12-01 09:00", ["Wed 9 Dec 18:00"], id="only the day is known"),
    ],
)
def test_before_an_interview(day: str, clock: str | None, told: str, expected: list[str]) -> None:
    """The evening before and an hour before, on any day of the week; never after the fact."""
    story = Story()
    told_day, told_clock = told.split()
    now = story.at(date.fromisoformat(told_day), told_clock)
    story.interview(date.fromisoformat(day), clock, told=now)
    assert story.times(now, NudgeKind.PREPARE) == expected


def test_an_evening_in_quiet_hours_comes_earlier() -> None:
    """Who is quiet from 17:00 prepares at 16:30, who is quiet from noon not at all."""
    for quiet_start, expected in ((time(17), ["Wed 9 Dec 16:30"]), (time(12), [])):
        story = Story(quiet_start=quiet_start)
        story.interview(date(2026, 12, 10), None, told=story.at(TUESDAY))
        assert story.times(story.at(TUESDAY), NudgeKind.PREPARE) == expected


def test_a_cancelled_interview_has_no_nudges() -> None:
    """Neither preparation nor thanks nor check-in."""
    story = Story()
    story.interview(date(2026, 12, 10), told=story.at(TUESDAY), state=InterviewState.CANCELLED)
    assert story.planned(story.at(TUESDAY)) == ()


@pytest.mark.parametrize(
    ("clock", "told", "expected"),
    [
        pytest.param("14:00", "2026-12-01 09:00", "Tue 1 Dec 15:30", id="half an hour after the end"),
        pytest.param("14:00", "2026-12-01 15:10", "Tue 1 Dec 15:10", id="told as past: at once"),
        pytest.param("20:00", "2026-12-01 09:00", "Wed 2 Dec 09:00", id="after quiet hours"),
    ],
)
def test_the_debrief(clock: str, told: str, expected: str) -> None:
    """Half an hour after the end, at once for a past one, never in quiet hours."""
    story = Story()
    day, at = told.split()
    now = story.at(date.fromisoformat(day), at)
    interview = story.interview(TUESDAY, clock, told=now)
    assert story.times(now, NudgeKind.DEBRIEF) == [expected]
    story.case = replace(story.case, interviews=(replace(interview, debriefed=True),))
    assert story.times(now, NudgeKind.DEBRIEF) == []


def test_a_day_without_a_time_ends_at_five_or_when_told() -> None:
    """A day alone ends at 17:00; told as past at 12:10 of the same day it was over by then."""
    past, to_come = Story(), Story()
    now = past.at(TUESDAY, "12:10")
    past.interview(TUESDAY, None, told=now, over_by=now)
    to_come.interview(TUESDAY, None, told=now)
    assert past.times(now, NudgeKind.THANK_YOU)[0] == "Tue 1 Dec 14:10"
    assert to_come.times(now, NudgeKind.THANK_YOU)[0] == "Wed 2 Dec 09:00"


def test_told_as_past_and_then_moved() -> None:
    """An interview that turns out to be still to come is prepared for and debriefed at its new time."""
    story = Story()
    now = story.at(TUESDAY, "12:10")
    story.interview(date(2026, 12, 10), "14:00", told=now, over_by=now)
    assert story.times(now, NudgeKind.PREPARE, NudgeKind.DEBRIEF) == [
        "Wed 9 Dec 18:00",
        "Thu 10 Dec 13:00",
        "Thu 10 Dec 15:30",
    ]


def test_they_did_not_call() -> None:
    """A no-show is nudged for at the next good moment, once, and not when a new time is found."""
    story = Story()
    told = story.at(date(2026, 11, 25))
    missed = story.interview(TUESDAY, "14:00", told=told, state=InterviewState.NO_SHOW)
    now = story.at(TUESDAY, "14:40")
    (nudge,) = (n for n in story.planned(now) if n.kind is NudgeKind.NO_SHOW)
    assert nudge.due == now
    assert (
        nudge.reason
        == "They did not come to your interview on Tue 1 Dec at 14:00; a short note asks for a new time."
    )
    assert story.times(now, NudgeKind.THANK_YOU, NudgeKind.DEBRIEF) == []
    story.touch(Purpose.NO_SHOW, now, interview_id=missed.id)
    assert story.times(now, NudgeKind.NO_SHOW) == []


def test_an_agreed_call_moved_twice() -> None:
    """The card and the question after it follow the call; the old times are gone."""
    story = Story()
    story.interview(TUESDAY)
    now = story.at(date(2026, 12, 9), "12:00")
    call = story.call(story.at(date(2026, 12, 14), "15:00"))
    keys = set()
    for day, clock in ((14, "15:00"), (15, "10:30"), (13, "19:15")):  # the last one on a Sunday evening
        at = story.at(date(2026, 12, day), clock)
        story.case = replace(story.case, calls=(replace(call, at=at),))
        card, asked = (n for n in story.planned(now) if n.subject_id == call.id)
        assert (card.kind, card.due, card.asked_exact) == (NudgeKind.CALL, at, True)
        assert (asked.kind, asked.due) == (NudgeKind.CALL_OUTCOME, at + timedelta(minutes=15))
        keys |= {card.key, asked.key}
    assert len(keys) == 6
    story.case = replace(story.case, calls=(replace(call, state=CallState.CANCELLED),))
    assert not [n for n in story.planned(now) if n.subject_id == call.id]


def test_an_agreed_call_holds_other_asks() -> None:
    """Nothing asks for news while a call is coming."""
    story = Story()
    story.interview(TUESDAY)
    story.call(story.at(date(2026, 12, 16), "15:00"))
    assert story.times(story.at(TUESDAY, "12:00"), *CHECKS) == ["Fri 18 Dec 09:00"]


# the other cases, outcomes, zones


def test_an_offer_elsewhere_replans_by_its_deadline() -> None:
    """They are told at the next good moment; the check-in waits until the deadline is over."""
    story = Story()
    story.interview(TUESDAY)
    now = story.at(date(2026, 12, 5), "14:00")  # a Saturday
    story.elsewhere = Elsewhere(offers=(OpenOffer("Globex", date(2026, 12, 10)),))
    assert story.times(now, NudgeKind.OFFER_LEVERAGE) == ["Mon 7 Dec 08:30"]
    assert story.times(now, NudgeKind.CHECK_IN) == ["Fri 11 Dec 09:00"]
    story.touch(Purpose.EXPEDITE, story.at(date(2026, 12, 7)))
    assert story.times(now, NudgeKind.OFFER_LEVERAGE) == []


@pytest.mark.parametrize("status", [s for s in ApplicationStatus if s is not ApplicationStatus.ACTIVE])
def test_nothing_after_an_outcome(status: ApplicationStatus) -> None:
    """A decided case has no plan."""
    story = Story()
    story.interview(TUESDAY)
    story.material("portfolio", story.at(TUESDAY))
    story.decided(status, story.at(TUESDAY, "12:00"))
    assert story.planned(story.at(TUESDAY, "12:00")) == ()


def test_from_london_to_tokyo_in_mid_plan() -> None:
    """The plan keeps 09:00 and the days; only the clock it is read on changes."""
    story = Story("Europe/London")
    interview = story.interview(TUESDAY)
    now = interview.created_at
    home = story.times(now, NudgeKind.CHECK_IN, NudgeKind.PATIENCE)
    story.now_in("Asia/Tokyo")
    assert (
        story.times(now, NudgeKind.CHECK_IN, NudgeKind.PATIENCE)
        == home
        == ["Tue 8 Dec 09:00", "Thu 31 Dec 09:00"]
    )


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_summer_time_never_moves_nine_o_clock(zone: str) -> None:
    """Check-ins planned across either change of the year are at 09:00 by the wall."""
    for day in (
        date(2026, 3, 23),
        date(2026, 3, 5),
        date(2026, 10, 20),
        date(2026, 10, 28),
        date(2026, 9, 28),
    ):
        story = Story(zone)
        interview = story.interview(day)
        times = story.times(interview.created_at, NudgeKind.CHECK_IN, NudgeKind.PATIENCE)
        assert [t.split()[-1] for t in times] == ["09:00", "09:00"]


def test_a_wall_time_that_was_skipped() -> None:
    """Who wants nudges at 02:30 and has none of the hours kept gets 03:30 on 29 March in Berlin."""
    story = Story(
        "Europe/Berlin",
        WorkCalendar(weekend=frozenset()),
        nudge_time=time(2, 30),
        quiet_start=time(0),
        quiet_end=time(0),
        work_start=time(0),
        work_end=time(0),
    )
    interview = story.interview(date(2026, 3, 24), "10:00")
    assert story.times(interview.created_at, NudgeKind.CHECK_IN) == ["Sun 29 Mar 03:30"]


def test_somebody_without_a_zone_is_planned_in_utc() -> None:
    """Until the zone is told the wall clock is that of UTC."""
    story = Story("UTC")
    interview = story.interview(TUESDAY)
    expected = story.planned(interview.created_at)
    story.case = replace(story.case, person=replace(story.case.person, zone=None))
    assert story.planned(interview.created_at) == expected


def shifted(thing: Any, weeks: timedelta) -> Any:
    """Every day and instant in it, later by `weeks`."""
    if isinstance(thing, (datetime, date)):
        return thing + weeks
    if isinstance(thing, tuple):
        return tuple(shifted(one, weeks) for one in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{f.name: shifted(getattr(thing, f.name), weeks) for f in fields(thing)})
    return thing


@settings(deadline=None)
@given(
    st.integers(0, 60),
    st.times(time(6), time(21)),
    st.none() | st.integers(1, 20),
    st.integers(0, 200),
    st.sampled_from(list(Purpose)),
    st.integers(1, 40),
)
def test_whole_weeks_later_is_the_same_plan_whole_weeks_later(
    day: int, clock: time, promised: int | None, hours: int, purpose: Purpose, weeks: int
) -> None:
    """Without holidays and summer time nothing depends on the date itself."""
    story = Story("Asia/Tokyo")
    start = date(2026, 1, 1) + timedelta(days=day)
    interview = story.interview(start, clock.isoformat("minutes"))
    if promised:
        story.promise(start + timedelta(days=promised), interview.created_at)
    story.touch(purpose, interview.created_at + timedelta(hours=hours))
    now, by = interview.created_at + timedelta(hours=hours), timedelta(weeks=weeks)
    before = [(n.kind, n.due + by) for n in story.planned(now)]
    story.case = shifted(story.case, by)
    assert [(n.kind, n.due) for n in story.planned(now + by)] == before
