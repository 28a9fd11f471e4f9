"""A virtual person and employer living through a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random

from bot.domain.calendar import WorkCalendar
from bot.domain.localtime import local, to_utc
from bot.domain.models import (
    ApplicationStatus,
    CallOutcome,
    CallState,
    InterviewState,
    MaterialState,
    Method,
    Nudge,
    NudgeKind,
    NudgeState,
    PromiseState,
    Purpose,
)
from bot.domain.plan import Elsewhere, OpenOffer
from bot.domain.snooze import offers
from tests.domain.stories import Story
from tests.domain.watch import Watch

ZONES = (
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Tokyo",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
)
TOUCHES = {
    NudgeKind.THANK_YOU: Purpose.THANK_YOU,
    NudgeKind.MATERIALS: Purpose.MATERIALS,
    NudgeKind.CHECK_IN: Purpose.CHECK_IN,
    NudgeKind.SECOND_CHECK_IN: Purpose.CHECK_IN,
    NudgeKind.CALL_REQUEST: Purpose.CALL_REQUEST,
    NudgeKind.CLOSING: Purpose.CLOSING,
    NudgeKind.OFFER_LEVERAGE: Purpose.EXPEDITE,
    NudgeKind.NO_SHOW: Purpose.NO_SHOW,
}


class Life(Watch):
    def __init__(self, random: Random, story: Story | None = None, first: date | None = None) -> None:
        """Of a random person on a random day, where none are given."""
        self.random = random
        zone = random.choice(ZONES)
        first = first or date(2026, 1, 1) + timedelta(days=random.randrange(360))
        holidays = {
            first + timedelta(days=random.randrange(70)): "holiday" for _ in range(random.randrange(4))
        }
        story = story or Story(zone=zone, calendar=WorkCalendar(holidays=holidays))
        now = story.at(first, f"{random.randrange(8, 22):02}:{random.choice((0, 7, 30)):02}")
        super().__init__(story, now)
        self.downtime = False
        self.journeys: list[datetime] = []

    # the world

    def live_for(self, days: int = 60) -> None:
        self._begin()
        for what in self.random.choices(
            ["reply", "promise", "round", "reject", "offer elsewhere", "travel", "touch", "call",
             "material", "down", "replan", "no show", "recruiter"],
            weights=[3, 4, 3, 1, 1, 1, 2, 2, 2, 1, 4, 1, 2],
            k=self.random.randrange(7),
        ):  # fmt: skip
            at = self.now + timedelta(minutes=self.random.randrange(60, days * 1440))
            self.events.append((at, partial(self._happen, what)))
        self.live(self.now + timedelta(days=days))

    def _begin(self) -> None:
        story, random = self.story, self.random
        day = local(self.now, story.zone).date()
        shift = random.choice((0, 0, 0, 0, 1, 2, 3, 7, -1, -2, -7))
        clock = f"{random.randrange(8, 21):02}:{random.choice((0, 30)):02}"
        if shift == 0 and random.random() < 0.6:
            interview = story.interview(day, None, told=self.now, over_by=self.now)
        else:
            interview = story.interview(day + timedelta(days=shift), clock, told=self.now)
        for name in random.sample(["Sarah", "Tom", "Yuki"], random.randrange(4)):
            story.met(name, interview)
        if random.random() < 0.4:
            story.promise(day + timedelta(days=random.randrange(1, 20)), self.now)
        if random.random() < 0.2:
            story.material("portfolio", self.now)
        if random.random() < 0.2:
            story.set(no_calls=True)

    # the person

    def react(self, nudge: Nudge) -> None:
        if nudge.state is not NudgeState.SENT:
            return
        random = self.random
        done = replace(nudge, state=NudgeState.DONE, handled_at=self.now)
        match random.choices(["do", "skip", "later", "ignore"], weights=[5, 1, 2, 2])[0]:
            case "do":
                self._do(nudge)
                self.store(done)
            case "skip":
                self.store(replace(done, state=NudgeState.SKIPPED))
            case "later":
                choice = random.choice(offers(self.now, self.story.case.person) or (None,))
                if choice:
                    self.store(replace(nudge, state=NudgeState.PLANNED, snoozed_until=choice.until))

    def _do(self, nudge: Nudge) -> None:
        story, case = self.story, self.story.case
        if nudge.kind is NudgeKind.DEBRIEF:
            told = tuple(
                replace(i, debriefed=i.debriefed or i.id == nudge.interview_id) for i in case.interviews
            )
            story.case = replace(case, interviews=told)
        if nudge.kind is NudgeKind.MATERIALS:
            sent = tuple(replace(m, state=MaterialState.SENT) for m in case.materials)
            story.case = replace(case, materials=sent)
        if nudge.kind is NudgeKind.CALL_OUTCOME:
            outcome = self.random.choice(list(CallOutcome))
            calls = tuple(
                replace(c, state=CallState.DONE, outcome=outcome) if c.id == nudge.subject_id else c
                for c in case.calls
            )
            story.case = replace(case, calls=calls)
            story.touch(Purpose.CALL, self.now, method=Method.PHONE, outcome=outcome.value)
        if nudge.kind in TOUCHES:
            wanted = next((p for p in story.planned(self.now) if p.key == nudge.key), None)
            for contact in (wanted.contact_ids if wanted else ()) or (None,):
                story.touch(
                    TOUCHES[nudge.kind], self.now, contact_id=contact, interview_id=nudge.interview_id
                )

    # what else happens

    def _happen(self, what: str) -> None:
        story, random = self.story, self.random
        day = local(self.now, story.zone).date()
        ahead = day + timedelta(days=random.randrange(1, 15))
        match what:
            case "reply":
                story.reply(self.now)
            case "promise":
                story.reply(self.now)
                later = tuple(
                    replace(p, state=PromiseState.MOVED) if p.state is PromiseState.OPEN else p
                    for p in story.case.promises
                )
                story.case = replace(story.case, promises=later)
                story.promise(ahead, self.now)
            case "round":
                story.interview(ahead, f"{random.randrange(8, 21):02}:00", told=self.now)
            case "reject":
                story.decided(ApplicationStatus.REJECTED, self.now)
            case "offer elsewhere":
                story.elsewhere = replace(story.elsewhere, offers=(OpenOffer("Globex", ahead),))
            case "travel":
                story.now_in(random.choice(ZONES))
                self.journeys.append(self.now)
                self.look_again()
            case "touch":
                story.touch(Purpose.CHECK_IN, self.now)
            case "call":
                story.call(to_utc(ahead, time(random.randrange(9, 18)), story.zone))
            case "material":
                story.material("references", self.now)
            case "down":
                self.down_until = self.now + timedelta(hours=random.randrange(1, 72))
                self.downtime = True
            case "no show":
                interviews = story.case.interviews
                story.case = replace(
                    story.case,
                    interviews=(*interviews[:-1], replace(interviews[-1], state=InterviewState.NO_SHOW)),
                )
            case "recruiter" if story.case.contacts:
                touched = {story.case.contacts[0].id: self.now}
                story.elsewhere = Elsewhere(touches=touched, offers=story.elsewhere.offers)
        self.replan()
