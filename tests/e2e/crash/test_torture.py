"""Many people write while the bots are killed at random and the line to Telegram breaks, by a seed."""

from __future__ import annotations

import contextlib
import random
import subprocess
import time
from collections.abc import Iterator

import pytest

from bot.chat.runtime.messenger import CONNECTIONS
from tests.e2e.crash.conftest import BuildScene
from tests.e2e.crash.roundrobin import running_roundrobin
from tests.e2e.crash.scene import Account, Scene, free_port

#: what happens to the line, and how often in a hundred messages
TROUBLE = {"429": 2, "500": 4, "drop_before": 4, "drop_after": 4, "stall": 4}
#: kinds after which a message of the bot may come twice
UNKNOWN = ("drop_before", "drop_after")
#: how long the claims of a dead replica last in these tests
SHORT_LEASE = 6.0


class Torture:
    """`replicas` bots (one polls, several share a webhook), each killed and started again."""

    def __init__(self, scene: Scene, replicas: int, seed: int) -> None:
        self._scene, self._chance = scene, random.Random(seed)
        self.ports = [free_port() for _ in range(replicas)] if scene.webhook else [0]
        self._bots = [self._start(n) for n in range(replicas)]
        self.broken_lines = 0
        self.kills = 0

    def run(self, messages: int, kills: int) -> Account:
        """Say it all, with kills and trouble strewn in, and wait until everything is settled."""
        acts = ["say"] * messages + ["kill"] * kills
        acts += [kind for kind, times in TROUBLE.items() for _ in range(times * messages // 100)]
        self._chance.shuffle(acts)
        for act in acts:
            if act == "say":
                self._scene.say(1)
            elif act == "kill":
                self._kill(self._chance.randrange(len(self._bots)))
            else:
                self.broken_lines += act in UNKNOWN
                self._scene.standin.fault("sendMessage", act, seconds=1 if act == "429" else 0.2)
            time.sleep(self._chance.random() * 0.04)
        self._scene.standin.clear_faults()
        return self._scene.settle()

    def _kill(self, number: int) -> None:
        time.sleep(self._chance.random() * 0.7)
        self._scene.kill(self._bots[number])
        self.kills += 1
        self._bots[number] = self._start(number)

    def _start(self, number: int) -> subprocess.Popen[bytes]:
        return self._scene.start(owner=f"bot {number}", port=self.ports[number], nudges=True)


@contextlib.contextmanager
def before_replicas(scene: Scene, ports: list[int]) -> Iterator[None]:
    if scene.webhook:
        with running_roundrobin(scene.orders.port, ports):
            yield
    else:
        yield


def account_of(scene: Scene, replicas: int, *, messages: int, kills: int, seed: int) -> None:
    scene.cast(20)
    torture = Torture(scene, replicas, seed)
    with before_replicas(scene, torture.ports):
        account = torture.run(messages, kills)
    engine, broken = scene.database.partition(":")[0], torture.broken_lines
    print(f"{engine}, {replicas} replicas: {torture.kills} kills, {broken} broken lines, {account}")
    assert account.is_exact(), account
    assert account.marked <= torture.broken_lines + torture.kills * CONNECTIONS


@pytest.mark.slow
def test_death_of_a_replica_is_taken_over(build_scene: BuildScene) -> None:
    """One of two replicas dies in mid-burst and stays dead: the other does its work when the leases end."""
    scene = build_scene("postgresql", webhook=True)
    scene.cast(20)
    ports = [free_port(), free_port()]
    doomed, _ = (
        scene.start(owner=f"bot {n}", port=port, lease_seconds=SHORT_LEASE) for n, port in enumerate(ports)
    )
    with before_replicas(scene, ports):
        scene.say(200)
        scene.wait_for_effects(40)
        scene.kill(doomed)
        account = scene.settle(seconds=SHORT_LEASE + 30)
    assert account.is_exact(), account
    assert account.repeated <= CONNECTIONS


def test_torture_short(build_scene: BuildScene) -> None:
    """A short seed: one bot on SQLite, six kills, eighty messages, every trouble: an exact account."""
    account_of(build_scene("sqlite"), 1, messages=80, kills=6, seed=1)


@pytest.mark.slow
@pytest.mark.parametrize(("engine", "replicas"), [("sqlite", 1), ("postgresql", 1), ("postgresql", 3)])
def test_torture(build_scene: BuildScene, engine: str, replicas: int) -> None:
    """Fifty kills, three hundred messages and the nudges planned for them, every trouble: every message has
    one effect and its answer, in order, every nudge was sent, and whatever came twice had been in flight at a
    kill or on a line that broke, and was marked."""
    scene = build_scene(engine, webhook=replicas > 1)
    account_of(scene, replicas, messages=300, kills=50, seed=2)
