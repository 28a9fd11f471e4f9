"""A Bot API that only answers ok, as a process of its own: `python -m bot.bench.loopback_server`.

It costs as little as can be, so that what is measured is the other side. It gives out the updates pushed
to it, notes the time of every call, and may take its time over a message. The first line it prints is its
port; it ends when its standard input does. Times are of the monotonic clock that all processes share.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from collections.abc import Callable
from typing import Any

_LENGTH = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")
_CHAT = re.compile(rb'(?:(?:^|&)chat_id=|"chat_id": *"?)(-?\d+)')
_CHAT_PART = re.compile(rb'name="chat_id"\r\n(?:[^\r]+\r\n)*\r\n(-?\d+)')
_OFFSET = re.compile(rb'(?:(?:^|&)offset=|"offset": *)(\d+)')
_WAIT = re.compile(rb'(?:(?:^|&)timeout=|"timeout": *)(\d+)')
_ME = {"id": 123456789, "is_bot": True, "first_name": "Loopback", "username": "loopback_bot"}
_BATCH = 100


class Loopback:
    """What was pushed, called and sent."""

    def __init__(self) -> None:
        self.delay_seconds = 0.0
        self.updates: dict[int, Any] = {}
        self.calls: list[tuple[float, str, int]] = []  # when answered, method, chat
        self.polled_at: list[float] = []  # the first getUpdates of each poller
        self.in_flight = 0
        self._last_id = 0
        self._pushed = asyncio.Event()

    def control(self, what: str, given: Any) -> Any:
        """What the benchmark asks for."""
        if what == "push":
            self.updates |= {update["update_id"]: update for update in given}
            self._pushed.set()
        elif what == "reset":
            self.delay_seconds = given["delay_seconds"]
            self.updates.clear()
            self.calls.clear()
            self.polled_at.clear()
        elif what == "count":
            return {"calls": len(self.calls), "polls": len(self.polled_at), "in_flight": self.in_flight}
        elif what == "account":
            return {"calls": self.calls, "polled_at": self.polled_at, "in_flight": self.in_flight}
        return {}

    async def method(self, name: str, body: bytes) -> Any:
        """The result of a Bot API method."""
        if name == "getUpdates":
            return await self._get_updates(body)
        if name == "getMe":
            return _ME
        chat = _CHAT.search(body) or _CHAT_PART.search(body)
        chat_id = int(chat[1]) if chat else 0
        if name.startswith("send") and self.delay_seconds:
            self.in_flight += 1
            try:
                await asyncio.sleep(self.delay_seconds)
            finally:
                self.in_flight -= 1
        self.calls.append((time.monotonic(), name, chat_id))
        if not name.startswith(("send", "editMessage")):
            return True
        self._last_id += 1
        return {
            "message_id": self._last_id,
            "date": 1,
            "chat": {"id": chat_id, "type": "private"},
            "text": "ok",
        }

    async def _get_updates(self, body: bytes) -> list[Any]:
        offset, wait = (int(found[1]) if (found := p.search(body)) else 0 for p in (_OFFSET, _WAIT))
        if not offset:
            self.polled_at.append(time.monotonic())
        for confirmed in [each for each in self.updates if each < offset]:
            del self.updates[confirmed]
        if not self.updates and wait:
            self._pushed.clear()
            try:
                await asyncio.wait_for(self._pushed.wait(), wait)
            except TimeoutError:
                return []
        return list(self.updates.values())[:_BATCH]


class Connection(asyncio.Protocol):
    """HTTP/1.1 with kept connections, as much of it as these clients speak."""

    def __init__(self, loopback: Loopback) -> None:
        self._loopback = loopback
        self._buffer = b""
        self._transport: Any = None
        self._tasks: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - fixed by asyncio
        for task in self._tasks:
            task.cancel()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            length = _LENGTH.search(self._buffer, 0, end)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < whole:
                return
            path = self._buffer[: self._buffer.index(b"\r\n")].split(b" ")[1].decode()
            task = asyncio.create_task(self._serve(path, self._buffer[end + 4 : whole]))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            self._buffer = self._buffer[whole:]

    async def _serve(self, path: str, body: bytes) -> None:
        _, first, name = path.partition("?")[0].split("/", 2)
        if first == "control":
            answer = self._loopback.control(name, json.loads(body or b"null"))
        else:
            answer = {"ok": True, "result": await self._loopback.method(name, body)}
        content = json.dumps(answer).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
        self._transport.write(head.encode() + content)


async def serve(told: Callable[[int], None]) -> None:
    """Listen on a free port of the loopback address until standard input ends."""
    loop = asyncio.get_running_loop()
    loopback = Loopback()
    server = await loop.create_server(lambda: Connection(loopback), "127.0.0.1", 0)
    told(server.sockets[0].getsockname()[1])
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve(lambda port: print(port, flush=True)))
