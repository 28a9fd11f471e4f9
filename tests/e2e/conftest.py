"""Stories: a stand-in, a database of either engine, and the bot as a process of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from bot.store import SqlStore
from tests.databases import ENGINES, Databases
from tests.e2e.bot_process import BotProcess
from tests.e2e.standin import StandIn, running_standin


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest, databases: Databases) -> Iterator[str]:
    url = databases.migrated(request.param)
    yield url
    databases.drop(url)


@pytest.fixture
def standin(database_url: str) -> Iterator[StandIn]:
    """A fresh stand-in with Ada and Ben, which can see when the next nudge is due."""
    store = SqlStore(database_url)

    async def next_due() -> datetime | None:
        return store.next_due()

    with running_standin(next_due=next_due) as client:
        yield client
    store.close()


@pytest.fixture
def bot(standin: StandIn, database_url: str) -> Iterator[BotProcess]:
    with BotProcess(standin.url, standin.token, database_url) as process:
        yield process
