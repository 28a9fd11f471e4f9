"""What holds in every life, each as a small checker that yields a sentence for every breach.

They are written from the product page and the record alone: none of them asks the plan when a nudge
should have come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from bot.simulation.invariants import kept, moments, thanks, touches
from bot.simulation.run import Life

Checker = Callable[[Life], Iterator[str]]

INVARIANTS: Final[tuple[Checker, ...]] = (
    moments.never_at_night,
    moments.only_in_working_hours,
    moments.nothing_in_a_pause,
    moments.one_a_day_for_a_case,
    moments.late_ones_say_so,
    touches.nothing_before_a_promise,
    touches.touches_are_spaced,
    touches.caps_hold,
    touches.calls_are_welcome,
    touches.nothing_while_a_call_is_agreed,
    touches.nothing_after_the_end,
    thanks.thanks_inside_two_days,
    thanks.at_most_three_thanks,
    thanks.one_thank_you_a_message,
    kept.nothing_is_lost,
    kept.nothing_comes_twice,
    kept.put_off_is_put_off,
    kept.appointments_are_kept,
    kept.nobody_is_forgotten,
)


def breaches(life: Life) -> list[str]:
    """Everything that does not hold in that life, each with the name of what it breaks."""
    return [f"{checker.__name__}: {told}" for checker in INVARIANTS for told in checker(life)]
