"""People to measure with: one is played through the real router, the others are copies of their rows."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Table, create_engine, delete, func, insert, select, update

from bot.app import App, Tuning
from bot.services.desk import Desk
from bot.services.ports import StoredUpdate
from bot.services.replan import replan
from bot.settings import load
from bot.store.cipher import Cipher
from bot.store.engine import normalised
from bot.store.tables import Tables

#: Tuesday morning; the interview is told, and its thank-you is due within a few hours.
TOLD_AT: Final = datetime(2026, 3, 10, 10, 30, tzinfo=UTC)
#: By then the thank-you is due, nothing else is, and it is not yet late.
DUE_AT: Final = datetime(2026, 3, 10, 14, 0, tzinfo=UTC)
#: From then on, for a day, nothing but what was put off is due: to remind of the thank-you once more is over,
#: and to ask for news too early.
NOTHING_ELSE_DUE: Final = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
FIRST_CHAT: Final = 1_000_000
SENTENCE: Final = "I interviewed at Acme this morning with Jane Doe for the Backend Engineer role"

#: Ids of the copies lie so far apart.
_STRIDE: Final = 100
_SHIFTED: Final = {"id", "person_id", "application_id", "interview_id", "contact_id", "nudge_id", "change_id"}
_COPIED: Final = ("person", "application", "interview", "contact", "participation", "nudge")
_ROWS_AT_ONCE: Final = 2000


class RunningClock:
    """Goes on from the given instant at the pace of real time."""

    def __init__(self, starts_at: datetime) -> None:
        self._starts_at, self._began = starts_at, time.monotonic()

    def now(self) -> datetime:
        return self._starts_at + timedelta(seconds=time.monotonic() - self._began)


class FixedClock:
    """Stands still until it is set."""

    def __init__(self, now: datetime) -> None:
        self.instant = now

    def now(self) -> datetime:
        return self.instant


def an_update(update_id: int, chat_id: int, said: str, at: datetime) -> dict[str, Any]:
    """A typed message as Telegram sends it."""
    who = {"id": chat_id, "first_name": "Sam", "is_bot": False, "language_code": "en"}
    message: dict[str, Any] = {
        "message_id": update_id,
        "date": int(at.timestamp()),
        "chat": {"id": chat_id, "type": "private", "first_name": "Sam"},
        "from": who,
        "text": said,
    }
    if said.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(said.split()[0])}]
    return {"update_id": update_id, "message": message}


def with_due_nudges(url: str, number: int, wakes_at: list[datetime] | None = None) -> int:
    """Fill an empty migrated database with so many people, each with one thank-you that is due at `DUE_AT`,
    or with `wakes_at` put off by its person to exactly that time. Returns how many Bot API messages one such
    nudge takes."""
    messages = _play_one(url)
    engine = create_engine(normalised(url))
    tables = Tables(Cipher(None), engine.dialect.name)
    with engine.begin() as connection:
        for name in _COPIED:
            _copy(connection, tables.metadata.tables[name], number, wakes_at or [])
    engine.dispose()
    return messages


def wake(url: str, asleep_until: datetime, wakes_at: datetime) -> None:
    """Everybody who put their nudge off to that time is to have it at this one."""
    engine = create_engine(normalised(url))
    nudge = Tables(Cipher(None), engine.dialect.name).nudge
    with engine.begin() as connection:
        asleep = update(nudge).where(nudge.c.wakes_at == asleep_until)
        connection.execute(asleep.values(wakes_at=wakes_at, snoozed_until=wakes_at))
    engine.dispose()


def _play_one(url: str) -> int:
    """The first person: told one sentence at `TOLD_AT`; the dry run of their nudge is taken back."""
    settings = load({"DATABASE_URL": url})
    clock = FixedClock(TOLD_AT)
    app = App(settings, Tuning(clock))
    try:
        update = StoredUpdate(
            update_id=1,
            chat_id=FIRST_CHAT,
            payload=an_update(1, FIRST_CHAT, SENTENCE, TOLD_AT),
            received_at=TOLD_AT,
        )
        app.store.keep_update(update)
        with app.store.handle_next(FIRST_CHAT, TOLD_AT) as handling:
            assert handling is not None
            app.router.dispatch(handling, TOLD_AT)
        [person_id] = app.store.everybody()
        with app.store.work(person_id, TOLD_AT) as unit:
            unit.close_question()
            unit.save(replace(unit.person, zone="Europe/London", country="GB"))
            replan(Desk(unit, TOLD_AT, app.almanac))
        _empty_outbox(app)
        return _messages_of_a_nudge(app, person_id)
    finally:
        app.close()


def _messages_of_a_nudge(app: App, person_id: int) -> int:
    class DryRun(Exception):  # noqa: N818 - nothing went wrong
        pass

    from bot.services.nudging import deliver_due

    sent: list[str] = []
    try:
        with app.store.work(person_id, DUE_AT) as unit:
            calls: list[Any] = []
            presenter = app.presenter

            class Counting:
                def one(self, desk: Desk, due: Any) -> Any:
                    calls.extend(presenter.one(desk, due))
                    return calls

                several = presenter.several

            assert deliver_due(Desk(unit, DUE_AT, app.almanac), Counting()) == 1
            sent = [call.method for call in calls if call.method.startswith("send")]
            raise DryRun
    except DryRun:
        return len(sent)


def _empty_outbox(app: App) -> None:
    while waiting := app.store.claim_outgoing(TOLD_AT, owner="bench", lease_seconds=60, limit=100):
        for number, call in enumerate(waiting):
            app.store.note_sent(call, 1 + number, TOLD_AT)


def _copy(connection: Connection, table: Table, number: int, wakes_at: list[datetime]) -> None:
    """The rows of the first person `number - 1` times over; snoozed where times are given."""
    rows = [dict(row._mapping) for row in connection.execute(select(table))]
    if table.name == "nudge":
        rows = [row for row in rows if row["state"] == "planned"]
    if wakes_at and table.name == "nudge":
        due = min(row["wakes_at"] for row in rows if row["wakes_at"])
        rows = [row | {"snoozable": True} for row in rows if row["wakes_at"] == due]
        connection.execute(delete(table).where(table.c.wakes_at > due, table.c.wakes_at < NOTHING_ELSE_DUE))
        connection.execute(update(table).where(table.c.wakes_at == due).values(_put_off_to(wakes_at[0])))
    copies = _copies(rows, number, wakes_at)
    while batch := list(itertools.islice(copies, _ROWS_AT_ONCE)):
        connection.execute(insert(table), batch)
    if connection.dialect.name == "postgresql":
        highest = select(func.max(table.c.id)).scalar_subquery()
        connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), highest)))


def _copies(rows: list[dict[str, Any]], number: int, wakes_at: list[datetime]) -> Iterator[dict[str, Any]]:
    for index in range(1, number):
        for row in rows:
            copy = {
                name: value + index * _STRIDE if name in _SHIFTED and value is not None else value
                for name, value in row.items()
            }
            if "chat_id" in copy:
                copy["chat_id"] = copy["telegram_id"] = FIRST_CHAT + index
            if "key" in copy:
                copy["key"] = _key_of(copy["key"], index * _STRIDE)
            if copy.pop("snoozable", False):
                copy |= _put_off_to(wakes_at[index])
            yield copy


def _put_off_to(at: datetime) -> dict[str, object]:
    """What a nudge that was seen, and put off by its person, has: it comes at that very time."""
    return {"wakes_at": at, "snoozed_until": at, "sent_at": TOLD_AT, "asked_exact": True}


def _key_of(key: str, shift: int) -> str:
    """A nudge's key holds the id of what it is about, behind its kind."""
    kind, about, *rest = key.split(":")
    return ":".join([kind, str(int(about) + shift), *rest])
