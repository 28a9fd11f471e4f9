"""The control interface: clock, rest, faults, reset; and that no other web page can drive it."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from bot.playground.api import METHODS
from bot.playground.clock import MovableClock
from bot.playground.server import StandInServer
from tests.e2e.standin import StandIn, running_standin
from tests.playground.conftest import ApiClient


def test_the_clock_moves_by_and_to(standin: StandIn) -> None:
    """By seconds, to a moment, and nowhere when nothing is planned."""
    before = standin.now()
    standin.advance(timedelta(hours=1))
    assert timedelta(hours=1) <= standin.now() - before < timedelta(hours=1, seconds=5)

    later = before + timedelta(days=3)
    standin.advance(to=later)
    assert timedelta() <= standin.now() - later < timedelta(seconds=5)

    clock = standin.advance()
    assert (clock["moved"], clock["next_nudge"]) == (False, None)


def test_the_next_nudge_is_reached_with_a_second_to_spare() -> None:
    """The clock stops just after the time the bot named, so that its tick finds the nudge due."""
    clock = MovableClock()
    due = datetime.now(UTC) + timedelta(days=2)

    async def next_due() -> datetime | None:
        return due if clock.now() < due else None

    with running_standin(clock=clock, next_due=next_due) as standin:
        assert standin.clock()["next_nudge"] == due.isoformat()
        moved = standin.advance()
        assert moved["moved"] is True
        assert timedelta(seconds=1) <= clock.now() - due < timedelta(seconds=6)
        assert standin.advance()["moved"] is False


def test_messages_are_dated_by_the_moved_clock(standin: StandIn, api: ApiClient, ada: int) -> None:
    """Both sides of the chat, and the record of calls."""
    standin.advance(timedelta(days=30))
    api.result("sendMessage", chat_id=ada, text="later")

    for moment in (standin.last("Ada")["date"], standin.calls()[-1]["at"]):
        assert datetime.fromisoformat(moment) - datetime.now(UTC) > timedelta(days=29)


def test_rest_is_when_updates_are_confirmed_and_calls_have_ended(
    standin: StandIn, api: ApiClient, ada: int
) -> None:
    """Not while an update waits, nor while a call runs."""
    assert standin.wait_idle(quiet_ms=50, timeout=0.3) is False
    last = api.result("getUpdates")[-1]["update_id"]
    api.result("getUpdates", offset=last + 1)
    assert standin.wait_idle(quiet_ms=50) is True

    standin.fault("sendMessage", "stall", seconds=0.6)
    with ThreadPoolExecutor() as pool:
        stalled = pool.submit(api.result, "sendMessage", chat_id=ada, text="slow")
        time.sleep(0.1)
        assert standin.wait_idle(quiet_ms=50, timeout=0.2) is False
        assert stalled.result(5)["text"] == "slow"
    assert standin.wait_idle(quiet_ms=50) is True


def test_faults_are_used_up_in_order_and_can_be_cleared(standin: StandIn, api: ApiClient, ada: int) -> None:
    """`times` counts calls of that method; "*" is any call but getUpdates."""
    standin.fault("sendMessage", "500", times=2)
    standin.fault("*", "429", seconds=3)

    codes = [api.call("sendMessage", chat_id=ada, text="x").get("error_code") for _ in range(4)]

    assert codes == [500, 500, 429, None]
    standin.fault("sendMessage", "500", times=9)
    standin.clear_faults()
    assert api.call("sendMessage", chat_id=ada, text="x")["ok"]
    assert api.call("getUpdates")["ok"]


def test_calls_are_recorded_with_their_parameters(standin: StandIn, api: ApiClient, ada: int) -> None:
    """Objects are parsed, refusals noted; `since` gives what came after."""
    api.call("sendMessage", chat_id=ada, text="x", reply_markup='{"inline_keyboard": []}')
    mark = standin.calls()[-1]["number"]
    api.call("sendMessage", chat_id=5, text="y")

    first, second = standin.calls("sendmessage")

    assert first["params"] == {"chat_id": ada, "text": "x", "reply_markup": {"inline_keyboard": []}}
    assert first["ok"] is True
    assert (second["ok"], second["error_code"], second["description"]) == (
        False,
        400,
        "Bad Request: chat not found",
    )
    assert standin.calls(since=mark) == [second]


def test_a_reset_forgets_the_story_and_keeps_the_bots_commands(
    standin: StandIn, api: ApiClient, ada: int
) -> None:
    """Chats are empty, the clock is back, faults are gone."""
    api.result("setMyCommands", commands=[{"command": "list", "description": "All cases"}])
    standin.advance(timedelta(days=5))
    standin.fault("sendMessage", "500")

    standin.reset()

    state = standin.get("state")
    assert [person["name"] for person in state["people"]] == ["Ada", "Ben"]
    assert state["commands"] == [{"command": "list", "description": "All cases"}]
    assert state["clock"]["offset_seconds"] == 0
    assert standin.transcript("Ada") == []
    assert api.refusal("sendMessage", chat_id=ada, text="x") == "Bad Request: chat not found"


def test_the_bot_is_told_of_a_reset_before_it_happens() -> None:
    """Whoever runs the bot can empty its database while the old story is still there."""
    seen: list[int] = []

    async def on_reset() -> None:
        seen.append(len(seen))

    with running_standin(on_reset=on_reset) as standin:
        standin.reset()
        standin.reset()

    assert seen == [0, 1]


def test_a_failure_of_its_own_is_logged_without_the_token(
    standin: StandIn, api: ApiClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The address of a request holds the token, and never reaches a log."""

    def broken(*_: object) -> object:
        raise RuntimeError("a slip in the stand-in")

    monkeypatch.setitem(METHODS, "getme", broken)
    with caplog.at_level(logging.DEBUG):
        answer = api.call("getMe")

    assert answer["error_code"] == 500
    assert "a slip in the stand-in" in caplog.text
    own_lines = [record.getMessage() for record in caplog.records if not record.name.startswith("http")]
    assert standin.token not in "\n".join(own_lines)


