"""HTTP in front of the stand-in: one handler for each kind of address."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tornado.iostream import StreamClosedError
from tornado.web import RequestHandler

from bot.playground.acts import CannotDoError
from bot.playground.api import call_method
from bot.playground.control import Control
from bot.playground.core import Core
from bot.playground.errors import ApiError, not_found, unauthorized
from bot.playground.faults import DroppedError
from bot.playground.params import read_params
from bot.playground.show import transcript_entry

log = logging.getLogger(__name__)

_WELL_FORMED_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
_HEARTBEAT_SECONDS = 15.0
_RECONNECT_MS = 700  # how soon a page asks again after the stream has ended
_SHOWN_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
_OWN_NAMES = ("127.0.0.1", "localhost", "::1")
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True)
class Site:
    """What the handlers share. `only_local`: refuse requests that name another host (a rebound DNS name)."""

    core: Core
    control: Control
    token: str
    only_local: bool


class _Handler(RequestHandler):
    def initialize(self, site: Site, **_rest: Any) -> None:
        self.site = site

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cache-Control", "no-store")

    def log_exception(self, *failure: Any) -> None:
        # tornado's own line would hold the address, and in it the token
        log.error("the stand-in could not answer", exc_info=failure)

    def answer(self, body: object, status: int = 200) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body, ensure_ascii=False))

    def write_error(self, status_code: int, **_rest: Any) -> None:
        self.answer(ApiError(status_code, self._reason).body(), status_code)


class NotFoundHandler(_Handler):
    """Everything else, as Telegram answers it."""

    def prepare(self) -> None:
        self.answer(not_found().body(), 404)


def check_token(site: Site, token: str) -> None:
    """ApiError 401 for another bot's token, 404 for what is no token at all."""
    if token == site.token:
        return
    raise unauthorized() if _WELL_FORMED_TOKEN.fullmatch(token) else not_found()


class BotApiHandler(_Handler):
    """/bot<token>/<method>, GET and POST."""

    _running: asyncio.Task[object] | None = None
    _gone = False

    async def get(self, token: str, method: str) -> None:
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        request = self.request
        try:
            check_token(self.site, token)
            params = read_params(
                request.query_arguments,
                request.body_arguments,
                request.files,
                request.headers.get("Content-Type", ""),
                request.body,
            )
            self._running = asyncio.create_task(call_method(self.site.core, method, params))
            result = await self._running
        except ApiError as error:
            self.answer(error.body(), error.code)
        except DroppedError:
            self.detach().close()
        except asyncio.CancelledError:
            if not self._gone:
                raise
        else:
            self.answer({"ok": True, "result": result})

    def on_connection_close(self) -> None:
        # A bot that was killed while it waited must not count as a second reader when it comes back.
        self._gone = True
        if self._running and self.request.path.lower().endswith("/getupdates"):
            self._running.cancel()


class BotFileHandler(_Handler):
    """/file/bot<token>/<path>: what getFile promised."""

    def get(self, token: str, path: str) -> None:
        try:
            check_token(self.site, token)
        except ApiError as error:
            self.answer(error.body(), error.code)
            return
        found = [file for file in self.site.core.world.files.values() if file.path == path]
        if not found:
            self.answer(not_found().body(), 404)
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(found[0].content)


class _OwnPageHandler(_Handler):
    """For requests of our own page and of scripts on this machine only."""

    def prepare(self) -> None:
        if not self._from_here():
            self.answer({"error": "this address answers its own page only"}, 403)

    def _from_here(self) -> bool:
        host = self.request.host
        try:
            name = urlsplit(f"//{host}").hostname
        except ValueError:
            return False
        if self.site.only_local and name not in _OWN_NAMES:
            return False
        origin = self.request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != host:
            return False
        return self.request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")


class ControlHandler(_OwnPageHandler):
    """/control/<what>."""

    async def get(self, what: str) -> None:
        query = {name: self.get_query_argument(name) for name in self.request.query_arguments}
        await self._run(self.site.control.get(what, query))

    async def post(self, act: str) -> None:
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            self.answer({"error": "send JSON, with Content-Type: application/json"}, 415)
            return
        try:
            given = json.loads(self.request.body or b"{}")
        except ValueError:
            given = None
        if not isinstance(given, dict):
            self.answer({"error": "expected a JSON object"}, 400)
            return
        await self._run(self.site.control.post(act, given))

    async def _run(self, work: Any) -> None:
        try:
            self.answer(await work)
        except KeyError as error:
            self.answer({"error": f"{error.args[0]} is missing"}, 400)
        except LookupError as error:
            self.answer({"error": str(error)}, 404)
        except (CannotDoError, ValueError, TypeError) as error:
            self.answer({"error": str(error)}, 400)


class ControlFileHandler(_OwnPageHandler):
    """/control/file/<id>: pictures are shown, everything else is downloaded."""

    def get(self, file_id: str) -> None:
        file = self.site.core.world.files.get(file_id)
        if file is None:
            self.answer({"error": "there is no such file"}, 404)
            return
        picture = file.mime in _SHOWN_PICTURES
        name = re.sub(r"[^\w.\- ]", "_", file.name, flags=re.ASCII)
        self.set_header("Content-Type", file.mime if picture else "application/octet-stream")
        self.set_header("Content-Disposition", f'{"inline" if picture else "attachment"}; filename="{name}"')
        self.finish(file.content)


class EventsHandler(_OwnPageHandler):
    """/control/events: a stream for the page."""

    _task: asyncio.Task[None] | None = None

    async def get(self) -> None:
        self.set_header("Content-Type", "text/event-stream")
        self._task = asyncio.create_task(self._stream())
        await asyncio.wait([self._task])

    def on_connection_close(self) -> None:
        if self._task:
            self._task.cancel()

    async def _stream(self) -> None:
        events = self.site.core.world.events
        queue = events.join()
        try:
            await self._send(f"retry: {_RECONNECT_MS}\n\n")
            while True:
                await self._send(await self._next(queue))
        except StreamClosedError:
            return
        finally:
            events.leave(queue)

    async def _next(self, queue: asyncio.Queue[dict[str, Any]]) -> str:
        try:
            event = await asyncio.wait_for(queue.get(), _HEARTBEAT_SECONDS)
        except TimeoutError:
            return ": still here\n\n"
        message = self.site.core.world.messages.get(event.get("message_id", 0))
        if message:
            event = event | {"message": transcript_entry(self.site.core.world, message)}
        return f"data: {json.dumps(event, ensure_ascii=False)}\n\n"

    async def _send(self, text: str) -> None:
        self.write(text)
        await self.flush()


class PageHandler(_OwnPageHandler):
    """The page's few files, read from disk each time: they are small and the visitor is one."""

    def initialize(self, site: Site, folder: Path) -> None:  # type: ignore[override]
        super().initialize(site)
        self._folder = folder

    def set_default_headers(self) -> None:
        super().set_default_headers()
        self.set_header(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        )
        self.set_header("Referrer-Policy", "no-referrer")

    def get(self, name: str | None) -> None:
        path = self._folder / (name or "index.html")
        if not path.is_file():
            self.answer(not_found().body(), 404)
            return
        self.set_header("Content-Type", f"{_TYPES[path.suffix]}; charset=utf-8")
        self.finish(path.read_bytes())

    def head(self, name: str | None) -> None:
        self.get(name)
