"""Calls of the Bot API over kept connections, at a small part of what httpx takes for them.

A call is one small request and one small answer: asyncio's streams and httptools, which reads HTTP with the
parser of Node.js, are all it needs. Uploads, and whatever has to go through a proxy, go the library's own
way. Failures have httpx's errors as their causes on both ways, so that one table tells what Telegram has
(`errors.classify`).
"""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

import httptools
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

#: For a home's line, not a data centre's. The first is also how long a call waits for a free connection.
CONNECT_SECONDS: Final = 5.0
ANSWER_SECONDS: Final = 15.0
#: A connection that was idle for longer is not used again: something on the way may have dropped it without
#: a word. (httpx's own figure.)
IDLE_SECONDS: Final = 5.0
_CHUNK_BYTES: Final = 65_536
_PORTS: Final = {"http": 80, "https": 443}
_FINAL: Final = 200  # below are words in between ("100 Continue")
#: Headers that tell where the content ends; without them it ends with the connection.
_FRAMES: Final = frozenset({b"content-length", b"transfer-encoding"})


class Wire(BaseRequest):
    """At most so many calls at once to the server at `api_url`. Of the times that a single call may set for
    itself, that of the answer alone is heeded."""

    def __init__(self, api_url: str, connections: int, certificates: Callable[[], ssl.SSLContext]) -> None:
        self._server = urlsplit(api_url)
        self._headers = (
            f"Host: {self._server.netloc.rpartition('@')[2]}\r\n"
            f"User-Agent: {self.USER_AGENT}\r\n"
            "Content-Type: application/json\r\n"
        )
        self._certificates = certificates
        self._proxied = _is_proxied(self._server)
        self._idle: list[_Connection] = []
        self._connections = connections
        self._room = asyncio.Semaphore(connections)
        self._loaded_library: HTTPXRequest | None = None

    @property
    def _library(self) -> HTTPXRequest:
        """Its own way, from the first time it is needed on."""
        if self._loaded_library is None:
            self._loaded_library = HTTPXRequest(
                connection_pool_size=self._connections,
                connect_timeout=CONNECT_SECONDS,
                read_timeout=ANSWER_SECONDS,
                write_timeout=ANSWER_SECONDS,
                media_write_timeout=ANSWER_SECONDS,
                pool_timeout=CONNECT_SECONDS,
                httpx_kwargs={"verify": self._certificates()},
            )
        return self._loaded_library

    @property
    def read_timeout(self) -> float | None:
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        """Nothing is opened before the first call."""

    async def shutdown(self) -> None:
        while self._idle:
            await self._idle.pop().end()
        if self._loaded_library is not None:
            await self._loaded_library.shutdown()
            self._loaded_library = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._proxied or (request_data and request_data.contains_files):
            return await self._library.do_request(
                url, method, request_data, read_timeout, write_timeout, connect_timeout, pool_timeout
            )
        request = self._request(url, method, request_data)
        seconds = read_timeout if isinstance(read_timeout, (int, float)) else ANSWER_SECONDS
        try:
            async with self._connection() as connection:
                return await connection.ask(request, seconds)
        except httpx.TimeoutException as error:
            raise TimedOut from error
        except httpx.HTTPError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error

    def _request(self, url: str, method: str, data: RequestData | None) -> bytes:
        body = json.dumps(data.parameters).encode() if data else b""
        head = f"{method} {urlsplit(url).path} HTTP/1.1\r\n{self._headers}Content-Length: {len(body)}\r\n\r\n"
        return head.encode("ascii") + body

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[_Connection]:
        """An idle connection or a new one; kept afterwards where its last answer was whole."""
        if self._room.locked():
            async with _in_time(CONNECT_SECONDS, httpx.PoolTimeout("all connections are in use")):
                await self._room.acquire()
        else:
            await self._room.acquire()
        try:
            connection = await self._take()
            try:
                yield connection
            finally:
                self._put_back(connection)
        finally:
            self._room.release()

    def _put_back(self, connection: _Connection) -> None:
        """On top, to be taken first, if it is still good; what nobody has needed lately lies below."""
        if connection.fit:
            self._idle.append(connection)
        else:
            connection.drop()
        while self._idle and not self._idle[0].fit:
            self._idle.pop(0).drop()

    async def _take(self) -> _Connection:
        while self._idle:
            connection = self._idle.pop()
            if connection.fit:
                return connection
            connection.drop()
        return await self._connect()

    async def _connect(self) -> _Connection:
        host, scheme = self._server.hostname, self._server.scheme
        try:
            async with _in_time(CONNECT_SECONDS, httpx.ConnectTimeout("no connection in time")):
                reader, writer = await asyncio.open_connection(
                    host,
                    self._server.port or _PORTS[scheme],
                    ssl=self._certificates() if scheme == "https" else None,
                    happy_eyeballs_delay=0.25,  # so long the next address waits for the one before
                )
        except OSError as error:
            raise httpx.ConnectError(str(error)) from error
        return _Connection(reader, writer)


