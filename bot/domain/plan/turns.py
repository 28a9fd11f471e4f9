"""Nudges that follow one another about the same thing."""

from __future__ import annotations

from bot.domain.plan.types import Slot
from bot.domain.plan.view import CaseView


def in_turn(view: CaseView, series: list[Slot]) -> list[Slot]:
    """Without those that the next one has overtaken. Where the person put one off, nothing of the series
    comes before its new time: who says "Monday" is not asked again on Wednesday."""
    put_off = [(n, at) for n, slot in enumerate(series) if (at := view.put_off(slot.key))]
    if put_off:
        n, at = put_off[-1]
        held = series[n]
        series = [held, *(slot for slot in series[n + 1 :] if slot.due > max(at, held.due))]
    return [s for n, s in enumerate(series) if n + 1 == len(series) or series[n + 1].due > view.now]
