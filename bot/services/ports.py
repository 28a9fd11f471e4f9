"""What the use cases need from the world, as Protocols; the adapters implement them.

The store and the use cases are synchronous and run in worker threads, one hop per transaction: a
transaction is a handful of statements of well under a millisecond each, and a thread hop for every
statement would cost more than the statements.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from bot.domain.models import (
    AgreedCall,
    Application,
    ApplicationStatus,
    Case,
    Contact,
    Draft,
    FollowUp,
    Interview,
    Material,
    Nudge,
    Participation,
    Person,
    Promise,
    Question,
)
from bot.services.messages import (
    Health as Health,
    Lease as Lease,
    Link as Link,
    LinkRole as LinkRole,
    Outgoing as Outgoing,
    Post as Post,
    Sent as Sent,
    Status as Status,
    StoredUpdate as StoredUpdate,
    Trouble as Trouble,
    Waiting as Waiting,
)

R = TypeVar(
    "R",
    Person,
    Application,
    Interview,
    Contact,
    Participation,
    Promise,
    Material,
    AgreedCall,
    FollowUp,
    Nudge,
    Draft,
    Question,
)


class StoreUnavailable(Exception):  # noqa: N818 - it is a state of the surroundings
    """The store cannot be used, for now or for good. The text says what is wrong and what to do, for people;
    it may be shown and logged."""


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware, in UTC."""


class Unit(Protocol):
    """One transaction in the name of one person, who is locked until it ends: everything a use case
    reads and writes goes through it, and nobody else's rows can be reached.

    Every `save` and `delete` is journalled under one change, so that it can be undone as a whole.
    """

    @property
    def person(self) -> Person: ...

    @property
    def change_id(self) -> int:
        """The id under which this unit's changes can be undone (allocated on first use)."""

    def get(self, kind: type[R], row_id: int) -> R | None:
        """The row if it exists and is this person's."""

    def save(self, row: R) -> R:
        """Insert (id 0) or update; returns the row with its id."""

    def delete(self, row: R) -> None: ...

    def save_plan(self, nudge: Nudge) -> Nudge:
        """As `save`, but not journalled: the plan is made anew after an undo anyway."""

    def case(self, application_id: int) -> Case | None: ...

    def cases(self, statuses: Collection[ApplicationStatus] | None = None) -> list[Case]:
        """All cases, or those in the given states, newest application first."""

    def contacts(self) -> list[Contact]: ...

    def drafts(self, application_id: int) -> list[Draft]:
        """Newest first."""

    def question(self) -> Question | None: ...

    def ask(self, question: Question) -> Question:
        """Make this the one open question."""

    def close_question(self) -> None: ...

    def link_of(self, message_id: int) -> Link | None:
        """What a message in this person's chat belongs to."""

    def note_link(self, message_id: int, link: Link) -> None:
        """Remember what a message (the person's own, too) belongs to."""

    def live_messages(self, application_id: int) -> list[int]:
        """Message ids that carry a live keyboard for the case; they are no longer live afterwards."""

    def undo(self, change_id: int) -> bool:
        """Put back what that change altered, field by field, as it was before. False, and nothing is
        touched, when the change is not this person's or was undone already, when one of those fields has
        been altered again since, or when something said since hangs on a row that would go. What the plan
        and the sending set (`due`, `reason`, `message_id`) neither hinders nor comes back."""

    def last_change(self) -> int | None:
        """The newest change of earlier units that was not undone; suggested texts alone are none."""

    def send(self, call: Outgoing) -> None:
        """Put a call into the outbox, behind all others of this chat. Its nudges become `sending`."""

    def erase_person(self) -> None:
        """Delete everything of this person, outbox included; the unit is over. What they sent after the
        update being handled stays to be handled. A last answer goes by `answer_without_person`."""


class Handling(Protocol):
    """One inbox update being handled, in one transaction with its effects."""

    @property
    def update(self) -> StoredUpdate: ...

    def unit(self, *, telegram_id: int, chat_id: int, name: str, language_code: str) -> Unit:
        """The unit of the person who wrote, created if new."""

    def answer_without_person(self, call: Outgoing) -> None:
        """An answer where no person is to be stored (a group chat, somebody not on the list)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnAsked:
    """A call that waits for its turn. `message`: it is a new message to its chat, of which Telegram takes
    one a second; `nudge`: it gives way to answers."""

    id: int
    chat_id: int
    message: bool
    nudge: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """A call that may be made now. `place` is the one it takes among those that a window may hold; so long
    after it is given back another may have it."""

    place: int
    asked: TurnAsked
    free_after_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Turns:
    """What was granted; to ask again for the others is of use after `wait_seconds`."""

    granted: tuple[Turn, ...]
    wait_seconds: float


class Pace(Protocol):
    """Telegram's limits, kept by all processes of one bot together."""

    def open(self, overall: int) -> None:
        """From now on so many calls in any window; before the first `take`, and harmless when repeated."""

    def take(self, asked: Sequence[TurnAsked], over: Sequence[Turn] = ()) -> Turns:
        """Turns for as many of these as the limits allow now, answers first; no chat is there twice. What
        is `over` is given back. A turn that is not given back within seconds is taken for lost."""

    def pause(self, seconds: float) -> None:
        """Nobody gets a turn for so long."""


