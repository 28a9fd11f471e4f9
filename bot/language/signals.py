"""What is said beside the intent, and changes what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.language.parts import Part
from bot.language.understanding import Intent, Signal

_CAN_BE_MOVED: Final = (Intent.INTERVIEW_UPCOMING, Intent.INTERVIEW_PAST, Intent.OTHER)
_CAN_BE_OFF: Final = (*_CAN_BE_MOVED, Intent.REPLY_RECEIVED)


def _corrected(part: Part, intent: Intent) -> bool:
    return part.clause.has("correction") and intent is not Intent.SNOOZE and not part.pasted


def _cancelled(part: Part, intent: Intent) -> bool:
    return part.clause.has("cancelled") and intent in _CAN_BE_OFF and not part.evidence.reject


def _moved(part: Part, intent: Intent) -> bool:
    return part.clause.has("moved") and intent in _CAN_BE_MOVED and part.evidence.answer is None


def _not_shown_up(part: Part, _: Intent) -> bool:
    return part.clause.has("no_show") and not part.evidence.follow


def _no_calls(part: Part, intent: Intent) -> bool:
    return part.clause.has("no_calls") and intent is Intent.OTHER


def _withdrawn(part: Part, _: Intent) -> bool:
    return part.evidence.withdraw


def _pasted(part: Part, _: Intent) -> bool:
    return part.pasted


#: Signal -> whether a part of an event of this intent gives it.
_CHECKS: Final[dict[Signal, Callable[[Part, Intent], bool]]] = {
    Signal.CORRECTION: _corrected,
    Signal.CANCELLED: _cancelled,
    Signal.MOVED: _moved,
    Signal.NO_SHOW: _not_shown_up,
    Signal.NO_CALLS: _no_calls,
    Signal.WITHDRAWN: _withdrawn,
    Signal.PASTED: _pasted,
}


def signals(parts: Sequence[Part], intent: Intent) -> frozenset[Signal]:
    """The signals of one event."""
    return frozenset(
        signal for signal, given in _CHECKS.items() if any(given(part, intent) for part in parts)
    )
