"""Updates are handled once each, in order per chat, side by side across chats."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

import pytest

from bot.chat.runtime import handler as handler_module, runner as runner_module
from bot.chat.runtime.handler import Handler
from bot.chat.runtime.inbox import as_stored
from bot.chat.runtime.metrics import Metrics
from bot.chat.runtime.outbox import NoSender
from bot.chat.runtime.runner import FloodRule, Floods, Runner
from bot.chat.runtime.threads import Threads
from bot.services.ports import Handling, StoredUpdate
from tests.chat.runtime.parts import message, update_json
from tests.fakes import AwayError, FakeClock, FakeStore
from tests.waiting import until


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses a hundredth as long."""
    monkeypatch.setattr(handler_module, "PAUSES_SECONDS", (0.01, 0.05))
    monkeypatch.setattr(runner_module, "SWEEP_SECONDS", 0.02)


class Desk:
    """A runner over a fake store; `act` is what handling a text does."""

    def __init__(
        self, act: Callable[[str], None] = lambda _: None, *, one_writer: bool = False, **given: Any
    ) -> None:
        self.store, self.clock, self.metrics = FakeStore(one_writer=one_writer), FakeClock(), Metrics()
        self.act, self.handled, self.apologies = act, list[tuple[int, str]](), list[int]()
        self.threads_used = set[int]()
        handler = Handler(
            store=self.store,  # type: ignore[arg-type]  # the fake has the inbox and the outbox alone
            clock=self.clock,
            dispatch=self._dispatch,
            on_poisoned=self._apologise,
            away=(AwayError,),
            metrics=self.metrics,
            flood_notice=message("one thing at a time"),
        )
        self.runner = Runner(
            store=self.store,  # type: ignore[arg-type]  # as above
            threads=Threads(ThreadPoolExecutor(4)),
            clock=self.clock,
            handler=handler,
            sender=NoSender(),
            on_handled=lambda: None,
            **given,
        )

    def _dispatch(self, handling: Handling, now: datetime) -> None:
        assert now.tzinfo
        text = handling.update.payload["message"]["text"]
        self.threads_used.add(threading.get_ident())
        self.act(text)
        self.handled.append((handling.update.chat_id, text))
        handling.answer_without_person(message(f"re: {text}"))

    def _apologise(self, poisoned: StoredUpdate) -> None:
        self.apologies.append(poisoned.update_id)

    def arrive(self, update_id: int, chat_id: int, text: str, *, wake: bool = True) -> None:
        """An update is stored; the runner hears of it or has to find it."""
        self.store.keep_updates([as_stored(update_json(update_id, chat_id, text), self.clock)])
        if wake:
            self.runner.wake(chat_id)

    def answers(self) -> list[str]:
        return [row.waiting.call.payload["text"] for row in self.store.outbox.values()]

    def texts(self, chat_id: int) -> list[str]:
        return [text for chat, text in self.handled if chat == chat_id]

    def done(self) -> bool:
        return all(row.state != "waiting" for row in self.store.inbox.values())


