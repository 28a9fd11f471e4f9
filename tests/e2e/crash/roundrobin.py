"""What stands before replicas: each connection goes to the next one that is there."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import threading
from collections.abc import Iterator


class RoundRobin:
    """Listens on `port` of the loopback address; `backends` are ports."""

    def __init__(self, port: int, backends: list[int]) -> None:
        self._port, self._backends = port, backends
        self._next = itertools.count()

    async def serve(self) -> None:
        """Until cancelled."""
        server = await asyncio.start_server(self._serve_one, "127.0.0.1", self._port)
        async with server:
            await server.serve_forever()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            for _ in self._backends:
                port = self._backends[next(self._next) % len(self._backends)]
                try:
                    back_reader, back_writer = await asyncio.open_connection("127.0.0.1", port)
                except ConnectionRefusedError:
                    continue
                await asyncio.gather(_copy(reader, back_writer), _copy(back_reader, writer))
        writer.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while part := await reader.read(65536):
            writer.write(part)
            await writer.drain()
    writer.close()


@contextlib.contextmanager
def running_roundrobin(port: int, backends: list[int]) -> Iterator[None]:
    """In a thread with its own loop."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="round robin", daemon=True)
    thread.start()
    serving = asyncio.run_coroutine_threadsafe(RoundRobin(port, backends).serve(), loop)
    try:
        yield
    finally:
        serving.cancel()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
