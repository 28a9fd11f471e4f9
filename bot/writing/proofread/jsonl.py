"""The command `proofread`: JSON lines in, JSON lines out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.writing.proofread.context import DraftContext, from_json
from bot.writing.proofread.findings import Finding
from bot.writing.proofread.proofreader import Proofreader


def run(lines: Iterable[str], proofreader: Proofreader | None = None) -> Iterator[str]:
    """One JSON object for every line `{"id", "text", "context"}`; blank lines are passed over.

    A line that cannot be read yields `{"id", "error"}`, the error saying how to mend it.
    """
    reader = proofreader or Proofreader()
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield json.dumps(_answered(line, number, reader), ensure_ascii=False)


def _answered(line: str, number: int, reader: Proofreader) -> dict[str, Any]:
    name: object = None
    try:
        data = json.loads(line)
        if not isinstance(data, dict):
            raise ValueError('write one JSON object a line: {"id": ..., "text": ..., "context": {...}}')
        name = data.get("id")
        return {"id": name, "faults": list(faults(reader.check(_text(data), _context(data))))}
    except json.JSONDecodeError as problem:
        where = f"{problem.msg} at character {problem.pos + 1}"
        cure = f"line {number} is not JSON ({where}): write one object a line"
        return {"id": name, "error": cure}
    except ValueError as problem:
        return {"id": name, "error": f"line {number}: {problem}"}


def _text(data: Mapping[str, Any]) -> str:
    text = data.get("text")
    if not isinstance(text, str):
        raise ValueError('add "text", the message as a text in quotation marks')
    return text


def _context(data: Mapping[str, Any]) -> DraftContext:
    given = data.get("context")
    if given is None:
        return DraftContext()
    if not isinstance(given, dict):
        raise ValueError('"context" must be an object such as {"message": "thank_you"}')
    return from_json(given)


def faults(findings: Iterable[Finding]) -> Iterator[dict[str, Any]]:
    """Findings in the form of the command's output; filler, for which it has no name, is left out."""
    for each in findings:
        if each.kind.wire_name is not None:
            yield {
                "kind": each.kind.wire_name,
                "span": [each.start, each.end],
                "text": each.words,
                "suggestions": list(each.suggestions),
            }
