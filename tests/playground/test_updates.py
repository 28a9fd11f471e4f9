"""Updates reach the bot by long polling, or pushed to a webhook, in order and again after failures."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import loads
from typing import Any

import httpx
import pytest

from bot.playground.updates import Updates
from tests.e2e.standin import StandIn
from tests.playground.conftest import ApiClient


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


def test_an_offset_confirms_all_before_it(standin: StandIn, api: ApiClient) -> None:
    """Unconfirmed updates come again, confirmed ones never."""
    for text in ("one", "two", "three"):
        standin.say("Ada", text)

    first = api.result("getUpdates", limit=2)
    again = api.result("getUpdates")
    rest = api.result("getUpdates", offset=first[-1]["update_id"] + 1)

    assert texts(first) == ["one", "two"]
    assert texts(again) == ["one", "two", "three"]
    assert texts(rest) == ["three"]
    assert texts(api.result("getUpdates", offset=-1)) == ["three"]


def test_ids_grow_for_ever_over_a_reset(standin: StandIn, api: ApiClient) -> None:
    """A story that starts again goes on counting, so that a bot which remembers ids skips nothing."""
    standin.say("Ada", "before")
    before = api.result("getUpdates")[-1]
    standin.reset()
    standin.say("Ada", "after")

    after = api.result("getUpdates")[-1]

    assert after["update_id"] > before["update_id"]
    assert after["message"]["message_id"] > before["message"]["message_id"]
    assert after["message"]["from"]["id"] != before["message"]["from"]["id"]


def test_a_poll_waits_until_something_comes_or_its_time_is_over(standin: StandIn, api: ApiClient) -> None:
    """It answers at once when an update arrives, and empty after its timeout."""
    started = time.monotonic()
    assert api.result("getUpdates", timeout=1) == []
    waited = time.monotonic() - started

    with ThreadPoolExecutor() as pool:
        poll = pool.submit(api.result, "getUpdates", timeout=20)
        time.sleep(0.1)
        standin.say("Ada", "hello")
        started = time.monotonic()
        assert texts(poll.result(5)) == ["hello"]

    assert 0.9 < waited < 3
    assert time.monotonic() - started < 1


def test_a_second_poller_ends_the_first_with_409(standin: StandIn, api: ApiClient) -> None:
    """As on the live service the older request loses."""
    with ThreadPoolExecutor() as pool:
        older = pool.submit(api.call, "getUpdates", timeout=20)
        time.sleep(0.15)
        newer = pool.submit(api.call, "getUpdates", timeout=20)
        lost = older.result(5)
        standin.say("Ada", "hello")
        won = newer.result(5)

    assert lost["error_code"] == 409
    assert lost["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert texts(won["result"]) == ["hello"]


def test_a_poller_whose_connection_ended_is_forgotten(standin: StandIn, api: ApiClient) -> None:
    """A bot that was killed while it waited loses nothing, and its successor is not a second poller."""
    with pytest.raises(httpx.ReadTimeout):
        httpx.post(f"{api.address}/getUpdates", json={"timeout": 20}, timeout=0.2)
    time.sleep(0.1)
    standin.say("Ada", "hello")

    assert texts(api.result("getUpdates")) == ["hello"]


def test_polling_while_a_webhook_is_set_is_refused(api: ApiClient) -> None:
    """409 until the webhook is deleted; a poll that waits when it is set ends too."""
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(api.call, "getUpdates", timeout=20)
        time.sleep(0.15)
        api.result("setWebhook", url="http://127.0.0.1:9/hook")
        ended = waiting.result(5)

    assert ended["description"] == "Conflict: terminated by setWebhook request"
    answer = api.call("getUpdates")
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: can't use getUpdates method while webhook is active")
    api.result("deleteWebhook")
    assert api.result("getUpdates") == []


@pytest.mark.usefixtures("ada")
def test_only_allowed_updates_are_queued(standin: StandIn, api: ApiClient) -> None:
    """The list stays in force until another one is given; reactions come only when asked for."""
    api.result("getUpdates", offset=-1, allowed_updates=["edited_message"])
    message = standin.say("Ada", "no")
    standin.edit("Ada", message["message_id"], "yes")

    kinds = [set(update) - {"update_id"} for update in api.result("getUpdates")]

    assert kinds[-1] == {"edited_message"}
    assert {"message"} not in kinds[1:]
    assert Updates().add("message_reaction", 1, {}) is None


class Receiver:
    """A webhook's other end: keeps what it got and answers with the codes it was told."""

    def __init__(self) -> None:
        self.got: list[tuple[str, str]] = []
        self.secrets: set[str | None] = set()
        self.codes: list[int] = []
        self.lock = threading.Lock()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                receiver.take(self)

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, request: BaseHTTPRequestHandler) -> None:
        update = loads(request.rfile.read(int(request.headers["Content-Length"])))
        with self.lock:
            code = self.codes.pop(0) if self.codes else 200
            message = update["message"]
            self.got.append((f"{message['from']['first_name']} {message['text']}", str(code)))
            self.secrets.add(request.headers["X-Telegram-Bot-Api-Secret-Token"])
        request.send_response(code)
        request.send_header("Content-Length", "0")
        request.end_headers()

    def wait(self, count: int) -> list[tuple[str, str]]:
        ends = time.monotonic() + 10
        while len(self.got) < count and time.monotonic() < ends:
            time.sleep(0.02)
        return list(self.got)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_a_webhook_gets_updates_in_order_with_the_secret(
    standin: StandIn, api: ApiClient, receiver: Receiver
) -> None:
    """Each update is posted once, with the secret header; one chat's updates keep their order."""
    api.result("setWebhook", url=receiver.url, secret_token="s3cret")
    for number in range(10):
        standin.say("Ada", f"{number}")

    got = receiver.wait(10)

    assert got == [(f"Ada {number}", "200") for number in range(10)]
    assert receiver.secrets == {"s3cret"}
    assert standin.wait_idle(quiet_ms=100)
    assert api.result("getWebhookInfo")["pending_update_count"] == 0


def test_a_failed_delivery_is_tried_again_before_what_follows(
    standin: StandIn, api: ApiClient, receiver: Receiver
) -> None:
    """After a 500 the same update comes again, later ones of that chat wait, another chat does not."""
    receiver.codes = [500]
    api.result("setWebhook", url=receiver.url)
    standin.say("Ada", "first")
    receiver.wait(1)
    standin.say("Ada", "second")
    standin.say("Ben", "meanwhile")

    got = receiver.wait(4)

    assert got == [
        ("Ada first", "500"),
        ("Ben meanwhile", "200"),
        ("Ada first", "200"),
        ("Ada second", "200"),
    ]
    info = api.result("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"


def test_updates_wait_while_the_webhook_is_down(standin: StandIn, api: ApiClient) -> None:
    """Nothing is lost: deleteWebhook hands what is pending to polling, or drops it when told."""
    api.result("setWebhook", url="http://127.0.0.1:9/hook")
    standin.say("Ada", "hello")
    time.sleep(0.2)

    assert api.result("getWebhookInfo")["pending_update_count"] == 1
    assert "last_error_message" in api.result("getWebhookInfo")
    api.result("deleteWebhook")
    assert texts(api.result("getUpdates")) == ["hello"]
    api.result("deleteWebhook", drop_pending_updates=True)
    assert api.result("getUpdates") == []
