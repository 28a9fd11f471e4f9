"""Scenes on a real database of each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.databases import Databases
from tests.e2e.crash.scene import Scene
from tests.e2e.standin import running_standin

BuildScene = Callable[..., Scene]


@pytest.fixture
def build_scene(databases: Databases) -> Iterator[BuildScene]:
    """Build a scene: `build_scene("sqlite", webhook=True)`."""
    with running_standin() as standin:
        built: list[Scene] = []

        def build(engine: str, *, webhook: bool = False) -> Scene:
            built.append(Scene(standin, databases.migrated(engine), webhook))
            return built[-1]

        yield build
        for scene in built:
            scene.close()
            databases.drop(scene.database)
