"""A scene for crash tests: the stand-in, a database, and bots as processes that are killed and started
again; at the end an exact account of what was said, done and answered."""

from __future__ import annotations

import contextlib
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from bot.store.engine import normalised
from tests.e2e.crash.echo import Orders
from tests.e2e.standin import StandIn
from tests.waiting import wait_until

ROOT = Path(__file__).parents[3]


def free_port() -> int:
    """A port nobody listens on, below those from which connections are made: one of them could take it
    while the process that it is meant for is dead."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


@dataclass
class Account:
    """What became of the messages and of the nudges planned for them. `repeated`: messages of the bot that
    came more than once, beyond the first; `marked`: those that a process sent knowing that they might be
    there already; `disordered`: chats in which first answers came in another order than the messages."""

    said: int
    nudges: int
    without_effect: list[str]
    done_twice: list[str]
    unanswered: list[str]
    not_nudged: list[str]
    repeated: int
    marked: int
    disordered: list[str]
    waiting: dict[str, int]

    @property
    def lost(self) -> int:
        return len(self.without_effect) + len(self.unanswered) + len(self.not_nudged)

    def is_exact(self) -> bool:
        """Every message one effect and an answer, in order; every nudge; nothing left to do; and nothing
        repeated but what had to be."""
        wrong = (self.done_twice, self.disordered)
        return not (self.lost or any(wrong) or any(self.waiting.values())) and self.repeated <= self.marked

    def __str__(self) -> str:
        return (
            f"{self.said} messages, {self.nudges} nudges, {self.lost} lost, {len(self.done_twice)} done "
            f"twice, {self.repeated} repeated ({self.marked} marked)"
        )


@dataclass
class Scene:
    """`people` are told by name; everything said is remembered per person, in order."""

    standin: StandIn
    database: str
    webhook: bool = False
    people: list[str] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=dict)
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the scene
        port = free_port() if self.webhook else 0
        self.orders = Orders(
            api_url=self.standin.url,
            token=self.standin.token,
            database=self.database,
            webhook=f"http://127.0.0.1:{port}/hook" if self.webhook else "",
            secret="a-secret",
            port=port,
        )

    def cast(self, number: int) -> None:
        """So many people with a phone."""
        self.people = [f"Person{n}" for n in range(number)]
        for name in self.people:
            self.standin.add_person(name)
            self.said[name] = []

    def start(self, **orders: Any) -> subprocess.Popen[bytes]:
        """A bot process; `orders` change what it is told."""
        told = json.dumps(asdict(replace(self.orders, **orders)))
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.crash.echo", told], cwd=ROOT, stderr=self._log
        )
        self.processes.append(process)
        return process

    def say(self, number: int) -> None:
        """So many messages, from everybody in turn."""
        for _ in range(number):
            name = self.people[sum(map(len, self.said.values())) % len(self.people)]
            words = f"{name} says {len(self.said[name])}"
            self.standin.say(name, words)
            self.said[name].append(words)

    def wait_for_effects(self, number: int) -> None:
        """Until the bots have handled at least so many messages. AssertionError when they do not."""
        wait_until(lambda: sum(self._effects().values()) >= number, told=self.log)

    def settle(self, seconds: float = 120) -> Account:
        """Wait until everything is answered (or the time is over), and give the account."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            if not any(self._waiting().values()) and not self.account().lost:
                break
            assert any(process.poll() is None for process in self.processes), self.log()[-2000:]
            time.sleep(0.1)
        return self.account()

    def account(self) -> Account:
        """How things stand."""
        words = [word for name in self.people for word in self.said[name]]
        effects = self._effects()
        shown = {name: [m["text"] for m in self.standin.from_bot(name)] for name in self.people}
        counts = Counter(text for texts in shown.values() for text in texts)
        planned = [reason for (reason,) in self._query("SELECT reason FROM nudge")]
        return Account(
            said=len(words),
            nudges=len(planned),
            without_effect=[w for w in words if not effects[w]],
            done_twice=[w for w in words if effects[w] > 1],
            unanswered=[w for w in words if not counts[f"re: {w}"]],
            not_nudged=[w for w in planned if not counts[f"nudge: {w}"]],
            repeated=sum(n - 1 for n in counts.values()),
            marked=self.log().count("(REPEAT)"),
            disordered=[name for name in self.people if not self._in_order(name, shown[name])],
            waiting=self._waiting(),
        )

    def log(self) -> str:
        """What the bots wrote, those killed and those alive."""
        size = os.fstat(self._log.fileno()).st_size
        return os.pread(self._log.fileno(), size, 0).decode(errors="replace")

    def _in_order(self, name: str, texts: list[str]) -> bool:
        firsts = [text for text in dict.fromkeys(texts) if text.startswith("re: ")]
        return firsts == [f"re: {word}" for word in self.said[name] if f"re: {word}" in texts]

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """SIGKILL."""
        process.kill()
        process.wait()

    def close(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                self.kill(process)
        self._log.close()

    def _effects(self) -> Counter[str]:
        return Counter(
            dict(map(tuple, self._query("SELECT company, count(*) FROM application GROUP BY company")))
        )

    def _waiting(self) -> dict[str, int]:
        inbox = self._query("SELECT count(*) FROM inbox WHERE state = 'waiting'")
        outbox = self._query("SELECT count(*) FROM outbox WHERE ready_at IS NOT NULL")
        nudges = self._query("SELECT count(*) FROM nudge WHERE state != 'sent'")
        return {"inbox": inbox[0][0], "outbox": outbox[0][0], "nudges": nudges[0][0]}

    def _query(self, sql: str) -> list[Any]:
        engine = create_engine(normalised(self.database))
        try:
            with engine.connect() as connection:
                return list(connection.execute(text(sql)))
        finally:
            engine.dispose()
