"""The bot as a process of its own, on the stand-in's clock: `python -m tests.e2e.bot_process`.

It is the real composition root with three things put in from outside: the clock, which a story moves, a
short tick, so that a moved clock is seen at once, and no rate limit, which has tests of its own.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import httpx

from tests.waiting import PATIENCE_SECONDS

ROOT = Path(__file__).parents[2]


class StandInClock:
    """The time of the stand-in, asked for at most every 20 ms."""

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=url, trust_env=False, timeout=PATIENCE_SECONDS)
        self._lock = threading.Lock()
        self._asked_at = float("-inf")
        self._told = datetime.now(UTC)

    def now(self) -> datetime:
        with self._lock:
            since = time.monotonic() - self._asked_at
            if since > 0.02:
                self._told = datetime.fromisoformat(self._http.get("/control/now").json()["now"])
                self._asked_at = time.monotonic()
            return self._told


class BotProcess:
    """Start, stop and kill the bot; `env` overrides the settings. `module` is what is run, `log` where its
    standard error goes (to the test's own unless set)."""

    module = "tests.e2e.bot_process"
    log: IO[bytes] | None = None

    def __init__(self, standin_url: str, token: str, database_url: str, **env: str) -> None:
        self._env = {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "BOT_TOKEN": token,
            "TELEGRAM_API_URL": standin_url,
            "DATABASE_URL": database_url,
            "LOG_LEVEL": "WARNING",
            **env,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", self.module], cwd=ROOT, env=self._env, stderr=self.log
        )

    def wait(self) -> int:
        """Until it ends by itself; the exit code."""
        assert self._process is not None
        code = self._process.wait(PATIENCE_SECONDS)
        self._process = None
        return code

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """As a power cut does: no chance to tidy up."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """As an operator does; returns the exit code."""
        return self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> int:
        assert self._process is not None
        self._process.send_signal(how)
        code = self._process.wait(PATIENCE_SECONDS)
        self._process = None
        return code

    def __enter__(self) -> BotProcess:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self.stop()


def main() -> int:
    from bot.app import App, Tuning
    from bot.chat.runtime.budget import Limits
    from bot.running import run
    from bot.settings import load

    settings = load(os.environ)
    clock = StandInClock(settings.telegram_api_url)
    app = App(settings, Tuning(clock, 0.1, Limits(overall=None), flood=None))
    return asyncio.run(run(settings, app))


if __name__ == "__main__":
    sys.exit(main())
