"""When to nudge, why, and when not: one pure function of everything known about a case.

Read `rules.py` first: it is the plan as a table. `view.py` derives the facts the rules speak of,
`floors.py` says why not sooner, `spread.py` shares out the days.
"""

from __future__ import annotations

from datetime import datetime

from bot.domain.calendar import WorkCalendar
from bot.domain.models import Case
from bot.domain.plan.asking import promised_together
from bot.domain.plan.rules import RULES, Rule, wanted
from bot.domain.plan.spread import settle, share_out
from bot.domain.plan.types import (
    APPOINTMENT_KINDS,
    ASKING_KINDS,
    Elsewhere,
    OpenOffer,
    PlannedNudge,
    asks_of,
)
from bot.domain.plan.view import CaseView

__all__ = [
    "APPOINTMENT_KINDS",
    "ASKING_KINDS",
    "RULES",
    "CaseView",
    "Elsewhere",
    "OpenOffer",
    "PlannedNudge",
    "Rule",
    "asks_of",
    "plan",
    "promised_together",
]

_NOTHING_ELSE = Elsewhere()


def plan(
    case: Case, *, calendar: WorkCalendar, now: datetime, elsewhere: Elsewhere = _NOTHING_ELSE
) -> tuple[PlannedNudge, ...]:
    """The nudges wanted from `now` on, earliest first; one whose time has passed keeps it until it is
    sent or put aside. `calendar` is that of the person's country; times are in the person's zone (UTC
    without one). ValueError where `now` is naive or a zone unknown.
    """
    view = CaseView(case, calendar, now, elsewhere)
    slots = share_out(view, settle(view, wanted(view)))
    planned = (slot.planned(view.day(slot.due)) for slot in slots)
    return tuple(sorted(planned, key=lambda nudge: (nudge.due, nudge.key)))
