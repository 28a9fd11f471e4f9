"""The two queues between the use cases and Telegram: updates that came, and calls to be made."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from bot.services.ports.messages import Outgoing, Post, Sent, StoredUpdate, Waiting
from bot.services.ports.people import Unit


class Handling(Protocol):
    """One inbox update being handled, in one transaction with its effects."""

    @property
    def update(self) -> StoredUpdate: ...

    def unit(
        self,
        *,
        telegram_id: int,
        chat_id: int,
        name: str,
        language_code: str,
        assumed_zone: str | None = None,
    ) -> Unit:
        """The unit of the person who wrote, created if new; `assumed_zone` counts where none is on file."""

    def answer_without_person(self, call: Outgoing) -> None:
        """An answer where no person is to be stored (a group chat, somebody not on the list)."""


class Inbox(Protocol):
    """Updates, from when Telegram handed them over until they are handled."""

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


class Outbox(Protocol):
    """Calls of the Bot API, from when a transaction asked for them until Telegram has answered."""

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
