"""From the words of a date to days of the calendar: the function for each rule of `rules.RULES`.

Every function gets the words that matched and the `Context`, and answers with a `Days` or None where
the words name no day.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import ModuleType

from bot.language.dates import calendar_dates, counted_days, spans, weekdays
from bot.language.dates.calendar_dates import Context, Days, Wording
from bot.language.dates.rules import RULES

Rule = Callable[[Wording, Context], Days | None]
_MODULES: tuple[ModuleType, ...] = (weekdays, spans, counted_days, calendar_dates)


@cache
def _functions() -> dict[str, Rule]:
    """The function of each rule, found by its name."""
    return {
        rule: next(getattr(module, rule) for module in _MODULES if hasattr(module, rule)) for rule, _ in RULES
    }


def resolve(rule: str, w: Wording, c: Context) -> Days | None:
    """The day that `rule`'s words name, or None."""
    try:
        return _functions()[rule](w, c)
    except (ValueError, OverflowError):  # no such day, or beyond the calendar
        return None
