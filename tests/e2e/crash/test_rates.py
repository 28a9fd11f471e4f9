"""Telegram's limits are kept by replicas together, as if they were one."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.e2e.crash.conftest import BuildScene
from tests.e2e.crash.roundrobin import running_roundrobin
from tests.e2e.crash.scene import free_port


def busiest_second(times: list[datetime]) -> int:
    """The most that came within any second."""
    return max(sum(timedelta() <= other - one < timedelta(seconds=1) for other in times) for one in times)


@pytest.mark.parametrize(
    ("people", "messages"), [(60, 60), pytest.param(200, 300, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_three_replicas_keep_the_rate(build_scene: BuildScene, people: int, messages: int) -> None:
    """Three replicas with a burst of answers: Telegram never has to refuse one, and its 30 a second are
    used (in windows a little longer than a second; a machine busy with other things reaches half of it)."""
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
    most = busiest_second([datetime.fromisoformat(call["at"]) for call in calls])
    print(f"3 replicas, {account}: at most {most} in a second, none refused")
    assert most > 15
