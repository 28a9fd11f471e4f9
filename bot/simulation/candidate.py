"""The virtual person: what they do about a nudge, and how they tell of what happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final, Protocol, TypeVar

from bot.domain.localtime import local, to_utc
from bot.domain.models import (
    ApplicationStatus,
    CallOutcome,
    Case,
    FollowUp,
    Method,
    Nudge,
    NudgeKind,
    Purpose,
    Question,
)
from bot.domain.snooze import offers
from bot.language.understanding import Event, Understanding
from bot.services import acting, listening, snoozing, taps
from bot.services.desk import Desk
from bot.services.ports import Link, LinkRole
from bot.services.taps import Done, StaleTap
from bot.services.told import Heard, Logged, Snoozed
from bot.simulation.log import Shown, plain
from bot.simulation.world import World

T = TypeVar("T")

#: Answers to the questions that follow a report; None passes the question over.
_ANSWERS: Final[dict[str, tuple[str | None, ...]]] = {
    "role": ("Backend Engineer", "Data Analyst", None),
    "who": ("Sarah Chen", "Tom Ito and Priya Nair", None),
    "topics": ("the move to Postgres and on-call", None),
    "stuck": ("their release train runs every Tuesday", None, None),
    "promise": ("by next Friday", "in two weeks", None, None, None),
    "materials": ("my portfolio", None, None, None),
    "phone": ("+44 20 7946 0958", None),
    "day": (None,),
    "due": (None,),
}
_TYPED_TIMES: Final = (
    "tomorrow 8am", "in 3 hours", "Saturday 10am", "Monday 07:15", "tomorrow 23:30", "in two weeks",
)  # fmt: skip
#: Nudges that ask for something to be written.
WRITTEN: Final[dict[NudgeKind, Purpose]] = {
    NudgeKind.THANK_YOU: Purpose.THANK_YOU,
    NudgeKind.MATERIALS: Purpose.MATERIALS,
    NudgeKind.CHECK_IN: Purpose.CHECK_IN,
    NudgeKind.SECOND_CHECK_IN: Purpose.CHECK_IN,
    NudgeKind.CALL_REQUEST: Purpose.CALL_REQUEST,
    NudgeKind.CLOSING: Purpose.CLOSING,
    NudgeKind.OFFER_LEVERAGE: Purpose.EXPEDITE,
    NudgeKind.NO_SHOW: Purpose.NO_SHOW,
}
_SAID: Final[dict[Purpose, str]] = {
    Purpose.THANK_YOU: "I emailed {company} a thank-you",
    Purpose.CHECK_IN: "I checked in with {company} by email",
}
_METHODS: Final = (Method.EMAIL, Method.EMAIL, Method.EMAIL, Method.LINKEDIN, Method.TEXT)


class Audience(Protocol):
    """Who wants to know that the person got in touch."""

    def touched(self, application_id: int, purpose: Purpose) -> None: ...


@dataclass(frozen=True, slots=True)
class Habits:
    """Shares of 10 of what the person does with a nudge that can be acted on; what is left is ignored.
    `hours_late`: how long they let a message lie at most."""

    acts: int
    skips: int
    puts_off: int
    hours_late: float


HABITS: Final = (
    Habits(acts=8, skips=1, puts_off=1, hours_late=2),
    Habits(acts=6, skips=1, puts_off=2, hours_late=20),
    Habits(acts=4, skips=2, puts_off=3, hours_late=60),
    Habits(acts=2, skips=1, puts_off=1, hours_late=100),
)


class Candidate:
    def __init__(self, world: World, random: Random) -> None:
        self.world, self.random = world, random
        self.habits = random.choice(HABITS)
        self.audience: Audience | None = None
        world.when_shown = self.sees

    # nudges

    def sees(self, shown: Shown) -> None:
        """Decide what comes of it, and when."""
        habits = self.habits
        shares = (
            habits.acts,
            habits.skips,
            habits.puts_off,
            10 - habits.acts - habits.skips - habits.puts_off,
        )
        choice = self.random.choices((self._act_on, self._skip, self._put_off, None), weights=shares)[0]
        if choice is not None:
            after = timedelta(minutes=1 + self.random.random() ** 2 * habits.hours_late * 60)
            self.world.at(self.awake(self.world.now + after), lambda: self._try(shown, choice))

    def awake(self, instant: datetime) -> datetime:
        """Then, or at half past seven where that is night."""
        wall = local(instant, self.world.zone)
        if time(7, 30) <= wall.time() < time(23, 0):
            return instant
        day = wall.date() + timedelta(days=wall.time() >= time(23, 0))
        return max(instant, to_utc(day, time(7, 30), self.world.zone))

    def _try(self, shown: Shown, choice: Callable[[Shown], None]) -> None:
        try:
            choice(shown)
        except StaleTap as stale:
            self.world.note("you", f"tap on the {plain(shown.nudge.kind)}, {stale}: nothing changes")

    def _act_on(self, shown: Shown) -> None:
        kind, company = shown.nudge.kind, shown.case.application.company
        if kind is NudgeKind.CALL_OUTCOME:
            outcome = self.random.choice(tuple(CallOutcome))
            self._done(f"called {company}", lambda d: taps.call_went(d, shown.nudge.id, outcome))
        elif kind is NudgeKind.DEBRIEF:
            self._debrief(shown)
        elif kind is NudgeKind.PATIENCE:
            self._be_patient(shown)
        elif kind not in WRITTEN:
            self._skip(shown)
        elif kind is NudgeKind.CLOSING and self.random.random() < 0.3:
            self.stand(shown.case.application.id, ApplicationStatus.CLOSED)
        else:
            self._write(shown, WRITTEN[kind])

    def _write(self, shown: Shown, purpose: Purpose) -> None:
        company, method = shown.case.application.company, self.random.choice(_METHODS)
        if purpose in _SAID and self.random.random() < 0.15:
            link = Link(
                role=LinkRole.NUDGE, application_id=shown.case.application.id, nudge_id=shown.nudge.id
            )
            self.types(_SAID[purpose].format(company=company), link)
            self._touched(shown.case.application.id, purpose)
            return
        self._done(f"sent {company} the {plain(purpose)}", lambda d: taps.sent(d, shown.nudge.id, method))
        self._touched(shown.case.application.id, purpose)

    def _touched(self, application_id: int, purpose: Purpose) -> None:
        if self.audience:
            self.audience.touched(application_id, purpose)

    def _done(self, what: str, tap: Callable[[Desk], Done]) -> Done:
        done = self.world.do(tap)
        self.world.note("you", what)
        self._logged(done.case, done.entries)
        if self.random.random() < 0.04:
            soon = self.world.now + timedelta(minutes=self.random.randrange(1, 30))
            self.world.at(soon, lambda: self.take_back(done.change_id))
        return done

    def _logged(self, case: Case, entries: Sequence[FollowUp]) -> None:
        """What was written down, for the diary."""
        names = {contact.id: contact.name for contact in case.contacts}
        for entry in entries:
            who = names.get(entry.contact_id or 0, case.application.company)
            by = f" by {plain(entry.method)}" if entry.method else ""
            ended = f": {plain(entry.outcome)}" if entry.outcome else ""
            self.world.note("log", f"{plain(entry.purpose)} to {who}{by}{ended}")

    def take_back(self, change_id: int) -> bool:
        undone = self.world.do(lambda desk: taps.undo(desk, change_id))
        self.world.note("you", "undo" if undone else "undo, too late: nothing changes")
        if undone:
            self.world.undone.append(self.world.now)
        return undone

    def _skip(self, shown: Shown) -> None:
        what = f"skip {plain(shown.nudge.kind)} for {shown.case.application.company}"
        self._done(what, lambda desk: taps.skip(desk, shown.nudge.id))

    def _debrief(self, shown: Shown) -> None:
        question = self.world.do(lambda desk: desk.unit.question())
        if question is None or question.interview_id != shown.nudge.interview_id:
            self._skip(shown)
            return
        self.answer_all(question)

    def _be_patient(self, shown: Shown) -> None:
        application_id = shown.case.application.id
        if self.random.random() < 0.5:
            self._done("keep waiting", lambda desk: taps.keep_waiting(desk, application_id))
        else:
            self.stand(application_id, ApplicationStatus.CLOSED)

    def _put_off(self, shown: Shown) -> None:
        nudge, company = shown.nudge, shown.case.application.company
        if self.random.random() < 0.4:
            self._put_off_in_words(nudge, company)
            return
        choices = offers(self.world.now, self.world.memory.person)
        if not choices:
            return
        offer = self.random.choice(choices)
        self._done(
            f"later: {plain(nudge.kind)} for {company}, {offer.label.lower()}",
            lambda desk: taps.later(desk, nudge.id, offer.until),
        )
        self.world.puts_off(nudge, offer.until)

    def _put_off_in_words(self, nudge: Nudge, company: str) -> None:
        text = self.random.choice(_TYPED_TIMES)

        def ask_and_answer(desk: Desk) -> Heard | None:
            live, _ = taps.live_nudge(desk, nudge.id)
            return snoozing.answer_time(desk, taps.ask_time(desk, live), text)

        heard = self.world.do(ask_and_answer)
        self.world.note(
            "you",
            f"later: {plain(nudge.kind)} for {company}, “{text}”" + ("" if heard else " (not understood)"),
        )
        self._own_times(heard)

    def _own_times(self, heard: Heard | None) -> None:
        for told in heard.told if heard else ():
            if isinstance(told, Snoozed):
                self.world.puts_off(told.nudge, told.until)

    # telling

    def types(self, text: str, reply_to: Link | None = None) -> Heard:
        """A typed message, read as the chat reads it."""
        heard = self.world.do(lambda desk: listening.hear(desk, text, reply_to))
        self.world.note("you", f"“{text}”")
        self._own_times(heard)
        for told in heard.told:
            if isinstance(told, Logged):
                self._logged(told.case, told.entries)
        self._go_on(heard)
        return heard

    def tells(self, said: str, event: Event, application_id: int | None) -> Heard:
        """A report whose reading is given."""
        message = Understanding(said, (event,))
        heard = self.world.do(lambda desk: acting.act(desk, message, application_id))
        self.world.note("you", f"“{said}”")
        self._go_on(heard)
        return heard

    def _go_on(self, heard: Heard) -> None:
        if heard.question is not None:
            self.answer_all(heard.question)

    def answer_all(self, question: Question | None) -> None:
        """The questions of a chain, answered or passed over."""
        for _ in range(8):
            if question is None or question.kind not in _ANSWERS:
                return
            text = self.random.choice(_ANSWERS[question.kind])
            asked = question
            if text is None:
                question = self.world.do(lambda desk, q=asked: listening.skipped(desk, q))  # type: ignore[misc]
            else:
                heard = self.world.do(lambda desk, q=asked, t=text: listening.answered(desk, q, t))  # type: ignore[misc]
                question = None if heard.problem else heard.question
                self.world.note("you", f"{asked.kind}: “{text}”")

    def stand(self, application_id: int, status: ApplicationStatus) -> None:
        done = self.world.do(lambda desk: taps.stand(desk, application_id, status))
        self.world.changes.append(self.world.now)
        self.world.ended.add(application_id)
        self.world.note("you", f"{done.case.application.company}: {status}")
        if self.random.random() < 0.1:
            soon = self.world.now + timedelta(hours=self.random.randrange(1, 200))
            self.world.at(self.awake(soon), lambda: self._take_up_again(application_id))

    def _take_up_again(self, application_id: int) -> None:
        case = self.world.case(application_id)
        if case is not None and case.application.status is not ApplicationStatus.ACTIVE:
            self.stand(application_id, ApplicationStatus.ACTIVE)


def next_days(today: date, random: Random, first: int, last: int) -> date:
    """A day from `first` to `last` days on, rarely one of a weekend."""
    day = today + timedelta(days=random.randint(first, last))
    while day.weekday() >= 5 and random.random() < 0.8:
        day += timedelta(days=1)
    return day