def run(desk: Desk, story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    async def whole() -> None:
        await desk.runner.start()
        await story()
        await desk.runner.stop()

    asyncio.run(whole())


def test_order_per_chat_side_by_side() -> None:
    """Five messages of each of ten people are handled in their order, several people at a time."""
    desk = Desk(lambda _: time.sleep(0.002))

    async def story() -> None:
        for number in range(50):
            desk.arrive(number, number % 10, f"{number // 10}")
        await until(desk.done)

    run(desk, story)
    assert all(desk.texts(chat) == ["0", "1", "2", "3", "4"] for chat in range(10))
    assert len(desk.threads_used) > 1
    assert len(desk.answers()) == 50


def test_with_one_writer_those_that_wait_share_a_turn() -> None:
    """Many people's updates take few transactions; each is handled once, in the order of its chat, and one
    that is poisoned costs the others nothing."""

    def act(text: str) -> None:
        if text == "poison":
            raise ZeroDivisionError

    desk = Desk(act, one_writer=True)

    async def story() -> None:
        for number in range(50):
            desk.arrive(number, number % 10, "poison" if number == 13 else f"{number // 10}")
        await until(desk.done)

    run(desk, story)
    assert all(desk.texts(chat) == ["0", "1", "2", "3", "4"] for chat in range(10) if chat != 3)
    assert desk.texts(3) == ["0", "2", "3", "4"]
    assert desk.store.inbox[13].state == "aside"
    assert desk.metrics["handled"] == 49
    assert desk.store.shared < 40


def test_a_turn_that_cannot_be_kept_for_all_is_kept_for_each() -> None:
    """Where several updates cannot be committed together for a reason that is nobody's, each is tried
    alone, and counted once."""
    desk = Desk(one_writer=True)
    desk.store.breaks_when_shared = True

    async def story() -> None:
        for number in range(8):
            desk.arrive(number, number, "x")
        await until(desk.done)

    run(desk, story)
    assert sorted(row.waiting.chat_id for row in desk.store.outbox.values()) == list(range(8))
    assert desk.metrics["handled"] == 8


def test_leftovers_are_found() -> None:
    """What an earlier process stored and did not handle is handled without anybody's telling."""
    desk = Desk()
    desk.arrive(1, 7, "while away", wake=False)
    run(desk, lambda: until(desk.done))
    assert desk.handled == [(7, "while away")]


def test_poisoned_update_is_set_aside() -> None:
    """Three failures set an update aside with its error; the person is told; the next one is handled."""

    def act(text: str) -> None:
        if text == "poison":
            raise ZeroDivisionError("boom")

    desk = Desk(act)

    async def story() -> None:
        for update_id, text in enumerate(("before", "poison", "after")):
            desk.arrive(update_id, 7, text)
        desk.arrive(3, 8, "somebody else")
        await until(desk.done)

    run(desk, story)
    assert desk.texts(7) == ["before", "after"]
    assert desk.texts(8) == ["somebody else"]
    assert desk.store.inbox[1].state == "aside"
    assert "ZeroDivisionError" in desk.store.inbox[1].error
    assert desk.store.inbox[1].update.attempts == 3
    assert desk.apologies == [1]


def test_failure_that_passes_has_one_effect() -> None:
    """An update that fails twice and then succeeds is answered once, and before its successor."""
    fails = [2]

    def act(text: str) -> None:
        if text == "first" and fails[0]:
            fails[0] -= 1
            raise OSError

    desk = Desk(act)

    async def story() -> None:
        desk.arrive(1, 7, "first")
        desk.arrive(2, 7, "second")
        await until(desk.done)

    run(desk, story)
    assert desk.answers() == ["re: first", "re: second"]


def test_apology_that_fails_does_not_block() -> None:
    """If even the apology cannot be made, the update is set aside all the same."""

    def act(text: str) -> None:
        raise ZeroDivisionError(text)

    desk = Desk(act)
    desk.apologies = None  # type: ignore[assignment]  # so that appending to it fails

    async def story() -> None:
        desk.arrive(1, 7, "x")
        await until(desk.done)

    run(desk, story)
    assert desk.store.inbox[1].state == "aside"


def test_database_away_is_nobodys_fault() -> None:
    """While the database is away no attempt is counted; when it is back everything is handled."""
    desk = Desk()

    async def story() -> None:
        desk.arrive(1, 7, "x", wake=False)
        desk.store.away = True
        desk.runner.wake(7)
        await asyncio.sleep(0.1)
        desk.store.away = False
        await until(desk.done)

    run(desk, story)
    assert desk.handled == [(7, "x")]
    assert desk.store.inbox[1].update.attempts == 0


def test_database_lost_in_mid_handling_is_no_poison() -> None:
    """A database that goes away while an update is handled costs the update none of its attempts."""
    fails = [5]

    def act(_: str) -> None:
        if fails[0]:
            fails[0] -= 1
            raise AwayError

    desk = Desk(act)

    async def story() -> None:
        desk.arrive(1, 7, "x")
        await until(desk.done)

    run(desk, story)
    assert desk.answers() == ["re: x"]


def test_flood_is_slowed_and_told_once() -> None:
    """After the rule's number of updates the rest is handled slowly; one notice; nothing is dropped."""
    desk = Desk(flood=FloodRule(updates=5, seconds=60, pause_seconds=0.03))
    started = time.monotonic()

    async def story() -> None:
        for number in range(12):
            desk.arrive(number, 7, f"{number}")
        await until(desk.done)

    run(desk, story)
    assert desk.texts(7) == [f"{n}" for n in range(12)]
    assert desk.answers().count("one thing at a time") == 1
    assert time.monotonic() - started >= 7 * 0.03


def test_flood_is_forgotten() -> None:
    """After a quiet minute the person is an ordinary one again."""
    floods = Floods(FloodRule(updates=2, seconds=60, pause_seconds=1))
    floods.note(1, 0.0)
    floods.note(1, 0.0)
    assert floods.pause(1, 0.5) == (0.5, True)
    assert floods.pause(1, 0.5) == (0.5, False)
    floods.forget(61.0)
    assert floods.pause(1, 61.0) == (0.0, False)


def test_stop_finishes_what_is_in_hand() -> None:
    """At the end the update being handled is finished, and no other begun."""
    begun = threading.Event()

    def slowly(_: object) -> None:
        begun.set()
        time.sleep(0.5)

    desk = Desk(slowly)

    async def story() -> None:
        desk.arrive(1, 7, "in hand")
        desk.arrive(2, 7, "next")
        await asyncio.to_thread(begun.wait, 10)

    run(desk, story)
    assert desk.texts(7) == ["in hand"]
    assert desk.store.inbox[1].state == "done"
    assert desk.store.inbox[2].state == "waiting"
