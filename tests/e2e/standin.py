"""The stand-in in a thread of its own, and a client for it: what a story needs to play the people.

Put `from tests.e2e.standin import standin` into a conftest to have the fixture.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from bot.playground.clock import MovableClock
from bot.playground.server import StandInServer
from tests.waiting import PATIENCE_SECONDS

Json = dict[str, Any]


class StandInRefusedError(AssertionError):
    """The control interface said no; the text is its reason."""


class StandIn:
    """A client of the control interface; `person` is an id or a first name everywhere."""

    def __init__(self, url: str, token: str) -> None:
        self.url, self.token = url, token
        # no certificates are needed on loopback, and reading them takes longer than most tests
        self._http = httpx.Client(
            base_url=f"{url}/control", timeout=2 * PATIENCE_SECONDS, trust_env=False, verify=False
        )

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> StandIn:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def post(self, act: str, **given: Any) -> Json:
        """Any act of the control interface; arguments that are None are left out."""
        body = {name: value for name, value in given.items() if value is not None}
        return self._answer(self._http.post(f"/{act}", json=body))

    def get(self, what: str, **query: Any) -> Json:
        """Anything the control interface shows."""
        return self._answer(self._http.get(f"/{what}", params=query))

    @staticmethod
    def _answer(response: httpx.Response) -> Json:
        body: Json = response.json()
        if response.status_code != 200:
            raise StandInRefusedError(body.get("error", response.text))
        return body

    def say(self, person: int | str, text: str, reply_to: int | None = None) -> Json:
        """Type a text; returns the message."""
        return self.post("say", person=person, text=text, reply_to=reply_to)

    def edit(self, person: int | str, message_id: int, text: str) -> Json:
        """Edit an own message."""
        return self.post("edit", person=person, message_id=message_id, text=text)

    def forward(self, person: int | str, text: str, from_name: str | None = None) -> Json:
        """Forward a text by somebody else."""
        return self.post("forward", person=person, text=text, from_name=from_name)

    def location(self, person: int | str, latitude: float, longitude: float) -> Json:
        """Share a place."""
        return self.post("location", person=person, latitude=latitude, longitude=longitude)

    def send(self, kind: str, person: int | str, **given: Any) -> Json:
        """Send a sticker, voice, photo, document, contact, or a text in a group."""
        return self.post(kind, person=person, **given)

    def tap(
        self, person: int | str, button: str, message_id: int | None = None, timeout: float | None = None
    ) -> Json:
        """Tap a button by label (with or without its emoji) or callback data; waits for the bot's answer."""
        return self.post("tap", person=person, button=button, message_id=message_id, timeout=timeout)

    def forge_tap(self, person: int | str, message_id: int, data: str) -> str:
        """Send callback data no button has; returns the id of the query."""
        return str(self.post("forge_tap", person=person, message_id=message_id, data=data)["query_id"])

    def block(self, person: int | str) -> None:
        """Block the bot."""
        self.post("block", person=person)

    def unblock(self, person: int | str) -> None:
        """Let the bot back in."""
        self.post("unblock", person=person)

    def people(self) -> list[Json]:
        """Everybody with a phone."""
        return list(self.get("people")["people"])

    def add_person(self, name: str, language_code: str = "en") -> Json:
        """One more person."""
        return self.post("people", name=name, language_code=language_code)

    def transcript(self, person: int | str) -> list[Json]:
        """The chat, oldest message first."""
        return list(self.get("transcript", person=person)["messages"])

    def from_bot(self, person: int | str) -> list[Json]:
        """What the bot said in this chat."""
        return [message for message in self.transcript(person) if message["from"] == "bot"]

    def last(self, person: int | str) -> Json:
        """The bot's newest message. AssertionError when it said nothing."""
        said = self.from_bot(person)
        assert said, f"the bot has said nothing to {person}"
        return said[-1]

    def wait_for(
        self,
        person: int | str,
        wanted: Callable[[Json], object] | str,
        timeout: float = PATIENCE_SECONDS,
        after: int = 0,
    ) -> Json:
        """The newest message of the bot that contains the words, or for which `wanted` is true.

        Only messages with an id above `after` count. AssertionError with the chat when none comes in time.
        """
        fits = (lambda message: wanted in message["text"]) if isinstance(wanted, str) else wanted
        ends = time.monotonic() + timeout
        while True:
            for message in reversed(self.from_bot(person)):
                if message["message_id"] > after and fits(message):
                    return message
            if time.monotonic() > ends:
                raise AssertionError(f"{wanted!r} did not come within {timeout} s:\n{self.as_text(person)}")
            time.sleep(0.03)

    def as_text(self, person: int | str) -> str:
        """The chat as a script, for failures and for reading."""
        lines = []
        for message in self.transcript(person):
            rows = [" | ".join(button["text"] for button in row) for row in message["buttons"]]
            words = message["text"] or f"({message['kind']})"
            lines.append(f"{message['from']:>6}  {words}" + "".join(f"\n        [{row}]" for row in rows))
        return "\n".join(lines)

    def labels(self, message: Json) -> list[str]:
        """The labels of a message's buttons."""
        return [button["text"] for row in message["buttons"] for button in row]

    def calls(self, method: str = "", since: int = 0) -> list[Json]:
        """The bot's calls of the API, oldest first."""
        return list(self.get("calls", method=method, since=since)["calls"])

    def fault(self, method: str, kind: str, **given: Any) -> None:
        """Script trouble for the next calls: see bot/playground/faults.py."""
        self.post("faults", method=method, kind=kind, **given)

    def clear_faults(self) -> None:
        """No more trouble."""
        self.post("clear_faults")

    def settings(self, callback_seconds: float | None = None, rate_limits: bool | None = None) -> Json:
        """Change how long callback queries live, or switch Telegram's rate limits on and off."""
        return self.post("settings", callback_seconds=callback_seconds, rate_limits=rate_limits)

    def clock(self) -> Json:
        """now, offset_seconds, next_nudge."""
        return self.get("clock")

    def now(self) -> datetime:
        """The moved time, aware UTC."""
        return datetime.fromisoformat(self.get("now")["now"])

    def advance(self, by: timedelta | None = None, to: datetime | None = None) -> Json:
        """Move the clock forward, by so much or to a moment; with neither, to the next nudge."""
        if by is not None:
            return self.post("advance", seconds=by.total_seconds())
        if to is not None:
            return self.post("advance", to=to.isoformat())
        return self.post("advance", to_next_nudge=True)

    def wait_idle(self, quiet_ms: int = 300, timeout: float = PATIENCE_SECONDS) -> bool:
        """Whether the bot came to rest in time: all updates confirmed, no call for a while."""
        return bool(self.get("wait_idle", quiet_ms=quiet_ms, timeout=timeout)["idle"])

    def reset(self) -> None:
        """Everybody and everything said forgotten."""
        self.post("reset")


@contextlib.contextmanager
def running_standin(
    port: int = 0,
    clock: MovableClock | None = None,
    next_due: Callable[[], Awaitable[datetime | None]] | None = None,
    token: str = "",
    on_reset: Callable[[], Awaitable[None]] | None = None,
) -> Iterator[StandIn]:
    """The stand-in in a thread with its own loop; the callables and the clock's listeners run there too."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="stand-in", daemon=True)
    thread.start()
    server = StandInServer(token)
    try:
        started = server.start(port, clock=clock, next_due=next_due, on_reset=on_reset)
        asyncio.run_coroutine_threadsafe(started, loop).result(10)
        with StandIn(server.url, server.token) as client:
            yield client
    finally:
        asyncio.run_coroutine_threadsafe(server.stop(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


@pytest.fixture
def standin() -> Iterator[StandIn]:
    """A fresh stand-in with Ada and Ben."""
    with running_standin() as client:
        yield client
