"""What every test may use: one PostgreSQL server and one set of databases for the whole session."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import Databases


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """Not under pytest's own temporary folder: every session that starts takes other users' rights to that
    folder away, and with them those of a PostgreSQL server that another session is using."""
    with tempfile.TemporaryDirectory() as folder:
        made = Databases(Path(folder))
        yield made
        made.close()