class Store(Protocol):
    """All that is kept. Times are given by the caller."""

    @property
    def pace(self) -> Pace | None:
        """The rate limit that all processes share; None where there is one process alone (SQLite)."""

    def status(self) -> Status:
        """Counts, and what was given up."""

    # people
    def work(self, person_id: int, now: datetime) -> AbstractContextManager[Unit]:
        """Commits on leaving, rolls back on an exception. Raises LookupError where there is no such
        person (any more)."""

    def work_if_due(
        self, people: Sequence[int], now: datetime, *, most: int = 1, post: Post | None = None
    ) -> AbstractContextManager[Sequence[Unit]]:
        """As `work`, for the nudges of up to `most` of these in one transaction; without those, and without
        waiting for them, of whom none is due (any more), for whom somebody else is at work, or who are not
        there. `post` tells what it put into the outbox."""

    def people_due(self, now: datetime, limit: int) -> list[int]:
        """Persons with a planned nudge to wake by now, longest waiting first; not those who blocked the
        bot or paused it."""

    def next_due(self) -> datetime | None:
        """The earliest time at which a planned nudge wakes, or a pause ends that held one back."""

    # inbox
    def keep_updates(self, updates: Sequence[StoredUpdate]) -> int:
        """Write updates down, all or none, so that not even a power cut loses them; how many were new."""

    def chats_waiting(self, now: datetime, limit: int = 100) -> list[int]:
        """Chats with an update to handle now, oldest first."""

    def handle_next(
        self, chat_id: int, now: datetime, post: Post | None = None
    ) -> AbstractContextManager[Handling | None]:
        """The chat's oldest unhandled update, the chat locked; None when there is none, its time to be
        tried again has not come, or another replica has the chat. Leaving without an exception marks it
        done and commits; an exception rolls everything back. `post` tells what it put into the outbox."""

    def put_off_update(self, update_id: int, error: str, retry_at: datetime | None) -> None:
        """Note a failed attempt; with `retry_at` None it is set aside for good."""

    # outbox
    def say(self, chat_id: int, call: Outgoing, now: datetime) -> None:
        """Put a call into the outbox of a chat, outside any unit."""

    def claim_outgoing(self, now: datetime, *, owner: str, lease_seconds: float, limit: int) -> list[Waiting]:
        """The oldest unsent call of up to `limit` chats, answers before nudges, leased to `owner`. A chat
        with a live lease or whose oldest call must wait is passed over, so that the order per chat holds."""

    def free_leases(self, owner: str) -> None:
        """End the leases on outgoing calls of a process that is gone: what it noted as being sent is a
        repeat from now on, the rest is as if never claimed."""

    def note_sending(self, ids: Sequence[int], now: datetime) -> list[int]:
        """The fence: written just before the calls are made. Gives back the ids that may be sent now; the
        others must not be (the lease lapsed, another has it, the person was erased)."""

    def note_all_sent(self, sent: Sequence[Sent]) -> list[list[datetime]]:
        """Done, all in one transaction: the links of the messages are kept, their nudges become `sent`. Gives
        back for each call the times for which those were meant that were not `sent` before."""

    def note_retry(
        self,
        waiting: Waiting,
        error: str,
        retry_at: datetime,
        *,
        failed: bool = True,
        maybe_sent: bool = False,
    ) -> None:
        """To be tried again; `failed` unless it only had to wait. With `maybe_sent` the outcome is unknown
        (the line dropped after the call was made): it comes again as a `repeat`; a call whose outcome stays
        unknown time after time is given up in the end."""

    def note_failed(self, waiting: Waiting, error: str, now: datetime) -> None:
        """Never to be tried again; its nudges become `expired`."""

    def note_blocked(self, waiting: Waiting, now: datetime) -> None:
        """The person blocked the bot: drop what waits for them, put nudges back, set `blocked`."""


class Almanac(Protocol):
    """Public holidays and weekends of a country."""

    def weekend(self, country: str | None) -> frozenset[int]:
        """Weekday numbers (Monday is 0) that are not worked."""

    def holidays(self, country: str | None, years: Collection[int]) -> dict[date, str]:
        """Public holidays with their names; empty for an unknown country."""


class Polisher(Protocol):
    """A language model somewhere else. It may lie, stall or talk nonsense: what it says is to be checked."""

    async def answer(self, messages: Sequence[Mapping[str, str]]) -> str | None:
        """What it says to a chat (`role` and `content` each); None where nothing usable came in time."""

    async def close(self) -> None: ...


class Exporter(Protocol):
    """Everything on file as files. Pure: what is passed in is what comes out."""

    def csv(self, cases: Sequence[Case], person: Person) -> bytes: ...
    def json(self, cases: Sequence[Case], person: Person, drafts: Sequence[Draft] = ()) -> bytes: ...
    def ics(self, cases: Sequence[Case], person: Person, now: datetime) -> bytes: ...
    def chart(self, cases: Sequence[Case], now: datetime) -> bytes:
        """The person's numbers as a PNG."""

    def timeline(self, case: Case) -> bytes:
        """One case over time as a PNG."""
