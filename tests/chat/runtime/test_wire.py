"""Calls over our own connections: what came, what did not, and what may have arrived."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.chat.runtime import wire
from bot.chat.runtime.errors import Passing, classify
from bot.chat.runtime.wire import Wire
from tests.chat.runtime.certificates import own_certificate
from tests.waiting import until

OK = b'{"ok": true, "result": true}'

#: What a server does with a request: the head and body as they came, the way back, how many came before.
Answer = Callable[[bytes, asyncio.StreamWriter, int], Awaitable[None]]
Certificates = Callable[[], ssl.SSLContext]


class Server:
    """Answers on a free port as it was told; notes connections and requests."""

    def __init__(self, answer: Answer, tls: ssl.SSLContext | None = None) -> None:
        self._answer, self._tls = answer, tls
        self.connections = 0
        self.requests: list[bytes] = []

    @asynccontextmanager
    async def running(self, certificates: Certificates = httpx.create_ssl_context) -> AsyncIterator[Wire]:
        """A wire to it."""
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        port = server.sockets[0].getsockname()[1]
        self.url = f"{'https' if self._tls else 'http'}://127.0.0.1:{port}"
        to_it = Wire(self.url, 2, certificates)
        try:
            yield to_it
        finally:
            await to_it.shutdown()
            server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        while head := await _until_blank(reader):
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
            self.requests.append(head + await reader.readexactly(length))
            await self._answer(self.requests[-1], writer, len(self.requests) - 1)
        writer.close()


async def _until_blank(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        return b""


def whole(content: bytes = OK, status: int = 200, more: str = "") -> bytes:
    return f"HTTP/1.1 {status} X\r\n{more}Content-Length: {len(content)}\r\n\r\n".encode() + content


async def plainly(_request: bytes, writer: asyncio.StreamWriter, number: int) -> None:
    writer.write(whole(f"{number}".encode()))


def ask(server: Server, *calls: str) -> list[tuple[int, bytes]]:
    """Make these calls one after the other; their status and content."""

    async def story() -> list[tuple[int, bytes]]:
        async with server.running() as to_it:
            return [await to_it.do_request(f"{server.url}/bot1:x/{call}", "POST") for call in calls]

    return asyncio.run(story())


def trouble_of(server: Server, *, read_timeout: float = 5.0) -> TelegramError:
    async def story() -> TelegramError:
        async with server.running() as to_it:
            with pytest.raises(NetworkError) as trouble:
                await to_it.do_request(f"{server.url}/x", "POST", read_timeout=read_timeout)
            return trouble.value

    return asyncio.run(story())


def test_a_connection_is_kept() -> None:
    """Call after call goes over one connection, each with its own answer."""
    server = Server(plainly)
    assert ask(server, "getMe", "sendMessage", "sendMessage") == [(200, b"0"), (200, b"1"), (200, b"2")]
    assert server.connections == 1


def test_parameters_go_as_json() -> None:
    """The server gets the parameters of a call as one JSON object, whatever letters they hold."""
    server = Server(lambda _request, writer, _number: _write(writer, whole()))

    async def story() -> None:
        async with server.running() as to_it:
            bot = Bot("1:x", base_url=f"{server.url}/bot", request=to_it)
            await bot.do_api_request("sendRare", {"chat_id": 7, "text": "ünï 🎉", "list": [1, "b"]})

    asyncio.run(story())
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /bot1:x/sendRare HTTP/1.1")
    assert body == b'{"chat_id": 7, "text": "\\u00fcn\\u00ef \\ud83c\\udf89", "list": [1, "b"]}'


async def _write(writer: asyncio.StreamWriter, content: bytes) -> None:
    writer.write(content)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{}0\r\n4\r\n1234\r\n0\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{}01234",
        b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: close\r\n\r\n{}01234",
        b"HTTP/1.0 200 OK\r\nContent-Length: 7\r\n\r\n{}01234",
        b"HTTP/1.1 200 OK\r\ncontent-length:7\r\n\r\n{}01234HTTP/1.1 500 Unasked\r\nContent-Length:0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{}01234HTTP/1.1 500 Unasked and unfinished\r\n",
    ],
)
def test_answers_come_in_every_form(answer: bytes) -> None:
    """In pieces, after a word in between, with the last word on a connection, with more than was asked for:
    the content is the same, and the next call gets its own."""
    server = Server(lambda _request, writer, _number: _write(writer, answer))
    assert ask(server, "getMe", "getMe") == [(200, b"{}01234")] * 2
    last_word = any(sign in answer for sign in (b"close", b"HTTP/1.0", b"Unasked"))
    assert server.connections == (2 if last_word else 1)


def test_an_answer_may_end_with_the_line() -> None:
    """Where no length is told, the content is what comes until the server closes the connection."""

    async def until_the_end(_request: bytes, writer: asyncio.StreamWriter, number: int) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        await asyncio.sleep(0.01)
        writer.write(f"{{}}{number}".encode())
        writer.close()

    server = Server(until_the_end)
    assert ask(server, "getMe", "getMe") == [(200, b"{}0"), (200, b"{}1")]


def test_an_answer_in_crumbs_is_put_together() -> None:
    """However the bytes of an answer are cut on the way."""

    async def in_crumbs(_request: bytes, writer: asyncio.StreamWriter, number: int) -> None:
        for byte in whole(f"{number}".encode(), more="X-More: " + "m" * 40 + "\r\n"):
            writer.write(bytes([byte]))
            await asyncio.sleep(0)

    assert ask(Server(in_crumbs), "getMe", "getMe") == [(200, b"0"), (200, b"1")]


def test_a_connection_that_was_closed_is_not_used_again() -> None:
    """What the server closed after its answer is seen before the next call is made on it."""

    async def once(_request: bytes, writer: asyncio.StreamWriter, number: int) -> None:
        writer.write(whole(f"{number}".encode()))
        writer.close()

    server = Server(once)

    async def story() -> list[tuple[int, bytes]]:
        async with server.running() as to_it:
            answers = []
            for _ in range(2):
                answers.append(await to_it.do_request(f"{server.url}/x", "POST"))
                await asyncio.sleep(0.05)
            return answers

    assert asyncio.run(story()) == [(200, b"0"), (200, b"1")]


def test_a_connection_that_rested_for_long_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Something on the way may have forgotten it."""
    monkeypatch.setattr(wire, "IDLE_SECONDS", 0.0)
    server = Server(plainly)
    ask(server, "getMe", "getMe")
    assert server.connections == 2


