"""All that is kept, and what is raised where it cannot be reached."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from bot.services.ports.messages import Status
from bot.services.ports.pace import Pace
from bot.services.ports.people import People
from bot.services.ports.queues import Inbox, Outbox


class StoreUnavailable(Exception):  # noqa: N818 - it is a state of the surroundings
    """The store cannot be used, for now or for good. The text says what is wrong and what to do, for people;
    it may be shown and logged."""


class Store(People, Inbox, Outbox, Protocol):
    """All that is kept. Times are given by the caller."""

    @property
    def pace(self) -> Pace | None:
        """The rate limit that all processes share; None where there is one process alone (SQLite)."""

    @property
    def one_writer(self) -> bool:
        """Whether one transaction at a time writes (SQLite): then those that wait may as well share one."""

    def together(self) -> AbstractContextManager[None]:
        """With one writer: what this thread does within is one transaction, committed on leaving; each part
        is still kept or taken back by itself, and an exception takes all back. Otherwise each part is a
        transaction of its own, as ever."""

    def status(self) -> Status:
        """Counts, and what was given up."""