def test_events_tell_what_happens(standin: StandIn) -> None:
    """The stream brings a message as the transcript shows it, and the moves of the clock."""
    with httpx.stream("GET", f"{standin.url}/control/events", timeout=10) as stream:
        lines = (line.removeprefix("data: ") for line in stream.iter_lines() if line.startswith("data"))
        time.sleep(0.1)
        standin.say("Ada", "hello")
        standin.advance(timedelta(hours=1))
        said, moved = json.loads(next(lines)), json.loads(next(lines))

    assert (said["type"], said["message"]["text"]) == ("message", "hello")
    assert moved == {"type": "clock"}


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({}, 200),
        ({"Origin": "OWN"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Host": "evil.example:80", "Origin": "http://evil.example:80"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
    ],
)
def test_only_its_own_page_and_scripts_here_can_drive_it(
    standin: StandIn, headers: dict[str, str], code: int
) -> None:
    """Another origin, a rebound name, or a form that needs no permission is turned away."""
    sent = {"Content-Type": "application/json"} | headers
    sent = {name: standin.url if value == "OWN" else value for name, value in sent.items()}

    response = httpx.post(
        f"{standin.url}/control/say", content=b'{"person": "Ada", "text": "hi"}', headers=sent
    )

    assert response.status_code == code
    assert len(standin.transcript("Ada")) == (code == 200)


def test_the_page_comes_with_a_strict_policy_and_no_way_out_of_its_folder(standin: StandIn) -> None:
    """Scripts, styles and pictures from itself only."""
    page = httpx.get(f"{standin.url}/")
    assert page.headers["Content-Security-Policy"].startswith("default-src 'self'")
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    for path in ("/app.js", "/base.css", "/icon.svg"):
        assert httpx.get(standin.url + path).status_code == 200
    for path in ("/../server.py", "/%2e%2e/server.py", "/server.py", "/page/app.js", "/no.js"):
        assert httpx.get(standin.url + path).status_code == 404


def test_a_port_in_use_is_said_in_words() -> None:
    """The error names the port and the option."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(OSError, match=f"port {port} is already in use; choose another with --port"):
            asyncio.run(StandInServer().start(port))


def test_it_stops_while_a_poll_and_a_page_wait() -> None:
    """Stopping does not hang on open connections."""

    async def go() -> float:
        server = StandInServer()
        await server.start(0)
        async with httpx.AsyncClient(trust_env=False) as client:
            address = f"{server.url}/bot{server.token}/getUpdates"
            poll = asyncio.create_task(client.post(address, json={"timeout": 30}))
            events = asyncio.create_task(client.get(f"{server.url}/control/events"))
            await asyncio.sleep(0.2)
            started = time.monotonic()
            await server.stop()
            took = time.monotonic() - started
            await asyncio.gather(poll, events, return_exceptions=True)
        return took

    assert asyncio.run(go()) < 2
