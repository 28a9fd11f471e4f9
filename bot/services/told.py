"""What came of a message: small facts that the chat puts into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeAlias

from bot.domain.models import (
    AgreedCall,
    ApplicationStatus,
    Case,
    Contact,
    FollowUp,
    Interview,
    Material,
    Nudge,
    Promise,
    Question,
)
from bot.domain.pressure import Go, Hold
from bot.language.understanding import Ask
from bot.writing.drafts import DraftKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """An interview is on file; `new_case` says that it opened the case."""

    case: Case
    interview: Interview | None
    new_case: bool
    past: bool
    open_again: bool = False  # they had said no before


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewChanged:
    """`what`: moved, back_on, cancelled or no_show."""

    case: Case
    interview: Interview
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAgreed:
    case: Case
    call: AgreedCall
    moved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    case: Case
    entries: tuple[FollowUp, ...]
    sent: tuple[Material, ...] = ()
    to_send: tuple[Material, ...] = ()  # promised in the same breath
    promise: Promise | None = None
    also: Case | None = None  # another case of the same person, for which it may have been meant, too


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseNoted:
    case: Case
    promise: Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialsNoted:
    case: Case
    materials: tuple[Material, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeNoted:
    case: Case
    status: ApplicationStatus
    deadline: date | None = None
    deadline_at: time | None = None
    promise: Promise | None = None  # the day by which their letter comes
    accepted: bool = False  # closed because the person took the offer, ...
    others: tuple[Case, ...] = ()  # ... while these were open


@dataclass(frozen=True, slots=True, kw_only=True)
class OffersHeld:
    """The answer to "which one should I take?": the offers there are."""

    offers: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalDoubted:
    """Words that sound like a no, and say none for certain: nothing is closed before they confirm."""

    case: Case
    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineNoted:
    """The day by which the person must answer an offer."""

    case: Case
    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyNoted:
    case: Case
    entry: FollowUp


@dataclass(frozen=True, slots=True, kw_only=True)
class Snoozed:
    case: Case
    nudge: Nudge
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SnoozeNeedsTime:
    case: Case
    nudge: Nudge | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """`field` is the thing put right: role, company, people, day, promise, no_calls."""

    case: Case
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteKept:
    """The person's own words, kept with the case."""

    case: Case
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackKept:
    """Why they said no."""

    case: Case
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactKept:
    """Something about a person: title, e-mail, telephone."""

    case: Case
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """The answer to "may I write (call) now?". `thanks_first`: the thank-you is still to go out."""

    case: Case
    call: bool
    verdict: Go | Hold
    thanks_first: bool = False
    missed: Promise | None = None  # the day they named, which has passed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reassured:
    """The answer to "is it normal?": for how many days nothing was heard, and the day they named, if any."""

    case: Case
    silent_days: int
    promise: Promise | None


class Concern(StrEnum):
    """What a person asks of a case, beside "may I write?"."""

    SILENCE = "silence"  # is it normal?
    WHEN = "when"  # when will they answer?
    UNANSWERED = "unanswered"  # what if they never do?
    RUINED = "ruined"  # did I spoil it?
    LEFT_OUT = "left_out"  # a thing not asked or said: may it be now?
    CALL_WORDS = "call_words"  # what do I say on the telephone?
    THANK_OTHERS = "thank_others"  # the recruiter, too?
    PROMISED = "promised"  # what did I promise, what did they?
    NUMBER = "number"  # where are they reached?


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question about the case, with what its answer needs."""

    case: Case
    concern: Concern
    thanks_open: bool
    promise: Promise | None
    delicate: bool = False  # it is about pay and the like
    copy: str = ""  # the short text that it asks for


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftWanted:
    """A text is asked for: of these `kinds`, else it is asked which."""

    case: Case
    kinds: tuple[DraftKind, ...] = ()
    verdict: Go | Hold | None = None  # whether to use it now
    to: Contact | None = None  # the one person named


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that needs no change: answered from what is on file."""

    ask: Ask | None
    case: Case | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingOnFile:
    """The message is about a case that is not there. `company` as it was said, if it was."""

    company: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyCalled:
    """Who is said not to exist is not on file either. `unlogged`: it went to all but them."""

    name: str
    unlogged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRead:
    """Somebody else's words: one change proposed, nothing done yet."""

    question: Question
    what: str
    company: str | None
    day: date | None
    at: time | None = None


Told: TypeAlias = (
    Captured
    | InterviewChanged
    | CallAgreed
    | Logged
    | PromiseNoted
    | MaterialsNoted
    | OutcomeNoted
    | OffersHeld
    | RefusalDoubted
    | DeadlineNoted
    | ReplyNoted
    | Snoozed
    | SnoozeNeedsTime
    | Corrected
    | NoteKept
    | FeedbackKept
    | ContactKept
    | Advice
    | Reassured
    | Answered
    | DraftWanted
    | Asked
    | NothingOnFile
    | NobodyCalled
    | MailRead
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """All that came of one message. `change_id` undoes it as a whole; None when nothing changed.
    `settled` is the question that the message answered with `answer` (None: passed over by a new
    sentence), `question` the one to ask next."""

    told: tuple[Told, ...] = ()
    change_id: int | None = None
    question: Question | None = None
    settled: Question | None = None
    answer: str | None = None
    problem: str | None = field(default=None)
    opened: tuple[int, ...] = ()  # applications at companies that were not on file
    instead_of: tuple[int, ...] = ()  # applications taken back, and read anew in the right zone

    @property
    def asks(self) -> Question | None:
        """The question that is open behind it: the one to ask next, or one that a piece of news brings."""
        brought = (t.question for t in self.told if isinstance(t, RefusalDoubted | MailRead))
        return self.question or next(brought, None)
