"""The thank-you by examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.models import (
    NudgeKind,
    NudgeState,
    Purpose,
)
from bot.domain.reconcile import new_nudge
from tests.domain.stories import THANKSGIVING, TUESDAY, Story


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
        pytest.param("2026-12-05 07:00", ["Sat 5 Dec 09:00"], id="told early on Saturday"),
        pytest.param("2026-12-05 08:50", ["Sat 5 Dec 09:20"], id="told just before the preferred time"),
        pytest.param("2026-12-05 09:00", ["Sat 5 Dec 09:30"], id="told at the preferred time"),
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
