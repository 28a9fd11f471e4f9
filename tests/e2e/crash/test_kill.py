"""Processes are killed; nothing that was said is lost or done twice."""

from __future__ import annotations

import pytest

from bot.chat.runtime.faults import INSTANTS
from bot.chat.runtime.messenger import CONNECTIONS
from tests.e2e.crash.conftest import BuildScene
from tests.e2e.crash.scene import Scene
from tests.waiting import PATIENCE_SECONDS


@pytest.mark.parametrize(
    ("engine", "webhook"), [("sqlite", False), ("postgresql", True)], ids=["polling", "webhook"]
)
def test_kill_in_mid_burst(build_scene: BuildScene, engine: str, webhook: bool) -> None:
    """A kill -9 in the middle of a burst loses none of its messages and does none of them twice."""
    mid_burst(build_scene(engine, webhook=webhook), said=120)


@pytest.mark.parametrize(
    "webhook", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["polling", "webhook"]
)
def test_clean_end_in_mid_burst(build_scene: BuildScene, webhook: bool) -> None:
    """SIGTERM in the middle of a burst: exit 0 inside ten seconds, nothing lost, nothing twice."""
    scene = build_scene("sqlite", webhook=webhook)
    scene.cast(5)
    first = scene.start()
    scene.say(60)
    scene.wait_for_effects(10)
    first.terminate()
    assert first.wait(timeout=10) == 0
    scene.start()
    account = scene.settle()
    assert account.is_exact(), account
    assert account.repeated == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("engine", "webhook"), [("sqlite", True), ("postgresql", False)], ids=["webhook", "polling"]
)
def test_kill_in_a_burst_of_a_thousand(build_scene: BuildScene, engine: str, webhook: bool) -> None:
    """The same with 1,000 messages, where the library as it comes loses 983 or 666."""
    mid_burst(build_scene(engine, webhook=webhook), said=1000)


def mid_burst(scene: Scene, said: int) -> None:
    """Everything said at once, a kill after a quarter of it, a new process."""
    scene.cast(20)
    first = scene.start()
    scene.say(said)
    scene.wait_for_effects(said // 4)
    scene.kill(first)
    scene.start()
    account = scene.settle()
    assert account.is_exact(), account
    assert account.repeated <= CONNECTIONS


@pytest.mark.parametrize("engine", ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
@pytest.mark.parametrize("instant", INSTANTS)
def test_kill_at_named_instant(build_scene: BuildScene, engine: str, instant: str) -> None:
    """A kill at any named instant: one effect and one answer; two only if Telegram had it and no note was
    made of that."""
    scene = build_scene(engine)
    scene.cast(1)
    process = scene.start(die_at=instant, die_on=2)
    scene.say(1)
    scene.settle()
    scene.say(1)
    process.wait(PATIENCE_SECONDS)
    scene.say(1)
    scene.start()
    account = scene.settle()
    assert account.is_exact(), account
    assert account.repeated == (instant == "after send")
