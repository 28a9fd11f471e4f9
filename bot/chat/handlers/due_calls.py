"""Words about a telephone call that was due: nobody answered, or nobody rang."""

from __future__ import annotations

from typing import Final

from bot.chat.talk import Talk, link_to
from bot.chat.views import after, nudges
from bot.chat.views.card import waiting_nudge
from bot.domain.models import CallOutcome, Nudge, NudgeKind
from bot.services import taps

_THEY: Final = r"(?:they|he|she|nobody|no ?one|[a-z]{2,20})"
_NOT: Final = r"(?:(?:did|do|does|has|have|was|is)(?: not|n[’']?t)|never)"
NO_ANSWER: Final = (
    r"(?:(?:i (?:called|rang|phoned),? )?(?:but |and )?(?:there was )?no answer"
    rf"|(?:but )?{_THEY} (?:just )?{_NOT} (?:answer(?:ed|ing)?|pick(?:ed|ing)? up)"
    r"(?: (?:the )?(?:phone|call|me))?"
    r"|(?:but )?(?:nobody|no ?one) (?:answered|picked up)(?: the phone)?|it (?:just )?rang out)"
)
VOICEMAIL: Final = (
    r"(?:i )?left (?:(?:a|him a|her a|them a) )?"
    r"(?:voice ?mail|message on (?:the|their) (?:voice ?mail|machine))"
    r"|(?:it |i )?(?:went|got) (?:straight )?(?:to|through to) (?:the |their |his |her )?voice ?mail"
)
#: Neither a wish for no calls nor surely that nobody rang.
NO_CALL: Final = r"(?:still )?no (?:phone ?)?calls?(?: (?:yet|came|so far|today|from (?:them|him|her)))*"


def no_answer(talk: Talk) -> bool:
    """The call that is due was made, and nobody answered; False where none is due."""
    return _went(talk, CallOutcome.NO_ANSWER)


def voicemail(talk: Talk) -> bool:
    """The call that is due went to voicemail; False where none is due."""
    return _went(talk, CallOutcome.VOICEMAIL)


def no_call(talk: Talk) -> bool:
    """Did they not ring, or are no calls wanted? Asked, of the one case it can be about."""
    cases = talk.desk.unit.cases()
    waiting = [case for case in cases if waiting_nudge(case)]
    case = next(iter(waiting if len(waiting) == 1 else cases), None)
    if case is None or (len(waiting) != 1 and len(cases) != 1):
        return False
    talk.say(nudges.which_no_call(case, after.next_line(case, talk.now, talk.zone)), link_to(case))
    return True


def _went(talk: Talk, outcome: CallOutcome) -> bool:
    due = [
        (case, nudge) for case in talk.desk.unit.cases() if (nudge := waiting_nudge(case)) and _is_call(nudge)
    ]
    if len(due) != 1:
        return False
    done = taps.call_went(talk.desk, due[0][1].id, outcome)
    following = after.next_line(done.case, talk.now, talk.zone)
    # Who was not reached can be left a message.
    words = nudges.voicemail_keys(done.case) if outcome is CallOutcome.NO_ANSWER else ()
    keys = (*after.undo_key(done.change_id), *words)
    talk.say(nudges.settled(done.case, done.entries, talk.now, following, keys), link_to(done.case))
    return True


def _is_call(nudge: Nudge) -> bool:
    return nudge.kind in (NudgeKind.CALL, NudgeKind.CALL_OUTCOME)
