"""The stand-in as one embeddable HTTP server: Bot API, control interface, and the page.

It listens on the loopback address unless told otherwise. Other web pages open in the same browser cannot
drive it: the control interface wants JSON, an Origin (when there is one) and a Host that are its own.
"""

from __future__ import annotations

import errno
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from bot.playground.clock import MovableClock
from bot.playground.control import Control
from bot.playground.core import Core
from bot.playground.handlers import (
    BotApiHandler,
    BotFileHandler,
    ControlFileHandler,
    ControlHandler,
    EventsHandler,
    NotFoundHandler,
    PageHandler,
    Site,
)
from bot.playground.webhook import WebhookPusher
from bot.playground.world import BOT_ID, World

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_LARGEST_BODY = 60 * 1024 * 1024  # bytes; the Bot API takes files of 50 MB
_PAGE = Path(__file__).parent / "page"


def new_token() -> str:
    """A token of the usual form, different each time."""
    return f"{BOT_ID}:{secrets.token_urlsafe(26)[:35]}"


class StandInServer:
    """Start it inside a running event loop; `url` and `token` are what the bot needs.

    `core` is open to tests in the same process that want to look behind the interface.
    """

    def __init__(self, token: str = "") -> None:
        self.token = token or new_token()
        self.url = ""
        self._http: HTTPServer | None = None
        self._pusher: WebhookPusher | None = None
        self.core: Core | None = None

    async def start(
        self,
        port: int,
        host: str = "127.0.0.1",
        clock: MovableClock | None = None,
        next_due: Callable[[], Awaitable[datetime | None]] | None = None,
        on_reset: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Listen. Port 0 takes a free one.

        `next_due` tells when the bot will next send by itself (aware UTC), `on_reset` is awaited when the
        visitor starts again. OSError, in words for a person, when the port is taken.
        """
        clock = clock or MovableClock()
        core = self.core = Core(clock, World(clock))
        clock.listeners.append(lambda: core.world.events.send({"type": "clock"}))
        try:
            sockets = bind_sockets(port, host)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                words = f"port {port} is already in use; choose another with --port"
                raise OSError(error.errno, words) from None
            raise
        site = Site(core, Control(core, next_due, on_reset), self.token, host in _LOOPBACK)
        self._http = HTTPServer(application(site), max_body_size=_LARGEST_BODY, max_buffer_size=_LARGEST_BODY)
        self._http.add_sockets(sockets)
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{sockets[0].getsockname()[1]}"
        self._pusher = WebhookPusher(core.updates)
        self._pusher.start()

    async def stop(self) -> None:
        """Stop listening and end all connections; waiting polls get an empty answer first."""
        if self._http is None or self._pusher is None or self.core is None:
            return
        self._http.stop()
        self.core.updates.end_polls()
        await self._pusher.stop()
        await self._http.close_all_connections()
        self._http = None


def application(site: Site) -> Application:
    """The routes."""
    given = {"site": site}
    return Application(
        [
            (r"/bot([^/]+)/([^/]+)", BotApiHandler, given),
            (r"/file/bot([^/]+)/(.+)", BotFileHandler, given),
            (r"/control/events", EventsHandler, given),
            (r"/control/file/([^/]+)", ControlFileHandler, given),
            (r"/control/([a-z_]+)", ControlHandler, given),
            (r"/([\w-]+\.(?:html|css|js|svg))?", PageHandler, given | {"folder": _PAGE}),
        ],
        default_handler_class=NotFoundHandler,
        default_handler_args=given,
        # tornado would log the address of each request, and that address holds the token
        log_function=lambda _handler: None,
    )
