"""Telegram's limits are kept by replicas together, as if they were one."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.e2e.crash.conftest import BuildScene
from tests.e2e.crash.roundrobin import running_roundrobin
from tests.e2e.crash.scene import free_port


@pytest.mark.parametrize(
    ("people", "messages"), [(60, 60), pytest.param(200, 300, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_three_replicas_keep_the_rate(build_scene: BuildScene, people: int, messages: int) -> None:
    """Three replicas with a burst of answers: Telegram never has to refuse one, and its 30 a second are
    used (in windows a little longer than a second)."""
    scene = build_scene("postgresql", webhook=True)
    scene.cast(people)
    scene.standin.settings(rate_limits=True)
    ports = [free_port() for _ in range(3)]
    for number, port in enumerate(ports):
        scene.start(owner=f"bot {number}", port=port, limits=True, nudges=True)
    with running_roundrobin(scene.orders.port, ports):
        scene.say(messages)
        account = scene.settle()
    calls = scene.standin.calls("sendMessage")
    assert account.is_exact(), account
    assert account.repeated == 0
    assert [call for call in calls if not call["ok"]] == []
    first, last = (datetime.fromisoformat(calls[n]["at"]) for n in (0, -1))
    rate = len(calls) / (last - first).total_seconds()
    print(f"3 replicas, {account}: {rate:.1f} a second, none refused")
    assert 15 < rate < 50
