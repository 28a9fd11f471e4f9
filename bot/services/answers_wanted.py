# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""An answer asked for behind the employer's own: "write them a nice reply"."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.models import ApplicationStatus
from bot.language.understanding import Event, Intent
from bot.services.desk import Desk
from bot.services.letters import last_ended_or_told, named_case
from bot.services.told import DraftWanted
from bot.writing.drafts import DraftKind

_ASKED: Final = re.compile(
    r"(?:(?:ok|okay|so|and|please|pls|plz)[,.]? )*"
    r"(?:(?:can|could|would) (?:you|u) |help me (?:to )?|i (?:want|need|would like) (?:to )?)?"
    r"(?:(?:write|draft|compose|make|do|give|send|prepare)(?: (?:me|them|him|her|back))* (?:(?:a|an|the|my|some) )?(?:[\w-]+ ){0,2}"
    r"(?:reply|response|answer)\b|(?:a |the )?(?:nice |polite |kind |gracious |short )(?:reply|answer|response)\b"
    r"|(?:how|what) (?:do|should|can|shall) i (?:reply|respond|answer|write back|say back)\b|reply to (?:them|him|her)\b)",
    re.IGNORECASE,
)
_ANSWERS: Final = {
    ApplicationStatus.REJECTED: DraftKind.REJECTION_ANSWER,
    ApplicationStatus.OFFER: DraftKind.OFFER_ANSWER,
}


def answer_to_them(desk: Desk, event: Event, text: str) -> DraftWanted | None:
    """The answer to the no or the offer that came last, or to that of the case named; None where the words ask
    for none, or nothing is to be answered."""
    if event.intent is Intent.LOG_FOLLOWUP or not _ASKED.match(text.strip()):
        return None
    case = named_case(desk, event, text) or last_ended_or_told(desk)
    kind = _ANSWERS.get(case.application.status) if case else None
    return DraftWanted(case=case, kinds=(kind,)) if case and kind else None
