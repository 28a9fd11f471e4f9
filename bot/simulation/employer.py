"""The virtual employers: they invite, move, cancel, promise, keep or break it, answer, or stay silent.

An employer acts through the person only: each act is something the person tells the bot sooner or later.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from random import Random
from typing import Final

from bot.domain.localtime import short_day, to_utc
from bot.domain.models import ApplicationStatus, Case, Purpose
from bot.language.understanding import Event, Found, Intent, Moment, Signal, Span
from bot.services.ports import Link, LinkRole
from bot.services.told import Captured, Heard
from bot.simulation.candidate import Candidate, next_days
from bot.simulation.world import World

_WHOLE: Final = Span(0, 0)
_HOURS: Final = (
    time(8, 30),
    time(9, 0),
    time(10, 0),
    time(11, 30),
    time(14, 0),
    time(15, 30),
    time(16, 0),
    time(17, 0),
    time(19, 30),
)
PEOPLE: Final = ("Sarah Chen", "Tom Ito", "Priya Nair", "Omar Diaz", "Lena Vogt")
#: The recruiter who may stand behind two applications.
RECRUITER: Final = "Dana Cole"


def _found(text: str) -> Found[str]:
    return Found(text, _WHOLE)


@dataclass
class Employer:
    """`warm`: the chance that anything they could do about the person is done at all."""

    company: str
    world: World
    candidate: Candidate
    random: Random
    warm: float
    people: tuple[str, ...] = ()
    application_id: int | None = None
    rounds: int = 0
    decided: bool = False
    _moves: int = field(default=0)

    # telling the bot

    def _tell(self, said: str, **more: object) -> Heard | None:
        """Through the person, whose other news may have ended the case meanwhile."""
        if self.application_id is not None and self.world.case(self.application_id) is None:
            return None
        if more.get("signals"):
            self.world.changes.append(self.world.now)
        event = Event(company=_found(self.company), **more)  # type: ignore[arg-type]  # fields of Event
        return self.candidate.tells(said, event, self.application_id)

    def _types(self, said: str) -> bool:
        """Now and then the person's sentence is read by the bot itself; whether it was this time."""
        case = self.case
        if case is None or self.random.random() > 0.15:
            return False
        self.candidate.types(said, Link(role=LinkRole.CARD, application_id=case.application.id))
        return True

    def _later(self, hours: float, act: Callable[[], object]) -> None:
        """After that time, in the person's waking hours; not any more once they have decided."""

        def unless_decided() -> None:
            if not self.decided:
                act()

        self.world.at(self.candidate.awake(self.world.now + timedelta(hours=hours)), unless_decided)

    @property
    def case(self) -> Case | None:
        return self.world.case(self.application_id) if self.application_id else None

    # interviews

    def open(self) -> None:
        """The first the bot hears: of an interview that was, or of one to come."""
        if self.random.random() < 0.6:
            self._held_before()
        else:
            self._invite()

    def _held_before(self) -> None:
        """Told afterwards: the same day, or days later."""
        ago = self.random.choice((0, 0, 0, 0, 0, 1, 1, 2, 3, 6, 9, 30))
        day = self.world.today - timedelta(days=ago)
        at = self.random.choice((None, None, *_HOURS)) if ago else None
        heard = self._capture(Intent.INTERVIEW_PAST, day, at, self._promised())
        if heard is not None:
            self.rounds += 1
            self._later(self.random.uniform(20, 300), self._think)

    def _promised(self) -> date | None:
        return next_days(self.world.today, self.random, 2, 15) if self.random.random() < 0.4 else None

    def _invite(self) -> None:
        self._moves = 0
        day = next_days(self.world.today, self.random, 1, 10)
        at = self.random.choice((None, *_HOURS, *_HOURS))
        if self._capture(Intent.INTERVIEW_UPCOMING, day, at, None) is not None:
            self.rounds += 1
            self._expect(day, at)

    def _capture(self, intent: Intent, day: date, at: time | None, by: date | None) -> Heard | None:
        past = intent is Intent.INTERVIEW_PAST
        said = f"{'interviewed' if past else 'interview'} at {self.company}, {short_day(day)}" + (
            f" {at:%H:%M}" if at else ""
        )
        said += f", with {' and '.join(self.people)}" if self.people else ""
        more: dict[str, object] = {}
        if by is not None:
            words = f"by {short_day(by)}"
            said += f"; they answer {words}"
            more["reply_by"] = Found(by, Span(len(said) - len(words), len(said)))
        if past and self.random.random() < 0.2:
            more["materials"] = (_found("references"),)
        heard = self._tell(
            said,
            intent=intent,
            people=tuple(_found(name) for name in self.people),
            interview_at=Found(Moment(day, at), _WHOLE),
            **more,
        )
        captured = [t for t in (heard.told if heard else ()) if isinstance(t, Captured)]
        if captured:
            self.application_id = captured[0].case.application.id
        if heard and captured and heard.change_id and self.random.random() < 0.03:
            self._said_it_wrong(heard.change_id)
        return heard if captured else None

    def _said_it_wrong(self, change_id: int) -> None:
        """Undone at once; where nothing is left of the case, it is told again another time."""
        self.candidate.take_back(change_id)
        if self.case is None:
            self.application_id = None
            self._later(self.random.uniform(1, 40), self.open)

    def _expect(self, day: date, at: time | None) -> None:
        """Up to the interview: it may move, be cancelled, or take place."""
        start = to_utc(day, at or time(10), self.world.zone)
        ahead = (start - self.world.now) / timedelta(hours=1)
        fate = self.random.random()
        if fate < 0.2 and self._moves < 2 and ahead > 4:
            self._later(self.random.uniform(1, ahead - 1), self._move)
        elif fate < 0.28 and ahead > 4:
            self._later(self.random.uniform(1, ahead - 1), self._cancel)
        elif fate < 0.36:
            self.world.at(start + timedelta(minutes=self.random.randrange(15, 600)), self._no_show)
        else:
            self.world.at(start + timedelta(hours=1), self._held)

    def _move(self) -> None:
        self._moves += 1
        day, at = next_days(self.world.today, self.random, 1, 8), self.random.choice(_HOURS)
        moment = Found(Moment(day, at), _WHOLE)
        signals = frozenset({Signal.MOVED})
        said = f"{self.company} moved the interview to {short_day(day)} {at:%H:%M}"
        if self._tell(said, intent=Intent.INTERVIEW_UPCOMING, interview_at=moment, signals=signals):
            self._expect(day, at)

    def _cancel(self) -> None:
        signals = frozenset({Signal.CANCELLED})
        self._tell(
            f"{self.company} cancelled the interview", intent=Intent.INTERVIEW_UPCOMING, signals=signals
        )
        if self.random.random() < 0.5:
            self._later(self.random.uniform(10, 100), self._invite)

    def _no_show(self) -> None:
        signals = frozenset({Signal.NO_SHOW})
        self._tell(f"{self.company} did not show up", intent=Intent.INTERVIEW_PAST, signals=signals)
        self._later(self.random.uniform(5, 100), self._think)

    def _held(self) -> None:
        if self.random.random() < 0.35:
            self._later(self.random.uniform(0, 30), self._promise)
        self._later(self.random.uniform(20, 300), self._think)

    # what they say afterwards

    def _think(self) -> None:
        """They may do something now, or be silent for good unless asked."""
        if self.random.random() > self.warm:
            return
        acts = (self._reply, self._promise, self._next_round, self._reject, self._offer)
        self.random.choices(acts, weights=(3, 3, 3, 2, 2))[0]()

    def _reply(self) -> None:
        who = (_found(self.people[0]),) if self.people and self.random.random() < 0.5 else ()
        said = f"{self.company} wrote back"
        if not self._types(said):
            self._tell(said, intent=Intent.REPLY_RECEIVED, people=who)
        self._later(self.random.uniform(48, 400), self._think)

    def _promise(self) -> None:
        """A date; kept, broken, or put off once more."""
        due = next_days(self.world.today, self.random, 1, 16)
        words = f"by {short_day(due)}"
        said = f"{self.company} said they answer {words}"
        by = Found(due, Span(len(said) - len(words), len(said)))
        self._tell(said, intent=Intent.TIMELINE_UPDATE, reply_by=by)
        until_due = (due - self.world.today) / timedelta(hours=1)
        self._later(until_due * self.random.uniform(0.3, 2.5), self._think)

    def _next_round(self) -> None:
        if self.rounds < 4:
            self.people = tuple(self.random.sample(PEOPLE, self.random.randrange(1, 4)))
            self._invite()

    def _reject(self) -> None:
        self.decided = True
        said = f"{self.company} turned me down"
        if not self._types(said):
            self._tell(said, intent=Intent.OUTCOME_REJECTION)
        self._ended()

    def _offer(self) -> None:
        self.decided = True
        deadline = next_days(self.world.today, self.random, 2, 16)
        said = f"an offer from {self.company}, to answer by {short_day(deadline)}"
        found = Found(deadline, _WHOLE) if self.random.random() < 0.8 else None
        self._tell(said, intent=Intent.OUTCOME_OFFER, deadline=found)
        self._ended()
        answer = to_utc(deadline, time(12), self.world.zone)
        self.world.at(answer, self._settle_offer)

    def _ended(self) -> None:
        if self.application_id is not None:
            self.world.ended.add(self.application_id)

    def _settle_offer(self) -> None:
        case = self.case
        if case is not None and case.application.status is ApplicationStatus.OFFER:
            self.candidate.stand(case.application.id, ApplicationStatus.WITHDRAWN)

    # when they are asked

    def touched(self, purpose: Purpose) -> None:
        """The person wrote: an answer is likelier, and a time for a call may be agreed."""
        if purpose is Purpose.CALL_REQUEST and self.random.random() < 0.3 + self.warm / 2:
            self._later(self.random.uniform(2, 60), self._agree_call)
        elif self.random.random() > self.warm:
            return
        elif purpose in (Purpose.CHECK_IN, Purpose.EXPEDITE, Purpose.NO_SHOW):
            self._later(self.random.uniform(2, 160), self._think)

    def _agree_call(self) -> None:
        """The time may move twice."""
        day, at = next_days(self.world.today, self.random, 1, 6), self.random.choice(_HOURS)
        said = f"{self.company}: call agreed for {short_day(day)} {at:%H:%M}"
        moment = Found(Moment(day, at), _WHOLE)
        if (
            self._tell(said, intent=Intent.INTERVIEW_UPCOMING, interview_at=moment)
            and self.random.random() < 0.4
        ):
            ahead = (to_utc(day, at, self.world.zone) - self.world.now) / timedelta(hours=1)
            self._later(self.random.uniform(0.5, max(1.0, ahead)), self._agree_call)
