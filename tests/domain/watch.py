"""The bot at one case as time goes by: the plan, its reconciliation and the second look at delivery, as the
services use them, awake only where something happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.models import Nudge, NudgeState
from bot.domain.plan.view import CaseView
from bot.domain.promises import settle
from bot.domain.recheck import Drop, SendNow, WaitUntil, recheck
from bot.domain.reconcile import Changes, is_over, moved, new_nudge, reconcile, superseded
from tests.domain.stories import Story

#: Looks at one instant; more than these are a loop.
_MOST_LOOKS = 50


@dataclass(frozen=True)
class Shown:
    """A nudge as the person saw it, and what was known at that instant."""

    at: datetime
    nudge: Nudge
    view: CaseView
    urgent: bool
    snoozed: bool


class Watch:
    """`events` happen at their time, in that order; `shown` is what came of the story."""

    def __init__(self, story: Story, now: datetime) -> None:
        self.story = story
        self.now = now
        self.shown: list[Shown] = []
        self.events: list[tuple[datetime, Callable[[], object]]] = []
        self.down_until: datetime | None = None

    def react(self, nudge: Nudge) -> None:
        """What the person does about a nudge that is before them: nothing."""

    def live(self, until: datetime) -> None:
        self.events.sort(key=lambda event: event[0])
        self.replan()
        looks = 0
        while self.now < until:
            before = self.now
            self._step(until)
            looks = looks + 1 if self.now == before else 0
            assert looks < _MOST_LOOKS, f"looked at again and again: {self.now}"

    def _step(self, end: datetime) -> None:
        waking = [n.wakes_at for n in self.story.case.nudges if n.state is NudgeState.PLANNED]
        if self.down_until:
            waking = [max(w, self.down_until) for w in waking]
        event = self.events[0][0] if self.events else end
        upcoming = min([*waking, event, end])
        self.now = max(self.now, upcoming)
        if event <= self.now and self.events:
            self.events.pop(0)[1]()
        elif self.now < end:
            self._deliver()

    def look_again(self) -> None:
        """After the person's zone, hours or pause changed."""
        for nudge in self.story.case.nudges:
            if nudge.state is NudgeState.PLANNED and nudge.put_off_to is None:
                self.store(replace(nudge, snoozed_until=None))
        self.replan()

    def replan(self) -> Changes:
        story = self.story
        kept = {p.id: p for p in settle(story.case, self.now)}
        story.case = replace(story.case, promises=tuple(kept.get(p.id, p) for p in story.case.promises))
        wanted = story.planned(self.now)
        changes = reconcile(wanted, story.case.nudges, self.now, over=is_over(story.case.application))
        rows = {n.id: n for n in story.case.nudges}
        for planned in changes.add:
            row = replace(new_nudge(story.case, planned), id=story._id())
            rows[row.id] = row
        for nudge, planned in changes.move:
            rows[nudge.id] = moved(nudge, planned)
        for nudge in changes.supersede:
            rows[nudge.id] = superseded(nudge, self.now)
        story.case = replace(story.case, nudges=tuple(rows.values()))
        return changes

    def store(self, nudge: Nudge) -> None:
        nudges = tuple(nudge if n.id == nudge.id else n for n in self.story.case.nudges)
        self.story.case = replace(self.story.case, nudges=nudges)

    def _deliver(self) -> None:
        self.down_until = None
        self.replan()
        due = [n for n in self.story.case.nudges if n.state is NudgeState.PLANNED and n.wakes_at <= self.now]
        for nudge, verdict in [(nudge, self._recheck(nudge)) for nudge in due]:
            match verdict:
                case SendNow():
                    self._show(nudge)
                case WaitUntil(instant):
                    assert instant > self.now
                    self.store(replace(nudge, snoozed_until=instant))
                case Drop():
                    self.store(replace(nudge, state=NudgeState.SUPERSEDED))
        self.replan()
        for nudge in due:
            self.react(next(n for n in self.story.case.nudges if n.id == nudge.id))
        self.replan()

    def _recheck(self, nudge: Nudge) -> SendNow | WaitUntil | Drop:
        story = self.story
        return recheck(nudge, story.case, calendar=story.calendar, now=self.now, elsewhere=story.elsewhere)

    def _show(self, nudge: Nudge) -> None:
        story = self.story
        view = CaseView(story.case, story.calendar, self.now, story.elsewhere)
        urgent = any(p.key == nudge.key and p.urgent for p in story.planned(self.now))
        snoozed = nudge.snoozed_until is not None and nudge.sent_at is not None
        sent = replace(nudge, state=NudgeState.SENT, sent_at=self.now)
        self.shown.append(Shown(self.now, nudge, view, urgent, snoozed))
        self.store(sent)
