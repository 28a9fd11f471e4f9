"""What every test may use: databases of both engines, and a language model somewhere else."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.databases import Databases
from tests.llm_endpoint import Endpoint, running_endpoint

# On shared cores a single example may be put aside for a second: time is measured where it is promised,
# and not by every property on the way.
settings.register_profile("afterword", deadline=None)
settings.load_profile("afterword")


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """Not under pytest's own temporary folder: every session that starts takes other users' rights to that
    folder away, and with them those of a PostgreSQL server that another session is using."""
    with tempfile.TemporaryDirectory() as folder:
        made = Databases(Path(folder))
        yield made
        made.close()


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with running_endpoint() as running:
        yield running