def test_connections_that_nobody_needs_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What only a rush had needed is not kept open for ever beside what is used."""
    monkeypatch.setattr(wire, "IDLE_SECONDS", 0.1)
    open_now: set[asyncio.StreamWriter] = set()

    async def note(_request: bytes, writer: asyncio.StreamWriter, number: int) -> None:
        open_now.add(writer)
        await asyncio.sleep(0.02)
        writer.write(whole(f"{number}".encode()))

    server = Server(note)

    async def story() -> int:
        async with server.running() as to_it:
            await asyncio.gather(*(to_it.do_request(f"{server.url}/x", "POST") for _ in range(2)))
            for _ in range(5):
                await asyncio.sleep(0.05)
                await to_it.do_request(f"{server.url}/x", "POST")
            await asyncio.sleep(0.05)
            return sum(not writer.is_closing() for writer in open_now)

    assert asyncio.run(story()) == 1


def test_nobody_there_means_not_sent() -> None:
    """Where no connection comes about, Telegram certainly has nothing."""
    server = Server(plainly)

    async def story() -> TelegramError:
        async with server.running() as to_it:
            pass
        with pytest.raises(NetworkError) as trouble:
            await to_it.do_request(f"{server.url}/x", "POST")
        return trouble.value

    assert classify(asyncio.run(story())) == Passing(unknown=False)


async def _close(_request: bytes, writer: asyncio.StreamWriter, _number: int) -> None:
    writer.close()


async def _half(_request: bytes, writer: asyncio.StreamWriter, _number: int) -> None:
    writer.write(whole()[:-5])
    writer.close()


async def _word_in_between(_request: bytes, writer: asyncio.StreamWriter, _number: int) -> None:
    writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
    writer.close()


async def _nonsense(_request: bytes, writer: asyncio.StreamWriter, _number: int) -> None:
    writer.write(b"what?\r\n\r\n")


async def _never(_request: bytes, _writer: asyncio.StreamWriter, _number: int) -> None:
    """No answer."""


@pytest.mark.parametrize("answer", [_close, _half, _word_in_between, _nonsense])
def test_a_line_that_drops_means_unknown(answer: Answer) -> None:
    """Once a call is on its way, no answer, half a one or nonsense does not tell whether it was done."""
    assert classify(trouble_of(Server(answer))) == Passing(unknown=True)


def test_a_late_answer_means_unknown() -> None:
    """An answer that does not come in the call's own time is no longer waited for."""
    trouble = trouble_of(Server(_never), read_timeout=0.05)
    assert isinstance(trouble, TimedOut)
    assert classify(trouble) == Passing(unknown=True)


