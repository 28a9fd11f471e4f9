"""Running the bot: for real, or as the playground."""

from __future__ import annotations

import asyncio
import logging
import tempfile
import webbrowser
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from bot import logs
from bot.app import App, Tuning
from bot.chat.runtime.budget import Limits
from bot.settings import Settings, load

#: What is slow to load is loaded after the start: beside it, it would take half of it again.
WARM_UP_AFTER_SECONDS: Final = 2.0

log = logging.getLogger(__name__)

#: The playground's look for due nudges: often, because its clock jumps.
PLAYGROUND_TICK_SECONDS: Final = 1.0


async def run(settings: Settings, app: App | None = None) -> int:
    """Migrate, then serve until SIGTERM or SIGINT. Raises `StoreError`, `TokenRefusedError`."""
    assert settings.bot_token is not None  # the command has looked
    logs.set_up(settings)
    app = app or App(settings)
    app.store.migrate()
    warming = asyncio.get_running_loop().call_later(WARM_UP_AFTER_SECONDS, app.warm_up)
    runtime = app.runtime(token=settings.bot_token.get_secret_value(), api_url=settings.telegram_api_url)
    try:
        await runtime.run()
    finally:
        warming.cancel()
        app.close()
    return 0


async def playground(environ: dict[str, str], *, port: int, keep: str | None, browser: bool) -> int:
    """The whole bot behind a stand-in for Telegram, until it is stopped. `keep` is a database file to go
    on with; without it the database is thrown away. Raises OSError where the port is taken."""
    from bot.playground.clock import MovableClock
    from bot.playground.server import StandInServer

    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="afterword-"))
        file = Path(keep).absolute() if keep else Path(folder) / "playground.db"
        settings = load(_only_the_playgrounds(environ) | {"DATABASE_URL": f"sqlite:///{file}"})
        logs.set_up(settings)
        clock = MovableClock()
        app = App(settings, Tuning(clock, PLAYGROUND_TICK_SECONDS, Limits(overall=None), flood=None))
        stack.callback(app.close)
        app.store.migrate()
        app.warm_up()
        server = StandInServer()
        await server.start(port, clock=clock, next_due=app.next_due, on_reset=app.start_over)
        runtime = app.runtime(token=server.token, api_url=server.url)
        clock.listeners.append(app.scheduler.poke)
        print(f"The playground is at {server.url} (stop it with Ctrl+C)", flush=True)
        if browser:
            webbrowser.open(server.url)
        try:
            await runtime.run()
        finally:
            await server.stop()
    return 0


def _only_the_playgrounds(environ: dict[str, str]) -> dict[str, str]:
    """What of the environment may reach the playground: nothing that leads outside."""
    return {"LOG_LEVEL": "WARNING"} | {k: v for k, v in environ.items() if k in ("LOG_LEVEL", "LOG_FORMAT")}
