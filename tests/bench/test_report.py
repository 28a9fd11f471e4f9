"""What is printed: figures, tables, JSON, and the command's answers."""

from __future__ import annotations

import json
import logging

import pytest

from bot import bench
from bot.bench.replicas import busiest_second
from bot.bench.report import Check, Machine, Report, as_json, at_least, at_most, shown, table
from bot.bench.rounds import in_turn, percentile
from bot.bench.sizes import Size
from bot.domain.figures import BenchRow

REPORT = Report(
    "speed",
    "how fast",
    "n = 3",
    [BenchRow("Afterword", True, {"per s": 1234.5, "ms": 0.1234}), BenchRow("bare", False, {"per s": 20.0})],
    [at_least("beside bare", 0.25, 0.3), at_most("late", 2.0, 3.0, " ms")],
    ["a note"],
)


@pytest.mark.parametrize(
    ("value", "told"),
    [(3.0, "3"), (0.12345, "0.123"), (12.345, "12.3"), (123.45, "123.5"), (12345.6, "12346"), ("—", "—")],
)
def test_figures_have_three_places(value: float | str, told: str):
    """No figure pretends to be more exact than it is."""
    assert shown(value) == told


def test_a_table_is_aligned():
    """Names stand left and figures right under their headings; ours has a star; a missing one is empty."""
    assert table(REPORT).splitlines() == [
        "speed: how fast",
        "  n = 3",
        "                per s     ms",
        "  *  Afterword   1234  0.123",
        "     bare          20",
        "  beside bare: 0.25 (target at least 0.3): MISSED",
        "  late: 2 ms (target at most 3 ms): met",
        "  note: a note",
    ]


def test_json_holds_everything():
    """A program gets the machine, the rows, the targets and whether they were met."""
    told = json.loads(as_json(Machine(cores=2, load=(1.0, 2.0, 3.0)), [REPORT]))
    assert told["machine"]["cores"] == 2
    assert told["machine"]["load"] == [1.0, 2.0, 3.0]
    assert told["benchmarks"]["speed"]["rows"][0]["figures"]["per s"] == 1234.5
    assert [check["met"] for check in told["benchmarks"]["speed"]["checks"]] == [False, True]


def test_what_could_not_be_measured_says_so():
    """It counts neither as met nor as missed."""
    assert str(Check("memory", "-", "at most 120 MB", None)).endswith("not measured")


def test_an_unknown_name_is_answered_with_the_names(capsys: pytest.CaptureFixture[str]):
    """One line, exit code 2."""
    assert bench.run("speed", as_json=False) == 2
    told = capsys.readouterr().err.strip().splitlines()
    assert len(told) == 1
    assert all(name in told[0] for name in bench.BENCHMARKS)


def test_one_that_breaks_down_leaves_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Its fault is told, the others' figures are printed, and the exit code says so."""

    def report_of(name: str, _size: Size) -> Report:
        if name == "claim":
            raise RuntimeError("no database")
        return REPORT

    monkeypatch.setattr(bench, "report_of", report_of)
    assert bench.measure(["claim", "update"], Size.QUICK, in_json=True) == 1
    told = capsys.readouterr()
    assert "claim could not be carried out: RuntimeError: no database" in told.err
    assert list(json.loads(told.out)["benchmarks"]) == ["speed"]


def test_logging_is_as_before_once_a_benchmark_has_ended(monkeypatch: pytest.MonkeyPatch):
    """What is not to be told is silenced for as long as it is measured, and no longer."""
    during: list[bool] = []

    def report_of(_name: str, _size: Size) -> Report:
        during.append(logging.getLogger("bot").isEnabledFor(logging.ERROR))
        return REPORT

    monkeypatch.setattr(bench, "report_of", report_of)
    bench.measure(["claim"], Size.QUICK, in_json=True)
    assert during == [False]
    assert logging.getLogger("bot").isEnabledFor(logging.ERROR)


def test_rounds_go_in_turn():
    """Every subject has its turn in each round, and the first of one round is the last of the next."""
    seen: list[str] = []
    results = in_turn(2, lambda: seen.append("a") or 1, lambda: seen.append("b") or 2)
    assert seen == ["a", "b", "b", "a"]
    assert results == [[1, 1], [2, 2]]


def test_percentiles_are_values_that_were_measured():
    """No interpolation: the 99th percentile of few values is the largest."""
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([3.0, 1.0, 2.0], 0.99) == 3.0


@pytest.mark.parametrize(
    ("times", "most"),
    [([], 0), ([1.0], 1), ([0.0, 0.4, 0.9, 1.0], 3), ([0.0, 0.5, 1.2, 1.3, 1.4], 4)],
)
def test_the_busiest_second_is_any_second(times: list[float], most: int):
    """It begins anywhere, not on the full second; its end does not belong to it."""
    assert busiest_second(times) == most
