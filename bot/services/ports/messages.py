"""What comes in, what goes out, and how the bot stands: facts between use cases and adapters."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any


class LinkRole(StrEnum):
    """What a message in the chat is, so that a later edit or a reply finds it."""

    CARD = "card"  # the one card of a case
    NUDGE = "nudge"
    DRAFT = "draft"
    QUESTION = "question"
    NEWS = "news"  # what came of a message of theirs, said back
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a message (or a person's own message) belongs to. `live` messages carry a keyboard; a case
    has at most one."""

    role: LinkRole
    application_id: int | None = None
    nudge_id: int | None = None
    draft_id: int | None = None
    question_id: int | None = None
    change_id: int | None = None
    live: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One call of the Bot API, to be made after the transaction that asked for it is committed.

    `payload` is JSON: the method's parameters without `chat_id`. With `edits` set, the store fills in
    the `message_id` of the newest message with that link when the call is about to be made (the
    message may itself still be waiting in front of it). `document` is a file to upload, (name, bytes).
    `not_after`: not worth sending later than this; the nudge goes back to the plan instead.
    """

    method: str
    payload: dict[str, Any]
    link: Link | None = None
    edits: Link | None = None
    document: tuple[str, bytes] | None = None
    nudge_ids: tuple[int, ...] = ()
    not_after: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An `Outgoing` in the outbox, claimed for sending. `repeat` says that an earlier attempt may have
    reached Telegram: its process died between the call and the note. `attempts` counts the claims, this one
    included, and `failures` what Telegram or the line did."""

    id: int
    chat_id: int
    person_id: int | None
    call: Outgoing
    attempts: int
    repeat: bool
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Lease:
    """The right of the process `owner` to make the calls it covers: nobody else makes them before `until`."""

    owner: str
    until: datetime


@dataclass(slots=True)
class Post:
    """What one transaction puts into the outbox. With a `lease`, what has nothing of its chat before it is
    leased at once: it is `taken`, in order, to be made by this process as soon as the transaction is
    committed. `left`: there is more, for whoever claims it."""

    lease: Lease | None = None
    taken: list[Waiting] = field(default_factory=list)
    left: bool = False

    def empty(self) -> None:
        """Nothing of it came to be."""
        self.taken.clear()
        self.left = False


@dataclass(frozen=True, slots=True)
class Sent:
    """A call that Telegram took at `at`; `message_id` is the message it made or changed."""

    waiting: Waiting
    message_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredUpdate:
    """An update as Telegram sent it."""

    update_id: int
    chat_id: int
    payload: dict[str, Any]
    attempts: int = 0
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that was given up: an update (`what` is "update") or a call (its method). `error` names the
    fault and holds nothing that a person said."""

    what: str
    id: int
    at: datetime
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How things stand, for whoever runs the bot. `counts` are in the words of `doctor`; `set_aside` and
    `failed` are the newest of those given up, newest first. `uptime` is the process's."""

    schema: str
    counts: dict[str, int]
    next_due: datetime | None
    set_aside: tuple[Trouble, ...] = ()
    failed: tuple[Trouble, ...] = ()
    uptime: timedelta = field(default_factory=timedelta)


@dataclass(frozen=True, slots=True)
class Health:
    """A line of `doctor`: what was checked, whether it is right, what to do if not."""

    name: str
    ok: bool
    told: str
    cure: str = ""
    details: dict[str, str] = field(default_factory=dict)
