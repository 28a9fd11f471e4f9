"""A task to be done at home, told of beside the interview that led to it: "she says next step is a take home,
due sunday". It is a round of its own, and its day is the one on which it is due."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.language import stages
from bot.language.dates import tagger
from bot.language.materials import materials, wanted_for
from bot.language.parts import Part, Setting
from bot.language.slots import LIMITS
from bot.language.understanding import Found, Moment

TAKE_HOME: Final = "take_home"
_DUE: Final = re.compile(r"\b(?:due|deadline|by|until|till|til|before|within|in|for|to (?:do|hand in)|got)\b")


def hands_out(so_far: Sequence[Part], part: Part, ahead: Part | None, setting: Setting) -> bool:
    """Whether a part names a task and the day by which it is due, and what was told `so_far` is a round
    before it. The day may stand in the fragment behind."""
    met = any(one.evidence.interview or one.evidence.did for one in so_far)
    if not met or not (_due_in(part, setting) or (ahead is not None and _only_due(ahead, setting))):
        return False
    return names_task(part, setting) and not any(names_task(one, setting) for one in so_far)


def _due_in(part: Part, setting: Setting) -> bool:
    return bool(part.spots) and _DUE.search(setting.text(part)) is not None


def _only_due(part: Part, setting: Setting) -> bool:
    """ "Due sunday", "got until friday"."""
    return bool(part.spots) and _DUE.match(setting.text(part).lstrip()) is not None


def due_day(parts: Sequence[Part], setting: Setting) -> Found[Moment] | None:
    """The day by which a task is due, where it is told as a limit: "have to submit it by Wednesday"."""
    for part in parts:
        for spot in part.spots:
            days = spot.days(setting.context(False))
            if spot.lead in LIMITS and days and not part.evidence.answer and not part.evidence.offer:
                return tagger.found_moment(spot, days, setting.zone)
    return None


def only_to_send(part: Part, setting: Setting) -> bool:
    """Whether each day of a part is one for which something is wanted: "they want a case study by Friday"."""
    if not part.spots:
        return False
    found = materials(part, setting, part.clause.end)
    return all(wanted_for(spot, found, setting.message.low) for spot in part.spots)


def names_task(part: Part, setting: Setting) -> bool:
    """Whether a part names such a task."""
    begin, end = part.clause.start, part.clause.end
    named = stages.find(setting.message)
    return any(stage.value == TAKE_HOME and begin <= stage.span.start < end for stage in named)
