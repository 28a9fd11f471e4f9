"""One update being handled, in one transaction with its effects (the `Handling` of the ports)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.domain import models as m
from bot.services.ports import Outgoing, StoredUpdate
from bot.store.mapping import values_of
from bot.store.rows import Rows, locked_person
from bot.store.statements import Statements
from bot.store.tray import Tray
from bot.store.unit import SqlUnit


class SqlHandling:
    def __init__(
        self,
        statements: Statements,
        connection: Connection,
        stored: StoredUpdate,
        now: datetime,
        tray: Tray,
    ) -> None:
        self._statements = statements
        self._connection = connection
        self._update = stored
        self._now = now
        self._tray = tray
        self._unit: SqlUnit | None = None

    @property
    def update(self) -> StoredUpdate:
        return self._update

    def unit(
        self,
        *,
        telegram_id: int,
        chat_id: int,
        name: str,
        language_code: str,
        assumed_zone: str | None = None,
    ) -> SqlUnit:
        if self._unit is None:
            told = {"chat_id": chat_id, "language_code": language_code, "assumed_zone": assumed_zone}
            self._unit = SqlUnit(self._rows_of(telegram_id, name, told), self._now, self._tray)
        return self._unit

    def answer_without_person(self, call: Outgoing) -> None:
        self._tray.put(self._update.chat_id, None, call)

    @property
    def erased(self) -> bool:
        """Whether the person was deleted in it."""
        return self._unit is not None and self._unit.erased

    def finish(self) -> None:
        """Write down what is still in memory, just before the commit."""
        if self._unit is not None:
            self._unit.finish()

    def _rows_of(self, telegram_id: int, name: str, told: dict[str, Any]) -> Rows:
        """The person's rows, with what Telegram has `told` of them brought up to date; their name is their
        own business once it is stored, and a zone once assumed stays."""
        of_telegram = self._connection, self._statements, "telegram_id", telegram_id
        person, new = locked_person(*of_telegram), False
        if person is None:
            values = values_of(m.Person(telegram_id=telegram_id, name=name, created_at=self._now, **told))
            del values["id"]
            made = self._connection.execute(self._statements.new_person(), values)
            person, new = locked_person(*of_telegram), made.rowcount == 1
            assert person is not None
        rows = Rows(self._connection, self._statements, person, new=new)
        fresh = told | {"assumed_zone": person.assumed_zone or told["assumed_zone"]}
        if any(getattr(person, field) != value for field, value in fresh.items()):
            rows.update(replace(person, **fresh), fresh)
        return rows
