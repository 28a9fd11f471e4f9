"""The things Afterword knows, in the person's words.

Every instant is an aware UTC datetime. What a person means by "Tuesday at three" is a local wall time
and is kept as such: a day, a time of day, and the IANA zone it was said in.

`id` is 0 until the store has given one. `person_id` stands on every row, because every look-up is made
in the name of one person and sees only theirs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.domain.kinds import (
    CALL_AHEAD as CALL_AHEAD,
    HANDLED as HANDLED,
    ApplicationStatus as ApplicationStatus,
    CallOutcome as CallOutcome,
    CallState as CallState,
    Direction as Direction,
    InterviewState as InterviewState,
    MaterialState as MaterialState,
    Method as Method,
    NudgeKind as NudgeKind,
    NudgeState as NudgeState,
    PromiseState as PromiseState,
    Purpose as Purpose,
    Stage as Stage,
    Tone as Tone,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """The numbers of the plan that a person may change, within the bounds of `CADENCE_BOUNDS`.

    Defaults are those of the product page. Business days are `_business_days`, calendar days `_days`.
    """

    promise_slack_business_days: int = 2
    check_in_business_days: int = 5
    second_check_in_business_days: int = 5
    call_after_silent_days: int = 7
    closing_business_days: int = 10
    patience_days: int = 30
    check_in_cap: int = 2


#: field of Cadence -> smallest and largest sane value
CADENCE_BOUNDS: dict[str, tuple[int, int]] = {
    "promise_slack_business_days": (1, 5),
    "check_in_business_days": (3, 15),
    "second_check_in_business_days": (5, 15),
    "call_after_silent_days": (7, 21),
    "closing_business_days": (5, 20),
    "patience_days": (21, 60),
    "check_in_cap": (1, 2),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    id: int = 0
    telegram_id: int
    chat_id: int
    name: str = ""  # to sign with
    language_code: str = ""  # what Telegram says; a hint for the country
    zone: str | None = None  # IANA; None until asked or told
    assumed_zone: str | None = None  # IANA; the likeliest, gone by until then
    country: str | None = None  # ISO 3166 alpha-2, for holidays and the order of day and month
    work_start: time = time(8, 30)
    work_end: time = time(18, 30)
    quiet_start: time = time(20, 0)
    quiet_end: time = time(8, 0)
    nudge_time: time = time(9, 0)
    tone: Tone = Tone.WARM
    strengths: tuple[str, ...] = ()
    phone: str | None = None  # E.164; their own, said on a voicemail
    cadence: Cadence = field(default_factory=Cadence)
    paused: bool = False
    paused_until: datetime | None = None
    blocked: bool = False
    travel_asked_at: datetime | None = None  # when last asked where they are
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    id: int = 0
    person_id: int
    company: str
    role: str | None = None
    status: ApplicationStatus = ApplicationStatus.ACTIVE
    no_calls: bool = False
    employer_zone: str | None = None
    offer_deadline: date | None = None  # with status OFFER: the day by which the person must answer
    keep_waiting_until: date | None = None  # "keep waiting" on the patience card
    created_at: datetime
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """A round. `day` and `at` are local to `zone`; `starts_at` is the same instant in UTC, or None
    where no time of day is known."""

    id: int = 0
    person_id: int
    application_id: int
    stage: Stage | None = None
    day: date
    at: time | None = None
    zone: str
    starts_at: datetime | None = None
    duration_minutes: int = 60
    over_by: datetime | None = None  # told as past: it was over at the latest then ("I interviewed today")
    state: InterviewState = InterviewState.ARRANGED
    topics: tuple[str, ...] = ()
    stuck: str = ""  # what stayed with the person: an idea, a problem, a laugh
    notes: str = ""
    debriefed: bool = False
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody at an employer or agency. Belongs to the person, may stand in several applications."""

    id: int = 0
    person_id: int
    name: str
    title: str = ""
    email: str = ""
    phone: str = ""  # E.164, with ";ext=" where there is one
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """A contact's part in an application; `interview_id` where they sat in that round."""

    id: int = 0
    person_id: int
    application_id: int
    interview_id: int | None = None
    contact_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The employer's words, the local day they mean, and what became of it."""

    id: int = 0
    person_id: int
    application_id: int
    words: str
    due: date
    said_by: str = ""
    said_at: datetime
    state: PromiseState = PromiseState.OPEN
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Something to send: promised, then sent."""

    id: int = 0
    person_id: int
    application_id: int
    what: str
    state: MaterialState = MaterialState.PROMISED
    due: date | None = None
    promised_at: datetime
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedCall:
    """A phone call at a time both sides agreed on, or the person has in mind."""

    id: int = 0
    person_id: int
    application_id: int
    contact_id: int | None = None
    at: datetime
    zone: str
    state: CallState = CallState.AGREED
    outcome: CallOutcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One line of the record. `at` is the instant; where only the day is known `day_only` is set and
    `at` is noon of that day in `zone`."""

    id: int = 0
    person_id: int
    application_id: int
    contact_id: int | None = None
    nudge_id: int | None = None
    interview_id: int | None = None
    at: datetime
    zone: str
    day_only: bool = False
    method: Method | None = None
    direction: Direction = Direction.OUT
    purpose: Purpose = Purpose.OTHER
    outcome: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """One push. `key` says which slot of the plan it fills (stable over re-planning, unique per
    application); `due` is when the plan wants it; `snoozed_until` when the person
    does (`put_off_to`), or until when it waits for a better moment."""

    id: int = 0
    person_id: int
    application_id: int
    interview_id: int | None = None
    subject_id: int | None = None  # the promise, material or call it is about
    key: str
    kind: NudgeKind
    due: datetime
    reason: str  # one sentence: why now
    state: NudgeState = NudgeState.PLANNED
    snoozed_until: datetime | None = None
    asked_exact: bool = False  # the person named this very time: quiet hours and weekends do not move it
    sent_at: datetime | None = None
    handled_at: datetime | None = None
    message_id: int | None = None

    @property
    def wakes_at(self) -> datetime:
        """When it goes out: the snooze where there is one, else the plan's time."""
        return self.snoozed_until or self.due

    @property
    def put_off_to(self) -> datetime | None:
        """The time the person chose instead of the plan's. Nobody puts off what they have not seen: an
        unseen nudge that waits (for the morning, for the end of a pause) was not put off."""
        return self.snoozed_until if self.sent_at is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text suggested for a case. `wording` identifies the variant, so that it does not come again."""

    id: int = 0
    person_id: int
    application_id: int
    nudge_id: int | None = None
    contact_id: int | None = None
    kind: str
    channel: str = "email"
    tone: Tone = Tone.WARM
    wording: str = ""
    subject: str = ""
    body: str
    created_at: datetime
    message_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The one open question of a person. `kind` names it; `data` is what its answer needs."""

    id: int = 0
    person_id: int
    application_id: int | None = None
    interview_id: int | None = None
    kind: str
    data: dict[str, str] = field(default_factory=dict)
    message_id: int | None = None
    asked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything about one application, and the person whose it is: what the plan and the words are
    made from. Tuples are oldest first."""

    person: Person
    application: Application
    interviews: tuple[Interview, ...] = ()
    contacts: tuple[Contact, ...] = ()
    participations: tuple[Participation, ...] = ()
    promises: tuple[Promise, ...] = ()
    materials: tuple[Material, ...] = ()
    calls: tuple[AgreedCall, ...] = ()
    record: tuple[FollowUp, ...] = ()
    nudges: tuple[Nudge, ...] = ()

    def who_was_at(self, interview_id: int) -> tuple[Contact, ...]:
        """The contacts met in that round, in the order they were named."""
        met = [p.contact_id for p in self.participations if p.interview_id == interview_id]
        by_id = {c.id: c for c in self.contacts}
        return tuple(by_id[i] for i in dict.fromkeys(met) if i in by_id)
