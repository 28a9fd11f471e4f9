"""Growing a name to the right, step by step."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bot.language.text import Message


class Step(NamedTuple):
    """How many tokens more belong to the name, and whether it ends there."""

    tokens: int
    ends: bool = False


END = Step(0, ends=True)
LAST = Step(1, ends=True)
ONE = Step(1)
TWO = Step(2)  # a mark or a small word, and what it joins


def grow(message: Message, first: int, longest: int, step_at: Callable[[Message, int, int], Step]) -> int:
    """The token after the name that starts at `first`. `step_at` sees the first token and the one behind
    what was read so far; no step begins more than `longest` tokens in."""
    at = first + 1
    while at < len(message.tokens) and at - first < longest:
        step = step_at(message, first, at)
        at += step.tokens
        if step.ends:
            break
    return at
