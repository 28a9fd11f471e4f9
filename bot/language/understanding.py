"""What a message was understood to say: the types between language and the rest of the product.

Days and times are local to the person (the `tz` given to the reader); a `Span` counts Unicode code
points of the message as it was given, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Intent(StrEnum):
    """What one event of a message is about."""

    INTERVIEW_PAST = "interview_past"
    INTERVIEW_UPCOMING = "interview_upcoming"
    LOG_FOLLOWUP = "log_followup"
    TIMELINE_UPDATE = "timeline_update"
    OUTCOME_OFFER = "outcome_offer"
    OUTCOME_REJECTION = "outcome_rejection"
    REPLY_RECEIVED = "reply_received"
    SNOOZE = "snooze"
    OTHER = "question_or_other"


#: What ends a case, or nearly so.
OUTCOMES = frozenset({Intent.OUTCOME_OFFER, Intent.OUTCOME_REJECTION})


class Signal(StrEnum):
    """Something said beside the intent that changes what is done with it."""

    CORRECTION = "correction"  # "no, it was Tuesday", "the role is Staff Engineer", "actually ..."
    CANCELLED = "cancelled"  # the interview will not take place
    MOVED = "moved"  # the interview has a new time
    NO_SHOW = "no_show"  # "they never called", "nobody turned up"
    NO_CALLS = "no_calls"  # "please don't phone them", "no calls please"
    PASTED = "pasted"  # the text is somebody else's mail: data to propose, not an instruction
    WITHDRAWN = "withdrawn"  # the sender ended it: "I withdrew", "turned them down"


class Ask(StrEnum):
    """What a question asks the bot for."""

    DRAFT = "draft"  # "write me a thank-you note for Acme"
    MAY_I_WRITE = "may_i_write"  # "should I check in with Acme?", "how long should I wait?"
    MAY_I_CALL = "may_i_call"  # "can I call them?"
    WHEN_INTERVIEW = "when_interview"  # "when is my interview with Globex?"
    WHAT_IS_DUE = "what_is_due"  # "what's next?", "what do I have to do?"
    LIST = "list"  # "show my applications"
    RECORD = "record"  # "what did I send Acme?"
    PAUSE = "pause"  # "pause until Monday"
    HELP = "help"  # "what can you do?"
    GREETING = "greeting"  # "hi"
    THANKS = "thanks"  # "thanks!"


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A local day, with a local time of day where one was given. `zone` is the IANA name of the one that was
    named with it ("3pm London time"): the day and the time are the person's all the same."""

    day: date
    at: time | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value read from the text: where it stands, how sure we are (0 to 1), and other readings
    that are nearly as likely, most likely first ("next Friday")."""

    value: T
    span: Span
    sure: float = 1.0
    others: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that the message reports. `reply_by`'s span covers the employer's own words."""

    intent: Intent
    sure: float = 1.0
    company: Found[str] | None = None
    role: Found[str] | None = None
    people: tuple[Found[str], ...] = ()
    stage: Found[str] | None = None
    interview_at: Found[Moment] | None = None
    last_part_after: int | None = None  # of a day of several parts: minutes from the first to the last
    lasts: int | None = None  # minutes from the beginning to the end, where the words tell
    reply_by: Found[date] | None = None
    method: Found[str] | None = None
    followup_at: Found[Moment] | None = None
    snooze_until: Found[Moment] | None = None
    deadline: Found[date] | None = None  # the sender's own: "have to answer by Friday"
    topics: tuple[Found[str], ...] = ()
    materials: tuple[Found[str], ...] = ()  # what was asked for or promised: "my portfolio"
    signals: frozenset[Signal] = frozenset()
    ask: Ask | None = None
    certain: bool = True  # a phrase says the intent, rather than the sound of all the words


@dataclass(frozen=True, slots=True)
class Understanding:
    """The whole message: at least one event, in text order."""

    text: str
    events: tuple[Event, ...]

    @property
    def first(self) -> Event:
        return self.events[0]


@dataclass(frozen=True, slots=True)
class Known:
    """What is already known of the person, to read names rightly: companies of open cases, names of
    their contacts, and the country (ISO 3166 alpha-2) that orders day and month; without one the
    time zone decides."""

    companies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    country: str | None = None


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody met, as typed in answer to a question: "Jane Doe (CTO, jane@acme.com, +44 20 7946 0958)"."""

    name: str
    title: str | None = None
    email: str | None = None
    phone: str | None = None
