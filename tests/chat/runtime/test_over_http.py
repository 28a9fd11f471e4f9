"""The runtime as a whole over real HTTP: every kind of trouble, and nothing lost, doubled or out of order."""

from __future__ import annotations

import asyncio
import logging
import random
import threading
import time
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

import httpx
import pytest

from bot.chat.runtime import carrier, errors, handler, lifecycle, outbox, webhook
from bot.chat.runtime.budget import Limits
from bot.chat.runtime.errors import TokenRefusedError
from bot.chat.runtime.lifecycle import AboutBot, Runtime, WebhookAddress, Wiring
from bot.chat.runtime.metrics_server import MetricsServer
from bot.services.ports import Handling, Outgoing
from tests.e2e.crash.scene import free_port
from tests.e2e.standin import StandIn
from tests.fakes import AwayError, FakeClock, FakeStore
from tests.waiting import until, wait_until


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses a twentieth as long."""
    monkeypatch.setattr(errors, "PAUSES_SECONDS", tuple(s / 20 for s in errors.PAUSES_SECONDS))
    monkeypatch.setattr(webhook, "PAUSES_SECONDS", (0.05,))
    monkeypatch.setattr(outbox, "SWEEP_SECONDS", 0.1)
    monkeypatch.setattr(carrier, "CALL_SECONDS", 0.5)
    monkeypatch.setattr(lifecycle, "CONNECT_PAUSES_SECONDS", (0.05,))


def echo(handling: Handling, now: datetime) -> None:
    """Answers a text with itself; "file" with a document."""
    assert now.tzinfo
    text = handling.update.payload["message"]["text"]
    if text == "file":
        document = ("record.csv", "Acme;Ökonomin".encode())
        handling.answer_without_person(
            Outgoing(method="sendDocument", payload={"caption": "here"}, document=document)
        )
    else:
        handling.answer_without_person(Outgoing(method="sendMessage", payload={"text": f"re: {text}"}))


def wiring(standin: StandIn, store: FakeStore, **given: Any) -> Wiring:
    wanted: dict[str, Any] = {
        "token": standin.token,
        "api_url": standin.url,
        "owner": "me",
        "store": store,
        "executor": ThreadPoolExecutor(1),
        "clock": FakeClock(),
        "dispatch": echo,
        "on_poisoned": lambda _: None,
        "away": (AwayError,),
        "flood": None,
        "limits": Limits(overall=None),
    }
    return Wiring(**{**wanted, **given})


class Bot:
    """A runtime in a thread with its own loop; `error` is how it ended, if badly."""

    def __init__(self, wired: Wiring) -> None:
        self._wired = wired
        self._ready = threading.Event()
        self.error: Exception | None = None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()))

    async def _run(self) -> None:
        self.runtime = Runtime(self._wired)
        self._loop = asyncio.get_running_loop()
        self._ready.set()
        try:
            await self.runtime.run(signals=())
        except Exception as error:
            self.error = error

    def __enter__(self) -> Bot:
        self._thread.start()
        assert self._ready.wait(5)
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> float:
        """Ask it to stop; the seconds that took."""
        started = time.monotonic()
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self.runtime.end)
        self._thread.join(12)
        assert not self._thread.is_alive(), "it does not end"
        return time.monotonic() - started

    def wait(self) -> None:
        """Until it ends by itself."""
        self._thread.join(10)
        assert not self._thread.is_alive(), "it does not end by itself"


def texts(standin: StandIn, person: str) -> list[str]:
    return [message["text"] for message in standin.from_bot(person)]


TROUBLE = {"429": 1, "500": 4, "drop_before": 3, "drop_after": 3, "stall": 2}


def test_trouble_loses_nothing(standin: StandIn) -> None:
    """Under 429, 500, stalls and dropped lines every message is answered in order; only answers whose
    line broke may come twice."""
    troubles = [kind for kind, times in TROUBLE.items() for _ in range(times)] + [""] * 27
    random.Random(7).shuffle(troubles)
    store = FakeStore()
    with Bot(wiring(standin, store)):
        for number, kind in enumerate(troubles):
            if kind:
                standin.fault("sendMessage", kind, seconds=1 if kind == "429" else 0.7)
            standin.say("Ada" if number % 2 else "Ben", f"{number}")
            time.sleep(0.03)
        standin.wait_for("Ada", "re: 39")
        standin.wait_for("Ben", "re: 38")
    for person, first in (("Ada", 1), ("Ben", 0)):
        answers = texts(standin, person)
        assert list(dict.fromkeys(answers)) == [f"re: {n}" for n in range(first, 40, 2)]
        assert len(answers) <= 20 + TROUBLE["drop_after"] + TROUBLE["stall"]
    assert not store.outbox


def test_rates_are_kept(standin: StandIn) -> None:
    """With Telegram's own limits on, nothing is ever refused for being too much, and they are used."""
    standin.settings(rate_limits=True)
    people = [standin.add_person(f"P{n}")["id"] for n in range(45)]

    def burst() -> float:
        """The seconds until 48 messages are answered."""
        started, before = time.monotonic(), len(standin.calls("sendMessage"))
        for person in [*people, *people[:3]]:
            standin.say(person, "hello")
        wait_until(lambda: len(standin.calls("sendMessage")) == before + 48)
        return time.monotonic() - started

    with Bot(wiring(standin, FakeStore(), limits=Limits())):
        assert any(1.0 < burst() < 4.0 for _ in range(3))  # the machine may be busy with other things
    assert all(call["ok"] for call in standin.calls("sendMessage"))


