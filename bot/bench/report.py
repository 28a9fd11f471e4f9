"""What a benchmark found, as an aligned table and as JSON."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.domain.figures import BenchRow


@dataclass(frozen=True, slots=True)
class Check:
    """A target and what was measured; `met` None where it could not be."""

    what: str
    measured: str
    target: str
    met: bool | None

    def __str__(self) -> str:
        verdict = {True: "met", False: "MISSED", None: "not measured"}[self.met]
        return f"{self.what}: {self.measured} (target {self.target}): {verdict}"


@dataclass(frozen=True, slots=True)
class Report:
    """One benchmark: what it measures, how (n, rounds, conditions), ours and the anchors, the targets."""

    name: str
    title: str
    setting: str
    rows: Sequence[BenchRow]
    checks: Sequence[Check] = ()
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Machine:
    """Where and under which load a run began: figures of different runs are not to be compared."""

    cores: int = field(default_factory=lambda: os.cpu_count() or 1)
    load: tuple[float, float, float] = field(default_factory=os.getloadavg)
    python: str = field(default_factory=platform.python_version)
    system: str = field(default_factory=lambda: f"{platform.system()} {platform.machine()}")

    def __str__(self) -> str:
        load = " ".join(f"{each:.1f}" for each in self.load)
        return f"{self.cores} cores, load at start {load} (1, 5, 15 min), Python {self.python}, {self.system}"


def at_least(what: str, measured: float, target: float, unit: str = "") -> Check:
    return Check(what, shown(measured) + unit, f"at least {shown(target)}{unit}", measured >= target)


def at_most(what: str, measured: float, target: float, unit: str = "") -> Check:
    return Check(what, shown(measured) + unit, f"at most {shown(target)}{unit}", measured <= target)


def shown(value: float | str) -> str:
    """Three figures that mean something."""
    if isinstance(value, str):
        return value
    if value == int(value) or abs(value) >= 1000:
        return f"{value:.0f}"
    return f"{value:.3g}" if abs(value) < 100 else f"{value:.1f}"


def table(report: Report) -> str:
    """The rows under their headings (every column that some row has), ours marked with a star."""
    columns = list(dict.fromkeys(name for row in report.rows for name in row.figures))
    lines = [["", "", *columns]]
    for row in report.rows:
        figures = [shown(row.figures[name]) if name in row.figures else "" for name in columns]
        lines.append(["*" if row.ours else "", row.name, *figures])
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    told = [f"{report.name}: {report.title}", f"  {report.setting}"]
    told += ["  " + _aligned(line, widths) for line in lines]
    told += [f"  {check}" for check in report.checks]
    told += [f"  note: {note}" for note in report.notes]
    return "\n".join(told)


def _aligned(line: list[str], widths: list[int]) -> str:
    star, name, *figures = line
    numbers = (figure.rjust(width) for figure, width in zip(figures, widths[2:], strict=True))
    return "  ".join([star.ljust(widths[0]), name.ljust(widths[1]), *numbers]).rstrip()


def as_json(machine: Machine, reports: Sequence[Report]) -> str:
    told: dict[str, Any] = {
        "machine": asdict(machine),
        "benchmarks": {report.name: asdict(report) for report in reports},
    }
    return json.dumps(told, indent=2, ensure_ascii=False)
