"""`doctor` names what is wrong, and how to mend it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.doctor import examine, report
from bot.services.ports import Outgoing, StoredUpdate
from bot.store import SqlStore
from tests.databases import Databases

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram is not asked."""

    async def nobody(_: object) -> list[object]:
        return []

    monkeypatch.setattr("bot.doctor._telegram", nobody)


def test_a_sound_database_is_told_with_its_counts(databases: Databases) -> None:
    """Nothing was given up: every line is right."""
    told = report(examine({"DATABASE_URL": databases.migrated("sqlite")}))
    assert "FAIL" not in told
    assert "updates waiting: 0" in told


def test_what_was_given_up_is_a_finding(databases: Databases) -> None:
    """Updates set aside and calls refused are named with their error and what to do, without the words."""
    url = databases.migrated("sqlite")
    store = SqlStore(url)
    store.keep_update(StoredUpdate(update_id=77, chat_id=5, payload={"text": "hush"}, received_at=NOW))
    store.put_off_update(77, "KeyError: 'hush'", None)
    store.say(5, Outgoing(method="sendMessage", payload={"text": "hush"}), NOW)
    [waiting] = store.claim_outgoing(NOW, owner="a", lease_seconds=30, limit=1)
    store.note_failed(waiting, "Can't parse <hush>", NOW)
    store.close()
    told = report(examine({"DATABASE_URL": url}))
    assert "FAIL updates: 1 could not be handled" in told
    assert "update 77: 2026-11-24 10:00 UTC, KeyError\n" in told
    assert "FAIL messages: 1 were refused by Telegram for good" in told
    assert "sendMessage 1: 2026-11-24 10:00 UTC, Can't parse …" in told
    assert "hush" not in told
