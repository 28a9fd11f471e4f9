"""The templates: one file per kind and language, sections of sentences that may stand for each other.

A file holds sections headed `[tone.part]` (or `[any.part]` for every tone), one sentence a line.
Line *n* of every section belongs to wording *n*: they were written as one letter, and are never mixed,
so that it reads as one voice and two wordings share no sentence. Lines in `{# … #}` are remarks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

TEMPLATES = Path(__file__).parent.parent / "templates"
_HEAD = re.compile(r"^\[(\w+)\.(\w+)\]$")


@lru_cache(maxsize=1)
def _environment() -> SandboxedEnvironment:
    # Plain text: nothing is escaped here, the chat escapes what it shows.
    return SandboxedEnvironment(autoescape=False, undefined=StrictUndefined)


@lru_cache(maxsize=64)
def sections(kind: str, language: str = "en") -> dict[tuple[str, str], tuple[str, ...]]:
    """(tone, part) -> the sentences of that section, in the order of their wordings."""
    found: dict[tuple[str, str], list[str]] = {}
    here: list[str] = []
    for line in (TEMPLATES / language / f"{kind}.j2").read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if head := _HEAD.match(line):
            here = found.setdefault((head.group(1), head.group(2)), [])
        elif line and not line.startswith("{#"):
            here.append(line)
    return {key: tuple(lines) for key, lines in found.items()}


def lines(kind: str, tone: str, part: str) -> tuple[str, ...]:
    """The sentences for one part of a letter in one tone; () where the file has no such part."""
    book = sections(kind)
    return book.get((tone, part)) or book.get(("any", part), ())


def wordings(kind: str, tone: str) -> int:
    """How many wordings a kind has in a tone: as many as its shortest section holds in that tone."""
    return min(len(found) for (of, _), found in sections(kind).items() if of == tone)


@lru_cache(maxsize=4096)
def _template(source: str) -> Template:
    return _environment().from_string(source)


def render(source: str, words: dict[str, object]) -> str:
    """One sentence with the words of this case. Facts are values and never source: nothing that a
    person typed is evaluated."""
    return " ".join(_template(source).render(words).split())
