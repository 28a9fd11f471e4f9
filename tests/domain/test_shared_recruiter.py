"""Two roles through one recruiter, lived side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from hypothesis import given, settings, strategies as st

from bot.domain.localtime import to_utc
from bot.domain.models import Direction, Nudge, NudgeKind, NudgeState, Purpose
from bot.domain.plan import ASKING_KINDS, Elsewhere, asks_of
from bot.domain.recheck import SendNow, WaitUntil, recheck
from bot.domain.reconcile import moved, new_nudge, reconcile, superseded
from tests.domain.life import TOUCHES
from tests.domain.stories import Story

SARAH = 1
START = date(2026, 11, 2)


def two_cases(random: Random) -> list[Story]:
    stories = []
    for application in (1, 2):
        story = Story()
        story.set(id=application)
        interview = story.interview(
            START + timedelta(days=random.randrange(8)), f"{random.randrange(9, 18)}:00".zfill(5)
        )
        story.met("Sarah", interview)
        story.case = replace(
            story.case,
            contacts=(replace(story.case.contacts[0], id=SARAH),),
            participations=(replace(story.case.participations[0], contact_id=SARAH),),
        )
        if random.random() < 0.5:
            story.promise(START + timedelta(days=random.randrange(9, 25)), interview.created_at)
        stories.append(story)
    return stories


def touches_to_sarah(story: Story) -> list[datetime]:
    return [f.at for f in story.case.record if f.direction is Direction.OUT]


def replan(stories: list[Story], now: datetime) -> None:
    """As the services do: the older case first, each told of the other."""
    asks: dict[int, datetime] = {}
    for story, other in zip(stories, reversed(stories), strict=True):
        touched = max(touches_to_sarah(other), default=None)
        story.elsewhere = Elsewhere(touches={SARAH: touched} if touched else {}, asks=dict(asks))
        planned = story.planned(now)
        asks |= asks_of(planned)
        changes = reconcile(planned, story.case.nudges, now)
        rows = {n.key: n for n in story.case.nudges}
        rows |= {p.key: replace(new_nudge(story.case, p), id=story._id()) for p in changes.add}
        rows |= {n.key: moved(n, p) for n, p in changes.move}
        rows |= {n.key: superseded(n, now) for n in changes.supersede}
        story.case = replace(story.case, nudges=tuple(rows.values()))


def first_check_in(story: Story, now: datetime) -> datetime:
    """When it would come if there were no other role."""
    return next(n.due for n in story.planned(now) if n.kind is NudgeKind.CHECK_IN)


def show_due(stories: list[Story], now: datetime) -> None:
    """Show what is due, do it at once, and see that it was far enough from everything before."""
    for story in stories:
        for nudge in story.case.nudges:
            if nudge.state is NudgeState.PLANNED and nudge.wakes_at <= now:
                act(story, nudge, stories, now)
        replan(stories, now)


def act(story: Story, nudge: Nudge, stories: list[Story], now: datetime) -> None:
    """The second look, and what the person does about it."""
    verdict = recheck(nudge, story.case, calendar=story.calendar, now=now, elsewhere=story.elsewhere)
    after = replace(nudge, state=NudgeState.SUPERSEDED)
    if isinstance(verdict, WaitUntil):
        after = replace(nudge, snoozed_until=verdict.instant)
    if isinstance(verdict, SendNow) and nudge.kind in ASKING_KINDS:
        before = [at for s in stories for at in touches_to_sarah(s)]
        assert all(now - at >= timedelta(days=3) for at in before)
    if isinstance(verdict, SendNow):
        after = replace(nudge, state=NudgeState.DONE, sent_at=now, handled_at=now)
        if nudge.kind in TOUCHES:
            story.touch(TOUCHES[nudge.kind], now, contact_id=SARAH, interview_id=nudge.interview_id)
    nudges = tuple(after if n.key == after.key else n for n in story.case.nudges)
    story.case = replace(story.case, nudges=nudges)


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_recruiter_is_never_asked_twice_within_three_days(random: Random) -> None:
    """A person who does everything at once when nudged asks one recruiter for news of two roles at
    least three days apart, and three days after any thanks; and neither role's first check-in waits more
    than a week for the other."""
    stories = two_cases(random)
    now = to_utc(START, time(0), "Europe/London")
    alone = [first_check_in(story, now) for story in stories]
    end = now + timedelta(days=40)
    while now < end:
        replan(stories, now)
        show_due(stories, now)
        waiting = [n for s in stories for n in s.case.nudges if n.state is NudgeState.PLANNED]
        now = max(now, min((n.wakes_at for n in waiting), default=end))
    for story, planned in zip(stories, alone, strict=True):
        made = min(f.at for f in story.case.record if f.purpose is Purpose.CHECK_IN)
        assert made - planned <= timedelta(days=7)
