"""Promises kept, broken, and what they teach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.domain.models import ApplicationStatus, Promise, PromiseState
from bot.domain.promises import Slack, learned_slack, settle
from tests.domain.stories import Story

DUE = date(2026, 12, 4)


def promised() -> Story:
    story = Story()
    interview = story.interview(date(2026, 12, 1))
    story.promise(DUE, interview.created_at)
    return story


@pytest.mark.parametrize(
    ("answered", "now", "expected"),
    [
        pytest.param(None, "2026-12-04 23:59", None, id="the day is not over"),
        pytest.param(None, "2026-12-05 00:01", (PromiseState.BROKEN, None), id="passed in silence"),
        pytest.param(
            "2026-12-04 18:00", "2026-12-05 00:01", (PromiseState.KEPT, "2026-12-04 18:00"), id="on the day"
        ),
        pytest.param(
            "2026-12-03 18:00", "2026-12-03 19:00", None, id="a word before the day leaves it standing"
        ),
        pytest.param(
            "2026-12-08 10:00", "2026-12-08 10:00", (PromiseState.BROKEN, "2026-12-08 10:00"), id="late"
        ),
    ],
)
def test_what_becomes_of_a_promise(
    answered: str | None, now: str, expected: tuple[PromiseState, str | None] | None
) -> None:
    """Kept by a word up to the day's end, broken when it passed; lateness is known when the word comes."""
    story = promised()

    def instant(words: str) -> datetime:
        day, clock = words.split()
        return story.at(date.fromisoformat(day), clock)

    if answered:
        story.reply(instant(answered))
    settled = settle(story.case, instant(now))
    found = [(p.state, p.settled_at) for p in settled]
    assert found == (
        [] if expected is None else [(expected[0], instant(expected[1]) if expected[1] else None)]
    )
    story.case = replace(story.case, promises=settled or story.case.promises)
    assert settle(story.case, instant(now)) == ()


def test_a_broken_promise_is_settled_by_the_late_word() -> None:
    """First broken, with no end; then, when they write, by how much."""
    story = promised()
    story.case = replace(story.case, promises=settle(story.case, story.at(date(2026, 12, 6))))
    story.reply(story.at(date(2026, 12, 9)))
    (late,) = settle(story.case, story.at(date(2026, 12, 9)))
    assert (late.state, late.settled_at) == (PromiseState.BROKEN, story.at(date(2026, 12, 9)))


@pytest.mark.parametrize("status", [ApplicationStatus.REJECTED, ApplicationStatus.OFFER])
def test_a_decision_before_the_day_keeps_it(status: ApplicationStatus) -> None:
    """Even a rejection is an answer."""
    story = promised()
    story.decided(status, story.at(date(2026, 12, 3)))
    assert [p.state for p in settle(story.case, story.at(date(2026, 12, 3)))] == [PromiseState.KEPT]


def test_a_case_the_person_ended_breaks_nothing() -> None:
    """Who withdraws holds nobody to a date."""
    story = promised()
    story.decided(ApplicationStatus.WITHDRAWN, story.at(date(2026, 12, 3)))
    assert settle(story.case, story.at(date(2026, 12, 20))) == ()


def test_a_new_interview_is_a_word_kept() -> None:
    """ "You will hear by Friday", and on Thursday the next round is arranged."""
    story = promised()
    story.interview(date(2026, 12, 10), told=story.at(date(2026, 12, 3)))
    assert [p.state for p in settle(story.case, story.at(date(2026, 12, 6)))] == [PromiseState.KEPT]


def past(late_by: int | None) -> Promise:
    """A settled promise, so many days late; None: kept."""
    story = promised()
    state = PromiseState.KEPT if late_by is None else PromiseState.BROKEN
    settled = story.at(DUE) + timedelta(days=late_by or 0)
    return replace(story.case.promises[0], state=state, settled_at=settled)


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        ([None, 2, 3, None, 5, 3], Slack(late=4, of=6, median_days=3)),
        ([2, 3, 4], None),  # too few
        ([None, None, None, None], None),  # never late
    ],
)
def test_learned_slack(late: list[int | None], expected: Slack | None) -> None:
    """Late 4 of 6 times, median three days; nothing is learned from fewer than four."""
    assert learned_slack(past(days) for days in late) == expected


def test_a_promise_still_broken_teaches_nothing_yet() -> None:
    """How late it will have been is not known."""
    waiting = replace(past(3), settled_at=None)
    assert learned_slack([waiting] * 4) is None
