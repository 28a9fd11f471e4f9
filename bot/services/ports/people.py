"""What is kept of people: one transaction in the name of one of them, and who is due for one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
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
from bot.services.ports.messages import Link, Outgoing, Post

#: A row of one of these kinds: what a person has, and can have undone.
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

    def save_plans(self, nudges: Sequence[Nudge]) -> list[Nudge]:
        """As `save_plan`, for many at once, in their order."""

    def case(self, application_id: int) -> Case | None: ...

    def cases(self, statuses: Collection[ApplicationStatus] | None = None) -> list[Case]:
        """All cases, or those in the given states, newest application first."""

    def contacts(self) -> list[Contact]: ...

    def drafts(self, application_id: int) -> list[Draft]:
        """Newest first."""

    def question(self) -> Question | None: ...

    def ask(self, question: Question) -> Question:
        """Make this the one open question. The one that is open, or was until this unit closed it, stays
        the same with what was changed in it; any other gets a new id."""

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


class People(Protocol):
    """Everybody who uses the bot, and their plans."""

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