class _Connection:
    """One HTTP/1.1 connection; one call at a time."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._used_at = asyncio.get_running_loop().time()
        self._free = True  # whether its last answer was whole, and the server lets it go on

    @property
    def fit(self) -> bool:
        """Whether another call may be made on it."""
        idle_seconds = asyncio.get_running_loop().time() - self._used_at
        gone = self._reader.at_eof() or self._writer.is_closing()
        return self._free and not gone and idle_seconds < IDLE_SECONDS

    async def ask(self, request: bytes, seconds: float) -> tuple[int, bytes]:
        """The status and the content of the answer."""
        self._free = False
        try:
            async with _in_time(seconds, httpx.ReadTimeout("no answer in time")):
                self._writer.write(request)
                await self._writer.drain()
                answer = _Answer()
                while not answer.whole:
                    answer.take(await self._reader.read(_CHUNK_BYTES))
        except OSError as error:
            raise httpx.ReadError(str(error)) from error
        self._free = answer.another_may_follow
        self._used_at = asyncio.get_running_loop().time()
        return answer.status, bytes(answer.content)

    def drop(self) -> None:
        """Close it without a word; nobody waits for anything on it."""
        self._writer.transport.abort()

    async def end(self) -> None:
        """Close it as one should."""
        self._writer.close()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(1.0):
                await self._writer.wait_closed()


class _Answer:
    """The answer to one request, from its first byte to its last; httptools tells what it reads."""

    def __init__(self) -> None:
        self._parser = httptools.HttpResponseParser(self)
        self._ends_with_the_line = True
        self.status = 0
        self.content = bytearray()
        self.whole = False
        self.another_may_follow = False

    def take(self, data: bytes) -> None:
        """What came next; nothing where the line ended. Raises httpx.RemoteProtocolError where that is none,
        or not all of it."""
        if not data:
            self._line_ended()
            return
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            raise httpx.RemoteProtocolError(f"not an answer: {error}") from error

    def _line_ended(self) -> None:
        if self.status < _FINAL or not self._ends_with_the_line:
            raise httpx.RemoteProtocolError("the line ended before the answer")
        self.whole = True

    def on_message_begin(self) -> None:
        if self.whole:  # nobody has asked for what comes now
            self.another_may_follow = False

    def on_header(self, name: bytes, _value: bytes) -> None:
        if name.lower() in _FRAMES:
            self._ends_with_the_line = False

    def on_headers_complete(self) -> None:
        if not self.whole:
            self.status = self._parser.get_status_code()

    def on_body(self, part: bytes) -> None:
        if not self.whole:
            self.content += part

    def on_message_complete(self) -> None:
        if self.whole or self.status < _FINAL:  # a word in between
            return
        self.whole, self.another_may_follow = True, self._parser.should_keep_alive()


@asynccontextmanager
async def _in_time(seconds: float, late: httpx.TimeoutException) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise late from None


def _is_proxied(server: SplitResult) -> bool:
    """Whether the environment names a proxy for the server, by the rules that httpx follows."""
    proxies = getproxies()
    named = server.scheme in proxies or "all" in proxies
    return named and not proxy_bypass(server.hostname or "")
