"""Calls of the Bot API over kept connections, at a tenth of what httpx takes for them.

A call is one small request and one small answer: asyncio's streams and h11 are all it needs. Uploads, and
whatever has to go through a proxy, go the library's own way. Failures have httpx's errors as their causes on
both ways, so that one table tells what Telegram has (`errors.classify`).
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

import h11
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


class Wire(BaseRequest):
    """At most so many calls at once to the server at `api_url`. Of the times that a single call may set for
    itself, that of the answer alone is heeded."""

    def __init__(self, api_url: str, connections: int, certificates: Callable[[], ssl.SSLContext]) -> None:
        self._server = urlsplit(api_url)
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

    def _request(self, url: str, method: str, data: RequestData | None) -> tuple[h11.Request, bytes]:
        body = json.dumps(data.parameters).encode() if data else b""
        headers = [
            ("Host", self._server.netloc.rpartition("@")[2]),
            ("User-Agent", self.USER_AGENT),
            ("Content-Type", "application/json"),
            ("Content-Length", str(len(body))),
        ]
        return h11.Request(method=method, target=urlsplit(url).path, headers=headers), body

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[_Connection]:
        """An idle connection or a new one; kept afterwards where its last answer was whole."""
        async with _in_time(CONNECT_SECONDS, httpx.PoolTimeout("all connections are in use")):
            await self._room.acquire()
        try:
            connection = await self._take()
            try:
                yield connection
            finally:
                if connection.fit:
                    self._idle.append(connection)
                else:
                    connection.drop()
        finally:
            self._room.release()

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
        self._http = h11.Connection(h11.CLIENT)
        self._used_at = asyncio.get_running_loop().time()

    @property
    def fit(self) -> bool:
        """Whether another call may be made on it."""
        idle_seconds = asyncio.get_running_loop().time() - self._used_at
        gone = self._reader.at_eof() or self._writer.is_closing()
        return self._http.our_state is h11.IDLE and not gone and idle_seconds < IDLE_SECONDS

    async def ask(self, request: tuple[h11.Request, bytes], seconds: float) -> tuple[int, bytes]:
        """The status and the content of the answer."""
        try:
            async with _in_time(seconds, httpx.ReadTimeout("no answer in time")):
                self._write(*request)
                await self._writer.drain()
                return await self._answer()
        except h11.RemoteProtocolError as error:
            raise httpx.RemoteProtocolError(str(error)) from error
        except OSError as error:
            raise httpx.ReadError(str(error)) from error

    def _write(self, request: h11.Request, body: bytes) -> None:
        head = self._http.send(request) or b""
        content = self._http.send(h11.Data(data=body)) or b""
        self._writer.write(head + content + (self._http.send(h11.EndOfMessage()) or b""))

    async def _answer(self) -> tuple[int, bytes]:
        status, content = 0, bytearray()
        while True:
            match self._http.next_event():
                case h11.NEED_DATA:
                    self._http.receive_data(await self._reader.read(_CHUNK_BYTES))
                case h11.Response(status_code=code):
                    status = code
                case h11.Data(data=part):
                    content += part
                case h11.EndOfMessage():
                    break
        if self._http.states == {h11.CLIENT: h11.DONE, h11.SERVER: h11.DONE}:
            self._http.start_next_cycle()
        self._used_at = asyncio.get_running_loop().time()
        return status, bytes(content)

    def drop(self) -> None:
        """Close it without a word; nobody waits for anything on it."""
        self._writer.transport.abort()

    async def end(self) -> None:
        """Close it as one should."""
        self._writer.close()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(1.0):
                await self._writer.wait_closed()


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
