"""Rules that ask each other: what one has found for a view is kept with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from bot.domain.plan.view import CaseView

T = TypeVar("T")


def once(rule: Callable[[CaseView], tuple[T, ...]]) -> Callable[[CaseView], tuple[T, ...]]:
    """The rule, worked out once for each view, however many ask for it."""

    @wraps(rule)
    def found(view: CaseView) -> tuple[T, ...]:
        if rule not in view.worked_out:
            view.worked_out[rule] = rule(view)
        return cast("tuple[T, ...]", view.worked_out[rule])

    return found
