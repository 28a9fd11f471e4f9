"""Every benchmark runs, at a size that says nothing about speed."""

from __future__ import annotations

import pytest

from bot import bench
from bot.bench.sizes import Size
from bot.domain.figures import BenchRow

#: These start processes and servers, or read a whole corpus.
SLOW = {"proofread", "claim", "replicas", "kill", "start"}
NAMES = [pytest.param(name, marks=[pytest.mark.slow] * (name in SLOW)) for name in bench.BENCHMARKS]


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is slow to start again on a busy machine is not taken for somebody with nothing left to do."""
    monkeypatch.setattr("bot.bench.kills.QUIET_SECONDS", 10.0)


@pytest.mark.parametrize("name", NAMES)
def test_it_measures_ours_and_the_anchor(name: str):
    """Ours has figures, anchors stand beside it (not where ours is compared with itself), nothing is lost."""
    report = bench.report_of(name, Size.QUICK)
    assert report.name == name
    assert any(row.ours and row.figures for row in report.rows)
    assert name in ("replicas", "lateness") or any(not row.ours for row in report.rows)
    assert lost(report.rows) == 0


def lost(rows: list[BenchRow]) -> float:
    """What ours lost, over all rows that tell."""
    return sum(float(row.figures.get("lost", 0)) for row in rows if row.ours)
