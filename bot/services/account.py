"""The person's own data: all of it out, or all of it gone."""

from __future__ import annotations

from dataclasses import replace

from bot.services.desk import Desk
from bot.services.replan import replan_at_once


def erase(desk: Desk) -> None:
    """Delete everything of this person; nothing is kept."""
    desk.unit.erase_person()


def returned(desk: Desk) -> bool:
    """They wrote again after blocking the bot: nudges may come again. True when they had blocked it."""
    if not desk.person.blocked:
        return False
    desk.unit.save(replace(desk.person, blocked=False))
    replan_at_once(desk)
    return True
