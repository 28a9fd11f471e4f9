"""A scene for crash tests: the stand-in, a database, and bots as processes that are killed and started
again; at the end an exact account of what was said, done and answered."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from bot.store.engine import normalised
from tests.e2e.crash.echo import Orders
from tests.e2e.standin import StandIn

ROOT = Path(__file__).parents[3]


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Account:
    """What became of the messages. `repeated`: answers beyond the first; `disordered`: chats in which
    first answers came in another order than the messages."""

    said: int
    without_effect: list[str]
    done_twice: list[str]
    unanswered: list[str]
    repeated: int
    disordered: list[str]
    waiting: dict[str, int]

    def is_exact(self) -> bool:
        """Every message one effect and an answer, in order, and nothing left to do."""
        wrong = (self.without_effect, self.done_twice, self.unanswered, self.disordered)
        return not any(wrong) and not any(self.waiting.values())


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
        log = subprocess.DEVNULL if not os.environ.get("SCENE_LOG") else None
        process = subprocess.Popen([sys.executable, "-m", "tests.e2e.crash.echo", told], cwd=ROOT, stderr=log)
        self.processes.append(process)
        return process

    def say(self, number: int) -> None:
        """So many messages, from everybody in turn."""
        for _ in range(number):
            name = self.people[sum(map(len, self.said.values())) % len(self.people)]
            words = f"{name} says {len(self.said[name])}"
            self.standin.say(name, words)
            self.said[name].append(words)

    def wait_for_effects(self, number: int, seconds: float = 20) -> None:
        """Until the bots have handled at least so many messages. AssertionError when they do not."""
        self._wait(lambda: sum(self._effects().values()) >= number, seconds, "effects")

    def settle(self, seconds: float = 60) -> Account:
        """Wait until everything is answered (or the time is over), and give the account."""
        total = sum(map(len, self.said.values()))
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            done = len(self.standin.calls("sendMessage")) >= total and not any(self._waiting().values())
            if done and not self.account().unanswered:
                break
            time.sleep(0.1)
        return self.account()

    def account(self) -> Account:
        """How things stand."""
        words = [word for name in self.people for word in self.said[name]]
        effects = self._effects()
        answers = {name: self._answers(name) for name in self.people}
        counts = Counter(answer for given in answers.values() for answer in given)
        firsts = {name: list(dict.fromkeys(given)) for name, given in answers.items()}
        return Account(
            said=len(words),
            without_effect=[w for w in words if not effects[w]],
            done_twice=[w for w in words if effects[w] > 1],
            unanswered=[w for w in words if not counts[w]],
            repeated=sum(n - 1 for n in counts.values()),
            disordered=[
                n for n, given in firsts.items() if given != [w for w in self.said[n] if w in counts]
            ],
            waiting=self._waiting(),
        )

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """SIGKILL."""
        process.kill()
        process.wait()

    def close(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                self.kill(process)

    def _answers(self, name: str) -> list[str]:
        return [re.sub("^re: ", "", m["text"]) for m in self.standin.from_bot(name)]

    def _effects(self) -> Counter[str]:
        return Counter(
            dict(map(tuple, self._query("SELECT company, count(*) FROM application GROUP BY company")))
        )

    def _waiting(self) -> dict[str, int]:
        inbox = self._query("SELECT count(*) FROM inbox WHERE state = 'waiting'")
        outbox = self._query("SELECT count(*) FROM outbox WHERE ready_at IS NOT NULL")
        return {"inbox": inbox[0][0], "outbox": outbox[0][0]}

    def _query(self, sql: str) -> list[Any]:
        engine = create_engine(normalised(self.database))
        try:
            with engine.connect() as connection:
                return list(connection.execute(text(sql)))
        finally:
            engine.dispose()

    @staticmethod
    def _wait(true: Any, seconds: float, what: str) -> None:
        ends = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < ends, f"{what} did not come"
            time.sleep(0.02)
