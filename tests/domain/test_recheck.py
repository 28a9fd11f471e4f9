"""The second look at delivery."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.domain.models import ApplicationStatus, Nudge, NudgeKind, NudgeState, Purpose
from bot.domain.plan import Elsewhere
from bot.domain.recheck import Drop, SendNow, WaitUntil, recheck
from bot.domain.reconcile import new_nudge
from tests.domain.stories import Story, said


def waiting(kind: NudgeKind = NudgeKind.CHECK_IN) -> tuple[Story, Nudge]:
    """A case of Tuesday 1 December with its check-in due on Tuesday 8 at 09:00."""
    story = Story()
    sarah = story.met("Sarah", story.interview(date(2026, 12, 1)))
    planned = next(n for n in story.planned(story.at(date(2026, 12, 1), "11:00")) if n.kind is kind)
    nudge = replace(new_nudge(story.case, planned), id=9)
    story.case = replace(story.case, nudges=(nudge,), contacts=(sarah,))
    return story, nudge


def verdict(story: Story, nudge: Nudge, now: datetime) -> SendNow | WaitUntil | Drop:
    story.case = replace(story.case, nudges=(nudge,))
    return recheck(nudge, story.case, calendar=story.calendar, now=now, elsewhere=story.elsewhere)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-12-08 09:00", SendNow(), id="in time"),
        pytest.param("2026-12-08 11:59", SendNow(), id="a little late"),
        pytest.param("2026-12-08 13:00", SendNow(timedelta(hours=4)), id="late, and says so"),
        pytest.param("2026-12-08 21:00", "Wed 9 Dec 08:30", id="late at night"),
        pytest.param("2026-12-12 10:00", "Mon 14 Dec 08:30", id="days late, on a Saturday"),
        pytest.param("2026-12-07 09:00", "Tue 8 Dec 09:00", id="the plan has moved it"),
    ],
)
def test_when_it_comes(now: str, expected: SendNow | str) -> None:
    """At once in a good moment, with its lateness over three hours; else at the next good one."""
    story, nudge = waiting()
    day, clock = now.split()
    found = verdict(story, nudge, story.at(date.fromisoformat(day), clock))
    assert (said(found.instant, story.zone) if isinstance(found, WaitUntil) else found) == expected


DUE = date(2026, 12, 8)


def test_an_answer_since_drops_it() -> None:
    """They wrote back between planning and sending."""
    story, nudge = waiting()
    story.reply(story.at(DUE, "08:59"))
    assert verdict(story, nudge, story.at(DUE)) == Drop("They have answered since.")


def test_an_outcome_drops_it() -> None:
    """A decided case is left in peace."""
    story, nudge = waiting()
    story.decided(ApplicationStatus.REJECTED, story.at(DUE, "08:00"))
    assert verdict(story, nudge, story.at(DUE)) == Drop("The case is decided: rejected.")


@pytest.mark.parametrize(
    "state", [s for s in NudgeState if s not in (NudgeState.PLANNED, NudgeState.SENDING)]
)
def test_what_was_shown_or_settled_is_dropped(state: NudgeState) -> None:
    """Nothing is sent twice."""
    story, nudge = waiting()
    assert isinstance(verdict(story, replace(nudge, state=state), story.at(DUE)), Drop)


def test_a_touch_made_meanwhile_drops_it() -> None:
    """Who has checked in already is not asked to."""
    story, nudge = waiting()
    story.touch(Purpose.CHECK_IN, story.at(date(2026, 12, 7)))
    assert verdict(story, nudge, story.at(DUE)) == Drop("The plan no longer wants it.")


def test_a_touch_in_another_case_holds_it() -> None:
    """The same recruiter was written to yesterday about another role."""
    story, nudge = waiting()
    yesterday = story.at(date(2026, 12, 7), "16:00")
    story.elsewhere = Elsewhere(touches={story.case.contacts[0].id: yesterday})
    assert verdict(story, nudge, story.at(DUE)) == WaitUntil(story.at(date(2026, 12, 11)))


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        pytest.param("2026-12-12", "Mon 14 Dec 08:30", id="until a Saturday"),
        pytest.param("2026-12-07", "sent", id="over"),
        pytest.param(None, "Wed 9 Dec 09:00", id="without an end: looked at again"),
    ],
)
def test_a_pause_is_kept(until: str | None, expected: str) -> None:
    """Nothing comes in a pause; after it is looked again, and what still makes sense comes at the first good
    moment."""
    story, nudge = waiting()
    ends = story.at(date.fromisoformat(until)) if until else None
    story.case = replace(story.case, person=replace(story.case.person, paused=True, paused_until=ends))
    found = verdict(story, nudge, story.at(DUE))
    if isinstance(found, WaitUntil) and found.instant == ends:
        found = verdict(story, nudge, found.instant)
    assert (said(found.instant, story.zone) if isinstance(found, WaitUntil) else "sent") == expected


def test_a_snooze_is_a_time_the_person_asked_for() -> None:
    """Half past six in the evening is past the working day, and comes all the same; hours late it waits."""
    story, nudge = waiting()
    evening = story.at(DUE, "18:30")
    snoozed = replace(nudge, snoozed_until=evening, sent_at=story.at(DUE))
    assert verdict(story, snoozed, evening) == SendNow()
    assert verdict(story, snoozed, story.at(DUE, "22:00")) == WaitUntil(story.at(date(2026, 12, 9), "08:30"))


def test_only_a_time_that_was_named_comes_in_quiet_hours() -> None:
    """One of those offered was not in them; it is there by a journey or pause, and waits for morning."""
    story, nudge = waiting()
    night = story.at(DUE, "22:30")
    snoozed = replace(nudge, snoozed_until=night, sent_at=story.at(DUE))
    assert verdict(story, snoozed, night) == WaitUntil(story.at(date(2026, 12, 9), "08:30"))
    assert verdict(story, replace(snoozed, asked_exact=True), night) == SendNow()


def test_a_snooze_does_not_reach_before_a_promise() -> None:
    """A date given after the snooze holds what asks for an update."""
    story, nudge = waiting()
    snoozed = replace(nudge, snoozed_until=story.at(date(2026, 12, 9)))
    story.promise(date(2026, 12, 11), story.at(DUE, "15:00"))
    assert verdict(story, snoozed, story.at(date(2026, 12, 9))) == WaitUntil(story.at(date(2026, 12, 15)))


def test_a_reminder_comes_when_asked_for() -> None:
    """On a Sunday night, if that is what the person said; not once the case is over."""
    story, nudge = waiting()
    night = story.at(date(2026, 12, 13), "23:00")
    reminder = replace(nudge, kind=NudgeKind.REMINDER, key="reminder:1", due=night, asked_exact=True)
    assert verdict(story, reminder, night) == SendNow()
    story.decided(ApplicationStatus.CLOSED, night)
    assert verdict(story, reminder, night) == Drop("The case is over.")


def test_an_evening_thank_you_may_come_after_work() -> None:
    """The Friday draft is sent at 19:00, and at night it waits for the morning even of a Saturday."""
    story = Story()
    interview = story.interview(date(2026, 12, 4), "16:00")
    planned = next(n for n in story.planned(interview.created_at) if n.kind is NudgeKind.THANK_YOU)
    nudge = replace(new_nudge(story.case, planned), id=9)
    assert verdict(story, nudge, story.at(date(2026, 12, 4), "19:00")) == SendNow()
    late = verdict(story, nudge, story.at(date(2026, 12, 4), "23:00"))
    assert late == WaitUntil(story.at(date(2026, 12, 5), "08:30"))
