"""The tick: what is due goes into the outbox, whoever else has trouble."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta

import pytest

from bot.app import App, Tuning
from bot.bench.people import DUE_AT, FixedClock, with_due_nudges
from bot.due import PEOPLE_AT_ONCE
from bot.services.desk import Desk
from bot.services.nudging import DueNudge
from bot.services.ports import Outgoing
from bot.settings import load
from tests.databases import Databases


class OnePoisoned:
    """Cannot put the nudge of one person into a message."""

    def __init__(self, app: App, person_id: int) -> None:
        self._presenter, self._poisoned = app.presenter, person_id

    def one(self, desk: Desk, due: DueNudge) -> list[Outgoing]:
        if desk.person.id == self._poisoned:
            raise ZeroDivisionError
        return self._presenter.one(desk, due)

    several = None


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_a_poisoned_nudge_keeps_nobody_waiting(databases: Databases, engine: str):
    """One person's nudge that cannot be made into a message is tried again; all others go out."""
    people = 2 * PEOPLE_AT_ONCE + 1
    url = databases.migrated(engine)
    with_due_nudges(url, people)
    app = App(load({"DATABASE_URL": url}), Tuning(FixedClock(DUE_AT)))
    poisoned, *_ = app.store.people_due(DUE_AT, people)
    app.due.presenter = OnePoisoned(app, poisoned)  # type: ignore[assignment]  # half a presenter will do
    random.seed(1)
    next_due = asyncio.run(app.tick(DUE_AT))
    assert app.store.people_due(DUE_AT, people) == [poisoned]
    assert next_due is not None
    assert next_due < DUE_AT
    waiting = app.store.claim_outgoing(DUE_AT + timedelta(minutes=1), owner="t", lease_seconds=9, limit=99)
    assert len(waiting) == people - 1
    app.close()
    databases.drop(url)