def test_document_arrives(standin: StandIn) -> None:
    """A document is uploaded with its name and its bytes."""
    with Bot(wiring(standin, FakeStore())):
        standin.say("Ada", "file")
        message = standin.wait_for("Ada", lambda m: m["kind"] == "document")
    assert message["file"]["name"] == "record.csv"
    assert message["text"] == "here"


def test_webhook_takes_only_who_knows_the_secret(standin: StandIn) -> None:
    """Behind the webhook updates are answered 200 once stored, strangers 403, and 5xx without a database."""
    store, port = FakeStore(), free_port()
    address = WebhookAddress(f"http://127.0.0.1:{port}/hook", "s3cret", port, "127.0.0.1")
    update = {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}}}
    with Bot(wiring(standin, store, webhook=address)):
        standin.say("Ada", "hello")
        standin.wait_for("Ada", "re: hello")
        with httpx.Client(trust_env=False) as client:
            strange = client.post(address.url, json=update)
            forged = client.post(address.url, json=update, headers=header("guess"))
            store.away = True
            away = client.post(address.url, json=update, headers=header("s3cret"))
            store.away = False
    assert (strange.status_code, forged.status_code, away.status_code) == (403, 403, 503)
    assert 1 not in store.inbox


def header(secret: str) -> dict[str, str]:
    return {"X-Telegram-Bot-Api-Secret-Token": secret}


def test_webhook_survives_a_database_away(standin: StandIn) -> None:
    """What came while the database was away is sent again by Telegram and answered, in order."""
    store, port = FakeStore(), free_port()
    address = WebhookAddress(f"http://127.0.0.1:{port}/hook", "s3cret", port, "127.0.0.1")
    with Bot(wiring(standin, store, webhook=address)):
        standin.say("Ada", "0")
        standin.wait_for("Ada", "re: 0")
        store.away = True
        standin.say("Ada", "1")
        standin.say("Ada", "2")
        time.sleep(0.3)
        store.away = False
        standin.wait_for("Ada", "re: 2")
    assert texts(standin, "Ada") == ["re: 0", "re: 1", "re: 2"]


