"""Afterword itself, here in the process or as one of its own: `python -m bot.bench.running '<JSON>'`."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from bot import garbage
from bot.app import App, SystemClock, Tuning
from bot.bench.loopback import TOKEN
from bot.bench.people import RunningClock
from bot.chat.runtime.budget import Limits
from bot.language import reader
from bot.settings import load

SECRET: Final = "bench"


@dataclass(frozen=True, slots=True)
class Orders:
    """How a process runs. `now`: the instant its clock starts at, "" for the real one; `port`: of its
    webhook, 0 for polling; `limits`: whether Telegram's rates are kept; `warm`: what is loaded although
    nobody has needed it, "" for nothing, "reader" for what reads messages, "all" for the proofreader, too."""

    api_url: str
    database: str
    now: str = ""
    tick_seconds: float = 30.0
    limits: bool = False
    port: int = 0
    warm: str = ""

    @property
    def environment(self) -> dict[str, str]:
        named = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": self.api_url, "DATABASE_URL": self.database}
        if self.port:
            named |= {"WEBHOOK_URL": f"{self.hook}", "WEBHOOK_SECRET": SECRET, "PORT": str(self.port)}
        return named | {"LOG_LEVEL": "CRITICAL"}

    @property
    def hook(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    def app(self) -> App:
        clock = RunningClock(datetime.fromisoformat(self.now)) if self.now else SystemClock()
        limits = Limits() if self.limits else Limits(overall=None)
        return App(load(self.environment), Tuning(clock, self.tick_seconds, limits))


@asynccontextmanager
async def running_here(orders: Orders) -> AsyncIterator[App]:
    """In this process; nothing has been migrated for it."""
    app = orders.app()
    runtime = app.runtime(token=TOKEN, api_url=orders.api_url)
    with as_once_started():
        await runtime.start()
        try:
            yield app
        finally:
            await runtime.stop()
            app.close()


@contextmanager
def as_once_started() -> Iterator[None]:
    """Python looks for garbage as it does where the bot runs; as it comes afterwards, for the anchors."""
    thresholds = gc.get_threshold()
    garbage.settle()
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


def start_process(orders: Orders) -> subprocess.Popen[bytes]:
    return python("bot.bench.running", json.dumps(asdict(orders)))


def python(module: str, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    """A module of the product as a process of its own; what it says is not shown. Where `end_with_parent`
    runs in it, it does not outlive this process."""
    where = os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        env={**os.environ, "PYTHONPATH": where, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def end_with_parent() -> None:
    """End this process as soon as the one that started it is gone, however that went: nobody else would."""

    def wait() -> None:
        sys.stdin.buffer.read()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def kill(process: subprocess.Popen[bytes]) -> None:
    """As a power cut does."""
    process.kill()
    process.communicate()


def end(process: subprocess.Popen[bytes]) -> None:
    """As an operator does; killed where that takes too long."""
    process.terminate()
    try:
        process.wait(timeout=12)
        process.communicate()
    except subprocess.TimeoutExpired:
        kill(process)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def main(orders: Orders) -> None:
    app = orders.app()
    app.store.migrate()
    if orders.warm == "reader":
        reader.warm_up()
    elif orders.warm == "all":
        app.warm_up()
    try:
        await app.runtime(token=TOKEN, api_url=orders.api_url).run()
    finally:
        app.close()


if __name__ == "__main__":
    end_with_parent()
    asyncio.run(main(Orders(**json.loads(sys.argv[1]))))