def test_an_answer_nobody_waits_for_is_not_the_next_ones() -> None:
    """A call that is given up takes its connection with it: the next one does not get its answer."""

    async def later(_request: bytes, writer: asyncio.StreamWriter, number: int) -> None:
        await asyncio.sleep(0.1 if number == 0 else 0)
        writer.write(whole(f"{number}".encode()))

    server = Server(later)

    async def story() -> tuple[int, bytes]:
        async with server.running() as to_it:
            given_up = asyncio.create_task(to_it.do_request(f"{server.url}/x", "POST"))
            await until(lambda: bool(server.requests))
            given_up.cancel()
            await asyncio.sleep(0.15)
            return await to_it.do_request(f"{server.url}/x", "POST")

    assert asyncio.run(story()) == (200, b"1")


def test_no_more_at_once_than_there_are_connections() -> None:
    """The third call of a wire with two connections waits for one of them."""
    under_way: set[int] = set()
    most = 0

    async def slowly(_request: bytes, writer: asyncio.StreamWriter, number: int) -> None:
        nonlocal most
        under_way.add(number)
        most = max(most, len(under_way))
        await asyncio.sleep(0.02)
        under_way.remove(number)
        writer.write(whole())

    server = Server(slowly)

    async def story() -> None:
        async with server.running() as to_it:
            await asyncio.gather(*(to_it.do_request(f"{server.url}/x", "POST") for _ in range(6)))

    asyncio.run(story())
    assert (most, server.connections) == (2, 2)


@pytest.mark.parametrize("trusted", [True, False])
def test_the_server_must_be_who_it_says(tmp_path: Path, *, trusted: bool) -> None:
    """Over TLS a call is made where the server's certificate is trusted, and nowhere else."""
    certificate = own_certificate(tmp_path)
    ours, theirs = ssl.create_default_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    theirs.load_cert_chain(certificate)
    if trusted:
        ours.load_verify_locations(certificate)
    server = Server(plainly, theirs)

    async def story() -> tuple[int, bytes]:
        async with server.running(lambda: ours) as to_it:
            return await to_it.do_request(f"{server.url}/x", "POST")

    if trusted:
        assert asyncio.run(story()) == (200, b"0")
        return
    with pytest.raises(NetworkError) as trouble:
        asyncio.run(story())
    assert classify(trouble.value) == Passing(unknown=False)


def test_uploads_go_the_librarys_way() -> None:
    """A file is sent as a form with parts, and its answer is understood as any other."""
    server = Server(lambda _request, writer, _number: _write(writer, whole()))

    async def story() -> None:
        async with server.running() as to_it:
            bot = Bot("1:x", base_url=f"{server.url}/bot", request=to_it)
            await bot.do_api_request("sendRare", {"chat_id": 7, "document": InputFile(b"abc", "a.txt")})

    asyncio.run(story())
    assert b"multipart/form-data" in server.requests[0]
    assert b'filename="a.txt"' in server.requests[0]


def test_a_proxy_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the environment names a proxy for a server, calls to it go there."""
    server = Server(lambda _request, writer, _number: _write(writer, whole()))

    async def story() -> None:
        async with server.running():
            monkeypatch.setenv("http_proxy", server.url)
            monkeypatch.delenv("no_proxy", raising=False)
            monkeypatch.delenv("NO_PROXY", raising=False)
            behind = Wire("http://telegram.invalid", 1, httpx.create_ssl_context)
            await behind.do_request("http://telegram.invalid/bot1:x/getMe", "POST")
            await behind.shutdown()

    asyncio.run(story())
    assert server.requests[0].startswith(b"POST http://telegram.invalid/bot1:x/getMe")
