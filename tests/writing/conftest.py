"""One proofreader for all tests: building its checker takes seconds."""

from __future__ import annotations

import pytest

from bot.writing.proofread import Proofreader


@pytest.fixture(scope="session")
def proofreader() -> Proofreader:
    """A proofreader with everything loaded."""
    reader = Proofreader()
    reader.warm_up()
    return reader
