"""What the checkers rest on."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.domain.models import Interview, NudgeKind
from bot.simulation.log import Shown

#: A nudge up to this late still counts as at the time that was asked for.
ON_TIME: Final = timedelta(hours=1)


def told(shown: Shown) -> str:
    return f"{shown.nudge.key} ({shown.case.application.company}) on {shown.wall:%a %d %b %H:%M}"


def asked_for(shown: Shown) -> bool:
    exact = shown.own_time or shown.nudge.asked_exact
    return exact and shown.at - shown.nudge.wakes_at <= ON_TIME


def is_first_thanks(shown: Shown) -> bool:
    return shown.nudge.kind is NudgeKind.THANK_YOU and shown.nudge.key.endswith((":1", ":late"))


def interview_of(shown: Shown) -> Interview | None:
    return next((i for i in shown.case.interviews if i.id == shown.nudge.interview_id), None)
