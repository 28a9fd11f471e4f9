"""The command's JSON lines."""

from __future__ import annotations

import json

import pytest

from bot.writing.proofread import Proofreader
from bot.writing.proofread.jsonl import run


def test_a_line_in_a_line_out(proofreader: Proofreader) -> None:
    """The answer has the id, and faults in the corpus's form with code-point spans behind an emoji."""
    text = "Great day 😀! I realy liked it."
    line = json.dumps({"id": "x1", "text": text, "context": {"locale": "en-GB"}})
    [answer] = [json.loads(each) for each in run([line, "\n"], proofreader)]
    assert answer["id"] == "x1"
    assert [(fault["kind"], fault["text"]) for fault in answer["faults"]] == [
        ("emoji", "😀"),
        ("spelling", "realy"),
    ]
    for fault in answer["faults"]:
        start, end = fault["span"]
        assert text[start:end] == fault["text"]
    assert answer["faults"][1]["suggestions"][0] == "really"


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("{", "one object a line"),
        ("[]", "one JSON object"),
        ('{"id": "a"}', '"text"'),
        ('{"id": "a", "text": "Hi", "context": 3}', '"context"'),
        ('{"id": "a", "text": "Hi", "context": {"topics": 3}}', '"topics"'),
    ],
)
def test_a_bad_line_gets_its_cure_and_the_next_is_read(
    line: str, cure: str, proofreader: Proofreader
) -> None:
    """An error never ends the run: it says what to mend, and the next line has its answer."""
    bad, good = (json.loads(each) for each in run([line, '{"id": "b", "text": "Hello."}'], proofreader))
    assert cure in bad["error"]
    assert good == {"id": "b", "faults": []}


def test_filler_is_not_in_the_output(proofreader: Proofreader) -> None:
    """The corpus has no kind for filler, so the command is silent about it."""
    [answer] = run(['{"id": 1, "text": "Just checking in about the role."}'], proofreader)
    assert json.loads(answer)["faults"] == []
