"""Nudges that follow one another about the same thing."""

from __future__ import annotations

from bot.domain.plan.types import Slot
from bot.domain.plan.view import CaseView


def in_turn(view: CaseView, series: list[Slot]) -> list[Slot]:
    """Without those that the next one has overtaken. Where the person put one off, that one stays and
    nothing comes before its new time: who says "Monday" is not asked again on Wednesday."""
    for slot in series:
        put_off = view.put_off(slot.key)
        if put_off is not None:
            return [slot, *(s for s in series if s.key != slot.key and s.due > max(put_off, slot.due))]
    return [s for n, s in enumerate(series) if n + 1 == len(series) or series[n + 1].due > view.now]
