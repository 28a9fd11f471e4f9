"""Nothing is acknowledged before it is written down."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram import Update

from bot.chat.runtime import inbox as inbox_module
from bot.chat.runtime.inbox import Inbox
from bot.chat.runtime.metrics import Metrics
from tests.chat.runtime.parts import threads, update, update_json
from tests.fakes import AwayError, FakeClock, FakeStore


def build(store: FakeStore, woken: list[int], *, patient: bool = True) -> Inbox:
    return Inbox(
        store=store,  # type: ignore[arg-type]  # the fake has the inbox and the outbox alone
        threads=threads(),
        clock=FakeClock(),
        wake=woken.append,
        away=(AwayError,),
        patient=patient,
        metrics=Metrics(),
    )


def contains(kept: Any, sent: Any) -> bool:
    """Whether all that was sent is in what is kept (the library adds some `False`)."""
    if isinstance(sent, dict):
        return all(name in kept and contains(kept[name], part) for name, part in sent.items())
    return bool(kept == sent)


def test_put_stores_then_wakes() -> None:
    """When `put` returns the update is in the store, with all Telegram sent, and its chat is woken."""
    store, woken = FakeStore(), list[int]()
    asyncio.run(build(store, woken).put(update(5, chat_id=9)))
    assert contains(store.inbox[5].update.payload, update_json(5, chat_id=9))
    assert woken == [9]


def test_second_delivery_changes_nothing() -> None:
    """Telegram sends an update again when its answer was lost; it is kept once."""
    store, woken = FakeStore(), list[int]()

    async def story() -> None:
        inbox = build(store, woken)
        await inbox.put(update(5))
        await inbox.put(update(5))

    asyncio.run(story())
    assert list(store.inbox) == [5]


TAP = {"id": "1", "chat_instance": "x", "data": "d", "from": {"id": 3, "first_name": "A", "is_bot": False}}


@pytest.mark.parametrize(
    ("given", "chat_id"),
    [
        (update_json(1, chat_id=9), 9),
        ({"update_id": 1, "edited_message": update_json(1, chat_id=9)["message"]}, 9),
        ({"update_id": 1, "callback_query": {**TAP, "message": update_json(1, chat_id=9)["message"]}}, 9),
        ({"update_id": 1, "callback_query": TAP}, 3),
        ({"update_id": 1}, 0),
    ],
)
def test_update_is_kept_under_its_chat(given: dict[str, object], chat_id: int) -> None:
    """Messages, edits and taps belong to their chat, what has no chat to its sender."""
    store = FakeStore()
    parsed = Update.de_json(given, None)
    asyncio.run(build(store, []).put(parsed))
    assert store.inbox[1].update.chat_id == chat_id
    assert contains(store.inbox[1].update.payload, given)


def test_polling_waits_for_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the database away `put` does not return, so nothing is confirmed; it stores when it is back."""
    monkeypatch.setattr(inbox_module, "PAUSES_SECONDS", (0.01,))
    store = FakeStore(away=True)

    async def story() -> None:
        putting = asyncio.create_task(build(store, []).put(update(5)))
        await asyncio.sleep(0.05)
        assert not putting.done()
        store.away = False
        await putting

    asyncio.run(story())
    assert 5 in store.inbox


def test_webhook_refuses_without_the_database() -> None:
    """With the database away a webhook's `put` raises, so that Telegram keeps the update."""
    with pytest.raises(AwayError):
        asyncio.run(build(FakeStore(away=True), [], patient=False).put(update(5)))
