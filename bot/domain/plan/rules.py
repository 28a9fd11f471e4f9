"""The plan, as a table: every kind of nudge, when it comes, when it does not, and how often at most.

Each rule is a function from the facts of a case to the slots it wants filled; the table's order is the
order of importance on a day that several want (`spread.py`). An application that is decided (offer,
rejected, withdrawn, closed) has no plan, and one that was left for another job only its appointments.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.models import NudgeKind
from bot.domain.plan import appointments, asking, thanks
from bot.domain.plan.types import Slot
from bot.domain.plan.view import CaseView


@dataclass(frozen=True, slots=True)
class Rule:
    kind: NudgeKind
    when: str
    not_if: str
    at_most: str
    wants: Callable[[CaseView], Sequence[Slot]]


RULES = (
    Rule(
        NudgeKind.PREPARE,
        "the evening before an interview at 18:00, and an hour before; a task also on the morning it is due",
        "cancelled, or told too late for it",
        "two an interview",
        appointments.prepares,
    ),
    Rule(
        NudgeKind.CALL,
        "at the agreed time",
        "the call is cancelled or over",
        "one a call; a call that moves takes its card along",
        appointments.calls,
    ),
    Rule(
        NudgeKind.CALL_OUTCOME,
        "15 minutes after the agreed time",
        "the outcome is known, or five days passed",
        "one a call",
        appointments.call_outcomes,
    ),
    Rule(
        NudgeKind.DEBRIEF,
        "30 minutes after the end; at once for an interview told as past",
        "answered, a task done at home, or five days passed",
        "one an interview",
        appointments.debriefs,
    ),
    Rule(
        NudgeKind.OFFER_LEVERAGE,
        "an offer elsewhere waits for an answer: at the next good moment, at most ten business days before",
        "they were told, or its deadline passed",
        "one a deadline",
        asking.offer_leverage,
    ),
    Rule(
        NudgeKind.NO_SHOW,
        "the employer did not come: the next good moment",
        "note written, heard from, a new time, or five days passed",
        "one an interview",
        appointments.no_shows,
    ),
    Rule(
        NudgeKind.THANK_YOU,
        "2 to 4 hours after the end, else the next morning; on the eve of days off the same evening",
        "all are thanked, one was skipped, nobody was met, or five days passed (told later: one late note)",
        "three an interview: chased after 24 hours, last after 44",
        thanks.thank_yous,
    ),
    Rule(
        NudgeKind.MATERIALS,
        "the business morning after something was promised, and two business days later",
        "sent",
        "two a day of promises",
        asking.materials,
    ),
    Rule(
        NudgeKind.CHECK_IN,
        "two business days after the promised date; without one, five after the interview or their answer",
        "asked already, or an answer since (which starts the wait anew)",
        "one a round; counts against the cap",
        asking.check_ins,
    ),
    Rule(
        NudgeKind.CALL_REQUEST,
        "a week of silence after an unanswered written check-in, in place of the second check-in",
        "no calls wanted, cap reached, or an answer",
        "one a silence; counts against the cap",
        asking.call_requests,
    ),
    Rule(
        NudgeKind.SECOND_CHECK_IN,
        "five business days, at least seven days, after the first; never before a promised date",
        "cap reached, or a call is to be asked for",
        "one a silence; counts against the cap",
        asking.second_check_ins,
    ),
    Rule(
        NudgeKind.CLOSING,
        "cap reached and ten business days silent",
        "a closing note is written",
        "one a silence",
        asking.closings,
    ),
    Rule(
        NudgeKind.PATIENCE,
        "30 days without a word, or the day until which the person chose to wait",
        "a closing note is written; not before an agreed call, and a week apart from the closing card",
        "one a silence, one more for each time of waiting chosen",
        asking.patience,
    ),
)

#: An appointment stands until it is cancelled, also where the person took another job.
_STAND_ANYHOW = frozenset({NudgeKind.PREPARE, NudgeKind.CALL})

#: Kinds by importance, the most important first.
IMPORTANCE = {rule.kind: rank for rank, rule in enumerate(RULES)}


def wanted(view: CaseView) -> list[Slot]:
    """Everything the rules want now, whatever was nudged before."""
    if not view.is_open:
        return []
    rules = (rule for rule in RULES if not view.is_left or rule.kind in _STAND_ANYHOW)
    return [slot for rule in rules for slot in rule.wants(view)]
