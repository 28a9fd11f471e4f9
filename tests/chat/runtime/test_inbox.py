"""Nothing is acknowledged before it is written down."""

from __future__ import annotations

import asyncio

import pytest

from bot.chat.runtime.inbox import Inbox
from bot.chat.runtime.metrics import Metrics
from tests.chat.runtime.parts import threads, update_json
from tests.fakes import AwayError, FakeClock, FakeStore


def build(store: FakeStore, woken: list[int]) -> Inbox:
    return Inbox(
        store=store,  # type: ignore[arg-type]  # the fake has the inbox and the outbox alone
        threads=threads(),
        clock=FakeClock(),
        wake=woken.append,
        metrics=Metrics(),
    )


def test_keep_stores_then_wakes() -> None:
    """When `keep` returns the updates are in the store, as Telegram sent them, and their chats are woken."""
    store, woken = FakeStore(), list[int]()
    given = [update_json(5, chat_id=9), update_json(6, chat_id=8)]
    asyncio.run(build(store, woken).keep(given))
    assert [store.inbox[n].update.payload for n in (5, 6)] == given
    assert woken == [9, 8]


def test_second_delivery_changes_nothing() -> None:
    """Telegram sends an update again when its answer was lost; it is kept once."""
    store = FakeStore()

    async def story() -> None:
        inbox = build(store, [])
        await inbox.keep([update_json(5, text="first")])
        await inbox.keep([update_json(5, text="again"), update_json(6)])

    asyncio.run(story())
    assert [row.update.payload["message"]["text"] for row in store.inbox.values()] == ["first", "hello"]


MESSAGE = update_json(1, chat_id=9)["message"]
TAP = {"id": "1", "chat_instance": "x", "data": "d", "from": {"id": 3, "first_name": "A", "is_bot": False}}


@pytest.mark.parametrize(
    ("about", "chat_id"),
    [
        ({"message": MESSAGE}, 9),
        ({"edited_message": MESSAGE}, 9),
        ({"my_chat_member": {"chat": {"id": 9}, "from": {"id": 3}}}, 9),
        ({"callback_query": {**TAP, "message": MESSAGE}}, 9),
        ({"callback_query": TAP}, 3),
        ({"something_new": {"message": "not what it was"}}, 0),
        ({"something_new": 4}, 0),
        ({}, 0),
    ],
)
def test_update_is_kept_under_its_chat(about: dict[str, object], chat_id: int) -> None:
    """Messages, edits and taps belong to their chat, what has no chat to its sender; nothing is refused."""
    store = FakeStore()
    given = {"update_id": 1, **about}
    asyncio.run(build(store, []).keep([given]))
    assert store.inbox[1].update.chat_id == chat_id
    assert store.inbox[1].update.payload == given


def test_database_away_is_told() -> None:
    """With the database away `keep` raises, so that nobody acknowledges the update."""
    with pytest.raises(AwayError):
        asyncio.run(build(FakeStore(away=True), []).keep([update_json(5)]))