def test_update_that_makes_no_sense_blocks_nobody(standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """An update of a shape nobody knows is kept and set aside; the others are answered."""
    monkeypatch.setattr(handler, "PAUSES_SECONDS", (0.05, 0.05))
    store, port = FakeStore(), free_port()
    address = WebhookAddress(f"http://127.0.0.1:{port}/hook", "s3cret", port, "127.0.0.1")
    with Bot(wiring(standin, store, webhook=address)), httpx.Client(trust_env=False) as client:
        standin.say("Ada", "0")
        standin.wait_for("Ada", "re: 0")
        strange = {"update_id": 1, "message": ["of", "another", "kind"]}
        assert client.post(address.url, json=strange, headers=header("s3cret")).status_code == 200
        assert client.post(address.url, json=[], headers=header("s3cret")).status_code == 400
        standin.say("Ada", "1")
        standin.wait_for("Ada", "re: 1")
        wait_until(lambda: store.inbox[1].state == "aside")


def test_polling_survives_a_database_away(standin: StandIn) -> None:
    """While the database is away nothing is confirmed to Telegram; afterwards all is answered in order."""
    store = FakeStore()
    with Bot(wiring(standin, store)):
        standin.say("Ada", "0")
        standin.wait_for("Ada", "re: 0")
        store.away = True
        standin.say("Ada", "1")
        standin.say("Ada", "2")
        time.sleep(0.3)
        store.away = False
        standin.wait_for("Ada", "re: 2")
    assert texts(standin, "Ada") == ["re: 0", "re: 1", "re: 2"]


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
def test_wrong_token_ends_it_with_one_clear_line(standin: StandIn, webhook: bool) -> None:
    """A token that Telegram does not know ends the bot at the start, without the token in the words."""
    address = WebhookAddress("http://127.0.0.1:1/hook", "s", free_port(), "127.0.0.1") if webhook else None
    with Bot(wiring(standin, FakeStore(), token="123:wrong", webhook=address)) as bot:
        bot.wait()
    assert isinstance(bot.error, TokenRefusedError)
    assert "BotFather" in str(bot.error)
    assert "123:wrong" not in str(bot.error)


def test_token_revoked_while_polling_ends_it(standin: StandIn) -> None:
    """A token revoked while the bot runs ends it as well, instead of leaving it deaf."""
    with Bot(wiring(standin, FakeStore())) as bot:
        standin.say("Ada", "hello")
        standin.wait_for("Ada", "re: hello")
        for method in ("getUpdates", "getMe"):
            standin.fault(method, "error", times=9, code=401, description="Unauthorized")
        standin.say("Ada", "ends the poll that waits")
        bot.wait()
    assert isinstance(bot.error, TokenRefusedError)


def test_unknown_method_is_no_bad_token(standin: StandIn) -> None:
    """A method the server does not know is refused for good, and the bot lives on."""
    store = FakeStore()
    with Bot(wiring(standin, store)) as bot:
        standin.say("Ada", "hello")
        standin.wait_for("Ada", "re: hello")
        chat = standin.people()[0]["id"]
        store.put(chat, Outgoing(method="sendTelegram", payload={}))
        store.put(chat, Outgoing(method="sendMessage", payload={"text": "next"}))
        standin.wait_for("Ada", "next")
        assert bot.error is None
    assert [told.what for told in store.told if told.what != "sending"] == ["sent", "failed", "sent"]


def test_second_poller_is_said_once(standin: StandIn, caplog: pytest.LogCaptureFixture) -> None:
    """When another program polls with the same token the log says so once, and polling goes on."""
    with caplog.at_level(logging.INFO, "bot.chat"), Bot(wiring(standin, FakeStore())):
        standin.say("Ada", "0")
        standin.wait_for("Ada", "re: 0")
        standin.fault("getUpdates", "error", times=2, code=409, description="Conflict: terminated by other")
        standin.say("Ada", "1")
        standin.wait_for("Ada", "re: 1")
        wait_until(lambda: "polling again" in caplog.text)
    assert caplog.text.count("another program polls") == 1


def test_menu_is_registered_and_its_failure_does_not_matter(standin: StandIn) -> None:
    """Commands and descriptions are registered at the start; a refusal does not stop the bot."""
    about = AboutBot(commands=(("help", "What I can do"),), description="long", short_description="short")
    standin.fault("setMyDescription", "500", times=5)
    with Bot(wiring(standin, FakeStore(), about=about)):
        standin.say("Ada", "0")
        standin.wait_for("Ada", "re: 0")
    assert standin.get("state")["commands"][0]["command"] == "help"


@pytest.mark.slow
def test_end_is_quick_with_telegram_silent(standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a call that hangs the bot still ends well inside ten seconds, and keeps the answer."""
    monkeypatch.setattr(carrier, "CALL_SECONDS", 20.0)
    store = FakeStore()
    with Bot(wiring(standin, store)) as bot:
        standin.fault("sendMessage", "stall", seconds=30)
        standin.say("Ada", "0")
        time.sleep(0.5)
        assert bot.end() < 8
    assert len(store.outbox) == 1


def test_telegram_away_at_the_start(standin: StandIn) -> None:
    """The bot waits for Telegram at the start, and works once it is there."""
    standin.fault("getMe", "500", times=3)
    with Bot(wiring(standin, FakeStore())):
        standin.say("Ada", "0")
        standin.wait_for("Ada", "re: 0")


def test_metrics_tell_what_happened(standin: StandIn) -> None:
    """The page of counters shows what came, was handled and was sent."""
    port = free_port()

    async def story() -> str:
        runtime = Runtime(wiring(standin, FakeStore()))
        runtime.add(MetricsServer(runtime.metrics, port))
        await runtime.start()
        standin.say("Ada", "0")
        await until(lambda: runtime.metrics["sent"])
        runtime.metrics.note_lateness(2.5)
        async with httpx.AsyncClient(trust_env=False) as client:
            page = await client.get(f"http://127.0.0.1:{port}/metrics")
        await runtime.stop()
        return page.text

    told: Coroutine[Any, Any, str] = story()
    page = asyncio.run(told)
    for line in ("updates_total 1", "handled_total 1", "sent_total 1", "lateness_seconds_sum 2.500"):
        assert f"afterword_{line}" in page or f"afterword_nudge_{line}" in page
