"""Stand-ins for the ports, in memory: what the runtime needs of the store, exact in its promises."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.services.ports import Outgoing, Pace, Post, Sent, StoredUpdate, Waiting

LONG_AGO = datetime.min.replace(tzinfo=UTC)


class FakeClock:
    """Real time plus `ahead`."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


class AwayError(Exception):
    """The fake database cannot be reached."""


@dataclass
class Row:
    """A call in the fake outbox."""

    waiting: Waiting
    owner: str = ""
    leased_until: datetime = LONG_AGO
    not_before: datetime = LONG_AGO
    fenced: bool = False


@dataclass(frozen=True)
class Told:
    """What the runtime noted of a call: sent, retry, failed or blocked."""

    what: str
    id: int
    at: datetime
    error: str = ""


@dataclass
class InboxRow:
    """An update in the fake inbox; `error` of the last attempt."""

    update: StoredUpdate
    not_before: datetime = LONG_AGO
    state: str = "waiting"
    error: str = ""


class FakeHandling:
    """One transaction: answers count only once it commits."""

    def __init__(self, update: StoredUpdate) -> None:
        self.update = update
        self.answers: list[Outgoing] = []

    def answer_without_person(self, call: Outgoing) -> None:
        self.answers.append(call)


@dataclass
class FakeStore:
    """Inbox and outbox as the ports promise them; thread-safe. `away` makes every call raise `AwayError`.

    `told` is what the runtime noted of calls, in order. `on_call` hears of every call of a port.
    """

    inbox: dict[int, InboxRow] = field(default_factory=dict)
    outbox: dict[int, Row] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    sent: list[tuple[Waiting, int | None]] = field(default_factory=list)
    away: bool = False
    nudges_due: datetime = LONG_AGO
    on_call: Callable[[str], None] | None = None
    pace: Pace | None = None
    one_writer: bool = False
    shared: int = 0  # so many turns were taken, of one update or more
    breaks_when_shared: bool = False  # a transaction of several cannot be committed

    def __post_init__(self) -> None:
        self._lock = threading.RLock()
        self._busy: set[int] = set()
        self._next_id = 0

    def _enter(self, name: str) -> None:
        if self.on_call:
            self.on_call(name)
        if self.away:
            raise AwayError(name)

    @contextmanager
    def together(self) -> Iterator[None]:
        self.shared += 1
        states, outbox = {i: row.state for i, row in self.inbox.items()}, dict(self.outbox)
        yield
        with self._lock:
            done = [i for i, state in states.items() if self.inbox[i].state != state]
            if self.breaks_when_shared and len(done) > 1:
                self.outbox = outbox
                for update_id in done:
                    self.inbox[update_id].state = states[update_id]
                raise OSError

    # inbox
    def keep_updates(self, updates: Sequence[StoredUpdate]) -> int:
        self._enter("keep_updates")
        with self._lock:
            known = len(self.inbox)
            for update in updates:
                self.inbox.setdefault(update.update_id, InboxRow(update))
            return len(self.inbox) - known

    def chats_waiting(self, now: datetime, limit: int = 100) -> list[int]:
        self._enter("chats_waiting")
        with self._lock:
            rows = sorted(self.inbox.items())
            ready = [r.update.chat_id for _, r in rows if r.state == "waiting" and r.not_before <= now]
            return list(dict.fromkeys(ready))[:limit]

    @contextmanager
    def handle_next(
        self, chat_id: int, now: datetime, post: Post | None = None
    ) -> Iterator[FakeHandling | None]:
        self._enter("handle_next")
        row = self._take(chat_id, now)
        if row is None:
            yield None
            return
        handling = FakeHandling(row.update)
        try:
            yield handling
            with self._lock:
                row.state = "done"
                for call in handling.answers:
                    self.put(chat_id, call)
                    if post:
                        post.left = True
        finally:
            with self._lock:
                self._busy.discard(chat_id)

    def _take(self, chat_id: int, now: datetime) -> InboxRow | None:
        with self._lock:
            waiting = [
                r
                for _, r in sorted(self.inbox.items())
                if r.update.chat_id == chat_id and r.state == "waiting"
            ]
            if chat_id in self._busy or not waiting or waiting[0].not_before > now:
                return None
            self._busy.add(chat_id)
            return waiting[0]

    def put_off_update(self, update_id: int, error: str, retry_at: datetime | None) -> None:
        self._enter("put_off_update")
        with self._lock:
            row = self.inbox[update_id]
            row.error = error
            row.update = replace(row.update, attempts=row.update.attempts + 1)
            if retry_at is None:
                row.state = "aside"
            else:
                row.not_before = retry_at

    # outbox
    def post(self, chat_id: int, post: Post, *calls: Outgoing) -> Post:
        """What a transaction does that has a lease and finds nothing of its chat waiting."""
        for call in calls:
            row = self.outbox[self.put(chat_id, call)]
            assert post.lease is not None
            row.owner, row.leased_until = post.lease.owner, post.lease.until
            row.waiting = replace(row.waiting, attempts=1)
            post.taken.append(row.waiting)
        return post

    def put(self, chat_id: int, call: Outgoing) -> int:
        """What `Unit.send` does."""
        with self._lock:
            self._next_id += 1
            self.outbox[self._next_id] = Row(
                Waiting(
                    id=self._next_id, chat_id=chat_id, person_id=None, call=call, attempts=0, repeat=False
                )
            )
            return self._next_id

    def claim_outgoing(self, now: datetime, *, owner: str, lease_seconds: float, limit: int) -> list[Waiting]:
        self._enter("claim_outgoing")
        with self._lock:
            oldest: dict[int, Row] = {}
            for _, row in sorted(self.outbox.items()):
                oldest.setdefault(row.waiting.chat_id, row)
            free = [r for r in oldest.values() if r.leased_until <= now and r.not_before <= now]
            free.sort(key=lambda r: (bool(r.waiting.call.nudge_ids), r.waiting.id))
            for row in free[:limit]:
                row.owner, row.leased_until = owner, now + timedelta(seconds=lease_seconds)
                attempts = row.waiting.attempts + 1
                row.waiting = replace(row.waiting, repeat=row.fenced, attempts=attempts)
                row.fenced = False
            return [row.waiting for row in free[:limit]]

    def free_leases(self, owner: str) -> None:
        self._enter("free_leases")
        with self._lock:
            for row in self.outbox.values():
                if row.owner == owner:
                    row.leased_until = LONG_AGO

    def note_sending(self, ids: Sequence[int], now: datetime) -> list[int]:
        self._enter("note_sending")
        with self._lock:
            rows = [self.outbox[i] for i in ids if i in self.outbox]
            held = [r for r in rows if r.leased_until > now and not r.fenced]
            for row in held:
                row.fenced = True
                self.told.append(Told("sending", row.waiting.id, now))
            return [row.waiting.id for row in held]

    def note_all_sent(self, sent: Sequence[Sent]) -> list[list[datetime]]:
        self._enter("note_sent")
        with self._lock:
            for one in sent:
                self.outbox.pop(one.waiting.id, None)
                self.told.append(Told("sent", one.waiting.id, one.at))
                self.sent.append((one.waiting, one.message_id))
        return [[self.nudges_due] * len(one.waiting.call.nudge_ids) for one in sent]

    def note_failed(self, waiting: Waiting, error: str, now: datetime) -> None:
        self._settle(Told("failed", waiting.id, now, error))

    def note_blocked(self, waiting: Waiting, now: datetime) -> None:
        self._settle(Told("blocked", waiting.id, now))
        with self._lock:
            for row_id in [i for i, r in self.outbox.items() if r.waiting.chat_id == waiting.chat_id]:
                del self.outbox[row_id]

    def note_retry(
        self,
        waiting: Waiting,
        error: str,
        retry_at: datetime,
        *,
        failed: bool = True,
        maybe_sent: bool = False,
    ) -> None:
        self._enter("note_retry")
        with self._lock:
            row = self.outbox[waiting.id]
            row.waiting = replace(row.waiting, failures=row.waiting.failures + failed)
            row.fenced, row.not_before = maybe_sent, retry_at
            row.leased_until = LONG_AGO
            self.told.append(Told("retry", waiting.id, retry_at, error))

    def _settle(self, told: Told) -> None:
        self._enter(f"note_{told.what}")
        with self._lock:
            self.outbox.pop(told.id, None)
            self.told.append(told)
