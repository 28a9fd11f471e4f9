"""The proofreader as a whole: its promises whatever the text, and its figures on the messages beside it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bot.writing.proofread import DraftContext, FaultKind, Proofreader, from_json
from bot.writing.proofread.bench import run as bench
from bot.writing.proofread.engine import Engine

_DATA = Path(__file__).parent / "data"
_PIECES = st.sampled_from(
    [
        *("Dear Ana,", "\n\n", "I has", " realy", "😀😀", "!!!", "[Name]", "https://a.example/b"),
        *("THANK YOU", " the the ", "’s", "\u202e", "{{x}}", "Łukasz", ". "),
    ]
)


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (_DATA / name).read_text("utf-8").splitlines()]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(_PIECES | st.text(max_size=12), max_size=14).map("".join))
def test_findings_are_sorted_apart_and_true(text: str, proofreader: Proofreader) -> None:
    """Words stand at their span, spans never overlap, whole-message findings come first."""
    context = DraftContext(message="thank_you", interviewers=("Ana Sá",), company="Acme", sender="Bo")
    found = proofreader.check(text, context)
    assert all(each.words == text[each.start : each.end] for each in found)
    placed = [each for each in found if not each.whole_message]
    assert list(found[len(found) - len(placed) :]) == placed
    assert all(one.end <= other.start for one, other in pairwise(placed))
    assert len({(each.kind, each.start, each.end) for each in found}) == len(found)


def test_the_same_text_gets_the_same_answer(proofreader: Proofreader) -> None:
    """A second check finds what the first found."""
    row = _rows("faulty_seen.jsonl")[0]
    context = from_json(row["context"])
    assert proofreader.check(row["text"], context) == proofreader.check(row["text"], context)


def test_several_threads_wait_for_each_other(proofreader: Proofreader) -> None:
    """The checker is not thread-safe, the proofreader is."""
    rows, answers = _rows("faulty_seen.jsonl")[:4], {}

    def work(index: int) -> None:
        for row in rows:
            answers[index, row["id"]] = proofreader.check(row["text"], from_json(row["context"]))

    threads = [threading.Thread(target=work, args=(index,)) for index in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(answers[0, row["id"]] == answers[1, row["id"]] == answers[2, row["id"]] for row in rows)


def test_nothing_behind_4096_characters_is_read(proofreader: Proofreader) -> None:
    """A text of Telegram's greatest length is checked to its end, a longer one is cut there."""
    text = "I like it. " * 400 + "I realy do."
    assert all(each.end <= 4096 for each in proofreader.check(text, DraftContext()))
    assert proofreader.check("   \n", DraftContext()) == ()


def test_without_the_checker_our_own_rules_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is missing, the proofreader says so and still finds what its own rules find."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    reader = Proofreader()
    assert reader.available is False
    found = reader.check("I'm gonna recieve it on Wendesday!!!", DraftContext())
    kinds = [FaultKind.SLANG, FaultKind.SPELLING, FaultKind.SPELLING, FaultKind.EXCLAMATION]
    assert [each.kind for each in found] == kinds


def test_a_checker_that_fails_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that raises is not asked again, and nobody sees the error."""

    class Failing:
        def organized_lints(self, *_: object, **__: object) -> None:
            raise RuntimeError("busy")

    engine = Engine()
    monkeypatch.setattr(Engine, "_linter", lambda *_: Failing())
    assert engine.hints("Hello.", [], british=True) == []
    assert engine.available is False


def test_importing_loads_no_checker() -> None:
    """The package is light to import: the checker comes with the first text."""
    code = "import sys, bot.writing.proofread; print('harper' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"


@pytest.mark.parametrize("name", ["clean_seen.jsonl", "clean_unseen.jsonl"])
def test_clean_messages_of_many_trades(name: str, proofreader: Proofreader) -> None:
    """At most 2 of the 20 clean messages full of names and terms get a false alarm."""
    alarmed = [
        row["id"]
        for row in _rows(name)
        if any(each.kind.wire_name for each in proofreader.check(row["text"], from_json(row["context"])))
    ]
    assert len(alarmed) <= 2, alarmed


@pytest.mark.parametrize(("name", "least"), [("faulty_seen.jsonl", 0.9), ("faulty_unseen.jsonl", 0.85)])
def test_seeded_faults(name: str, least: float) -> None:
    """The share of seeded faults found stays where it is, far above the two anchors."""
    ours, plain, words = bench(_DATA / name)
    assert float(ours.figures["share found"]) >= least
    assert float(plain.figures["share found"]) < float(ours.figures["share found"])
    assert float(words.figures["share found"]) < float(ours.figures["share found"])


@pytest.mark.parametrize("name", [path.name for path in sorted(_DATA.glob("*.jsonl"))])
def test_the_data_is_well_formed(name: str) -> None:
    """Every seeded fault's words stand at its span."""
    for row in _rows(name):
        for fault in row["faults"]:
            start, end = fault["span"]
            assert row["text"][start:end] == fault["text"]
        assert row["clean"] == (not row["faults"])
