"""One turn of some chats, in a worker thread: the oldest update of each is handled, with its effects and its
answers, or its failure is noted."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.chat.runtime.faults import FaultPoints, NoFaults
from bot.chat.runtime.metrics import Metrics
from bot.services.ports import Clock, Handling, Outgoing, Post, Store, StoredUpdate

log = logging.getLogger(__name__)

#: Routes an update, lets a use case act inside the transaction, and puts the answers into the outbox.
Dispatch = Callable[[Handling, datetime], None]

#: Tells a person that their message could not be handled; runs in a worker thread.
PoisonTold = Callable[[StoredUpdate], None]

#: Seconds before an update that failed is tried again; after the last attempt it is set aside.
PAUSES_SECONDS = (1.0, 5.0)


@dataclass(frozen=True, slots=True)
class Turn:
    """Of one chat. `notice`: the person is to be told that they flood. `post`: receives what is put into
    the outbox."""

    chat_id: int
    notice: bool
    post: Post


class Ended(Enum):
    """How a turn ended."""

    NOTHING = auto()  # there was none to handle now
    HANDLED = auto()
    PUT_OFF = auto()
    SET_ASIDE = auto()

    @property
    def next_may_come(self) -> bool:
        return self in (Ended.HANDLED, Ended.SET_ASIDE)


class Handler:
    """`on_poisoned` runs once an update has failed for the last time, before it is set aside; it tells the
    person. `flood_notice` is what a flooding person is told. `away` are the store's exceptions that say "not
    now" rather than "this update is poisoned"."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        dispatch: Dispatch,
        on_poisoned: PoisonTold,
        away: tuple[type[Exception], ...],
        metrics: Metrics,
        flood_notice: Outgoing | None = None,
        faults: FaultPoints | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._dispatch = dispatch
        self._on_poisoned = on_poisoned
        self._away = away
        self._metrics = metrics
        self._flood_notice = flood_notice
        self._faults = faults or NoFaults()

    def handle(self, turns: Sequence[Turn]) -> list[bool]:
        """For each, whether the chat's next update may come. Where the store has one writer they are one
        transaction, in which each is handled or fails by itself. Raises where the store is away: then
        nothing of them was done."""
        with self._store.together():
            ended = [self._one(turn) for turn in turns]
        for one in ended:
            if one is Ended.HANDLED:
                self._faults.reach("after commit")
                self._metrics.count("handled")
        return [one.next_may_come for one in ended]

    def _one(self, turn: Turn) -> Ended:
        now = self._clock.now()
        update: StoredUpdate | None = None
        turn.post.empty()  # where it is handled once more, nothing of the first time is in the outbox
        try:
            with self._store.handle_next(turn.chat_id, now, turn.post) as handling:
                if handling is None:
                    return Ended.NOTHING
                update = handling.update
                self._faults.reach("in transaction")
                if turn.notice and self._flood_notice:
                    handling.answer_without_person(self._flood_notice)
                self._dispatch(handling, now)
                self._faults.reach("before commit")
        except self._away:
            raise
        except Exception as error:
            if update is None:
                raise
            turn.post.empty()
            turn.post.left = True  # what the person is told is to be claimed
            return self._failed(update, error)
        return Ended.HANDLED

    def _failed(self, update: StoredUpdate, error: Exception) -> Ended:
        """Note it."""
        attempt = update.attempts + 1
        name = type(error).__name__
        frames = "".join(traceback.format_tb(error.__traceback__))
        log.error("update %d failed, attempt %d: %s\n%s", update.update_id, attempt, name, frames)
        self._metrics.count("failed")
        told = f"{name}: {error}"[:500]
        if attempt <= len(PAUSES_SECONDS):
            retry_at = self._clock.now() + timedelta(seconds=PAUSES_SECONDS[attempt - 1])
            self._store.put_off_update(update.update_id, told, retry_at)
            return Ended.PUT_OFF
        try:
            self._on_poisoned(update)
        except Exception as telling:
            log.error(
                "update %d: the person could not be told (%s)", update.update_id, type(telling).__name__
            )
        self._store.put_off_update(update.update_id, told, None)
        self._metrics.count("set_aside")
        log.error("update %d is set aside after %d attempts", update.update_id, attempt)
        return Ended.SET_ASIDE
